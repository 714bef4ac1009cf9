"""The process `migrate`: brings the database's schema up to date, and ends."""

import logging
import time
from collections.abc import Sequence

import django
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.backends.utils import CursorWrapper
from django.db.migrations.recorder import MigrationRecorder

from config.environment import WrongConfigurationError, environment

_log = logging.getLogger(__name__)

_ATTEMPTS = 10
_PAUSE_SECONDS = 1

LOCK = 20_260_301
"""The advisory lock that is held: any number that all migrations of a database have in common."""


def run(arguments: Sequence[str]) -> None:
    """Applies the migrations that are missing; with `undo`, takes the newest one back."""
    if list(arguments) not in ([], ["undo"]):
        raise WrongConfigurationError(
            f"migrate does not know `{' '.join(arguments)}`.", "Say nothing more, or `undo`."
        )
    environment().refuse_placeholders("SECRET_KEY", "DATABASE_PASSWORD")
    django.setup()
    _connect()
    with connection.cursor() as cursor:
        # A migration takes its time.
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("SET idle_in_transaction_session_timeout = 0")
        _lock(cursor)
        # It makes nobody wait long behind the locks that it waits for itself.
        cursor.execute("SET lock_timeout = '10s'")
    if arguments:
        _undo()
    else:
        call_command("migrate", interactive=False)


def _lock(cursor: CursorWrapper) -> None:
    """Waits for others: of several that run at a time one does the work."""
    # Between statements: one that waits would itself hold up an index that is made concurrently.
    while True:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        if cursor.fetchone() == (True,):
            return
        time.sleep(_PAUSE_SECONDS)


def _connect() -> None:
    """Connects to a database that may still be starting."""
    for _ in range(_ATTEMPTS - 1):
        try:
            connection.ensure_connection()
        except OperationalError as error:
            _log.warning("the database is away: %s", error)
            time.sleep(_PAUSE_SECONDS)
        else:
            return
    connection.ensure_connection()


def _undo() -> None:
    newest_first = MigrationRecorder.Migration.objects.order_by("-id").values_list("app", "name")
    applied = list(newest_first)
    if not applied:
        return
    app, _ = applied[0]
    before = next((name for other, name in applied[1:] if other == app), "zero")
    call_command("migrate", app, before, interactive=False)
