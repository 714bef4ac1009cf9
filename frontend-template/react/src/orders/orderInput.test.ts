import { describe, expect, it } from "vitest";
import { ApiError } from "../api";
import { checkInput, messagesOf } from "./orderInput";

describe("checkInput", () => {
  it.each([
    ["Tea", "1", { product: "Tea", quantity: 1 }],
    ["  Tea\t", "1000", { product: "Tea", quantity: 1000 }],
    ["x".repeat(100), "2", { product: "x".repeat(100), quantity: 2 }],
    ["🫖".repeat(100), "2", { product: "🫖".repeat(100), quantity: 2 }],
  ])("takes %j and %j", (product, quantity, order) => {
    expect(checkInput(product, quantity)).toEqual({ order });
  });

  it.each([
    ["", "1", ["product"]],
    [" \n", "1", ["product"]],
    ["x".repeat(101), "1", ["product"]],
    ["🫖".repeat(101), "1", ["product"]],
    ["Tea", "", ["quantity"]],
    ["Tea", "0", ["quantity"]],
    ["Tea", "1001", ["quantity"]],
    ["Tea", "1.5", ["quantity"]],
    ["Tea", "many", ["quantity"]],
    ["", "-1", ["product", "quantity"]],
  ])("refuses %j and %j", (product, quantity, fields) => {
    const checked = checkInput(product, quantity);
    expect("messages" in checked && Object.keys(checked.messages)).toEqual(
      fields,
    );
  });
});

describe("messagesOf", () => {
  it("finds fields by name or by path", () => {
    const error = new ApiError("invalid", "refused", {
      fields: [
        { field: "input.product", message: "unknown" },
        { field: "quantity", message: "too many" },
        { field: "customer", message: "not here" },
      ],
    });
    expect(messagesOf(error)).toEqual({
      product: "unknown",
      quantity: "too many",
    });
  });

  it("has nothing to say about other errors", () => {
    expect(messagesOf(new TypeError("offline"))).toEqual({});
  });
});
