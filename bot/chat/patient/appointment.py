"""The next appointment in the patient's hands: see it, confirm it, ask for another date, cancel it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import BOOKED, NextState
from bot.chat import appointment, keyboards, monthly, notices, wishes
from bot.chat.patient import moving
from bot.chat.patient.start import heard_or_told
from bot.store import audit, sessions

if TYPE_CHECKING:
    from datetime import datetime

    from bot.care.model import Patient, Session
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def show_next(turn: Turn) -> None:
    """`/next`: when the next session is, with its buttons, and a file for the patient's calendar."""
    for patient in heard_or_told(turn):
        session = sessions.latest(turn.db, patient.id)
        if session is not None and _is_to_come(session, turn.now):
            _show_next(turn, patient, session)
        else:
            turn.tell(patient, "next-none")


def _is_to_come(session: Session, now: datetime) -> bool:
    return session.next_at is not None and session.next_at > now and session.next_state in BOOKED


def _show_next(turn: Turn, patient: Patient, session: Session) -> None:
    assert session.next_at is not None
    key, args = _state(turn, patient, session)
    turn.tell(
        patient,
        key,
        kind="appointment",
        keyboard=keyboards.appointment(
            turn.clinic, patient.language, session.id, session.next_at, session.next_state
        ),
        **args,
    )
    if session.next_state is not NextState.CANCEL_ASKED:
        appointment.send_calendar(turn.db, turn.clinic, turn.now, patient, session, "calendar-file")


def _state(turn: Turn, patient: Patient, session: Session) -> tuple[str, dict[str, str]]:
    """How an appointment stands, in words."""
    assert session.next_at is not None
    args = {"when": turn.clinic.told_at(patient, session.next_at)}
    if session.wish_at is not None:
        return "next-wished", args | {"wish": turn.clinic.told_at(patient, session.wish_at)}
    return f"next-{session.next_state.value}", args


def tapped(turn: Turn, pressed: Pressed) -> None:
    """A button of an appointment. One of a date that has changed since says so."""
    found = _found(turn, pressed)
    if found is None:
        turn.pop("toast-appointment-changed", alert=True)
        return
    patient, session = found
    assert session.next_at is not None
    verb, _, rest = pressed.rest.partition(":")[2].partition(":")
    if session.next_at <= turn.now:
        turn.pop("toast-nothing-changed")
    elif verb == "reschedule":
        _wants_another(turn, patient, session)
    elif verb in ("m", "d", "t", "words"):
        _choosing(turn, patient, session, verb, rest)
    elif verb not in _WANTED or _WANTED[verb] is session.next_state:
        turn.pop("toast-nothing-changed")
    else:
        _settle(turn, patient, session, _WANTED[verb])


_WANTED = {
    "confirm": NextState.CONFIRMED,
    "keep": NextState.CONFIRMED,
    "cancel": NextState.CANCEL_ASKED,
}


def _wants_another(turn: Turn, patient: Patient, session: Session) -> None:
    """`Reschedule`: staff know at once, whether or not a day is chosen afterwards."""
    if session.next_state is not NextState.MOVE_ASKED:
        before, session = session, _change(turn, patient, session, NextState.MOVE_ASKED)
        wishes.tell(turn.db, turn.clinic, turn.now, patient, session)
        appointment.follow_calendar(turn.db, turn.clinic, turn.now, patient, before, session)
    moving.choose_day(turn, patient, session)


def _choosing(turn: Turn, patient: Patient, session: Session, verb: str, rest: str) -> None:
    if session.next_state is not NextState.MOVE_ASKED:
        turn.pop("toast-appointment-changed", alert=True)
    elif verb == "m":
        moving.choose_day(turn, patient, session, monthly.read_day(rest))
    elif verb == "d":
        moving.choose_hour(turn, patient, session, monthly.read_day(rest))
    elif verb == "t":
        moving.wish(turn, patient, session, rest)
    else:
        moving.show(turn, patient, session)


def _settle(turn: Turn, patient: Patient, session: Session, wanted: NextState) -> None:
    changed = _change(turn, patient, session, wanted)
    assert changed.next_at is not None
    key, args = _state(turn, patient, changed)
    turn.edit_text(
        turn.clinic.told(patient, key, **args),
        keyboard=keyboards.appointment(
            turn.clinic, patient.language, changed.id, changed.next_at, changed.next_state
        ),
        patient=patient,
    )
    appointment.follow_calendar(turn.db, turn.clinic, turn.now, patient, session, changed)
    _tell(turn, patient, session, wanted)


def _change(turn: Turn, patient: Patient, session: Session, wanted: NextState) -> Session:
    audit.record(
        turn.db, turn.now, f"appointment-{wanted.value}", actor=turn.event.user_id, patient_id=patient.id
    )
    return appointment.change(turn.db, turn.clinic, turn.now, patient, session, wanted)


def _found(turn: Turn, pressed: Pressed) -> tuple[Patient, Session] | None:
    """The patient and current session, if the button is about the appointment as it stands."""
    written, _, _ = pressed.rest.partition(":")
    for patient in turn.patients:
        session = sessions.latest(turn.db, patient.id)
        if session is None or session.id != pressed.id or patient.user_id != turn.event.user_id:
            continue
        if session.next_at is None or session.next_state not in BOOKED:
            return None
        return (patient, session) if written == str(int(session.next_at.timestamp())) else None
    return None


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
        routine=wanted is NextState.CONFIRMED,
        code=patient.code,
        when=turn.clinic.stamp(session.next_at),
    )
