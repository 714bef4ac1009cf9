"""Which series requests make."""

import pytest
from django.test import Client
from prometheus_client import REGISTRY, generate_latest

from operations.metrics import metrics_of_all_workers


def _samples() -> list[str]:
    lines = generate_latest(metrics_of_all_workers()).decode().splitlines()
    return [line for line in lines if line.startswith("http_server_requests_seconds")]


def _count(**labels: str) -> float:
    return REGISTRY.get_sample_value("http_server_requests_seconds_count", labels) or 0


def test_requests_are_counted_by_method_and_status_in_the_agreed_buckets() -> None:
    labels = {"method": "GET", "uri": "NOT_FOUND", "status": "404"}
    before = _count(**labels)

    Client().get("/no-such-page")

    assert _count(**labels) == before + 1
    limits = [line.split('le="')[1].split('"')[0] for line in _samples() if "_bucket{" in line]
    assert set(limits) == {"0.05", "0.1", "0.2", "0.3", "0.5", "1.0", "2.0", "5.0", "+Inf"}


def test_an_address_that_does_not_exist_makes_no_series_of_its_own() -> None:
    Client().get("/4be2d1f4")

    assert not [line for line in _samples() if "4be2d1f4" in line]


@pytest.mark.parametrize("method", ["BREW", "get"])
def test_a_method_that_does_not_exist_makes_no_series_of_its_own(method: str) -> None:
    Client().generic(method, "/no-such-page")

    assert not [line for line in _samples() if f'method="{method}"' in line]
