import { beforeEach, expect, it, vi } from "vitest";
import { config } from "../test/render";

const sentry = { init: vi.fn(), captureException: vi.fn() };
const loaded = vi.fn();
vi.mock("@sentry/browser", () => {
  loaded();
  return sentry;
});

beforeEach(() => {
  vi.resetModules();
  loaded.mockClear();
});

it("is not even loaded without a DSN", async () => {
  const { reportError, startErrorTracking } = await import("./errorTracking");
  startErrorTracking(config);
  reportError(new Error("lost"));

  await Promise.resolve();
  expect(loaded).not.toHaveBeenCalled();
});

it("reports errors with the release and the environment", async () => {
  const { reportError, startErrorTracking } = await import("./errorTracking");
  const sentryDsn = "https://key@errors.example.com/1";
  startErrorTracking({ ...config, sentryDsn });
  const error = new Error("broken");
  reportError(error, { componentStack: "at Part" });

  await vi.waitFor(() => {
    expect(sentry.captureException).toHaveBeenCalledWith(error, {
      extra: { componentStack: "at Part" },
    });
  });
  expect(sentry.init).toHaveBeenCalledWith(
    expect.objectContaining({
      dsn: sentryDsn,
      environment: "staging",
      release: "acme-shop@4.5.6+fedcba9876543210",
    }),
  );
});
