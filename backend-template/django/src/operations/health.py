"""Whether what a process can't do without is there."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future

from django.db import connection

_log = logging.getLogger(__name__)

# Probes give up after 5 seconds; the answer has to come before.
_PATIENCE_SECONDS = 3.5


class Dependency:
    """Something that a process can't do without.

    It is asked in a thread of its own, so that whoever wants to know does not hang with it; while
    a question is unanswered, no other is put.
    """

    def __init__(self, name: str, check: Callable[[], None]) -> None:
        """Names it; `check` raises while it is away."""
        self.name = name
        self._check = check
        self._lock = threading.Lock()
        self._answer: Future[None] | None = None

    def ask(self) -> Future[None]:
        """Asks whether it is there; the answer fails if it is not."""
        with self._lock:
            if self._answer is None or self._answer.done():
                self._answer = Future()
                threading.Thread(target=self._run, args=(self._answer,), daemon=True).start()
            return self._answer

    def _run(self, answer: Future[None]) -> None:
        try:
            self._check()
        except Exception as error:
            answer.set_exception(error)
        else:
            answer.set_result(None)


class Readiness:
    """Whether a process can work."""

    def __init__(self, *dependencies: Dependency, patience: float = _PATIENCE_SECONDS) -> None:
        self._dependencies = dependencies
        self._patience = patience

    def is_up(self) -> bool:
        """Whether everything is there, said after a few seconds at most."""
        deadline = time.monotonic() + self._patience
        answers = [(dependency.name, dependency.ask()) for dependency in self._dependencies]
        missing = [name for name, answer in answers if not _is_there(name, answer, deadline)]
        return not missing


def _is_there(name: str, answer: Future[None], deadline: float) -> bool:
    try:
        answer.result(max(0, deadline - time.monotonic()))
    except Exception as error:
        _log.warning("%s is away: %s", name, str(error) or type(error).__name__)
        return False
    return True


def ask_database() -> None:
    """Raises unless the database answers, by a connection of the pool that requests use."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    finally:
        # Gives it back to the pool.
        connection.close()
