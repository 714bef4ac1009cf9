import { useRef, useState, type ComponentProps, type SubmitEvent } from "react";
import { isRefusal, type Order } from "../api";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import {
  checkInput,
  maxQuantity,
  messagesOf,
  type FieldMessages,
} from "./orderInput";
import { usePlaceOrder } from "./useOrders";

export function OrderForm() {
  const [product, setProduct] = useState("");
  const [quantity, setQuantity] = useState("1");
  const [messages, setMessages] = useState<FieldMessages>({});
  const productField = useRef<HTMLInputElement>(null);
  const quantityField = useRef<HTMLInputElement>(null);
  const { mutate, isPending, error, data: placed } = usePlaceOrder();

  const refuse = (refused: FieldMessages) => {
    setMessages(refused);
    if (refused.product !== undefined) productField.current?.focus();
    else if (refused.quantity !== undefined) quantityField.current?.focus();
  };

  const submit = () => {
    if (isPending) return;
    const checked = checkInput(product, quantity);
    if ("messages" in checked) {
      refuse(checked.messages);
      return;
    }
    setMessages({});
    mutate(checked.order, {
      onSuccess: () => {
        setProduct("");
        setQuantity("1");
        productField.current?.focus();
      },
      onError: (failure) => {
        refuse(messagesOf(failure));
      },
    });
  };

  const refused = Object.keys(messages).length > 0;

  return (
    <form
      noValidate
      aria-labelledby="place-order"
      className="grid gap-4"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        ref={productField}
        id="product"
        label="Product"
        autoComplete="off"
        value={product}
        message={messages.product}
        onChange={(event) => {
          setProduct(event.target.value);
        }}
      />
      <TextField
        ref={quantityField}
        id="quantity"
        label="Quantity"
        type="number"
        inputMode="numeric"
        min={1}
        max={maxQuantity}
        step={1}
        value={quantity}
        message={messages.quantity}
        onChange={(event) => {
          setQuantity(event.target.value);
        }}
      />
      <Button type="submit" busy={isPending}>
        {isPending ? "Placing order…" : "Place order"}
      </Button>
      {error !== null && !refused && (
        <Notice
          {...(isRefusal(error) ? refusal : noAnswer)}
          retrying={isPending}
          onRetry={submit}
        />
      )}
      <p role="status" className="text-sm wrap-anywhere text-muted">
        {placed !== undefined && !refused
          ? confirmation(placed)
          : "It appears on top of the list."}
      </p>
    </form>
  );
}

const refusal = {
  title: "The order was not placed.",
  text: "The service did not take it.",
};

const noAnswer = {
  title: "It is not known whether the order was placed.",
  text: "The service did not say. Look at the list before you try again.",
};

function confirmation({ quantity, product }: Order): string {
  return `Placed: ${quantity} × ${product}.`;
}

interface TextFieldProps extends ComponentProps<"input"> {
  id: string;
  label: string;
  message: string | undefined;
}

function TextField({ id, label, message, ...rest }: TextFieldProps) {
  const messageId = `${id}-message`;
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        required
        aria-invalid={message !== undefined}
        aria-describedby={message === undefined ? undefined : messageId}
        className="min-h-11 w-full rounded-lg border border-line-strong bg-surface px-3 tabular-nums aria-invalid:border-danger"
        {...rest}
      />
      {message !== undefined && (
        <p id={messageId} className="mt-1.5 text-sm text-danger">
          {message}
        </p>
      )}
    </div>
  );
}
