"""What can be done with orders."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

# [#if worker]
from orders.jobs import confirm
# [/#if]
from orders.models import Order
from orders.pages import OrderCursor, OrderPage

MAX_PAGE = 100


def place_order(product: str, quantity: int) -> Order:
    """Places an order.

    Raises Django's `ValidationError`, with a message for each field that breaks a rule.
    """
    order = Order(product=product.strip(), quantity=quantity, placed_at=timezone.now())
    order.clean_fields()
    with transaction.atomic():
        order.save(force_insert=True)
        # [#if worker]
        confirm.add(order_id=str(order.id))
        # [/#if]
    return order


def get_order(order_id: UUID) -> Order:
    """The order with this id.

    Raises `Order.DoesNotExist` when there is none.
    """
    try:
        return Order.objects.get(id=order_id)
    except Order.DoesNotExist:
        raise Order.DoesNotExist(f"There is no order {order_id}.") from None


def list_orders(first: int, after: str | None = None) -> OrderPage:
    """At most `first` orders, newest first, from the beginning or after a cursor.

    Raises Django's `ValidationError` when one of both is not valid.
    """
    if not 1 <= first <= MAX_PAGE:
        raise ValidationError({"first": f"must be from 1 to {MAX_PAGE}"})
    orders = Order.objects.order_by("-placed_at", "-id")
    if after is not None:
        cursor = OrderCursor.decoded(after)
        orders = orders.filter(placed_at__lte=cursor.placed_at).exclude(
            placed_at=cursor.placed_at, id__gte=cursor.id
        )
    # One more than asked for tells whether a page follows.
    found = list(orders[: first + 1])
    return OrderPage(found[:first], len(found) > first)
