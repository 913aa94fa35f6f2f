"""The day in words, for the digest and for `/today`: sections with a line each, cut so that it is one message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.care import daily
from bot.care.model import Level
from bot.catalogue import safe_name
from bot.chat.pieces import MESSAGE_ROOM, width
from bot.store import overview

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient, Session
    from bot.chat.clinic import Clinic
    from bot.store.alerts import Alert
    from bot.store.overview import Overview, Undelivered

MOST_LINES = (40, 25, 15, 10, 6, 3, 1, 0)
"""How many lines a section may have, the first number with which everything fits into one message."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and the lines under it."""

    heading: str
    lines: tuple[str, ...] = ()


def look(db: Database, clinic: Clinic, now: datetime) -> Overview:
    """How things stand today, by the clinic's calendar."""
    begin, end = daily.today(clinic.zone, now)
    return overview.look(db, now, begin, end, clinic.config.rules)


class Words:
    """An overview as one chat reads it: full names in private only."""

    def __init__(self, clinic: Clinic, now: datetime, chat_id: int) -> None:
        self.clinic = clinic
        self.now = now
        self.chat_id = chat_id

    def text(self, sections: Iterable[Section]) -> str:
        """Everything under one heading, in one message; what does not fit is counted."""
        shown = list(sections)
        most = iter(MOST_LINES)
        while width(text := self._joined(shown, next(most))) > MESSAGE_ROOM:
            pass
        return text

    def _joined(self, sections: Sequence[Section], most: int) -> str:
        blocks = [self.clinic.staff("overview-heading")]
        for section in sections:
            lines = [section.heading, *(f"• {line}" for line in section.lines[:most])]
            if len(section.lines) > most:
                lines.append(self.clinic.staff("overview-more", count=len(section.lines) - most))
            blocks.append("\n".join(lines))
        return "\n\n".join(blocks)

    def section(self, name: str, lines: Iterable[str]) -> list[Section]:
        """A section with its number of lines in the heading; none without lines."""
        found = tuple(lines)
        return [Section(self.clinic.staff(f"overview-{name}", count=len(found)), found)] if found else []

    def who(self, patient: Patient) -> str:
        """A patient, as this chat may see them."""
        return self.clinic.who(patient, self.chat_id)

    def word(self, key: str) -> str:
        """A word in the clinic's first language."""
        return self.clinic.plain(self.clinic.staff_language, key)

    def time(self, moment: datetime) -> str:
        """The time of day at the clinic."""
        return moment.astimezone(self.clinic.zone).strftime("%H:%M")

    def sessions(self, seen: Overview) -> list[Section]:
        """Who comes today, in order of time."""
        return self.section("sessions", (self._session(*one) for one in seen.sessions))

    def _session(self, patient: Patient, session: Session) -> str:
        assert session.next_at is not None
        after_last = session.is_last
        return self.clinic.staff(
            "overview-session-after" if after_last else "overview-session",
            at=self.time(session.next_at),
            who=self.who(patient),
            treatment=self.clinic.treatment(session).name,
            number=session.number if after_last else session.number + 1,
            total=session.total,
            state=self.word(f"next-state-{session.next_state.value}"),
        )

    def count_of_checkins(self, seen: Overview) -> list[Section]:
        """How many are asked today, and how many nudged."""
        if not seen.checkins and not seen.nudges:
            return []
        args = {"count": len(seen.checkins), "nudges": seen.nudges}
        return [Section(self.clinic.staff("overview-checkins-counted", **args))]

    def checkins(self, seen: Overview) -> list[Section]:
        """Who is asked today, and who has answered."""
        return self.section(
            "checkins",
            (
                self.clinic.staff(
                    "overview-checkin",
                    at=self.time(one.due_at),
                    who=self.who(one.patient),
                    day=one.day,
                    state=self.word(f"asked-{one.state}"),
                )
                for one in seen.checkins
            ),
        )

    def alerts(self, seen: Overview) -> list[Section]:
        """Alerts that nobody has, RED ones first, and those that somebody has and that are still open."""
        gravest = sorted(seen.alerts, key=lambda one: one[1].level is not Level.RED)
        free = [self._alert(*one) for one in gravest if one[1].claimed_at is None]
        held = [self._alert(*one) for one in gravest if one[1].claimed_at is not None]
        return [*self.section("unclaimed", free), *self.section("claimed", held)]

    def _alert(self, patient: Patient, alert: Alert) -> str:
        claimed = alert.claimed_at is not None
        return self.clinic.staff(
            "overview-alert-claimed" if claimed else "overview-alert",
            level=alert.level.name,
            who=self.who(patient),
            raised=self.clinic.stamp(alert.raised_at),
            name=safe_name(alert.claimed_name or ""),
        )

    def wishes(self, seen: Overview) -> list[Section]:
        """Who waits for an answer to a wish for another date."""
        return self.section("wishes", (self._wish(*one) for one in seen.wishes))

    def _wish(self, patient: Patient, session: Session) -> str:
        return self.clinic.staff(
            "overview-wish" if session.wish_at else "overview-wish-open",
            who=self.who(patient),
            when=self.clinic.stamp(session.next_at) if session.next_at else "–",
            wish=self.clinic.stamp(session.wish_at) if session.wish_at else "–",
        )

    def silent(self, seen: Overview) -> list[Section]:
        """Who left the last check-ins unanswered."""
        return self.section("silent", map(self.who, seen.silent))

    def unopened(self, seen: Overview) -> list[Section]:
        """Links that nobody opened, since when, and whether they still work."""
        return self.section(
            "unopened",
            (
                self.clinic.staff(
                    "overview-link-expired" if one.expires_at <= self.now else "overview-link",
                    who=self.who(one.patient),
                    at=self.clinic.stamp(one.issued_at),
                )
                for one in seen.unopened
            ),
        )

    def undelivered(self, found: Iterable[Undelivered]) -> list[Section]:
        """What did not reach a patient."""
        return self.section(
            "undelivered",
            (
                self.clinic.staff(
                    "overview-lost",
                    who=self.who(one.patient),
                    what=self.word(f"kind-{one.kind}"),
                    state=self.word(f"fate-{one.state}"),
                )
                for one in found
            ),
        )

    def blocked(self, found: Iterable[Patient]) -> list[Section]:
        """Who can't be written to any more."""
        return self.section("blocked", map(self.who, found))


def named(seen: Overview) -> list[Patient]:
    """Every patient whom an overview names, in the order of `/today`, once each."""
    listed = [
        *(patient for patient, _ in seen.alerts),
        *(patient for patient, _ in seen.sessions),
        *(patient for patient, _ in seen.wishes),
        *(one.patient for one in seen.checkins),
        *seen.silent,
        *(one.patient for one in seen.unopened),
    ]
    return list({patient.id: patient for patient in listed}.values())
