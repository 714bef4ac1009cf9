import { describe, expect, it } from "vitest";
import { backend } from "../../test/backend";
// [#if sample]
import { fetchOrders, placeOrder } from "./orders";
// [/#if]
import { fetchServiceInfo } from "./serviceInfo";

describe("the client", () => {
  it("gives the body of an answer", async () => {
    expect(await fetchServiceInfo()).toEqual(backend.serviceInfo);
  });

  it.each([
    ["down", "unavailable"],
    ["busy", "unavailable"],
    ["broken", "internal"],
  ] as const)("calls a backend that is %s %s", async (health, kind) => {
    backend.health = health;
    await expect(fetchServiceInfo()).rejects.toMatchObject({
      name: "ApiError",
      kind,
    });
  });

  it("gives up when it is told to", async () => {
    const request = fetchServiceInfo(AbortSignal.abort());
    await expect(request).rejects.toMatchObject({ name: "AbortError" });
  });
  // [#if sample]

  it("gives orders page by page", async () => {
    backend.addOrders(3);
    const first = await fetchOrders(2, null);
    expect(first.orders).toEqual(backend.orders.slice(0, 2));

    const second = await fetchOrders(2, first.next);
    expect(second).toEqual({ orders: backend.orders.slice(2), next: null });
  });

  it("places an order", async () => {
    const order = await placeOrder({ product: "Tea", quantity: 2 });
    expect(order).toMatchObject({ product: "Tea", quantity: 2 });
    expect(backend.orders).toEqual([order]);
  });

  it("names the fields that were refused", async () => {
    backend.refused = [{ field: "product", message: "Sold out." }];
    const request = placeOrder({ product: "Tea", quantity: 2 });
    await expect(request).rejects.toMatchObject({
      kind: "invalid",
      fields: backend.refused,
    });
  });
  // [/#if]
});
