import { describe, expect, it, vi } from "vitest";
import { loadRuntimeConfig } from "./runtimeConfig";

const answer = (body: unknown, status = 200) => {
  vi.stubGlobal("fetch", () =>
    Promise.resolve(Response.json(body, { status })),
  );
};

describe("loadRuntimeConfig", () => {
  const complete = {
    environment: "production",
    version: "1.0.0",
    commit: "abc",
    sentryDsn: "https://key@errors.example.com/1",
  };

  it("takes what nginx says", async () => {
    answer(complete);
    expect(await loadRuntimeConfig()).toEqual(complete);
  });

  it("takes an empty DSN for none", async () => {
    answer({ ...complete, sentryDsn: "" });
    expect(await loadRuntimeConfig()).toMatchObject({ sentryDsn: null });
  });

  it.each([
    [{ ...complete, version: undefined }, 200, 'no text for "version"'],
    [null, 200, 'no text for "sentryDsn"'],
    [complete, 404, "status 404"],
  ])("refuses %j with status %d", async (body, status, message) => {
    answer(body, status);
    await expect(loadRuntimeConfig()).rejects.toThrow(message);
  });
});
