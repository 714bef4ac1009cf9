"""What is answered where no order is at stake."""

from typing import Any

import pytest
from django.test import Client
from prometheus_client import REGISTRY


def _post(body: object, content_type: str = "application/json") -> Any:
    return Client().post("/api/graphql", body, content_type=content_type)


def _ask(query: str) -> Any:
    response = _post({"query": query})
    assert response.status_code == 200
    return response.json()


def _operations(operation_type: str, outcome: str) -> float:
    labels = {"graphql_operation_type": operation_type, "graphql_outcome": outcome}
    return REGISTRY.get_sample_value("graphql_request_seconds_count", labels) or 0


def test_the_service_says_who_it_is() -> None:
    assert _ask("{ serviceInfo { name version commit } }")["data"]["serviceInfo"] == {
        "name": "acme-shop",
        "version": "0.0.0",
        "commit": "unknown",
    }


def test_a_query_that_the_schema_does_not_know_is_refused() -> None:
    answer = _ask("{ secrets }")

    assert answer["data"] is None
    assert [error["extensions"] for error in answer["errors"]] == [{"code": "BAD_USER_INPUT"}]


@pytest.mark.parametrize(
    "query",
    [
        "{ serviceInfo {" + " name" * 1000 + "} }",
        "{ a" * 5000,
    ],
    ids=["length", "depth"],
)
def test_a_query_that_asks_for_too_much_is_refused(query: str) -> None:
    answer = _ask(query)

    assert answer["data"] is None
    assert [error["extensions"] for error in answer["errors"]] == [{"code": "BAD_USER_INPUT"}]


def test_a_query_that_is_none_is_refused() -> None:
    answer = _ask("{")

    assert [error["extensions"] for error in answer["errors"]] == [{"code": "BAD_USER_INPUT"}]


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"{", "application/json"),
        (b"", "application/json"),
        (b"\xff", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b"1", "application/json"),
        (b"[]", "application/json"),
        (b"null", "application/json"),
        (b"{}", "application/json"),
        (b'{"query": 1}', "application/json"),
        (b'{"query": "{ serviceInfo { name } }", "variables": []}', "application/json"),
        (b"{ serviceInfo { name } }", "application/x-unknown"),
        (b"{ serviceInfo { name } }", "text/plain"),
        (b"x" * 3_000_000, "application/json"),
    ],
)
def test_what_is_no_request_is_refused_in_the_same_form(body: bytes, content_type: str) -> None:
    response = _post(body, content_type)

    assert 400 <= response.status_code < 500
    assert [error["extensions"] for error in response.json()["errors"]] == [
        {"code": "BAD_USER_INPUT"}
    ]


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_operations_come_by_post_only(method: str) -> None:
    response = Client().generic(method, "/api/graphql?query={serviceInfo{name}}")

    assert 400 <= response.status_code < 500
    assert "errors" in response.json()


def test_in_development_a_browser_can_try_it_out() -> None:
    response = Client().get("/api/graphql", HTTP_ACCEPT="text/html")

    assert response.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    ("query", "operation_type", "outcome"),
    [
        ("{ serviceInfo { name } }", "query", "SUCCESS"),
        ("{ secrets }", "query", "REQUEST_ERROR"),
        ("{", "unknown", "REQUEST_ERROR"),
    ],
)
def test_operations_are_counted_by_type_and_outcome(
    query: str, operation_type: str, outcome: str
) -> None:
    before = _operations(operation_type, outcome)

    _ask(query)

    assert _operations(operation_type, outcome) == before + 1


def test_fields_that_work_is_done_for_are_counted() -> None:
    labels = {"graphql_field_name": "serviceInfo", "graphql_outcome": "SUCCESS"}
    name = "graphql_datafetcher_seconds_count"
    before = REGISTRY.get_sample_value(name, labels) or 0

    _ask("{ serviceInfo { name } }")

    assert REGISTRY.get_sample_value(name, labels) == before + 1
