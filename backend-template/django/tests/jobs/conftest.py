"""What tests of jobs run on: Redis in a container, and the service's processes."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.db import connection
from testcontainers.core.container import DockerContainer

from tests.support.jobs import (
    PASSWORD,
    Broker,
    JobProcess,
    StartJobProcess,
    free_port,
    wait_until,
)

# [#if alpine]
REDIS_IMAGE = "redis:8-alpine"
# [#else]
REDIS_IMAGE = "redis:8-trixie"
# [/#if]

_SOURCE = Path(__file__).parents[2] / "src"
_SETTINGS = Path(__file__).parent / "settings"


@pytest.fixture
def broker() -> Iterator[Broker]:
    """An empty Redis."""
    port = free_port()
    container = DockerContainer(REDIS_IMAGE).with_bind_ports(6379, port)
    with container.with_command(["redis-server", "--requirepass", PASSWORD]):
        broker = Broker(container, port)
        wait_until(broker.answers)
        yield broker


@pytest.fixture
def start(
    transactional_db: None,  # noqa: ARG001
    broker: Broker,
    tmp_path: Path,
) -> Iterator[StartJobProcess]:
    """Starts processes that use this Redis, and the test's database."""
    database = connection.settings_dict
    variables = {
        "DJANGO_SETTINGS_MODULE": "impatient_settings",
        "PYTHONPATH": os.pathsep.join([str(_SOURCE), str(_SETTINGS)]),
        "DATABASE_HOST": str(database["HOST"]),
        "DATABASE_PORT": str(database["PORT"]),
        "DATABASE_NAME": str(database["NAME"]),
        "DATABASE_USER": str(database["USER"]),
        "DATABASE_PASSWORD": str(database["PASSWORD"]),
        "REDIS_HOST": broker.host,
        "REDIS_PORT": str(broker.port),
        "REDIS_PASSWORD": PASSWORD,
        "QUEUE_PREFIX": "shop.",
    }
    with ExitStack() as processes:

        def start_one(*arguments: str, ready: bool = True, **others: str) -> JobProcess:
            process = processes.enter_context(JobProcess(arguments, variables | others, tmp_path))
            if ready:
                wait_until(process.is_ready)
            return process

        yield start_one
