"""Traces and errors, for those who have told where to send them."""

from config.environment import environment
from operations.service import service_info


def start_telemetry() -> None:
    """Starts what is configured; called once by each process that does the work itself."""
    if environment().otel_exporter_otlp_endpoint:
        _trace()
    if environment().sentry_dsn:
        _track_errors()


# [#if worker]
def end_telemetry() -> None:
    """Sends what waits to be sent, in a process that ends without Python's own farewell."""
    if environment().otel_exporter_otlp_endpoint:
        from opentelemetry import trace  # noqa: PLC0415
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415

        provider = trace.get_tracer_provider()
        if isinstance(provider, TracerProvider):
            provider.shutdown()


# [/#if]
def _trace() -> None:
    # Loaded only where it is used.
    from opentelemetry import trace  # noqa: PLC0415
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import (  # noqa: PLC0415
        OTLPSpanExporter,
    )
    from opentelemetry.instrumentation.django import DjangoInstrumentor  # noqa: PLC0415
    from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
    from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
    from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415

    service = service_info()
    provider = TracerProvider(
        resource=Resource.create(
            {
                "service.name": service.name,
                "service.version": service.version,
                "deployment.environment.name": environment().app_environment,
            }
        )
    )
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(provider)
    DjangoInstrumentor().instrument()


def _track_errors() -> None:
    import sentry_sdk  # noqa: PLC0415
    # [#if graphql]
    from sentry_sdk.integrations.strawberry import StrawberryIntegration  # noqa: PLC0415
    # [/#if]

    sentry_sdk.init(
        dsn=environment().sentry_dsn,
        environment=environment().app_environment,
        release=service_info().release,
        # [#if graphql]
        # It would report what callers did wrong; failures are reported as they are logged.
        disabled_integrations=[StrawberryIntegration()],
        # [/#if]
    )
