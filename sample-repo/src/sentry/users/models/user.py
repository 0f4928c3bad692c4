from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from sentry.backup.scopes import RelocationScope
from sentry.db.models import control_silo_model, sane_repr
from sentry.hybridcloud.outbox.base import ReplicatedControlModel
from sentry.hybridcloud.outbox.category import OutboxCategory


@control_silo_model
class User(ReplicatedControlModel, AbstractBaseUser):
    __relocation_scope__ = RelocationScope.User
    category = OutboxCategory.USER_UPDATE

    username = models.CharField(max_length=128, unique=True)
    email = models.EmailField(blank=True, max_length=75)
    is_staff = models.BooleanField(default=False)

    USERNAME_FIELD = "username"

    class Meta:
        app_label = "sentry"
        db_table = "auth_user"

    __repr__ = sane_repr("username")


class StaffUser(User):
    """The same rows, seen by support tools."""

    class Meta:
        app_label = "sentry"
        proxy = True
