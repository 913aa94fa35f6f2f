"""Everything to come: one row a thing, due at an instant. A sweep takes what is due; nothing else is looked at.

A row's life: `waiting` → `done`, `cancelled` (it no longer applies), `expired` (its point had passed before it
could be done) or `failed` (it could not be worked out; staff are told).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.care.model import Item, Kind
from bot.store.database import Row, first, maybe_moment, moment, rows, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Due:
    """A row of the agenda."""

    id: int
    item: Item
    patient_id: int
    session_id: int | None
    checkin_id: int | None
    alert_id: int | None


def _due(row: Row) -> Due:
    item = Item(Kind(row["kind"]), row["key"], moment(row["due_at"]), maybe_moment(row["expires_at"]))
    return Due(row["id"], item, row["patient_id"], row["session_id"], row["checkin_id"], row["alert_id"])


def plan(
    db: Database,
    items: Iterable[Item],
    patient_id: int,
    *,
    session_id: int | None = None,
    checkin_id: int | None = None,
    alert_id: int | None = None,
) -> None:
    """Put items on the agenda; one that stands there already (or was done, for a check-in) is left as it is."""
    for item in items:
        db.execute(
            "INSERT INTO agenda (kind, key, patient_id, session_id, checkin_id, alert_id, due_at, expires_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                item.kind.value,
                item.key,
                patient_id,
                session_id,
                checkin_id,
                alert_id,
                stamp(item.due_at),
                stamp(item.expires_at) if item.expires_at else None,
            ),
        )


def due(db: Database, now: datetime, limit: int) -> list[Due]:
    """The first `limit` rows that are due, the longest due first."""
    found = rows(
        db,
        "SELECT * FROM agenda WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, id LIMIT ?",
        (stamp(now), limit),
    )
    return [_due(row) for row in found]


def next_due_at(db: Database) -> datetime | None:
    """When the next row falls due."""
    row = first(db, "SELECT due_at FROM agenda WHERE state = 'waiting' ORDER BY due_at, id LIMIT 1")
    return moment(row["due_at"]) if row else None


def settle(db: Database, row_id: int, state: str, now: datetime) -> None:
    """Close a row as `done`, `expired` or `failed`."""
    db.execute("UPDATE agenda SET state = ?, settled_at = ? WHERE id = ?", (state, stamp(now), row_id))


def to_come(db: Database, patient_id: int) -> list[Due]:
    """What waits for a patient, in order of time."""
    found = rows(
        db,
        "SELECT * FROM agenda WHERE patient_id = ? AND state = 'waiting' ORDER BY due_at, id",
        (patient_id,),
    )
    return [_due(row) for row in found]


def cancel(
    db: Database, patient_id: int, now: datetime, *, kinds: Iterable[Kind], not_due: bool = False
) -> None:
    """Take what waits for a patient off the agenda, by kind; `not_due`: only what is not due by now."""
    for kind in kinds:
        db.execute(
            "UPDATE agenda SET state = 'cancelled', settled_at = ? "
            "WHERE patient_id = ? AND kind = ? AND state = 'waiting' AND (due_at > ? OR NOT ?)",
            (stamp(now), patient_id, kind.value, stamp(now), not_due),
        )


def done(db: Database, session_id: int, kind: Kind, expires_at: datetime | None) -> set[str]:
    """The keys of what was done of this kind for a session, and would have lost its point at `expires_at`."""
    found = rows(
        db,
        "SELECT key FROM agenda WHERE patient_id = (SELECT patient_id FROM sessions WHERE id = ?) "
        "AND state = 'done' AND session_id = ? AND kind = ? AND expires_at IS ?",
        (session_id, session_id, kind.value, stamp(expires_at) if expires_at else None),
    )
    return {row["key"] for row in found}


def cancel_pages(db: Database, alert_id: int, now: datetime) -> None:
    """Stop paging for an alert."""
    db.execute(
        "UPDATE agenda SET state = 'cancelled', settled_at = ? WHERE state = 'waiting' AND alert_id = ? "
        "AND patient_id = (SELECT patient_id FROM alerts WHERE id = ?)",  # by the index on patients, not row by row
        (stamp(now), alert_id, alert_id),
    )


def postpone(db: Database, row_id: int, due_at: datetime) -> None:
    """Do it later."""
    db.execute("UPDATE agenda SET due_at = ? WHERE id = ?", (stamp(due_at), row_id))


def pull_pages_forward(db: Database, latest: datetime) -> None:
    """No page falls due after `latest`: the clock that it was set by was wrong."""
    db.execute(
        "UPDATE agenda SET due_at = ? WHERE state = 'waiting' AND kind = ? AND due_at > ? "
        "AND patient_id IN (SELECT patient_id FROM alerts WHERE resolved_at IS NULL)",  # a few, and not all to come
        (stamp(latest), Kind.PAGE.value, stamp(latest)),
    )


def cancel_for_checkin(db: Database, checkin_id: int, kind: Kind, now: datetime) -> None:
    """Take one kind of row of a check-in off the agenda (its nudge, once it was answered)."""
    db.execute(
        "UPDATE agenda SET state = 'cancelled', settled_at = ? "
        "WHERE state = 'waiting' AND checkin_id = ? AND kind = ? "
        "AND patient_id = (SELECT patient_id FROM checkins WHERE id = ?)",  # by the index on patients, not row by row
        (stamp(now), checkin_id, kind.value, checkin_id),
    )
