"""Celery's clock, which adds to the outbox."""

from pathlib import Path

import pytest
from celery.schedules import schedule
from django.db import DataError, OperationalError

from jobs import schedule as module
from jobs.broker import application
from jobs.pulse import Pulse
from jobs.schedule import OutboxScheduler


class Adding:
    """What is due each second, and fails at first."""

    def __init__(self) -> None:
        self.tries = 0

    def __call__(self) -> None:
        self.tries += 1
        if self.tries < 3:
            raise OperationalError("no")


def test_what_is_due_is_added_as_soon_as_the_database_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    adding = Adding()
    monkeypatch.setattr(module, "SCHEDULE", {"adding": (schedule(0.01), adding)})
    monkeypatch.setattr("jobs.schedule.time.sleep", lambda _seconds: None)
    OutboxScheduler.pulse = Pulse(tmp_path / "pulse")
    scheduler = OutboxScheduler(application)

    while adding.tries < 4:
        scheduler.tick()

    assert caplog.messages == ["The job adding can't be added yet: no"]


def test_an_entry_that_fails_by_itself_holds_up_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    added: list[str] = []

    def fail() -> None:
        added.append("wrong")
        raise DataError("no")

    entries = {
        "wrong": (schedule(0.01), fail),
        "right": (schedule(0.01), lambda: added.append("right")),
    }
    monkeypatch.setattr(module, "SCHEDULE", entries)
    OutboxScheduler.pulse = Pulse(tmp_path / "pulse")
    scheduler = OutboxScheduler(application)

    while not {"wrong", "right"} <= set(added):
        scheduler.tick()

    assert set(caplog.messages) == {"The job wrong can't be added"}


def test_each_tick_shows_the_pulse(tmp_path: Path) -> None:
    OutboxScheduler.pulse = Pulse(tmp_path / "pulse")
    (tmp_path / "pulse").unlink()

    assert 0 < OutboxScheduler(application).tick() <= 5
    assert OutboxScheduler.pulse.age() < 60
