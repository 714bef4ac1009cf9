import { randomUUID } from "node:crypto";

import { OrdersPage } from "../pages/orders-page.ts";
import {
  answerWithoutOrders,
  breakOrders,
  storedOrders,
} from "../support/api.ts";
import { expect, test } from "../support/fixtures.ts";

/** A product that nobody else orders, so that tests can share one database. */
function newProduct(): string {
  return `Tea ${randomUUID()}`;
}

test("an order that is placed is on top of the list", async ({ page }) => {
  const product = newProduct();
  const home = new OrdersPage(page);
  await home.open();

  await home.place(product, 3);

  await expect(home.order(product)).toContainText("3 ×");
  await expect(home.confirmation).toContainText(`3 × ${product}`);
  await expect(home.product).toHaveValue("");
  await expect(home.product).toBeFocused();
});

test("an order that is placed in the page is stored by the backend", async ({
  page,
  request,
}) => {
  const product = newProduct();
  const home = new OrdersPage(page);
  await home.open();

  await home.place(product, 12);
  await expect(home.order(product)).toBeVisible();

  const stored = await storedOrders(request);
  expect(stored).toContainEqual(
    expect.objectContaining({ product, quantity: 12 }),
  );
});

test("an order is still there after the page was loaded again", async ({
  page,
}) => {
  const product = newProduct();
  const home = new OrdersPage(page);
  await home.open();
  await home.place(product, 1);
  await expect(home.order(product)).toBeVisible();

  await page.reload();

  await expect(home.order(product)).toBeVisible();
});
// [#if worker]

test("the worker confirms an order, and the page shows it", async ({
  page,
}) => {
  const product = newProduct();
  const home = new OrdersPage(page);
  await home.open();

  await home.place(product, 2);

  await expect(home.order(product)).toContainText("Confirmed", {
    timeout: 20_000,
  });
});
// [#else]
//~
//~ test("an order that nobody works on stays placed", async ({ page }) => {
//~   const product = newProduct();
//~   const home = new OrdersPage(page);
//~   await home.open();
//~
//~   await home.place(product, 2);
//~
//~   await expect(home.order(product)).toContainText("Placed");
//~   await page.reload();
//~   await expect(home.order(product)).toContainText("Placed");
//~ });
// [/#if]

test("an order can be placed with the keyboard alone", async ({ page }) => {
  const product = newProduct();
  const home = new OrdersPage(page);
  await home.open();

  await home.product.focus();
  await page.keyboard.type(product);
  await page.keyboard.press("Tab");
  await expect(home.quantity).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("7");
  await page.keyboard.press("Tab");
  await expect(home.submit).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(home.order(product)).toContainText("7 ×");
});

test("a product is stored without the blanks around it", async ({
  page,
  request,
}) => {
  const product = newProduct();
  const home = new OrdersPage(page);
  await home.open();

  await home.place(`  ${product} `, 1);
  await expect(home.order(product)).toBeVisible();

  const stored = await storedOrders(request);
  expect(stored.map((order) => order.product)).toContain(product);
});

test("an order without a product is refused, and the form says why", async ({
  page,
}) => {
  const home = new OrdersPage(page);
  await home.open();

  await home.place("   ", 1);

  await expect(home.product).toHaveAttribute("aria-invalid", "true");
  await expect(home.product).toHaveAccessibleDescription(/.+/);
  await expect(home.product).toBeFocused();
  await expect(home.quantity).toHaveAttribute("aria-invalid", "false");
});

for (const quantity of [0, 1001, 1.5]) {
  test(`a quantity of ${quantity} is refused, and the form says why`, async ({
    page,
    request,
  }) => {
    const product = newProduct();
    const home = new OrdersPage(page);
    await home.open();

    await home.place(product, quantity);

    await expect(home.quantity).toHaveAttribute("aria-invalid", "true");
    await expect(home.quantity).toHaveAccessibleDescription(/1 to 1000/);
    await expect(home.quantity).toBeFocused();
    const stored = await storedOrders(request);
    expect(stored.map((order) => order.product)).not.toContain(product);
  });
}

test("a mistake can be mended, and then the order is placed", async ({
  page,
}) => {
  const product = newProduct();
  const home = new OrdersPage(page);
  await home.open();
  await home.place(product, 0);
  await expect(home.quantity).toHaveAttribute("aria-invalid", "true");

  await home.place(product, 4);

  await expect(home.order(product)).toContainText("4 ×");
  await expect(home.quantity).toHaveAttribute("aria-invalid", "false");
});

test("the page says so when nothing was ordered yet", async ({ page }) => {
  await answerWithoutOrders(page);
  const home = new OrdersPage(page);
  await home.open();

  await expect(page.getByText("No orders yet")).toBeVisible();
  await expect(home.orders).toHaveCount(0);
});

test("the page says so when the orders cannot be had, and tries again when asked", async ({
  page,
}) => {
  const mend = await breakOrders(page);
  const home = new OrdersPage(page);
  await home.open();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("cannot be shown", { timeout: 20_000 });

  await mend();
  await alert.getByRole("button", { name: "Try again" }).click();

  await expect(alert).toBeHidden();
  const product = newProduct();
  await home.place(product, 1);
  await expect(home.order(product)).toBeVisible();
});
