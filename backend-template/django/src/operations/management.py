"""The management port: for those who run the service, and not for its callers."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from http import HTTPStatus
from typing import TYPE_CHECKING

from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4, CollectorRegistry, generate_latest

from operations.health import Readiness
from operations.service import service_info

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

Answer = tuple[HTTPStatus, str, bytes]


class ManagementApplication:
    """A WSGI application of its own, as the rules of the API do not hold here."""

    def __init__(
        self,
        readiness: Readiness,
        metrics: Callable[[], CollectorRegistry],
        # [#if worker]
        is_alive: Callable[[], bool] = lambda: True,
        # [/#if]
    ) -> None:
        self._readiness = readiness
        self._metrics = metrics
        # [#if worker]
        self._is_alive = is_alive
        # [/#if]
        self._paths: dict[str, Callable[[], Answer]] = {
            "/health/liveness": self._liveness,
            "/health/readiness": self._is_ready,
            "/version": self._version,
            "/metrics": self._exposition,
        }

    def __call__(
        self, request: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answers one request."""
        answer = self._paths.get(request["PATH_INFO"], self._not_found)
        status, content_type, body = answer()
        headers = [("Content-Type", content_type), ("Content-Length", str(len(body)))]
        start_response(f"{status.value} {status.phrase}", headers)
        return [] if request["REQUEST_METHOD"] == "HEAD" else [body]

    def _liveness(self) -> Answer:
        """Asks nothing else, so that a lost database restarts nobody."""
        # [#if worker]
        if not self._is_alive():
            return _json(HTTPStatus.SERVICE_UNAVAILABLE, {"status": "DOWN"})
        # [/#if]
        return _json(HTTPStatus.OK, {"status": "UP"})

    def _is_ready(self) -> Answer:
        if self._readiness.is_up():
            return _json(HTTPStatus.OK, {"status": "UP"})
        return _json(HTTPStatus.SERVICE_UNAVAILABLE, {"status": "DOWN"})

    def _version(self) -> Answer:
        return _json(HTTPStatus.OK, asdict(service_info()))

    def _exposition(self) -> Answer:
        return HTTPStatus.OK, CONTENT_TYPE_PLAIN_0_0_4, generate_latest(self._metrics())

    def _not_found(self) -> Answer:
        return _json(HTTPStatus.NOT_FOUND, {"status": HTTPStatus.NOT_FOUND.value})


def _json(status: HTTPStatus, body: dict[str, object]) -> Answer:
    return status, "application/json", json.dumps(body).encode()
