from django.db import migrations

from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.special import SafeRunSQL


class Migration(CheckedMigration):
    is_post_deployment = True

    dependencies = [
        ("uptime", "0003_remove_interval"),
    ]

    operations = [
        SafeRunSQL(
            "UPDATE uptime_uptimeregion SET name = lower(name)",
            migrations.RunSQL.noop,
            hints={"tables": ["uptime_uptimeregion"]},
        ),
    ]
