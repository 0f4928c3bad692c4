from __future__ import annotations

from enum import Enum
from typing import Any


class SiloMode(Enum):
    """The part of a deployment that a process, and a table, belongs to."""

    MONOLITH = "MONOLITH"
    CONTROL = "CONTROL"
    CELL = "CELL"

    @classmethod
    def current(cls) -> SiloMode:
        from django.conf import settings

        return cls[settings.SILO_MODE] if settings.SILO_MODE else cls.MONOLITH


class SiloLimit:
    """Something that is available in some silos only."""

    def __init__(self, *modes: SiloMode) -> None:
        self.modes = frozenset(modes)

    def __call__(self, decorated: Any) -> Any:
        raise NotImplementedError

    def is_available(self) -> bool:
        current = SiloMode.current()
        return current is SiloMode.MONOLITH or current in self.modes
