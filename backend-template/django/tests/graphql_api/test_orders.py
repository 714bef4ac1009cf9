"""Orders by GraphQL."""

import uuid
from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

_PLACE = """
mutation ($product: String!, $quantity: Int!) {
  placeOrder(input: {product: $product, quantity: $quantity}) {
    id product quantity status placedAt
  }
}
"""
_LIST = """
query ($first: Int!, $after: String) {
  orders(first: $first, after: $after) {
    edges { cursor node { id } }
    pageInfo { endCursor hasNextPage }
  }
}
"""
_GET = "query ($id: ID!) { order(id: $id) { id product } }"


def _ask(query: str, **variables: object) -> Any:
    response = Client().post(
        "/api/graphql",
        {"query": query, "variables": variables},
        content_type="application/json",
    )
    assert response.status_code == 200
    return response.json()


def _placed(product: str, quantity: int = 1) -> Any:
    return _ask(_PLACE, product=product, quantity=quantity)["data"]["placeOrder"]


def _page(first: int, after: str | None = None) -> Any:
    return _ask(_LIST, first=first, after=after)["data"]["orders"]


def _errors(query: str, **variables: object) -> list[Any]:
    return [error["extensions"] for error in _ask(query, **variables)["errors"]]


def test_an_order_is_placed_and_found() -> None:
    placed = _placed("  Tea ", 3)

    assert placed | {"id": "", "placedAt": ""} == {
        "id": "",
        "product": "Tea",
        "quantity": 3,
        "status": "PLACED",
        "placedAt": "",
    }
    assert datetime.fromisoformat(placed["placedAt"]).tzinfo is not None
    assert _ask(_GET, id=placed["id"])["data"] == {"order": {"id": placed["id"], "product": "Tea"}}


def test_a_page_ends_at_its_last_cursor() -> None:
    older, newer = _placed("Tea"), _placed("Coffee")

    page = _page(1)

    assert [edge["node"]["id"] for edge in page["edges"]] == [newer["id"]]
    assert page["pageInfo"] == {"endCursor": page["edges"][0]["cursor"], "hasNextPage": True}
    rest = _page(100, page["pageInfo"]["endCursor"])
    assert [edge["node"]["id"] for edge in rest["edges"]] == [older["id"]]
    assert rest["pageInfo"]["hasNextPage"] is False


def test_each_invalid_field_is_an_error_of_its_own() -> None:
    answer = _ask(_PLACE, product=" ", quantity=0)

    assert answer["data"] is None
    assert [error["extensions"] for error in answer["errors"]] == [
        {"code": "BAD_USER_INPUT", "field": "product"},
        {"code": "BAD_USER_INPUT", "field": "quantity"},
    ]
    assert [error["path"] for error in answer["errors"]] == [["placeOrder"]] * 2


def test_arguments_are_checked_too() -> None:
    assert _errors(_LIST, first=101) == [{"code": "BAD_USER_INPUT", "field": "first"}]
    assert _errors(_LIST, first=1, after="?") == [{"code": "BAD_USER_INPUT", "field": "after"}]
    assert _errors(_GET, id="0" * 32) == [{"code": "BAD_USER_INPUT", "field": "id"}]


def test_an_unknown_order_is_not_found() -> None:
    answer = _ask(_GET, id=str(uuid.uuid4()))

    assert answer["data"] == {"order": None}
    assert answer["errors"][0]["extensions"] == {"code": "NOT_FOUND"}


def test_a_failure_leaks_no_details_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE orders RENAME TO hidden")

    answer = _ask(_LIST, first=1)

    assert answer["errors"][0]["extensions"] == {"code": "INTERNAL"}
    assert answer["errors"][0]["message"] == ("The service failed; the failure has been recorded.")
    assert [record.exc_info is not None for record in caplog.records] == [True]
