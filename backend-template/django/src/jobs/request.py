"""How a worker tells the broker that a job is over."""

from typing import Any

from celery.worker.request import Request


class JobRequest(Request):
    """A message that is worked on.

    Celery only logs that Redis could not be told that it is over. Then it counts as being worked on
    for ever: after as many of them as there are processes, the worker takes no more, and does not
    even notice that Redis is back. Here it is an error like others of the connection, which is
    made anew.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        # Those that are only logged.
        self._connection_errors = ()
