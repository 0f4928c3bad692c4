from __future__ import annotations

from django.apps import apps

from sentry.models.release import Release


def test_versions_are_set() -> None:
    assert Release(version="1.0").version == "1.0"


def test_the_registry_knows_it() -> None:
    assert apps.get_model("sentry", "Release") is Release
    assert apps.get_model("sentry.Release") is Release
