"""The list of orders, page by page."""

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import Self
from uuid import UUID

from django.core.exceptions import ValidationError

from orders.models import Order

_SEPARATOR = "/"


@dataclass(frozen=True)
class OrderCursor:
    """A place in the list of orders, newest first: just after the order with this instant and id.

    Other than an offset it stays right while new orders arrive.
    """

    placed_at: datetime
    id: UUID

    @classmethod
    def after(cls, order: Order) -> Self:
        """The place behind an order."""
        return cls(order.placed_at, order.id)

    @classmethod
    def decoded(cls, cursor: str) -> Self:
        """Reads what `encoded` wrote.

        Raises Django's `ValidationError` when it is anything else.
        """
        try:
            padding = "=" * (-len(cursor) % 4)
            text = base64.b64decode(cursor + padding, altchars="-_", validate=True).decode()
            placed_at, order_id = text.split(_SEPARATOR)
            # An instant without its zone is none.
            return cls(datetime.strptime(placed_at, "%Y-%m-%dT%H:%M:%S.%f%z"), UUID(order_id))
        except ValueError:
            message = "must be a cursor that an earlier page gave"
            raise ValidationError({"after": message}) from None

    def encoded(self) -> str:
        """Opaque to callers, safe in URLs."""
        placed_at = self.placed_at.isoformat(timespec="microseconds")
        text = f"{placed_at}{_SEPARATOR}{self.id}"
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


@dataclass(frozen=True)
class OrderPage:
    """A part of the list of orders, newest first, and whether older ones follow."""

    items: list[Order]
    has_next_page: bool

    @property
    def end_cursor(self) -> str | None:
        """The cursor of the last order; none where the page is empty."""
        return OrderCursor.after(self.items[-1]).encoded() if self.items else None
