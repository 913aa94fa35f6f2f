"""`/link` and `/unlink`: a new one-time link, and cutting off whoever opened the wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Kind, NextState, PatientState
from bot.chat import access, appointment, followup
from bot.chat.staff.arguments import Arguments
from bot.chat.staff.enrolling import send_link
from bot.store import agenda, audit, outbox, people, sessions

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.turn import Turn


UNLINKED = (*followup.AHEAD, Kind.UNOPENED)
"""What falls away with a link."""


def link(turn: Turn) -> None:
    """`/link CODE`: a new link for a patient who is not connected; the earlier one stops working."""
    Arguments.for_one(turn, "link", issue)


def unlink(turn: Turn) -> None:
    """`/unlink CODE`: the wrong person opened the link. That chat gets nothing more, and its consent is void."""
    Arguments.for_one(turn, "unlink", cut)


def issue(arguments: Arguments, patient: Patient) -> None:
    """A new link; a patient who has opened one needs none, which is a problem."""
    turn = arguments.turn
    session = sessions.latest(turn.db, patient.id)
    if patient.state is PatientState.DISCHARGED:
        arguments.problem("bad-discharged", code=patient.code)
    elif patient.state is not PatientState.INVITED or session is None:
        arguments.problem("bad-linked", code=patient.code)
    else:
        audit.record(turn.db, turn.now, "link", actor=turn.event.user_id, patient_id=patient.id)
        send_link(turn, patient, session)


def cut(arguments: Arguments, patient: Patient) -> None:
    """Nothing more goes to the chat that opened the link."""
    turn = arguments.turn
    agenda.cancel(turn.db, patient.id, turn.now, kinds=UNLINKED)
    if patient.shared or patient.chat_id in access.staff_ids(turn.db, turn.clinic.config):
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
