"""`/erase CODE`: everything stored about a patient goes for good, after a second confirmation. Admins only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import keyboards
from bot.chat.access import Role
from bot.chat.staff.arguments import Arguments
from bot.store import audit, people
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def ask(turn: Turn) -> None:
    """`/erase CODE`: ask again, naming who it is."""
    patient = Arguments.one_patient(turn, "erase")
    if patient is not None:
        ask_about(turn, patient)


def ask_about(turn: Turn, patient: Patient) -> None:
    """The second question."""
    turn.answer(
        "erase-sure",
        keyboard=keyboards.erase(turn.clinic, patient.id),
        who=turn.clinic.who(patient, turn.event.chat_id),
    )


def tapped(turn: Turn, pressed: Pressed) -> None:
    """`Erase for good` or `Keep`."""
    patient = people.get_if_there(turn.db, pressed.id)
    if turn.role < Role.ADMIN or patient is None or pressed.rest not in ("erase", "keep"):
        turn.pop("toast-not-yours")
    elif pressed.rest == "keep":
        turn.edit("erase-kept", who=turn.clinic.who(patient, turn.event.chat_id))
    else:
        told = turn.clinic.html(patient.language, "erased-told")
        people.erase(turn.db, patient.id)
        audit.record(turn.db, turn.now, "erase", actor=turn.event.user_id, detail=patient.code)
        turn.erased = True
        turn.edit("erased", code=patient.code)
        if patient.chat_id is not None:
            turn.send(Outgoing(patient.chat_id, "reply", told, Lane.REPLY))
