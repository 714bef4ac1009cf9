"""The program that does jobs, in processes of its own: `python -m jobs.worker FILE`.

It touches the file as long as its loop turns, which it does not while Redis is away.
"""

import os
import signal
import sys
import warnings
from pathlib import Path
from typing import Any

import django
from celery import bootsteps, signals
from celery.exceptions import SecurityWarning
from celery.worker import state

from jobs.pulse import SECONDS, Pulse
from operations.telemetry import end_telemetry, start_telemetry

CONCURRENCY = 4
"""How many jobs are done at a time."""


def main(file: Path) -> int | None:
    """Works until it is told to end; tells the exit code."""
    django.setup()
    # Needs Django's settings and the jobs of all applications.
    from jobs.broker import application  # noqa: PLC0415

    class ShowPulse(bootsteps.StartStopStep):
        """Part of Celery's worker, from before it connects to the broker until it ends."""

        requires = ("celery.worker.components:Timer",)

        def start(self, parent: Any) -> None:
            """Touches the file now and again."""
            parent.timer.call_repeatedly(SECONDS, Pulse(file).beat)
            # Celery's own handler does the same, and prints that.
            signal.signal(signal.SIGTERM, _end_after_what_is_under_way)

    application.steps["worker"].add(ShowPulse)
    # What Django has set up stays; Celery would set up its own.
    signals.setup_logging.connect(_keep_logging)
    signals.worker_process_init.connect(_start_telemetry)
    signals.worker_process_shutdown.connect(_end_telemetry)
    allow_groups_without_names()
    worker = application.Worker(
        concurrency=CONCURRENCY,
        quiet=True,
        # Workers need not know of each other.
        without_gossip=True,
        without_mingle=True,
        without_heartbeat=True,
    )
    worker.start()
    return worker.exitcode


def allow_groups_without_names() -> None:
    """Keeps Celery from warning of a superuser where there is none.

    It takes a group without a name for root's, and in an image users and groups are numbers.
    """
    if os.geteuid() != 0:
        warnings.simplefilter("ignore", SecurityWarning)


def _end_after_what_is_under_way(*_signal: object) -> None:
    state.should_stop = os.EX_OK  # type: ignore[assignment]


def _keep_logging(**_arguments: object) -> None:
    pass


def _start_telemetry(**_arguments: object) -> None:
    # In each process that does jobs: what it starts does not outlive a fork.
    start_telemetry()


def _end_telemetry(**_arguments: object) -> None:
    end_telemetry()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
