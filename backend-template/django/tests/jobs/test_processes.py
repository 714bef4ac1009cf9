"""The processes `worker` and `beat`, as they run in containers."""

import json
import os
import signal
import time

import pytest
from django.db import connection, transaction

from jobs import heartbeat, outbox
from jobs.models import Heartbeat, JobStatus, OutboxJob
from tests.support.collector import Collector
from tests.support.jobs import Broker, StartJobProcess, wait_until

pytestmark = pytest.mark.integration


def _send_heartbeat() -> None:
    with transaction.atomic():
        heartbeat.send()


def test_heartbeats_come_back(start: StartJobProcess, broker: Broker) -> None:
    start("beat")
    worker = start("worker")

    wait_until(Heartbeat.objects.exists)
    wait_until(lambda: not OutboxJob.objects.exists())

    assert worker.metric("worker_heartbeat_age_seconds") < 60
    assert worker.metric("outbox_jobs") == 0
    assert worker.metric("outbox_oldest_job_age_seconds") == 0
    with broker.client() as redis:
        keys = redis.keys()
    assert keys
    assert all(key.startswith("shop.") for key in keys)


@pytest.mark.parametrize("name", ["worker", "beat"])
def test_the_management_port_says_which_release_runs(start: StartJobProcess, name: str) -> None:
    process = start(name)

    assert process.is_alive()
    assert json.loads(process.management("/version")[1])["name"] == "acme-shop"
    assert (
        'application_info{commit="unknown",version="0.0.0"} 1.0'
        in process.management("/metrics")[1]
    )


@pytest.mark.parametrize(("name", "depth"), [("worker", 2), ("beat", 1)])
def test_a_process_ends_with_all_it_has_started_when_it_is_told_to(
    start: StartJobProcess, name: str, depth: int
) -> None:
    process = start(name)
    wait_until(lambda: process.programs(depth))

    process.running.terminate()

    assert process.ended() == 0
    wait_until(process.is_gone)


def test_a_worker_without_redis_is_alive_but_not_ready_and_recovers(
    start: StartJobProcess, broker: Broker
) -> None:
    worker = start("worker")
    broker.stop()

    wait_until(lambda: not worker.is_ready())
    _send_heartbeat()
    wait_until(lambda: worker.metric("outbox_oldest_job_age_seconds") > 5)
    assert worker.is_alive()
    assert worker.metric("outbox_jobs") == 1

    broker.start()
    wait_until(worker.is_ready)
    wait_until(Heartbeat.objects.exists)


def test_a_worker_starts_while_redis_is_away(start: StartJobProcess, broker: Broker) -> None:
    broker.stop()
    worker = start("worker", ready=False)
    wait_until(worker.is_alive)
    assert not worker.is_ready()
    _send_heartbeat()

    broker.start()
    wait_until(Heartbeat.objects.exists)


def test_a_worker_whose_loop_hangs_is_not_alive(start: StartJobProcess) -> None:
    worker = start("worker")

    for program in worker.programs(depth=1):
        os.kill(program, signal.SIGSTOP)

    wait_until(lambda: not worker.is_alive())


def test_a_process_ends_with_its_program(start: StartJobProcess) -> None:
    worker = start("worker")

    for program in worker.programs(depth=1):
        os.kill(program, signal.SIGKILL)

    assert worker.ended() == 128 + signal.SIGKILL


def test_a_job_of_a_machine_that_is_gone_is_done_by_another(start: StartJobProcess) -> None:
    with transaction.atomic():
        outbox.add("slow.wait", {})
    gone = start("worker")
    wait_until(_is_being_done)

    # It says no farewell: the database keeps its connections, and their locks.
    os.killpg(gone.running.pid, signal.SIGSTOP)
    start("worker")

    wait_until(OutboxJob.objects.filter(attempts=2).exists)


def _is_being_done() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM pg_stat_activity"
            " WHERE datname = current_database() AND state = 'idle in transaction'"
        )
        return cursor.fetchone() is not None


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("slow.wait", "SoftTimeLimitExceeded: SoftTimeLimitExceeded()"),
        ("slow.hang", "The worker died each time."),
    ],
)
def test_a_job_that_takes_too_long_is_stopped_and_at_last_a_dead_letter(
    start: StartJobProcess, name: str, error: str
) -> None:
    with transaction.atomic():
        outbox.add(name, {})
    OutboxJob.objects.update(attempts=outbox.MAX_ATTEMPTS - 1)
    worker = start("worker")

    wait_until(outbox.dead_letters().exists)

    assert outbox.dead_letters().get().error == error
    assert worker.metric("outbox_failed_jobs") == 1
    assert worker.metric("outbox_jobs") == 0


def test_a_job_that_no_worker_knows_is_at_last_a_dead_letter(start: StartJobProcess) -> None:
    with transaction.atomic():
        outbox.add("of.another.release", {})
    OutboxJob.objects.update(attempts=outbox.MAX_ATTEMPTS - 1)
    start("worker")

    wait_until(outbox.dead_letters().exists)

    assert outbox.dead_letters().get().error == "KeyError: 'of.another.release'"


def test_the_traces_of_its_last_jobs_are_sent_by_a_worker_that_ends(
    start: StartJobProcess,
) -> None:
    with Collector() as collector:
        worker = start(
            "worker",
            OTEL_EXPORTER_OTLP_ENDPOINT=collector.address,
            OTEL_BSP_SCHEDULE_DELAY="60000",
        )
        _send_heartbeat()
        wait_until(Heartbeat.objects.exists)

        worker.running.terminate()
        assert worker.ended() == 0

    assert "heartbeat" in str([body for path, body in collector.received if path == "/v1/traces"])


def test_outside_development_each_line_is_json_also_while_redis_is_away(
    start: StartJobProcess, broker: Broker
) -> None:
    worker = start("worker")
    wait_until(lambda: worker.programs(2))
    broker.stop()
    wait_until(lambda: not worker.is_ready())
    time.sleep(5)
    broker.start()
    _send_heartbeat()
    wait_until(Heartbeat.objects.exists)
    worker.running.terminate()
    worker.ended()

    for line in worker.said.splitlines():
        record = json.loads(line)
        assert {"@timestamp", "log.level", "message"} <= record.keys()
        assert record["service"]["name"] == "acme-shop"


def test_dead_letters_are_shown_and_tried_again(start: StartJobProcess) -> None:
    with transaction.atomic():
        heartbeat.send()
        heartbeat.send()
    OutboxJob.objects.update(status=JobStatus.FAILED, error="ValueError: no")
    first, second = OutboxJob.objects.order_by("id")

    shown = start("jobs", ready=False)
    assert shown.ended() == 0
    assert f"{first.id}\theartbeat\t" in shown.said
    assert "ValueError: no" in shown.said

    assert start("jobs", "retry", str(second.id), ready=False).ended() == 0
    assert list(outbox.dead_letters()) == [first]
    assert start("jobs", "retry", "all", ready=False).ended() == 0
    assert not outbox.dead_letters().exists()
    assert start("jobs", "forget", ready=False).ended() == 1


def test_the_api_needs_no_redis(start: StartJobProcess, broker: Broker) -> None:
    broker.stop()

    assert start("api").is_ready()
