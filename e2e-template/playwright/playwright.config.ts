import { defineConfig, devices } from "@playwright/test";

import { environment } from "./support/environment.ts";

const ci = Boolean(process.env.CI);

const browser = {
  // Chromium refuses its sandbox for root, and a container without user namespaces has none to offer.
  chromiumSandbox:
    process.getuid?.() !== 0 && process.env.CHROMIUM_SANDBOX !== "off",
  ...(environment.chromiumPath
    ? { executablePath: environment.chromiumPath }
    : {}),
};

export default defineConfig({
  testDir: "tests",
  outputDir: "results/artifacts",
  fullyParallel: true,
  forbidOnly: ci,
  // A second attempt yields the trace that explains the first; it never turns a flaky run green.
  retries: ci ? 1 : 0,
  failOnFlakyTests: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [
    ["list"],
    ["html", { outputFolder: "results/report", open: "never" }],
  ],
  use: {
    baseURL: environment.baseUrl,
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: browser,
  },
  projects: [
    // The contract comes first: when an API is broken, what its page shows explains nothing.
    { name: "contract", testDir: "tests/contract" },
    {
      name: "desktop",
      testIgnore: "contract/**",
      dependencies: ["contract"],
      use: { ...devices["Desktop Chrome"] },
    },
    {
      name: "phone",
      // [#if gateway]
      testIgnore: ["contract/**", "delivery.spec.ts", "gateway.spec.ts"],
      // [#else]
      //~ testIgnore: ["contract/**", "delivery.spec.ts"],
      // [/#if]
      dependencies: ["contract"],
      use: { ...devices["Pixel 7"] },
    },
  ],
});
