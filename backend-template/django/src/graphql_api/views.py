"""How requests come to the schema."""

from cross_web import HTTPException, SyncHTTPRequestAdapter
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from strawberry.django.views import GraphQLView
from strawberry.http import GraphQLRequestData

from graphql_api.errors import FAILED, ErrorCode


class ApiView(GraphQLView[object, None]):
    """Answers in GraphQL's form also what never came to be an operation."""

    def dispatch(self, request: HttpRequest, *_args: object, **_kwargs: object) -> HttpResponseBase:
        """Answers one request."""
        try:
            return self.run(request)
        except HTTPException as error:
            return _refusal(error.status_code, error.reason, ErrorCode.BAD_USER_INPUT)
        except SuspiciousOperation as error:
            return bad_request(request, error)

    def parse_http_body(
        self, request: SyncHTTPRequestAdapter
    ) -> GraphQLRequestData | list[GraphQLRequestData]:
        """Reads the operation."""
        try:
            return super().parse_http_body(request)
        except (UnicodeDecodeError, RecursionError) as error:
            raise HTTPException(400, "The body can't be read as JSON.") from error

    def decode_json(self, data: str | bytes) -> object:
        """Reads JSON that must be an object."""
        body = super().decode_json(data)
        if not isinstance(body, dict):
            raise HTTPException(400, "The body must be an object.")
        return body


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """There is no such address."""
    return _refusal(404, "There is nothing here.", ErrorCode.NOT_FOUND)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Refuses what Django itself refuses, such as a body that is too large."""
    return _refusal(400, "The request is not valid.", ErrorCode.BAD_USER_INPUT)


def failed(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Something failed outside the schema, and Django has logged it."""
    return _refusal(500, FAILED, ErrorCode.INTERNAL)


def _refusal(status: int, message: str, code: ErrorCode) -> HttpResponse:
    error = {"message": message, "extensions": {"code": code}}
    return JsonResponse({"errors": [error]}, status=status)
