"""The wording as people read it: a text in somebody's language with its values put in, dates as a locale writes them.

Laws:
- Only checked files are used (`wording`): nobody reads `{ $name }` or a wrong language.
- The files may hold Telegram's HTML tags; what is put into them is escaped, unless it is `Html`.
- No decision is made here: callers choose the key and hand in values.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import (
    format_date,
    format_datetime,
    get_datetime_format,
    get_timezone_location,
    match_skeleton,
)
from fluent.runtime import FluentBundle

from bot.errors import WordingError
from bot.wording import checked, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date as calendar_day
    from datetime import datetime, tzinfo
    from pathlib import Path

    from fluent.runtime.resolver import Pattern

    from bot.care.opening import Opening
    from bot.wording import Source

# Fluent refuses values above 2500 characters and a message may have 4096: long ones are put in afterwards.
LONG = 1000
_SLOT = re.compile("\ue000([a-zA-Z][a-zA-Z0-9_-]*)\ue001")

# "Monday, 14 December": CLDR's plain `en` is American ("December 14").
_DATE_PATTERNS = {"en": "EEEE, d MMMM"}
_WIDTHS = re.compile(r"'[^']*'|E+|c+|MMM+")

_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})  # controls, formats (all bidi controls are), lone surrogates
_JOINERS = frozenset("\u200c\u200d")  # Persian and Indic names, and emoji, are written with them
_FSI, _PDI = "\u2068", "\u2069"


class Html(str):
    """Text that is Telegram HTML already and is put into a message as it is."""

    __slots__ = ()


Value = str | int | float


def safe_name(name: str) -> str:
    """A person's name for display: one line, no control characters, and unable to turn the text around it.

    A name with right-to-left letters is wrapped in a first-strong isolate.
    """
    visible = (
        c for c in " ".join(name.split()) if c in _JOINERS or unicodedata.category(c) not in _INVISIBLE
    )
    clean = " ".join("".join(visible).split())
    if any(unicodedata.bidirectional(c) in {"R", "AL"} for c in clean):
        return f"{_FSI}{clean}{_PDI}"
    return clean


def stamp(moment: datetime, zone: tzinfo) -> str:
    """An instant for staff, the same in every language: `2026-12-14 10:00`."""
    return _local(moment, zone).strftime("%Y-%m-%d %H:%M")


@dataclass(frozen=True, slots=True)
class _Text:
    pattern: Pattern
    variables: frozenset[str]


class _Language:
    """One language, ready to render."""

    def __init__(self, language: str, source: Source) -> None:
        self.locale = Locale.parse(language, sep="-")
        self.bundle = FluentBundle([language], use_isolating=False)
        self.bundle.add_resource(source.resource)
        self.texts: dict[str, _Text] = {}
        self.constants: dict[str, str] = {}
        """Texts without variables (most buttons), rendered once."""
        self.cities: dict[str, str] = {}
        """Filled when somebody first looks for a place."""
        for key in source.keys:
            name, _, attribute = key.partition(".")
            message = self.bundle.get_message(name)
            pattern = message.attributes[attribute] if attribute else message.value
            if pattern is not None:
                self.texts[key] = text = _Text(pattern, source.variables(key))
                if not text.variables:
                    self.constants[key] = str(self.bundle.format_pattern(pattern, {})[0])
        self.date = _date_pattern(language, self.locale)
        self.time = _time_pattern(self.locale)
        self.moment = str(get_datetime_format("medium", self.locale))


class Catalogue:
    """The wording of every configured language. Build it with `load`."""

    def __init__(self, wordings: Mapping[str, _Language]) -> None:
        self._wordings = dict(wordings)
        self.languages: tuple[str, ...] = tuple(wordings)

    @classmethod
    def load(cls, languages: Sequence[str], folder: Path | None = None) -> Self:
        """Read and check the files of `languages`; the first one is for whoever speaks none of them.

        Raises WordingError with all problems: syntax, unknown references, keys and variables unlike `en`'s.
        """
        return cls({name: _Language(name, source) for name, source in checked(languages, folder).items()})

    def html(self, language: str, key: str, /, **args: Value) -> str:
        """A message as Telegram HTML: every text among `args` is escaped unless it is `Html`."""
        return self._render(language, key, {name: _escaped(value) for name, value in args.items()})

    def plain(self, language: str, key: str, /, **args: Value) -> str:
        """A text without markup, for buttons, toasts and file names."""
        return self._render(language, key, {name: _bare(value) for name, value in args.items()})

    def _render(self, language: str, key: str, args: dict[str, Value]) -> str:
        wording = self._wording(language)
        text = wording.texts.get(key)
        if text is None:
            raise WordingError(f"{language}: no text {key!r}")
        if not text.variables:
            return wording.constants[key]
        missing = text.variables - args.keys()
        if missing:
            raise WordingError(f"{language}: {key} needs {listed(missing)}")
        long = {name: value for name, value in args.items() if isinstance(value, str) and len(value) > LONG}
        if long:
            args = args | {name: f"\ue000{name}\ue001" for name in long}
        rendered, errors = wording.bundle.format_pattern(text.pattern, args)
        if errors or not isinstance(rendered, str):
            raise WordingError(f"{language}: {key} can't be rendered: {_kinds(errors)}")
        return _SLOT.sub(lambda slot: long.get(slot[1], slot[0]), rendered) if long else rendered

    def _wording(self, language: str) -> _Language:
        """A language that the clinic has given up since somebody chose it is served by the nearest that it has."""
        return self._wordings.get(language) or self._wordings[self.language(language)]

    def keys(self, language: str) -> frozenset[str]:
        """Every key of a language; an attribute is `message.attribute`."""
        return frozenset(self._wording(language).texts)

    def variables(self, key: str) -> frozenset[str]:
        """What has to be handed in to render `key`, the same in every language."""
        text = self._wording(self.languages[0]).texts.get(key)
        if text is None:
            raise WordingError(f"{self.languages[0]}: no text {key!r}")
        return text.variables

    def language(self, code: str | None) -> str:
        """The best language for a Telegram `language_code`: `pt` serves `pt-br`, the first all others."""
        wanted = (code or "").replace("_", "-").casefold()
        base = wanted.partition("-")[0]
        for fits in (wanted, base):
            for language in self.languages:
                if language.casefold() == fits:
                    return language
        same = (language for language in self.languages if language.casefold().partition("-")[0] == base)
        return next(same, self.languages[0])

    def date(self, language: str, moment: datetime, zone: tzinfo) -> str:
        """`Monday, 14 December`, in the language's own order."""
        wording = self._wording(language)
        return format_datetime(_local(moment, zone), wording.date, locale=wording.locale)

    def time(self, language: str, moment: datetime, zone: tzinfo) -> str:
        """`10:00`, by the 24-hour clock."""
        wording = self._wording(language)
        return format_datetime(_local(moment, zone), wording.time, locale=wording.locale)

    def moment(self, language: str, moment: datetime, zone: tzinfo) -> str:
        """`Monday, 14 December, 10:00`."""
        pattern = self._wording(language).moment
        date, time = self.date(language, moment, zone), self.time(language, moment, zone)
        return pattern.replace("'", "").replace("{1}", date).replace("{0}", time)

    def day(self, language: str, day: calendar_day) -> str:
        """`Monday, 14 December`, for a day as such."""
        wording = self._wording(language)
        return format_date(day, wording.date, locale=wording.locale)

    def month(self, language: str, day: calendar_day) -> str:
        """`December 2026`, as it stands over a calendar."""
        return format_date(day, "LLLL y", locale=self._wording(language).locale)

    def weekdays(self, language: str) -> tuple[str, ...]:
        """`Mon` to `Sun`, as they stand by themselves."""
        names = self._wording(language).locale.days["stand-alone"]["abbreviated"]
        return tuple(names[number].rstrip(".") for number in range(7))

    def city(self, language: str, zone: str) -> str:
        """The place that a time zone is named after: `New York`."""
        name = get_timezone_location(ZoneInfo(zone), locale=self._wording(language).locale, return_city=True)
        return name.rpartition("/")[2]

    def cities(self, language: str) -> dict[str, str]:
        """Every time zone by the name of its place in this language, in small letters."""
        wording = self._wording(language)
        if not wording.cities:
            zones = sorted(available_timezones() & get_global("zone_territories").keys())
            wording.cities = {self.city(language, zone).casefold(): zone for zone in zones}
        return wording.cities

    def opening(self, language: str, openings: Sequence[Opening]) -> str:
        """`Mon–Fri 9:00–18:00, Sat 9:00–13:00`."""
        return ", ".join(self._opened(language, opening) for opening in openings)

    def _opened(self, language: str, opening: Opening) -> str:
        names = self.weekdays(language)
        days = names[opening.first]
        if opening.last != opening.first:
            days += f"–{names[opening.last]}"
        start, end = (f"{at.hour}:{at.minute:02}" for at in (opening.start, opening.end))
        return f"{days} {start}–{end}"

    stamp = staticmethod(stamp)


