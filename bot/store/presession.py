"""The questions before a session: what was asked about which appointment, and what was marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.care.model import Question
from bot.store.database import Row, first, maybe_moment, moment, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Session


@dataclass(frozen=True, slots=True)
class Presession:
    """What a patient marked before the appointment at `next_at`, which follows session `session_id`."""

    session_id: int
    next_at: datetime
    marked: frozenset[Question]
    answered_at: datetime | None


def _presession(row: Row) -> Presession:
    marked = frozenset(Question(word) for word in row["marked"].split(",") if word)
    return Presession(row["session_id"], moment(row["next_at"]), marked, maybe_moment(row["answered_at"]))


def find(db: Database, session_id: int) -> Presession | None:
    """The questions about the appointment after this session, if they were asked."""
    row = first(db, "SELECT * FROM presession WHERE session_id = ?", (session_id,))
    return _presession(row) if row else None


def ask(db: Database, session: Session, now: datetime) -> bool:
    """Note that the appointment as it stands is asked about; False when that was done before. A new date asks anew.

    Questions that never left, and that nobody answered, were not asked.
    """
    assert session.next_at is not None
    db.execute(
        "DELETE FROM presession WHERE session_id = ? AND marked = '' AND answered_at IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM outbox o WHERE o.session_id = ? AND o.kind = 'presession' "
        "AND o.created_at >= presession.asked_at AND o.state IN ('ready', 'sending', 'sent', 'unknown'))",
        (session.id, session.id),
    )
    changed = db.execute(
        "INSERT INTO presession (session_id, patient_id, next_at, asked_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (session_id) DO UPDATE SET next_at = excluded.next_at, asked_at = excluded.asked_at, "
        "marked = '', answered_at = NULL WHERE next_at <> excluded.next_at",
        (session.id, session.patient_id, stamp(session.next_at), stamp(now)),
    )
    return bool(changed.rowcount)


def answer(db: Database, session_id: int, marked: frozenset[Question], answered_at: datetime | None) -> None:
    """Store what is marked now; `answered_at` is None while the patient is still choosing."""
    words = ",".join(question.value for question in Question if question in marked)
    db.execute(
        "UPDATE presession SET marked = ?, answered_at = ? WHERE session_id = ?",
        (words, stamp(answered_at) if answered_at else None, session_id),
    )
