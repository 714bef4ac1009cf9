"""What becomes of a process when the work beside its program ends."""

import threading

import pytest

from processes.supervisor import Thread


def test_work_that_fails_is_logged_and_told(caplog: pytest.LogCaptureFixture) -> None:
    told = threading.Event()

    def fail(_end: threading.Event) -> None:
        raise ValueError("no")

    thread = Thread(fail, told.set)
    thread.start()
    thread.join()

    assert told.is_set()
    assert [record.exc_info is not None for record in caplog.records] == [True]


def test_work_that_ends_when_it_is_told_to_is_done(caplog: pytest.LogCaptureFixture) -> None:
    told = threading.Event()

    def wait(end: threading.Event) -> None:
        end.wait()

    thread = Thread(wait, told.set)
    thread.start()

    thread.end()

    assert not thread.is_alive()
    assert not told.is_set()
    assert caplog.records == []
