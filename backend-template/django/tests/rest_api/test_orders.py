"""Orders by REST."""

import uuid
from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

_ORDERS = "/api/orders"


def _get(path: str) -> Any:
    return Client().get(path)


def _post(body: object) -> Any:
    return Client().post(_ORDERS, body, content_type="application/json")


def _page(query: str) -> Any:
    return _get(_ORDERS + query).json()


def _problem(response: Any, status: int, code: str) -> Any:
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert (problem["status"], problem["code"]) == (status, code)
    assert problem["title"]
    return problem


def _fields(problem: Any) -> list[str]:
    return [error["field"] for error in problem["errors"]]


def test_an_order_is_placed_and_found_where_it_was_said_to_be() -> None:
    response = _post({"product": "  Tea ", "quantity": 3})

    assert response.status_code == 201
    order = response.json()
    assert (order["product"], order["quantity"], order["status"]) == ("Tea", 3, "PLACED")
    assert datetime.fromisoformat(order["placedAt"]).tzinfo is not None
    assert _get(response.headers["Location"]).json() == order


def test_a_page_goes_on_after_its_cursor() -> None:
    older = _post({"product": "Tea", "quantity": 1}).json()
    newer = _post({"product": "Coffee", "quantity": 1}).json()

    page = _page("?first=1")

    assert (page["items"], page["hasNextPage"]) == ([newer], True)
    rest = _page(f"?first=100&after={page['endCursor']}")
    assert (rest["items"], rest["hasNextPage"]) == ([older], False)


def test_without_orders_the_page_is_empty() -> None:
    assert _page("") == {"items": [], "endCursor": None, "hasNextPage": False}


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({"product": " ", "quantity": 0}, ["product", "quantity"]),
        ({}, ["product", "quantity"]),
        ({"product": None, "quantity": None}, ["product", "quantity"]),
        ({"product": "x" * 101, "quantity": 1001}, ["product", "quantity"]),
        ({"product": ["Tea"], "quantity": 1.5}, ["product", "quantity"]),
        ({"product": 5, "quantity": "5"}, ["product", "quantity"]),
        ({"product": "Tea\0", "quantity": True}, ["product", "quantity"]),
        ({"product": "Tea\ud800", "quantity": 10**30}, ["product", "quantity"]),
    ],
)
def test_every_invalid_field_is_named(body: object, fields: list[str]) -> None:
    assert _fields(_problem(_post(body), 400, "BAD_USER_INPUT")) == fields


@pytest.mark.parametrize(
    "parameter",
    [
        "first=0",
        "first=101",
        "first=x",
        "first=5.0",
        "first=1_0",
        "first=%205",
        "first=%D9%A3",
        "after=",
        "after=x",
    ],
)
def test_parameters_are_checked_too(parameter: str) -> None:
    problem = _problem(_get(f"{_ORDERS}?{parameter}"), 400, "BAD_USER_INPUT")

    assert _fields(problem) == [parameter.split("=", maxsplit=1)[0]]


def test_what_is_not_there_is_not_found() -> None:
    _problem(_get(f"{_ORDERS}/{uuid.uuid4()}"), 404, "NOT_FOUND")


@pytest.mark.parametrize("text", ["1", "1-1-1-1-1", "0" * 32])
def test_what_is_no_id_is_refused(text: str) -> None:
    problem = _problem(_get(f"{_ORDERS}/{text}"), 400, "BAD_USER_INPUT")

    assert _fields(problem) == ["id"]


def test_a_failure_leaks_no_details_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE orders RENAME TO hidden")

    response = Client(raise_request_exception=False).get(_ORDERS)

    problem = _problem(response, 500, "INTERNAL")

    assert problem["detail"] == "The service failed; the failure has been recorded."
    assert [record.exc_info is not None for record in caplog.records] == [True]
