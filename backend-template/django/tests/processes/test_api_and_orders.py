"""The process `api` and its database, which goes away and hangs."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.support.collector import Collector
from tests.support.database import connect
from tests.support.gate import Gate
from tests.support.process import PROBE_SECONDS, Process, Start, ask, eventually, timed

pytestmark = pytest.mark.integration


@pytest.fixture
def migrated(start: Start, database: dict[str, str]) -> dict[str, str]:
    """A database with all tables."""
    migration = start("migrate", **database)
    assert migration.ended() == 0, migration.said
    return database


@pytest.fixture
def gate(migrated: dict[str, str]) -> Iterator[Gate]:
    """The way to that database."""
    host, port = migrated["DATABASE_HOST"], int(migrated["DATABASE_PORT"])
    with Gate(host, port) as way:
        migrated.update(DATABASE_HOST="127.0.0.1", DATABASE_PORT=str(way.port))
        yield way


def _list(process: Process) -> tuple[int, str]:
    # [#if graphql]
    query = {"query": "{ orders { edges { node { product } } } }"}
    return ask(process.port, "POST", "/api/graphql", query)
    # [/#if]
    # [#if rest]
    return ask(process.port, "GET", "/api/orders")
    # [/#if]


def _works(process: Process) -> bool:
    status, text = _list(process)
    return status == 200 and "INTERNAL" not in text


def test_a_database_that_goes_away_and_comes_back_restarts_nobody(
    start: Start, migrated: dict[str, str], gate: Gate
) -> None:
    process = start("api", **migrated).becomes_ready()
    assert _works(process)
    workers = process.workers

    gate.shut()
    with ThreadPoolExecutor(60) as callers:
        # More than there are threads.
        answers = [callers.submit(timed, lambda: _list(process)) for _ in range(60)]
        status, seconds = timed(lambda: process.management("/health/liveness"))
        assert (status, seconds < 2) == (200, True)
        status, seconds = timed(lambda: process.management("/health/readiness"))
        assert (status, seconds < PROBE_SECONDS) == (503, True)
        assert max(answer.result()[1] for answer in answers) < 30
    status, text = _list(process)
    assert "INTERNAL" in text
    assert "connect" not in text

    gate.open()
    opened = time.monotonic()
    process.becomes_ready()
    eventually(lambda: _works(process), process)
    assert time.monotonic() - opened < 10
    assert [_works(process) for _ in range(20)] == [True] * 20
    assert process.workers == workers


def test_a_database_that_does_not_answer_is_away(
    start: Start, migrated: dict[str, str], gate: Gate
) -> None:
    process = start("api", **migrated).becomes_ready()

    gate.freeze()
    for _ in range(3):
        status, seconds = timed(lambda: process.management("/health/readiness"))
        assert (status, seconds < PROBE_SECONDS) == (503, True)
        assert process.is_alive()

    gate.thaw()
    process.becomes_ready()


def test_it_answers_what_it_was_asked_before_it_ends(
    start: Start, migrated: dict[str, str]
) -> None:
    process = start("api", **migrated).becomes_ready()

    with ThreadPoolExecutor() as callers:
        with connect(migrated) as connection, connection.transaction():
            connection.execute("LOCK TABLE orders")
            answer = callers.submit(_works, process)
            time.sleep(1)
            process.running.terminate()
            time.sleep(1)

        assert answer.result()
    assert process.ended() == 0


def test_a_statement_that_takes_too_long_is_given_up(
    start: Start, migrated: dict[str, str]
) -> None:
    process = start("api", **migrated).becomes_ready()

    with connect(migrated) as connection, connection.transaction():
        connection.execute("LOCK TABLE orders")
        start_time = time.monotonic()
        assert not _works(process)
        assert time.monotonic() - start_time < 10


def test_failures_are_reported_where_somebody_wants_them_and_nothing_else(
    start: Start, database: dict[str, str]
) -> None:
    with Collector() as collector:
        process = start(
            "api",
            APP_VERSION="1.2.3",
            APP_COMMIT="0123abc",
            SENTRY_DSN=collector.address.replace("://", "://key@") + "/1",
            **database,
        ).becomes_ready()
        ask(process.port, "GET", "/no-such-page")

        # There are no tables yet.
        assert "INTERNAL" in _list(process)[1]
        eventually(lambda: bool(collector.received), process)
        process.running.terminate()
        assert process.ended() == 0

    # The rest counts requests.
    [event] = [body for _, body in collector.received if b'"type":"event"' in body]
    assert b'"release":"acme-shop@1.2.3+0123abc"' in event
    assert b"ProgrammingError" in event
    assert {path for path, _ in collector.received} == {"/api/1/envelope/"}
