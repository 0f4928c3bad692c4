"""Default settings. Everything here can be overridden by a deployment."""

from __future__ import annotations

INSTALLED_APPS: tuple[str, ...] = (
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sites",
    "sentry",
    "sentry.hybridcloud",
    "sentry.monitors.apps.Config",
    "sentry.uptime",
    "sentry.workflow_engine.apps.Config",
)

AUTH_USER_MODEL = "sentry.User"
SITE_ID = 1

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DATABASE_ROUTERS = ("sentry.db.router.SiloRouter",)
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"

SILO_MODE: str | None = None
SECRET_KEY = "not a secret: this tree is only ever read"
USE_TZ = True
