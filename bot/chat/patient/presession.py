"""The questions before a session in the patient's hands. What is marked goes to staff; nothing is advised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Question
from bot.chat import appointment, keyboards
from bot.chat import presession as questions
from bot.store import audit, presession, sent, sessions

if TYPE_CHECKING:
    from bot.care.model import Patient, Session
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
    from bot.store.messages import Keyboard
    from bot.store.presession import Presession


def tapped(turn: Turn, pressed: Pressed) -> None:
    """A question was marked or unmarked, or all are answered."""
    session = sessions.find(turn.db, pressed.id)
    patient = turn.own(session.patient_id) if session else None
    if session is None or patient is None:
        turn.pop("toast-not-yours")
        return
    asked = presession.find(turn.db, session.id)
    if asked is None or not _is_open(turn, session, asked):
        turn.pop("toast-questions-over", alert=True)
        return
    verb, _, word = pressed.rest.partition(":")
    if verb == "change":
        _show(turn, patient, session, asked.marked)
    elif asked.answered_at is not None and verb != "m":
        turn.pop("toast-answered-already")
        _show(turn, patient, session, asked.marked, done=True)
    elif verb == "m" and word in _QUESTIONS:
        marked = asked.marked ^ {_QUESTIONS[word]}
        presession.answer(turn.db, session.id, marked, None)
        _show(turn, patient, session, marked)
    elif verb in ("none", "done"):
        _finish(turn, patient, session, asked.marked)
    else:
        turn.pop("toast-not-yours")


_QUESTIONS = {question.value: question for question in Question}


def _is_open(turn: Turn, session: Session, asked: Presession) -> bool:
    """Until the session begins, as long as it is the date that was asked about and it is not cancelled."""
    latest = sessions.latest(turn.db, session.patient_id)
    current = latest is not None and latest.id == session.id and session.next_state not in appointment.GONE
    return current and session.next_at == asked.next_at and asked.next_at > turn.now


def _finish(turn: Turn, patient: Patient, session: Session, marked: frozenset[Question]) -> None:
    presession.answer(turn.db, session.id, marked, turn.now)
    audit.record(turn.db, turn.now, "presession", actor=turn.event.user_id, patient_id=patient.id)
    _show(turn, patient, session, marked, done=True)
    questions.tell_staff(turn.db, turn.clinic, turn.now, patient, session, marked)


def translate(turn: Turn, patient: Patient) -> None:
    """Change the questions that can still be answered to the patient's language, where they stand."""
    session = sessions.latest(turn.db, patient.id)
    asked = presession.find(turn.db, session.id) if session else None
    if session is None or asked is None or not _is_open(turn, session, asked):
        return
    for row in sent.of_session(turn.db, session.id, "presession")[-1:]:  # one before was about another date
        text, keyboard = _shown(turn, patient, session, asked.marked, done=asked.answered_at is not None)
        turn.edit_row(row, text, keyboard, patient)


def _shown(
    turn: Turn, patient: Patient, session: Session, marked: frozenset[Question], *, done: bool
) -> tuple[str, Keyboard]:
    """The questions as they stand, or at the end what was marked."""
    clinic, language = turn.clinic, patient.language
    if done:
        keyboard = keyboards.presession_change(clinic, language, session.id)
        return questions.summary(clinic, patient, marked), keyboard
    return clinic.told(patient, "presession"), keyboards.presession(clinic, language, session.id, marked)


def _show(
    turn: Turn, patient: Patient, session: Session, marked: frozenset[Question], *, done: bool = False
) -> None:
    """Change the tapped message to how things stand."""
    text, keyboard = _shown(turn, patient, session, marked, done=done)
    turn.edit_text(text, keyboard=keyboard, patient=patient)
