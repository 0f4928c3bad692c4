from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import BoundedPositiveIntegerField, FlexibleForeignKey, Model
from sentry.db.models import cell_silo_model as in_cell

__all__ = ("Group",)


@in_cell
class Group(Model):
    __relocation_scope__ = RelocationScope.Excluded

    project = FlexibleForeignKey("sentry.Project")
    first_release = FlexibleForeignKey("sentry.Release", null=True, on_delete=models.PROTECT)
    message = models.TextField()
    times_seen = BoundedPositiveIntegerField(default=1, db_index=True)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_groupedmessage"
        indexes = [
            models.Index(
                fields=["project", "first_release"],
                condition=models.Q(first_release__isnull=False),
                name="sentry_group_proj_firstrel",
            ),
        ]
