"""`/progress`: the patient's own course as a picture, and the same in words for whoever can't see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.catalogue import Html
from bot.chat import course
from bot.chat.patient.start import heard_or_told
from bot.store import sessions
from bot.store.messages import Attachment, Lane, Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient, Session
    from bot.chat.turn import Turn


def command(turn: Turn) -> None:
    """`/progress`: one picture for each patient on this phone."""
    for patient in heard_or_told(turn):
        session = sessions.latest(turn.db, patient.id)
        drawn = course.chart(turn.db, turn.clinic, patient, session, patient.language) if session else None
        if session is None or drawn is None:
            turn.tell(patient, "progress-none")
            continue
        turn.send(
            Outgoing(
                turn.event.chat_id,
                "progress",
                _caption(turn, patient, session),
                Lane.REPLY,
                attachment=Attachment("photo", "chart", drawn.to_json()),
                patient_id=patient.id,
            )
        )


def _caption(turn: Turn, patient: Patient, session: Session) -> str:
    """In words what was answered after `session`; while that is nothing, after the last one that has answers."""
    held = [one for one in sessions.of_patient(turn.db, patient.id) if one.id <= session.id]
    for one in reversed(held):
        lines = course.in_words(turn.db, turn.clinic, one, patient.language)
        if lines:
            session = one
            break
    else:
        lines = []
    return turn.clinic.told(
        patient,
        "progress",
        number=session.number,
        total=session.total,
        answers=Html("\n".join(lines) or "–"),
    )
