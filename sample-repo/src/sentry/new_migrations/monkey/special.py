from __future__ import annotations

from typing import Any

from django.db.migrations import RunSQL


class SafeRunSQL(RunSQL):
    """SQL that the router can send to a database: it has to name the tables that it is about."""

    def __init__(self, *args: Any, use_statement_timeout: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_statement_timeout = use_statement_timeout
        if not (self.hints or {}).get("tables"):
            raise ValueError("SafeRunSQL must be given hints={'tables': [...]}")
