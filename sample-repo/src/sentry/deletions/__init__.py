"""Rows are deleted in the background, each model by the task that is registered here."""

from __future__ import annotations

from typing import Any

from .manager import DeletionTaskManager


def load_defaults(manager: DeletionTaskManager) -> None:
    from sentry import models
    from sentry.deletions import defaults
    from sentry.deletions.base import BulkModelDeletionTask
    from sentry.monitors import models as monitor_models
    from sentry.workflow_engine.models import Workflow, WorkflowFireHistory

    manager.register(models.Activity, BulkModelDeletionTask)
    manager.register(models.Group, defaults.GroupDeletionTask)
    manager.register(monitor_models.Monitor, defaults.MonitorDeletionTask)
    manager.register(monitor_models.MonitorCheckIn, BulkModelDeletionTask)
    manager.register(models.Organization, defaults.OrganizationDeletionTask)
    manager.register(models.Project, defaults.ProjectDeletionTask)
    manager.register(models.Repository, defaults.RepositoryDeletionTask)
    manager.register(Workflow, defaults.WorkflowDeletionTask)
    manager.register(WorkflowFireHistory, BulkModelDeletionTask)


_default_manager: DeletionTaskManager | None = None


def get_manager() -> DeletionTaskManager:
    from sentry.deletions.base import ModelDeletionTask

    global _default_manager
    if _default_manager is None:
        _default_manager = DeletionTaskManager(default_task=ModelDeletionTask)
        load_defaults(_default_manager)
    return _default_manager


def get(**kwargs: Any) -> Any:
    return get_manager().get(**kwargs)
