"""Patients, and the one-time links that connect them with a chat."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

from bot.care.model import Patient, PatientState
from bot.store import tokens
from bot.store.database import Row, first, maybe_moment, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

INVITE_LASTS = timedelta(days=7)

_PEOPLE = (
    "SELECT p.*, EXISTS (SELECT 1 FROM patients o WHERE o.chat_id = p.chat_id AND o.id <> p.id "
    "AND o.state <> 'declined') AS shared FROM patients p"
)


def _patient(row: Row) -> Patient:
    return Patient(
        id=row["id"],
        code=row["code"],
        name=row["name"],
        state=PatientState(row["state"]),
        language=row["language"],
        timezone=row["timezone"],
        checkin_at=time.fromisoformat(row["checkin_at"]) if row["checkin_at"] else None,
        chat_id=row["chat_id"],
        user_id=row["user_id"],
        shared=bool(row["shared"]),
    )


def add(db: Database, name: str, language: str, timezone: str, by: int, now: datetime) -> Patient:
    """A new patient with the next code; invited, not yet connected with a chat."""
    cursor = db.execute(
        "INSERT INTO patients (name, state, language, timezone, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?)",
        (name, PatientState.INVITED.value, language, timezone, stamp(now), by),
    )
    patient_id = cursor.lastrowid or 0
    db.execute("UPDATE patients SET code = ? WHERE id = ?", (f"P-{patient_id:04d}", patient_id))
    return get(db, patient_id)


def get(db: Database, patient_id: int) -> Patient:
    """The patient with this id, who must exist."""
    return _patient(rows(db, f"{_PEOPLE} WHERE p.id = ?", (patient_id,))[0])


def get_if_there(db: Database, patient_id: int) -> Patient | None:
    """The patient with this id, if there is one."""
    row = first(db, f"{_PEOPLE} WHERE p.id = ?", (patient_id,))
    return _patient(row) if row else None


def find(db: Database, code: str) -> Patient | None:
    """The patient with this code; `p-1` and `1` are read as `P-0001`."""
    digits = code.strip().upper().removeprefix("P").removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 9):
        return None
    row = first(db, f"{_PEOPLE} WHERE p.id = ?", (int(digits),))
    return _patient(row) if row else None


@dataclass(frozen=True, slots=True)
class Listed:
    """A patient as a list shows them: the last session, and the level of the gravest open alert."""

    id: int
    code: str
    name: str
    state: str
    treatment: str
    number: int
    total: int
    alert: str | None


def listed(db: Database) -> list[Listed]:
    """Everyone: open alerts first, RED before AMBER, then whoever is followed up, the newest enrolment first."""
    found = rows(
        db,
        "SELECT p.id, p.code, p.name, p.state, coalesce(s.treatment, '') AS treatment, "
        "coalesce(s.number, 0) AS number, coalesce(s.total, 0) AS total, max(a.level) AS alert FROM patients p "
        "LEFT JOIN sessions s ON s.id = (SELECT max(id) FROM sessions WHERE patient_id = p.id) "
        "LEFT JOIN alerts a ON a.patient_id = p.id AND a.resolved_at IS NULL "
        "GROUP BY p.id ORDER BY alert IS NULL, alert DESC, p.state = ?, p.id DESC",
        (PatientState.DISCHARGED.value,),
    )
    return [Listed(**row) for row in found]


def in_chat(db: Database, chat_id: int) -> list[Patient]:
    """Who is followed up in this chat, the newest enrolment last (a mother and a daughter may share a phone)."""
    found = rows(db, f"{_PEOPLE} WHERE p.chat_id = ? ORDER BY p.id", (chat_id,))
    return [_patient(row) for row in found]


def set_state(db: Database, patient_id: int, state: PatientState) -> None:
    """Note how a patient stands to the bot from now on."""
    db.execute("UPDATE patients SET state = ? WHERE id = ?", (state.value, patient_id))


def hold_state(db: Database, patient_id: int, state: PatientState) -> None:
    """Staff pause or end the follow-up; how the patient stood before is kept, for `restore_state`."""
    db.execute(
        "UPDATE patients SET held_state = iif(state = ?, held_state, state), state = ? WHERE id = ?",
        (PatientState.PAUSED.value, state.value, patient_id),
    )


def stop_while_discharged(db: Database, patient_id: int) -> bool:
    """A discharged patient wants no more messages: taken up again, they are stopped. False if they were before."""
    cursor = db.execute(
        "UPDATE patients SET held_state = ? WHERE id = ? AND state = ? AND held_state = ?",
        (
            PatientState.STOPPED.value,
            patient_id,
            PatientState.DISCHARGED.value,
            PatientState.ACTIVE.value,
        ),
    )
    return cursor.rowcount > 0


def back_while_discharged(db: Database, patient_id: int) -> None:
    """A discharged patient who had blocked the bot can be written to again: taken up, they are followed up."""
    db.execute(
        "UPDATE patients SET held_state = ? WHERE id = ? AND state = ? AND held_state = ?",
        (
            PatientState.ACTIVE.value,
            patient_id,
            PatientState.DISCHARGED.value,
            PatientState.BLOCKED.value,
        ),
    )


def go_on(db: Database, patient_id: int) -> Patient:
    """A patient takes up what they had stopped; what staff had paused before stays paused."""
    db.execute(
        "UPDATE patients SET state = iif(held_state IS NULL, ?, ?) WHERE id = ?",
        (PatientState.ACTIVE.value, PatientState.PAUSED.value, patient_id),
    )
    return get(db, patient_id)


def lift_pause(db: Database, patient_id: int) -> bool:
    """Staff no longer hold the follow-up of a patient who has stopped it meanwhile; False where they did not."""
    cursor = db.execute(
        "UPDATE patients SET held_state = NULL WHERE id = ? AND state = ? AND held_state IS NOT NULL",
        (patient_id, PatientState.STOPPED.value),
    )
    return cursor.rowcount > 0


def restore_state(db: Database, patient_id: int) -> Patient:
    """The follow-up goes on: the patient stands as before it was paused or ended."""
    db.execute(
        "UPDATE patients SET state = coalesce(held_state, state), held_state = NULL WHERE id = ?",
        (patient_id,),
    )
    return get(db, patient_id)


def set_language(db: Database, patient_id: int, language: str) -> None:
    """Note in which language a patient is written to."""
    db.execute("UPDATE patients SET language = ? WHERE id = ?", (language, patient_id))


def set_timezone(db: Database, patient_id: int, timezone: str) -> None:
    """Note by which clock a patient lives (an IANA name)."""
    db.execute("UPDATE patients SET timezone = ? WHERE id = ?", (timezone, patient_id))


def set_checkin_at(db: Database, patient_id: int, at: time) -> None:
    """Note at what time of the patient's day the check-ins come, whatever the plan says."""
    db.execute("UPDATE patients SET checkin_at = ? WHERE id = ?", (at.isoformat("minutes"), patient_id))


