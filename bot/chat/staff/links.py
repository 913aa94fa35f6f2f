"""`/link` and `/unlink`: a new one-time link, and cutting off whoever opened the wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Kind, NextState, PatientState
from bot.chat import appointment
from bot.chat.staff.arguments import Arguments
from bot.chat.staff.enroll import send_link
from bot.store import agenda, audit, outbox, people, sessions

if TYPE_CHECKING:
    from bot.chat.turn import Turn


def link(turn: Turn) -> None:
    """`/link CODE`: a new link for a patient who is not connected; the earlier one stops working."""
    arguments = Arguments.of(turn, expected=1)
    patient = arguments.patient(arguments.parts[0]) if not arguments.problems else None
    if patient is not None and patient.state is not PatientState.INVITED:
        arguments.problem("bad-linked", code=patient.code)
    session = sessions.latest(turn.db, patient.id) if patient else None
    if arguments.problems or patient is None or session is None:
        arguments.refuse("link")
        return
    audit.record(turn.db, turn.now, "link", actor=turn.event.user_id, patient_id=patient.id)
    send_link(turn, patient, session)


def unlink(turn: Turn) -> None:
    """`/unlink CODE`: the wrong person opened the link. That chat gets nothing more, and its consent is void."""
    patient = Arguments.one_patient(turn, "unlink")
    if patient is None:
        return
    agenda.cancel(turn.db, patient.id, turn.now, kinds=(Kind.CHECKIN, Kind.NUDGE, Kind.REMINDER))
    if patient.shared:
        outbox.cancel_unsent_of(turn.db, turn.now, patient.id, patient.chat_id or 0, "unlinked")
    elif patient.chat_id is not None:
        outbox.cancel_unsent_in_chat(turn.db, turn.now, patient.chat_id, "unlinked")
    session = sessions.latest(turn.db, patient.id)
    if session is not None and session.next_state in (NextState.MOVE_ASKED, NextState.CANCEL_ASKED):
        appointment.change(turn.db, turn.clinic, turn.now, patient, session, NextState.PLANNED)
        agenda.cancel(turn.db, patient.id, turn.now, kinds=(Kind.REMINDER,))
    people.unlink(turn.db, patient.id, turn.clinic.zone.key)
    audit.record(turn.db, turn.now, "unlink", actor=turn.event.user_id, patient_id=patient.id)
    turn.answer("unlinked", who=turn.clinic.who(patient, turn.event.chat_id), code=patient.code)
