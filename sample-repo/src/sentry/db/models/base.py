from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.db import models
from django.db.models.functions import Now

from sentry.db.models.fields.bounded import BoundedBigAutoField
from sentry.silo.base import SiloLimit, SiloMode

__all__ = (
    "BaseModel",
    "DefaultFieldsModel",
    "Model",
    "cell_silo_model",
    "control_silo_model",
    "sane_repr",
)


def sane_repr(*attrs: str) -> Callable[[models.Model], str]:
    def describe(self: models.Model) -> str:
        shown = ", ".join(f"{name}={getattr(self, name, None)!r}" for name in ("id", *attrs))
        return f"<{type(self).__name__}: {shown}>"

    return describe


class BaseModel(models.Model):
    class Meta:
        abstract = True


class Model(BaseModel):
    id = BoundedBigAutoField(primary_key=True)

    class Meta:
        abstract = True

    __repr__ = sane_repr()


class DefaultFieldsModel(Model):
    date_updated = models.DateTimeField(auto_now=True)
    date_added = models.DateTimeField(auto_now_add=True, db_default=Now())

    class Meta:
        abstract = True


class ModelSiloLimit(SiloLimit):
    """Decorates a model with the silos that its table is in."""

    def __init__(
        self, *modes: SiloMode, read_only: SiloMode | Iterable[SiloMode] = ()
    ) -> None:
        super().__init__(*modes)
        self.read_only = frozenset([read_only] if isinstance(read_only, SiloMode) else read_only)

    def __call__(self, decorated: Any) -> Any:
        decorated._meta.silo_limit = self
        return decorated


control_silo_model = ModelSiloLimit(SiloMode.CONTROL, read_only=SiloMode.CELL)
cell_silo_model = ModelSiloLimit(SiloMode.CELL)
