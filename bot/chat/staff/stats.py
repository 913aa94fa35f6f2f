"""`/stats`: how the clinic's follow-up goes, in numbers and as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import access, keyboards
from bot.chat.access import Role
from bot.chat.figures import PERIODS, Report
from bot.store.messages import Attachment, Lane, Outgoing

if TYPE_CHECKING:
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn

USUAL = 90
"""Days of the period that is shown first."""


def command(turn: Turn) -> None:
    """`/stats`: the figures of the usual period, with its picture."""
    report = Report(turn.db, turn.clinic, turn.now, USUAL)
    turn.answer_text(report.text(), keyboard=keyboards.stats(turn.clinic, USUAL))
    _send_picture(turn, report)


def tapped(turn: Turn, pressed: Pressed) -> None:
    """Another period, in the same message, or the picture of the period that is shown."""
    private, group = turn.event.private, turn.staff_group
    allowed = access.may_command(turn.role, Role.STAFF, private=private, staff_group=group)
    if not allowed or pressed.id not in PERIODS or pressed.rest not in ("show", "picture"):
        turn.pop("toast-not-yours")
        return
    report = Report(turn.db, turn.clinic, turn.now, pressed.id)
    if pressed.rest == "show":
        turn.edit_text(report.text(), keyboard=keyboards.stats(turn.clinic, pressed.id))
    elif not _send_picture(turn, report):
        turn.pop("toast-no-grades")


def _send_picture(turn: Turn, report: Report) -> bool:
    """Send the picture to where it was asked for; False when there is no answer to show."""
    picture = report.picture()
    if picture is None:
        return False
    turn.send(
        Outgoing(
            turn.event.chat_id,
            "stats",
            turn.clinic.staff("stats-picture", dates=report.dates()),
            Lane.REPLY,
            attachment=Attachment("photo", "spread", picture.to_json()),
        )
    )
    return True
