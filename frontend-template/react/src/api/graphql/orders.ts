import { request } from "./client";
import {
  OrdersDocument,
  PlaceOrderDocument,
  type OrderFieldsFragment,
  type OrderStatus,
  type PlaceOrderInput,
} from "./orders.generated";

export type { OrderStatus };
export type Order = OrderFieldsFragment;
export type NewOrder = PlaceOrderInput;

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
  const { orders } = await request(OrdersDocument, { first, after }, signal);
  const { endCursor, hasNextPage } = orders.pageInfo;
  return {
    orders: orders.edges.map(({ node }) => node),
    next: hasNextPage ? endCursor : null,
  };
}

/** Places an order and gives it back as it was stored. */
export async function placeOrder(input: NewOrder): Promise<Order> {
  const { placeOrder: order } = await request(PlaceOrderDocument, { input });
  return order;
}
