"""`It is one of these`: the way out for whoever wrote in words what is a warning sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Finding, Reason
from bot.chat.patient.words import HEARD, report_event
from bot.store import alerts

if TYPE_CHECKING:
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def tapped(turn: Turn, pressed: Pressed) -> None:
    """Treat it as the warning sign that it is: the emergency text first, then staff are paged."""
    patient = turn.own(pressed.id)
    if patient is None or patient.state not in HEARD:
        turn.pop("toast-not-yours")
        return
    told = Finding(Reason.URGENT)
    if any(told in alert.verdict.findings for alert in alerts.open_of_patient(turn.db, patient.id)):
        turn.pop("toast-told-already", alert=True, phone=turn.clinic.config.clinic.phone)
        return
    report_event(turn, patient, Reason.URGENT)
