from __future__ import annotations

from django.conf import settings
from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import FlexibleForeignKey, control_silo_model, sane_repr
from sentry.hybridcloud.outbox.base import ReplicatedControlModel
from sentry.hybridcloud.outbox.category import OutboxCategory


@control_silo_model
class ApiToken(ReplicatedControlModel):
    __relocation_scope__ = {RelocationScope.Global, RelocationScope.Config}
    category = OutboxCategory.API_TOKEN_UPDATE

    user = FlexibleForeignKey(settings.AUTH_USER_MODEL)
    issued_by = FlexibleForeignKey(
        "sentry.StaffUser", null=True, on_delete=models.SET_NULL, related_name="issued_tokens"
    )
    hashed_token = models.CharField(max_length=128, unique=True, null=True)

    class Meta:
        app_label = "sentry"
        db_table = "sentry_apitoken"

    __repr__ = sane_repr("user_id")
