import { expect, test } from "../support/test.ts";

test("the page is delivered with rules that keep foreign code out", async ({
  request,
}) => {
  const headers = (await request.get("/")).headers();

  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBeDefined();
});

test("a release is seen at once: the page itself is never kept by a browser", async ({
  request,
}) => {
  for (const path of ["/", "/config.json"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["cache-control"], path).toMatch(/no-cache|no-store/);
  }
});

test("a file that is not there is not answered with the page", async ({
  request,
}) => {
  const missing = await request.get("/assets/no-such-file.js");

  expect(missing.status()).toBe(404);
});
