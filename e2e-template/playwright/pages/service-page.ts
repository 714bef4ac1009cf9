import type { Locator } from "@playwright/test";

import { Layout } from "./layout.ts";

/** Says which release runs: of the backend, and of the page itself. */
export class ServicePage extends Layout {
  // [#if sample]
  readonly path = "/service";
  // [#else]
  //~ readonly path = "/";
  // [/#if]

  async open(): Promise<void> {
    await this.page.goto(this.path);
  }

  /** The value beside a term, such as "Version", in the card of the backend or of the page. */
  fact(card: "Backend" | "This page", term: string): Locator {
    return this.page
      .getByRole("region", { name: card })
      .locator("div")
      .filter({
        has: this.page.getByRole("term").getByText(term, { exact: true }),
      })
      .getByRole("definition");
  }
}
