"""What integration tests run on: PostgreSQL in a container, and the service's processes."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from uuid import uuid4

import pytest
from psycopg import sql
from testcontainers.community.postgres import PostgresContainer

from tests.support.database import connect
from tests.support.process import Process, Start

# [#if alpine]
POSTGRES_IMAGE = "postgres:18-alpine"
# [#else]
POSTGRES_IMAGE = "postgres:18-trixie"
# [/#if]


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresContainer]:
    """The database's server."""
    with PostgresContainer(POSTGRES_IMAGE, driver=None) as server:
        yield server


@pytest.fixture(scope="session")
def django_db_modify_db_settings(postgres: PostgresContainer) -> None:
    """Has tests that are marked `django_db` use that server."""
    from django.db import connection  # noqa: PLC0415

    connection.settings_dict.update(
        HOST=postgres.get_container_host_ip(),
        PORT=postgres.get_exposed_port(postgres.port),
        USER=postgres.username,
        PASSWORD=postgres.password,
    )


@pytest.fixture
def database(postgres: PostgresContainer) -> Iterator[dict[str, str]]:
    """An empty database for processes, as the variables that they read."""
    variables = {
        "DATABASE_HOST": postgres.get_container_host_ip(),
        "DATABASE_PORT": str(postgres.get_exposed_port(postgres.port)),
        "DATABASE_NAME": f"processes-{uuid4()}",
        "DATABASE_USER": postgres.username,
        "DATABASE_PASSWORD": postgres.password,
    }
    name = sql.Identifier(variables["DATABASE_NAME"])
    with connect(variables | {"DATABASE_NAME": postgres.dbname}) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(name))
        yield variables
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts processes that end with the test."""
    with ExitStack() as processes:

        def start_one(*arguments: str, **variables: str) -> Process:
            return processes.enter_context(Process(arguments, variables, tmp_path))

        yield start_one
