"""Appointments as iCalendar files (RFC 5545)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vText

if TYPE_CHECKING:
    from collections.abc import Iterator

PRODID = "-//Aftercare//Aftercare//EN"

LOOK_BACK = timedelta(days=400)
"""How far before an appointment changes of the clock are written down: the last of each kind, at least."""

LOOK_AHEAD = timedelta(days=5 * 366)
"""How long a yearly rule must hold from an appointment on to be written as one."""

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Appointment:
    """One session as it stands in a patient's calendar.

    `uid` stays the same for as long as it is the same appointment; of two files, the higher `revision` counts.
    `start` and `written_at` are aware; `zone` is an IANA name and the clock by which `start` is shown.
    """

    uid: str
    start: datetime
    zone: str
    length: timedelta
    title: str
    place: str
    notes: str
    revision: int
    written_at: datetime
    cancelled: bool = False


def ics(appointment: Appointment) -> bytes:
    """`appointment` as a file that calendars import, update or strike out; ValueError for what has no place in one.

    Times stand in its zone, with the zone's changes of the clock. They stand in UTC where the zone is UTC, or
    where clocks show them for the second time in a night, which the format cannot say.
    """
    start, end = _instants(appointment)
    zone = _zone(appointment.zone)
    here = [moment.astimezone(zone) for moment in (start, end)]
    in_utc = any(moment.fold or moment.tzname() == "UTC" for moment in here)

    calendar = Calendar()
    calendar.add("PRODID", PRODID)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "CANCEL" if appointment.cancelled else "PUBLISH")
    if not in_utc:
        calendar.add_component(_clock(zone, start, end))
    calendar.add_component(_event(appointment, *((start, end) if in_utc else here)))
    written: bytes = calendar.to_ical()
    return written


def _event(appointment: Appointment, start: datetime, end: datetime) -> Event:
    written_at = appointment.written_at.astimezone(UTC)
    event = Event()
    event.add("UID", _Text(_plain(appointment.uid)))
    event.add("SEQUENCE", appointment.revision)
    event.add("DTSTAMP", written_at)
    event.add("LAST-MODIFIED", written_at)
    event.add("DTSTART", start)
    event.add("DTEND", end)
    event.add("SUMMARY", _Text(_plain(appointment.title)))
    event.add("LOCATION", _Text(_plain(appointment.place)))
    event.add("DESCRIPTION", _Text(_plain(appointment.notes)))
    event.add("STATUS", "CANCELLED" if appointment.cancelled else "CONFIRMED")
    event.add("CLASS", "PRIVATE")
    event.add("TRANSP", "OPAQUE")
    return event


def _instants(appointment: Appointment) -> tuple[datetime, datetime]:
    """Start and end in UTC, to the second."""
    if appointment.start.utcoffset() is None or appointment.written_at.utcoffset() is None:
        raise ValueError("a naive time; aware ones are needed")
    if appointment.length < timedelta(seconds=1):
        raise ValueError("an appointment that is over before it begins")
    start = appointment.start.astimezone(UTC)
    return start.replace(microsecond=0), (start + appointment.length).replace(microsecond=0)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError):
        raise ValueError(f"{name!r} is no time zone") from None


# Texts


class _Text(vText):
    r"""A TEXT value with all of its backslashes; the library's own reads `C:\New` as a line break."""

    def to_ical(self) -> bytes:
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()


def _plain(text: str) -> str:
    """`text` with plain line breaks, and without characters that control what prints it."""
    lines = "\n".join(text.splitlines())
    return "".join(one for one in lines if one in "\n\t" or unicodedata.category(one) not in {"Cc", "Cs"})


# The zone's clock


class _Change(NamedTuple):
    """Clocks are put from one offset to another at `at`: a naive time by the clock that is put."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def kind(self) -> tuple[int, int, object, timedelta, timedelta]:
        """What yearly changes by the same rule have in common."""
        return self.at.month, self.at.weekday(), self.at.time(), self.before, self.after


def _clock(zone: ZoneInfo, start: datetime, end: datetime) -> Timezone:
    """The VTIMEZONE that holds from `start` to `end` (UTC), and for as long as its yearly rules do.

    Rules, never lists of dates: Outlook passes over RDATE.
    """
    changes = list(_changes(zone, start - LOOK_BACK, end + LOOK_AHEAD))
    written: dict[object, _Change] = {}
    for change in changes:
        if change.at - change.before <= end.replace(tzinfo=None):
            written.setdefault(change.kind if _rule(change, changes) else change, change)
    if not any(change.at - change.before <= start.replace(tzinfo=None) for change in written.values()):
        first = (start - LOOK_BACK).astimezone(zone)
        offset = _offset(first)
        written = {
            "first": _Change(first.replace(tzinfo=None), offset, offset, first.tzname() or "")
        } | written

    clock = Timezone()
    clock.add("TZID", zone.key)
    lowest = min(change.after for change in written.values())
    for change in written.values():
        part = TimezoneStandard() if change.after == lowest else TimezoneDaylight()
        part.add("DTSTART", change.at)
        part.add("TZOFFSETFROM", change.before)
        part.add("TZOFFSETTO", change.after)
        part.add("TZNAME", change.name)
        if rule := _rule(change, changes):
            part.add("RRULE", rule)
        clock.add_component(part)
    return clock


def _rule(change: _Change, changes: list[_Change]) -> dict[str, str | int] | None:
    """The yearly rule that `change` and all later ones of its kind follow, or None."""
    days = [other.at for other in changes if other.kind == change.kind and other.at >= change.at]
    years = [day.year for day in days]
    if len(days) < 4 or years != list(range(years[0], years[0] + len(days))):
        return None
    if all((day + timedelta(days=7)).month != day.month for day in days):
        nth = -1
    elif len({(day.day - 1) // 7 for day in days}) == 1:
        nth = (days[0].day - 1) // 7 + 1
    else:
        return None
    return {"FREQ": "YEARLY", "BYMONTH": change.at.month, "BYDAY": f"{nth}{WEEKDAYS[change.at.weekday()]}"}


def _changes(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[_Change]:
    """Every change of the clock in `zone` between two instants in UTC, in order."""
    day = timedelta(days=1)
    offset = _offset(since.astimezone(zone))
    while since < until:
        since += day
        before, offset = offset, _offset(since.astimezone(zone))
        if before != offset:
            yield _change(zone, since - day, since)


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> _Change:
    """The change of the clock between two instants in UTC, to the second."""
    old, new = _offset(before.astimezone(zone)), _offset(after.astimezone(zone))
    while (gap := after - before) > timedelta(seconds=1):
        middle = before + timedelta(seconds=int(gap.total_seconds()) // 2)
        if _offset(middle.astimezone(zone)) == old:
            before = middle
        else:
            after = middle
    return _Change((after + old).replace(tzinfo=None), old, new, after.astimezone(zone).tzname() or "")


def _offset(local: datetime) -> timedelta:
    return local.utcoffset() or timedelta()
