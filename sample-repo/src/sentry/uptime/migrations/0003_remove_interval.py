from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.fields import SafeRemoveField
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("uptime", "0002_interval"),
    ]

    operations = [
        SafeRemoveField(
            model_name="uptimesubscription",
            name="interval_seconds",
            deletion_action=DeletionAction.MOVE_TO_PENDING,
        ),
        SafeRemoveField(
            model_name="uptimesubscription",
            name="interval_seconds",
            deletion_action=DeletionAction.DELETE,
        ),
    ]
