"""The settings, with times that a test can wait for."""

from datetime import timedelta
from typing import cast

from config.settings import *  # noqa: F403

JOB_SOFT_TIME_LIMIT = timedelta(seconds=2)
JOB_TIME_LIMIT = timedelta(seconds=4)
JOB_VISIBILITY_TIMEOUT = timedelta(seconds=10)
JOB_RESEND_AFTER = timedelta(seconds=10)
HEARTBEAT_INTERVAL = timedelta(seconds=2)
INSTALLED_APPS = [*INSTALLED_APPS, "slow"]  # noqa: F405

_database = cast("dict[str, str]", DATABASES["default"]["OPTIONS"])  # noqa: F405
_database["options"] += " -c idle_in_transaction_session_timeout=5s"
