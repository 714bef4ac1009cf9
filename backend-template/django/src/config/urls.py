"""The addresses of the API."""

from django.urls import include, path

urlpatterns = [
    # [#if graphql]
    path("api/", include("graphql_api.urls")),
    # [/#if]
    # [#if rest]
    path("api/", include("rest_api.urls")),
    # [/#if]
]
# [#if graphql]

handler400 = "graphql_api.views.bad_request"
handler404 = "graphql_api.views.not_found"
handler500 = "graphql_api.views.failed"
# [/#if]
# [#if rest]

handler400 = "rest_api.problems.bad_request"
handler404 = "rest_api.problems.not_found"
handler500 = "rest_api.problems.failed"
# [/#if]
