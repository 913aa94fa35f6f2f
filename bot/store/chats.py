"""Groups that became supergroups, and so have another id, and groups that the bot was removed from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.database import first, moment, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


def move_chat(db: Database, old_id: int, new_id: int, now: datetime) -> None:
    """A group became a supergroup: send what waits, and all that will come, to its new id.

    Edits are withdrawn: the number of what they would change is another message's in the supergroup.
    """
    db.execute(
        "INSERT INTO moved_chats (old_id, new_id, at) VALUES (?, ?, ?) "
        "ON CONFLICT (old_id) DO UPDATE SET new_id = excluded.new_id",
        (old_id, new_id, stamp(now)),
    )
    _withdraw_edits(db, old_id, now, "the chat has moved")
    db.execute("UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND state = 'ready'", (new_id, old_id))


def _withdraw_edits(db: Database, chat_id: int, now: datetime, reason: str) -> None:
    db.execute(
        "UPDATE outbox SET state = 'cancelled', payload = NULL, settled_at = ?, reason = ? "
        "WHERE chat_id = ? AND state = 'ready' AND method = 'edit'",
        (stamp(now), reason, chat_id),
    )


def current_chat(db: Database, chat_id: int) -> int:
    """The id under which a chat is known now."""
    row = first(db, "SELECT new_id FROM moved_chats WHERE old_id = ?", (chat_id,))
    return int(row["new_id"]) if row else chat_id


def close_chat(db: Database, chat_id: int, now: datetime) -> bool:
    """The bot was removed from a group: nothing can be said there. False when that was noted already.

    Edits are withdrawn: what they would change is out of reach.
    """
    closed = db.execute(
        "INSERT OR IGNORE INTO closed_chats (chat_id, at) VALUES (?, ?)", (chat_id, stamp(now))
    )
    if not closed.rowcount:
        return False
    _withdraw_edits(db, chat_id, now, "the chat is closed")
    return True


def reopen_chat(db: Database, chat_id: int) -> bool:
    """The bot is in the group again; False when it was never noted as removed."""
    return bool(db.execute("DELETE FROM closed_chats WHERE chat_id = ?", (chat_id,)).rowcount)


def closed_since(db: Database, chat_id: int) -> datetime | None:
    """Since when the bot has been out of a group; None when it is not."""
    row = first(db, "SELECT at FROM closed_chats WHERE chat_id = ?", (chat_id,))
    return moment(row["at"]) if row else None


def is_closed(db: Database, chat_id: int) -> bool:
    """Whether the bot was removed from this group."""
    return first(db, "SELECT 1 FROM closed_chats WHERE chat_id = ?", (chat_id,)) is not None
