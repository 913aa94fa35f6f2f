"""`/chart CODE`: a patient's grades by day over all sessions, as a picture and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import course
from bot.chat.pieces import CAPTION_ROOM, fitting
from bot.chat.staff.arguments import MOST_SESSIONS, Arguments
from bot.store import audit, sessions
from bot.store.messages import Attachment, Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.turn import Turn


def chart(turn: Turn) -> None:
    """`/chart CODE`."""
    found = Arguments.one_patient(turn, "chart")
    if found is not None:
        show(turn, found)


def show(turn: Turn, patient: Patient) -> None:
    """The picture, where it was asked for; whoever looks is noted."""
    db, clinic, language = turn.db, turn.clinic, turn.clinic.staff_language
    audit.record(db, turn.now, "charted", actor=turn.event.user_id, patient_id=patient.id)
    session = sessions.latest(db, patient.id)
    drawn = course.chart(db, clinic, patient, session, language, MOST_SESSIONS) if session else None
    who = clinic.who(patient, turn.event.chat_id)
    if session is None or drawn is None:
        turn.answer("picture-none", who=who)
        return
    heading = clinic.staff(
        "picture-heading",
        who=who,
        treatment=clinic.treatment(session).name,
        number=session.number,
        total=session.total,
    )
    turn.send(
        Outgoing(
            turn.event.chat_id,
            "chart",
            fitting([heading, *reversed(course.in_words(db, clinic, session, language))], CAPTION_ROOM),
            attachment=Attachment("photo", "chart", drawn.to_json()),
            reply_to_message=None if turn.event.private or turn.event.callback_id else turn.event.message_id,
            patient_id=patient.id,
        )
    )
