"""The questions before a session in the patient's hands. What is marked goes to staff; nothing is advised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Question
from bot.catalogue import Html
from bot.chat import keyboards, notices
from bot.chat import presession as questions
from bot.store import audit, presession, sessions

if TYPE_CHECKING:
    from bot.care.model import Patient, Session
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
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
        _show_summary(turn, patient, session, asked.marked)
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
    """Until the session begins, as long as it is the date that was asked about."""
    latest = sessions.latest(turn.db, session.patient_id)
    current = latest is not None and latest.id == session.id
    return current and session.next_at == asked.next_at and asked.next_at > turn.now


def _finish(turn: Turn, patient: Patient, session: Session, marked: frozenset[Question]) -> None:
    presession.answer(turn.db, session.id, marked, turn.now)
    audit.record(turn.db, turn.now, "presession", actor=turn.event.user_id, patient_id=patient.id)
    _show_summary(turn, patient, session, marked)
    assert session.next_at is not None
    notices.tell_staff(
        turn.db,
        turn.clinic,
        turn.now,
        "notice-presession" if marked else "notice-presession-nothing",
        patient=patient,
        silent=not marked,
        when=turn.clinic.stamp(session.next_at),
        answers=Html(questions.for_staff(turn.clinic, marked)),
    )


def _show(turn: Turn, patient: Patient, session: Session, marked: frozenset[Question]) -> None:
    turn.edit_text(
        turn.clinic.told(patient, "presession"),
        keyboard=keyboards.presession(turn.clinic, patient.language, session.id, marked),
        patient=patient,
    )


def _show_summary(turn: Turn, patient: Patient, session: Session, marked: frozenset[Question]) -> None:
    turn.edit_text(
        questions.summary(turn.clinic, patient, marked),
        keyboard=keyboards.presession_change(turn.clinic, patient.language, session.id),
        patient=patient,
    )
