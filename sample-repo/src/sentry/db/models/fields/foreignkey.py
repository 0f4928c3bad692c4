from __future__ import annotations

from typing import Any

from django.db import models

__all__ = ("FlexibleForeignKey",)


class FlexibleForeignKey(models.ForeignKey):
    """A foreign key inside one silo. Whoever does not say otherwise gets CASCADE."""

    def __init__(self, to: Any, **kwargs: Any) -> None:
        kwargs.setdefault("on_delete", models.CASCADE)
        super().__init__(to, **kwargs)
