"""A month to choose a day from, drawn with buttons: Monday to Sunday, one line a week."""

from __future__ import annotations

from calendar import Calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.store.messages import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.chat.clinic import Clinic
    from bot.store.messages import Keyboard

NOTHING = "z:0:-"
_BLANK = Button("·", NOTHING)


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen: days from `first` to `last` that are `open`. `data` begins what a button brings back."""

    data: str
    first: date
    last: date
    open: Callable[[date], bool]

    def offers(self, day: date) -> bool:
        """Whether this day can be chosen."""
        return self.first <= day <= self.last and self.open(day)


def keyboard(clinic: Clinic, language: str, month: date, choice: Choice) -> Keyboard:
    """The month in which `month` lies: its name between two arrows, the weekdays, and the days as buttons.

    A day brings back `<data>d:2026-12-14`, an arrow `<data>m:2026-12`.
    """
    names = tuple(Button(name, NOTHING) for name in clinic.catalogue.weekdays(language))
    weeks = (
        tuple(_day(day, month, choice) for day in week)
        for week in Calendar().monthdatescalendar(month.year, month.month)
        if any(day.month == month.month and day >= choice.first for day in week)
    )
    return (_head(clinic, language, month, choice), names, *weeks)


def _head(clinic: Clinic, language: str, month: date, choice: Choice) -> tuple[Button, ...]:
    first = month.replace(day=1)
    before, after = first - timedelta(days=1), (first + timedelta(days=31)).replace(day=1)
    return (
        Button("‹", f"{choice.data}m:{before:%Y-%m}") if before >= choice.first else _BLANK,
        Button(clinic.catalogue.month(language, month), NOTHING),
        Button("›", f"{choice.data}m:{after:%Y-%m}") if after <= choice.last else _BLANK,
    )


def _day(day: date, month: date, choice: Choice) -> Button:
    if day.month != month.month or not choice.offers(day):
        return _BLANK
    return Button(str(day.day), f"{choice.data}d:{day.isoformat()}")


def read_day(text: str) -> date | None:
    """A day or the first of a month, as a button brought it back."""
    try:
        return date.fromisoformat(text if len(text) > 7 else f"{text}-01")
    except ValueError:
        return None
