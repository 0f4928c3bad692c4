from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import DefaultFieldsModel, control_silo_model


@control_silo_model
class Integration(DefaultFieldsModel):
    __relocation_scope__ = RelocationScope.Global

    provider = models.CharField(max_length=64)
    external_id = models.CharField(max_length=64)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_integration"
        unique_together = ("provider", "external_id")
