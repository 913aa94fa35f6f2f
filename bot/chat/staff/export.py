"""`/export`: the answers of everyone as a CSV file. Admins only, and only ever into their private chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.media import table
from bot.store import audit, checkins
from bot.store.messages import Attachment, Lane, Outgoing

if TYPE_CHECKING:
    from bot.chat.turn import Turn

MOST_BYTES = 50_000_000
"""Telegram takes no bigger file from a bot."""


def command(turn: Turn) -> None:
    """`/export`: the file, or that it is too big for Telegram."""
    clinic, admin = turn.clinic, turn.event.user_id
    records = checkins.records(turn.db)
    content = table.answers(records, clinic.zone)
    audit.record(turn.db, turn.now, "export", actor=admin, detail=f"{len(records)} check-ins")
    if len(content.encode()) > MOST_BYTES:
        turn.answer("export-too-big")
        return
    caption = clinic.staff("export", count=len(records)) if records else clinic.staff("export-none")
    name = f"aftercare-{clinic.zone_date(turn.now).isoformat()}.csv"
    attachment = Attachment("document", "text", content, name)
    turn.send(Outgoing(admin, "export", caption, Lane.REPLY, attachment=attachment))
    if not turn.event.private:
        turn.answer("export-in-private", bot=clinic.username)
