import { ServicePage } from "../pages/service-page.ts";
import { serviceInfo } from "../support/api.ts";
import { environment } from "../support/environment.ts";
import { expect, test } from "../support/fixtures.ts";

test("the page shows which backend runs", async ({ page, request }) => {
  const service = new ServicePage(page);
  await service.open();

  const info = await serviceInfo(request);
  await expect(service.fact("Backend", "Name")).toHaveText(info.name);
  await expect(service.fact("Backend", "Version")).toHaveText(info.version);
  await expect(service.fact("Backend", "Commit")).toHaveText(info.commit);
});

test("page and backend are the same release", async ({ page, request }) => {
  const service = new ServicePage(page);
  await service.open();

  const version = await request.get(`${environment.managementUrl}/version`);
  const released = (await version.json()) as {
    version: string;
    commit: string;
  };
  await expect(service.fact("This page", "Version")).toHaveText(
    released.version,
  );
  await expect(service.fact("This page", "Commit")).toHaveText(released.commit);
});
