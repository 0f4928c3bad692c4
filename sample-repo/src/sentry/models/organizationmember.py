from __future__ import annotations

from django.db import models
from django.db.models import Q, UniqueConstraint

from sentry.backup.scopes import RelocationScope
from sentry.db.models import FlexibleForeignKey, cell_silo_model, sane_repr
from sentry.db.models.fields.hybrid_cloud_foreign_key import HybridCloudForeignKey
from sentry.hybridcloud.outbox.base import ReplicatedCellModel
from sentry.hybridcloud.outbox.category import OutboxCategory

__all__ = ("OrganizationMember", "OrganizationMemberTeam")


@cell_silo_model
class OrganizationMember(ReplicatedCellModel):
    __relocation_scope__ = RelocationScope.Organization
    category = OutboxCategory.ORGANIZATION_MEMBER_UPDATE

    organization = FlexibleForeignKey("sentry.Organization", related_name="member_set")
    user_id = HybridCloudForeignKey("sentry.User", null=True, blank=True, on_delete="CASCADE")
    inviter_id = HybridCloudForeignKey("sentry.User", null=True, on_delete="SET_NULL")
    email = models.EmailField(null=True, max_length=75)
    teams = models.ManyToManyField("sentry.Team", through="sentry.OrganizationMemberTeam")

    class Meta:
        app_label = "sentry"
        db_table = "sentry_organizationmember"
        constraints = [
            UniqueConstraint(
                fields=["organization", "user_id"],
                condition=Q(user_id__isnull=False),
                name="sentry_organizationmember_org_user_uniq",
            ),
        ]

    __repr__ = sane_repr("organization_id", "user_id")


@cell_silo_model
class OrganizationMemberTeam(ReplicatedCellModel):
    __relocation_scope__ = RelocationScope.Organization
    category = OutboxCategory.ORGANIZATION_MEMBER_TEAM_UPDATE

    organizationmember = FlexibleForeignKey("sentry.OrganizationMember")
    team = FlexibleForeignKey("sentry.Team")
    is_active = models.BooleanField(db_default=True)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_organizationmember_teams"
        unique_together = (("team", "organizationmember"),)
