import { expect, it } from "vitest";
import type { OrderStatus } from "../api";
import { untilNextLook } from "./confirmationPolling";

const list = (status: OrderStatus) => ({
  pages: [
    {
      orders: [{ id: "1", product: "Tea", quantity: 1, status, placedAt: "" }],
      next: null,
    },
  ],
  pageParams: [null],
});

it("looks only while an order waits", () => {
  expect(untilNextLook(undefined, 0)).toBe(false);
  expect(untilNextLook(list("CONFIRMED"), 0)).toBe(false);
  expect(untilNextLook(list("PLACED"), 0)).toBe(2_000);
});

it("waits longer and longer while nothing changes, at most a minute", () => {
  const stuck = list("PLACED");
  const pauses: unknown[] = [];
  for (let now = 1_000; pauses.length < 8;) {
    const pause = untilNextLook(stuck, now);
    pauses.push(pause);
    now += Number(pause);
  }
  expect(pauses).toEqual([
    2_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
  ]);
});

it("looks soon again after something changed", () => {
  const stuck = list("PLACED");
  untilNextLook(stuck, 0);
  expect(untilNextLook(stuck, 3_600_000)).toBe(60_000);

  expect(untilNextLook(list("PLACED"), 3_600_000)).toBe(2_000);
});
