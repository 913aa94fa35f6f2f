"""The digest: each morning, what the day brings and what was left over. With nothing to say there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import access, overview
from bot.chat.kinds import For, names_for
from bot.chat.overview import Words
from bot.store import outbox
from bot.store.messages import Lane, Outgoing
from bot.store.overview import blocked, undelivered

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.chat.clinic import Clinic


def send(db: Database, clinic: Clinic, now: datetime, since: datetime) -> None:
    """Tell wherever staff are told; what did not arrive is told from `since` on."""
    seen = overview.look(db, clinic, now)
    gone = blocked(db, since)
    lost = [one for one in undelivered(db, since, names_for(For.PATIENT)) if one.patient not in gone]
    if seen.empty and not gone and not lost:
        return
    for chat_id in access.staff_chats(db, clinic.config):
        words = Words(clinic, now, chat_id)
        text = words.text(
            [
                *words.alerts(seen),
                *words.sessions(seen),
                *words.wishes(seen),
                *words.count_of_checkins(seen),
                *words.silent(seen),
                *words.unopened(seen),
                *words.undelivered(lost),
                *words.blocked(gone),
            ]
        )
        outbox.put(db, Outgoing(chat_id, "digest", text, Lane.SCHEDULED), now)
