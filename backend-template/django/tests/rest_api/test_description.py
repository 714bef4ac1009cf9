"""The description that is checked in and the code must say the same, but for prose and order."""

import json
from pathlib import Path
from typing import Any

import yaml
from drf_spectacular.generators import SchemaGenerator

_CHECKED_IN = Path(__file__).parents[2] / "api" / "openapi.yaml"

# What holds in OpenAPI where nothing is said.
_DEFAULTS = [("required", False), ("style", "simple")]


def _facts(node: Any) -> Any:
    match node:
        case dict():
            return {
                key: _facts(value)
                for key, value in sorted(node.items())
                if not _is_prose(key, value) and (key, value) not in _DEFAULTS
            }
        case list():
            return sorted((_facts(item) for item in node), key=str)
        case _:
            return node


def _is_prose(key: str, value: Any) -> bool:
    return key in {"description", "summary"} and isinstance(value, str)


def test_the_code_does_what_the_description_says() -> None:
    generated = SchemaGenerator().get_schema(public=True)  # type: ignore[no-untyped-call]

    assert _facts(json.loads(json.dumps(generated))) == _facts(
        yaml.safe_load(_CHECKED_IN.read_text())
    )
