from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import connections

from sentry.silo.base import SiloMode


class SiloRouter:
    """Sends every table to the database of its silo, and no table to a database of the other."""

    contrib_models = {
        "auth_group",
        "auth_group_permissions",
        "auth_permission",
        "django_content_type",
        "django_session",
        "django_site",
    }

    historical_silo_assignments = {
        "sentry_notificationsetting": SiloMode.CONTROL,
        "sentry_sentryshot": SiloMode.CELL,
        "uptime_uptimeregion": SiloMode.CELL,
        "sentry_integrationfeature": SiloMode.CELL,
        "sentry_projectavatar": SiloMode.CELL,
        "sentry_monitornote": SiloMode.CELL,
    }
    """Silos of tables whose models are gone, for the migrations that still touch them."""

    def _modes(self, table: str) -> frozenset[SiloMode] | None:
        for model in apps.get_models(include_auto_created=True):
            if model._meta.db_table == table:
                limit = getattr(model._meta, "silo_limit", None)
                if limit is not None:
                    return limit.modes
        if table in self.contrib_models:
            return frozenset([SiloMode.CONTROL])
        if table in self.historical_silo_assignments:
            return frozenset([self.historical_silo_assignments[table]])
        return None

    def _db_for_table(self, table: str, app_label: str) -> str | None:
        modes = self._modes(table)
        if modes is None:
            return None if app_label in {"sentry", "getsentry"} else "default"
        if SiloMode.CONTROL in modes and "control" in connections:
            return "control"
        current = SiloMode.current()
        return "default" if current is SiloMode.MONOLITH or current in modes else None

    def db_for_read(self, model: Any, **hints: Any) -> str | None:
        return self._db_for_table(model._meta.db_table, model._meta.app_label)

    db_for_write = db_for_read

    def allow_relation(self, obj1: Any, obj2: Any, **hints: Any) -> bool:
        return self.db_for_read(obj1) == self.db_for_read(obj2)

    def allow_migrate(self, db: str, app_label: str, model: Any = None, **hints: Any) -> bool:
        if model is not None:
            return self._db_for_table(model._meta.db_table, app_label) == db
        if "tables" in hints:
            found = {self._db_for_table(table, app_label) for table in hints["tables"]}
            if len(found) > 1:
                raise RuntimeError(f"The tables {hints['tables']} are in several databases")
            return found.pop() == db
        return db == "default"
