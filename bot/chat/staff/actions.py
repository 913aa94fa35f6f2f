"""What the buttons of a patient's card do. Each does what the command of its name does, for the patient on the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import alerting
from bot.chat.access import Role
from bot.chat.staff import (
    appointments,
    buttons,
    card,
    erase,
    following,
    forms,
    links,
    picture,
    preview,
    steps,
)
from bot.chat.staff.arguments import Arguments
from bot.store import alerts, people, sessions
from bot.store.messages import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def tapped(turn: Turn, pressed: Pressed) -> None:
    """A button of a card."""
    patient = people.get_if_there(turn.db, pressed.id)
    if turn.role >= Role.STAFF:
        forms.set_aside(turn)
    word, _, rest = pressed.rest.partition(":")
    if turn.role < Role.STAFF or (word == "erase" and turn.role < Role.ADMIN):
        turn.pop("toast-not-yours")
    elif patient is None:
        turn.pop("toast-patient-gone")
    elif word == "card":
        card.show(turn, patient)
    elif word == "keep":
        card.show(turn, patient, in_place=True)
    elif word == "yes":
        _surely(turn, patient, rest)
    elif word in ASKED_AGAIN:
        _ask(turn, patient, word)
    elif word in AT_ONCE:
        AT_ONCE[word](turn, patient)
    else:
        turn.pop("toast-not-yours")


def _ask(turn: Turn, patient: Patient, word: str) -> None:
    """Ask again, in the place of the card."""
    clinic, session = turn.clinic, sessions.latest(turn.db, patient.id)
    when = clinic.stamp(session.next_at) if session and session.next_at else "–"
    text = clinic.staff(f"sure-{word}", who=clinic.who(patient, turn.event.chat_id), when=when)
    if word == "discharge" and session is not None and appointments.is_booked(session):
        text += "\n" + clinic.staff("sure-booked", when=when)
    turn.edit_text(text, keyboard=buttons.sure(turn, patient, word))


def _surely(turn: Turn, patient: Patient, rest: str) -> None:
    """Yes, it is meant; unless what was asked about has changed since."""
    word, _, about = rest.partition(":")
    if word not in ASKED_AGAIN:
        turn.pop("toast-not-yours")
        return
    if word in HELD_TO and about != buttons.asked_about(turn, patient, word):
        turn.pop("toast-changed-since")
    else:
        _do(turn, patient, ASKED_AGAIN[word])
    card.show(turn, people.get(turn.db, patient.id), in_place=True)


def _do(turn: Turn, patient: Patient, action: Callable[[Arguments, Patient], None]) -> None:
    """Do it, or say why it can't be done."""
    arguments = Arguments(turn, [])
    action(arguments, patient)
    if arguments.problems:
        turn.answer_text("\n".join(arguments.problems))


def _and_show(action: Callable[[Arguments, Patient], None]) -> Callable[[Turn, Patient], None]:
    """Do it, and bring the card up to date."""

    def do(turn: Turn, patient: Patient) -> None:
        _do(turn, patient, action)
        card.show(turn, people.get(turn.db, patient.id), in_place=True)

    return do


def _open_alerts(turn: Turn, patient: Patient) -> None:
    known = alerts.open_of_patient(turn.db, patient.id)
    for alert in known:
        chat_id, thread_id = turn.event.chat_id, turn.event.thread_id
        alerting.show(turn.db, turn.clinic, turn.now, alert, chat_id, lane=Lane.REPLY, thread_id=thread_id)
    if not known:
        turn.pop("toast-no-alerts")


def _message(turn: Turn, patient: Patient) -> None:
    forms.begin(turn, "message", patient=patient)


def _reschedule(turn: Turn, patient: Patient) -> None:
    forms.begin(turn, "reschedule", patient=patient, given={"booked": steps.booked(turn, patient)})


AT_ONCE: dict[str, Callable[[Turn, Patient], None]] = {
    "preview": preview.show,
    "chart": picture.show,
    "alerts": _open_alerts,
    "message": _message,
    "reschedule": _reschedule,
    "book": _reschedule,
    "session": forms.new_session,
    "pause": _and_show(following.hold),
    "resume": _and_show(following.take_up),
    "link": _and_show(links.issue),
    "erase": erase.ask_about,
}
"""What can be undone, or asks for more by itself."""

HELD_TO = ("cancel", "missed", "unlink")
"""Where a yes holds only for what was asked about."""

ASKED_AGAIN: dict[str, Callable[[Arguments, Patient], None]] = {
    "cancel": appointments.call_off,
    "missed": appointments.note_missed,
    "discharge": following.end,
    "unlink": links.cut,
}