def consented_at(db: Database, patient_id: int) -> datetime | None:
    """When the patient agreed."""
    row = first(db, "SELECT consent_at FROM patients WHERE id = ?", (patient_id,))
    return maybe_moment(row["consent_at"]) if row else None


def consent(db: Database, patient_id: int, version: str, now: datetime) -> None:
    """Record that the patient agreed, to which wording and when; from now on the patient is active."""
    db.execute(
        "UPDATE patients SET state = ?, consent_at = ?, consent_version = ? WHERE id = ?",
        (PatientState.ACTIVE.value, stamp(now), version, patient_id),
    )


def invite(db: Database, patient_id: int, now: datetime) -> str:
    """A fresh one-time token of 256 bits; every earlier one of this patient stops working."""
    token = tokens.fresh()
    void_invites(db, patient_id)
    db.execute(
        "INSERT INTO invites (token_hash, patient_id, created_at, expires_at) VALUES (?, ?, ?, ?)",
        (tokens.hashed(token), patient_id, stamp(now), stamp(now + INVITE_LASTS)),
    )
    return token


def void_invites(db: Database, patient_id: int) -> None:
    """Every link of this patient that nobody has opened stops working."""
    db.execute("DELETE FROM invites WHERE patient_id = ? AND used_at IS NULL", (patient_id,))


def open_invite(
    db: Database, token: str, chat_id: int, user_id: int, language: str, now: datetime
) -> Patient | None:
    """Use up a token: connect its patient with this chat. None for an unknown, used or expired token alike."""
    used = db.execute(
        "UPDATE invites SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?",
        (stamp(now), tokens.hashed(token), stamp(now)),
    )
    if not used.rowcount:
        return None
    row = rows(db, "SELECT patient_id FROM invites WHERE token_hash = ?", (tokens.hashed(token),))[0]
    db.execute(
        "UPDATE patients SET chat_id = ?, user_id = ?, language = ?, state = ? WHERE id = ?",
        (chat_id, user_id, language, PatientState.OPENED.value, row["patient_id"]),
    )
    return get(db, row["patient_id"])


