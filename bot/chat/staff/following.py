"""`/pause`, `/resume CODE` and `/discharge`: the follow-up of a patient is held, goes on, or ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import PatientState
from bot.chat import followup
from bot.chat.staff.arguments import Arguments
from bot.chat.turn import AWAITING_CONSENT
from bot.store import agenda, audit, people
from bot.store.messages import Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.turn import Turn

HELD = (PatientState.PAUSED, PatientState.DISCHARGED)
"""What staff have ended, and so may take up again; what a patient has ended is the patient's to take up."""


def pause(turn: Turn) -> None:
    """`/pause CODE`: no check-ins and no reminders until `/resume CODE`."""
    Arguments.for_one(turn, "pause", hold)


def resume(turn: Turn) -> None:
    """`/resume CODE`: the follow-up goes on, with what is still to come."""
    Arguments.for_one(turn, "resume", take_up)


def discharge(turn: Turn) -> None:
    """`/discharge CODE`: the follow-up ends."""
    Arguments.for_one(turn, "discharge", end)


def hold(arguments: Arguments, patient: Patient) -> None:
    """Nothing comes by itself for now. What is not running can't be held: that is a problem."""
    turn = arguments.turn
    if patient.state is not PatientState.ACTIVE:
        state = turn.clinic.plain(turn.language, f"state-{patient.state.value}")
        arguments.problem("bad-not-active", code=patient.code, state=state)
        return
    followup.hold(turn.db, turn.now, patient)
    people.hold_state(turn.db, patient.id, PatientState.PAUSED)
    _done(turn, patient, "pause", "paused-told")
    turn.answer("paused", who=turn.clinic.who(patient, turn.event.chat_id), code=patient.code)


def take_up(arguments: Arguments, patient: Patient) -> None:
    """The follow-up goes on as before staff held it."""
    turn = arguments.turn
    lifted = people.lift_pause(turn.db, patient.id)
    if patient.state not in HELD and not lifted:
        state = turn.clinic.plain(turn.language, f"state-{patient.state.value}")
        arguments.problem("bad-not-held", code=patient.code, state=state)
        return
    patient = people.restore_state(turn.db, patient.id)
    if followup.can_be_written_to(patient):
        _done(turn, patient, "resume", "taken-up-told")
        followup.take_up(turn.db, turn.clinic, turn.now, patient)
    else:
        audit.record(turn.db, turn.now, "resume", actor=turn.event.user_id, patient_id=patient.id)
    state = turn.clinic.plain(turn.language, f"state-{patient.state.value}")
    turn.answer("taken-up", who=turn.clinic.who(patient, turn.event.chat_id), state=state)


def end(arguments: Arguments, patient: Patient) -> None:
    """Nothing comes any more, and a link that nobody opened stops working. What is written is still heard."""
    turn = arguments.turn
    if patient.state is PatientState.DISCHARGED:
        arguments.problem("bad-discharged", code=patient.code)
        return
    agenda.cancel(turn.db, patient.id, turn.now, kinds=followup.AHEAD)
    followup.hold(turn.db, turn.now, patient)
    if patient.state in AWAITING_CONSENT:
        people.unlink(turn.db, patient.id, turn.clinic.zone.key)  # nobody agreed: that chat is no patient's
        patient = people.get(turn.db, patient.id)
    people.void_invites(turn.db, patient.id)
    if followup.can_be_written_to(patient):
        _done(turn, patient, "discharge", "discharged-told")
    else:
        audit.record(turn.db, turn.now, "discharge", actor=turn.event.user_id, patient_id=patient.id)
    people.hold_state(turn.db, patient.id, PatientState.DISCHARGED)
    turn.answer("discharged", who=turn.clinic.who(patient, turn.event.chat_id), code=patient.code)


def _done(turn: Turn, patient: Patient, action: str, key: str) -> None:
    """Note who did it, and tell the patient."""
    audit.record(turn.db, turn.now, action, actor=turn.event.user_id, patient_id=patient.id)
    told = turn.clinic.told(patient, key)
    turn.send(Outgoing(patient.chat_id or 0, "message", told, patient_id=patient.id))
