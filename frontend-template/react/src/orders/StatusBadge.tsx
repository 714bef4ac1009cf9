import type { OrderStatus } from "../api";
import { Icon } from "../components/Icon";

const looks = {
  PLACED: {
    label: "Placed",
    icon: "clock",
    color: "bg-waiting-soft text-waiting",
  },
  CONFIRMED: {
    label: "Confirmed",
    icon: "check",
    color: "bg-positive-soft text-positive",
  },
} as const satisfies Record<OrderStatus, object>;

/** Says by word, picture and colour how far an order is. */
export function StatusBadge({ status }: { status: OrderStatus }) {
  const { label, icon, color } = looks[status];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full py-0.5 pr-2.5 pl-2 text-sm font-medium ${color}`}
    >
      <Icon name={icon} />
      {label}
    </span>
  );
}
