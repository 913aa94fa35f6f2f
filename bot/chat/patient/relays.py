"""What a patient said on its way to staff: kept, and shown under the alert in each of their chats."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from bot.chat import access, alerting
from bot.chat.pieces import CAPTION_ROOM, TEXT_ROOM, pieces
from bot.store import notes, outbox, sessions
from bot.store.messages import Attachment, Lane, Outgoing
from bot.store.notes import Note

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.turn import Turn
    from bot.store.alerts import Alert


def keep(turn: Turn, patient: Patient, alert: Alert | None) -> None:
    """Note what was said, with the day of the course."""
    session = sessions.latest(turn.db, patient.id)
    file = turn.event.file
    note = Note(
        patient.id,
        session.id if session else None,
        turn.clinic.day_of(patient, session, turn.now) if session else None,
        alert.id if alert else None,
        turn.now,
        "patient",
        file.kind if file else "text",
        turn.event.text,
        file.id if file else None,
        file.album if file else None,
    )
    notes.add(turn.db, note)


def pass_on(turn: Turn, patient: Patient, alert: Alert | None, whose: list[Patient]) -> None:
    """Show staff what came, under the alert; a flood of texts is gathered while it waits to be sent."""
    file = turn.event.file
    first, *rest = pieces(turn.event.text, first=CAPTION_ROOM if file else TEXT_ROOM)
    key = f"relay-{file.kind}" if file else "relay-edited" if turn.event.edited else "relay-text"
    attachment = Attachment(file.kind, "telegram", file.id) if file else None
    for chat_id in _told_in(turn, alert):
        if key == "relay-text" and not rest and _gathered(turn, patient, alert, chat_id, whose, first):
            continue
        texts = [_told(turn, patient, key, chat_id, whose, first)]
        texts += [_told(turn, patient, "relay-text", chat_id, whose, piece) for piece in rest]
        for number, text in enumerate(texts):
            _send(turn, patient, alert, chat_id, text, attachment if number == 0 else None)


def _told_in(turn: Turn, alert: Alert | None) -> list[int]:
    """Where staff are told, and the private chat of whoever has taken the alert there: the doctor on call."""
    chats = list(access.staff_chats(turn.db, turn.clinic.config))
    taken_in = alert.claimed_in if alert else None
    on_staff = taken_in in access.staff_ids(turn.db, turn.clinic.config)
    return chats if taken_in is None or taken_in in chats or not on_staff else [*chats, taken_in]


def _gathered(
    turn: Turn, patient: Patient, alert: Alert | None, chat_id: int, whose: list[Patient], text: str
) -> bool:
    """Put a text under the one before, if that still waits and has the same heading."""
    heading = _told(turn, patient, "relay-text", chat_id, whose, "")
    return outbox.add_to_waiting(
        turn.db,
        chat_id,
        html.escape(text, quote=False),
        patient_id=patient.id,
        alert_id=alert.id if alert else None,
        heading=heading,
        room=TEXT_ROOM,
    )


def _told(turn: Turn, patient: Patient, key: str, chat_id: int, whose: list[Patient], text: str) -> str:
    clinic = turn.clinic
    session = sessions.latest(turn.db, patient.id)
    when = "–"
    if session is not None:
        day = clinic.day_of(patient, session, turn.now)
        when = clinic.staff("relay-day", day=day, number=session.number, total=session.total)
    said = clinic.staff(key, who=clinic.who(patient, chat_id), when=when, text=text)
    if not whose:
        return said
    names = ", ".join(one.code for one in whose)
    return clinic.staff("relay-unsaid", whose=names) + "\n" + said


def _send(
    turn: Turn, patient: Patient, alert: Alert | None, chat_id: int, text: str, attachment: Attachment | None
) -> None:
    above = alerting.copy_in(turn.db, alert.id, chat_id) if alert else None
    turn.send(
        Outgoing(
            chat_id,
            "relay",
            text,
            Lane.REPLY,
            attachment=attachment,
            reply_to_row=above,
            after_row=above,
            patient_id=patient.id,
            alert_id=alert.id if alert else None,
        )
    )
