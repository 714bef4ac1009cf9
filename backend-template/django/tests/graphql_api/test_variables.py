"""Variables that do not have the type that the operation says."""

from typing import Any

import pytest
from django.test import Client

from graphql_api import service
from operations.service import ServiceInfo

_STRICT = "query ($name: String!) { __type(name: $name) { name } }"
_WITH_DEFAULT = 'query ($name: String = "Query") { __type(name: $name) { name } }'


def _codes(query: str, variables: dict[str, Any]) -> list[Any]:
    body = {"query": query, "variables": variables}
    answer = Client().post("/api/graphql", body, content_type="application/json").json()
    return [error["extensions"] for error in answer["errors"]]


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        (_STRICT, {}),
        (_STRICT, {"name": None}),
        (_STRICT, {"name": 1}),
        (_STRICT, {"name": ["Query"]}),
        (_WITH_DEFAULT, {"name": None}),
        (_WITH_DEFAULT, {"name": 1}),
    ],
)
def test_they_are_the_callers_mistake(
    query: str, variables: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    assert _codes(query, variables) == [{"code": "BAD_USER_INPUT"}]
    assert caplog.records == []


def test_a_result_without_its_type_is_a_failure_of_the_service(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    nobody: Any = object()
    monkeypatch.setattr(service, "service_info", lambda: ServiceInfo(nobody, "0.0.0", "unknown"))

    assert _codes("{ serviceInfo { name } }", {}) == [{"code": "INTERNAL"}]
    assert [record.exc_info is not None for record in caplog.records] == [True]
