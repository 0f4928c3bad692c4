# 0009_delete_dashboard_dashboardrevision_pending.py
import django.db.models.deletion
from django.db import migrations

import sentry.db.models.fields.foreignkey
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("sentry", "0008_backfill_codeowners"),
    ]

    operations = [
        migrations.AlterField(
            model_name="dashboard",
            name="organization",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.CASCADE,
                to="sentry.organization",
            ),
        ),
        migrations.AlterField(
            model_name="dashboard",
            name="current_revision",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="sentry.dashboardrevision",
            ),
        ),
        migrations.AlterField(
            model_name="dashboardrevision",
            name="dashboard",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="revisions",
                to="sentry.dashboard",
            ),
        ),
        SafeDeleteModel(
            name="Dashboard",
            deletion_action=DeletionAction.MOVE_TO_PENDING,
        ),
        SafeDeleteModel(
            name="DashboardRevision",
            deletion_action=DeletionAction.MOVE_TO_PENDING,
        ),
    ]
# 0010_delete_dashboard_dashboardrevision.py
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("sentry", "0009_delete_dashboard_dashboardrevision_pending"),
    ]

    operations = [
        SafeDeleteModel(
            name="Dashboard",
            deletion_action=DeletionAction.DELETE,
        ),
        SafeDeleteModel(
            name="DashboardRevision",
            deletion_action=DeletionAction.DELETE,
        ),
    ]
