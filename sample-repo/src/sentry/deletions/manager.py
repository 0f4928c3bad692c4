from __future__ import annotations

from typing import Any


class DeletionTaskManager:
    def __init__(self, default_task: type[Any]) -> None:
        self.default_task = default_task
        self.tasks: dict[type[Any], type[Any]] = {}

    def register(self, model: type[Any], task: type[Any]) -> None:
        self.tasks[model] = task

    def get(self, model: type[Any], query: dict[str, Any], task: Any = None) -> Any:
        chosen = task or self.tasks.get(model, self.default_task)
        return chosen(manager=self, model=model, query=query)
