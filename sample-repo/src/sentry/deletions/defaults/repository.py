from __future__ import annotations

from sentry.deletions.base import BaseRelation, ModelDeletionTask, ModelRelation
from sentry.models.repository import Repository


def _child_relations(instance: Repository) -> list[BaseRelation]:
    from sentry.integrations.models import RepositoryProjectPathConfig

    return [ModelRelation(RepositoryProjectPathConfig, {"repository_id": instance.id})]


class RepositoryDeletionTask(ModelDeletionTask[Repository]):
    def get_child_relations(self, instance: Repository) -> list[BaseRelation]:
        return _child_relations(instance)
