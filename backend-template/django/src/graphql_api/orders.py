"""Queries and mutations about orders."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Annotated, Self
from uuid import UUID

import strawberry
from django.core.exceptions import ValidationError
from strawberry.types.scalar import ScalarDefinition

from graphql_api.metrics import MeasuredField
from orders import models, services
from orders.pages import OrderCursor, OrderPage


def _instant(value: datetime) -> str:
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


SCALARS: Mapping[object, ScalarDefinition] = {
    datetime: strawberry.scalar(
        name="DateTime",
        description="An instant in ISO 8601 with its offset, for example 2026-03-01T12:30:00Z.",
        serialize=_instant,
        parse_value=datetime.fromisoformat,
    )
}
"""How Python's types are written."""


@strawberry.enum
class OrderStatus(Enum):
    """How far an order has come."""

    PLACED = strawberry.enum_value("PLACED", description="Accepted and stored.")
    CONFIRMED = strawberry.enum_value("CONFIRMED", description="Confirmed to the customer.")


@strawberry.type
class Order:
    """An order, as callers see it."""

    id: strawberry.ID = strawberry.field(description="A UUID.")
    product: str
    quantity: int
    status: OrderStatus
    placed_at: datetime

    @classmethod
    def of(cls, order: models.Order) -> Self:
        """Shows an order."""
        return cls(
            id=strawberry.ID(str(order.id)),
            product=order.product,
            quantity=order.quantity,
            status=OrderStatus(order.status),
            placed_at=order.placed_at,
        )


@strawberry.input
class PlaceOrderInput:
    """What a customer asks for."""

    product: str = strawberry.field(
        description="From 1 to 100 characters, not counting blanks around it."
    )
    quantity: int = strawberry.field(description="From 1 to 1000.")


@strawberry.type
class OrderEdge:
    """An order and its place in the list."""

    cursor: str
    node: Order


@strawberry.type
class PageInfo:
    """Where a page ends."""

    end_cursor: str | None = strawberry.field(description="Null where the page is empty.")
    has_next_page: bool


@strawberry.type
class OrderConnection:
    """A page, in the form of the GraphQL cursor connections specification."""

    edges: list[OrderEdge]
    page_info: PageInfo

    @classmethod
    def of(cls, page: OrderPage) -> Self:
        """Shows a page."""
        return cls(
            edges=[
                OrderEdge(cursor=OrderCursor.after(order).encoded(), node=Order.of(order))
                for order in page.items
            ],
            page_info=PageInfo(end_cursor=page.end_cursor, has_next_page=page.has_next_page),
        )


@strawberry.type
class OrderQuery:
    """The queries about orders."""

    @strawberry.field(description="Orders, newest first.", extensions=[MeasuredField()])
    def orders(
        self,
        first: Annotated[int, strawberry.argument(description="How many, from 1 to 100.")] = 20,
        after: Annotated[
            str | None,
            strawberry.argument(
                description="The cursor after which to go on: "
                "`pageInfo.endCursor` of the page before."
            ),
        ] = strawberry.UNSET,
    ) -> OrderConnection:
        """Lists a page."""
        return OrderConnection.of(
            services.list_orders(first, after if after is not strawberry.UNSET else None)
        )

    @strawberry.field(
        description="The order with this id; null with an error of code NOT_FOUND "
        "where there is none.",
        extensions=[MeasuredField()],
    )
    def order(self, id: strawberry.ID) -> Order | None:  # noqa: A002 — its name in the schema
        """Finds one."""
        return Order.of(services.get_order(_uuid(id)))


@strawberry.type
class OrderMutation:
    """The mutations about orders."""

    @strawberry.mutation(description="Places an order.", extensions=[MeasuredField()])
    def place_order(self, input: PlaceOrderInput) -> Order:  # noqa: A002 — its name in the schema
        """Places one."""
        return Order.of(services.place_order(input.product, input.quantity))


def _uuid(text: str) -> UUID:
    # Python would take other forms, too.
    if not re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text):
        raise ValidationError({"id": "must be a UUID"})
    return UUID(text)
