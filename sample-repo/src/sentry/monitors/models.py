from __future__ import annotations

from django.db import models
from django.db.models import Q

from sentry.backup.scopes import RelocationScope
from sentry.db.models import (
    BoundedPositiveIntegerField,
    DefaultFieldsModel,
    FlexibleForeignKey,
    Model,
    OneToOneCascadeDeletes,
    cell_silo_model,
    sane_repr,
)
from sentry.db.models.fields.hybrid_cloud_foreign_key import HybridCloudForeignKey

MAX_SLUG_LENGTH = 50


@cell_silo_model
class Monitor(Model):
    __relocation_scope__ = RelocationScope.Organization

    project = FlexibleForeignKey("sentry.Project")
    owner_team_id = HybridCloudForeignKey("sentry.Team", null=True, on_delete="SET_NULL")
    owner_user_id = HybridCloudForeignKey("sentry.User", null=True, on_delete="SET_NULL")
    latest_incident = FlexibleForeignKey(
        "monitors.MonitorIncident", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    slug = models.SlugField(max_length=MAX_SLUG_LENGTH)
    is_muted = models.BooleanField(db_default=False)

    class Meta:
        app_label = "monitors"
        db_table = "sentry_monitor"
        constraints = [
            models.UniqueConstraint(fields=["project", "slug"], name="monitors_monitor_slug_uniq"),
            models.CheckConstraint(
                condition=Q(owner_team_id__isnull=True) | Q(owner_user_id__isnull=True),
                name="monitors_monitor_one_owner",
            ),
        ]

    __repr__ = sane_repr("project_id", "slug")


@cell_silo_model
class MonitorSchedule(DefaultFieldsModel):
    __relocation_scope__ = RelocationScope.Organization

    monitor = OneToOneCascadeDeletes("monitors.Monitor", related_name="schedule")
    crontab = models.CharField(max_length=100)

    class Meta:
        app_label = "monitors"
        db_table = "sentry_monitorschedule"


@cell_silo_model
class MonitorCheckIn(Model):
    __relocation_scope__ = RelocationScope.Excluded

    monitor = FlexibleForeignKey("monitors.Monitor")
    status = BoundedPositiveIntegerField(default=0)
    date_added = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "monitors"
        db_table = "sentry_monitorcheckin"
        indexes = [
            models.Index(fields=["monitor", "-date_added"], name="monitors_checkin_newest"),
        ]


@cell_silo_model
class MonitorIncident(Model):
    __relocation_scope__ = RelocationScope.Excluded

    monitor = FlexibleForeignKey("monitors.Monitor", related_name="incidents")
    starting_checkin = FlexibleForeignKey("monitors.MonitorCheckIn")
    resolving_checkin = FlexibleForeignKey(
        "monitors.MonitorCheckIn",
        null=True,
        on_delete=models.SET_NULL,
        related_name="resolved_incidents",
    )
    group = FlexibleForeignKey(
        "sentry.Group", null=True, db_constraint=False, on_delete=models.DO_NOTHING
    )

    class Meta:
        app_label = "monitors"
        db_table = "sentry_monitorincident"
        constraints = [
            models.UniqueConstraint(
                fields=["monitor"],
                condition=Q(resolving_checkin__isnull=True),
                name="monitors_incident_one_open",
            ),
        ]
