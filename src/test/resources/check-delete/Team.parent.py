# 0009_delete_team_parent_pending.py
import django.db.models.deletion
from django.db import migrations

import sentry.db.models.fields.foreignkey
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.fields import SafeRemoveField
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("sentry", "0008_backfill_codeowners"),
    ]

    operations = [
        migrations.AlterField(
            model_name="team",
            name="parent",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="children",
                to="sentry.team",
            ),
        ),
        SafeRemoveField(
            model_name="team",
            name="parent",
            deletion_action=DeletionAction.MOVE_TO_PENDING,
        ),
    ]
# 0010_delete_team_parent.py
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.fields import SafeRemoveField
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("sentry", "0009_delete_team_parent_pending"),
    ]

    operations = [
        SafeRemoveField(
            model_name="team",
            name="parent",
            deletion_action=DeletionAction.DELETE,
        ),
    ]
