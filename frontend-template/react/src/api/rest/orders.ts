import { client, dataOf } from "./client";
import type { components } from "./schema.generated";

export type Order = components["schemas"]["Order"];
export type OrderStatus = components["schemas"]["OrderStatus"];
export type NewOrder = components["schemas"]["PlaceOrder"];

export interface OrderPage {
  readonly orders: readonly Order[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/** Gives at most `first` orders, newest first, beginning after the cursor. */
export async function fetchOrders(
  first: number,
  after: string | null,
  signal?: AbortSignal,
): Promise<OrderPage> {
  const query = after === null ? { first } : { first, after };
  const page = await dataOf(
    client.GET("/api/orders", { params: { query }, signal }),
    signal,
  );
  return { orders: page.items, next: page.hasNextPage ? page.endCursor : null };
}

/** Places an order and gives it back as it was stored. */
export function placeOrder(body: NewOrder): Promise<Order> {
  return dataOf(client.POST("/api/orders", { body }));
}
