import type { Locator, Page } from "@playwright/test";

import { Layout } from "./layout.ts";

/** The home page: place an order, and see all of them, newest first. */
export class OrdersPage extends Layout {
  readonly product: Locator;
  readonly quantity: Locator;
  readonly submit: Locator;
  /** What the form says after an order was placed. */
  readonly confirmation: Locator;
  readonly orders: Locator;

  constructor(page: Page) {
    super(page);
    const form = page.getByRole("form", { name: "Place an order" });
    this.product = form.getByLabel("Product");
    this.quantity = form.getByLabel("Quantity");
    this.submit = form.getByRole("button", { name: "Place order" });
    this.confirmation = form.getByRole("status");
    this.orders = page
      .getByRole("region", { name: "Orders", exact: true })
      .getByRole("listitem");
  }

  async open(): Promise<void> {
    await this.page.goto("/");
  }

  async place(product: string, quantity: number): Promise<void> {
    await this.product.fill(product);
    await this.quantity.fill(String(quantity));
    await this.submit.click();
  }

  /** The line of the list with this product. */
  order(product: string): Locator {
    return this.orders.filter({ hasText: product });
  }
}
