"""`python -m processes NAME …` runs a process: `api`, where no name is given."""

import logging
import os
import sys
from collections.abc import Callable, Sequence

from config.environment import WrongConfigurationError
# [#if worker]
from processes import api, beat, jobs, migrate, worker
# [#else]
#~ from processes import api, migrate
# [/#if]

_log = logging.getLogger(__name__)

Process = Callable[[Sequence[str]], None]

PROCESSES: dict[str, Process] = {
    "api": api.run,
    "migrate": migrate.run,
    # [#if worker]
    "worker": worker.run,
    "beat": beat.run,
    "jobs": jobs.run,
    # [/#if]
}


def main(arguments: Sequence[str]) -> int:
    """Runs the process that the first argument names; tells its exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    name, *rest = arguments or ["api"]
    process = PROCESSES.get(name)
    if process is None:
        return _fail(
            f"there is no process `{name}`",
            f"the first argument is one of {', '.join(PROCESSES)}",
            2,
        )
    try:
        process(rest)
    except WrongConfigurationError as error:
        return _fail(str(error), error.remedy, 1)
    except Exception:
        # Where logs go, and in their form.
        _log.exception("%s failed", name)
        return 1
    return 0


def _fail(problem: str, remedy: str, code: int) -> int:
    sys.stderr.write(f"error: {problem}\nhint: {remedy}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
