from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import FlexibleForeignKey, Model, cell_silo_model
from sentry.db.models.fields.hybrid_cloud_foreign_key import HybridCloudForeignKey

__all__ = ("Activity",)


@cell_silo_model
class Activity(Model):
    __relocation_scope__ = RelocationScope.Excluded

    project = FlexibleForeignKey("sentry.Project")
    group = FlexibleForeignKey(
        "sentry.Group", null=True, db_constraint=False, on_delete=models.DO_NOTHING
    )
    user_id = HybridCloudForeignKey("sentry.User", null=True, on_delete="SET_NULL")
    data = models.JSONField(default=dict)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_activity"
