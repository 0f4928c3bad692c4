from __future__ import annotations

from typing import Any

from sentry import models
from sentry.api.serializers.release import Release as SerializedRelease
from sentry.models.release import Release


def list_releases(project: models.Project) -> list[SerializedRelease]:
    found = Release.objects.filter(projects=project).order_by("-date_released")
    return [SerializedRelease(version=release.version, url="") for release in found]


def delete_release(release: Any) -> None:
    if models.Group.objects.filter(first_release=release).exists():
        raise ValueError("the first release of an issue stays")
    release.delete()
