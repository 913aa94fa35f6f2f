"""When a next session may be: what is offered first, before anybody has to look into a calendar."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

A_DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)

LATER = (A_DAY, A_WEEK, 2 * A_WEEK)
"""How much later a session is offered that has to move."""


def around(interval: timedelta) -> tuple[timedelta, ...]:
    """The usual interval of a treatment first, then a week less and a week more."""
    return tuple(after for after in (interval, interval - A_WEEK, interval + A_WEEK) if after >= A_DAY)


def offered(
    local: datetime, afters: Iterable[timedelta], hours: Callable[[date], tuple[time, ...]]
) -> list[datetime]:
    """So much after `local` (naive), at this hour down to the quarter, when somebody is there.

    `hours` are the full hours at which a visit may begin on a day. A day without any gives way to the next that has
    some; a time at which nobody is there to the next hour, or else the last.
    """
    local = local.replace(minute=local.minute // 15 * 15, second=0, microsecond=0)
    found = (_open(local + after, hours) for after in afters)
    return list(dict.fromkeys(moment for moment in found if moment is not None))


def _open(moment: datetime, hours: Callable[[date], tuple[time, ...]]) -> datetime | None:
    for days in range(7):
        day = moment + timedelta(days=days)
        if at := hours(day.date()):
            return datetime.combine(day, _nearest(day.time(), at))
    return None


def _nearest(wanted: time, at: tuple[time, ...]) -> time:
    """`wanted` itself within the hours; in the last before a break that hour, since the break may begin at its half."""
    hour = wanted.replace(minute=0)
    if hour not in at:
        return min((later for later in at if later > wanted), default=at[-1])
    return wanted if any(later.hour == wanted.hour + 1 for later in at) else hour
