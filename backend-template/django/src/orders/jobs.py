"""Jobs about orders."""

import logging
from uuid import UUID

from jobs.job import job
from orders.models import Order, OrderStatus

_log = logging.getLogger(__name__)


@job("orders.confirm")
def confirm(*, order_id: str) -> None:
    """Confirms an order; one that is confirmed already stays as it is.

    Raises `Order.DoesNotExist` when there is no such order.
    """
    if confirm_order(UUID(order_id)):
        _log.info("Confirmed order %s", order_id)
    else:
        _log.info("Order %s is confirmed already", order_id)


def confirm_order(order_id: UUID) -> bool:
    """Confirms an order; whether it was placed until now, and is confirmed by this call."""
    orders = Order.objects.filter(id=order_id)
    if orders.filter(status=OrderStatus.PLACED).update(status=OrderStatus.CONFIRMED):
        return True
    orders.get()
    return False
