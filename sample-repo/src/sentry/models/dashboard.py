from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import FlexibleForeignKey, cell_silo_model
from sentry.db.models.base import DefaultFieldsModel
from sentry.db.models.fields.hybrid_cloud_foreign_key import HybridCloudForeignKey

__all__ = ("Dashboard", "DashboardRevision")


@cell_silo_model
class Dashboard(DefaultFieldsModel):
    __relocation_scope__ = RelocationScope.Organization

    organization = FlexibleForeignKey("sentry.Organization")
    created_by_id = HybridCloudForeignKey("sentry.User", null=True, on_delete="CASCADE")
    title = models.CharField(max_length=255)
    current_revision = FlexibleForeignKey(
        "sentry.DashboardRevision", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        app_label = "sentry"
        db_table = "sentry_dashboard"


@cell_silo_model
class DashboardRevision(DefaultFieldsModel):
    __relocation_scope__ = RelocationScope.Organization

    dashboard = FlexibleForeignKey("sentry.Dashboard", related_name="revisions")
    snapshot = models.JSONField(default=dict)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_dashboardrevision"
