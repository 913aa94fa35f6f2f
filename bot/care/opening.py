"""Opening hours as a clinic writes them: `Mon-Fri 9:00-18:00, Sat 9:00-13:00`.

What is written otherwise ("by appointment") is no error: it is shown as it stands, and any hour may be wished for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PART = re.compile(r"([a-z]{3})(?:\s*[-–]\s*([a-z]{3}))?\s+(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")


@dataclass(frozen=True, slots=True)
class Opening:
    """Open from `start` to `end` on the weekdays `first` to `last` (Monday is 0)."""

    first: int
    last: int
    start: time
    end: time

    def covers(self, weekday: int) -> bool:
        """Whether this weekday is one of them; the span may pass over Sunday."""
        return (weekday - self.first) % 7 <= (self.last - self.first) % 7


ALWAYS = (Opening(0, 6, time(8), time(20)),)
"""What may be wished for where the hours can't be read."""


def parse(text: str) -> tuple[Opening, ...] | None:
    """The spans of opening hours, or None when they are written in another way."""
    found = [_span(part.strip().casefold()) for part in text.split(",")]
    spans = tuple(span for span in found if span is not None)
    return spans if len(spans) == len(found) else None


def _span(part: str) -> Opening | None:
    match = _PART.fullmatch(part)
    if match is None or match[1] not in DAYS or (match[2] or match[1]) not in DAYS:
        return None
    try:
        start, end = time(int(match[3]), int(match[4])), time(int(match[5]), int(match[6]))
    except ValueError:
        return None
    return (
        Opening(DAYS.index(match[1]), DAYS.index(match[2] or match[1]), start, end) if start < end else None
    )


def hours(openings: tuple[Opening, ...], weekday: int) -> tuple[time, ...]:
    """The full hours at which a visit may begin on this weekday, in order."""
    begun = {
        time(hour)
        for opening in openings
        if opening.covers(weekday)
        for hour in range(24)
        if opening.start <= time(hour) < opening.end
    }
    return tuple(sorted(begun))
