"""Who answers."""

import strawberry

from graphql_api.metrics import MeasuredField
from operations.service import service_info


@strawberry.type
class ServiceInfo:
    """The running service."""

    name: str = strawberry.field(description="Name of the service.")
    version: str = strawberry.field(description="The release that runs.")
    commit: str = strawberry.field(description="The Git commit that it was built from.")


@strawberry.type
class ServiceQuery:
    """The query about the service itself."""

    @strawberry.field(
        description="Who answers: name, version and commit of the running service.",
        extensions=[MeasuredField()],
    )
    def service_info(self) -> ServiceInfo:
        """Tells what the image says."""
        service = service_info()
        return ServiceInfo(name=service.name, version=service.version, commit=service.commit)
