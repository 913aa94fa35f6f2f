"""When is what due: the wall clock of a plan turned into instants.

A time of day is what the patient's clock shows, through both changes of the clock; hours of notice are hours
that pass. Every instant handed in must be aware, every one that comes out is UTC.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.care.model import Item, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from bot.care.model import Plan, QuietHours

LEAST_NOTICE = timedelta(hours=1)
"""A reminder that quiet hours push closer to its session than this is sent the evening before instead."""

BEFORE_QUIET = timedelta(minutes=1)
"""How long before quiet hours begin such a reminder goes out."""

OPENED_WITHIN = timedelta(hours=24)
"""How long a link may lie unopened before staff are told."""


# The wall clock


def exists(local: datetime, zone: ZoneInfo) -> bool:
    """Whether clocks in `zone` ever show `local` (naive); False where they are put forward over it."""
    return _wall(to_utc(local.date(), local.time(), zone), zone) == local.replace(tzinfo=None, fold=0)


def gap(local: datetime, zone: ZoneInfo) -> tuple[time, time] | None:
    """The wall times between which clocks jump over `local` (naive), or None when it exists.

    Where a zone changed sides of the date line, a whole day is missing and both times are the same.
    """
    if exists(local, zone):
        return None
    local = local.replace(tzinfo=None, microsecond=0)
    latest = to_utc(local.date(), local.time(), zone)
    earliest = _instant(local.date(), local.time(), zone, fold=1)
    seconds = range(int((latest - earliest).total_seconds()))

    def jumped(second: int) -> bool:
        return _wall(earliest + timedelta(seconds=second), zone) > local

    jump = earliest + timedelta(seconds=bisect_left(seconds, True, key=jumped))
    offset_before = latest - earliest
    after = _wall(jump, zone)
    return (after - offset_before).time(), after.time()


def to_utc(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The instant at which clocks in `zone` show `at` on `day`.

    A time that does not exist moves forward by the gap (02:30 becomes 03:30); of two, it is the first.
    """
    return _instant(day, at, zone, fold=0)


def day_of(session_held_on: date, moment: datetime, zone: ZoneInfo) -> int:
    """How many days after the session `moment` is by the calendar in `zone`.

    Never less than 0: west of the clinic, the day of the session may not have begun when it is over.
    """
    return max(0, (_wall(moment, zone).date() - session_held_on).days)


