# 0009_delete_apitoken_pending.py
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
            model_name="apitoken",
            name="user",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.CASCADE,
                to="sentry.user",
            ),
        ),
        migrations.AlterField(
            model_name="apitoken",
            name="issued_by",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="issued_tokens",
                to="sentry.staffuser",
            ),
        ),
        SafeDeleteModel(
            name="ApiToken",
            deletion_action=DeletionAction.MOVE_TO_PENDING,
        ),
    ]
# 0005_delete_apitokenreplica_pending.py
import django.db.models.deletion
from django.db import migrations

import sentry.db.models.fields.foreignkey
import sentry.db.models.fields.hybrid_cloud_foreign_key
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("hybridcloud", "0004_forget_old_replicas"),
    ]

    operations = [
        migrations.AlterField(
            model_name="apitokenreplica",
            name="user_id",
            field=sentry.db.models.fields.hybrid_cloud_foreign_key.HybridCloudForeignKey(
                "sentry.user",
                db_index=True,
                null=True,
                on_delete="CASCADE",
            ),
        ),
        migrations.AlterField(
            model_name="apitokenreplica",
            name="organization",
            field=sentry.db.models.fields.foreignkey.FlexibleForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                to="sentry.organization",
            ),
        ),
        SafeDeleteModel(
            name="ApiTokenReplica",
            deletion_action=DeletionAction.MOVE_TO_PENDING,
        ),
    ]
# 0010_delete_apitoken.py
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("sentry", "0009_delete_apitoken_pending"),
    ]

    operations = [
        SafeDeleteModel(
            name="ApiToken",
            deletion_action=DeletionAction.DELETE,
        ),
    ]
# 0006_delete_apitokenreplica.py
from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.models import SafeDeleteModel
from sentry.new_migrations.monkey.state import DeletionAction


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("hybridcloud", "0005_delete_apitokenreplica_pending"),
    ]

    operations = [
        SafeDeleteModel(
            name="ApiTokenReplica",
            deletion_action=DeletionAction.DELETE,
        ),
    ]
