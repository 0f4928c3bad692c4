from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from sentry.backup.scopes import RelocationScope
from sentry.db.models import BoundedBigIntegerField, Model, cell_silo_model, sane_repr

__all__ = ("Release",)


@cell_silo_model
class Release(Model):
    __relocation_scope__ = RelocationScope.Excluded

    organization_id = BoundedBigIntegerField(db_index=True)
    projects = models.ManyToManyField("sentry.Project", related_name="releases")
    version = models.CharField(max_length=250)
    date_released = models.DateTimeField(null=True)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_release"
        constraints = [
            models.UniqueConstraint(
                fields=["organization_id", "version"], name="sentry_release_org_version_uniq"
            ),
            models.CheckConstraint(condition=~Q(version=""), name="sentry_release_version_set"),
        ]
        indexes = [
            models.Index(
                F("organization_id"), F("date_released").desc(), name="sentry_release_newest"
            ),
        ]

    __repr__ = sane_repr("organization_id", "version")
