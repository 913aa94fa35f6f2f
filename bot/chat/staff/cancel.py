"""`/cancel`: alone it leaves the form that is being filled in, with a code it cancels that patient's next session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.staff import appointments, forms
from bot.chat.staff.arguments import Arguments

if TYPE_CHECKING:
    from bot.chat.turn import Turn


def cancel(turn: Turn) -> None:
    """`/cancel CODE`, or `/cancel`."""
    if turn.event.text or not forms.leave(turn):
        Arguments.for_one(turn, "cancel", appointments.call_off)
