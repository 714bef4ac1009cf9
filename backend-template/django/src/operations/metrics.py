"""Metrics, as the contract names them."""

import os
import re
import time
from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse
from prometheus_client import REGISTRY, CollectorRegistry, Histogram, Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from operations.service import service_info

BUCKETS = (0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0, 5.0)
"""Upper limits in seconds, of every histogram."""

_requests = Histogram(
    "http_server_requests_seconds",
    "Requests to the API.",
    ["method", "uri", "status"],
    buckets=BUCKETS,
)

_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")


class RequestMetricsMiddleware:
    """Counts requests by route, never by address: no caller makes a series of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Measures what the rest of the program does."""
        start = time.perf_counter()
        response = self.get_response(request)
        method = request.method if request.method in _METHODS else "OTHER"
        _requests.labels(method, _route(request), response.status_code).observe(
            time.perf_counter() - start
        )
        return response


def _route(request: HttpRequest) -> str:
    if request.resolver_match is None:
        return "NOT_FOUND"
    return "/" + _PARAMETER.sub(r"{\1}", request.resolver_match.route)


class ReleaseCollector(Collector):
    """The metric `application_info`: always 1, its labels join other metrics with the release."""

    def collect(self) -> Iterable[Metric]:
        """Makes the one sample."""
        service = service_info()
        info = GaugeMetricFamily(
            "application_info", "The release that runs.", labels=["version", "commit"]
        )
        info.add_metric([service.version, service.commit], 1)
        yield info


def metrics_of_all_workers() -> CollectorRegistry:
    """What the process tells: the sum over its workers, where it has several."""
    registry = CollectorRegistry()
    registry.register(ReleaseCollector())
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(REGISTRY)
    return registry
