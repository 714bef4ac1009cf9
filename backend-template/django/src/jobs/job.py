"""What a job is, for those who want one done. Nothing here knows of the broker."""

from collections.abc import Callable

from jobs import outbox

JOBS: dict[str, "Job[...]"] = {}
"""All jobs by name; a module `jobs` of each application adds its own."""


class Job[**P]:
    """A function that a worker calls some time, in a transaction, and once as far as that tells.

    What it does beyond the database may happen more than once, if a worker dies in between: then
    it must come to the same.
    """

    def __init__(self, name: str, function: Callable[P, None]) -> None:
        self.name = name
        self.function = function

    def add(self, *arguments: P.args, **named: P.kwargs) -> None:
        """Has it done, if and when the running transaction commits.

        Arguments are given by name, as types that JSON has. Raises `TransactionManagementError`
        outside a transaction.
        """
        if arguments:
            raise TypeError(f"the arguments of {self.name} are given by name")
        outbox.add(self.name, named)


def job[**P](name: str) -> Callable[[Callable[P, None]], Job[P]]:
    """Makes a function a job. The name stands in the outbox and in messages: it stays."""

    def decorate(function: Callable[P, None]) -> Job[P]:
        if name in JOBS:
            raise ValueError(f"there are two jobs {name}")
        made = Job(name, function)
        JOBS[name] = made
        return made

    return decorate
