from django.db import migrations, models

from sentry.new_migrations.migrations import CheckedMigration


class Migration(CheckedMigration):
    is_post_deployment = False

    dependencies = [
        ("uptime", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="uptimesubscription",
            name="interval_seconds",
            field=models.IntegerField(default=60),
        ),
    ]
