"""The way in: the one-time link, consent, and the answer to a bare /start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import PatientState
from bot.chat import followup, keyboards, notices
from bot.chat.access import Role
from bot.chat.clinic import CONSENT_VERSION
from bot.chat.turn import AWAITING_CONSENT
from bot.store import audit, people, sessions
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def start(turn: Turn) -> None:
    """`/start TOKEN` opens a link; without one it says where things stand."""
    token = turn.event.text
    if not token:
        patient = turn.patient
        if patient is None:
            turn.answer("start-staff" if turn.role >= Role.STAFF else "start-without-link")
        elif patient.state in AWAITING_CONSENT:
            ask_consent(turn, patient)
        else:
            turn.answer("start-stopped" if patient.state is PatientState.STOPPED else "start-again")
        return
    language = turn.clinic.catalogue.language(turn.event.language_code)
    opened = people.open_invite(turn.db, token, turn.event.chat_id, turn.event.user_id, language, turn.now)
    if opened is None:
        turn.answer("start-link-invalid")
        return
    audit.record(turn.db, turn.now, "link-opened", actor=turn.event.user_id, patient_id=opened.id)
    ask_consent(turn, opened)


def ask_consent(turn: Turn, patient: Patient) -> None:
    """Show the consent screen, in the patient's language."""
    turn.language = patient.language
    turn.send(
        Outgoing(
            turn.event.chat_id,
            "consent",
            turn.clinic.html(patient.language, "consent"),
            Lane.REPLY,
            keyboards.consent(turn.clinic, patient.language, patient.id),
            patient_id=patient.id,
        )
    )


def consent_tapped(turn: Turn, pressed: Pressed) -> None:
    """`I agree` or `No thanks`. Before a yes nothing is scheduled and no health data is stored."""
    patient = turn.own(pressed.id)
    if patient is None:
        turn.pop("toast-not-yours")
    elif patient.state not in AWAITING_CONSENT:
        turn.pop("toast-agreed-already")
    elif pressed.rest == "yes":
        _agree(turn, patient)
    elif pressed.rest == "no":
        _decline(turn, patient)
    else:
        turn.pop("toast-not-yours")


def _agree(turn: Turn, patient: Patient) -> None:
    people.consent(turn.db, patient.id, CONSENT_VERSION, turn.now)
    audit.record(
        turn.db, turn.now, "consent", actor=turn.event.user_id, patient_id=patient.id, detail=CONSENT_VERSION
    )
    session = sessions.latest(turn.db, patient.id)
    if session is None:
        turn.edit("consent-thanks")
        return
    first = next(iter(followup.checkins(turn.clinic, patient, session, turn.now)), None)
    if first is None:
        turn.edit("consent-thanks")
    else:
        turn.edit("consent-thanks-first", when=turn.clinic.told_at(patient, first.due_at))
    followup.begin(turn.db, turn.clinic, turn.now, people.get(turn.db, patient.id), session)


def _decline(turn: Turn, patient: Patient) -> None:
    people.set_state(turn.db, patient.id, PatientState.DECLINED)
    audit.record(turn.db, turn.now, "declined", actor=turn.event.user_id, patient_id=patient.id)
    turn.edit(
        "consent-declined",
        keyboard=keyboards.consent(turn.clinic, patient.language, patient.id, declined=True),
    )
    notices.tell_staff(turn.db, turn.clinic, turn.now, "notice-declined", patient=patient)
