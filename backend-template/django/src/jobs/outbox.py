"""The outbox: the database keeps each job until it is done.

So a job is there exactly when the change is there that wants it, and the broker may be away, or
lose all it has. What the broker gets is no more than a number; whoever does the job removes it in
the same transaction, and so does it once.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Count, F, Max, QuerySet
from django.db.models.functions import Now
from opentelemetry import propagate

from jobs.models import JobStatus, OutboxJob

_log = logging.getLogger(__name__)

MAX_ATTEMPTS = 5
"""How often a job is tried before it is a dead letter."""

# Pauses after the first tries in vain; 81 seconds in all.
_PAUSES = [timedelta(seconds=seconds) for seconds in (1, 4, 16, 60)]
# A job that nobody takes is sent again after a time that doubles so often: it may only wait behind
# many others.
_MAX_DOUBLINGS = 6
_MARGIN = timedelta(seconds=15)
_RESERVATION = timedelta(seconds=10)


def add(name: str, arguments: Mapping[str, Any]) -> None:
    """Adds a job to the running transaction."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError(f"the job {name} needs a transaction")
    trace: dict[str, str] = {}
    propagate.inject(trace)
    OutboxJob.objects.create(name=name, arguments=dict(arguments), trace=trace)


def send_due(send: Callable[[OutboxJob], None], limit: int) -> int:
    """Sends jobs whose time has come, the longest due first; tells how many.

    Others may do the same at a time: what one has is skipped by the rest. Raises what `send` does,
    after having taken note of what was sent until then.
    """
    jobs = _reserved(limit)
    sent: list[OutboxJob] = []
    try:
        for job in jobs:
            send(job)
            sent.append(job)
    finally:
        _mark_as_sent(sent)
        _open_jobs().filter(
            id__in=[job.id for job in jobs[len(sent) :]], status=JobStatus.WAITING
        ).update(due_at=Now())
    return len(sent)


def _reserved(limit: int) -> list[OutboxJob]:
    # For a short time only: who dies before the jobs are sent leaves them to others. And not until
    # the end of a transaction, as a worker may have a job before that.
    with transaction.atomic():
        jobs = list(
            _open_jobs()
            .filter(due_at__lte=Now())
            .order_by("due_at", "id")[:limit]
            .select_for_update(skip_locked=True)
        )
        OutboxJob.objects.filter(id__in=[job.id for job in jobs]).update(
            status=JobStatus.WAITING, due_at=Now() + _RESERVATION
        )
    return jobs


def _mark_as_sent(jobs: list[OutboxJob]) -> None:
    by_doublings: dict[int, list[int]] = {}
    for job in jobs:
        by_doublings.setdefault(min(job.deliveries, _MAX_DOUBLINGS), []).append(job.id)
    for doublings, ids in by_doublings.items():
        # Others have been claimed, or are done, already.
        OutboxJob.objects.filter(id__in=ids, status=JobStatus.WAITING).update(
            status=JobStatus.SENT,
            deliveries=F("deliveries") + 1,
            due_at=Now() + settings.JOB_RESEND_AFTER * 2**doublings,
        )


def send_all_again() -> int:
    """Makes all jobs due that the broker should have; tells how many. It has lost them."""
    return OutboxJob.objects.filter(status=JobStatus.SENT).update(due_at=Now(), deliveries=0)


def claim(job_id: int) -> OutboxJob | None:
    """Begins a try of the job; none where it is done, given up, or being done by someone else.

    The try counts from now on, also if the worker dies in the middle of it.
    """
    with transaction.atomic():
        job = _claimable(job_id)
        if job is None:
            return None
        if job.attempts >= MAX_ATTEMPTS:
            _bury(job, job.error or "The worker died each time.")
            return None
        job.status = JobStatus.RUNNING
        # Whoever does it can't take longer; then it is sent again.
        job.due_at = Now() + settings.JOB_TIME_LIMIT + _MARGIN
        job.deliveries = 0
        job.attempts += 1
        job.save(update_fields=["status", "due_at", "deliveries", "attempts"])
        return job


def _claimable(job_id: int) -> OutboxJob | None:
    # A job that is paused is sent again when its pause is over.
    job = _open_jobs().filter(id=job_id).exclude(status=JobStatus.PAUSED, due_at__gt=Now())
    return (
        job.exclude(status=JobStatus.RUNNING).select_for_update().first()
        # Where the lock can be had, whoever did it has died.
        or job.filter(status=JobStatus.RUNNING).select_for_update(skip_locked=True).first()
    )


def take(job_id: int) -> OutboxJob | None:
    """Locks a claimed job until the running transaction ends; none where another has it."""
    return _open_jobs().select_for_update(skip_locked=True).filter(id=job_id).first()


def give_back(job_id: int, error: str) -> None:
    """Ends a try in vain: there will be another after a pause, or the job is a dead letter."""
    with transaction.atomic():
        job = take(job_id)
        if job is None:
            return
        if job.attempts >= MAX_ATTEMPTS:
            _bury(job, error)
            return
        job.status = JobStatus.PAUSED
        job.due_at = Now() + _PAUSES[job.attempts - 1]
        job.error = error
        job.save(update_fields=["status", "due_at", "error"])


def _bury(job: OutboxJob, error: str) -> None:
    job.status = JobStatus.FAILED
    job.due_at = None
    job.error = error
    job.save(update_fields=["status", "due_at", "error"])
    _log.error("%s failed each time, and is a dead letter: %s", job, error)


def dead_letters() -> QuerySet[OutboxJob]:
    """Jobs that were tried often enough, the oldest first."""
    return OutboxJob.objects.filter(status=JobStatus.FAILED).order_by("id")


def revive(jobs: QuerySet[OutboxJob]) -> int:
    """Has dead letters tried again, as often as new ones; tells how many."""
    return jobs.filter(status=JobStatus.FAILED).update(
        status=JobStatus.WAITING, attempts=0, deliveries=0, due_at=Now()
    )


def _open_jobs() -> QuerySet[OutboxJob]:
    return OutboxJob.objects.exclude(status=JobStatus.FAILED)


@dataclass(frozen=True)
class Level:
    """How much is in the outbox."""

    waiting: int
    """Jobs that are not sent yet."""
    oldest_age: timedelta
    """Time since the oldest of them was added; zero where there is none."""
    sent: int
    """Jobs that were sent, and are not done."""
    failed: int
    """Dead letters."""


def level() -> Level:
    """How much is in the outbox now."""
    rows = OutboxJob.objects.values_list("status").annotate(
        Count("id"), age=Max(Now() - F("created_at"))
    )
    counts = {status: (count, age) for status, count, age in rows}
    nothing = (0, timedelta())
    waiting, oldest_age = counts.get(JobStatus.WAITING, nothing)
    return Level(
        waiting=waiting,
        oldest_age=oldest_age,
        sent=sum(
            counts.get(status, nothing)[0]
            for status in (JobStatus.SENT, JobStatus.RUNNING, JobStatus.PAUSED)
        ),
        failed=counts.get(JobStatus.FAILED, nothing)[0],
    )
