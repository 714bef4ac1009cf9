"""The metrics of a worker. All workers tell the same: they share the tables."""

import logging
from collections.abc import Iterable

from django.db import Error as DatabaseError
from django.db import connection
from django.utils import timezone
from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from jobs import heartbeat, outbox

_log = logging.getLogger(__name__)


class JobCollector(Collector):
    """Asks the database when it is asked; without an answer there are no samples."""

    def __init__(self) -> None:
        self._started_at = timezone.now()

    def collect(self) -> Iterable[Metric]:
        """Makes the samples."""
        try:
            level = outbox.level()
            beat = heartbeat.newest() or self._started_at
        except DatabaseError as error:
            _log.warning("The metrics of the outbox can't be read: %s", error)
            return
        finally:
            connection.close()
        yield GaugeMetricFamily(
            "outbox_jobs", "Jobs that are not sent to the broker yet.", level.waiting
        )
        yield GaugeMetricFamily(
            "outbox_oldest_job_age_seconds",
            "Time since the oldest of them was added.",
            level.oldest_age.total_seconds(),
        )
        yield GaugeMetricFamily(
            "outbox_sent_jobs", "Jobs that were sent, and are not done.", level.sent
        )
        yield GaugeMetricFamily(
            "outbox_failed_jobs", "Jobs that were tried often enough.", level.failed
        )
        yield GaugeMetricFamily(
            "worker_heartbeat_age_seconds",
            "Time since the newest heartbeat that came back was sent.",
            (timezone.now() - beat).total_seconds(),
        )
