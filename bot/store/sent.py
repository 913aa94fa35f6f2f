"""Looking back into the outbox: what a message was about, where an alert is shown, what did not arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.database import Row, first, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


def newest(db: Database, patient_id: int, kind: str) -> Row | None:
    """The newest message of this kind to a patient: `state` and `created_at`."""
    return first(
        db,
        "SELECT state, created_at FROM outbox WHERE patient_id = ? AND kind = ? AND method <> 'edit' "
        "ORDER BY id DESC LIMIT 1",
        (patient_id, kind),
    )


def is_waiting(db: Database, patient_id: int, kind: str) -> bool:
    """Whether the newest message of this kind to a patient has not left yet."""
    row = newest(db, patient_id, kind)
    return row is not None and row["state"] == "ready"


def has_card(db: Database, session_id: int) -> bool:
    """Whether the aftercare card of a session has left, or is about to."""
    row = first(
        db,
        "SELECT 1 FROM outbox WHERE session_id = ? AND kind = 'card' "
        "AND state IN ('ready', 'sending', 'sent', 'unknown')",
        (session_id,),
    )
    return row is not None


def alert_copies(db: Database, alert_id: int) -> list[Row]:
    """The messages that show an alert (`id`, `chat_id`, `state`), which change together.

    Those of a group that became a supergroup are out of reach: messages are counted anew there.
    """
    return rows(
        db,
        "SELECT id, chat_id, state FROM outbox WHERE alert_id = ? AND kind IN ('alert', 'page') "
        "AND method <> 'edit' AND state IN ('ready', 'sending', 'sent') "
        "AND chat_id NOT IN (SELECT old_id FROM moved_chats) ORDER BY id",
        (alert_id,),
    )


def message_of(db: Database, chat_id: int, message_id: int) -> Row | None:
    """What the bot's message in a chat was about: `kind`, `patient_id`, `alert_id`, `checkin_id`."""
    return first(
        db,
        "SELECT id, kind, patient_id, session_id, alert_id, checkin_id FROM outbox "
        "WHERE chat_id = ? AND message_id = ? AND method <> 'edit' ORDER BY id DESC LIMIT 1",
        (chat_id, message_id),
    )


def is_changed(db: Database, chat_id: int, message_id: int) -> bool:
    """Whether a message of the bot has been changed since it was sent, or is about to be."""
    row = first(
        db,
        "SELECT 1 FROM outbox WHERE chat_id = ? AND message_id = ? AND method = 'edit' LIMIT 1",
        (chat_id, message_id),
    )
    return row is not None


def checkin_message(db: Database, checkin_id: int) -> Row | None:
    """The message that a check-in is held in: `id` of the row and `chat_id`."""
    return first(
        db,
        "SELECT id, chat_id, message_id FROM outbox WHERE checkin_id = ? AND kind = 'checkin' AND method <> 'edit' "
        "ORDER BY id DESC LIMIT 1",
        (checkin_id,),
    )


def questions_of(db: Database, checkin_id: int) -> list[Row]:
    """Every message in which a check-in stands, also those that the patient asked for."""
    return rows(
        db,
        "SELECT id, chat_id FROM outbox WHERE checkin_id = ? AND kind IN ('checkin', 'checkin-now') "
        "AND method <> 'edit' AND state IN ('ready', 'sending', 'sent') ORDER BY id",
        (checkin_id,),
    )


def of_session(db: Database, session_id: int, kind: str) -> list[Row]:
    """The messages of this kind about a session that have left or are about to, oldest first.

    Those of a group that became a supergroup are out of reach.
    """
    return rows(
        db,
        "SELECT id, chat_id, created_at FROM outbox WHERE session_id = ? AND kind = ? AND method <> 'edit' "
        "AND state IN ('ready', 'sending', 'sent') AND chat_id NOT IN (SELECT old_id FROM moved_chats) ORDER BY id",
        (session_id, kind),
    )


def undelivered(db: Database, patient_id: int, since: datetime) -> list[Row]:
    """What did not reach a patient since then: `kind`, `state`, `settled_at`."""
    return rows(
        db,
        "SELECT kind, state, settled_at FROM outbox WHERE patient_id = ? AND settled_at >= ? "
        "AND state IN ('refused', 'unknown', 'expired') ORDER BY id DESC LIMIT 10",
        (patient_id, stamp(since)),
    )


def may_have_arrived(db: Database, patient_id: int, kind: str) -> bool:
    """Whether the newest message of this kind to a patient has arrived, or still may."""
    row = newest(db, patient_id, kind)
    return row is None or row["state"] in ("ready", "sending", "sent")
