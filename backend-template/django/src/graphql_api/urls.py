"""Where the API is."""

from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from config.environment import environment
from graphql_api.schema import schema
from graphql_api.views import ApiView

_view = ApiView.as_view(
    schema=schema,
    allow_queries_via_get=False,
    graphql_ide="graphiql" if environment().is_development else None,
)

# No cookie says who asks, so no other site can ask in somebody's name.
urlpatterns = [path("graphql", csrf_exempt(_view))]
