"""The schema that is checked in and the code must say the same, to the last description."""

from pathlib import Path

from graphql import build_schema, lexicographic_sort_schema, print_schema

from graphql_api.schema import schema

_CHECKED_IN = Path(__file__).parents[2] / "api" / "schema.graphql"


def _sorted(text: str) -> str:
    return print_schema(lexicographic_sort_schema(build_schema(text)))


def test_the_code_does_what_the_schema_says() -> None:
    assert _sorted(schema.as_str()) == _sorted(_CHECKED_IN.read_text())
