from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import BoundedBigIntegerField, FlexibleForeignKey, cell_silo_model
from sentry.db.models.base import DefaultFieldsModel


@cell_silo_model
class Detector(DefaultFieldsModel):
    __relocation_scope__ = RelocationScope.Organization

    project = FlexibleForeignKey("sentry.Project", null=True)
    name = models.CharField(max_length=200)
    enabled = models.BooleanField(db_default=True)

    class Meta:
        app_label = "workflow_engine"
        db_table = "workflow_engine_detector"


@cell_silo_model
class CronDetector(Detector):
    """A detector with a table of its own beside the general one."""

    monitor_id = BoundedBigIntegerField(db_index=True)

    class Meta:
        app_label = "workflow_engine"
        db_table = "workflow_engine_crondetector"
