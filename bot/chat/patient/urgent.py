"""`It is one of these`, for whoever wrote in words what is a warning sign; and `Please call me`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.care import triage
from bot.care.model import Finding, Level, Reason
from bot.chat import alerting
from bot.chat.patient.words import ask_whom, report_event
from bot.chat.turn import HEARD
from bot.store import alerts

if TYPE_CHECKING:
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def tapped(turn: Turn, pressed: Pressed) -> None:
    """Take it to staff; a warning sign gives the emergency text first. What staff know already is not told twice."""
    patient = turn.own(pressed.id)
    reason = REASONS.get(pressed.rest)
    if patient is None or patient.state not in HEARD or reason is None:
        turn.pop("toast-not-yours")
        return
    known = [
        alert
        for alert in alerts.open_of_patient(turn.db, patient.id)
        if Finding(reason) in alert.verdict.findings
    ]
    again = reason is Reason.URGENT and not alerting.told_lately(turn.db, turn.now, patient)
    if known and not again:
        if reason is Reason.URGENT:
            turn.pop("toast-told-already", alert=True, phone=turn.clinic.config.clinic.phone)
        else:
            turn.pop("toast-call-asked", alert=True)
        return
    verdict = triage.raised(reason, turn.clinic.config.rules)
    unsaid = pressed.rest == "anyone" and len(turn.heard) > 1
    report_event(
        turn,
        replace(patient, shared=False) if unsaid else patient,
        verdict,
        onto=known[-1] if known else None,
    )
    if unsaid and verdict.level is Level.RED:
        ask_whom(turn, patient, turn.heard, reason)
    elif verdict.level is Level.GREEN:  # this clinic has turned the rule off
        turn.pop("toast-not-yours")
    elif reason is Reason.CALL:
        turn.tell(patient, "call-asked", hours=turn.clinic.hours(patient.language))
    elif verdict.level is not Level.RED:
        turn.tell(patient, "passed-on", kind="passed-on", hours=turn.clinic.hours(patient.language))


REASONS = {"now": Reason.URGENT, "anyone": Reason.URGENT, "call": Reason.CALL}
