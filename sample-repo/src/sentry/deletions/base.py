from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from django.db.models import Model

from sentry.deletions.manager import DeletionTaskManager

ModelT = TypeVar("ModelT", bound=Model)


class BaseRelation:
    def __init__(self, params: dict[str, Any], task: type[BaseDeletionTask[Any]] | None) -> None:
        self.params = params
        self.task = task


class ModelRelation(BaseRelation):
    def __init__(
        self,
        model: type[Model],
        query: dict[str, Any],
        task: type[BaseDeletionTask[Any]] | None = None,
    ) -> None:
        super().__init__({"model": model, "query": query}, task)


class BaseDeletionTask(Generic[ModelT]):
    def __init__(self, manager: DeletionTaskManager) -> None:
        self.manager = manager

    def get_child_relations(self, instance: ModelT) -> list[BaseRelation]:
        return []

    def get_child_relations_bulk(self, instance_list: Sequence[ModelT]) -> list[BaseRelation]:
        return []


class ModelDeletionTask(BaseDeletionTask[ModelT]):
    """Loads the rows, deletes what their relations name first, then each row by itself."""

    def __init__(
        self, manager: DeletionTaskManager, model: type[ModelT], query: dict[str, Any]
    ) -> None:
        super().__init__(manager)
        self.model = model
        self.query = query

    def chunk(self) -> None:
        instances = list(self.model._default_manager.filter(**self.query))
        self._delete_children(self.get_child_relations_bulk(instances))
        for instance in instances:
            self._delete_children(self.get_child_relations(instance))
            instance.delete()

    def _delete_children(self, relations: list[BaseRelation]) -> None:
        for relation in relations:
            self.manager.get(**relation.params, task=relation.task).chunk()


class BulkModelDeletionTask(ModelDeletionTask[ModelT]):
    """One statement for all rows: the database refuses where something still refers to them."""

    def chunk(self) -> None:
        rows = self.model._default_manager.filter(**self.query)
        rows._raw_delete(rows.db)
