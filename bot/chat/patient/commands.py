"""The patient's short commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import PatientState
from bot.chat import followup, notices
from bot.chat.patient.start import ask_consent
from bot.chat.turn import AWAITING_CONSENT
from bot.store import audit, people, sessions

if TYPE_CHECKING:
    from bot.chat.turn import Turn


def contact(turn: Turn) -> None:
    """`/contact`: whom to call, and when someone is usually there."""
    turn.answer("contact", hours=turn.clinic.config.clinic.office_hours)


def privacy(turn: Turn) -> None:
    """`/privacy`: what is stored, why, for how long, and how to have it deleted."""
    config = turn.clinic.config
    text = turn.clinic.html(turn.language, "privacy", days=config.storage.retention_days)
    if config.clinic.privacy_url:
        text += "\n\n" + turn.clinic.html(turn.language, "privacy-more", url=config.clinic.privacy_url)
    turn.answer_text(text)


def tips(turn: Turn) -> None:
    """`/tips`: the aftercare card once more, also for whoever has stopped the messages."""
    patient = turn.patient
    session = sessions.latest(turn.db, patient.id) if patient else None
    if patient is None or session is None:
        turn.answer("start-without-link")
    elif patient.state in AWAITING_CONSENT:
        ask_consent(turn, patient)
    else:
        turn.answer_text(followup.card_text(turn.clinic, patient, session))


def stop(turn: Turn) -> None:
    """`/stop`: nothing more is sent on schedule, from this moment on."""
    for patient in turn.patients:
        if patient.state in (PatientState.ACTIVE, PatientState.PAUSED):
            people.set_state(turn.db, patient.id, PatientState.STOPPED)
            followup.hold(turn.db, turn.now, patient)
            audit.record(turn.db, turn.now, "stop", actor=turn.event.user_id, patient_id=patient.id)
            notices.tell_staff(turn.db, turn.clinic, turn.now, "notice-stopped", patient=patient)
    if not turn.patients:
        turn.answer("start-without-link")
    elif all(patient.state in AWAITING_CONSENT for patient in turn.patients):
        turn.answer("stop-nothing")
    else:
        turn.answer("stopped")


def resume(turn: Turn) -> None:
    """`/resume`: take up again what `/stop` had ended."""
    stopped = [p for p in turn.patients if p.state is PatientState.STOPPED]
    for patient in stopped:
        people.set_state(turn.db, patient.id, PatientState.ACTIVE)
        audit.record(turn.db, turn.now, "resume", actor=turn.event.user_id, patient_id=patient.id)
        followup.take_up(turn.db, turn.clinic, turn.now, people.get(turn.db, patient.id))
    if turn.patient is not None and turn.patient.state in AWAITING_CONSENT:
        ask_consent(turn, turn.patient)
    else:
        turn.answer("resumed" if stopped else "resume-nothing")
