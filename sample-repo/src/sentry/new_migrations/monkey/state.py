from __future__ import annotations

from enum import Enum


class DeletionAction(Enum):
    MOVE_TO_PENDING = 0
    DELETE = 1
