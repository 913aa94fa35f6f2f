"""The next appointment in the patient's hands: see it, confirm it, ask to move it, cancel it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import NextState
from bot.chat import followup, keyboards, notices
from bot.store import audit, sessions

if TYPE_CHECKING:
    from bot.care.model import Patient, Session
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
    from bot.store.messages import Keyboard

CHANGEABLE = (*followup.STANDING, NextState.CANCEL_ASKED)


def show_next(turn: Turn) -> None:
    """`/next`: when the next session is, with its buttons."""
    patient = turn.patient
    session = sessions.latest(turn.db, patient.id) if patient else None
    if patient is None or session is None or session.next_at is None or session.next_at <= turn.now:
        turn.answer("next-none")
        return
    if session.next_state not in CHANGEABLE:
        turn.answer("next-none")
        return
    turn.answer(
        f"next-{session.next_state.value}",
        kind="appointment",
        keyboard=_keyboard(turn, patient, session),
        when=turn.clinic.told_at(patient, session.next_at),
    )


def tapped(turn: Turn, pressed: Pressed) -> None:
    """`Confirm`, `Reschedule`, `Cancel` or `Keep`. A button of a date that has changed since says so."""
    session = _session_of(turn, pressed)
    if session is None or session.next_at is None:
        turn.pop("toast-appointment-changed", alert=True)
        return
    patient = next(p for p in turn.patients if p.id == session.patient_id)
    verb = pressed.rest.partition(":")[2]
    wanted = _WANTED.get(verb)
    if wanted is None or wanted is session.next_state or session.next_at <= turn.now:
        turn.pop("toast-nothing-changed")
        return
    changed = sessions.set_next(turn.db, session.id, session.next_at, wanted)
    audit.record(
        turn.db,
        turn.now,
        f"appointment-{wanted.value}",
        actor=turn.event.user_id,
        patient_id=patient.id,
    )
    followup.plan_reminders(turn.db, turn.clinic, turn.now, patient, changed, told=True)
    when = turn.clinic.told_at(patient, session.next_at)
    turn.edit(f"next-{wanted.value}", keyboard=_keyboard(turn, patient, changed), when=when)
    _tell(turn, patient, session, wanted)


_WANTED = {
    "confirm": NextState.CONFIRMED,
    "keep": NextState.CONFIRMED,
    "reschedule": NextState.MOVE_ASKED,
    "cancel": NextState.CANCEL_ASKED,
}


def _session_of(turn: Turn, pressed: Pressed) -> Session | None:
    """The patient's current session, if the button is about the appointment as it stands."""
    written, _, _ = pressed.rest.partition(":")
    for patient in turn.patients:
        session = sessions.latest(turn.db, patient.id)
        if session is None or session.id != pressed.id or patient.user_id != turn.event.user_id:
            continue
        if session.next_at is None or session.next_state not in CHANGEABLE:
            return None
        return session if written == str(int(session.next_at.timestamp())) else None
    return None


def _keyboard(turn: Turn, patient: Patient, session: Session) -> Keyboard:
    assert session.next_at is not None
    return keyboards.appointment(
        turn.clinic, patient.language, session.id, session.next_at, session.next_state
    )


def _tell(turn: Turn, patient: Patient, session: Session, wanted: NextState) -> None:
    assert session.next_at is not None
    was_asked = session.next_state in (NextState.MOVE_ASKED, NextState.CANCEL_ASKED)
    if wanted is NextState.CONFIRMED and not was_asked:
        return
    notices.tell_staff(
        turn.db,
        turn.clinic,
        turn.now,
        f"notice-next-{wanted.value}",
        patient=patient,
        code=patient.code,
        when=turn.clinic.stamp(session.next_at),
    )
