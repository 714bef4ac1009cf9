import type { InfiniteData } from "@tanstack/react-query";
import type { OrderPage } from "../api";

type OrderPages = InfiniteData<OrderPage, string | null>;

/** Bounds of the pause between two looks, in milliseconds. */
const shortest = 2_000;
const longest = 60_000;

/** When each state of the list was first seen. It stays the same object while looking again finds nothing new. */
const firstSeen = new WeakMap<OrderPages, number>();

/**
 * How many milliseconds to wait before looking for confirmations again; false when no order waits
 * for one. The pause doubles while nothing changes, so that an order that is stuck does not keep
 * the service busy.
 */
export function untilNextLook(
  list: OrderPages | undefined,
  now: number,
): number | false {
  if (list?.pages.some(isWaiting) !== true) return false;
  const since = firstSeen.get(list) ?? now;
  firstSeen.set(list, since);
  return Math.min(Math.max(now - since, shortest), longest);
}

function isWaiting({ orders }: OrderPage): boolean {
  return orders.some(({ status }) => status === "PLACED");
}
