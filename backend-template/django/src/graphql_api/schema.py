"""The schema."""

from collections.abc import Iterator

import strawberry
from graphql import GraphQLError
from strawberry.extensions import MaxTokensLimiter, ValidationCache
# [#if sample]
from strawberry.schema.config import StrawberryConfig
# [/#if]
from strawberry.types import ExecutionContext

from graphql_api.errors import ExplainedErrors
from graphql_api.metrics import MeasuredOperation
# [#if sample]
from graphql_api.orders import SCALARS, OrderMutation, OrderQuery
# [/#if]
from graphql_api.service import ServiceQuery


@strawberry.type
class Query(
    # [#if sample]
    OrderQuery,
    # [/#if]
    ServiceQuery,
):
    """Everything that can be asked."""


# [#if sample]
@strawberry.type
class Mutation(OrderMutation):
    """Everything that can be changed."""


# [/#if]
class Schema(strawberry.Schema):
    """A schema whose errors are logged where they are explained, and not as the library does."""

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Leaves them to `ExplainedErrors`."""


class BoundedValidationCache(ValidationCache):
    """Validates what callers ask again and again only once.

    The cache keeps whole documents, so long ones stay out: nobody can fill the memory with them.
    """

    _MAX_CHARACTERS = 10_000

    def on_validate(self) -> Iterator[None]:
        """Leaves what is long to the validation that follows."""
        if len(self.execution_context.query or "") <= self._MAX_CHARACTERS:
            yield from super().on_validate()
        else:
            yield


schema = Schema(
    query=Query,
    # [#if sample]
    mutation=Mutation,
    config=StrawberryConfig(scalar_map=SCALARS),
    # [/#if]
    extensions=[
        MeasuredOperation,
        ExplainedErrors,
        # What one request may make the service do: more than any page needs.
        lambda: MaxTokensLimiter(max_token_count=1000),
        BoundedValidationCache,
    ],
)
