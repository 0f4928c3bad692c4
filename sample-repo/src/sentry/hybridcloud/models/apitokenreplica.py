from __future__ import annotations

from django.db import models
from django.db.models import Q

from sentry.backup.scopes import RelocationScope
from sentry.db.models import FlexibleForeignKey, Model, cell_silo_model, sane_repr
from sentry.db.models.fields.hybrid_cloud_foreign_key import HybridCloudForeignKey


@cell_silo_model
class ApiTokenReplica(Model):
    """A cell's copy of sentry.ApiToken, written by its outbox."""

    __relocation_scope__ = RelocationScope.Excluded

    apitoken_id = HybridCloudForeignKey("sentry.ApiToken", on_delete="CASCADE", null=True)
    user_id = HybridCloudForeignKey("sentry.User", on_delete="CASCADE")
    organization = FlexibleForeignKey("sentry.Organization", null=True, on_delete=models.SET_NULL)
    hashed_token = models.CharField(max_length=128, null=True)

    class Meta:
        app_label = "hybridcloud"
        db_table = "hybridcloud_apitokenreplica"
        constraints = [
            models.UniqueConstraint(
                fields=["hashed_token"],
                condition=Q(hashed_token__isnull=False),
                name="hybridcloud_apitokenreplica_hash_uniq",
            ),
        ]

    __repr__ = sane_repr("apitoken_id", "user_id")
