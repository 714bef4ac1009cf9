import type { ServiceInfo } from "../api";
// [#if sample]
import type { FieldError, NewOrder, Order, OrderPage } from "../api";
// [/#if]

/**
 * How the backend behaves: `up` works, `down` breaks off each request, `busy` is a proxy that finds
 * nobody behind it, `broken` answers with an error of its own.
 */
type Health = "up" | "down" | "busy" | "broken";

/** A backend in memory. The handlers put its answers into the words of an API. */
class Backend {
  health: Health = "up";
  readonly serviceInfo: ServiceInfo = {
    name: "acme-shop",
    version: "1.2.3",
    commit: "0123456789abcdef",
  };
  // [#if sample]
  /** Newest first. */
  orders: Order[] = [];
  /** What the backend refuses, although the page finds nothing wrong with it. */
  refused: FieldError[] = [];
  /** Orders are placed, but nobody hears of it. */
  answersGetLost = false;
  // [/#if]

  reset(): void {
    this.health = "up";
    // [#if sample]
    this.orders = [];
    this.refused = [];
    this.answersGetLost = false;
    // [/#if]
  }
  // [#if sample]

  /** Adds so many orders, the last of them the newest: `Product 1`, `Product 2` … */
  addOrders(count: number): void {
    for (let added = 0; added < count; added++) {
      this.place({ product: `Product ${this.orders.length + 1}`, quantity: 1 });
    }
  }

  place({ product, quantity }: NewOrder): Order {
    const number = this.orders.length + 1;
    const order: Order = {
      id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
      product,
      quantity,
      status: "PLACED",
      placedAt: new Date(Date.UTC(2026, 2, 1, 12, number)).toISOString(),
    };
    this.orders = [order, ...this.orders];
    return order;
  }

  page(first: number, after: string | null): OrderPage {
    const start =
      after === null ? 0 : this.orders.findIndex(({ id }) => id === after) + 1;
    const orders = this.orders.slice(start, start + first);
    const more = this.orders.length > start + first;
    return { orders, next: more ? (orders.at(-1)?.id ?? null) : null };
  }

  confirmAll(): void {
    this.orders = this.orders.map((order) => ({
      ...order,
      status: "CONFIRMED",
    }));
  }
  // [/#if]
}

export const backend = new Backend();
