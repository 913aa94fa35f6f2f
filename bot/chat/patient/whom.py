"""Several patients on one phone: the buttons by which it is said whom something is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care import triage
from bot.care.model import Finding, PatientState, Reason
from bot.catalogue import safe_name
from bot.chat import keyboards, notices
from bot.chat.patient import checkin, commands, delete
from bot.chat.patient.words import report_event
from bot.chat.turn import HEARD
from bot.store import alerts, audit, notes, sent

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def tapped(turn: Turn, pressed: Pressed) -> None:
    """A name was tapped under a question."""
    patient = turn.own(pressed.id)
    what, _, rest = pressed.rest.partition(":")
    if patient is not None and what == "delete":
        delete.ask(turn, patient)
    elif patient is None or patient.state not in HEARD:
        turn.pop("toast-not-yours")
    elif what == "checkin":
        checkin.begin(turn, patient)
    elif what == "resume" and patient.state is PatientState.STOPPED:
        _resume(turn, patient)
    elif what == "about":
        _about(turn, patient, rest)
    else:
        turn.pop("toast-nothing-changed")


def _resume(turn: Turn, patient: Patient) -> None:
    """Go on for this one; whoever else is stopped keeps the button."""
    key = "resumed" if commands.go_on(turn, patient) else "paused-told"
    stopped = [p for p in turn.patients if p.state is PatientState.STOPPED and p.id != patient.id]
    keyboard = keyboards.go_on(turn.clinic, patient.language, stopped)
    turn.edit_text(turn.clinic.told(patient, key), keyboard=keyboard, patient=patient)


def _about(turn: Turn, patient: Patient, rest: str) -> None:
    """It was said whom a note is about: staff read it, and this patient has an open alert of their own.

    What staff were paged for is told again for the one that it is about.
    """
    seconds, _, word = rest.partition(":")
    said_at = keyboards.read_moment(seconds)
    if said_at is None:
        turn.pop("toast-not-yours")
        return
    if turn.event.message_id and sent.is_changed(turn.db, turn.event.chat_id, turn.event.message_id):
        turn.pop("toast-answered-already")
        return
    reason = GRAVE.get(word, Reason.FREE_TEXT)
    known = alerts.open_of_patient(turn.db, patient.id)
    told = any(Finding(reason) in alert.verdict.findings for alert in known)
    if not told and (not known or reason is not Reason.FREE_TEXT):
        verdict = triage.raised(reason, turn.clinic.config.rules)
        report_event(turn, patient, verdict, onto=known[-1] if known else None)
    notes.reassign(turn.db, (one.id for one in turn.heard), patient.id, said_at)
    audit.record(turn.db, turn.now, "note-about", actor=turn.event.user_id, patient_id=patient.id)
    at = turn.clinic.stamp(said_at)
    notices.tell_staff(turn.db, turn.clinic, turn.now, "relay-about", patient=patient, routine=True, at=at)
    turn.edit("whom-noted", name=safe_name(patient.name))


GRAVE = {reason.value: reason for reason in (Reason.WORDS, Reason.URGENT)}
"""What may have been raised before it was said whom it is about."""
