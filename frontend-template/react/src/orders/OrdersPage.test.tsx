import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { backend } from "../test/backend";
import { brokenRules, open } from "../test/render";

const rows = () => screen.getAllByRole("listitem");
const productsShown = () =>
  rows().map((row) => /Product \d+/.exec(row.textContent)?.[0]);

describe("the list", () => {
  it("shows that it is loading, then that there is nothing", async () => {
    open("/");

    expect(screen.getByText("Loading orders")).toBeInTheDocument();
    expect(await screen.findByText("No orders yet")).toBeInTheDocument();
    expect(await brokenRules()).toEqual([]);
  });

  it("shows orders newest first, with quantity, time and status", async () => {
    backend.place({ product: "Tea", quantity: 2 });
    backend.confirmAll();
    backend.place({ product: "Coffee", quantity: 30 });
    open("/");

    const [first, second] = await screen.findAllByRole("listitem");
    expect(first).toHaveTextContent("30 × Coffee");
    expect(first).toHaveTextContent("Mar 1, 2026, 12:02 PM");
    expect(first).toHaveTextContent("Placed");
    expect(second).toHaveTextContent("2 × Tea");
    expect(second).toHaveTextContent("Confirmed");
    expect(await brokenRules()).toEqual([]);
  });

  it("loads more, goes on at the first new order, and ends", async () => {
    backend.addOrders(23);
    const { user } = open("/");

    await user.click(await screen.findByRole("button", { name: "Load more" }));
    await waitFor(() => {
      expect(rows()).toHaveLength(20);
    });
    expect(rows()[10]).toHaveFocus();

    await user.click(screen.getByRole("button", { name: "Load more" }));
    await waitFor(() => {
      expect(rows()).toHaveLength(23);
    });
    expect(rows()[20]).toHaveFocus();
    expect(productsShown()).toEqual(
      Array.from({ length: 23 }, (_, index) => `Product ${23 - index}`),
    );
    expect(screen.queryByRole("button", { name: "Load more" })).toBeNull();
  });

  it.each(["down", "busy", "broken"] as const)(
    "offers to try again when the backend is %s",
    async (health) => {
      backend.addOrders(1);
      backend.health = health;
      const { user } = open("/");

      const alert = await screen.findByRole("alert");
      expect(alert).toHaveTextContent("The orders cannot be shown.");
      expect(await brokenRules()).toEqual([]);

      backend.health = "up";
      await user.click(within(alert).getByRole("button"));
      expect(await screen.findByRole("listitem")).toHaveTextContent(
        "Product 1",
      );
      expect(screen.queryByRole("alert")).toBeNull();
    },
  );

  it("keeps what it has when more cannot be loaded", async () => {
    backend.addOrders(11);
    const { user } = open("/");
    const more = await screen.findByRole("button", { name: "Load more" });

    backend.health = "down";
    await user.click(more);
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("More orders cannot be shown.");
    expect(rows()).toHaveLength(10);

    backend.health = "up";
    await user.click(within(alert).getByRole("button"));
    await waitFor(() => {
      expect(rows()).toHaveLength(11);
    });
    expect(rows()[10]).toHaveFocus();
  });
  // [#if worker]

  it("notices by itself when an order is confirmed", async () => {
    backend.addOrders(1);
    open("/");
    expect(await screen.findByText("Placed")).toBeInTheDocument();

    backend.confirmAll();
    expect(await screen.findByText("Confirmed")).toBeInTheDocument();
  });
  // [/#if]
});

