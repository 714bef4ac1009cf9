"""Orders in the database."""

import uuid

import pytest
from django.core.exceptions import ValidationError

from orders import services
from orders.models import Order, OrderStatus
from orders.pages import OrderPage

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


def test_what_is_placed_is_there() -> None:
    placed = services.place_order(" Tea ", 3)

    found = services.get_order(placed.id)
    assert (found.product, found.quantity, found.status) == ("Tea", 3, OrderStatus.PLACED)
    assert found.placed_at == placed.placed_at


def test_the_largest_order_that_the_rules_allow_is_placed() -> None:
    product = "ü" * 98 + "🫖🫖"

    assert services.get_order(services.place_order(f" {product}\n", 1000).id).product == product


def test_an_unknown_order_is_not_found() -> None:
    with pytest.raises(Order.DoesNotExist, match="There is no order"):
        services.get_order(uuid.uuid4())


def test_without_orders_the_page_is_empty() -> None:
    page = services.list_orders(20)

    assert page == OrderPage([], has_next_page=False)
    assert page.end_cursor is None


def test_pages_go_on_where_the_last_one_ended_while_orders_arrive() -> None:
    placed = [services.place_order(f"Tea {number}", number) for number in range(1, 6)]

    first = services.list_orders(2)
    services.place_order("Late", 1)
    second = services.list_orders(2, first.end_cursor)
    third = services.list_orders(2, second.end_cursor)

    assert [first.items, second.items, third.items] == [
        [placed[4], placed[3]],
        [placed[2], placed[1]],
        [placed[0]],
    ]
    assert [page.has_next_page for page in (first, second, third)] == [True, True, False]


def test_orders_of_the_same_instant_are_neither_lost_nor_repeated() -> None:
    placed = {services.place_order(f"Tea {number}", number).id for number in range(1, 4)}
    Order.objects.update(placed_at="2026-03-01T12:30:00Z")

    page = services.list_orders(1)
    seen = [order.id for order in page.items]
    while page.has_next_page:
        page = services.list_orders(1, page.end_cursor)
        seen += [order.id for order in page.items]

    assert len(seen) == 3
    assert set(seen) == placed


@pytest.mark.parametrize("first", [-1, 0, 101])
def test_a_page_has_from_one_to_a_hundred(first: int) -> None:
    with pytest.raises(ValidationError) as refusal:
        services.list_orders(first)

    assert set(refusal.value.message_dict) == {"first"}
