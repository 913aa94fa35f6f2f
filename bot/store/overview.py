"""How things stand at the clinic today, for everyone at once: what is on, what waits, and who has gone quiet."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care import plan, triage
from bot.care.model import BOOKED, Finding, Kind, NextState, PatientState, Reason, Step
from bot.store import alerts, checkins, people, sessions
from bot.store.database import first, moment, rows, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient, Rules, Session
    from bot.store.alerts import Alert
    from bot.store.database import Row

QUIET_FOR = timedelta(days=7)
"""So long after the last unanswered check-in a silent patient is listed, if no alert about it is open."""

UNOPENED_FOR = timedelta(days=14)
"""So long after it was issued a link that nobody opened is listed; by then it has been of no use for a week."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A check-in of today: `due_at` its time, `state` is `waiting`, `open`, `answered` or `closed`."""

    patient: Patient
    day: int
    due_at: datetime
    state: str


@dataclass(frozen=True, slots=True)
class Unopened:
    """A link that was issued and not opened; by `expires_at` it no longer works."""

    patient: Patient
    issued_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A message that did not reach a patient."""

    patient: Patient
    kind: str
    state: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The day in one look. `sessions` and `wishes` are the sessions before the appointment that it is about."""

    sessions: tuple[tuple[Patient, Session], ...]
    checkins: tuple[Asked, ...]
    nudges: int
    silent: tuple[Patient, ...]
    unopened: tuple[Unopened, ...]
    alerts: tuple[tuple[Patient, Alert], ...]
    wishes: tuple[tuple[Patient, Session], ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        listed = (self.sessions, self.checkins, self.silent, self.unopened, self.alerts, self.wishes)
        return not any(listed) and not self.nudges


def look(db: Database, now: datetime, begin: datetime, end: datetime, rules: Rules) -> Overview:
    """How things stand `now`; today is from `begin` to before `end`."""
    return Overview(
        sessions=_sessions(db, begin, end),
        checkins=tuple(sorted((*_to_ask(db, end), *_asked(db, begin, end)), key=_in_order)),
        nudges=_nudges(db, end),
        silent=_silent(db, now, rules),
        unopened=_unopened(db, now),
        alerts=tuple((people.get(db, one.patient_id), one) for one in alerts.open_ones(db, limit=1000)),
        wishes=_wishes(db),
    )


def _in_order(one: Asked) -> tuple[datetime, str]:
    return one.due_at, one.patient.code


def _sessions(db: Database, begin: datetime, end: datetime) -> tuple[tuple[Patient, Session], ...]:
    found = rows(
        db,
        "SELECT id FROM sessions WHERE next_at >= ? AND next_at < ? "
        "AND next_state IN (SELECT value FROM json_each(?)) ORDER BY next_at, id",
        (stamp(begin), stamp(end), json.dumps([state.value for state in BOOKED])),
    )
    return _with_patients(db, found)


def _wishes(db: Database) -> tuple[tuple[Patient, Session], ...]:
    """Whoever asked for another date, and was not answered yet."""
    found = rows(
        db,
        "SELECT id FROM sessions WHERE next_state = ? ORDER BY next_at, id",
        (NextState.MOVE_ASKED.value,),
    )
    return _with_patients(db, found)


def _with_patients(db: Database, found: Iterable[Row]) -> tuple[tuple[Patient, Session], ...]:
    held = [sessions.get(db, row["id"]) for row in found]
    return tuple((people.get(db, session.patient_id), session) for session in held)


def _to_ask(db: Database, end: datetime) -> list[Asked]:
    """Check-ins that will be sent before today is over."""
    found = rows(
        db,
        "SELECT a.patient_id, a.key, a.due_at FROM agenda a JOIN patients p ON p.id = a.patient_id "
        "WHERE a.state = 'waiting' AND a.due_at < ? AND a.kind = ? AND p.state = ?",
        (stamp(end), Kind.CHECKIN.value, PatientState.ACTIVE.value),
    )
    return [
        Asked(people.get(db, row["patient_id"]), int(row["key"]), moment(row["due_at"]), "waiting")
        for row in found
    ]


def _asked(db: Database, begin: datetime, end: datetime) -> list[Asked]:
    """Check-ins of today that were sent; not those that the patient asked for."""
    found = rows(
        db,
        "SELECT * FROM checkins c WHERE due_at >= ? AND due_at < ? AND EXISTS "
        "(SELECT 1 FROM outbox o WHERE o.checkin_id = c.id AND o.kind = 'checkin')",
        (stamp(begin), stamp(end)),
    )
    return [
        Asked(people.get(db, row["patient_id"]), row["day"], moment(row["due_at"]), _state(row))
        for row in found
    ]


def _state(row: Row) -> str:
    if row["answered_at"] is not None:
        return "answered"
    return "closed" if row["closed_at"] is not None else "open"


def _nudges(db: Database, end: datetime) -> int:
    """How many check-ins that are open will be nudged before today is over, as far as that is planned."""
    row = first(
        db,
        "SELECT count(*) AS number FROM agenda a JOIN patients p ON p.id = a.patient_id "
        "WHERE a.state = 'waiting' AND a.due_at < ? AND a.kind = ? AND p.state = ?",
        (stamp(end), Kind.NUDGE.value, PatientState.ACTIVE.value),
    )
    return int(row["number"]) if row else 0


def _silent(db: Database, now: datetime, rules: Rules) -> tuple[Patient, ...]:
    """Whoever left the last check-ins unanswered, lately or with an alert about it that is still open.

    Once that alert was resolved somebody has asked after them; only another missed check-in lists them again.
    """
    found = rows(
        db,
        "SELECT DISTINCT p.id FROM patients p JOIN checkins c ON c.patient_id = p.id "
        "WHERE c.due_at >= :lately AND c.closed_at IS NOT NULL AND c.answered_at IS NULL AND c.step = :begun "
        "AND p.state = :active AND NOT EXISTS (SELECT 1 FROM alerts l WHERE l.patient_id = p.id "
        "AND l.resolved_at >= c.closed_at AND ',' || l.findings || ',' LIKE :silent) "
        "UNION SELECT patient_id FROM alerts WHERE resolved_at IS NULL AND ',' || findings || ',' LIKE :silent "
        "ORDER BY 1",
        {
            "lately": stamp(now - QUIET_FOR - timedelta(days=1)),  # it closes about a day after it was due
            "begun": Step.SWELLING.value,
            "active": PatientState.ACTIVE.value,
            "silent": f"%,{Finding(Reason.SILENT)},%",
        },
    )
    return tuple(
        people.get(db, row["id"])
        for row in found
        if triage.is_silent(checkins.closed_history(db, row["id"]), rules)
    )


def _unopened(db: Database, now: datetime) -> tuple[Unopened, ...]:
    """Links that were issued more than a day ago and that nobody opened, the oldest first."""
    found = rows(
        db,
        "SELECT p.id, i.created_at, i.expires_at FROM patients p JOIN invites i ON i.patient_id = p.id "
        "WHERE p.state = ? AND i.used_at IS NULL AND i.created_at <= ? AND i.created_at > ? "
        "ORDER BY i.created_at, p.id",
        (PatientState.INVITED.value, stamp(now - plan.OPENED_WITHIN), stamp(now - UNOPENED_FOR)),
    )
    return tuple(
        Unopened(people.get(db, row["id"]), moment(row["created_at"]), moment(row["expires_at"]))
        for row in found
    )


def undelivered(db: Database, since: datetime, kinds: Iterable[str]) -> tuple[Undelivered, ...]:
    """Messages of these kinds that did not reach a patient since then."""
    found = rows(
        db,
        "SELECT patient_id, kind, state FROM outbox o WHERE settled_at >= ? "
        "AND state IN ('refused', 'unknown', 'expired') AND kind IN (SELECT value FROM json_each(?)) "
        "AND EXISTS (SELECT 1 FROM patients p WHERE p.id = o.patient_id) ORDER BY id",
        (stamp(since), json.dumps(list(kinds))),
    )
    return tuple(Undelivered(people.get(db, row["patient_id"]), row["kind"], row["state"]) for row in found)


def blocked(db: Database, since: datetime) -> tuple[Patient, ...]:
    """Whoever has blocked the bot, or left Telegram, since then."""
    found = rows(
        db,
        "SELECT id FROM patients p WHERE state = ? AND EXISTS (SELECT 1 FROM audit a "
        "WHERE a.patient_id = p.id AND a.action = 'blocked' AND a.at >= ?) ORDER BY id",
        (PatientState.BLOCKED.value, stamp(since)),
    )
    return tuple(people.get(db, row["id"]) for row in found)
