"""How Django starts this application."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JobsConfig(AppConfig):
    """Loads the modules `jobs` of all applications, so that every process knows all jobs."""

    name = "jobs"

    def ready(self) -> None:
        """Loads them."""
        import_module("jobs.heartbeat")
        autodiscover_modules("jobs")
