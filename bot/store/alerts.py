"""Alerts: what staff were paged about, who took it, and that it was resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.care.model import Finding, Level, Verdict
from bot.store.database import Row, first, maybe_moment, moment, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert and its state; `pages` counts how often staff were told so far."""

    id: int
    patient_id: int
    session_id: int | None
    checkin_id: int | None
    day: int | None
    verdict: Verdict
    raised_at: datetime
    pages: int
    claimed_at: datetime | None
    claimed_by: int | None
    claimed_name: str | None
    resolved_at: datetime | None
    resolved_name: str | None
    resolution: str | None = None
    claimed_in: int | None = None

    @property
    def level(self) -> Level:
        """RED or AMBER."""
        return self.verdict.level


def _alert(row: Row) -> Alert:
    findings = tuple(Finding.parse(text) for text in row["findings"].split(",") if text)
    return Alert(
        id=row["id"],
        patient_id=row["patient_id"],
        session_id=row["session_id"],
        checkin_id=row["checkin_id"],
        day=row["day"],
        verdict=Verdict(Level[row["level"]], findings),
        raised_at=moment(row["raised_at"]),
        pages=row["pages"],
        claimed_at=maybe_moment(row["claimed_at"]),
        claimed_by=row["claimed_by"],
        claimed_name=row["claimed_name"],
        resolved_at=maybe_moment(row["resolved_at"]),
        resolved_name=row["resolved_name"],
        resolution=row["resolution"],
        claimed_in=row["claimed_in"],
    )


def _findings(verdict: Verdict) -> str:
    return ",".join(str(finding) for finding in verdict.findings)


def add(
    db: Database,
    patient_id: int,
    verdict: Verdict,
    now: datetime,
    *,
    session_id: int | None,
    checkin_id: int | None,
    day: int | None,
) -> Alert:
    """A new, unclaimed alert."""
    cursor = db.execute(
        "INSERT INTO alerts (patient_id, session_id, checkin_id, day, level, findings, raised_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (patient_id, session_id, checkin_id, day, verdict.level.name, _findings(verdict), stamp(now)),
    )
    return get(db, cursor.lastrowid or 0)


def get(db: Database, alert_id: int) -> Alert:
    """The alert with this id, which must exist."""
    return _alert(rows(db, "SELECT * FROM alerts WHERE id = ?", (alert_id,))[0])


def find(db: Database, alert_id: int) -> Alert | None:
    """The alert with this id, if there is one."""
    row = first(db, "SELECT * FROM alerts WHERE id = ?", (alert_id,))
    return _alert(row) if row else None


def open_ones(db: Database, limit: int = 50) -> list[Alert]:
    """Unresolved alerts, oldest first."""
    found = rows(db, "SELECT * FROM alerts WHERE resolved_at IS NULL ORDER BY id LIMIT ?", (limit,))
    return [_alert(row) for row in found]


def open_or_resolved_since(db: Database, since: datetime, limit: int = 50) -> list[Alert]:
    """Unresolved alerts and those resolved from then on, oldest first; at most the newest `limit`."""
    found = rows(
        db,
        "SELECT * FROM alerts WHERE resolved_at IS NULL OR resolved_at >= ? ORDER BY id DESC LIMIT ?",
        (stamp(since), limit),
    )
    return [_alert(row) for row in reversed(found)]


def claimers(db: Database) -> list[int]:
    """Whoever has an unresolved alert, by Telegram id."""
    found = rows(
        db,
        "SELECT DISTINCT claimed_by FROM alerts WHERE claimed_by IS NOT NULL AND resolved_at IS NULL ORDER BY 1",
    )
    return [row["claimed_by"] for row in found]


def open_claimed_by(db: Database, user_id: int) -> list[Alert]:
    """The unresolved alerts that somebody has, oldest first."""
    found = rows(
        db, "SELECT * FROM alerts WHERE claimed_by = ? AND resolved_at IS NULL ORDER BY id", (user_id,)
    )
    return [_alert(row) for row in found]


def open_of_patient(db: Database, patient_id: int) -> list[Alert]:
    """A patient's unresolved alerts, oldest first."""
    found = rows(
        db, "SELECT * FROM alerts WHERE patient_id = ? AND resolved_at IS NULL ORDER BY id", (patient_id,)
    )
    return [_alert(row) for row in found]


def of_checkin(db: Database, checkin_id: int) -> Alert | None:
    """The newest alert that a check-in led to."""
    row = first(db, "SELECT * FROM alerts WHERE checkin_id = ? ORDER BY id DESC LIMIT 1", (checkin_id,))
    return _alert(row) if row else None


def widen(db: Database, alert_id: int, verdict: Verdict) -> Alert:
    """Store more findings, or a higher level."""
    db.execute(
        "UPDATE alerts SET level = ?, findings = ? WHERE id = ?",
        (verdict.level.name, _findings(verdict), alert_id),
    )
    return get(db, alert_id)


def claim(db: Database, alert_id: int, by: int, name: str, chat_id: int, now: datetime) -> bool:
    """Take an alert, in this chat; False when somebody has it already."""
    cursor = db.execute(
        "UPDATE alerts SET claimed_at = ?, claimed_by = ?, claimed_name = ?, claimed_in = ? "
        "WHERE id = ? AND claimed_at IS NULL AND resolved_at IS NULL",
        (stamp(now), by, name, chat_id, alert_id),
    )
    return bool(cursor.rowcount)


def unclaim(db: Database, alert_id: int) -> None:
    """Nobody has it any more."""
    db.execute(
        "UPDATE alerts SET claimed_at = NULL, claimed_by = NULL, claimed_name = NULL, claimed_in = NULL "
        "WHERE id = ?",
        (alert_id,),
    )


def resolve(db: Database, alert_id: int, by: int, name: str, now: datetime) -> bool:
    """Close an alert; False when it was closed already."""
    cursor = db.execute(
        "UPDATE alerts SET resolved_at = ?, resolved_by = ?, resolved_name = ? "
        "WHERE id = ? AND resolved_at IS NULL",
        (stamp(now), by, name, alert_id),
    )
    return bool(cursor.rowcount)


def set_resolution(db: Database, alert_id: int, text: str) -> None:
    """Note how an alert ended."""
    db.execute("UPDATE alerts SET resolution = ? WHERE id = ?", (text, alert_id))


def count_page(db: Database, alert_id: int) -> Alert:
    """Count one more page."""
    db.execute("UPDATE alerts SET pages = pages + 1 WHERE id = ?", (alert_id,))
    return get(db, alert_id)
