import { expect, test } from "../support/fixtures.ts";

test("the page is delivered with rules that keep foreign code out", async ({
  request,
}) => {
  const headers = (await request.get("/")).headers();

  const policy = headers["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe-");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBeDefined();
});

test("each of these rules is said once, also with what the backend answers", async ({
  request,
}) => {
  const names = (await request.get("/api/no-such-thing"))
    .headersArray()
    .map((header) => header.name.toLowerCase());

  for (const rule of [
    "content-security-policy",
    "cross-origin-opener-policy",
    "referrer-policy",
    "x-content-type-options",
    "x-frame-options",
  ]) {
    expect(names.filter((name) => name === rule)).toEqual([rule]);
  }
});

test("a release is seen at once: the page itself is never kept by a browser", async ({
  request,
}) => {
  for (const path of ["/", "/config.json"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["cache-control"], path).toMatch(/no-cache|no-store/);
  }
});

test("what the page was built from is not delivered", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? "";
  expect((await request.get(script)).ok()).toBe(true);

  const sourceMap = await request.get(`${script}.map`);

  expect(sourceMap.status()).toBe(404);
});

test("a file that is not there is not answered with the page", async ({
  request,
}) => {
  const missing = await request.get("/assets/no-such-file.js");

  expect(missing.status()).toBe(404);
});
