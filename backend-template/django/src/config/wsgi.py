"""What gunicorn serves: the API on one port, on the other what is for operators."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.wsgi import get_wsgi_application

from config.bodies import with_length
from config.environment import environment
from operations.health import Dependency, Readiness, ask_database
from operations.management import ManagementApplication
from operations.metrics import metrics_of_all_workers
from operations.telemetry import start_telemetry

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

start_telemetry()
_api = get_wsgi_application()
_management_port = str(environment().management_port)
_management = ManagementApplication(
    Readiness(Dependency("the database", ask_database)), metrics_of_all_workers
)


def application(request: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    """Answers by the port that the connection came in on, which no header can say otherwise."""
    if request["SERVER_PORT"] == _management_port:
        return _management(request, start_response)
    return _api(with_length(request), start_response)
