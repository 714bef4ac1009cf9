"""What can be said of migrations without a database."""

import pytest
from django.core.management import call_command
from django.db.migrations.recorder import MigrationRecorder


def test_each_change_of_a_model_has_its_migration(monkeypatch: pytest.MonkeyPatch) -> None:
    # The command would ask the database for these, and warn that it is not there.
    monkeypatch.setattr(MigrationRecorder, "applied_migrations", lambda _recorder: {})

    call_command("makemigrations", check=True, dry_run=True)
