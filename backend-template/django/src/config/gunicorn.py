"""Gunicorn's settings: `--config python:config.gunicorn`."""

import itertools
import os
import shutil
from typing import TYPE_CHECKING, cast

from prometheus_client import values

from config.environment import environment
from operations.logs import logging_configuration

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gunicorn.arbiter import Arbiter

    from config.worker import ApiWorker

wsgi_app = "config.wsgi:application"
bind = [f"0.0.0.0:{environment().api_port}", f"0.0.0.0:{environment().management_port}"]
worker_class = "config.worker.ApiWorker"
workers = environment().web_concurrency
threads = 8
# Requests that are being answered when the process is told to end; after 30 seconds it is killed.
graceful_timeout = 20
# Runtime management that nobody uses here, by a socket in a folder that is not there.
control_socket_disable = True
logconfig_dict = logging_configuration()


def pre_fork(server: "Arbiter", worker: "ApiWorker") -> None:
    """Gives a new worker its number."""
    others = cast("Iterable[ApiWorker]", server.WORKERS.values())
    taken = {other.slot for other in others}
    worker.slot = next(slot for slot in itertools.count() if slot not in taken)


def post_fork(_server: "Arbiter", worker: "ApiWorker") -> None:
    """Lets a worker go on counting where the one before it with its number has stopped.

    So nothing that was counted is lost or left behind when workers die.
    """
    values.ValueClass = values.MultiProcessValue(  # type: ignore[no-untyped-call]
        lambda: worker.slot
    )


def on_exit(_server: "Arbiter") -> None:
    """Removes the folder in which the workers counted."""
    shutil.rmtree(os.environ["PROMETHEUS_MULTIPROC_DIR"], ignore_errors=True)
