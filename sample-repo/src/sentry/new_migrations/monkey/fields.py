from __future__ import annotations

from typing import Any

from django.db.migrations import RemoveField

from sentry.new_migrations.monkey.state import DeletionAction


class SafeRemoveField(RemoveField):
    """Removes a column in two phases: the state first, the column once no code writes it any more."""

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
        model = from_state.apps.get_model(app_label, self.model_name)
        if self.allow_migrate_model(schema_editor.connection.alias, model):
            schema_editor.execute(f'ALTER TABLE "{model._meta.db_table}" DROP COLUMN "{self.name}"')
