from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import BoundedBigIntegerField, Model, cell_silo_model

__all__ = ("RelayUsage",)


@cell_silo_model
class RelayUsage(Model):
    """Nothing refers to this model, and it refers to nothing: there is no model Relay."""

    __relocation_scope__ = RelocationScope.Excluded

    relay_id = BoundedBigIntegerField()
    version = models.CharField(max_length=32, default="0.0.1")

    class Meta:
        app_label = "sentry"
        db_table = "sentry_relayusage"
        constraints = [
            models.UniqueConstraint(fields=["relay_id", "version"], name="sentry_relayusage_uniq"),
        ]
