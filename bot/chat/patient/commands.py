"""The patient's short commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care import triage
from bot.care.model import Level, PatientState, Reason
from bot.chat import followup, keyboards, notices
from bot.chat.patient.start import ask_consent, heard_or_told
from bot.chat.turn import AWAITING_CONSENT
from bot.store import audit, people, sessions

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.turn import Turn


def contact(turn: Turn) -> None:
    """`/contact`: whom to call, when someone is usually there, and asking for a call."""
    asks = triage.raised(Reason.CALL, turn.clinic.config.rules).level > Level.GREEN
    heard = turn.heard if turn.event.private and asks else []
    keyboard = keyboards.call_me(turn.clinic, turn.language, heard) if heard else ()
    turn.answer("contact", hours=turn.clinic.hours(turn.language), keyboard=keyboard)


def privacy(turn: Turn) -> None:
    """`/privacy`: what is stored, why, for how long, and how to have it deleted."""
    config = turn.clinic.config
    text = turn.clinic.html(turn.language, "privacy", days=config.storage.retention_days)
    if config.clinic.privacy_url:
        text += "\n\n" + turn.clinic.html(turn.language, "privacy-more", url=config.clinic.privacy_url)
    turn.answer_text(text)


def tips(turn: Turn) -> None:
    """`/tips`: the aftercare card once more, also for whoever has stopped the messages."""
    for patient in heard_or_told(turn):
        session = sessions.latest(turn.db, patient.id)
        if session is not None:
            turn.answer_text(followup.card_text(turn.clinic, patient, session), patient=patient)


def stop(turn: Turn) -> None:
    """`/stop`: nothing more is sent on schedule, from this moment on. On a shared phone, each may go on."""
    stopped = []
    for patient in turn.patients:
        if people.stop_while_discharged(turn.db, patient.id):
            audit.record(turn.db, turn.now, "stop", actor=turn.event.user_id, patient_id=patient.id)
        elif patient.state in (PatientState.ACTIVE, PatientState.PAUSED):
            stopped.append(patient)
            people.set_state(turn.db, patient.id, PatientState.STOPPED)
            followup.hold(turn.db, turn.now, patient)
            audit.record(turn.db, turn.now, "stop", actor=turn.event.user_id, patient_id=patient.id)
            notices.tell_staff(
                turn.db, turn.clinic, turn.now, "notice-stopped", patient=patient, routine=True
            )
    if not turn.patients:
        turn.answer("start-without-link")
    elif all(patient.state in AWAITING_CONSENT for patient in turn.patients):
        turn.answer("stop-nothing")
    else:
        shared = stopped if len(stopped) > 1 else []
        turn.answer("stopped", keyboard=keyboards.go_on(turn.clinic, turn.language, shared))


def resume(turn: Turn) -> None:
    """`/resume`: take up again what `/stop` had ended."""
    runs = [go_on(turn, p) for p in turn.patients if p.state is PatientState.STOPPED]
    paused = any(p.state is PatientState.PAUSED for p in turn.patients)
    if turn.patient is not None and turn.patient.state in AWAITING_CONSENT:
        ask_consent(turn, turn.patient)
    elif any(runs):
        turn.answer("resumed")
    else:
        turn.answer("paused-told" if runs or paused else "resume-nothing")


def go_on(turn: Turn, patient: Patient) -> bool:
    """Follow up one patient again, from here; False where the clinic had paused that, which only staff end."""
    patient = people.go_on(turn.db, patient.id)
    audit.record(turn.db, turn.now, "resume", actor=turn.event.user_id, patient_id=patient.id)
    if patient.state is PatientState.ACTIVE:
        followup.take_up(turn.db, turn.clinic, turn.now, patient)
    return patient.state is PatientState.ACTIVE
