"""The management port of a process whose database is away."""

import json
from http import HTTPStatus
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest

from operations.health import Dependency, Readiness
from operations.management import ManagementApplication
from operations.metrics import metrics_of_all_workers


def _away() -> None:
    raise ConnectionError("refused")


def _ask(path: str, method: str = "GET", *, ready: bool = True) -> tuple[str, dict[str, str], str]:
    readiness = Readiness() if ready else Readiness(Dependency("the database", _away))
    request: dict[str, Any] = {"PATH_INFO": path, "REQUEST_METHOD": method}
    setup_testing_defaults(request)
    answer: dict[str, Any] = {}

    def start(status: str, headers: list[tuple[str, str]], _error: object = None) -> Any:
        answer.update(status=status, headers=dict(headers))

    body = b"".join(ManagementApplication(readiness, metrics_of_all_workers)(request, start))
    return answer["status"], answer["headers"], body.decode()


@pytest.mark.parametrize("ready", [True, False])
def test_it_is_alive_whatever_else_is_away(*, ready: bool) -> None:
    status, _, body = _ask("/health/liveness", ready=ready)

    assert (status, json.loads(body)) == ("200 OK", {"status": "UP"})


def test_it_is_ready_while_nothing_is_away() -> None:
    status, _, body = _ask("/health/readiness")

    assert (status, json.loads(body)) == ("200 OK", {"status": "UP"})


def test_it_is_not_ready_without_what_it_needs() -> None:
    status, _, body = _ask("/health/readiness", ready=False)

    assert (status, json.loads(body)) == ("503 Service Unavailable", {"status": "DOWN"})


def test_it_says_which_release_runs() -> None:
    _, headers, body = _ask("/version")

    assert headers["Content-Type"] == "application/json"
    assert json.loads(body) == {
        "name": "acme-shop",
        "version": "0.0.0",
        "commit": "unknown",
    }


def test_metrics_name_the_release() -> None:
    _, headers, body = _ask("/metrics")

    assert headers["Content-Type"].startswith("text/plain")
    assert 'application_info{commit="unknown",version="0.0.0"} 1.0' in body


def test_nothing_else_is_there() -> None:
    status, _, _ = _ask("/api")

    assert status.startswith(str(HTTPStatus.NOT_FOUND.value))


def test_a_head_has_no_body() -> None:
    _, headers, body = _ask("/version", "HEAD")

    assert int(headers["Content-Length"]) > 0
    assert not body
