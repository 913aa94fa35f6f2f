"""When something comes that the clinic gets once a day, at a time of its own clock."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from bot.care import plan

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

A_DAY = timedelta(days=1)


def due_at(planned: datetime | None, at: time, zone: ZoneInfo, now: datetime) -> datetime:
    """When it is due, given when it was planned for: that day, at the time that is set now.

    A day that is over is not made up for: then it is today's. A day later than tomorrow was planned by a clock
    that has been set back since, and counts no more than none at all: then it is the next time to come.
    """
    today = now.astimezone(zone).date()
    day = planned.astimezone(zone).date() if planned else None
    if day is None or day > today + A_DAY:
        first = plan.to_utc(today, at, zone)
        return first if first > now else next_at(at, zone, now)
    return plan.to_utc(max(day, today), at, zone)


def next_at(at: time, zone: ZoneInfo, now: datetime) -> datetime:
    """When it comes tomorrow, once today's is done."""
    return plan.to_utc(now.astimezone(zone).date() + A_DAY, at, zone)


def today(zone: ZoneInfo, now: datetime) -> tuple[datetime, datetime]:
    """The instants at which today begins and ends on the clinic's clock."""
    day = now.astimezone(zone).date()
    return plan.to_utc(day, time.min, zone), plan.to_utc(day + A_DAY, time.min, zone)
