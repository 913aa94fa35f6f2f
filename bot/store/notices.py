"""Routine notices to staff: which were told of late, and which are kept until they are told together."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.store.database import first, moment, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


Kept = str | int | float | dict[str, str]
"""What is put into a notice; an object `{"html": …}` is text that holds markup."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as it is worded later: a key, what is put into it, and the patient whom it is about."""

    key: str
    patient_id: int | None = None
    args: dict[str, Kept] = field(default_factory=dict)


def told(db: Database, notice: Notice, now: datetime) -> None:
    """Note that a notice was told at once; what it said is not kept."""
    db.execute(
        "INSERT INTO notices (patient_id, key, args, noted_at, told_at) VALUES (?, ?, '{}', ?, ?)",
        (notice.patient_id, notice.key, stamp(now), stamp(now)),
    )


def keep(db: Database, notice: Notice, now: datetime) -> None:
    """Keep a notice until it is told with others."""
    db.execute(
        "INSERT INTO notices (patient_id, key, args, noted_at) VALUES (?, ?, ?, ?)",
        (notice.patient_id, notice.key, json.dumps(notice.args, ensure_ascii=False), stamp(now)),
    )


def told_at_once(db: Database, since: datetime, now: datetime) -> list[datetime]:
    """When those were told that were told at once since then, the oldest first."""
    found = rows(
        db,
        "SELECT told_at FROM notices WHERE told_at > ? AND told_at <= ? AND told_at = noted_at ORDER BY told_at, id",
        (stamp(since), stamp(now)),
    )
    return [moment(row["told_at"]) for row in found]


def any_kept(db: Database) -> bool:
    """Whether a notice waits to be told."""
    return first(db, "SELECT 1 FROM notices WHERE told_at IS NULL LIMIT 1") is not None


def take_kept(db: Database, now: datetime) -> list[Notice]:
    """Every notice that waits, in the order in which it was noted; they count as told from here on."""
    found = rows(db, "SELECT patient_id, key, args FROM notices WHERE told_at IS NULL ORDER BY id")
    db.execute("UPDATE notices SET told_at = ?, args = '{}' WHERE told_at IS NULL", (stamp(now),))
    return [Notice(row["key"], row["patient_id"], json.loads(row["args"])) for row in found]


def forget(db: Database, before: datetime) -> None:
    """Drop what was told before then."""
    db.execute("DELETE FROM notices WHERE told_at < ?", (stamp(before),))
