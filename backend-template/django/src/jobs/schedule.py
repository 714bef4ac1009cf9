"""What is done from time to time, by Celery's clock."""

import logging
import time
from collections.abc import Callable
from typing import Any, ClassVar

from celery.beat import ScheduleEntry, Scheduler
from celery.schedules import BaseSchedule, schedule
from django.conf import settings
from django.db import InterfaceError, OperationalError, connection

from jobs import heartbeat
from jobs.pulse import SECONDS, Pulse

_log = logging.getLogger(__name__)

SCHEDULE: dict[str, tuple[BaseSchedule, Callable[[], None]]] = {
    "heartbeat": (schedule(settings.HEARTBEAT_INTERVAL), heartbeat.send),
}
"""By name: when, and what adds a job to the outbox."""


class OutboxScheduler(Scheduler):
    """Adds jobs to the outbox instead of sending them: they wait there while Redis is away."""

    max_interval = SECONDS
    pulse: ClassVar[Pulse]

    # Celery's own would connect to the broker.
    producer: Any = None

    def setup_schedule(self) -> None:
        """Reads the schedule."""
        self.update_from_dict(
            {name: {"task": name, "schedule": when} for name, (when, _) in SCHEDULE.items()}
        )

    def tick(self, *arguments: Any, **named: Any) -> float:
        """Does what is due, and tells when to look again."""
        self.pulse.beat()
        return super().tick(*arguments, **named)

    def apply_entry(self, entry: ScheduleEntry, producer: Any = None) -> None:  # noqa: ARG002
        """Adds the job of an entry; waits for the database while it is away.

        An entry that fails by itself is logged as an error, and the others go on.
        """
        _, add = SCHEDULE[str(entry.task)]
        said = False
        while True:
            self.pulse.beat()
            try:
                add()
            except (OperationalError, InterfaceError) as error:
                if not said:
                    _log.warning("The job %s can't be added yet: %s", entry.name, error)
                    said = True
                time.sleep(1)
            except Exception:
                _log.exception("The job %s can't be added", entry.name)
                return
            else:
                return
            finally:
                connection.close()
