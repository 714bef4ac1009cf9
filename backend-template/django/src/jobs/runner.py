"""How a worker does a job."""

import logging

from django.db import transaction
from opentelemetry import propagate, trace

from jobs import outbox
from jobs.job import JOBS

_log = logging.getLogger(__name__)
_tracer = trace.get_tracer(__name__)


def run(job_id: int) -> None:
    """Tries the job with this number, unless it is done already or being done elsewhere.

    Its changes and its end are one transaction: a message that comes again, or a worker that dies
    in the middle, doubles and loses nothing. Raises Django's `OperationalError` while the database
    is away.
    """
    job = outbox.claim(job_id)
    if job is None:
        _log.debug("There is nothing to do for job %d", job_id)
        return
    with _tracer.start_as_current_span(
        job.name, context=propagate.extract(job.trace), kind=trace.SpanKind.CONSUMER
    ):
        try:
            with transaction.atomic():
                if outbox.take(job_id) is not None:
                    JOBS[job.name].function(**job.arguments)
                    job.delete()
        except Exception as error:
            _log.warning("%s failed, in attempt %d", job, job.attempts, exc_info=True)
            outbox.give_back(job_id, f"{type(error).__name__}: {error}")