def unlink(db: Database, patient_id: int, timezone: str) -> None:
    """Cut a patient off from the chat that opened the link, void every link, and forget what was set there."""
    db.execute("DELETE FROM invites WHERE patient_id = ?", (patient_id,))
    db.execute(
        "UPDATE patients SET chat_id = NULL, user_id = NULL, state = iif(state = :ended, state, :invited), "
        "held_state = iif(state = :ended, :invited, NULL), consent_at = NULL, consent_version = NULL, "
        "checkin_at = NULL, timezone = :timezone WHERE id = :patient",
        {
            "ended": PatientState.DISCHARGED.value,
            "invited": PatientState.INVITED.value,
            "timezone": timezone,
            "patient": patient_id,
        },
    )
    db.execute("DELETE FROM presession WHERE patient_id = ?", (patient_id,))


def erase(db: Database, patient_id: int) -> None:
    """Remove a patient and all that hangs on them, sent and unsent messages too. The audit's lines stay: ids only."""
    patient = get(db, patient_id)
    chat_id = patient.chat_id
    db.execute("DELETE FROM outbox WHERE patient_id = ?", (patient_id,))
    _take_out_of_what_waits(db, patient.code)
    for table, column in (("alerts", "alert_id"), ("sessions", "session_id")):
        db.execute(
            f"DELETE FROM outbox WHERE {column} IN (SELECT id FROM {table} WHERE patient_id = ?)",
            (patient_id,),
        )
    db.execute(
        "UPDATE inbox SET raw = NULL WHERE handled_at IS NOT NULL AND raw LIKE '%' || ? || '%'", (chat_id,)
    )
    db.execute("DELETE FROM patients WHERE id = ?", (patient_id,))


def _take_out_of_what_waits(db: Database, code: str) -> None:
    """What speaks of several patients and has not been told yet loses the lines about this one; lists go as a whole."""
    named = re.compile(rf"{re.escape(code)}(?!\d)")
    waiting = [
        row
        for state in ("ready", "sending")
        for row in rows(
            db,
            f"SELECT id, kind, payload FROM outbox WHERE state = '{state}' AND alert_id IS NULL "
            "AND instr(payload, ?)",
            (code,),
        )
    ]
    for row in waiting:
        payload = json.loads(row["payload"])
        if row["kind"] in ("digest", "notice") and named.search(payload["text"]):
            payload["text"] = _without(payload["text"], named)
            db.execute(
                "UPDATE outbox SET payload = ? WHERE id = ?",
                (json.dumps(payload, ensure_ascii=False), row["id"]),
            )
        elif named.search(row["payload"]):
            db.execute("DELETE FROM outbox WHERE id = ?", (row["id"],))
    kept = rows(db, "SELECT id, args FROM notices WHERE told_at IS NULL AND instr(args, ?)", (code,))
    for row in kept:
        args = {
            name: _without(value, named) if isinstance(value, str) else value
            for name, value in json.loads(row["args"]).items()
        }
        db.execute(
            "UPDATE notices SET args = ? WHERE id = ?", (json.dumps(args, ensure_ascii=False), row["id"])
        )


def _without(text: str, named: re.Pattern[str]) -> str:
    """The lines that don't name a patient; something always stands."""
    return "\n".join(line for line in text.split("\n") if not named.search(line)) or "–"


def past_retention(db: Database, before: datetime, limit: int = 50) -> list[Patient]:
    """Patients of whom nothing was recorded since `before`, and for whom nothing is to come or open."""
    found = rows(
        db,
        f"{_PEOPLE} WHERE created_at < :before "
        "AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.patient_id = p.id "
        "AND (s.recorded_at >= :before OR s.next_at >= :before)) "
        "AND NOT EXISTS (SELECT 1 FROM checkins c WHERE c.patient_id = p.id AND c.closes_at >= :before) "
        "AND NOT EXISTS (SELECT 1 FROM notes n WHERE n.patient_id = p.id AND n.at >= :before) "
        "AND NOT EXISTS (SELECT 1 FROM agenda a WHERE a.patient_id = p.id AND a.state = 'waiting') "
        "AND NOT EXISTS (SELECT 1 FROM alerts l WHERE l.patient_id = p.id "
        "AND (l.resolved_at IS NULL OR l.resolved_at >= :before)) LIMIT :limit",
        {"before": stamp(before), "limit": limit},
    )
    return [_patient(row) for row in found]
