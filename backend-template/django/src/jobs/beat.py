"""The program that adds jobs to the outbox from time to time: `python -m jobs.beat FILE`.

It touches the file as long as its loop turns.
"""

import sys
from pathlib import Path

import django
from celery import signals

from jobs.pulse import Pulse
from operations.telemetry import start_telemetry


def main(file: Path) -> None:
    """Works until it is told to end."""
    django.setup()
    start_telemetry()
    # Need Django's settings and the jobs of all applications.
    from jobs.broker import application  # noqa: PLC0415
    from jobs.schedule import OutboxScheduler  # noqa: PLC0415

    OutboxScheduler.pulse = Pulse(file)
    signals.setup_logging.connect(_keep_logging)
    application.Beat(scheduler_cls="jobs.schedule:OutboxScheduler", quiet=True).run()


def _keep_logging(**_arguments: object) -> None:
    # What Django has set up stays; Celery would set up its own.
    pass


if __name__ == "__main__":
    main(Path(sys.argv[1]))
