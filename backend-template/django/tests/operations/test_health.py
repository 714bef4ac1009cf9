"""How readiness is found out."""

import threading
import time

from operations.health import Dependency, Readiness


def _there() -> None:
    pass


def _away() -> None:
    raise ConnectionError("refused")


def test_a_process_is_ready_when_all_is_there() -> None:
    assert Readiness(Dependency("one", _there), Dependency("other", _there)).is_up()


def test_a_process_is_not_ready_while_something_is_away() -> None:
    assert not Readiness(Dependency("one", _there), Dependency("other", _away)).is_up()


def test_a_process_that_needs_nothing_is_ready() -> None:
    assert Readiness().is_up()


def test_what_does_not_answer_is_away_and_is_asked_once() -> None:
    asked = []
    end = threading.Event()

    def hang() -> None:
        asked.append(1)
        end.wait()

    readiness = Readiness(Dependency("one", hang), Dependency("other", _there), patience=0.05)
    start = time.monotonic()
    first, second = readiness.is_up(), readiness.is_up()

    assert (first, second) == (False, False)
    assert time.monotonic() - start < 5
    assert asked == [1]
    end.set()


def test_what_comes_back_is_there_again() -> None:
    answers = iter([_away, _there])

    def recover() -> None:
        next(answers)()

    readiness = Readiness(Dependency("one", recover))

    assert not readiness.is_up()
    assert readiness.is_up()
