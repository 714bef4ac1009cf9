"""Orders are confirmed once, whatever dies in between."""

import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction

from jobs import runner
from jobs.models import JobStatus, OutboxJob
from orders.models import Order, OrderStatus
from orders.services import place_order
from tests.support.jobs import Broker, StartJobProcess, wait_until

pytestmark = pytest.mark.integration

_TRIGGER = """
CREATE TABLE confirmations (order_id uuid NOT NULL);
CREATE FUNCTION note_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO confirmations VALUES (NEW.id);
    RETURN NEW;
END $$;
CREATE TRIGGER note_confirmation AFTER UPDATE OF status ON orders
    FOR EACH ROW WHEN (NEW.status = 'CONFIRMED') EXECUTE FUNCTION note_confirmation();
"""
_NO_TRIGGER = """
DROP TRIGGER note_confirmation ON orders;
DROP FUNCTION note_confirmation();
DROP TABLE confirmations;
"""


@pytest.fixture
def confirmations(
    transactional_db: None,  # noqa: ARG001
) -> Iterator[Callable[[], Counter[Any]]]:
    """How often each order was confirmed, as the database saw it."""
    with connection.cursor() as cursor:
        cursor.execute(_TRIGGER)

    def count() -> Counter[Any]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT order_id FROM confirmations")
            return Counter(row[0] for row in cursor.fetchall())

    yield count
    with connection.cursor() as cursor:
        cursor.execute(_NO_TRIGGER)


def _all_confirmed() -> bool:
    return not Order.objects.exclude(status=OrderStatus.CONFIRMED).exists()


def _some_confirmed(number: int) -> Callable[[], bool]:
    return lambda: Order.objects.filter(status=OrderStatus.CONFIRMED).count() >= number


def test_an_order_is_confirmed_once_however_often_the_job_runs(
    confirmations: Callable[[], Counter[Any]],
) -> None:
    order = place_order("Tea", 1)
    job = OutboxJob.objects.get()

    runner.run(job.id)
    runner.run(job.id)
    job.save()
    runner.run(job.id)

    assert confirmations() == {order.id: 1}
    assert not OutboxJob.objects.exists()


@contextmanager
def hold(orders: list[Order]) -> Iterator[None]:
    """Holds whoever confirms these orders in the middle of that: it waits for their locks."""
    with transaction.atomic():
        list(Order.objects.filter(id__in=[order.id for order in orders]).select_for_update())
        yield


def test_a_worker_that_dies_in_the_middle_leaves_the_order_to_the_next(
    confirmations: Callable[[], Counter[Any]], start: StartJobProcess
) -> None:
    order = place_order("Tea", 1)
    worker = start("worker", ready=False)
    with hold([order]):
        wait_until(lambda: OutboxJob.objects.filter(status=JobStatus.RUNNING).exists())
        worker.kill()
    assert _order_status(order) == OrderStatus.PLACED

    start("worker")

    wait_until(_all_confirmed)
    assert confirmations() == {order.id: 1}


def _order_status(order: Order) -> str:
    order.refresh_from_db()
    return order.status


def test_a_process_that_is_killed_at_its_job_is_replaced(
    confirmations: Callable[[], Counter[Any]], start: StartJobProcess
) -> None:
    worker = start("worker")
    orders = [place_order("Tea", number) for number in range(1, 201)]
    wait_until(_some_confirmed(20))

    for process in worker.programs(depth=2):
        os.kill(process, signal.SIGKILL)

    wait_until(_all_confirmed)
    assert confirmations() == {order.id: 1 for order in orders}


def test_workers_that_are_killed_lose_and_double_none_of_a_thousand_jobs(
    confirmations: Callable[[], Counter[Any]], start: StartJobProcess
) -> None:
    worker = start("worker")
    orders = [place_order("Tea", 1) for _ in range(1000)]
    for confirmed in (100, 400, 700):
        wait_until(_some_confirmed(confirmed))
        worker.kill()
        worker = start("worker")

    wait_until(_all_confirmed)
    assert confirmations() == {order.id: 1 for order in orders}
    wait_until(lambda: not OutboxJob.objects.exists())


@pytest.mark.parametrize("back", [True, False])
def test_a_worker_whose_jobs_end_while_redis_is_away_or_new_goes_on(
    confirmations: Callable[[], Counter[Any]], start: StartJobProcess, broker: Broker, *, back: bool
) -> None:
    worker = start("worker")
    held = [place_order("Tea", number) for number in range(1, 5)]
    with hold(held):
        wait_until(lambda: OutboxJob.objects.filter(status=JobStatus.RUNNING).count() == len(held))
        broker.stop()
        if back:
            broker.start()
            wait_until(worker.is_ready)
    wait_until(_all_confirmed)
    if not back:
        broker.start()
    late = [place_order("Tea", number) for number in range(1, 9)]

    wait_until(_all_confirmed)
    assert confirmations() == {order.id: 1 for order in [*held, *late]}


def test_a_redis_that_is_emptied_and_killed_loses_none_of_a_thousand_jobs(
    confirmations: Callable[[], Counter[Any]],
    start: StartJobProcess,
    broker: Broker,
) -> None:
    start("worker")
    orders = [place_order("Tea", 1) for _ in range(500)]
    wait_until(_some_confirmed(50))
    with broker.client() as redis:
        redis.flushall()
    wait_until(_some_confirmed(250))
    broker.stop()
    orders += [place_order("Tea", 1) for _ in range(500)]
    time.sleep(2)
    broker.start()

    wait_until(_all_confirmed)
    assert confirmations() == {order.id: 1 for order in orders}
    wait_until(lambda: not OutboxJob.objects.exists())


def test_a_database_that_is_away_loses_no_job(
    confirmations: Callable[[], Counter[Any]], start: StartJobProcess
) -> None:
    worker = start("worker")
    orders = [place_order("Tea", 1) for _ in range(300)]
    wait_until(_some_confirmed(30))
    with connection.cursor() as cursor:
        for _ in range(10):
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            time.sleep(0.2)

    wait_until(_all_confirmed)
    assert confirmations() == {order.id: 1 for order in orders}
    assert worker.is_alive()
