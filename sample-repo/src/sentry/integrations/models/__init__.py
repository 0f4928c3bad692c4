from .integration import Integration
from .organization_integration import OrganizationIntegration
from .organization_mapping import OrganizationMapping
from .repository_project_path_config import RepositoryProjectPathConfig
from .sync import IntegrationSyncAttempt, IntegrationSyncJob

__all__ = (
    "Integration",
    "IntegrationSyncAttempt",
    "IntegrationSyncJob",
    "OrganizationIntegration",
    "OrganizationMapping",
    "RepositoryProjectPathConfig",
)