describe("the form", () => {
  it("places an order, shows it on top and is ready for the next", async () => {
    backend.addOrders(12);
    const { user } = open("/");
    await screen.findAllByRole("listitem");

    await user.type(screen.getByLabelText("Product"), "  Green tea ");
    await user.clear(screen.getByLabelText("Quantity"));
    await user.type(screen.getByLabelText("Quantity"), "3{Enter}");

    await waitFor(() => {
      expect(rows()[0]).toHaveTextContent("3 × Green tea");
    });
    expect(backend.orders[0]).toMatchObject({
      product: "Green tea",
      quantity: 3,
    });
    expect(screen.getByText("Placed: 3 × Green tea.")).toHaveRole("status");
    expect(screen.getByLabelText("Product")).toHaveValue("");
    expect(screen.getByLabelText("Product")).toHaveFocus();
    expect(screen.getByLabelText("Quantity")).toHaveValue(1);
  });

  it("says what is wrong before it asks the backend", async () => {
    const { user } = open("/");

    await user.clear(screen.getByLabelText("Quantity"));
    await user.click(screen.getByRole("button", { name: "Place order" }));

    expect(screen.getByLabelText("Product")).toHaveFocus();
    expect(screen.getByLabelText("Product")).toBeInvalid();
    expect(screen.getByLabelText("Product")).toHaveAccessibleDescription(
      "Say what you would like to order.",
    );
    expect(screen.getByLabelText("Quantity")).toHaveAccessibleDescription(
      "Use a whole number from 1 to 1000.",
    );
    expect(backend.orders).toEqual([]);
    expect(await brokenRules()).toEqual([]);
  });

  it("shows what the backend refuses at its field", async () => {
    backend.refused = [{ field: "quantity", message: "Only 5 are left." }];
    const { user } = open("/");

    await user.type(screen.getByLabelText("Product"), "Tea");
    await user.click(screen.getByRole("button", { name: "Place order" }));

    await waitFor(() => {
      expect(screen.getByLabelText("Quantity")).toHaveAccessibleDescription(
        "Only 5 are left.",
      );
    });
    expect(screen.getByLabelText("Quantity")).toHaveFocus();
    expect(screen.getByLabelText("Product")).toBeValid();
  });

  it("keeps what was typed when nobody answers, and tries again", async () => {
    const { user } = open("/");
    await screen.findByText("No orders yet");
    backend.health = "down";

    await user.type(screen.getByLabelText("Product"), "Tea");
    await user.click(screen.getByRole("button", { name: "Place order" }));
    const form = within(screen.getByRole("form", { name: "Place an order" }));
    const alert = await form.findByRole("alert");
    expect(alert).toHaveTextContent(
      "It is not known whether the order was placed.",
    );
    expect(screen.getByLabelText("Product")).toHaveValue("Tea");

    backend.health = "up";
    await user.click(within(alert).getByRole("button"));
    expect(await screen.findByText("Placed: 1 × Tea.")).toBeInTheDocument();
    await waitFor(() => {
      expect(screen.queryByRole("alert")).toBeNull();
    });
  });

  it("shows an order that was placed although the answer got lost", async () => {
    const { user } = open("/");
    await screen.findByText("No orders yet");
    backend.answersGetLost = true;

    await user.type(screen.getByLabelText("Product"), "Tea");
    await user.click(screen.getByRole("button", { name: "Place order" }));

    expect(await screen.findByRole("alert")).toHaveTextContent(
      "It is not known whether the order was placed.",
    );
    expect(await screen.findByRole("listitem")).toHaveTextContent("1 × Tea");
  });

  it("says that an order was not placed when it was refused as a whole", async () => {
    backend.refused = [{ field: "customer", message: "unknown" }];
    const { user } = open("/");

    await user.type(screen.getByLabelText("Product"), "Tea");
    await user.click(screen.getByRole("button", { name: "Place order" }));

    expect(await screen.findByRole("alert")).toHaveTextContent(
      "The order was not placed.",
    );
  });

  it("keeps all of a text that is pasted, and says that it is too long", async () => {
    const { user } = open("/");

    await user.click(screen.getByLabelText("Product"));
    await user.paste("x".repeat(101));
    await user.click(screen.getByRole("button", { name: "Place order" }));

    expect(screen.getByLabelText("Product")).toHaveValue("x".repeat(101));
    expect(screen.getByLabelText("Product")).toHaveAccessibleDescription(
      "Use at most 100 characters.",
    );
  });
});
