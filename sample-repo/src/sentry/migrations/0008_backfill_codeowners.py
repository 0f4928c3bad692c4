from typing import Any

from django.db import migrations

from sentry.new_migrations.migrations import CheckedMigration


def backfill(apps: Any, schema_editor: Any) -> None:
    for owners in apps.get_model("sentry", "ProjectCodeOwners").objects.all():
        owners.save()


class Migration(CheckedMigration):
    is_post_deployment = True

    dependencies = [
        ("sentry", "0007_platformexternalissue_pending"),
    ]

    operations = [
        migrations.RunPython(
            backfill,
            migrations.RunPython.noop,
            hints={"tables": ["sentry_project_codeowners"]},
        ),
    ]
