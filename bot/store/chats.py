"""Groups that became supergroups, and so have another id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.database import first, stamp

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
    db.execute(
        "UPDATE outbox SET state = 'cancelled', payload = NULL, settled_at = ?, reason = 'the chat has moved' "
        "WHERE chat_id = ? AND state = 'ready' AND method = 'edit'",
        (stamp(now), old_id),
    )
    db.execute("UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND state = 'ready'", (new_id, old_id))


def current_chat(db: Database, chat_id: int) -> int:
    """The id under which a chat is known now."""
    row = first(db, "SELECT new_id FROM moved_chats WHERE old_id = ?", (chat_id,))
    return int(row["new_id"]) if row else chat_id
