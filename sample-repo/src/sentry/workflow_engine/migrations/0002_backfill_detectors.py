from typing import Any

from django.db import migrations

from sentry.new_migrations.migrations import CheckedMigration


def backfill(apps: Any, schema_editor: Any) -> None:
    for detector in apps.get_model("workflow_engine", "Detector").objects.all():
        detector.save()


class Migration(CheckedMigration):
    is_post_deployment = True

    dependencies = [
        ("workflow_engine", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(
            backfill,
            migrations.RunPython.noop,
            hints={"tables": ["workflow_engine_detector", "sentry_integration"]},
        ),
    ]
