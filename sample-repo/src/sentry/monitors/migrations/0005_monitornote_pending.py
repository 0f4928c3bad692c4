import django.db.models.deletion
from django.db import migrations

import sentry.db.models.fields.foreignkey
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("monitors", "0004_monitornote"),
    ]

    operations = [
        migrations.AlterField(
            model_name="monitornote",
            name="monitor",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.CASCADE,
                to="monitors.monitor",
            ),
        ),
        SafeDeleteModel(name="MonitorNote", deletion_action=DeletionAction.MOVE_TO_PENDING),
    ]