def _instant(day: date, at: time, zone: ZoneInfo, *, fold: int) -> datetime:
    return datetime.combine(day, at.replace(tzinfo=None, fold=fold), tzinfo=zone).astimezone(UTC)


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    """What clocks in `zone` show at `moment`, naive."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} is naive; an aware instant is needed")
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


# Check-ins


def checkin_days(plan: Plan, is_last: bool) -> tuple[int, ...]:
    """The days after a session that are asked about; the last session of a course has the lump checks too.

    Nontuberculous mycobacteria show 1 to 12 weeks after injections, mostly without fever: hence that long.
    """
    lumps = (week * 7 for week in plan.lump_weeks) if is_last else ()
    return tuple(sorted({*plan.checkin_days, *lumps}))


def checkins(
    held_on: date, is_last: bool, plan: Plan, at: time, zone: ZoneInfo, quiet: QuietHours, now: datetime
) -> tuple[Item, ...]:
    """What is still to be asked after a session, one item a planned day, at local time `at`.

    Today's, when its hour is past, is due at once outside quiet hours, and closes as if it had been on time.
    """
    planned: dict[datetime, Item] = {}
    for day in checkin_days(plan, is_last):
        due_at = to_utc(held_on + timedelta(days=day), at, zone)
        # A day that a zone skipped at the date line falls on the next day, whose own check-in wins.
        planned[due_at] = Item(Kind.CHECKIN, str(day), due_at, due_at + plan.closes_after)
    caught_up = (_catch_up(item, zone, quiet, now) for item in planned.values())
    return tuple(item for item in caught_up if item is not None)


def _catch_up(item: Item, zone: ZoneInfo, quiet: QuietHours, now: datetime) -> Item | None:
    if item.due_at >= now:
        return item
    here = _wall(now, zone)
    too_late = item.expires_at is not None and item.expires_at <= now
    if too_late or _wall(item.due_at, zone).date() != here.date() or quiet.cover(here.time()):
        return None
    return replace(item, due_at=now.astimezone(UTC))


def nudge(
    issued_at: datetime, closes_at: datetime, plan: Plan, zone: ZoneInfo, quiet: QuietHours, key: str
) -> Item | None:
    """The one nudge for a check-in (`key`: its day), never in quiet hours; None if it would be too late."""
    due_at = (issued_at + plan.nudge_after).astimezone(UTC)
    if _is_quiet(due_at, zone, quiet):
        due_at = _quiet_end(due_at, zone, quiet)
    return Item(Kind.NUDGE, key, due_at, closes_at) if due_at < closes_at else None


def close(closes_at: datetime, key: str) -> Item:
    """When a check-in (`key`: its day) is over; that is noted however late, so it never expires."""
    return Item(Kind.CLOSE, key, closes_at)


def unopened(issued_at: datetime) -> Item:
    """When staff are told that a link issued then was not opened."""
    return Item(Kind.UNOPENED, "link", issued_at + OPENED_WITHIN)


def after_quiet(moment: datetime, zone: ZoneInfo, quiet: QuietHours) -> datetime | None:
    """When the quiet hours end in which `moment` lies; None outside them."""
    return _quiet_end(moment, zone, quiet) if _is_quiet(moment, zone, quiet) else None


# Reminders


def reminders(
    next_at: datetime, plan: Plan, zone: ZoneInfo, quiet: QuietHours, now: datetime
) -> tuple[Item, ...]:
    """The reminders of the session at `next_at` that are still to come, in order of time."""
    by_instant: dict[datetime, Item] = {}
    for key, due_at in _reminder_times(next_at, plan, zone, quiet):
        if due_at is not None and due_at > now:
            by_instant.setdefault(due_at, Item(Kind.REMINDER, key, due_at, next_at))
    return tuple(sorted(by_instant.values(), key=lambda item: item.due_at))


def short_notice(next_at: datetime, plan: Plan, zone: ZoneInfo, quiet: QuietHours, now: datetime) -> bool:
    """Whether some reminder can no longer be sent, so that a confirmation is due at once."""
    times = (due_at for _, due_at in _reminder_times(next_at, plan, zone, quiet))
    return any(due_at is None or due_at <= now for due_at in times)


def _reminder_times(
    next_at: datetime, plan: Plan, zone: ZoneInfo, quiet: QuietHours
) -> Iterator[tuple[str, datetime | None]]:
    """Each planned reminder's key and time, the shortest notice first; None where no time would do."""
    next_at = next_at.astimezone(UTC)
    here = _wall(next_at, zone)
    wanted = [(timedelta(hours=n), f"{n}h", next_at - timedelta(hours=n)) for n in plan.remind_hours]
    days = [(n, timedelta(days=n)) for n in plan.remind_days]
    wanted += [(days_n, f"{n}d", to_utc(here.date() - days_n, here.time(), zone)) for n, days_n in days]
    for _, key, due_at in sorted(wanted, key=lambda reminder: reminder[0]):
        yield key, _placed(due_at, next_at, zone, quiet)


def _placed(due_at: datetime, next_at: datetime, zone: ZoneInfo, quiet: QuietHours) -> datetime | None:
    """A reminder's time moved out of quiet hours: after them with enough notice, else before them."""
    if due_at >= next_at:
        return None
    if not _is_quiet(due_at, zone, quiet):
        return due_at
    later = _quiet_end(due_at, zone, quiet)
    return later if later <= next_at - LEAST_NOTICE else _before_quiet(due_at, zone, quiet)


# Quiet hours


def _is_quiet(moment: datetime, zone: ZoneInfo, quiet: QuietHours) -> bool:
    return quiet.cover(_wall(moment, zone).time())


def _around(moment: datetime, at: time, zone: ZoneInfo) -> Iterator[datetime]:
    """Every instant of the days around `moment` at which clocks show `at`: both, where a day has two."""
    today = _wall(moment, zone).date()
    for days in range(-2, 3):
        for fold in (0, 1):
            yield _instant(today + timedelta(days=days), at, zone, fold=fold)


def _quiet_end(moment: datetime, zone: ZoneInfo, quiet: QuietHours) -> datetime:
    """The first end of quiet hours from `moment` on."""
    ends = _around(moment, quiet.end, zone)
    return min(end for end in ends if end >= moment and not _is_quiet(end, zone, quiet))


def _before_quiet(moment: datetime, zone: ZoneInfo, quiet: QuietHours) -> datetime | None:
    """One minute before the quiet hours around `moment` began; None when that minute is quiet itself."""
    starts = (start - BEFORE_QUIET for start in _around(moment, quiet.start, zone) if start <= moment)
    return max((start for start in starts if not _is_quiet(start, zone, quiet)), default=None)
