import type { Locator, Page } from "@playwright/test";

/** What is around every page. */
export class Layout {
  readonly title: Locator;
  readonly navigation: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole("heading", { level: 1 });
    this.navigation = page.getByRole("navigation", { name: "Main" });
  }

  /** Chooses one of the themes that the header offers. */
  async choose(theme: "System" | "Light" | "Dark"): Promise<void> {
    // Arrow keys and the mouse act on the radio button through its picture.
    await this.page.getByTitle(`${theme} theme`).click();
  }
}
