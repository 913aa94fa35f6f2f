"""Who looked at or changed what, and when. Rows can only be added; they hold codes and ids, never answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.database import Row, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


def record(
    db: Database,
    now: datetime,
    action: str,
    *,
    actor: int | None = None,
    patient_id: int | None = None,
    detail: str | None = None,
) -> None:
    """Add one line. `actor` is a Telegram id, None for the bot itself."""
    db.execute(
        "INSERT INTO audit (at, actor, action, patient_id, detail) VALUES (?, ?, ?, ?, ?)",
        (stamp(now), actor, action, patient_id, detail),
    )


def of_patient(db: Database, patient_id: int, limit: int = 20) -> list[Row]:
    """The newest lines about a patient, newest first."""
    return rows(db, "SELECT * FROM audit WHERE patient_id = ? ORDER BY id DESC LIMIT ?", (patient_id, limit))
