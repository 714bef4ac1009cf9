"""The process `migrate`, on a database of its own."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.apps import apps
from django_migration_linter import MigrationLinter

from processes.migrate import LOCK
from tests.support.database import connect
from tests.support.process import Start, eventually

pytestmark = pytest.mark.integration

_SOURCE = Path(__file__).parents[2] / "src"


def test_the_schema_migrates_forward_back_and_forward_again(
    start: Start, database: dict[str, str]
) -> None:
    """Each step back must leave nothing behind that the step forward would trip over."""

    def run(*arguments: str) -> None:
        process = start("migrate", *arguments, **database)
        assert process.ended() == 0, process.said

    with connect(database) as connection:
        run()
        migrated = _schema(connection)
        assert migrated

        before = _applied(connection)
        run("undo")
        assert _applied(connection) == before - 1
        _undo_all(database)
        assert (_applied(connection), _schema(connection)) == (0, [])
        run("undo")

        run()
        assert _schema(connection) == migrated


def test_it_can_run_twice_at_a_time(start: Start, database: dict[str, str]) -> None:
    processes = [start("migrate", **database) for _ in range(3)]

    assert [process.ended() for process in processes] == [0, 0, 0], [p.said for p in processes]


def test_one_that_waits_holds_up_no_index_that_is_made_concurrently(
    start: Start, database: dict[str, str]
) -> None:
    with connect(database) as migrating:
        migrating.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        waiting = start("migrate", **database)
        eventually(lambda: _asks_for_the_lock(migrating), waiting)

        migrating.execute("CREATE TABLE things (id bigint)")
        migrating.execute("CREATE INDEX CONCURRENTLY ON things (id)")

    assert waiting.ended() == 0, waiting.said


def test_what_it_does_not_know_is_refused_and_nothing_migrated(start: Start) -> None:
    process = start("migrate", "udno", DATABASE_PORT="1", DATABASE_PASSWORD="a secret")

    assert process.ended() == 1
    assert process.said.startswith("error: migrate does not know `udno`.\nhint: ")


@pytest.mark.django_db
def test_the_release_before_works_on_the_new_schema() -> None:
    own = [app.label for app in apps.get_app_configs() if Path(app.path).is_relative_to(_SOURCE)]
    linter = MigrationLinter(
        str(_SOURCE), include_apps=own, no_cache=True, all_warnings_as_errors=True
    )

    linter.lint_all_migrations()

    assert linter.nb_total > 0
    assert not linter.has_errors


def _asks_for_the_lock(connection: psycopg.Connection) -> bool:
    asking = connection.execute("""
        SELECT FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND datname = current_database()
          AND query LIKE '%advisory_lock%'
        """)
    return asking.fetchone() is not None


def _undo_all(database: dict[str, str]) -> None:
    """Takes back one after the other, without a new process for each."""
    code = "from processes.migrate import run; [run(['undo']) for _ in range(100)]"
    variables = {"PYTHONPATH": str(_SOURCE), "DJANGO_SETTINGS_MODULE": "config.settings"}
    environment = os.environ | variables | database
    subprocess.run([sys.executable, "-c", code], env=environment, check=True)


def _applied(connection: psycopg.Connection) -> int:
    row = connection.execute("SELECT count(*) FROM django_migrations").fetchone()
    assert row is not None
    return int(row[0])


def _schema(connection: psycopg.Connection) -> list[str]:
    """Every column, index and constraint but those of the list of migrations."""
    rows = connection.execute("""
        SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name <> 'django_migrations'
        UNION ALL
        SELECT indexdef FROM pg_indexes
        WHERE schemaname = 'public' AND tablename <> 'django_migrations'
        UNION ALL
        SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace
          AND conrelid <> 'django_migrations'::regclass
        ORDER BY 1
        """)
    return [row[0] for row in rows]
