import uuid

from django.db import migrations, models

import orders.models


class Migration(migrations.Migration):

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Order",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                (
                    "product",
                    models.TextField(
                        error_messages={"blank": "must have from 1 to 100 characters"},
                        validators=[orders.models.validate_product],
                    ),
                ),
                ("quantity", models.IntegerField(validators=[orders.models.validate_quantity])),
                (
                    "status",
                    models.TextField(
                        choices=[("PLACED", "Placed"), ("CONFIRMED", "Confirmed")], default="PLACED"
                    ),
                ),
                ("placed_at", models.DateTimeField()),
            ],
            options={
                "db_table": "orders",
                "indexes": [
                    models.Index(
                        models.OrderBy(models.F("placed_at"), descending=True),
                        models.OrderBy(models.F("id"), descending=True),
                        name="orders_newest_first",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("product__length__range", (1, 100))),
                        name="orders_product_length",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("quantity__range", (1, 1000))),
                        name="orders_quantity_range",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["PLACED", "CONFIRMED"])),
                        name="orders_status_known",
                    ),
                ],
            },
        ),
    ]
