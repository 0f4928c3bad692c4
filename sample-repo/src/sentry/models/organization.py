from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import cell_silo_model, sane_repr
from sentry.hybridcloud.outbox.base import ReplicatedCellModel
from sentry.hybridcloud.outbox.category import OutboxCategory
from sentry.utils.snowflake import snowflake_id_model

__all__ = ("Organization",)


@snowflake_id_model
@cell_silo_model
class Organization(ReplicatedCellModel):
    __relocation_scope__ = RelocationScope.Organization
    category = OutboxCategory.ORGANIZATION_UPDATE

    name = models.CharField(max_length=64)
    slug = models.SlugField(unique=True)
    date_added = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_organization"

    __repr__ = sane_repr("slug")
