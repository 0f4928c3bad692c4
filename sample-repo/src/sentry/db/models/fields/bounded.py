from __future__ import annotations

from typing import Any

from django.db import models

__all__ = (
    "BoundedBigAutoField",
    "BoundedBigIntegerField",
    "BoundedIntegerField",
    "BoundedPositiveIntegerField",
)

I32_MAX = 2**31 - 1
I64_MAX = 2**63 - 1


class BoundedIntegerField(models.IntegerField):
    MAX_VALUE = I32_MAX

    def get_prep_value(self, value: Any) -> Any:
        assert value is None or int(value) <= self.MAX_VALUE
        return super().get_prep_value(value)


class BoundedPositiveIntegerField(models.PositiveIntegerField):
    MAX_VALUE = I32_MAX

    def get_prep_value(self, value: Any) -> Any:
        assert value is None or int(value) <= self.MAX_VALUE
        return super().get_prep_value(value)


class BoundedBigIntegerField(models.BigIntegerField):
    MAX_VALUE = I64_MAX


class BoundedBigAutoField(models.BigAutoField):
    MAX_VALUE = I64_MAX
