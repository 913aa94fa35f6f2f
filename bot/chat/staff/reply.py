"""Staff write to a patient by replying to an alert, a notice, or something the patient wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import PatientState
from bot.chat import alerting
from bot.chat.pieces import CAPTION_ROOM, TEXT_ROOM, pieces
from bot.store import audit, chats, people, sent
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.turn import Turn

UNREACHABLE = (PatientState.INVITED, PatientState.OPENED, PatientState.DECLINED, PatientState.BLOCKED)


def about(turn: Turn) -> Patient | None:
    """The patient whom the message that is being replied to is about, if it is one of the bot's to staff."""
    if turn.event.reply_to is None:
        return None
    row = sent.message_of(turn.db, turn.event.chat_id, turn.event.reply_to)
    if row is None or row["patient_id"] is None or row["kind"] not in STAFF_KINDS:
        return None
    return people.get(turn.db, row["patient_id"])


STAFF_KINDS = ("alert", "page", "relay", "notice", "link")
"""Kinds of message that staff see and that speak of one patient."""


def replied(turn: Turn, patient: Patient) -> None:
    """Take a reply to the patient, and say that it is on its way, or why it can't be."""
    code = patient.code
    if turn.event.photo is None and not turn.event.text:
        turn.answer("reply-only-text")
    elif patient.chat_id is None or patient.state in UNREACHABLE:
        state = turn.clinic.plain(turn.language, f"state-{patient.state.value}")
        turn.answer("reply-unreachable", code=code, state=state)
    else:
        first = CAPTION_ROOM if turn.event.photo else TEXT_ROOM
        for number, piece in enumerate(pieces(turn.event.text, first=first)):
            _send(turn, patient, piece, turn.event.photo if number == 0 else None)
        audit.record(turn.db, turn.now, "wrote-to", actor=turn.event.user_id, patient_id=patient.id)
        turn.answer("reply-on-its-way", code=code)
        _let_others_know(turn, patient)


def _send(turn: Turn, patient: Patient, text: str, photo: str | None) -> None:
    row = sent.message_of(turn.db, turn.event.chat_id, turn.event.reply_to or 0) or {}
    turn.send(
        Outgoing(
            patient.chat_id or 0,
            "message",
            turn.clinic.html(patient.language, "from-clinic", text=text),
            Lane.REPLY,
            photo=photo,
            patient_id=patient.id,
            alert_id=row.get("alert_id"),
        )
    )


def _let_others_know(turn: Turn, patient: Patient) -> None:
    """Where staff are told in several chats, each sees what was said in another."""
    row = sent.message_of(turn.db, turn.event.chat_id, turn.event.reply_to or 0) or {}
    alert_id: int | None = row.get("alert_id")
    for chat_id in turn.clinic.staff_chats():
        if chats.current_chat(turn.db, chat_id) == turn.event.chat_id:
            continue
        who = turn.clinic.who(patient, chat_id)
        (text, *_) = pieces(turn.event.text, first=CAPTION_ROOM)
        turn.send(
            Outgoing(
                chat_id,
                "relay",
                turn.clinic.staff("relay-staff", name=turn.event.user_name, who=who, text=text),
                Lane.REPLY,
                photo=turn.event.photo,
                reply_to_row=alerting.copy_in(turn.db, alert_id, chat_id) if alert_id else None,
                patient_id=patient.id,
                alert_id=alert_id,
            )
        )
