"""How requests come to the schema."""

from http import HTTPStatus
from typing import Any

from cross_web import HTTPException, SyncHTTPRequestAdapter
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from graphql import GraphQLError
from strawberry.django.views import GraphQLView, TemporalHttpResponse
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData
from strawberry.http.base import BaseRequestProtocol
from strawberry.http.parse_content_type import parse_content_type
from strawberry.schema.exceptions import CannotGetOperationTypeError
from strawberry.types import ExecutionResult

from graphql_api.errors import FAILED, ErrorCode

_JSON = "application/json"
_OWN = "application/graphql-response+json"


class ApiView(GraphQLView[object, None]):
    """Answers in GraphQL's form also what never came to be an operation."""

    def dispatch(self, request: HttpRequest, *_args: object, **_kwargs: object) -> HttpResponseBase:
        """Answers one request."""
        try:
            return self.run(request)
        except HTTPException as error:
            return _refusal(request, error.status_code, error.reason)
        except SuspiciousOperation as error:
            return bad_request(request, error)

    def should_render_graphql_ide(self, request: BaseRequestProtocol) -> bool:
        """Whether a browser asks, in development; programs don't ask for HTML by name."""
        return (
            self.graphql_ide is not None
            and "text/html" in request.headers.get("accept", "")
            and super().should_render_graphql_ide(request)
        )

    def is_request_allowed(self, request: BaseRequestProtocol) -> bool:
        """Whether it comes by a method that there is."""
        return request.method == "POST" or self.should_render_graphql_ide(request)

    def get_sub_response(self, request: HttpRequest) -> TemporalHttpResponse:
        """Begins the answer, by its type."""
        if request.get_preferred_type([_JSON, _OWN]) is None:
            raise HTTPException(406, "Answers are JSON.")
        response = super().get_sub_response(request)
        response["Content-Type"] = _media_type(request)
        return response

    def parse_http_body(
        self, request: SyncHTTPRequestAdapter
    ) -> GraphQLRequestData | list[GraphQLRequestData]:
        """Reads the operation."""
        if parse_content_type(request.content_type or "")[0] != _JSON:
            raise HTTPException(415, "The body must be of the type application/json.")
        try:
            return super().parse_http_body(request)
        except (UnicodeDecodeError, RecursionError) as error:
            raise HTTPException(400, "The body can't be read as JSON.") from error

    def decode_json(self, data: str | bytes) -> object:
        """Reads JSON that must be an object."""
        body = super().decode_json(data)
        if not isinstance(body, dict):
            raise HTTPException(400, "The body must be an object.")
        if not isinstance(body.get("operationName"), str | None):
            raise HTTPException(400, "The operation's name must be a string.")
        return body

    def execute_single(self, *args: Any, **kwargs: Any) -> ExecutionResult:
        """Does the operation; a name that none has is an error like all that are in a document."""
        try:
            return super().execute_single(*args, **kwargs)
        except HTTPException as error:
            if not isinstance(error.__cause__, CannotGetOperationTypeError):
                raise
            unknown = GraphQLError(error.reason, extensions={"code": ErrorCode.BAD_USER_INPUT})
            return ExecutionResult(data=None, errors=[unknown])

    def process_result(self, request: HttpRequest, result: ExecutionResult) -> GraphQLHTTPResponse:
        """Gives the answer its form: without data where the operation could not begin."""
        response = super().process_result(request, result)
        if result.data is None and not any(error.path for error in result.errors or []):
            del response["data"]
        return response

    def create_response(
        self,
        response_data: GraphQLHTTPResponse | list[GraphQLHTTPResponse],
        sub_response: HttpResponse,
    ) -> HttpResponseBase:
        """Gives the answer its status, by GraphQL over HTTP: the older type has 200 for errors."""
        if "data" not in response_data and sub_response["Content-Type"] == _OWN:
            sub_response.status_code = HTTPStatus.BAD_REQUEST
        return super().create_response(response_data, sub_response)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """There is no such address."""
    return _refusal(request, 404, "There is nothing here.", ErrorCode.NOT_FOUND)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Refuses what Django itself refuses."""
    if isinstance(exception, RequestDataTooBig):
        return _refusal(request, 413, "The body is too large.")
    return _refusal(request, 400, "The request is not valid.")


def failed(request: HttpRequest) -> HttpResponse:
    """Something failed outside the schema, and Django has logged it."""
    return _refusal(request, 500, FAILED, ErrorCode.INTERNAL)


def _refusal(
    request: HttpRequest, status: int, message: str, code: ErrorCode = ErrorCode.BAD_USER_INPUT
) -> HttpResponse:
    error = {"message": message, "extensions": {"code": code}}
    response = JsonResponse({"errors": [error]}, status=status, content_type=_media_type(request))
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        response["Allow"] = "POST"
    return response


def _media_type(request: HttpRequest) -> str:
    """The type of an answer: GraphQL's own for those who know it."""
    return _OWN if _OWN in request.headers.get("Accept", "") else _JSON
