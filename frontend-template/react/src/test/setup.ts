import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { backend } from "./backend";
// [#if graphql]
import { graphqlHandlers } from "./graphqlHandlers";
// [/#if]
// [#if rest]
import { restHandlers } from "./restHandlers";
// [/#if]

// A slow machine must not fail a test that is right.
configure({ asyncUtilTimeout: 5_000 });

const server = setupServer();
// [#if graphql]
server.use(...graphqlHandlers);
// [/#if]
// [#if rest]
server.use(...restHandlers);
// [/#if]

beforeAll(() => {
  server.listen({ onUnhandledFrame: "error" });
});
beforeEach(() => {
  backend.reset();
  document.documentElement.lang = "en";
  window.scrollTo = () => undefined;
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});
afterAll(() => {
  server.close();
});
