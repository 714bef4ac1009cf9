"""The way from the outbox to the broker."""

import logging
import threading
import time

from django.db import Error as DatabaseError
from django.db import connection

from jobs import outbox
from jobs.broker import BROKER_ERRORS, BrokerMemory, send

_log = logging.getLogger(__name__)

_BATCH = 100
_PAUSE_SECONDS = 1.0


class Relay:
    """Sends the jobs of the outbox, again and again, in a thread of its own.

    A job is sent again when nobody took it for some time, when the one who took it is not heard of
    any more, and when the broker has lost it: at least once, never not at all.
    """

    def __init__(self) -> None:
        self._memory = BrokerMemory()
        self._problem: type[Exception] | None = None
        self._turned_at = time.monotonic()
        self._broker_away_at = float("-inf")

    def run(self, end: threading.Event) -> None:
        """Works until `end` is set."""
        while not end.wait(_PAUSE_SECONDS):
            self.turn()

    def turn(self) -> None:
        """Empties the outbox, as far as the broker takes what is in it."""
        try:
            sent = _BATCH
            while sent == _BATCH:
                if self._memory.is_lost():
                    self._send_again()
                sent = outbox.send_due(lambda job: send(job.id), _BATCH)
                # However much there is, it gets on.
                self._turned_at = time.monotonic()
        except BROKER_ERRORS as error:
            self._broker_away_at = time.monotonic()
            self._say_once(error, "Redis takes no jobs, they wait in the outbox")
        except DatabaseError as error:
            self._say_once(error, "The outbox can't be read")
        else:
            self._say_that_it_works()
        finally:
            connection.close()
            self._turned_at = time.monotonic()

    def seconds_since_turn(self) -> float:
        """Time since it last got on with the outbox, or found that it can't."""
        return time.monotonic() - self._turned_at

    def seconds_since_broker_was_away(self) -> float:
        """Time since it found the broker away last; infinite, if never."""
        return time.monotonic() - self._broker_away_at

    def _send_again(self) -> None:
        jobs = outbox.send_all_again()
        # Only now: who dies in between does it once more.
        self._memory.remember()
        if jobs:
            _log.warning("Redis may have lost jobs: %d are sent again", jobs)

    def _say_once(self, error: Exception, what: str) -> None:
        if self._problem is not type(error):
            self._problem = type(error)
            _log.warning("%s: %s", what, error)

    def _say_that_it_works(self) -> None:
        if self._problem is not None:
            self._problem = None
            _log.info("Jobs are sent again")
