import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Heartbeat",
            fields=[
                ("id", models.IntegerField(default=1, primary_key=True, serialize=False)),
                ("sent_at", models.DateTimeField()),
            ],
            options={
                "db_table": "heartbeat",
            },
        ),
        migrations.CreateModel(
            name="OutboxJob",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("name", models.TextField()),
                ("arguments", models.JSONField()),
                ("trace", models.JSONField()),
                (
                    "status",
                    models.TextField(
                        choices=[
                            ("WAITING", "Waiting"),
                            ("SENT", "Sent"),
                            ("RUNNING", "Running"),
                            ("PAUSED", "Paused"),
                            ("FAILED", "Failed"),
                        ],
                        default="WAITING",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
                (
                    "due_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), null=True
                    ),
                ),
                ("deliveries", models.IntegerField(default=0)),
                ("attempts", models.IntegerField(default=0)),
                ("error", models.TextField(blank=True, default="")),
            ],
            options={
                "db_table": "outbox",
                "indexes": [models.Index(fields=["due_at", "id"], name="outbox_due")],
            },
        ),
    ]
