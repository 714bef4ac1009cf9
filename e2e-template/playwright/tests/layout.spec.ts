import { Layout } from "../pages/layout.ts";
// [#if sample]
import { OrdersPage } from "../pages/orders-page.ts";
// [/#if]
import { ServicePage } from "../pages/service-page.ts";
import {
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  test,
} from "../support/fixtures.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in a ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the service page is accessible and fits", async ({ page }) => {
      const service = new ServicePage(page);
      await service.open();
      await expect(service.fact("Backend", "Version")).not.toContainText(
        "Loading",
      );

      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    });
    // [#if sample]

    test("the orders page is accessible and fits, with its longest words", async ({
      page,
    }) => {
      const home = new OrdersPage(page);
      await home.open();
      await home.place("W".repeat(100), 1000);
      await expect(home.order("W".repeat(100)).first()).toBeVisible();

      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    });

    test("the orders page is accessible with its error messages", async ({
      page,
    }) => {
      const home = new OrdersPage(page);
      await home.open();
      await home.place("", 0);
      await expect(home.product).toHaveAttribute("aria-invalid", "true");

      await expectAccessible(page);
    });
    // [/#if]

    test("the page for an unknown address is accessible and leads back", async ({
      page,
    }) => {
      const layout = new Layout(page);
      await page.goto("/no/such/page");
      await expect(layout.title).toHaveText("Page not found");
      await expectAccessible(page);

      await page.getByRole("link", { name: "Back to the start" }).click();

      await expect(page).toHaveURL("/");
      await expect(layout.title).not.toHaveText("Page not found");
    });
  });
}

test("a theme that was chosen is kept", async ({ page }) => {
  const layout = new Layout(page);
  await page.goto("/");
  const background = () =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await layout.choose("Light");
  const light = await background();

  await layout.choose("Dark");
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();

  await expect.poll(background).toBe(dark);
});
// [#if sample]

test("the navigation leads from page to page", async ({ page }) => {
  const home = new OrdersPage(page);
  await home.open();

  await home.navigation.getByRole("link", { name: "Service" }).click();
  await expect(home.title).toHaveText("Service");
  await expect(page).toHaveTitle(/^Service/);
  await page.goBack();

  await expect(home.product).toBeVisible();
});
// [/#if]
