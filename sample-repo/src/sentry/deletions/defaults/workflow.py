from __future__ import annotations

from sentry.deletions.base import BaseRelation, ModelDeletionTask, ModelRelation
from sentry.workflow_engine.models import Workflow, WorkflowFireHistory


class WorkflowDeletionTask(ModelDeletionTask[Workflow]):
    def get_child_relations(self, instance: Workflow) -> list[BaseRelation]:
        return [ModelRelation(WorkflowFireHistory, {"workflow_id": instance.id})]
