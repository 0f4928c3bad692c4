from __future__ import annotations

from typing import Any

from django.db import models

__all__ = ("OneToOneCascadeDeletes",)


class OneToOneCascadeDeletes(models.OneToOneField):
    def __init__(self, to: Any, on_delete: Any = models.CASCADE, **kwargs: Any) -> None:
        super().__init__(to, on_delete, **kwargs)
