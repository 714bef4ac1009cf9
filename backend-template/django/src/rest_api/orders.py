"""`/api/orders`."""

import re
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import ParseError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from orders import services
from orders.models import Order, OrderStatus, validate_product, validate_quantity
from orders.pages import OrderPage
from rest_api.fields import Int32Field, Int32Parameter, TextField
from rest_api.problems import ProblemCode


class OrderSerializer(serializers.Serializer[Order]):
    """An order, as callers see it."""

    id = serializers.UUIDField()
    product = serializers.CharField()
    quantity = Int32Field()
    status = serializers.ChoiceField(OrderStatus.choices)
    placedAt = serializers.DateTimeField(source="placed_at")


class OrderPageSerializer(serializers.Serializer[OrderPage]):
    """A page of orders."""

    items = OrderSerializer(many=True)
    endCursor = serializers.CharField(
        source="end_cursor", allow_null=True, help_text="Null where the page is empty."
    )
    hasNextPage = serializers.BooleanField(source="has_next_page")


class PlaceOrderSerializer(serializers.Serializer[Any]):
    """What a customer asks for."""

    product = TextField(
        validators=[validate_product],
        help_text="From 1 to 100 characters, not counting blanks around it.",
    )
    quantity = Int32Field(validators=[validate_quantity], help_text="From 1 to 1000.")


class PageSerializer(serializers.Serializer[Any]):
    """Which page a caller asks for."""

    first = Int32Parameter(default=20, help_text="How many, from 1 to 100.")
    after = serializers.CharField(
        required=False,
        allow_blank=True,
        help_text="The cursor after which to go on: `endCursor` of the page before.",
    )


class FieldErrorSerializer(serializers.Serializer[Any]):
    """A field that is not valid, and the rule that it breaks."""

    field = serializers.CharField()
    message = serializers.CharField()


class ProblemSerializer(serializers.Serializer[Any]):
    """An error by RFC 9457."""

    title = serializers.CharField()
    status = Int32Field()
    detail = serializers.CharField(required=False)
    code = serializers.ChoiceField([(code, code) for code in ProblemCode])
    errors = FieldErrorSerializer(  # type: ignore[assignment]
        many=True, required=False, help_text="The fields that are not valid."
    )


class OrdersView(APIView):
    """All orders."""

    @extend_schema(
        operation_id="listOrders",
        summary="Orders, newest first.",
        tags=["orders"],
        parameters=[PageSerializer],
        responses={200: OrderPageSerializer, 400: ProblemSerializer},
    )
    def get(self, request: Request) -> Response:
        """Lists a page."""
        page = PageSerializer(data=request.query_params)
        page.is_valid(raise_exception=True)
        orders = services.list_orders(**page.validated_data)
        return Response(OrderPageSerializer(orders).data)

    @extend_schema(
        operation_id="placeOrder",
        summary="Places an order.",
        tags=["orders"],
        request=PlaceOrderSerializer,
        parameters=[
            OpenApiParameter(
                "Location",
                str,
                OpenApiParameter.HEADER,
                description="Where the order is.",
                response=[201],
            )
        ],
        responses={201: OrderSerializer, 400: ProblemSerializer},
    )
    def post(self, request: Request) -> Response:
        """Places one."""
        if request.stream is None:
            raise ParseError("The body is empty.")
        wanted = PlaceOrderSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        order = services.place_order(**wanted.validated_data)
        return Response(
            OrderSerializer(order).data,
            status.HTTP_201_CREATED,
            headers={"Location": f"/api/orders/{order.id}"},
        )


class OrderView(APIView):
    """One order."""

    @extend_schema(
        operation_id="getOrder",
        summary="The order with this id.",
        tags=["orders"],
        parameters=[OpenApiParameter("id", OpenApiTypes.UUID, OpenApiParameter.PATH)],
        responses={200: OrderSerializer, 400: ProblemSerializer, 404: ProblemSerializer},
    )
    def get(self, _request: Request, id: str) -> Response:  # noqa: A002 — its name in the address
        """Finds it."""
        return Response(OrderSerializer(services.get_order(_uuid(id))).data)


def _uuid(text: str) -> UUID:
    # Python would take other forms, too.
    if not re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text):
        raise ValidationError({"id": "must be a UUID"})
    return UUID(text)
