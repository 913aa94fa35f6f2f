"""Free text, photos and everything else that a patient sends: it is taken to staff, and the patient is told so."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care import plan, triage
from bot.care.model import PatientState, Reason
from bot.chat import alerting, keyboards
from bot.chat.patient.start import ask_consent
from bot.chat.pieces import CAPTION_ROOM, pieces
from bot.chat.turn import AWAITING_CONSENT
from bot.store import alerts, sent, sessions
from bot.store.database import moment
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.turn import Turn
    from bot.store.alerts import Alert

SAID_LATELY = timedelta(minutes=30)
"""For so long after the full answer a short one is enough."""

HEARD = (
    PatientState.ACTIVE,
    PatientState.STOPPED,
    PatientState.PAUSED,
    PatientState.DISCHARGED,
    PatientState.BLOCKED,
)
"""Whoever once agreed is heard, also after `/stop`."""


def wrote(turn: Turn) -> None:
    """A text, or an edited one."""
    patient = _speaker(turn)
    if patient is not None:
        alert = _thread(turn, patient, Reason.FREE_TEXT)
        for piece in pieces(turn.event.text):
            key = "relay-edited" if turn.event.edited else "relay-text"
            _relay(turn, patient, alert, key, text=piece)
        _acknowledge(turn, patient)


def sent_photo(turn: Turn) -> None:
    """A photo: kept as Telegram's file id only, and shown to staff."""
    patient = _speaker(turn)
    if patient is not None:
        alert = _thread(turn, patient, Reason.PHOTO)
        caption, *rest = pieces(turn.event.text, first=CAPTION_ROOM)
        _relay(turn, patient, alert, "relay-photo", photo=turn.event.photo, text=caption)
        for piece in rest:
            _relay(turn, patient, alert, "relay-text", text=piece)
        _acknowledge(turn, patient)


def sent_other(turn: Turn) -> None:
    """A voice message, a sticker, a video or a file: politely, what can be passed on."""
    if _speaker(turn) is not None:
        turn.answer("media-not-taken")


def _speaker(turn: Turn) -> Patient | None:
    """Whom staff should hear; whoever is not there yet is told what to do instead."""
    patient = turn.patient
    if patient is None or patient.state is PatientState.INVITED:
        turn.answer("start-without-link")
    elif patient.state in AWAITING_CONSENT:
        ask_consent(turn, patient)
        turn.answer("not-passed-on")
    elif patient.state in HEARD:
        return patient
    return None


def _thread(turn: Turn, patient: Patient, reason: Reason) -> Alert | None:
    """The open alert that this belongs under, or a new one."""
    open_ones = alerts.open_of_patient(turn.db, patient.id)
    if open_ones:
        return open_ones[-1]
    return report_event(turn, patient, reason)


def report_event(turn: Turn, patient: Patient, reason: Reason) -> Alert | None:
    """Take something that happened outside the questions to staff, with the day it happened on."""
    session = sessions.latest(turn.db, patient.id)
    day = plan.day_of(session.held_on, turn.now, turn.clinic.zone_of(patient)) if session else None
    return alerting.report(
        turn.db,
        turn.clinic,
        turn.now,
        patient,
        triage.raised(reason, turn.clinic.config.rules),
        session_id=session.id if session else None,
        day=day,
    )


def _relay(
    turn: Turn, patient: Patient, alert: Alert | None, key: str, *, text: str, photo: str | None = None
) -> None:
    for chat_id in turn.clinic.staff_chats():
        turn.send(
            Outgoing(
                chat_id,
                "relay",
                turn.clinic.staff(key, who=turn.clinic.who(patient, chat_id), text=text),
                Lane.REPLY,
                photo=photo,
                reply_to_row=alerting.copy_in(turn.db, alert.id, chat_id) if alert else None,
                patient_id=patient.id,
                alert_id=alert.id if alert else None,
            )
        )


def _acknowledge(turn: Turn, patient: Patient) -> None:
    """In full now and then, in short in between, and not at all while the one before still waits to be sent."""
    last = sent.newest(turn.db, patient.id, "passed-on")
    if last is not None and last["state"] == "ready":
        return
    lately = last is not None and turn.now - moment(last["created_at"]) < SAID_LATELY
    key = "passed-on-again" if lately else "passed-on"
    keyboard = () if lately else keyboards.urgent(turn.clinic, patient.language, patient.id)
    hours = turn.clinic.config.clinic.office_hours
    turn.send(
        Outgoing(
            turn.event.chat_id,
            "passed-on",
            turn.clinic.html(patient.language, key, hours=hours),
            Lane.REPLY,
            keyboard,
            patient_id=patient.id,
        )
    )
