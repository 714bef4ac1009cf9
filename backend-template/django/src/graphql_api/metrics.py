"""Metrics of operations: GraphQL answers failures with status 200, so the requests' tell little."""

import time
from collections.abc import Iterator
from typing import Any

from prometheus_client import Histogram, Summary
from strawberry.extensions import FieldExtension, SchemaExtension
from strawberry.extensions.field_extension import SyncExtensionResolver
from strawberry.types import Info

from graphql_api.errors import ErrorCode
from operations.metrics import BUCKETS

_requests = Histogram(
    "graphql_request_seconds",
    "Operations.",
    ["graphql_operation_type", "graphql_outcome"],
    buckets=BUCKETS,
)
_fields = Summary(
    "graphql_datafetcher_seconds",
    "Fields that work is done for.",
    ["graphql_field_name", "graphql_outcome"],
)


class MeasuredOperation(SchemaExtension):
    """Measures every operation, by its type and how it ended."""

    def on_operation(self) -> Iterator[None]:
        """Measures what happens meanwhile."""
        start = time.perf_counter()
        yield
        _requests.labels(self._type(), self._outcome()).observe(time.perf_counter() - start)

    def _type(self) -> str:
        try:
            return self.execution_context.operation_type.value
        except RuntimeError:
            # The document can't be read, or has no such operation.
            return "unknown"

    def _outcome(self) -> str:
        result = self.execution_context.result
        errors = getattr(result, "errors", None) or []
        if any((error.extensions or {}).get("code") == ErrorCode.INTERNAL for error in errors):
            return "INTERNAL_ERROR"
        return "REQUEST_ERROR" if errors else "SUCCESS"


class MeasuredField(FieldExtension):
    """Measures a field that work is done for, by its name and how it ended."""

    def resolve(
        self,
        next_: SyncExtensionResolver,
        source: Any,
        info: Info,
        **kwargs: Any,
    ) -> Any:
        """Measures the work."""
        start = time.perf_counter()
        outcome = "ERROR"
        try:
            result = next_(source, info, **kwargs)
            outcome = "SUCCESS"
        finally:
            _fields.labels(info.field_name, outcome).observe(time.perf_counter() - start)
        return result
