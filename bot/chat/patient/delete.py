"""`/delete`: patients erase all that is stored about them, after a second tap. Staff learn the code and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import keyboards, notices
from bot.chat.patient.mydata import may_see
from bot.chat.patient.start import heard_or_told
from bot.store import alerts, audit, people
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def command(turn: Turn) -> None:
    """`/delete`: ask again; where several share a phone, first whose data it is."""
    connected = [patient for patient in turn.patients if may_see(turn, patient)]
    if len(connected) > 1:
        turn.answer("whom-delete", keyboard=keyboards.whom(connected, "delete"))
    elif connected:
        ask(turn, connected[0])
    else:
        heard_or_told(turn)


def ask(turn: Turn, patient: Patient) -> None:
    """The second question."""
    turn.tell(patient, "delete-sure", keyboard=keyboards.delete(turn.clinic, patient.language, patient.id))


def tapped(turn: Turn, pressed: Pressed) -> None:
    """`Yes, erase everything` or `No`."""
    patient = turn.own(pressed.id)
    if patient is None or pressed.rest not in ("yes", "no") or not may_see(turn, patient):
        turn.pop("toast-not-yours")
    elif pressed.rest == "no":
        turn.edit_text(turn.clinic.told(patient, "delete-kept"), patient=patient)
    else:
        _erase(turn, patient)


def _erase(turn: Turn, patient: Patient) -> None:
    db, clinic, now = turn.db, turn.clinic, turn.now
    was_open = bool(alerts.open_of_patient(db, patient.id))
    told = clinic.html(patient.language, "erased-told")  # without a name, of which no trace is to stay
    people.erase(db, patient.id)
    audit.record(db, now, "erase-by-patient", detail=patient.code)
    turn.erased = True
    turn.patients = people.in_chat(db, turn.event.chat_id)
    key = "notice-deleted-open" if was_open else "notice-deleted"
    notices.tell_staff(db, clinic, now, key, routine=not was_open, code=patient.code)
    turn.send(
        Outgoing(turn.event.chat_id, "edit", told, Lane.REPLY, edits_message=turn.event.message_id)
        if turn.event.message_id is not None
        else Outgoing(turn.event.chat_id, "reply", told, Lane.REPLY)
    )
