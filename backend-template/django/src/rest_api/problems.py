"""Errors by RFC 9457, with a code for programs."""

from collections.abc import Mapping
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from django.core.exceptions import (
    ObjectDoesNotExist,
    RequestDataTooBig,
    SuspiciousOperation,
    ValidationError,
)
from django.http import Http404, HttpRequest, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.settings import api_settings

_MEDIA_TYPE = "application/problem+json"
_FAILED = "The service failed; the failure has been recorded."
_INVALID = "The request is not valid."
_NOTHING_HERE = "There is nothing here."


class ProblemCode(StrEnum):
    """What went wrong, for programs."""

    BAD_USER_INPUT = "BAD_USER_INPUT"
    NOT_FOUND = "NOT_FOUND"
    INTERNAL = "INTERNAL"

    @classmethod
    def of(cls, status: int) -> "ProblemCode":
        """The code that goes with a status."""
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return cls.INTERNAL
        return cls.NOT_FOUND if status == HTTPStatus.NOT_FOUND else cls.BAD_USER_INPUT


class Problem(dict[str, object]):
    """An error as RFC 9457 has it."""

    def __init__(
        self, status: int, detail: str, fields: Mapping[str, list[str]] | None = None
    ) -> None:
        """Says what went wrong; `fields` are those that are not valid, with their rules."""
        self.status = status
        code = ProblemCode.of(status)
        super().__init__(title=HTTPStatus(status).phrase, status=status, detail=detail, code=code)
        if fields:
            self["errors"] = [
                {"field": field, "message": messages[0]} for field, messages in fields.items()
            ]


def answer_exception(error: Exception, _context: Mapping[str, Any]) -> Response | None:
    """Answers what goes wrong in a view, but for what nobody foresaw: see `failed`."""
    problem = _explained(error)
    if problem is None:
        return None
    return Response(problem, problem.status, content_type=_MEDIA_TYPE)


def _explained(error: Exception) -> Problem | None:
    """What a caller is told of an error that somebody did foresee."""
    problem = None
    match error:
        case ValidationError():
            fields = error.message_dict if hasattr(error, "error_dict") else None
            problem = Problem(HTTPStatus.BAD_REQUEST, _INVALID, fields)
        case exceptions.ValidationError(detail=dict(detail)):
            problem = Problem(HTTPStatus.BAD_REQUEST, _INVALID, _fields(detail))
        case exceptions.APIException():
            problem = Problem(error.status_code, str(error.detail))
        case SuspiciousOperation():
            problem = _refused(error)
        case ObjectDoesNotExist():
            problem = Problem(HTTPStatus.NOT_FOUND, str(error))
        case Http404():
            problem = Problem(HTTPStatus.NOT_FOUND, _NOTHING_HERE)
    return problem


def _refused(error: Exception) -> Problem:
    """What a caller is told whom Django itself refuses."""
    if isinstance(error, RequestDataTooBig):
        return Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large.")
    return Problem(HTTPStatus.BAD_REQUEST, _INVALID)


def _fields(detail: Mapping[str, Any]) -> dict[str, list[str]]:
    """The messages of each field, without those that are about all of it."""
    return {
        field: [str(message) for message in messages]
        for field, messages in detail.items()
        if field != api_settings.NON_FIELD_ERRORS_KEY
    }


def not_found(request: HttpRequest, exception: Exception) -> JsonResponse:  # noqa: ARG001
    """There is no such address."""
    return _answer(Problem(HTTPStatus.NOT_FOUND, _NOTHING_HERE))


def bad_request(request: HttpRequest, exception: Exception) -> JsonResponse:  # noqa: ARG001
    """Refuses what Django itself refuses."""
    return _answer(_refused(exception))


def failed(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """The caller learns that the service failed, and no details: Django has logged them."""
    return _answer(Problem(HTTPStatus.INTERNAL_SERVER_ERROR, _FAILED))


def _answer(problem: Problem) -> JsonResponse:
    return JsonResponse(problem, status=problem.status, content_type=_MEDIA_TYPE)
