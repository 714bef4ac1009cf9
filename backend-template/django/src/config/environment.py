"""What the environment says, by variables; nothing else in the program reads them."""

from functools import cache
from typing import Literal, get_args

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

EnvironmentName = Literal["development", "staging", "production"]

_PLACEHOLDERS = ("", "change-me")


class WrongConfigurationError(Exception):
    """A configuration that no process starts with."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.remedy = remedy


class Environment(BaseSettings):
    """Each field is a variable of the same name in upper case; an empty one counts as unset."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)

    app_environment: EnvironmentName = "development"
    app_version: str = "0.0.0"
    app_commit: str = "unknown"

    secret_key: SecretStr = SecretStr("change-me")

    database_host: str = "localhost"
    database_port: int = 5432
    database_name: str = "app"
    database_user: str = "app"
    database_password: SecretStr = SecretStr("")
    # [#if worker]

    redis_host: str = "localhost"
    redis_port: int = 6379
    redis_password: SecretStr = SecretStr("")
    # What the names of queues begin with, such as `payments.`, where services share a broker.
    queue_prefix: str = ""
    # [/#if]

    # The ports are the image's own: there is no reason to change them in a container.
    api_port: int = 8080
    management_port: int = 8081
    # How many processes answer requests.
    web_concurrency: int = Field(2, ge=1)

    otel_exporter_otlp_endpoint: str = ""
    sentry_dsn: str = ""

    @property
    def is_development(self) -> bool:
        """Whether this is a developer's machine, where nothing is secret."""
        return self.app_environment == "development"

    def refuse_placeholders(self, *variables: str) -> None:
        """Stops a process outside development that would run with a secret everybody knows.

        `variables` are the secrets that the process uses.
        """
        if self.is_development:
            return
        for variable in variables:
            secret: SecretStr = getattr(self, variable.lower())
            if secret.get_secret_value() in _PLACEHOLDERS:
                raise WrongConfigurationError(
                    f"{variable} is empty or a placeholder, outside development.",
                    f"Set {variable} to the secret of this environment.",
                )


@cache
def environment() -> Environment:
    """The environment that this process was started in.

    Raises `WrongConfigurationError` where it can't be meant.
    """
    try:
        return Environment()
    except ValidationError as error:
        raise _explained(error) from None


def _explained(error: ValidationError) -> WrongConfigurationError:
    first = error.errors()[0]
    variable = str(first["loc"][0]).upper()
    if variable == "APP_ENVIRONMENT":
        return WrongConfigurationError(
            f"There is no environment `{first['input']}`.",
            f"Set APP_ENVIRONMENT to one of {', '.join(get_args(EnvironmentName))}.",
        )
    return WrongConfigurationError(
        f"{variable} is not valid: {first['msg']}.", f"Set {variable} to what README.md says."
    )
