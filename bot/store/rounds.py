"""What comes round for the clinic as a whole, and for no patient in particular: one row a kind, due at an instant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.database import first, moment, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


def set_due(db: Database, kind: str, due_at: datetime) -> None:
    """Set when this comes round next."""
    db.execute(
        "INSERT INTO rounds (kind, due_at) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET due_at = excluded.due_at",
        (kind, stamp(due_at)),
    )


def due_at(db: Database, kind: str) -> datetime | None:
    """When this comes round next; None if that was never set."""
    row = first(db, "SELECT due_at FROM rounds WHERE kind = ?", (kind,))
    return moment(row["due_at"]) if row else None


def due(db: Database, now: datetime) -> list[str]:
    """The kinds that are due, the longest due first."""
    found = rows(db, "SELECT kind FROM rounds WHERE due_at <= ? ORDER BY due_at, kind", (stamp(now),))
    return [row["kind"] for row in found]


def drop(db: Database, kind: str) -> None:
    """Take it out of the round."""
    db.execute("DELETE FROM rounds WHERE kind = ?", (kind,))


def next_due_at(db: Database) -> datetime | None:
    """When the next of them comes round."""
    row = first(db, "SELECT min(due_at) AS due_at FROM rounds")
    return moment(row["due_at"]) if row and row["due_at"] else None
