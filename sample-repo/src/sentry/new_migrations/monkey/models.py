from __future__ import annotations

from typing import Any

from django.db import router
from django.db.migrations import DeleteModel

from sentry.new_migrations.monkey.state import DeletionAction


class SafeDeleteModel(DeleteModel):
    """Deletes a model in two phases: the state first, the table once no code needs it any more."""

    def __init__(self, *args: Any, deletion_action: DeletionAction, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.deletion_action = deletion_action

    def state_forwards(self, app_label: str, state: Any) -> None:
        if self.deletion_action is DeletionAction.MOVE_TO_PENDING:
            super().state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        if self.deletion_action is DeletionAction.MOVE_TO_PENDING:
            return
        table = f"{app_label}_{self.name_lower}"
        if router.allow_migrate(schema_editor.connection.alias, app_label, tables=[table]):
            schema_editor.execute(f'DROP TABLE "{table}"')
