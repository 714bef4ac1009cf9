"""The process `api`: gunicorn with several workers, as the image starts it."""

import json
import os
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial

import pytest

from tests.support.collector import Collector
from tests.support.process import PROBE_SECONDS, Process, Start, ask, eventually, sample, timed

pytestmark = pytest.mark.integration

_NO_DATABASE = {
    "DATABASE_HOST": "127.0.0.1",
    "DATABASE_PORT": "1",
    "DATABASE_PASSWORD": "a secret",
}


def _has_new_worker(process: Process, before: list[int]) -> bool:
    return len(set(process.workers) - set(before)) == 1


def test_what_is_asked_is_counted_over_all_workers_also_when_they_die(start: Start) -> None:
    process = start("api", WEB_CONCURRENCY="3", **_NO_DATABASE)
    eventually(process.is_alive, process)

    def send(requests: int) -> None:
        with ThreadPoolExecutor(10) as callers:
            for status, _ in callers.map(
                lambda _: ask(process.port, "GET", "/no-such-page"), range(requests)
            ):
                assert status == 404

    def counted() -> float:
        _, exposition = process.management("/metrics")
        return sample(exposition, "http_server_requests_seconds_count", status="404")

    send(300)
    assert [counted() for _ in range(10)] == [300] * 10
    files = len(process.temporary_files)

    for round_ in range(1, 4):
        before = process.workers
        os.kill(before[0], signal.SIGKILL)
        eventually(partial(_has_new_worker, process, before), process)
        send(100)
        assert counted() == 300 + round_ * 100
    # Who takes the place of a dead worker goes on in its files.
    assert len(process.temporary_files) <= files * 2


def test_without_a_database_it_is_alive_and_not_ready(start: Start) -> None:
    process = start("api", **_NO_DATABASE)
    eventually(process.is_alive, process)

    status, seconds = timed(lambda: process.management("/health/readiness"))

    assert status == 503
    assert seconds < PROBE_SECONDS


def test_ports_do_not_mix(start: Start) -> None:
    process = start("api", **_NO_DATABASE)
    eventually(process.is_alive, process)

    for path in ("/metrics", "/version", "/health/liveness", "/health/readiness"):
        assert ask(process.port, "GET", path)[0] == 404
    assert process.management("/api")[0] == 404


def test_connections_that_say_nothing_hold_nobody_up(start: Start) -> None:
    process = start("api", WEB_CONCURRENCY="1", **_NO_DATABASE)
    eventually(process.is_alive, process)

    with ExitStack() as silent:
        for port in (process.port, process.management_port):
            # More than there are threads.
            for _ in range(20):
                silent.enter_context(socket.create_connection(("127.0.0.1", port)))
        answers = [
            timed(lambda: ask(process.port, "GET", "/no-such-page")),
            timed(lambda: process.management("/health/liveness")),
        ]

    assert [status for status, _ in answers] == [404, 200]
    assert max(seconds for _, seconds in answers) < PROBE_SECONDS


def test_a_connection_that_speaks_late_is_answered(start: Start) -> None:
    process = start("api", **_NO_DATABASE)
    eventually(process.is_alive, process)

    with socket.create_connection(("127.0.0.1", process.port), timeout=10) as late:
        time.sleep(1)
        late.sendall(b"GET /no-such-page HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert late.recv(100).startswith(b"HTTP/1.1 404 ")


@pytest.mark.parametrize("variable", ["SECRET_KEY", "DATABASE_PASSWORD"])
@pytest.mark.parametrize("secret", ["", "change-me"])
def test_a_placeholder_for_a_secret_is_refused_by_name(
    start: Start, variable: str, secret: str
) -> None:
    process = start("api", **(_NO_DATABASE | {variable: secret}))

    assert process.ended() == 1
    assert process.said.startswith(f"error: {variable} is empty or a placeholder")
    assert "Traceback" not in process.said


def test_a_process_that_there_is_not_is_refused(start: Start) -> None:
    process = start("apy")

    assert process.ended() == 2
    assert process.said.startswith("error: there is no process `apy`")


def test_each_line_that_is_logged_is_json(start: Start) -> None:
    process = start("api", APP_VERSION="1.2.3", APP_COMMIT="0123abc", **_NO_DATABASE)
    eventually(process.is_alive, process)
    process.management("/health/readiness")

    process.running.terminate()
    assert process.ended() == 0

    lines = [json.loads(line) for line in process.said.splitlines()]
    assert "the database is away" in " ".join(line["message"] for line in lines)
    for line in lines:
        assert {"@timestamp", "log.level", "message"} <= set(line)
        assert line["service"]["name"] == "acme-shop"
        assert line["service"]["version"] == "1.2.3"
        assert line["labels"]["commit"] == "0123abc"


def test_it_leaves_nothing_behind(start: Start) -> None:
    process = start("api", **_NO_DATABASE)
    eventually(process.is_alive, process)

    process.running.terminate()

    assert process.ended() == 0
    assert process.temporary_files == []


def test_traces_are_sent_where_somebody_wants_them(start: Start) -> None:
    with Collector() as collector:
        process = start(
            "api",
            OTEL_EXPORTER_OTLP_ENDPOINT=collector.address,
            OTEL_BSP_SCHEDULE_DELAY="100",
            **_NO_DATABASE,
        )
        eventually(process.is_alive, process)
        ask(process.port, "GET", "/no-such-page")

        eventually(lambda: bool(collector.received), process)

    path, body = collector.received[0]
    assert path == "/v1/traces"
    assert b"acme-shop" in body
