"""Who answers."""

from dataclasses import dataclass

from config.environment import environment

NAME = "acme-shop"


@dataclass(frozen=True)
class ServiceInfo:
    """Name of the service, the release that runs, and the Git commit that it was built from."""

    name: str
    version: str
    commit: str

    @property
    def release(self) -> str:
        """The release as error tracking knows it."""
        return f"{self.name}@{self.version}+{self.commit}"


def service_info() -> ServiceInfo:
    """The service that runs here, as its image says it."""
    return ServiceInfo(NAME, environment().app_version, environment().app_commit)
