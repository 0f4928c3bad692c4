from __future__ import annotations

from django.db import migrations


class CheckedMigration(migrations.Migration):
    """The base of every migration since the first. `is_post_deployment` ones are run by hand."""

    is_post_deployment = False
