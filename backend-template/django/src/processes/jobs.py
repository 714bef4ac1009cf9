"""The process `jobs`: shows the dead letters, or has them tried again, and ends."""

import sys
from collections.abc import Sequence

import django

from config.environment import WrongConfigurationError, environment


def run(arguments: Sequence[str]) -> None:
    """Shows the dead letters; with `retry all` or `retry NUMBER…`, has them tried again."""
    environment().refuse_placeholders("SECRET_KEY", "DATABASE_PASSWORD")
    django.setup()
    # Needs Django's settings.
    from jobs import outbox  # noqa: PLC0415

    letters = outbox.dead_letters()
    match arguments:
        case []:
            for job in letters:
                _say(f"{job.id}\t{job.name}\t{job.created_at:%F %T}Z\t{job.arguments}\t{job.error}")
        case ["retry", "all"]:
            _say(f"{outbox.revive(letters)} will be tried again")
        case ["retry", *numbers] if numbers and all(number.isdecimal() for number in numbers):
            _say(f"{outbox.revive(letters.filter(id__in=numbers))} will be tried again")
        case _:
            raise WrongConfigurationError(
                f"jobs does not know `{' '.join(arguments)}`.",
                "Say nothing more, or `retry all`, or `retry` and numbers of dead letters.",
            )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
