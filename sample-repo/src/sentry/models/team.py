from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import FlexibleForeignKey, cell_silo_model, sane_repr
from sentry.hybridcloud.outbox.base import ReplicatedCellModel
from sentry.hybridcloud.outbox.category import OutboxCategory
from sentry.utils.snowflake import snowflake_id_model

__all__ = ("Team",)


@snowflake_id_model
@cell_silo_model
class Team(ReplicatedCellModel):
    __relocation_scope__ = RelocationScope.Organization
    category = OutboxCategory.TEAM_UPDATE

    organization = FlexibleForeignKey("sentry.Organization")
    parent = FlexibleForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="children"
    )
    slug = models.SlugField()

    class Meta:
        app_label = "sentry"
        db_table = "sentry_team"
        unique_together = (("organization", "slug"),)

    __repr__ = sane_repr("slug")
