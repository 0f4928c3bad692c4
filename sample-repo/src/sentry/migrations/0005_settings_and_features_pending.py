import django.db.models.deletion
from django.db import migrations

import sentry.db.models.fields.foreignkey
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("sentry", "0004_drop_sentryshot"),
    ]

    operations = [
        migrations.AlterField(
            model_name="notificationsetting",
            name="user",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False, on_delete=django.db.models.deletion.CASCADE, to="sentry.user"
            ),
        ),
        SafeDeleteModel(name="NotificationSetting", deletion_action=DeletionAction.MOVE_TO_PENDING),
        migrations.AlterField(
            model_name="integrationfeature",
            name="integration",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.CASCADE,
                to="sentry.integration",
            ),
        ),
        SafeDeleteModel(name="IntegrationFeature", deletion_action=DeletionAction.MOVE_TO_PENDING),
    ]
