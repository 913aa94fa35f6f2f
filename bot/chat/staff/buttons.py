"""The buttons of a patient's card: whatever a command can do, as far as it makes sense now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import NextState, PatientState
from bot.chat import followup, keyboards
from bot.chat.access import Role
from bot.chat.staff import steps
from bot.chat.staff.appointments import is_booked
from bot.store import alerts, audit, sessions
from bot.store.messages import Button

if TYPE_CHECKING:
    from bot.care.model import Patient, Session
    from bot.chat.turn import Turn
    from bot.store.messages import Keyboard


def of_card(turn: Turn, patient: Patient) -> Keyboard:
    """What can be done for this patient, two to a line; what can't be undone asks again when it is tapped."""
    words = _words(turn, patient, sessions.latest(turn.db, patient.id))
    return keyboards.in_lines([button(turn, patient, word) for word in words], most=2)


def button(turn: Turn, patient: Patient, word: str) -> Button:
    """A button of the card: `button-card-<word>`."""
    label = turn.clinic.plain(turn.clinic.staff_language, f"button-card-{word}")
    return Button(label, f"k:{patient.id}:{word}")


def asked_about(turn: Turn, patient: Patient, word: str) -> str:
    """What the second question is about: the appointment as booked, or the link as opened. A yes holds for no other."""
    if word == "unlink":
        return str(audit.line_of(turn.db, patient.id, "link-opened") if patient.chat_id is not None else 0)
    return steps.booked(turn, patient)


def sure(turn: Turn, patient: Patient, word: str) -> Keyboard:
    """The second question."""
    about = asked_about(turn, patient, word)
    language = turn.clinic.staff_language
    return (
        (Button(turn.clinic.plain(language, "button-card-keep"), f"k:{patient.id}:keep"),),
        (
            Button(
                turn.clinic.plain(language, f"button-card-{word}-sure"), f"k:{patient.id}:yes:{word}:{about}"
            ),
        ),
    )


def _words(turn: Turn, patient: Patient, session: Session | None) -> list[str]:
    words = ["preview", "chart"]
    if alerts.open_of_patient(turn.db, patient.id):
        words.append("alerts")
    if followup.can_be_answered(patient):
        words.append("message")
    if session is not None and patient.state is not PatientState.DISCHARGED:
        words += [*_appointment(turn, session), "session"]
    words += _following(patient)
    if turn.role is Role.ADMIN and turn.event.private:
        words.append("erase")
    return words


def _appointment(turn: Turn, session: Session) -> list[str]:
    if session.next_at is None or not is_booked(session):
        return ["book"]
    words = ["reschedule"]
    words += ["missed"] if session.next_at <= turn.now else []
    words += [] if session.next_state is NextState.CANCEL_ASKED else ["cancel"]
    return words


def _following(patient: Patient) -> list[str]:
    match patient.state:
        case PatientState.ACTIVE:
            return ["pause", "discharge", "unlink"]
        case PatientState.PAUSED:
            return ["resume", "discharge", "unlink"]
        case PatientState.DISCHARGED:
            return ["resume"]
        case PatientState.INVITED:
            return ["link", "discharge"]
        case _:
            return ["discharge", "unlink"]
