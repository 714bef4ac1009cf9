"""Logs: JSON by the Elastic Common Schema, and lines for people in development."""

import logging
from typing import Any

from ecs_logging import StdlibFormatter
from opentelemetry import trace

from config.environment import environment
from operations.service import service_info


class TraceFilter(logging.Filter):
    """Adds the trace that a record belongs to, where there is one."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Lets every record pass."""
        context = trace.get_current_span().get_span_context()
        if context.is_valid:
            setattr(record, "trace.id", trace.format_trace_id(context.trace_id))
            setattr(record, "span.id", trace.format_span_id(context.span_id))
        return True


class EcsFormatter(StdlibFormatter):
    """One JSON object a line, which names the release."""

    def __init__(self) -> None:
        service = service_info()
        super().__init__(
            extra={
                "service.name": service.name,
                "service.version": service.version,
                "service.environment": environment().app_environment,
                "labels.commit": service.commit,
            }
        )


def logging_configuration() -> dict[str, Any]:
    """What `logging.config.dictConfig` takes; each process logs to standard output only."""
    lines = {"format": "%(asctime)s %(levelname)-7s %(name)s: %(message)s"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"trace": {"()": TraceFilter}},
        "formatters": {"log": lines if environment().is_development else {"()": EcsFormatter}},
        "handlers": {
            "stdout": {
                "class": "logging.StreamHandler",
                "stream": "ext://sys.stdout",
                "filters": ["trace"],
                "formatter": "log",
            }
        },
        "root": {"level": "INFO", "handlers": ["stdout"]},
        "loggers": {
            # What callers did wrong is their business; failures are logged.
            "django.request": {"level": "ERROR"},
            "django.security": {"level": "CRITICAL"},
            # Its own handlers are replaced: its lines look like all others.
            "gunicorn.error": {"level": "INFO", "handlers": [], "propagate": True},
        },
    }
