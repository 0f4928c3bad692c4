import django.db.models.deletion
from django.db import migrations

import sentry.db.models.fields.foreignkey
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("sentry", "0006_delete_settings_and_features"),
    ]

    operations = [
        migrations.AlterField(
            model_name="platformexternalissue",
            name="group",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False, on_delete=django.db.models.deletion.CASCADE, to="sentry.group"
            ),
        ),
        SafeDeleteModel(
            name="PlatformExternalIssue", deletion_action=DeletionAction.MOVE_TO_PENDING
        ),
    ]
