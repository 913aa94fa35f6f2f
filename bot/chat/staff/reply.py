"""Staff write to a patient by replying to an alert, a notice, or something the patient wrote."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.catalogue import safe_name
from bot.chat import access, alerting, followup
from bot.chat.incoming import What
from bot.chat.pieces import CAPTION_ROOM, TEXT_ROOM, pieces
from bot.chat.staff.arguments import Arguments
from bot.store import alerts, audit, chats, notes, people, sent, sessions
from bot.store.messages import Attachment, Lane, Outgoing
from bot.store.notes import Note

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.turn import Turn


OF_SEVERAL = ("notice", "digest")
"""Kinds of message that may speak of several patients."""

STAFF_KINDS = ("alert", "page", "relay", "notice", "wish", "link")
"""Kinds of message that staff see and that speak of one patient."""

CODE = re.compile(r"P-\d{4,}")


@dataclass(frozen=True, slots=True)
class Thread:
    """Whom a message to staff is about, and the alert that it belongs to; `guessed` by the code in its text."""

    patient: Patient
    alert_id: int | None
    guessed: bool = False


def about(turn: Turn) -> Thread | None:
    """What the message that is being replied to is about, if it is one of the bot's to staff.

    Of a message whose number never came back (Telegram's answer was lost), the code in its text tells.
    """
    if turn.event.reply_to is None:
        return None
    row = sent.message_of(turn.db, turn.event.chat_id, turn.event.reply_to)
    if row is not None:
        known = row["patient_id"] is not None and row["kind"] in STAFF_KINDS
        return Thread(people.get(turn.db, row["patient_id"]), row["alert_id"]) if known else None
    codes = _codes(turn)
    patient = people.find(turn.db, codes.pop()) if len(codes) == 1 else None
    return Thread(patient, None, guessed=True) if patient else None


def is_of_several(turn: Turn) -> bool:
    """Whether the message that is being replied to speaks of several patients, or of none."""
    if turn.event.reply_to is None:
        return False
    row = sent.message_of(turn.db, turn.event.chat_id, turn.event.reply_to)
    if row is None:
        return len(_codes(turn)) > 1
    return row["patient_id"] is None and row["kind"] in OF_SEVERAL


def _codes(turn: Turn) -> set[str]:
    return set(CODE.findall(turn.event.reply_to_text))


def message(turn: Turn) -> None:
    """`/message CODE; TEXT`: write to a patient, whose answer comes back like that to any reply."""
    arguments = Arguments.of(turn, expected=2, open_end=True)
    patient = arguments.patient(arguments.parts[0]) if not arguments.problems else None
    if patient is not None and not arguments.parts[1]:
        arguments.problem("bad-text-empty")
    if arguments.problems or patient is None:
        arguments.refuse("message")
        return
    turn.event = replace(turn.event, text=arguments.parts[1])
    write(turn, patient)


def write(turn: Turn, patient: Patient) -> None:
    """Take what was written to the patient; where an alert is open, it stands under that."""
    newest = next(reversed(alerts.open_of_patient(turn.db, patient.id)), None)
    replied(turn, Thread(patient, newest.id if newest else None))


def replied(turn: Turn, thread: Thread) -> None:
    """Take a reply to the patient, and say that it is on its way, or why it can't be."""
    patient = thread.patient
    if turn.event.what is What.OTHER_MEDIA or (turn.event.file is None and not turn.event.text):
        turn.answer("reply-only-text")
    elif patient.chat_id is None or not followup.can_be_answered(patient):
        state = turn.clinic.plain(turn.language, f"state-{patient.state.value}")
        turn.answer("reply-unreachable", code=patient.code, state=state)
    else:
        for text, file in _pieces(turn):
            told = turn.clinic.told(patient, "from-clinic", text=text)
            _send(turn, thread, patient.chat_id, "message", told, file)
        _keep(turn, thread)
        audit.record(turn.db, turn.now, "wrote-to", actor=turn.event.user_id, patient_id=patient.id)
        turn.answer("reply-on-its-way", code=patient.code)
        _let_others_know(turn, thread)


def _let_others_know(turn: Turn, thread: Thread) -> None:
    """Where staff are told in several chats, each sees what was said in another."""
    name = safe_name(turn.event.user_name)
    for chat_id in access.staff_chats(turn.db, turn.clinic.config):
        if chats.current_chat(turn.db, chat_id) == turn.event.chat_id:
            continue
        who = turn.clinic.who(thread.patient, chat_id)
        for text, file in _pieces(turn):
            said = turn.clinic.staff("relay-staff", name=name, who=who, text=text)
            _send(turn, thread, chat_id, "relay", said, file)


def _keep(turn: Turn, thread: Thread) -> None:
    """What the clinic said is the patient's to see."""
    file = turn.event.file
    session = sessions.latest(turn.db, thread.patient.id)
    note = Note(
        thread.patient.id,
        session.id if session else None,
        turn.clinic.day_of(thread.patient, session, turn.now) if session else None,
        thread.alert_id,
        turn.now,
        "staff",
        file.kind if file else "text",
        turn.event.text,
        file.id if file else None,
        author_name=turn.event.user_name,
    )
    notes.add(turn.db, note)
    if thread.alert_id is not None:
        alert = alerts.find(turn.db, thread.alert_id)
    else:
        alert = next(iter(alerts.open_of_patient(turn.db, thread.patient.id)), None)
    if alert is not None:
        alerting.add_what_was_said(turn.db, turn.clinic, turn.now, alert)


def _pieces(turn: Turn) -> list[tuple[str, Attachment | None]]:
    """The reply in messages that Telegram takes: text, and the file with the first."""
    file = turn.event.file
    attachment = Attachment(file.kind, "telegram", file.id) if file else None
    texts = pieces(turn.event.text, first=CAPTION_ROOM if file else TEXT_ROOM)
    return [(text, attachment if number == 0 else None) for number, text in enumerate(texts)]


def _send(
    turn: Turn, thread: Thread, chat_id: int, kind: str, text: str, attachment: Attachment | None
) -> None:
    above = None
    if kind == "relay" and thread.alert_id is not None:
        above = alerting.copy_in(turn.db, thread.alert_id, chat_id)
    turn.send(
        Outgoing(
            chat_id,
            kind,
            text,
            Lane.REPLY,
            attachment=attachment,
            reply_to_row=above,
            patient_id=thread.patient.id,
            alert_id=thread.alert_id,
        )
    )