def _kinds(errors: Iterable[Exception]) -> str:
    """Names of errors only: their texts may quote a value."""
    return ", ".join(sorted({type(error).__name__ for error in errors})) or "not a text"


def _escaped(value: Value) -> Value:
    if isinstance(value, Html):
        return str(value)
    return html.escape(str(value), quote=False) if isinstance(value, str) else value


def _bare(value: Value) -> Value:
    return str(value) if isinstance(value, str) else value


def _local(moment: datetime, zone: tzinfo) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone; allowed: aware datetimes")
    return moment.astimezone(zone)


def _date_pattern(language: str, locale: Locale) -> str:
    """Day and month with full names: Babel finds the locale's order, and its widths are widened here."""
    if language in _DATE_PATTERNS:
        return _DATE_PATTERNS[language]
    known = locale.datetime_skeletons
    found = match_skeleton("MMMMEEEEd", known)
    if found is None:
        return "EEEE d MMMM"
    widen = {"E": "EEEE", "c": "cccc", "M": "MMMM"}
    return _WIDTHS.sub(lambda part: widen.get(part[0][0], part[0]), str(known[found].pattern))


def _time_pattern(locale: Locale) -> str:
    known = locale.datetime_skeletons
    return str(known["Hm"].pattern) if "Hm" in known else "HH:mm"
