from django.db import migrations

from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.special import SafeRunSQL


class Migration(CheckedMigration):
    is_post_deployment = True

    dependencies = [
        ("hybridcloud", "0002_forget_old_tombstones"),
    ]

    operations = [
        SafeRunSQL(
            "DELETE FROM hybridcloud_apitokenreplica WHERE hashed_token IS NULL",
            migrations.RunSQL.noop,
            hints={"tables": ["hybridcloud_apitokenreplica"]},
        ),
    ]
