from django.db import migrations

from sentry.new_migrations.migrations import CheckedMigration


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("monitors", "0002_monitorlocation"),
    ]

    operations = [
        migrations.DeleteModel(name="MonitorLocation"),
    ]
