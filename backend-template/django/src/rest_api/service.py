"""`/api/service-info`."""

from dataclasses import asdict

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from operations.service import ServiceInfo, service_info


class ServiceInfoSerializer(serializers.Serializer[ServiceInfo]):
    """The running service."""

    name = serializers.CharField(help_text="Name of the service.")
    version = serializers.CharField(help_text="The release that runs.")
    commit = serializers.CharField(help_text="The Git commit that it was built from.")


class ServiceInfoView(APIView):
    """Who answers."""

    @extend_schema(
        operation_id="getServiceInfo",
        summary="Who answers: name, version and commit of the running service.",
        tags=["service"],
        responses=ServiceInfoSerializer,
    )
    def get(self, _request: Request) -> Response:
        """Tells what the image says."""
        return Response(asdict(service_info()))
