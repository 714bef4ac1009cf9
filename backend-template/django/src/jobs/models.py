"""The tables of jobs."""

from typing import ClassVar

from django.db import models
from django.db.models.functions import Now


class JobStatus(models.TextChoices):
    """How far a job has come; one that is done is not there any more."""

    WAITING = "WAITING"
    """It is not sent to the broker yet."""
    SENT = "SENT"
    """The broker has it, or has lost it."""
    RUNNING = "RUNNING"
    """A worker does it, with its row locked, or has died."""
    PAUSED = "PAUSED"
    """A worker has failed; it will be sent again."""
    FAILED = "FAILED"
    """It was tried often enough: a dead letter."""


class OutboxJob(models.Model):
    """A job, from the transaction that wants it done until it is done."""

    id = models.BigAutoField(primary_key=True)
    name = models.TextField()
    arguments = models.JSONField()
    # The trace that asked for the job, as headers of W3C Trace Context.
    trace = models.JSONField()
    status = models.TextField(choices=JobStatus, default=JobStatus.WAITING)
    created_at = models.DateTimeField(db_default=Now())
    # When to send it, or to send it again; never for a dead letter.
    due_at = models.DateTimeField(null=True, db_default=Now())
    # How often it was sent since a worker claimed it last.
    deliveries = models.IntegerField(default=0)
    # How often a worker claimed it.
    attempts = models.IntegerField(default=0)
    error = models.TextField(blank=True, default="")

    class Meta:
        """Jobs whose time has come are sent, the longest due first."""

        db_table = "outbox"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["due_at", "id"], name="outbox_due")
        ]

    def __str__(self) -> str:
        return f"job {self.id} ({self.name})"


class Heartbeat(models.Model):
    """The newest heartbeat that came back: one row."""

    id = models.IntegerField(primary_key=True, default=1)
    sent_at = models.DateTimeField()

    class Meta:
        """All workers share it."""

        db_table = "heartbeat"

    def __str__(self) -> str:
        return f"heartbeat of {self.sent_at}"
