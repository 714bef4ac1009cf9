import { randomUUID } from "node:crypto";

import { expect, test, type APIRequestContext } from "@playwright/test";

import { environment } from "../../support/environment.ts";

const api = new URL(environment.apiUrl);

function management(path: string): string {
  return environment.managementUrl + path;
}

/** The samples that Prometheus would read, one a line. */
async function metrics(request: APIRequestContext): Promise<string[]> {
  const response = await request.get(management("/metrics"));
  await expect(response).toBeOK();
  expect(response.headers()["content-type"]).toContain("text/plain");
  return (await response.text())
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

for (const probe of ["liveness", "readiness"]) {
  test(`the ${probe} probe says UP`, async ({ request }) => {
    const response = await request.get(management(`/health/${probe}`));

    await expect(response).toBeOK();
    expect(await response.json()).toMatchObject({ status: "UP" });
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

  const info = (await metrics(request)).filter((line) =>
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

  const buckets = (await metrics(request)).filter(
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

  const samples = await metrics(request);

  expect(samples.filter((line) => line.includes(address))).toEqual([]);
});

test("what is for operators is not on the port of the API", async ({
  request,
}) => {
  for (const path of ["/metrics", "/version", "/health/readiness"]) {
    const response = await request.get(new URL(path, api).href);
    expect(response.status(), path).toBe(404);
  }
});
