from __future__ import annotations

from sentry.deletions.base import (
    BaseRelation,
    BulkModelDeletionTask,
    ModelDeletionTask,
    ModelRelation,
)
from sentry.models.project import Project


class ProjectDeletionTask(ModelDeletionTask[Project]):
    def get_child_relations(self, instance: Project) -> list[BaseRelation]:
        from sentry import models
        from sentry.monitors.models import Monitor
        from sentry.uptime.models import UptimeSubscription

        relations: list[BaseRelation] = [
            ModelRelation(models.Activity, {"project_id": instance.id}, BulkModelDeletionTask)
        ]
        for model in (models.ProjectCodeOwners, models.RepositoryProjectPathConfig, Monitor):
            relations.append(ModelRelation(model, {"project_id": instance.id}))
        relations.append(ModelRelation(UptimeSubscription, {"project": instance}))
        relations.append(ModelRelation(models.Group, {"project_id": instance.id}))
        return relations
