"""What a guided form asks for, and what is done once all is given: the same that the command of its name does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.staff import appointments, enrolling, reply, resolving, steps
from bot.store import alerts, sessions

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.chat.staff.arguments import Arguments
    from bot.chat.turn import Turn
    from bot.store.forms import Form


@dataclass(frozen=True, slots=True)
class Kind:
    """A form: its questions in order, and what is done in the end (what is wrong is noted in the arguments).

    Its wording is `form-heading-<name>`, and `button-form-<name>` where it asks whether all is right.
    """

    name: str
    steps: tuple[str, ...]
    file: Callable[[Turn, Form, Arguments], None]


def check(turn: Turn, form: Form, arguments: Arguments) -> None:
    """What may have changed since it was given: the clock goes on, and others work too."""
    patient = steps.patient(turn, form)
    if form.kind == "session" and patient is not None and "course" in form.given:
        enrolling.check_session(arguments, patient, steps.treatment(turn, form), steps.course(form))
    if "treatment" in form.given:
        arguments.treatment(form.given["treatment"])
    if patient is not None and "booked" in form.given and form.given["booked"] != steps.booked(turn, patient):
        last = sessions.latest(turn.db, patient.id)
        when = turn.clinic.stamp(last.next_at) if last and last.next_at else "–"
        arguments.problem("bad-changed-since", code=patient.code, when=when)
    if len(form.given.get("text", "")) > resolving.LONGEST and form.kind == "note":
        arguments.problem("bad-text-long", found=len(form.given["text"]), most=resolving.LONGEST)
    if form.given.get("next", steps.NONE_YET) != steps.NONE_YET:
        moment = steps.next_at(form) or turn.now
        arguments.moment(moment, turn.clinic.stamp(moment))


def _enroll(turn: Turn, form: Form, _arguments: Arguments) -> None:
    held = steps.treatment(turn, form), steps.course(form), steps.next_at(form)
    enrolling.new_patient(turn, form.given["name"], *held)


def _session(turn: Turn, form: Form, _arguments: Arguments) -> None:
    patient = steps.patient(turn, form)
    assert patient is not None  # a form goes with its patient
    held = steps.treatment(turn, form), steps.course(form), steps.next_at(form)
    enrolling.next_session(turn, patient, *held)


def _reschedule(turn: Turn, form: Form, arguments: Arguments) -> None:
    patient, moment = steps.patient(turn, form), steps.next_at(form)
    assert patient is not None
    assert moment is not None
    appointments.move(arguments, patient, moment)


def _message(turn: Turn, form: Form, _arguments: Arguments) -> None:
    patient = steps.patient(turn, form)
    assert patient is not None
    reply.write(turn, patient)


def _note(turn: Turn, form: Form, _arguments: Arguments) -> None:
    alert = alerts.find(turn.db, form.alert_id or 0)
    if alert is not None:
        resolving.note(turn, alert, form.given["text"])


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("enroll", ("name", "treatment", "course", "next", "sure"), _enroll),
        Kind("session", ("treatment", "course", "next", "sure"), _session),
        Kind("reschedule", ("next", "sure"), _reschedule),
        Kind("message", ("text",), _message),
        Kind("note", ("text",), _note),
    )
}
