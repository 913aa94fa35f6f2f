"""The door out: every message is a row before it is sent, and what became of it is a row after.

A row's life:

    ready ──claim──▶ sending ──▶ sent
      ▲                 │──────▶ refused      Telegram said no; it will say no again
      │                 │──────▶ unknown      Telegram's answer never came; staff are shown it
      └───(not sent)────┘
    ready ──▶ expired (its point has passed) · cancelled (it no longer applies) · superseded (a newer edit came)

A row in `sending` is leased by a run of the process. The database is locked for one run at a time, so a lease in
another run's name is an orphan: that run died between asking Telegram and writing the answer down.
The text is dropped as soon as a row is settled.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.store.chats import current_chat
from bot.store.database import Row, first, moment, rows, stamp
from bot.store.messages import Attachment, Button, Claim, Lane, Parcel

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlite_utils import Database

    from bot.store.messages import Outgoing

PATIENCE = timedelta(seconds=5)
"""How long a message waits for the one that should go first, if that one is held up."""


def put(db: Database, message: Outgoing, now: datetime) -> int:
    """Add a message; returns its row id. An edit takes the place of earlier unsent edits of the same message."""
    chat_id = current_chat(db, message.chat_id)
    if message.method == "edit":
        _supersede(db, message, chat_id, now)
    payload = {
        "text": message.text,
        "keyboard": [
            [{"label": button.label, "data": button.data} for button in line] for line in message.keyboard
        ],
        "attachment": asdict(message.attachment) if message.attachment else None,
        "reply_to_message": message.reply_to_message,
        "reply_to_row": message.reply_to_row,
        "thread_id": message.thread_id,
        "silent": message.silent,
    }
    cursor = db.execute(
        "INSERT INTO outbox (lane, kind, chat_id, method, payload, target_id, after_id, message_id, patient_id, "
        "session_id, checkin_id, alert_id, expires_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            message.lane,
            message.kind,
            chat_id,
            message.method,
            json.dumps(payload, ensure_ascii=False, separators=(",", ":")),
            message.edits_row,
            message.after_row,
            message.edits_message,
            message.patient_id,
            message.session_id,
            message.checkin_id,
            message.alert_id,
            stamp(message.expires_at) if message.expires_at else None,
            stamp(now),
        ),
    )
    return cursor.lastrowid or 0


def add_to_waiting(
    db: Database, chat_id: int, text: str, *, patient_id: int, alert_id: int | None, heading: str, room: int
) -> bool:
    """Put more text under a relay that still waits, the newest message about this patient in the chat.

    False when there is none with this `heading` about this alert, or when it would be longer than `room` UTF-16 units.
    """
    row = first(
        db,
        "SELECT id, kind, method, payload, alert_id FROM outbox "
        "WHERE state = 'ready' AND chat_id = ? AND patient_id = ? ORDER BY id DESC LIMIT 1",
        (current_chat(db, chat_id), patient_id),
    )
    if row is None or (row["kind"], row["method"], row["alert_id"]) != ("relay", "text", alert_id):
        return False
    payload = json.loads(row["payload"])
    if not payload["text"].startswith(heading):
        return False
    payload["text"] += "\n" + text
    if len(payload["text"].encode("utf-16-le")) // 2 > room:
        return False
    db.execute(
        "UPDATE outbox SET payload = ? WHERE id = ?", (json.dumps(payload, ensure_ascii=False), row["id"])
    )
    return True


def _supersede(db: Database, message: Outgoing, chat_id: int, now: datetime) -> None:
    db.execute(
        "UPDATE outbox SET state = 'superseded', payload = NULL, settled_at = ? "
        "WHERE state = 'ready' AND chat_id = ? AND method = 'edit' AND message_id IS ? AND target_id IS ?",
        (stamp(now), chat_id, message.edits_message, message.edits_row),
    )


_CLAIMABLE = """
    SELECT o.*, t.message_id AS target_message, t.state AS target_state
    FROM outbox o LEFT JOIN outbox t ON t.id = o.target_id
    WHERE o.state = 'ready'
      AND o.chat_id NOT IN (SELECT value FROM json_each(:closed))
      AND (o.method = 'edit' OR o.chat_id NOT IN (SELECT value FROM json_each(:resting)))
      AND (o.lane = 0 OR o.chat_id NOT IN (SELECT value FROM json_each(:crowded)))
      AND (o.target_id IS NULL OR t.id IS NULL OR t.state NOT IN ('ready', 'sending'))
      AND (o.after_id IS NULL OR o.created_at <= :impatient OR o.created_at > :now OR NOT EXISTS (
            SELECT 1 FROM outbox p WHERE p.id = o.after_id AND p.state IN ('ready', 'sending') AND p.attempts < 2))
    ORDER BY o.lane, o.id LIMIT :limit
