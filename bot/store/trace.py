"""The bot's own rows as they stand now, for whoever watches it at work: the sandbox's page.

Nothing is changed and nothing is audited: only made-up patients are watched.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.store.database import Row, rows

if TYPE_CHECKING:
    from sqlite_utils import Database

LAST = 200
"""So many of the newest messages and lines of the audit are looked at, and everything that waits."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Rows by id; `rounds` tells when each kind comes round next."""

    patients: dict[int, Row] = field(default_factory=dict)
    sessions: dict[int, Row] = field(default_factory=dict)
    agenda: dict[int, Row] = field(default_factory=dict)
    checkins: dict[int, Row] = field(default_factory=dict)
    alerts: dict[int, Row] = field(default_factory=dict)
    outbox: dict[int, Row] = field(default_factory=dict)
    audit: dict[int, Row] = field(default_factory=dict)
    rounds: dict[str, str] = field(default_factory=dict)


def look(db: Database) -> Sight:
    """Everything that tells what the bot did and what it will do."""
    return Sight(
        patients=_by_id(db, "SELECT id, code, name, state, chat_id FROM patients ORDER BY id"),
        sessions=_by_id(db, "SELECT id, number, total, next_at FROM sessions"),
        agenda=_by_id(db, "SELECT * FROM agenda ORDER BY due_at, id"),
        checkins=_by_id(db, "SELECT * FROM checkins ORDER BY id"),
        alerts=_by_id(db, "SELECT * FROM alerts ORDER BY id"),
        outbox=_by_id(
            db,
            "SELECT id, kind, method, chat_id, state, reason, attempts FROM outbox WHERE state IN "
            "('ready', 'sending') OR id > (SELECT coalesce(max(id), 0) FROM outbox) - ? ORDER BY id",
            LAST,
        ),
        audit=_by_id(
            db,
            "SELECT id, actor, action, patient_id FROM audit WHERE id > (SELECT coalesce(max(id), 0) FROM audit) - ? "
            "ORDER BY id",
            LAST,
        ),
        rounds={
            row["kind"]: row["due_at"] for row in rows(db, "SELECT kind, due_at FROM rounds ORDER BY due_at")
        },
    )


def _by_id(db: Database, sql: str, *params: object) -> dict[int, Row]:
    return {row["id"]: row for row in rows(db, sql, params)}
