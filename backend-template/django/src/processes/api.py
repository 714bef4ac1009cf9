"""The process `api`: gunicorn, with several workers."""

import os
import tempfile
from collections.abc import Sequence

from config.environment import environment


def run(_arguments: Sequence[str]) -> None:
    """Turns this process into gunicorn."""
    environment().refuse_placeholders("SECRET_KEY", "DATABASE_PASSWORD")
    # Where workers add up their metrics: a new folder, as those of an earlier run don't count.
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="metrics-")
    os.execvp("gunicorn", ["gunicorn", "--config", "python:config.gunicorn"])  # noqa: S606, S607
