from __future__ import annotations

from typing import TypedDict


class Release(TypedDict):
    """What a client gets; no model, though it shares a model's name."""

    version: str
    url: str
