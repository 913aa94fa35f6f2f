"""Reading what staff type after a command. What is wrong is collected, so that it is all said at once."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.care import plan
from bot.catalogue import safe_name
from bot.store import people

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from bot.care.model import Patient, Treatment
    from bot.catalogue import Value
    from bot.chat.turn import Turn

LONGEST_NAME = 100
MOST_SESSIONS = 30
FURTHEST = timedelta(days=730)

_COURSE = re.compile(r"(\d{1,4})\s*/\s*(\d{1,4})")
_INTERVAL = re.compile(r"\+\s*(\d{1,3})\s*([dw])(?:\s+(\d{1,2}):(\d{2}))?", re.IGNORECASE)
_MOMENT = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})[ T]+(\d{1,2}):(\d{2})")


@dataclass(slots=True)
class Arguments:
    """The parts of a command's text between semicolons, and the problems found in them."""

    turn: Turn
    parts: list[str]
    problems: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, turn: Turn, expected: int, *, open_end: bool = False) -> Arguments:
        """Split the text; another number of parts than `expected` is a problem. `open_end`: the last may hold `;`."""
        text = turn.event.text.strip()
        parts = [part.strip() for part in text.split(";", expected - 1 if open_end else -1)] if text else []
        arguments = cls(turn, parts)
        if len(parts) != expected:
            arguments.problem("bad-count", found=len(parts), expected=expected)
        return arguments

    def problem(self, key: str, **args: Value) -> None:
        """Note one problem in words."""
        self.problems.append(self.turn.clinic.staff(key, **args))

    def patient(self, text: str) -> Patient | None:
        """The patient with this code."""
        found = people.find(self.turn.db, safe_name(text))
        if found is None:
            self.problem("bad-code", found=_short(text))
        return found

    @classmethod
    def one_patient(cls, turn: Turn, command: str) -> Patient | None:
        """The patient whose code is all that a command takes; None when it was refused."""
        arguments = cls.of(turn, expected=1)
        found = arguments.patient(arguments.parts[0]) if not arguments.problems else None
        if found is None:
            arguments.refuse(command)
        return found

    @classmethod
    def for_one(cls, turn: Turn, command: str, do: Callable[[Arguments, Patient], None]) -> None:
        """Do something for the patient whose code is all that a command takes, or say what is wrong with it."""
        arguments = cls.of(turn, expected=1)
        patient = arguments.patient(arguments.parts[0]) if not arguments.problems else None
        if patient is not None:
            do(arguments, patient)
        if arguments.problems:
            arguments.refuse(command)

    def name(self, text: str) -> str:
        """A person's name: anything that can be shown on one line."""
        name = " ".join(
            "".join(
                c if unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"} else " " for c in text
            ).split()
        )
        if not any(unicodedata.category(c)[0] in "LNS" for c in name):
            self.problem("bad-name-empty")
        elif len(name) > LONGEST_NAME:
            self.problem("bad-name-long", found=len(name), most=LONGEST_NAME)
        return name

    def treatment(self, text: str) -> Treatment | None:
        """A treatment by its key or name, in any case."""
        config = self.turn.clinic.config
        wanted = text.casefold()
        for treatment in config.treatments.values():
            if wanted in (treatment.key.casefold(), treatment.name.casefold()):
                return treatment
        nearest = config.suggest_treatment(text)
        self.problem(
            "bad-treatment" if nearest else "bad-treatment-unlike",
            found=_short(text),
            nearest=nearest or "",
            allowed=", ".join(config.treatments),
        )
        return None

    def course(self, text: str) -> tuple[int, int] | None:
        """`K/N`: session K of a course of N."""
        found = _COURSE.fullmatch(text)
        if not found:
            self.problem("bad-course", found=_short(text))
            return None
        number, total = int(found[1]), int(found[2])
        if number < 1:
            self.problem("bad-course-zero", found=_short(text))
        elif number > total:
            self.problem("bad-course-over", number=number, total=total)
        elif total > MOST_SESSIONS:
            self.problem("bad-course-long", total=total, most=MOST_SESSIONS)
        else:
            return number, total
        return None

    def next_at(self, text: str) -> datetime | None:
        """`YYYY-MM-DD HH:MM` in clinic time, `+3w` (or `+3w 10:00`), or `-` for none."""
        if text in ("-", "–", "—"):
            return None
        zone, now = self.turn.clinic.zone, self.turn.now
        local = _local(text, now.astimezone(zone))
        if local is None:
            self.problem("bad-next", found=_short(text))
            return None
        try:
            return self._instant(local, text, zone)
        except OverflowError:  # the calendar's very first and last hours, which UTC can't name
            self.problem("bad-next", found=_short(text))
            return None

    def _instant(self, local: datetime, text: str, zone: ZoneInfo) -> datetime | None:
        gap = plan.gap(local, zone)
        if gap is not None:
            self.problem(
                "bad-next-gap",
                found=local.strftime("%Y-%m-%d %H:%M"),
                zone=zone.key,
                start=gap[0].strftime("%H:%M"),
                end=gap[1].strftime("%H:%M"),
            )
            return None
        return self.moment(plan.to_utc(local.date(), local.time(), zone), text)

    def moment(self, moment: datetime, text: str) -> datetime | None:
        """`moment`, if it is still to come and not too far away; `text` is how it was given."""
        now, stamp = self.turn.now, self.turn.clinic.stamp
        if moment <= now:
            self.problem("bad-next-past", found=_short(text), now=stamp(now))
            return None
        if moment > now + FURTHEST:
            self.problem("bad-next-far", found=_short(text), most=stamp(now + FURTHEST))
            return None
        return moment

    def refuse(self, command: str) -> None:
        """Say all that was wrong, with usage and an example."""
        problems = "\n".join(f"• {problem}" for problem in self.problems)
        usage = self.turn.clinic.staff(f"usage-{command}")
        self.turn.answer_text(f"{problems}\n\n{usage}")


def _local(text: str, now: datetime) -> datetime | None:
    """The wall-clock time that was typed, naive; None when it can't be read."""
    try:
        if found := _MOMENT.fullmatch(text):
            year, month, day, hour, minute = (int(part) for part in found.groups())
            return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - wall time, resolved by its zone
        if found := _INTERVAL.fullmatch(text):
            days = int(found[1]) * (7 if found[2].lower() == "w" else 1)
            quarter = now.minute // 15 * 15
            hour, minute = (int(found[3]), int(found[4])) if found[3] else (now.hour, quarter)
            there = now.replace(tzinfo=None) + timedelta(days=days)
            return there.replace(hour=hour, minute=minute, second=0, microsecond=0)
    except ValueError:
        return None
    return None


def _short(text: str, most: int = 60) -> str:
    """What was found, short enough to be repeated, and unable to turn the words around it."""
    return safe_name(text if len(text) <= most else text[:most] + "…")
