"""What is answered where no order is at stake."""

from typing import Any

import pytest
from django.test import Client
from prometheus_client import REGISTRY

from graphql_api.schema import BoundedValidationCache

_JSON = "application/json"
_OWN = "application/graphql-response+json"
_QUERY = b'{"query": "{ serviceInfo { name } }"}'


def _post(body: object, content_type: str = _JSON, accepted: str = "*/*") -> Any:
    return Client().post("/api/graphql", body, content_type, headers={"Accept": accepted})


def _expect_refusal(response: Any, status: int, content_type: str = _JSON) -> None:
    assert response.status_code == status
    assert response.headers["Content-Type"] == content_type
    answer = response.json()
    assert list(answer) == ["errors"]
    assert [error["extensions"] for error in answer["errors"]] == [{"code": "BAD_USER_INPUT"}]
    assert answer["errors"][0]["message"]


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


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"\xff",
        b"[" * 100_000,
        b"1",
        b"[]",
        b"null",
        b"{}",
        b'{"query": 1}',
        b'{"query": null, "extensions": null}',
        b'{"query": "{ serviceInfo { name } }", "variables": []}',
        b'{"query": "{ serviceInfo { name } }", "operationName": {}}',
        b'[{"query": "{ serviceInfo { name } }"}]',
    ],
)
def test_a_body_that_is_no_operation_is_refused(body: bytes) -> None:
    _expect_refusal(_post(body), 400)


def test_an_empty_body_is_refused() -> None:
    _expect_refusal(Client().generic("POST", "/api/graphql", CONTENT_TYPE=_JSON), 400)


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/graphql", "application/json-patch+json", "nonsense", ""],
)
def test_a_body_of_another_type_is_refused(content_type: str) -> None:
    _expect_refusal(_post(_QUERY, content_type), 415)


def test_a_body_that_is_too_large_is_refused() -> None:
    assert _post(_QUERY + b" " * (1024 * 1024 - len(_QUERY))).status_code == 200
    _expect_refusal(_post(_QUERY + b" " * 1024 * 1024), 413)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "OPTIONS"])
def test_operations_come_by_post_only(method: str) -> None:
    response = Client().generic(method, "/api/graphql?query={serviceInfo{name}}")

    _expect_refusal(response, 405)
    assert response.headers["Allow"] == "POST"


@pytest.mark.parametrize("accepted", ["text/html", "nonsense"])
def test_who_takes_no_json_is_refused(accepted: str) -> None:
    _expect_refusal(_post(_QUERY, accepted=accepted), 406)


def test_the_answer_has_the_type_that_the_caller_prefers() -> None:
    _expect_refusal(_post(b"{", accepted=f"{_OWN}, {_JSON}"), 400, _OWN)
    assert _post(_QUERY, accepted=_OWN).headers["Content-Type"] == _OWN


@pytest.mark.parametrize(("content_type", "status"), [(_JSON, 200), (_OWN, 400)])
@pytest.mark.parametrize(
    "operation",
    [
        {"query": "{ secrets }"},
        {"query": "{"},
        {"query": "{ serviceInfo {" + " name" * 1000 + " } }"},
        {"query": "{ a" * 5000},
        {"query": "{ serviceInfo { name } }", "operationName": "Other"},
        {
            "query": "query ($no: Boolean!) { serviceInfo @skip(if: $no) { name } }",
            "variables": {"no": "maybe"},
        },
    ],
    ids=["unknown", "syntax", "length", "depth", "name", "variables"],
)
def test_an_operation_that_can_not_begin_is_refused(
    operation: dict[str, object], content_type: str, status: int
) -> None:
    """As GraphQL over HTTP has it: the older type tells of errors with status 200."""
    _expect_refusal(_post(operation, accepted=content_type), status, content_type)


def test_what_is_validated_is_kept_unless_it_is_long() -> None:
    kept = BoundedValidationCache().cached_validate_document.cache_info  # type: ignore[attr-defined]
    before = kept().currsize

    answer = _ask(f"#{'x' * 10_000}\n{{ serviceInfo {{ name }} }}")
    wrong = _ask(f"#{'x' * 10_000}\n{{ secrets }}")
    assert "errors" not in answer
    assert "data" not in wrong
    assert kept().currsize == before

    _ask("{ serviceInfo { name version name } }")
    assert kept().currsize == before + 1


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
