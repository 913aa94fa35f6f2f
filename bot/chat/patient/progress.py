"""`/progress`: the patient's own course as a picture, and the same in words for whoever can't see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.catalogue import Html
from bot.chat import course
from bot.chat.patient.start import heard_or_told
from bot.proofs import CAPTION, units
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
    told = ((one, course.in_words(turn.db, turn.clinic, one, patient.language)) for one in reversed(held))
    about, lines = next(((one, lines) for one, lines in told if lines), (session, ["–"]))
    while True:
        answers = Html("\n".join(lines))
        text = turn.clinic.told(patient, "progress", number=about.number, total=about.total, answers=answers)
        if units(text) <= CAPTION or len(lines) == 1:
            return text
        lines = lines[1:]
