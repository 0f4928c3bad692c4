from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import DefaultFieldsModel, FlexibleForeignKey, cell_silo_model


@cell_silo_model
class UptimeRegion(DefaultFieldsModel):
    name = models.CharField(max_length=64, unique=True)
    country = models.CharField(max_length=2, null=True)

    class Meta:
        app_label = "uptime"
        db_table = "uptime_uptimeregion"


@cell_silo_model
class UptimeSubscription(DefaultFieldsModel):
    __relocation_scope__ = RelocationScope.Excluded

    project = FlexibleForeignKey("sentry.Project")
    region = FlexibleForeignKey("uptime.UptimeRegion", on_delete=models.RESTRICT)
    url = models.CharField(max_length=255)

    class Meta:
        app_label = "uptime"
