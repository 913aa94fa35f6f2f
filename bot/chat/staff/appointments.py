"""`/reschedule` and `/cancel`: the next session moves or falls away, and all that hangs on it with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import NextState
from bot.chat import appointment, followup
from bot.chat.staff.arguments import Arguments
from bot.store import audit, messages, outbox, sessions
from bot.store.messages import Outgoing

if TYPE_CHECKING:
    from datetime import datetime

    from bot.care.model import Patient, Session
    from bot.chat.turn import Turn


def reschedule(turn: Turn) -> None:
    """`/reschedule CODE; NEXT`."""
    arguments = Arguments.of(turn, expected=2)
    if arguments.problems:
        arguments.refuse("reschedule")
        return
    patient, session = _course(arguments, arguments.parts[0])
    next_at = arguments.next_at(arguments.parts[1])
    if not arguments.problems and next_at is None:
        arguments.problem("bad-next-none")
    if arguments.problems or patient is None or session is None or next_at is None:
        arguments.refuse("reschedule")
        return
    audit.record(turn.db, turn.now, "reschedule", actor=turn.event.user_id, patient_id=patient.id)
    moved = appointment.change(turn.db, turn.clinic, turn.now, patient, session, NextState.PLANNED, next_at)
    if followup.can_be_written_to(patient):
        moves = session.next_at is not None and session.next_at > turn.now and _has_appointment(session)
        key = "appointment-moved" if moves else "appointment-booked"
        followup.tell_date(turn.db, turn.clinic, turn.now, patient, moved, key)
        appointment.follow_calendar(turn.db, turn.clinic, turn.now, patient, session, moved)
    _confirm(turn, "rescheduled", patient, next_at)


def cancel(turn: Turn) -> None:
    """`/cancel CODE`: the next session will not be held."""
    arguments = Arguments.of(turn, expected=1)
    if arguments.problems:
        arguments.refuse("cancel")
        return
    patient, session = _course(arguments, arguments.parts[0])
    if patient is not None and session is not None and not _has_appointment(session):
        arguments.problem("bad-no-appointment", code=patient.code)
    if arguments.problems or patient is None or session is None or session.next_at is None:
        arguments.refuse("cancel")
        return
    audit.record(turn.db, turn.now, "cancel", actor=turn.event.user_id, patient_id=patient.id)
    gone = appointment.change(turn.db, turn.clinic, turn.now, patient, session, NextState.CANCELLED)
    if followup.can_be_written_to(patient):
        outbox.put(
            turn.db,
            Outgoing(
                patient.chat_id or 0,
                "reminder",
                turn.clinic.told(
                    patient, "appointment-cancelled", when=turn.clinic.told_at(patient, session.next_at)
                ),
                messages.Lane.SCHEDULED,
                patient_id=patient.id,
                session_id=session.id,
            ),
            turn.now,
        )
        appointment.follow_calendar(turn.db, turn.clinic, turn.now, patient, session, gone)
    _confirm(turn, "cancelled", patient, session.next_at)


def _confirm(turn: Turn, key: str, patient: Patient, moment: datetime) -> None:
    """Say what was done, and honestly whether the patient hears of it."""
    told = followup.can_be_written_to(patient)
    state = turn.clinic.plain(turn.language, f"state-{patient.state.value}")
    note = (
        turn.clinic.staff("patient-is-told") if told else turn.clinic.staff("patient-not-told", state=state)
    )
    who = turn.clinic.who(patient, turn.event.chat_id)
    turn.answer_text(turn.clinic.staff(key, who=who, next=turn.clinic.stamp(moment)) + "\n" + note)


def _has_appointment(session: Session) -> bool:
    return session.next_at is not None and session.next_state in (
        *followup.STANDING,
        NextState.CANCEL_ASKED,
    )


def _course(arguments: Arguments, code: str) -> tuple[Patient | None, Session | None]:
    patient = arguments.patient(code)
    return patient, sessions.latest(arguments.turn.db, patient.id) if patient else None
