from __future__ import annotations

from collections.abc import Sequence

from sentry import models
from sentry.deletions.base import BaseRelation, ModelDeletionTask, ModelRelation

DIRECT_MODELS = (models.Activity,)
ALL_MODELS = DIRECT_MODELS + ()


class GroupDeletionTask(ModelDeletionTask[models.Group]):
    def get_child_relations_bulk(
        self, instance_list: Sequence[models.Group]
    ) -> list[BaseRelation]:
        group_ids = [group.id for group in instance_list]
        return [ModelRelation(model, {"group_id__in": group_ids}) for model in ALL_MODELS]
