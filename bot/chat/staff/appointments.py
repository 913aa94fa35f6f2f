"""`/reschedule`, `/cancel CODE` and `/missed`: the next session moves or falls away, with all that hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import BOOKED, NextState
from bot.chat import appointment, followup
from bot.chat.staff.arguments import Arguments
from bot.store import audit, messages, outbox, sessions
from bot.store.messages import Outgoing

if TYPE_CHECKING:
    from datetime import datetime

    from bot.care.model import Patient, Session
    from bot.chat.turn import Turn


def reschedule(turn: Turn) -> None:
    """`/reschedule CODE; NEXT`: another date."""
    arguments = Arguments.of(turn, expected=2)
    if arguments.problems:
        arguments.refuse("reschedule")
        return
    patient = arguments.patient(arguments.parts[0])
    next_at = arguments.next_at(arguments.parts[1])
    if not arguments.problems and next_at is None:
        arguments.problem("bad-next-none")
    if arguments.problems or patient is None or next_at is None:
        arguments.refuse("reschedule")
        return
    move(arguments, patient, next_at)
    if arguments.problems:
        arguments.refuse("reschedule")


def missed(turn: Turn) -> None:
    """`/missed CODE`: the patient did not come to the session that was booked."""
    Arguments.for_one(turn, "missed", note_missed)


def is_booked(session: Session) -> bool:
    """Whether there is an appointment after this session to cancel, or to be missed."""
    return session.next_at is not None and session.next_state in BOOKED


def booked(arguments: Arguments, patient: Patient) -> Session | None:
    """The session after which an appointment is booked; a problem where there is none."""
    session = sessions.latest(arguments.turn.db, patient.id)
    if session is None or not is_booked(session):
        arguments.problem("bad-no-appointment", code=patient.code)
        return None
    return session


def move(arguments: Arguments, patient: Patient, next_at: datetime) -> None:
    """Another date; the patient is told, and all reminders are planned anew."""
    turn = arguments.turn
    session = sessions.latest(turn.db, patient.id)
    if session is None:
        arguments.problem("bad-no-appointment", code=patient.code)
        return
    audit.record(turn.db, turn.now, "reschedule", actor=turn.event.user_id, patient_id=patient.id)
    moved = appointment.change(turn.db, turn.clinic, turn.now, patient, session, NextState.PLANNED, next_at)
    if followup.can_be_written_to(patient):
        moves = is_booked(session) and session.next_at is not None and session.next_at > turn.now
        key = "appointment-moved" if moves else "appointment-booked"
        followup.tell_date(turn.db, turn.clinic, turn.now, patient, moved, key)
        appointment.follow_calendar(turn.db, turn.clinic, turn.now, patient, session, moved)
    _confirm(turn, "rescheduled", patient, next_at)


def call_off(arguments: Arguments, patient: Patient) -> None:
    """The appointment is cancelled; the patient is told, and no reminder of it comes any more."""
    session, turn = booked(arguments, patient), arguments.turn
    if session is not None:
        audit.record(turn.db, turn.now, "cancel", actor=turn.event.user_id, patient_id=patient.id)
        _end(turn, patient, session, NextState.CANCELLED, "appointment-cancelled")
        _confirm(turn, "cancelled", patient, session.next_at)


def note_missed(arguments: Arguments, patient: Patient) -> None:
    """The patient did not come, and is asked how to go on. What is still to come can't have been missed."""
    session, turn = booked(arguments, patient), arguments.turn
    if session is None or session.next_at is None:
        return
    if session.next_at > turn.now:
        arguments.problem("bad-not-missed-yet", code=patient.code, when=turn.clinic.stamp(session.next_at))
        return
    audit.record(turn.db, turn.now, "missed", actor=turn.event.user_id, patient_id=patient.id)
    _end(turn, patient, session, NextState.MISSED, "appointment-missed")
    _confirm(turn, "marked-missed", patient, session.next_at)


def _end(turn: Turn, patient: Patient, session: Session, state: NextState, key: str) -> None:
    gone = appointment.change(turn.db, turn.clinic, turn.now, patient, session, state)
    if followup.can_be_written_to(patient) and session.next_at is not None:
        outbox.put(
            turn.db,
            Outgoing(
                patient.chat_id or 0,
                "reminder",
                turn.clinic.told(patient, key, when=turn.clinic.told_at(patient, session.next_at)),
                messages.Lane.SCHEDULED,
                patient_id=patient.id,
                session_id=session.id,
            ),
            turn.now,
        )
        appointment.follow_calendar(turn.db, turn.clinic, turn.now, patient, session, gone)


def _confirm(turn: Turn, key: str, patient: Patient, moment: datetime | None) -> None:
    """Say what was done, and honestly whether the patient hears of it."""
    who = turn.clinic.who(patient, turn.event.chat_id)
    when = turn.clinic.stamp(moment) if moment else "–"
    turn.answer_text(turn.clinic.staff(key, who=who, next=when) + "\n" + told(turn, patient))


def told(turn: Turn, patient: Patient) -> str:
    """Whether the patient hears of it."""
    if followup.can_be_written_to(patient):
        return turn.clinic.staff("patient-is-told")
    state = turn.clinic.plain(turn.language, f"state-{patient.state.value}")
    return turn.clinic.staff("patient-not-told", state=state)
