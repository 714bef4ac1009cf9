import { randomUUID } from "node:crypto";

import { expect, test } from "@playwright/test";

import { environment } from "../../support/environment.ts";
import { countedRequests, samples } from "../../support/metrics.ts";

const api = new URL(environment.apiUrl);

function management(path: string): string {
  return environment.managementUrl + path;
}

for (const probe of ["liveness", "readiness"]) {
  test(`the ${probe} probe says UP`, async ({ request }) => {
    const response = await request.get(management(`/health/${probe}`));

    await expect(response).toBeOK();
    expect(await response.json()).toEqual({ status: "UP" });
  });
}

test("the version names service, release and commit", async ({ request }) => {
  const response = await request.get(management("/version"));

  await expect(response).toBeOK();
  expect(await response.json()).toEqual({
    name: expect.stringMatching(/./),
    version: expect.stringMatching(/./),
    commit: expect.stringMatching(/./),
  });
});

test("the metrics name the release that runs", async ({ request }) => {
  const response = await request.get(management("/version"));
  const { version, commit } = (await response.json()) as {
    version: string;
    commit: string;
  };

  const info = (await samples(request)).filter((line) =>
    line.startsWith("application_info{"),
  );

  expect(info).toHaveLength(1);
  expect(info[0]).toContain(`version="${version}"`);
  expect(info[0]).toContain(`commit="${commit}"`);
  expect(info[0]).toMatch(/} 1(\.0)?$/);
});

test("requests are counted in the agreed buckets, by method, route and status", async ({
  request,
}) => {
  await request.get(new URL("/no-such-address", api).href);

  const buckets = (await samples(request)).filter(
    (line) =>
      line.startsWith("http_server_requests_seconds_bucket{") &&
      line.includes('method="GET"') &&
      line.includes('status="404"'),
  );

  expect(buckets.length).toBeGreaterThan(0);
  expect(buckets.every((line) => line.includes('uri="'))).toBe(true);
  const limits = buckets.map((line) => /le="([^"]+)"/.exec(line)?.[1]);
  expect(new Set(limits)).toEqual(
    new Set(["0.05", "0.1", "0.2", "0.3", "0.5", "1.0", "2.0", "5.0", "+Inf"]),
  );
});

test("an address that does not exist makes no series of its own", async ({
  request,
}) => {
  const address = `/${randomUUID()}`;
  const response = await request.get(new URL(address, api).href);
  expect(response.status()).toBe(404);

  const named = (await samples(request)).filter((line) =>
    line.includes(address),
  );

  expect(named).toEqual([]);
});

test("requests to addresses that do not exist are counted together", async ({
  request,
}) => {
  const labels = { method: "DELETE", uri: "NOT_FOUND", status: "404" };
  const before = await countedRequests(request, labels);

  for (let i = 0; i < 20; i++) {
    await request.delete(new URL(`/${randomUUID()}`, api).href);
  }

  await expect.poll(() => countedRequests(request, labels)).toBe(before + 20);
});

test("what is for operators is not on the port of the API", async ({
  request,
}) => {
  for (const path of ["/metrics", "/version", "/health/readiness"]) {
    const response = await request.get(new URL(path, api).href);
    expect(response.status(), path).toBe(404);
  }
});
