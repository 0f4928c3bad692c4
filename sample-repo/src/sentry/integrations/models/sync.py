from __future__ import annotations

from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import DefaultFieldsModel, FlexibleForeignKey, control_silo_model
from sentry.db.models.fields.hybrid_cloud_foreign_key import HybridCloudForeignKey


@control_silo_model
class IntegrationSyncJob(DefaultFieldsModel):
    __relocation_scope__ = RelocationScope.Excluded

    codeowners_id = HybridCloudForeignKey("sentry.ProjectCodeOwners", on_delete="CASCADE")
    next_run = models.DateTimeField(null=True, db_index=True)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_integrationsyncjob"


@control_silo_model
class IntegrationSyncAttempt(DefaultFieldsModel):
    __relocation_scope__ = RelocationScope.Excluded

    job = FlexibleForeignKey("sentry.IntegrationSyncJob", related_name="attempts")
    succeeded = models.BooleanField(db_default=False)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_integrationsyncattempt"
