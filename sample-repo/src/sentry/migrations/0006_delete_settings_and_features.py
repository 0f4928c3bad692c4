from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("sentry", "0005_settings_and_features_pending"),
    ]

    operations = [
        SafeDeleteModel(name="NotificationSetting", deletion_action=DeletionAction.DELETE),
        SafeDeleteModel(name="IntegrationFeature", deletion_action=DeletionAction.DELETE),
    ]
