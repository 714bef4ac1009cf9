import { useState } from "react";
import type { Order } from "../api";
import { Button } from "../components/Button";
import { Icon } from "../components/Icon";
import { Notice } from "../components/Notice";
import { Skeleton } from "../components/Skeleton";
import { StatusBadge } from "./StatusBadge";
import { useOrders } from "./useOrders";

const dateTime = new Intl.DateTimeFormat("en", {
  dateStyle: "medium",
  timeStyle: "short",
});

export function OrderList() {
  const query = useOrders();
  const [lastShown, setLastShown] = useState<string>();

  if (query.isPending) return <Loading />;
  if (query.isError && query.data === undefined) {
    return (
      <Notice
        title="The orders cannot be shown."
        text="The service does not answer. It may be starting, or the connection may be down."
        retrying={query.isFetching}
        onRetry={() => void query.refetch()}
      />
    );
  }

  const { data: orders, isFetchingNextPage } = query;
  if (orders.length === 0) return <Empty />;

  return (
    <div className="grid gap-4">
      {query.isRefetchError && (
        <Notice
          title="This list may be out of date."
          text="The service did not answer the last time."
          retrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      <ul className={listClass}>
        {orders.map((order, index) => (
          <Row
            key={order.id}
            order={order}
            // The first of those that were asked for takes the focus from the button.
            takesFocus={index > 0 && orders[index - 1]?.id === lastShown}
          />
        ))}
      </ul>
      {query.isFetchNextPageError && (
        <Notice
          title="More orders cannot be shown."
          text="The service did not answer."
          retrying={isFetchingNextPage}
          onRetry={() => void query.fetchNextPage()}
        />
      )}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <Button
          look="secondary"
          busy={isFetchingNextPage}
          onClick={() => {
            setLastShown(orders.at(-1)?.id);
            void query.fetchNextPage();
          }}
        >
          {isFetchingNextPage ? "Loading more…" : "Load more"}
        </Button>
      )}
    </div>
  );
}

const listClass =
  "divide-line border-line bg-surface divide-y rounded-2xl border shadow-xs";
const rowClass = "flex min-h-18 items-center gap-4 px-4 py-3 sm:px-5";

function Row({ order, takesFocus }: { order: Order; takesFocus: boolean }) {
  return (
    <li ref={takesFocus ? focus : undefined} tabIndex={-1} className={rowClass}>
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          <span className="text-muted tabular-nums">{order.quantity} ×</span>{" "}
          {order.product}
        </p>
        <time dateTime={order.placedAt} className="text-sm text-muted">
          {dateTime.format(new Date(order.placedAt))}
        </time>
      </div>
      <StatusBadge status={order.status} />
    </li>
  );
}

function focus(row: HTMLLIElement | null): void {
  row?.focus();
}

function Loading() {
  return (
    <div role="status" className={listClass}>
      <span className="sr-only">Loading orders</span>
      {[1, 2, 3].map((row) => (
        <div key={row} aria-hidden="true" className={rowClass}>
          <Skeleton />
        </div>
      ))}
    </div>
  );
}

function Empty() {
  return (
    <div className="grid justify-items-center gap-1 rounded-2xl border border-dashed border-line-strong px-6 py-12 text-center">
      <div className="mb-2 text-3xl text-muted">
        <Icon name="parcel" />
      </div>
      <p className="font-medium">No orders yet</p>
      <p className="text-sm text-muted">
        The first one that is placed appears here.
      </p>
    </div>
  );
}
