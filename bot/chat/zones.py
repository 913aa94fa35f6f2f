"""Time zones as people find theirs: by what their clock shows, or by the name of a big city.

CLDR names one place for each set of rules (139 in all), which is enough to be right and few enough to choose from.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from babel.core import get_global

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.clinic import Clinic

_NO_PLACES = frozenset({"Factory", "localtime", "posixrules"})
"""Names in the system's list that are no zone that anybody lives in. `Etc/GMT+5` is five hours *behind*, too."""


@cache
def _all() -> frozenset[str]:
    """Every zone that this machine knows and somebody lives in; looking for them takes a while."""
    return frozenset(zone for zone in available_timezones() - _NO_PLACES if not zone.startswith("Etc/"))


def known(clinic: Clinic) -> frozenset[str]:
    """Every zone that is offered, the clinic's own among them."""
    return (_all() & set(get_global("windows_zone_mapping").values())) | {clinic.zone.key}


def _offset(zone: str, now: datetime) -> int:
    """Minutes ahead of UTC."""
    offset = now.astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return round(offset.total_seconds() / 60)


def offsets(clinic: Clinic, now: datetime) -> list[int]:
    """Every distance from UTC that clocks have at this moment, in minutes, from west to east."""
    return sorted({_offset(zone, now) for zone in known(clinic)})


def at_offset(clinic: Clinic, now: datetime, offset: int) -> list[str]:
    """The zones whose clocks are so far from UTC now, the clinic's own first."""
    found = (zone for zone in known(clinic) if _offset(zone, now) == offset)
    return sorted(found, key=lambda zone: (zone != clinic.zone.key, zone))


def find(clinic: Clinic, text: str) -> str | None:
    """The zone of this name: `Europe/Lisbon`, or its city in any of the clinic's languages."""
    wanted = " ".join(text.replace("_", " ").casefold().split())
    if not wanted:
        return None
    for zone in sorted(_all()):
        plain = zone.replace("_", " ").casefold()
        if wanted in (plain, plain.rpartition("/")[2]):
            return zone
    named = (clinic.catalogue.cities(language).get(wanted) for language in clinic.catalogue.languages)
    return next((zone for zone in named if zone in _all()), None)
