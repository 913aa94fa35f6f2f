"""The way in: the one-time link, consent, and the answer to a bare /start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Kind, PatientState
from bot.chat import followup, keyboards, notices
from bot.chat.access import Role
from bot.chat.clinic import CONSENT_VERSION
from bot.chat.staff import team
from bot.chat.turn import AWAITING_CONSENT
from bot.store import agenda, audit, people, sessions
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def heard_or_told(turn: Turn) -> list[Patient]:
    """Everyone in this chat who once agreed; where there is nobody, the answer is what to do instead."""
    waiting = turn.patient
    if turn.heard:
        return turn.heard
    if waiting is None or waiting.state not in AWAITING_CONSENT:
        turn.answer("start-without-link")
    else:
        ask_consent(turn, waiting)
    return []


def start(turn: Turn) -> None:
    """`/start TOKEN` opens a patient's link or one to the staff; without one it says where things stand."""
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
    if team.open_invitation(turn, token):
        return
    others = turn.patients
    language = others[-1].language if others else turn.clinic.catalogue.language(turn.event.language_code)
    opened = people.open_invite(turn.db, token, turn.event.chat_id, turn.event.user_id, language, turn.now)
    if opened is None:
        turn.answer("start-link-invalid")
        return
    if others:  # one phone, one clock
        people.set_timezone(turn.db, opened.id, others[-1].timezone)
        if others[-1].checkin_at is not None:
            people.set_checkin_at(turn.db, opened.id, others[-1].checkin_at)
    agenda.cancel(turn.db, opened.id, turn.now, kinds=(Kind.UNOPENED,))
    audit.record(turn.db, turn.now, "link-opened", actor=turn.event.user_id, patient_id=opened.id)
    ask_consent(turn, people.get(turn.db, opened.id))


def ask_consent(turn: Turn, patient: Patient) -> None:
    """Show the consent screen, in the patient's language."""
    turn.language = patient.language
    turn.send(
        Outgoing(
            turn.event.chat_id,
            "consent",
            turn.clinic.told(patient, "consent"),
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
    to_come = followup.checkins(turn.clinic, patient, session, turn.now) if session else ()
    if not to_come or to_come[0].due_at <= turn.now:  # those of a link opened late come right behind
        thanks = turn.clinic.told(patient, "consent-thanks")
    else:
        when = turn.clinic.told_at(patient, to_come[0].due_at)
        thanks = turn.clinic.told(patient, "consent-thanks-first", when=when)
    turn.edit_text(thanks, patient=patient)
    if session is not None:
        followup.begin(turn.db, turn.clinic, turn.now, people.get(turn.db, patient.id), session)


def _decline(turn: Turn, patient: Patient) -> None:
    people.set_state(turn.db, patient.id, PatientState.DECLINED)
    audit.record(turn.db, turn.now, "declined", actor=turn.event.user_id, patient_id=patient.id)
    turn.edit_text(
        turn.clinic.told(patient, "consent-declined"),
        patient=patient,
        keyboard=keyboards.consent(turn.clinic, patient.language, patient.id, declined=True),
    )
    notices.tell_staff(turn.db, turn.clinic, turn.now, "notice-declined", patient=patient, routine=True)
