from __future__ import annotations

from enum import Enum, auto


class RelocationScope(Enum):
    """What a model's rows move with when an organization is relocated."""

    Excluded = auto()
    User = auto()
    Organization = auto()
    Config = auto()
    Global = auto()
