"""What the description of the API says beyond its views."""

from typing import Any

_PROBLEM = "#/components/responses/Problem"


def share_problems(result: dict[str, Any], **_kwargs: object) -> dict[str, Any]:
    """Describes errors once, and refers to that wherever one may be the answer."""
    problem = {"schema": {"$ref": "#/components/schemas/Problem"}}
    result["components"]["responses"] = {
        "Problem": {
            "description": "What went wrong.",
            "content": {"application/problem+json": problem},
        }
    }
    for path in result["paths"].values():
        for operation in path.values():
            responses = operation["responses"]
            refused = [status for status in responses if status.startswith("4")]
            responses.update({status: {"$ref": _PROBLEM} for status in refused})
    return result
