import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { MemoryRouter } from "react-router";
import { App } from "../app/App";
import { createQueryClient } from "../app/queryClient";
import type { RuntimeConfig } from "../app/runtimeConfig";

export const config: RuntimeConfig = {
  environment: "staging",
  version: "4.5.6",
  commit: "fedcba9876543210",
  sentryDsn: null,
};

/** Opens the application at a path, as a visitor would. */
export function open(path: string) {
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({
    queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 1 },
  });
  return {
    user: userEvent.setup(),
    ...render(
      <MemoryRouter initialEntries={[path]}>
        <App config={config} queryClient={queryClient} />
      </MemoryRouter>,
    ),
  };
}

/** The accessibility rules that the page breaks. Colours need a real browser. */
export async function brokenRules(): Promise<string[]> {
  const { violations } = await axe.run(document.documentElement, {
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.map(({ id, help }) => `${id}: ${help}`);
}
