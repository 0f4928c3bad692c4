from __future__ import annotations

from django.db import models
from django.utils import timezone

from sentry.backup.scopes import RelocationScope
from sentry.db.models import (
    BoundedBigIntegerField,
    Model,
    cell_silo_model,
    control_silo_model,
    sane_repr,
)


class TombstoneBase(Model):
    """A row that is gone in the other silo, for the HybridCloudForeignKeys that pointed to it."""

    __relocation_scope__ = RelocationScope.Excluded

    table_name = models.CharField(max_length=48)
    object_identifier = BoundedBigIntegerField()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True
        unique_together = ("table_name", "object_identifier")

    __repr__ = sane_repr("table_name", "object_identifier")


@cell_silo_model
class CellTombstone(TombstoneBase):
    class Meta(TombstoneBase.Meta):
        app_label = "hybridcloud"
        db_table = "hybridcloud_celltombstone"


@control_silo_model
class ControlTombstone(TombstoneBase):
    class Meta(TombstoneBase.Meta):
        app_label = "hybridcloud"
        db_table = "hybridcloud_controltombstone"
