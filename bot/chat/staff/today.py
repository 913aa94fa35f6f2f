"""`/today`: the day in one look, with a button for each patient whom it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import keyboards, overview
from bot.chat.overview import Words
from bot.store import audit

if TYPE_CHECKING:
    from bot.chat.turn import Turn

MOST_BUTTONS = 12


def command(turn: Turn) -> None:
    """`/today`: sessions, check-ins, who is silent, links that nobody opened, open alerts, wishes."""
    seen = overview.look(turn.db, turn.clinic, turn.now)
    named = overview.named(seen)
    if not named:
        turn.answer("today-nothing")
        return
    audit.record(turn.db, turn.now, "looked-at-today", actor=turn.event.user_id)
    words = Words(turn.clinic, turn.now, turn.event.chat_id)
    text = words.text(
        [
            *words.alerts(seen),
            *words.sessions(seen),
            *words.wishes(seen),
            *words.checkins(seen),
            *words.silent(seen),
            *words.unopened(seen),
        ]
    )
    turn.answer_text(text, keyboard=keyboards.cards(named[:MOST_BUTTONS]))
