from __future__ import annotations

from enum import IntEnum
from typing import Any

from django.apps import apps
from django.db import models

__all__ = ("HybridCloudForeignKey",)


class HybridCloudForeignKeyCascadeBehavior(IntEnum):
    CASCADE = 1
    SET_NULL = 2
    DO_NOTHING = 3


class HybridCloudForeignKey(models.BigIntegerField):
    """
    The id of a row in the other silo. The database holds no constraint; once the row is gone its
    tombstone arrives through an outbox, and `on_delete` is carried out then.
    """

    def __init__(
        self,
        foreign_model: str,
        *,
        on_delete: HybridCloudForeignKeyCascadeBehavior | str,
        **kwargs: Any,
    ) -> None:
        self.foreign_model_name = foreign_model
        self.on_delete = (
            on_delete
            if isinstance(on_delete, HybridCloudForeignKeyCascadeBehavior)
            else HybridCloudForeignKeyCascadeBehavior[on_delete.upper()]
        ).name
        kwargs.setdefault("db_index", True)
        super().__init__(**kwargs)

    @property
    def foreign_model(self) -> type[models.Model]:
        return apps.get_model(self.foreign_model_name)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs["on_delete"] = self.on_delete
        return name, path, [self.foreign_model_name, *args], kwargs
