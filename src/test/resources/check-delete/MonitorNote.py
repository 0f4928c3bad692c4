# 0006_delete_monitornote.py
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("monitors", "0005_monitornote_pending"),
    ]

    operations = [
        SafeDeleteModel(
            name="MonitorNote",
            deletion_action=DeletionAction.DELETE,
        ),
    ]
