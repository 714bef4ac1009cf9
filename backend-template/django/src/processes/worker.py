"""The process `worker`: does jobs, and sends those of the outbox to the broker."""

from collections.abc import Sequence

import django
from prometheus_client import CollectorRegistry

from config.environment import environment
from operations.health import Dependency, Readiness, ask_database
from operations.management import ManagementApplication
from operations.metrics import metrics_of_all_workers
from processes.supervisor import STALE_SECONDS, Program, supervise


def run(_arguments: Sequence[str]) -> None:
    """Works until it is told to end."""
    environment().refuse_placeholders("SECRET_KEY", "DATABASE_PASSWORD", "REDIS_PASSWORD")
    django.setup()
    # Need Django's settings and the jobs of all applications.
    from jobs.broker import ping  # noqa: PLC0415
    from jobs.metrics import JobCollector  # noqa: PLC0415
    from jobs.relay import Relay  # noqa: PLC0415

    relay = Relay()
    collector = JobCollector()

    def management(program: Program) -> ManagementApplication:
        def is_alive() -> bool:
            # The program's loop stands still while it waits for Redis.
            excused = relay.seconds_since_broker_was_away() < STALE_SECONDS
            return (
                program.is_running()
                and (program.is_turning() or excused)
                and relay.seconds_since_turn() < STALE_SECONDS
            )

        return ManagementApplication(
            Readiness(Dependency("the database", ask_database), Dependency("Redis", ping)),
            metrics,
            is_alive,
        )

    def metrics() -> CollectorRegistry:
        registry = metrics_of_all_workers()
        registry.register(collector)
        return registry

    supervise("jobs.worker", management, relay.run)
