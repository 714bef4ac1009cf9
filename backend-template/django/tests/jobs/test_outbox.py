"""The outbox, and jobs that are done without a broker."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone
from opentelemetry import trace

from jobs import heartbeat, outbox, runner
from jobs.job import JOBS, Job
from jobs.models import Heartbeat, JobStatus, OutboxJob

pytestmark = [pytest.mark.integration, pytest.mark.django_db(transaction=True)]


class Work:
    """A job of this test."""

    def __init__(self) -> None:
        self.done: list[int] = []
        self.error: Exception | None = None
        self.job = Job("test", self._do)

    def _do(self, *, number: int) -> None:
        self.done.append(number)
        if self.error is not None:
            raise self.error

    def add(self, number: int = 1) -> int:
        with transaction.atomic():
            self.job.add(number=number)
        return OutboxJob.objects.latest("id").id


@pytest.fixture
def work() -> Iterator[Work]:
    work = Work()
    JOBS["test"] = work.job
    yield work
    del JOBS["test"]


def _sent(limit: int = 100) -> list[int]:
    sent: list[int] = []
    outbox.send_due(lambda job: sent.append(job.id), limit)
    return sent


def _make_due() -> None:
    OutboxJob.objects.update(due_at=Now())


def test_a_job_is_there_when_its_transaction_commits(work: Work) -> None:
    work.add(7)

    job = OutboxJob.objects.get()
    assert (job.name, job.arguments, job.status) == ("test", {"number": 7}, JobStatus.WAITING)


def test_a_job_is_gone_with_its_transaction(work: Work) -> None:
    with transaction.atomic():
        work.job.add(number=1)
        transaction.set_rollback(True)

    assert not OutboxJob.objects.exists()


def test_a_job_needs_a_transaction(work: Work) -> None:
    with pytest.raises(transaction.TransactionManagementError, match="test needs a transaction"):
        work.job.add(number=1)


def test_jobs_are_sent_once_the_longest_due_first(work: Work) -> None:
    ids = [work.add(number) for number in range(3)]
    OutboxJob.objects.filter(id=ids[2]).update(due_at=F("due_at") - timedelta(hours=1))

    assert _sent() == [ids[2], ids[0], ids[1]]
    assert _sent() == []


def test_no_more_jobs_are_sent_at_a_time_than_wanted(work: Work) -> None:
    ids = [work.add(number) for number in range(3)]

    assert _sent(2) == ids[:2]
    assert _sent(2) == ids[2:]


def test_what_the_broker_does_not_take_is_sent_later(work: Work) -> None:
    ids = [work.add(number) for number in range(3)]

    def send(job: OutboxJob) -> None:
        if job.id == ids[1]:
            raise ConnectionError

    with pytest.raises(ConnectionError):
        outbox.send_due(send, 100)

    assert OutboxJob.objects.get(id=ids[0]).status == JobStatus.SENT
    assert _sent() == ids[1:]


def test_a_job_that_is_done_while_it_is_being_sent_is_done(work: Work) -> None:
    work.add()

    outbox.send_due(lambda job: runner.run(job.id), 100)

    assert work.done == [1]
    assert not OutboxJob.objects.exists()


def test_a_job_that_nobody_takes_is_sent_again_ever_more_seldom(work: Work) -> None:
    job_id = work.add()
    pauses = []
    for _ in range(9):
        assert _sent() == [job_id]
        job = OutboxJob.objects.annotate(pause=F("due_at") - Now()).get()
        pauses.append(round(job.pause / timedelta(minutes=4)))
        _make_due()

    assert pauses == [1, 2, 4, 8, 16, 32, 64, 64, 64]


def test_what_the_broker_has_lost_is_sent_again_and_nothing_else(work: Work) -> None:
    lost, running, paused, dead = [work.add(number) for number in range(4)]
    assert len(_sent()) == 4
    for job_id, status in (
        (running, JobStatus.RUNNING),
        (paused, JobStatus.PAUSED),
        (dead, JobStatus.FAILED),
    ):
        OutboxJob.objects.filter(id=job_id).update(status=status)

    assert outbox.send_all_again() == 1
    assert _sent() == [lost]


def test_a_job_that_is_done_is_gone_and_not_done_again(work: Work) -> None:
    job_id = work.add()

    runner.run(job_id)
    runner.run(job_id)

    assert work.done == [1]
    assert not OutboxJob.objects.exists()


def test_what_a_failed_job_has_changed_is_undone(work: Work) -> None:
    job_id = work.add()

    def change_and_fail(*, number: int) -> None:
        Heartbeat.objects.create(sent_at=timezone.now())
        raise ValueError(number)

    JOBS["test"] = Job("test", change_and_fail)

    runner.run(job_id)

    assert not Heartbeat.objects.exists()


def test_a_job_that_fails_is_tried_again_after_growing_pauses_and_then_kept(work: Work) -> None:
    job_id = work.add()
    work.error = ValueError("no")
    pauses = []
    for _ in range(4):
        runner.run(job_id)
        job = OutboxJob.objects.annotate(pause=F("due_at") - Now()).get()
        assert (job.status, job.error) == (JobStatus.PAUSED, "ValueError: no")
        pauses.append(round(job.pause.total_seconds()))
        _make_due()
        assert _sent() == [job_id]
    runner.run(job_id)

    assert pauses == [1, 4, 16, 60]
    assert list(outbox.dead_letters().values_list("id", "attempts")) == [(job_id, 5)]
    _make_due()
    assert _sent() == []
    runner.run(job_id)
    assert len(work.done) == 5


def test_a_message_that_comes_during_a_pause_does_not_cut_it_short(work: Work) -> None:
    job_id = work.add()
    work.error = ValueError("no")
    runner.run(job_id)

    runner.run(job_id)

    assert work.done == [1]


def test_a_dead_letter_that_is_revived_is_done(work: Work) -> None:
    job_id = work.add()
    OutboxJob.objects.update(status=JobStatus.FAILED, attempts=5, error="ValueError: no")

    assert outbox.revive(outbox.dead_letters()) == 1
    assert _sent() == [job_id]
    runner.run(job_id)
    assert work.done == [1]


def test_a_job_whose_worker_dies_is_done_when_its_message_comes_again(work: Work) -> None:
    job_id = work.add()
    assert outbox.claim(job_id) is not None

    runner.run(job_id)

    assert work.done == [1]


def test_a_job_whose_worker_dies_is_sent_again(work: Work) -> None:
    job_id = work.add()
    outbox.claim(job_id)
    job = OutboxJob.objects.annotate(pause=F("due_at") - Now()).get()

    assert round(job.pause.total_seconds()) == 75
    _make_due()
    assert _sent() == [job_id]


def test_a_job_that_kills_its_worker_each_time_is_given_up(work: Work) -> None:
    job_id = work.add()
    for _ in range(5):
        assert outbox.claim(job_id) is not None

    runner.run(job_id)

    assert work.done == []
    assert outbox.dead_letters().get().error == "The worker died each time."


def test_a_job_that_is_being_done_is_left_to_who_does_it(work: Work) -> None:
    job_id = work.add()
    outbox.claim(job_id)
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute("SELECT 1 FROM outbox WHERE id = %s FOR UPDATE", [job_id])
            runner.run(job_id)
            assert work.done == []
            cursor.execute("ROLLBACK")
    finally:
        other.close()
    runner.run(job_id)

    assert work.done == [1]


def test_a_job_that_nobody_knows_is_kept_as_a_dead_letter(work: Work) -> None:
    job_id = work.add()
    OutboxJob.objects.update(name="unknown", attempts=4)

    runner.run(job_id)

    assert outbox.dead_letters().get().error == "KeyError: 'unknown'"


def test_the_level_tells_how_many_jobs_wait_and_for_how_long(work: Work) -> None:
    assert outbox.level() == outbox.Level(0, timedelta(), 0, 0)
    for status in (*JobStatus, JobStatus.WAITING):
        job_id = work.add()
        OutboxJob.objects.filter(id=job_id).update(status=status)
    OutboxJob.objects.update(created_at=Now() - timedelta(minutes=5))

    level = outbox.level()

    assert (level.waiting, level.sent, level.failed) == (2, 3, 1)
    assert timedelta(minutes=5) <= level.oldest_age < timedelta(minutes=6)


def test_the_newest_heartbeat_counts_however_often_and_late_others_come() -> None:
    for minute in (1, 3, 2, 3):
        with transaction.atomic():
            heartbeat.receive.function(sent_at=f"2026-01-01T00:0{minute}:00+00:00")

    newest = heartbeat.newest()
    assert newest is not None
    assert newest.isoformat() == "2026-01-01T00:03:00+00:00"


def test_a_job_belongs_to_the_trace_that_asked_for_it(work: Work) -> None:
    asked = trace.SpanContext(0x1234, 0x5678, is_remote=False)
    with trace.use_span(trace.NonRecordingSpan(asked)):
        job_id = work.add()
    seen: list[trace.SpanContext] = []
    JOBS["test"] = Job(
        "test", lambda **_named: seen.append(trace.get_current_span().get_span_context())
    )

    runner.run(job_id)

    assert [context.trace_id for context in seen] == [0x1234]
