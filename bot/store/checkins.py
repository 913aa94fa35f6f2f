"""Check-ins that were issued: where the conversation stands and what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.care.model import Answers, Grade, Level, Record, Sign, Step
from bot.store.database import Row, first, maybe_moment, moment, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Checkin:
    """One check-in: day `day` after its session, open for changes until `closes_at`."""

    id: int
    patient_id: int
    session_id: int
    day: int
    due_at: datetime
    issued_at: datetime
    closes_at: datetime
    step: Step
    answers: Answers
    answered_at: datetime | None
    closed_at: datetime | None
    level: Level | None


def _grade(value: int | None) -> Grade | None:
    return None if value is None else Grade(value)


def _checkin(row: Row) -> Checkin:
    return Checkin(
        id=row["id"],
        patient_id=row["patient_id"],
        session_id=row["session_id"],
        day=row["day"],
        due_at=moment(row["due_at"]),
        issued_at=moment(row["issued_at"]),
        closes_at=moment(row["closes_at"]),
        step=Step(row["step"]),
        answers=_answers(row),
        answered_at=maybe_moment(row["answered_at"]),
        closed_at=maybe_moment(row["closed_at"]),
        level=_level(row),
    )


def _answers(row: Row) -> Answers:
    return Answers(
        _grade(row["swelling"]),
        _grade(row["redness"]),
        _grade(row["bruising"]),
        frozenset(Sign(word) for word in row["signs"].split(",") if word),
    )


def _level(row: Row) -> Level | None:
    return Level[row["level"]] if row["level"] else None


def issue(
    db: Database,
    patient_id: int,
    session_id: int,
    day: int,
    due_at: datetime,
    closes_at: datetime,
    now: datetime,
) -> Checkin:
    """A new check-in at its first question."""
    cursor = db.execute(
        "INSERT INTO checkins (patient_id, session_id, day, due_at, issued_at, closes_at, step) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (patient_id, session_id, day, stamp(due_at), stamp(now), stamp(closes_at), Step.SWELLING.value),
    )
    return get(db, cursor.lastrowid or 0)


def get(db: Database, checkin_id: int) -> Checkin:
    """The check-in with this id, which must exist."""
    return _checkin(rows(db, "SELECT * FROM checkins WHERE id = ?", (checkin_id,))[0])


def find(db: Database, checkin_id: int) -> Checkin | None:
    """The check-in with this id, if there is one."""
    row = first(db, "SELECT * FROM checkins WHERE id = ?", (checkin_id,))
    return _checkin(row) if row else None


def latest(db: Database, patient_id: int) -> Checkin | None:
    """The check-in issued last to a patient."""
    row = first(db, "SELECT * FROM checkins WHERE patient_id = ? ORDER BY id DESC LIMIT 1", (patient_id,))
    return _checkin(row) if row else None


def before(db: Database, checkin: Checkin) -> Checkin | None:
    """The last answered check-in of the same session before this one."""
    row = first(
        db,
        "SELECT * FROM checkins WHERE session_id = ? AND id < ? AND answered_at IS NOT NULL "
        "ORDER BY id DESC LIMIT 1",
        (checkin.session_id, checkin.id),
    )
    return _checkin(row) if row else None


def of_session(db: Database, session_id: int) -> list[Checkin]:
    """Every check-in of a session, in order."""
    found = rows(db, "SELECT * FROM checkins WHERE session_id = ? ORDER BY id", (session_id,))
    return [_checkin(row) for row in found]


def closed_history(db: Database, patient_id: int, limit: int = 500) -> list[bool]:
    """Whether each of the last check-ins that are over was answered, the newest last.

    What never reached the patient, or was asked for and then left, says nothing. An answer counts at once.
    """
    found = rows(
        db,
        "SELECT answered_at, step FROM checkins c WHERE patient_id = ? "
        "AND (answered_at IS NOT NULL OR step <> ? OR closed_at IS NOT NULL AND EXISTS "
        "(SELECT 1 FROM outbox o WHERE o.checkin_id = c.id AND o.kind = 'checkin' AND o.state = 'sent')) "
        "ORDER BY id DESC LIMIT ?",
        (patient_id, Step.SWELLING.value, limit),
    )
    return [row["answered_at"] is not None or row["step"] != Step.SWELLING.value for row in reversed(found)]


def records(db: Database) -> list[Record]:
    """Every check-in of everyone, the oldest first."""
    found = rows(
        db,
        "SELECT p.code, s.number, s.total, s.treatment, c.day, c.due_at, c.answered_at, c.swelling, c.redness, "
        "c.bruising, c.signs, c.level FROM checkins c JOIN sessions s ON s.id = c.session_id "
        "JOIN patients p ON p.id = c.patient_id ORDER BY c.due_at, c.id",
    )
    return [
        Record(
            code=row["code"],
            number=row["number"],
            total=row["total"],
            treatment=row["treatment"],
            day=row["day"],
            due_at=moment(row["due_at"]),
            answered_at=maybe_moment(row["answered_at"]),
            answers=_answers(row),
            level=_level(row),
        )
        for row in found
    ]


def advance(
    db: Database, checkin_id: int, step: Step, answers: Answers, answered_at: datetime | None
) -> Checkin:
    """Store where the conversation stands now; the time of the first full answer is kept."""
    db.execute(
        "UPDATE checkins SET step = ?, swelling = ?, redness = ?, bruising = ?, signs = ?, "
        "answered_at = coalesce(answered_at, ?) WHERE id = ?",
        (
            step.value,
            answers.swelling,
            answers.redness,
            answers.bruising,
            ",".join(sign.value for sign in Sign if sign in answers.signs),
            stamp(answered_at) if answered_at else None,
            checkin_id,
        ),
    )
    return get(db, checkin_id)


def judge(db: Database, checkin_id: int, level: Level) -> None:
    """Store how a check-in was judged."""
    db.execute("UPDATE checkins SET level = ? WHERE id = ?", (level.name, checkin_id))


def close(db: Database, checkin_id: int, now: datetime) -> Checkin:
    """Note that the time to answer is over."""
    db.execute(
        "UPDATE checkins SET closed_at = coalesce(closed_at, ?) WHERE id = ?", (stamp(now), checkin_id)
    )
    return get(db, checkin_id)
