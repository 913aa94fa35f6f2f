"""`/language`: another language at any time, also in the middle of a check-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import asking, keyboards
from bot.chat.patient import presession
from bot.chat.patient.start import ask_consent
from bot.chat.turn import AWAITING_CONSENT
from bot.store import audit, checkins, people, sent

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def command(turn: Turn) -> None:
    """`/language`: every language that the clinic has."""
    patient = turn.patient
    if patient is None:
        turn.answer("start-without-link")
    else:
        turn.answer("language-choose", keyboard=keyboards.languages(turn.clinic, patient.id))


def tapped(turn: Turn, pressed: Pressed) -> None:
    """A language was chosen: it is that of everyone on this phone."""
    patient = turn.own(pressed.id)
    if patient is None:
        turn.pop("toast-not-yours")
    elif pressed.rest == "menu":
        command(turn)
    elif pressed.rest in turn.clinic.catalogue.languages:
        _set(turn, pressed.rest)
    else:
        turn.pop("toast-not-yours")


def _set(turn: Turn, language: str) -> None:
    turn.language = language
    turn.menus[turn.event.user_id] = (turn.role, turn.language)
    for patient in turn.patients:
        people.set_language(turn.db, patient.id, language)
        audit.record(
            turn.db, turn.now, "language", actor=turn.event.user_id, patient_id=patient.id, detail=language
        )
    turn.patients = people.in_chat(turn.db, turn.event.chat_id)
    turn.edit("language-set")
    for patient in turn.patients:
        if patient.state in AWAITING_CONSENT:
            ask_consent(turn, patient)
        else:
            _translate(turn, patient)
            presession.translate(turn, patient)


def _translate(turn: Turn, patient: Patient) -> None:
    """Questions that are still open change to the new language where they stand."""
    checkin = checkins.latest(turn.db, patient.id)
    if checkin is None or checkin.closes_at <= turn.now:
        return
    text, keyboard = asking.shown(turn.db, turn.clinic, patient, checkin)
    for row in sent.questions_of(turn.db, checkin.id):
        turn.edit_row(row, text, keyboard, patient, checkin.id)
