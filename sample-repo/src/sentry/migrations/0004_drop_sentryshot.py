from sentry.new_migrations.migrations import CheckedMigration
from sentry.new_migrations.monkey.special import SafeRunSQL


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("sentry", "0003_forget_sentryshot"),
    ]

    operations = [
        SafeRunSQL(
            'DROP TABLE IF EXISTS "sentry_sentryshot";',
            reverse_sql="CREATE TABLE sentry_sentryshot (fake_col int)",
            hints={"tables": ["sentry_sentryshot"]},
        ),
    ]
