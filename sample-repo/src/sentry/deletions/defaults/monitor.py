from __future__ import annotations

from sentry.deletions.base import BaseRelation, ModelDeletionTask, ModelRelation
from sentry.monitors.models import Monitor


class MonitorDeletionTask(ModelDeletionTask[Monitor]):
    def get_child_relations(self, instance: Monitor) -> list[BaseRelation]:
        from sentry.monitors import models

        return [
            ModelRelation(models.MonitorIncident, {"monitor_id": instance.id}),
            # In bulk, and so not before the incidents that refer to them.
            ModelRelation(models.MonitorCheckIn, {"monitor_id": instance.id}),
        ]
