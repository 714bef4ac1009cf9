"""The table of users."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A user as Django has it, and whatever is added here."""
