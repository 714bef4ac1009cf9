"""What callers are told when something goes wrong: a code for programs, and no inside details."""

import logging
from collections.abc import Iterator
from enum import StrEnum

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension

_log = logging.getLogger(__name__)

FAILED = "The service failed; the failure has been recorded."


class ErrorCode(StrEnum):
    """What went wrong, for programs."""

    BAD_USER_INPUT = "BAD_USER_INPUT"
    NOT_FOUND = "NOT_FOUND"
    INTERNAL = "INTERNAL"


class ExplainedErrors(SchemaExtension):
    """Gives every error its code; logs those that nobody can explain, and tells no more of them."""

    def on_operation(self) -> Iterator[None]:
        """Replaces the errors that there are in the end."""
        yield
        result = self.execution_context.result
        errors = getattr(result, "errors", None)
        if result is not None and errors:
            result.errors = [told for error in errors for told in explained(error)]


def explained(error: GraphQLError) -> list[GraphQLError]:
    """What is told of an error: one for each field that is not valid."""
    cause = error.original_error
    if cause is None or _is_refusal(error, cause):
        # Found by the library: a document that does not fit the schema, or its variables.
        return [_told(error, error.message, ErrorCode.BAD_USER_INPUT)]
    if isinstance(cause, ValidationError):
        if not hasattr(cause, "error_dict"):
            return [_told(error, message, ErrorCode.BAD_USER_INPUT) for message in cause.messages]
        return [
            _told(error, f"{field} {message}", ErrorCode.BAD_USER_INPUT, field)
            for field, messages in cause.message_dict.items()
            for message in messages
        ]
    if isinstance(cause, ObjectDoesNotExist):
        return [_told(error, str(cause), ErrorCode.NOT_FOUND)]
    _log.error("%s failed", ".".join(map(str, error.path or [])), exc_info=cause)
    return [_told(error, FAILED, ErrorCode.INTERNAL)]


def _is_refusal(error: GraphQLError, cause: Exception) -> bool:
    """Whether the library has refused a variable or argument.

    Variables are refused before any field is worked on, and arguments by their place in the
    document; what a resolver gave and can't be written has no such place.
    """
    return isinstance(cause, GraphQLError) and (error.path is None or bool(cause.nodes))


def _told(
    error: GraphQLError, message: str, code: ErrorCode, field: str | None = None
) -> GraphQLError:
    extensions: dict[str, object] = {"code": code}
    if field is not None:
        extensions["field"] = field
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions=extensions,
    )