"""


def claim(
    db: Database,
    now: datetime,
    run: str,
    limit: int,
    closed: Iterable[int] = (),
    resting: Iterable[int] = (),
    crowded: Iterable[int] = (),
) -> Claim:
    """Lease up to `limit` messages, at most one a chat, the most urgent first.

    `closed` chats get nothing now, `resting` ones only edits, `crowded` ones only what is urgent.
    """
    candidates = rows(
        db,
        _CLAIMABLE,
        {
            "closed": json.dumps(list(closed)),
            "resting": json.dumps(list(resting)),
            "crowded": json.dumps(list(crowded)),
            "impatient": stamp(now - PATIENCE),
            "now": stamp(now),
            "limit": limit * 4,
        },
    )
    parcels: list[Parcel] = []
    expired: list[Parcel] = []
    taken: set[int] = set()
    for row in candidates:
        if len(parcels) >= limit:
            break
        if row["expires_at"] is not None and row["expires_at"] <= stamp(now):
            expired.append(_parcel(db, row))
            _close(db, row["id"], "expired", now, "its point had passed")
        elif row["target_id"] is not None and row["target_message"] is None:
            _close(db, row["id"], "cancelled", now, "what it changes was never sent")
        elif row["chat_id"] not in taken:
            taken.add(row["chat_id"])
            db.execute(
                "UPDATE outbox SET state = 'sending', attempts = attempts + 1, leased_by = ? WHERE id = ?",
                (run, row["id"]),
            )
            parcels.append(_parcel(db, row))
    more = first(db, "SELECT 1 FROM outbox WHERE state = 'ready' LIMIT 1") is not None
    return Claim(tuple(parcels), tuple(expired), more)


def _parcel(db: Database, row: Row) -> Parcel:
    payload: dict[str, Any] = json.loads(row["payload"]) if row["payload"] else {}
    reply_to = payload.get("reply_to_message")
    if payload.get("reply_to_row") is not None:
        replied = first(db, "SELECT chat_id, message_id FROM outbox WHERE id = ?", (payload["reply_to_row"],))
        reply_to = replied["message_id"] if replied and replied["chat_id"] == row["chat_id"] else None
    return Parcel(
        id=row["id"],
        kind=row["kind"],
        lane=Lane(row["lane"]),
        chat_id=row["chat_id"],
        method=row["method"],
        text=payload.get("text", ""),
        keyboard=tuple(
            tuple(Button(button["label"], button["data"]) for button in line)
            for line in payload.get("keyboard", ())
        ),
        attachment=Attachment(**payload["attachment"]) if payload.get("attachment") else None,
        message_id=row["message_id"] if row["target_id"] is None else row["target_message"],
        reply_to=reply_to,
        thread_id=payload.get("thread_id"),
        silent=payload.get("silent", False),
        attempts=row["attempts"] + 1,
        patient_id=row["patient_id"],
        session_id=row["session_id"],
        checkin_id=row["checkin_id"],
        alert_id=row["alert_id"],
        created_at=moment(row["created_at"]),
    )


def sent(db: Database, row_id: int, message_id: int | None, now: datetime) -> None:
    """Telegram has it; `message_id` is its number in the chat (None for an edit, which has one already)."""
    db.execute(
        "UPDATE outbox SET state = 'sent', payload = NULL, settled_at = ?, reason = NULL, leased_by = NULL, "
        "message_id = coalesce(?, message_id) WHERE id = ?",
        (stamp(now), message_id, row_id),
    )


_BACK = (
    "UPDATE outbox SET state = iif(withdrawn, 'cancelled', 'ready'), leased_by = NULL, "
    "payload = iif(withdrawn, NULL, payload), settled_at = iif(withdrawn, created_at, NULL)"
)
"""What was withdrawn while it was on the wire, and did not leave, does not come back."""


def again(db: Database, row_id: int) -> None:
    """Put a claimed row back: it was not sent, or may be sent twice."""
    db.execute(f"{_BACK} WHERE id = ? AND state = 'sending'", (row_id,))


def give_back(db: Database, row_id: int) -> None:
    """Put a claimed row back without counting the attempt: nothing left this machine."""
    db.execute(f"{_BACK}, attempts = attempts - 1 WHERE id = ? AND state = 'sending'", (row_id,))


def refused(db: Database, row_id: int, now: datetime, reason: str) -> None:
    """Telegram said no for good."""
    _close(db, row_id, "refused", now, reason)


def unknown(db: Database, row_id: int, now: datetime, reason: str) -> None:
    """Telegram's answer never came, and it is not tried again."""
    _close(db, row_id, "unknown", now, reason)


