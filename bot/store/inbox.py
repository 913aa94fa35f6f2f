"""The door in: an update is stored before Telegram may forget it, and marked in the transaction of its effect."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.store.database import Row, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

REMEMBERED_FOR = timedelta(days=3)
"""How long a handled number is kept: Telegram redelivers for 24 hours, and restarts its numbers after a quiet week."""

MAX_ATTEMPTS = 3
"""How often an update of a former run is begun again. One that still has no end took the process down each time."""


def receive(db: Database, update_id: int, raw: str, now: datetime) -> bool:
    """Keep an update; False when it was already here."""
    cursor = db.execute(
        "INSERT INTO inbox (update_id, raw, received_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (update_id, raw, stamp(now)),
    )
    return bool(cursor.rowcount)


def unhandled(db: Database) -> list[Row]:
    """What was received and not handled, in the order of receipt."""
    return rows(
        db,
        "SELECT update_id, raw, attempts FROM inbox WHERE handled_at IS NULL ORDER BY position",
    )


def begin_again(db: Database, update_id: int) -> bool:
    """Count one more attempt at an update that a former run left; False when there were too many before."""
    db.execute("UPDATE inbox SET attempts = attempts + 1 WHERE update_id = ?", (update_id,))
    row = rows(db, "SELECT attempts FROM inbox WHERE update_id = ?", (update_id,))[0]
    return int(row["attempts"]) <= MAX_ATTEMPTS


def is_handled(db: Database, update_id: int) -> bool:
    """Whether the effect of this update stands already."""
    return bool(rows(db, "SELECT 1 FROM inbox WHERE update_id = ? AND handled_at IS NOT NULL", (update_id,)))


def settle(db: Database, update_id: int, outcome: str, now: datetime) -> None:
    """Mark an update as handled. What it said is kept only if that failed, until `forget`."""
    db.execute(
        "UPDATE inbox SET handled_at = ?, outcome = ?, raw = iif(? = 'failed', raw, NULL) WHERE update_id = ?",
        (stamp(now), outcome, outcome, update_id),
    )


def forget(db: Database, now: datetime) -> None:
    """Drop the numbers that can't come again."""
    db.execute("DELETE FROM inbox WHERE handled_at < ?", (stamp(now - REMEMBERED_FOR),))
