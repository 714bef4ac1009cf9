"""The table of orders, and what an order must be like."""

import unicodedata
import uuid
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Length

# `product__length` in conditions.
models.TextField.register_lookup(Length)

MAX_PRODUCT_LENGTH = 100
MAX_QUANTITY = 1000

_PRODUCT_LENGTH = f"must have from 1 to {MAX_PRODUCT_LENGTH} characters"
_QUANTITY_RANGE = f"must be from 1 to {MAX_QUANTITY}"


def validate_product(product: str) -> None:
    """Refuses what is too short or too long without the blanks around it, or can't be shown."""
    name = product.strip()
    if not 1 <= len(name) <= MAX_PRODUCT_LENGTH:
        raise ValidationError(_PRODUCT_LENGTH)
    # Controls, and halves of characters, which no database stores.
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in name):
        raise ValidationError("must not have control characters")


def validate_quantity(quantity: int) -> None:
    """Refuses what nobody can order at once."""
    if not 1 <= quantity <= MAX_QUANTITY:
        raise ValidationError(_QUANTITY_RANGE)


class OrderStatus(models.TextChoices):
    """How far an order has come."""

    PLACED = "PLACED"
    CONFIRMED = "CONFIRMED"


class Order(models.Model):
    """An order; `placed_at` is exact to the microsecond."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    product = models.TextField(
        validators=[validate_product], error_messages={"blank": _PRODUCT_LENGTH}
    )
    quantity = models.IntegerField(validators=[validate_quantity])
    status = models.TextField(choices=OrderStatus, default=OrderStatus.PLACED)
    placed_at = models.DateTimeField()

    class Meta:
        """The rules hold in the database, too."""

        db_table = "orders"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="orders_product_length",
                condition=models.Q(product__length__range=(1, MAX_PRODUCT_LENGTH)),
            ),
            models.CheckConstraint(
                name="orders_quantity_range",
                condition=models.Q(quantity__range=(1, MAX_QUANTITY)),
            ),
            models.CheckConstraint(
                name="orders_status_known",
                condition=models.Q(status__in=["PLACED", "CONFIRMED"]),
            ),
        ]
        # Pages are read newest first; the id orders those of the same instant.
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                models.F("placed_at").desc(), models.F("id").desc(), name="orders_newest_first"
            )
        ]

    def __str__(self) -> str:
        return f"order {self.id}"
