"""The schema."""

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
        # Callers ask the same again and again.
        ValidationCache,
    ],
)
