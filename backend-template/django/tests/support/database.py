"""Databases, as a test looks into them."""

import psycopg


def connect(variables: dict[str, str]) -> psycopg.Connection:
    """A connection of a test's own."""
    return psycopg.connect(
        host=variables["DATABASE_HOST"],
        port=variables["DATABASE_PORT"],
        dbname=variables["DATABASE_NAME"],
        user=variables["DATABASE_USER"],
        password=variables["DATABASE_PASSWORD"],
        autocommit=True,
    )
