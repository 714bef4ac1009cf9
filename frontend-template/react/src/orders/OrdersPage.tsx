import { OrderForm } from "./OrderForm";
import { OrderList } from "./OrderList";

/** Place an order, and see all orders, newest first. */
export function OrdersPage() {
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-12">
      <section
        aria-labelledby="place-order"
        className="card lg:sticky lg:top-20"
      >
        <h2
          id="place-order"
          className="mb-4 text-xl font-semibold tracking-tight"
        >
          Place an order
        </h2>
        <OrderForm />
      </section>
      <section aria-labelledby="orders">
        <h2 id="orders" className="mb-4 text-xl font-semibold tracking-tight">
          Orders
        </h2>
        <OrderList />
      </section>
    </div>
  );
}
