from django.db import migrations

from sentry.new_migrations.migrations import CheckedMigration


class Migration(CheckedMigration):
    is_post_deployment = True

    dependencies = [
        ("hybridcloud", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(
            "DELETE FROM hybridcloud_controltombstone WHERE created_at < now() - interval '1 year'",
            migrations.RunSQL.noop,
        ),
    ]
