"""Where the API is."""

from django.urls import path
from drf_spectacular.views import SpectacularAPIView

from config.environment import environment
# [#if sample]
from rest_api.orders import OrdersView, OrderView
# [/#if]
from rest_api.service import ServiceInfoView

urlpatterns = [
    path("service-info", ServiceInfoView.as_view()),
    # [#if sample]
    path("orders", OrdersView.as_view()),
    path("orders/<str:id>", OrderView.as_view()),
    # [/#if]
]

if environment().is_development:
    urlpatterns.append(path("openapi", SpectacularAPIView.as_view()))