def _close(db: Database, row_id: int, state: str, now: datetime, reason: str) -> None:
    db.execute(
        "UPDATE outbox SET state = ?, payload = NULL, settled_at = ?, reason = ?, leased_by = NULL WHERE id = ?",
        (state, stamp(now), reason, row_id),
    )


def orphans(db: Database, run: str) -> list[Parcel]:
    """Rows that a run which is no more had in its hands."""
    found = rows(
        db,
        "SELECT o.*, t.message_id AS target_message FROM outbox o LEFT JOIN outbox t ON t.id = o.target_id "
        "WHERE o.state = 'sending' AND o.leased_by IS NOT ? ORDER BY o.id",
        (run,),
    )
    return [replace(_parcel(db, row), attempts=row["attempts"]) for row in found]


def cancel_unsent(db: Database, now: datetime, patient_id: int, *, kinds: Iterable[str]) -> None:
    """Withdraw what waits to be sent to a patient, by kind."""
    wanted = {"now": stamp(now), "patient": patient_id, "kinds": json.dumps(list(kinds))}
    which = "patient_id = :patient AND kind IN (SELECT value FROM json_each(:kinds))"
    db.execute(f"{_WITHDRAWN} WHERE state = 'ready' AND {which}", wanted | {"reason": "no longer applies"})
    db.execute(f"UPDATE outbox SET withdrawn = 1 WHERE state = 'sending' AND {which}", wanted)


def cancel_unsent_in_chat(db: Database, now: datetime, chat_id: int, reason: str) -> None:
    """Withdraw everything that waits for a chat that can't, or may not, be reached any more."""
    wanted = {"now": stamp(now), "chat": chat_id, "reason": reason}
    db.execute(f"{_WITHDRAWN} WHERE state = 'ready' AND chat_id = :chat", wanted)
    db.execute("UPDATE outbox SET withdrawn = 1 WHERE state = 'sending' AND chat_id = ?", (chat_id,))


def cancel_unsent_of(db: Database, now: datetime, patient_id: int, chat_id: int, reason: str) -> None:
    """Withdraw everything about one patient that waits for a chat which others go on using."""
    wanted = {"now": stamp(now), "patient": patient_id, "chat": chat_id, "reason": reason}
    which = "chat_id = :chat AND patient_id = :patient"
    db.execute(f"{_WITHDRAWN} WHERE state = 'ready' AND {which}", wanted)
    db.execute(f"UPDATE outbox SET withdrawn = 1 WHERE state = 'sending' AND {which}", wanted)


def cancel_unsent_for_staff(db: Database, now: datetime, chat_id: int, kinds: Iterable[str]) -> None:
    """Withdraw what waits for a private chat that is no longer one of the staff's.

    That is all of these kinds, and whatever else is not about a patient who is followed up in this very chat.
    """
    wanted = {
        "now": stamp(now),
        "chat": chat_id,
        "kinds": json.dumps(list(kinds)),
        "reason": "not staff any more",
    }
    which = (
        "chat_id = :chat AND (kind IN (SELECT value FROM json_each(:kinds)) OR patient_id IS NULL "
        "OR patient_id NOT IN (SELECT id FROM patients WHERE chat_id = :chat))"
    )
    db.execute(f"{_WITHDRAWN} WHERE state = 'ready' AND {which}", wanted)
    db.execute(f"UPDATE outbox SET withdrawn = 1 WHERE state = 'sending' AND {which}", wanted)


def private_chats_waited_for(db: Database, kinds: Iterable[str]) -> list[int]:
    """The private chats for which messages of these kinds wait."""
    found = rows(
        db,
        "SELECT DISTINCT chat_id FROM outbox WHERE state = 'ready' AND chat_id > 0 "
        "AND kind IN (SELECT value FROM json_each(?)) ORDER BY chat_id",
        (json.dumps(list(kinds)),),
    )
    return [row["chat_id"] for row in found]


_WITHDRAWN = "UPDATE outbox SET state = 'cancelled', payload = NULL, settled_at = :now, reason = :reason"


def forget(db: Database, before: datetime) -> None:
    """Drop settled rows older than the retention period."""
    db.execute("DELETE FROM outbox WHERE settled_at < ?", (stamp(before),))
