"""Who looked at or changed what, and when. Rows can only be added; they hold codes and ids, never answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.database import Row, moment, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


OF_PATIENTS = frozenset({
    "enroll", "link", "link-opened", "unlink", "consent", "declined", "language", "timezone", "checkin-hour",
    "session", "reschedule", "cancel", "missed", "wish-agreed", "wish-not-possible", "appointment-wished",
    "appointment-planned", "appointment-confirmed", "appointment-move-asked", "appointment-cancel-asked",
    "presession", "checkin-asked", "note-about", "claim", "resolve", "resolution", "wrote-to", "looked-at",
    "previewed", "charted", "mydata", "stop", "pause", "resume", "discharge", "blocked", "unblocked",
})  # fmt: skip
"""What can be done with or by a patient; each has its words, `audit-<action>`."""


def record(
    db: Database,
    now: datetime,
    action: str,
    *,
    actor: int | None = None,
    patient_id: int | None = None,
    detail: str | None = None,
) -> None:
    """Add one line. `actor` is a Telegram id, None for the bot. What is about a patient is one of `OF_PATIENTS`."""
    if patient_id is not None and action not in OF_PATIENTS:
        raise ValueError(f"nothing that is done with a patient is called {action!r}")
    db.execute(
        "INSERT INTO audit (at, actor, action, patient_id, detail) VALUES (?, ?, ?, ?, ?)",
        (stamp(now), actor, action, patient_id, detail),
    )


def newest(db: Database, action: str) -> datetime | None:
    """When this was done last."""
    found = rows(db, "SELECT at FROM audit WHERE action = ? ORDER BY id DESC LIMIT 1", (action,))
    return moment(found[0]["at"]) if found else None


def line_of(db: Database, patient_id: int, action: str) -> int:
    """The line that says when this was last done with a patient; 0 where it never was."""
    found = rows(
        db, "SELECT max(id) AS id FROM audit WHERE patient_id = ? AND action = ?", (patient_id, action)
    )
    return found[0]["id"] or 0


def of_patient(db: Database, patient_id: int, limit: int = 20) -> list[Row]:
    """The newest lines about a patient, newest first."""
    return rows(db, "SELECT * FROM audit WHERE patient_id = ? ORDER BY id DESC LIMIT ?", (patient_id, limit))
