"""The process `beat`: adds jobs to the outbox from time to time. There is one."""

from collections.abc import Sequence

import django

from config.environment import environment
from operations.health import Dependency, Readiness, ask_database
from operations.management import ManagementApplication
from operations.metrics import metrics_of_all_workers
from processes.supervisor import Program, supervise


def run(_arguments: Sequence[str]) -> None:
    """Works until it is told to end."""
    environment().refuse_placeholders("SECRET_KEY", "DATABASE_PASSWORD")
    django.setup()

    def management(program: Program) -> ManagementApplication:
        return ManagementApplication(
            Readiness(Dependency("the database", ask_database)),
            metrics_of_all_workers,
            lambda: program.is_running() and program.is_turning(),
        )

    supervise("jobs.beat", management)
