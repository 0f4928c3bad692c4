from __future__ import annotations

from sentry.monitors.models import Monitor, MonitorSchedule
from sentry.users.models import StaffUser, User


def test_a_schedule_goes_with_its_monitor() -> None:
    schedule = MonitorSchedule(monitor=Monitor(slug="nightly"), crontab="0 3 * * *")
    assert schedule.monitor.schedule is schedule


def test_staff_are_users() -> None:
    assert StaffUser._meta.db_table == User._meta.db_table
