"""Sessions held, each with the appointment that follows it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.care.model import BOOKED, NextState, Session
from bot.store.database import Row, first, maybe_moment, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


def _session(row: Row) -> Session:
    return Session(
        id=row["id"],
        patient_id=row["patient_id"],
        treatment=row["treatment"],
        number=row["number"],
        total=row["total"],
        held_on=date.fromisoformat(row["held_on"]),
        next_at=maybe_moment(row["next_at"]),
        next_state=NextState(row["next_state"]),
        wish_at=maybe_moment(row["wish_at"]),
        revision=row["revision"],
    )


def add(
    db: Database,
    patient_id: int,
    treatment: str,
    number: int,
    total: int,
    held_on: date,
    next_at: datetime | None,
    now: datetime,
) -> Session:
    """Record that session `number` of `total` was held; the session before it has had its appointment."""
    db.execute(
        "UPDATE sessions SET next_state = ? WHERE patient_id = ? AND next_state IN (?, ?, ?, ?)",
        (NextState.HELD.value, patient_id, *(state.value for state in BOOKED)),
    )
    state = NextState.NONE if next_at is None else NextState.PLANNED
    cursor = db.execute(
        "INSERT INTO sessions (patient_id, treatment, number, total, held_on, next_at, next_state, recorded_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            patient_id,
            treatment,
            number,
            total,
            held_on.isoformat(),
            stamp(next_at) if next_at else None,
            state.value,
            stamp(now),
        ),
    )
    return get(db, cursor.lastrowid or 0)


def get(db: Database, session_id: int) -> Session:
    """The session with this id, which must exist."""
    return _session(rows(db, "SELECT * FROM sessions WHERE id = ?", (session_id,))[0])


def find(db: Database, session_id: int) -> Session | None:
    """The session with this id, if there is one."""
    row = first(db, "SELECT * FROM sessions WHERE id = ?", (session_id,))
    return _session(row) if row else None


def latest(db: Database, patient_id: int) -> Session | None:
    """The session held last, whose appointment and check-ins are the current ones."""
    row = first(db, "SELECT * FROM sessions WHERE patient_id = ? ORDER BY id DESC LIMIT 1", (patient_id,))
    return _session(row) if row else None


def of_patient(db: Database, patient_id: int) -> list[Session]:
    """Every session of a patient, in order."""
    found = rows(db, "SELECT * FROM sessions WHERE patient_id = ? ORDER BY id", (patient_id,))
    return [_session(row) for row in found]


def wish(db: Database, session_id: int, wish_at: datetime) -> Session:
    """Note when the patient would rather have the appointment; any change of the appointment settles that."""
    db.execute("UPDATE sessions SET wish_at = ? WHERE id = ?", (stamp(wish_at), session_id))
    return get(db, session_id)


def wished(db: Database) -> list[Session]:
    """The sessions whose appointment a patient would rather have at another date, which nobody has answered yet."""
    found = rows(
        db,
        "SELECT * FROM sessions WHERE next_state = ? AND wish_at IS NOT NULL ORDER BY id",
        (NextState.MOVE_ASKED.value,),
    )
    return [_session(row) for row in found]


def set_next(
    db: Database, session_id: int, next_at: datetime | None, state: NextState, now: datetime
) -> Session:
    """Change the appointment after a session, or what is known of it.

    A confirmation is noted with its time and goes with the date that it was for; moves from date to date are counted.
    """
    db.execute(
        """
        UPDATE sessions SET
            confirmed_at = CASE
                WHEN :state = :confirmed THEN iif(next_at IS :next_at, coalesce(confirmed_at, :now), :now)
                WHEN next_at IS :next_at THEN confirmed_at
            END,
            moves = moves + ((next_at <> :next_at) IS TRUE),
            next_at = :next_at, next_state = :state, wish_at = NULL, revision = revision + 1
        WHERE id = :id
        """,
        {
            "id": session_id,
            "next_at": stamp(next_at) if next_at else None,
            "state": state.value,
            "confirmed": NextState.CONFIRMED.value,
            "now": stamp(now),
        },
    )
    return get(db, session_id)
