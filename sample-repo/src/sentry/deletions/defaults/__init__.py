from .group import GroupDeletionTask
from .monitor import MonitorDeletionTask
from .organization import OrganizationDeletionTask
from .project import ProjectDeletionTask
from .repository import RepositoryDeletionTask
from .workflow import WorkflowDeletionTask

__all__ = (
    "GroupDeletionTask",
    "MonitorDeletionTask",
    "OrganizationDeletionTask",
    "ProjectDeletionTask",
    "RepositoryDeletionTask",
    "WorkflowDeletionTask",
)
