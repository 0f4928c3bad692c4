from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from sentry.backup.scopes import RelocationScope
from sentry.db.models import FlexibleForeignKey, cell_silo_model
from sentry.db.models.base import DefaultFieldsModel
from sentry.models.organization import Organization


@cell_silo_model
class Workflow(DefaultFieldsModel):
    __relocation_scope__ = {RelocationScope.Organization, RelocationScope.Excluded}

    organization = FlexibleForeignKey(Organization)
    name = models.CharField(max_length=200)

    class Meta:
        app_label = "workflow_engine"
        db_table = "workflow_engine_workflow"
        constraints = [
            models.UniqueConstraint("organization", Lower("name"), name="workflow_name_uniq"),
        ]


class WorkflowFireHistory(DefaultFieldsModel):
    __relocation_scope__ = RelocationScope.Excluded

    workflow = FlexibleForeignKey("workflow_engine.Workflow")
    detector = FlexibleForeignKey(
        "workflow_engine.Detector", null=True, on_delete=models.SET_NULL
    )
    event_id = models.CharField(max_length=32)

    class Meta:
        app_label = "workflow_engine"
        db_table = "workflow_engine_workflowfirehistory"
