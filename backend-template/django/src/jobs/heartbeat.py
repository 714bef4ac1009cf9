"""A job that beat gives the workers each minute.

The metric `worker_heartbeat_age_seconds` grows when the way through outbox, broker and worker is
blocked, also while there is nothing to do.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from jobs.job import job
from jobs.models import Heartbeat


@job("heartbeat")
def receive(*, sent_at: str) -> None:
    """Takes note of a heartbeat; one that comes late or twice changes nothing."""
    beat = datetime.fromisoformat(sent_at)
    newest, _ = Heartbeat.objects.select_for_update().get_or_create(defaults={"sent_at": beat})
    if newest.sent_at < beat:
        newest.sent_at = beat
        newest.save()


def send() -> None:
    """Sends a heartbeat."""
    with transaction.atomic():
        receive.add(sent_at=timezone.now().isoformat())


def newest() -> datetime | None:
    """When the newest heartbeat that came back was sent."""
    return Heartbeat.objects.values_list("sent_at", flat=True).first()
