import { ApiError, type NewOrder } from "../api";

const maxProductLength = 100;
export const maxQuantity = 1_000;

export type Field = keyof NewOrder;
export type FieldMessages = Partial<Record<Field, string>>;

/** An order as it was typed, or what is wrong with it. */
export type CheckedInput =
  { readonly order: NewOrder } | { readonly messages: FieldMessages };

/** Applies the service's own rules, so that most mistakes need no request. */
export function checkInput(product: string, quantity: string): CheckedInput {
  const order = { product: product.trim(), quantity: Number(quantity) };
  const messages: FieldMessages = {};
  if (order.product === "") {
    messages.product = "Say what you would like to order.";
  } else if (lengthOf(order.product) > maxProductLength) {
    messages.product = `Use at most ${maxProductLength} characters.`;
  }
  if (
    !Number.isInteger(order.quantity) ||
    order.quantity < 1 ||
    order.quantity > maxQuantity
  ) {
    messages.quantity = `Use a whole number from 1 to ${maxQuantity}.`;
  }
  return Object.keys(messages).length === 0 ? { order } : { messages };
}

/** How many characters a text has, counted as the service does: an emoji is one, and not two units of UTF-16. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** What the service says about the fields of the form. */
export function messagesOf(error: unknown): FieldMessages {
  if (!(error instanceof ApiError)) return {};
  const find = (field: Field) =>
    // A path such as `input.product` names the same field.
    error.fields.find((found) => found.field.split(".").at(-1) === field)
      ?.message;
  const messages: FieldMessages = {};
  const product = find("product");
  const quantity = find("quantity");
  if (product !== undefined) messages.product = product;
  if (quantity !== undefined) messages.quantity = quantity;
  return messages;
}
