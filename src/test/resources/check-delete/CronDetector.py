# 0003_delete_crondetector_pending.py
import django.db.models.deletion
from django.db import migrations, models

from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("workflow_engine", "0002_backfill_detectors"),
    ]

    operations = [
        migrations.AlterField(
            model_name="crondetector",
            name="detector_ptr",
            field=models.OneToOneField(
                db_constraint=False,
                on_delete=django.db.models.deletion.CASCADE,
                parent_link=True,
                primary_key=True,
                serialize=False,
                to="workflow_engine.detector",
            ),
        ),
        SafeDeleteModel(
            name="CronDetector",
            deletion_action=DeletionAction.MOVE_TO_PENDING,
        ),
    ]
# 0004_delete_crondetector.py
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("workflow_engine", "0003_delete_crondetector_pending"),
    ]

    operations = [
        SafeDeleteModel(
            name="CronDetector",
            deletion_action=DeletionAction.DELETE,
        ),
    ]
