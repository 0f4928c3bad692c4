from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import (
    BoundedBigIntegerField,
    FlexibleForeignKey,
    Model,
    cell_silo_model,
    sane_repr,
)

__all__ = ("Repository",)


@cell_silo_model
class Repository(Model):
    __relocation_scope__ = RelocationScope.Global

    organization_id = BoundedBigIntegerField(db_index=True)
    integration = FlexibleForeignKey("sentry.Integration", null=True, on_delete=models.SET_NULL)
    name = models.CharField(max_length=200)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_repository"
        unique_together = (("organization_id", "name"),)

    __repr__ = sane_repr("organization_id", "name")
