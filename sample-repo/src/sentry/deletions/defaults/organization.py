from __future__ import annotations

from sentry.deletions.base import BaseRelation, ModelDeletionTask, ModelRelation
from sentry.models.organization import Organization


class OrganizationDeletionTask(ModelDeletionTask[Organization]):
    def get_child_relations(self, instance: Organization) -> list[BaseRelation]:
        from sentry.models import (
            Dashboard,
            OrganizationMember,
            Project,
            Release,
            Repository,
            Team,
        )

        relations: list[BaseRelation] = [
            ModelRelation(OrganizationMember, {"organization_id": instance.id})
        ]
        # Teams before projects, releases after both: the order is kept.
        model_list = (Team, Project, Repository, Release, Dashboard)
        relations.extend(
            ModelRelation(model, {"organization_id": instance.id}) for model in model_list
        )
        return relations
