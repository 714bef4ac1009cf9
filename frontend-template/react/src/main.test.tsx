import { cleanup, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { reportWebVitals } from "./observability/webVitals";

vi.mock("./observability/webVitals", () => ({ reportWebVitals: vi.fn() }));

const reported = vi.fn();

beforeEach(() => {
  vi.resetModules();
  reported.mockReset();
  vi.stubGlobal("reportError", reported);
  document.body.innerHTML = '<div id="root"></div>';
});
afterEach(() => {
  cleanup();
  document.body.innerHTML = "";
});

function answerConfiguration(status: number): void {
  const config = {
    environment: "staging",
    version: "1.2.3",
    commit: "abc",
    sentryDsn: "",
  };
  vi.stubGlobal("fetch", () =>
    Promise.resolve(Response.json(config, { status })),
  );
}

it("says that it cannot start without its configuration, and reports why", async () => {
  answerConfiguration(503);
  await import("./main");

  expect(await screen.findByRole("alert")).toHaveTextContent(
    "The page could not start.",
  );
  expect(reported).toHaveBeenCalledWith(
    new Error("/config.json answered with status 503."),
  );
});

it("does not hide a defect behind its configuration", async () => {
  answerConfiguration(200);
  const defect = new TypeError("defect");
  vi.mocked(reportWebVitals).mockImplementationOnce(() => {
    throw defect;
  });
  await import("./main");

  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("The page could not start.");
  expect(alert).not.toHaveTextContent("configuration");
  expect(reported).toHaveBeenCalledWith(defect);
});
