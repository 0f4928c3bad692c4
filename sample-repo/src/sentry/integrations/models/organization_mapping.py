from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import BoundedBigIntegerField, Model, control_silo_model


@control_silo_model
class OrganizationMapping(Model):
    """Where an organization lives; kept up to date by Organization's outbox."""

    __relocation_scope__ = RelocationScope.Excluded

    organization_id = BoundedBigIntegerField(unique=True)
    slug = models.SlugField(unique=True)
    cell_name = models.CharField(max_length=48)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_organizationmapping"
