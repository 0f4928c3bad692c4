from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import FlexibleForeignKey, cell_silo_model
from sentry.hybridcloud.outbox.base import ReplicatedCellModel
from sentry.hybridcloud.outbox.category import OutboxCategory
from sentry.utils.snowflake import snowflake_id_model

__all__ = ("ProjectCodeOwners",)


@snowflake_id_model
@cell_silo_model
class ProjectCodeOwners(ReplicatedCellModel):
    __relocation_scope__ = RelocationScope.Excluded
    category = OutboxCategory.CODE_OWNERS_UPDATE

    project = FlexibleForeignKey("sentry.Project", db_constraint=False)
    repository_project_path_config = FlexibleForeignKey("sentry.RepositoryProjectPathConfig")
    raw = models.TextField(null=True)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_projectcodeowners"
