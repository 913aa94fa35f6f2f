"""Several patients on one phone: the buttons by which it is said whom something is about."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.care import triage
from bot.care.model import PatientState, Reason
from bot.catalogue import safe_name
from bot.chat import notices
from bot.chat.patient import checkin, commands, delete
from bot.chat.patient.words import report_event
from bot.chat.turn import HEARD
from bot.store import alerts, audit

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def tapped(turn: Turn, pressed: Pressed) -> None:
    """A name was tapped under a question."""
    patient = turn.own(pressed.id)
    what, _, rest = pressed.rest.partition(":")
    if patient is None or patient.state not in HEARD:
        turn.pop("toast-not-yours")
    elif what == "checkin":
        checkin.begin(turn, patient)
    elif what == "delete":
        delete.ask(turn, patient)
    elif what == "resume" and patient.state is PatientState.STOPPED:
        commands.go_on(turn, patient)
        turn.edit_text(turn.clinic.told(patient, "resumed"), patient=patient)
    elif what == "about" and rest.isascii() and rest.isdigit():
        _about(turn, patient, datetime.fromtimestamp(int(rest), UTC))
    else:
        turn.pop("toast-nothing-changed")


def _about(turn: Turn, patient: Patient, said_at: datetime) -> None:
    """It was said whom a note is about: staff read it, and this patient has an open alert of their own."""
    if not alerts.open_of_patient(turn.db, patient.id):
        report_event(turn, patient, triage.raised(Reason.FREE_TEXT, turn.clinic.config.rules))
    audit.record(turn.db, turn.now, "note-about", actor=turn.event.user_id, patient_id=patient.id)
    at = turn.clinic.stamp(said_at)
    notices.tell_staff(turn.db, turn.clinic, turn.now, "relay-about", patient=patient, at=at)
    turn.edit("whom-noted", name=safe_name(patient.name))
