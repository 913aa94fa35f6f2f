"""Guided forms: one question after the other, answered by a button or in words, and at the end `Is this right?`.

A form belongs to the person who began it. It is a row of the database, so a restart in the middle loses nothing;
whoever begins another in the same chat leaves the first. In a group a bot hears only what replies to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care.model import PatientState
from bot.catalogue import Html
from bot.chat import keyboards, monthly
from bot.chat.access import Role
from bot.chat.incoming import What
from bot.chat.staff import appointments, enrolling, reply, resolving, steps
from bot.chat.staff.arguments import Arguments
from bot.store import alerts, forms, sent, sessions
from bot.store.messages import Button, Lane, Outgoing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
    from bot.store.alerts import Alert
    from bot.store.forms import Form
    from bot.store.messages import Keyboard

LASTS = timedelta(hours=12)
"""What was begun longer ago is left: nobody remembers what the words that they type now would answer."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A form: its questions in order, and what is done in the end (what is wrong is noted in the arguments).

    Its wording is `form-heading-<name>`, and `button-form-<name>` where it asks whether all is right.
    """

    name: str
    steps: tuple[str, ...]
    file: Callable[[Turn, Form, Arguments], None]


def begin(
    turn: Turn,
    kind: str,
    *,
    patient: Patient | None = None,
    alert: Alert | None = None,
    given: Mapping[str, str] | None = None,
    step: str | None = None,
    in_private: bool = False,
) -> None:
    """Begin a form; one that asks for a name does so `in_private`, wherever it was asked for."""
    chat_id = turn.event.user_id if in_private else turn.event.chat_id
    form = forms.begin(
        turn.db,
        turn.event.user_id,
        chat_id,
        kind,
        step or KINDS[kind].steps[0],
        turn.now,
        patient_id=patient.id if patient else None,
        alert_id=alert.id if alert else None,
        given=given,
    )
    _send(turn, form)
    if chat_id != turn.event.chat_id:
        turn.answer("form-in-private", bot=turn.clinic.username)


def awaiting(turn: Turn) -> Form | None:
    """The form that a message in this chat answers, if it answers one. A reply to something else is about that."""
    event = turn.event
    form = forms.current(turn.db, event.user_id, event.chat_id)
    if form is None or not turn.now - LASTS < form.changed_at or event.edited:
        return None
    if event.reply_to is None and not event.private:
        return None
    if event.reply_to is not None and not _stands_in(turn, form, event.reply_to):
        return None
    return form if event.what is What.TEXT or (event.what is What.FILE and form.kind == "message") else None


def _stands_in(turn: Turn, form: Form, message_id: int) -> bool:
    row = sent.message_of(turn.db, form.chat_id, message_id)
    return row is not None and row["id"] == form.row_id


def typed(turn: Turn, form: Form) -> None:
    """The question was answered in words."""
    read = steps.STEPS[form.step].read
    if read is None:
        turn.answer("form-tap")
        return
    arguments = Arguments(turn, [])
    value = read(arguments, form, turn.event.text)
    if form.step == "course" and not arguments.problems:
        _check(turn, replace(form, given={**form.given, "course": value}), arguments)
    if arguments.problems:
        turn.answer_text("\n".join(arguments.problems))
        return
    _go_on(turn, form, value, anew=True)


def tapped(turn: Turn, pressed: Pressed) -> None:
    """A button of a form. Only whoever began it may tap, and only what is asked now counts."""
    form = forms.find(turn.db, pressed.id)
    if turn.role < Role.STAFF:
        turn.pop("toast-not-yours")
    elif form is None:
        turn.pop("toast-form-over")
    elif form.user_id != turn.event.user_id:
        turn.pop("toast-form-not-yours")
    else:
        _tapped(turn, form, pressed.rest)


def _tapped(turn: Turn, form: Form, rest: str) -> None:
    step, chosen, value = rest.partition("=")
    if chosen and step == form.step and _is_offered(turn, form, value):
        _go_on(turn, form, value)
    elif rest == "leave":
        _leave(turn, form)
    elif rest == "back":
        _back(turn, form)
    elif rest == "ask":
        _edit(turn, form)
    elif rest == "file" and form.step == "sure":
        _file(turn, form)
    elif form.step == "next" and rest[:2] in ("m:", "d:"):
        _calendar(turn, form, rest)
    else:
        turn.pop("toast-form-elsewhere")


def _is_offered(turn: Turn, form: Form, value: str) -> bool:
    """Whether a button may carry this: hours come from the calendar, all else stands under the question."""
    if form.step == "next" and keyboards.read_moment(value) is not None:
        return True  # checked at the end, like every date: by then it may be over
    return any(
        button.data == f"e:{form.id}:{form.step}={value}"
        for line in steps.STEPS[form.step].offers(turn, form)
        for button in line
    )


def _go_on(turn: Turn, form: Form, value: str, *, anew: bool = False) -> None:
    """The question was answered; after the last one the form is filed."""
    order = KINDS[form.kind].steps
    given = {**form.given, form.step: value}
    following = order[order.index(form.step) + 1 :]
    if not following:
        _file(turn, replace(form, given=given))
        return
    changed = forms.change(turn.db, form.id, following[0], given, turn.now)
    if anew:
        _send(turn, changed)
        _lay_aside(turn, form)
    else:
        _edit(turn, changed)


def _back(turn: Turn, form: Form) -> None:
    """To the question before, which is asked again; what was given after it is dropped."""
    order = KINDS[form.kind].steps
    before = order[max(0, order.index(form.step) - 1)]
    given = {name: value for name, value in form.given.items() if name not in order[order.index(before) :]}
    _edit(turn, forms.change(turn.db, form.id, before, given, turn.now))


def _calendar(turn: Turn, form: Form, rest: str) -> None:
    day = monthly.read_day(rest[2:])
    if day is None:
        turn.pop("toast-form-elsewhere")
        return
    shown, back = steps.month(turn, form, day), "ask"
    if rest[0] == "d":
        hours, back = steps.hours(turn, form, day), f"m:{day:%Y-%m}"
        if hours is None:
            turn.pop("toast-day-gone")
            return
        shown = hours
    turn.edit_text(_text(turn, form), keyboard=(*shown, *_foot(turn, form, back)))


def _file(turn: Turn, form: Form) -> None:
    """All is given: do it, or say what is wrong with it by now."""
    arguments, summary = Arguments(turn, []), _summary(turn, form)
    _check(turn, form, arguments)
    if not arguments.problems:
        KINDS[form.kind].file(turn, form, arguments)
    if arguments.problems:
        turn.answer_text("\n".join(arguments.problems))
        return
    forms.end(turn.db, form.id)
    if turn.event.callback_id is not None:
        turn.edit_text(summary)
    else:
        _lay_aside(turn, form)


def _check(turn: Turn, form: Form, arguments: Arguments) -> None:
    """What may have changed since it was given: the clock goes on, and others work too."""
    patient = steps.patient(turn, form)
    if form.kind == "session" and patient is not None and "course" in form.given:
        enrolling.check_session(arguments, patient, steps.treatment(turn, form), steps.course(form))
    if form.given.get("next", steps.NONE_YET) != steps.NONE_YET:
        moment = steps.next_at(form) or turn.now
        arguments.moment(moment, turn.clinic.stamp(moment))


def leave(turn: Turn) -> bool:
    """`/cancel` alone: leave what is being filled in here, or else in private; False when there is nothing."""
    for chat_id in (turn.event.chat_id, turn.event.user_id):
        form = forms.current(turn.db, turn.event.user_id, chat_id)
        if form is not None:
            forms.end(turn.db, form.id)
            _lay_aside(turn, form)
            turn.answer("form-left")
            return True
    return False


def _leave(turn: Turn, form: Form) -> None:
    forms.end(turn.db, form.id)
    turn.edit("form-left")


# How it looks


def _send(turn: Turn, form: Form) -> None:
    """Ask in a message of its own."""
    row = turn.send(Outgoing(form.chat_id, "form", _text(turn, form), Lane.REPLY, _keyboard(turn, form)))
    forms.shown_in(turn.db, form.id, row)


def _edit(turn: Turn, form: Form) -> None:
    """Ask in the message whose button was tapped."""
    turn.edit_text(_text(turn, form), keyboard=_keyboard(turn, form))


def _lay_aside(turn: Turn, form: Form) -> None:
    """The message in which the form stood so far loses its buttons."""
    if form.row_id is not None:
        turn.send(
            Outgoing(
                form.chat_id,
                "edit",
                turn.clinic.staff("form-laid-aside", heading=Html(_heading(turn, form))),
                Lane.REPLY,
                edits_row=form.row_id,
            )
        )


def _text(turn: Turn, form: Form) -> str:
    question = turn.clinic.staff(f"form-{form.step}", **_place(form))
    return f"{_summary(turn, form)}\n\n{question}"


def _place(form: Form) -> dict[str, str]:
    """Whether words have to reply to the message to be heard."""
    return {"place": "private" if form.chat_id > 0 else "group"}


def _summary(turn: Turn, form: Form) -> str:
    return "\n".join((_heading(turn, form), *steps.given(turn, form)))


def _heading(turn: Turn, form: Form) -> str:
    patient = steps.patient(turn, form)
    if patient is None and form.alert_id is not None:
        alert = alerts.find(turn.db, form.alert_id)
        form = replace(form, patient_id=alert.patient_id if alert else None)
        patient = steps.patient(turn, form)
    who = turn.clinic.who(patient, form.chat_id) if patient else ""
    last = sessions.latest(turn.db, patient.id) if patient else None
    booked = turn.clinic.stamp(last.next_at) if last and last.next_at else "–"
    return turn.clinic.staff(f"form-heading-{_word(turn, form)}", who=who, booked=booked)


def _word(turn: Turn, form: Form) -> str:
    """What a form is called; one for another date books one where there is none."""
    if form.kind != "reschedule":
        return form.kind
    last = sessions.latest(turn.db, form.patient_id or 0)
    return form.kind if last is not None and appointments.is_booked(last) else "book"


def _keyboard(turn: Turn, form: Form) -> Keyboard:
    offered = steps.STEPS[form.step].offers(turn, form)
    if form.step == "sure":
        label = turn.clinic.plain(turn.language, f"button-form-{_word(turn, form)}")
        offered = ((Button(label, f"e:{form.id}:file"),),)
    return (*offered, *_foot(turn, form))


def _foot(turn: Turn, form: Form, back: str = "back") -> Keyboard:
    """The way back, where there is one, and the way out."""
    word = turn.clinic.plain
    out = Button(word(turn.language, "button-leave"), f"e:{form.id}:leave")
    if back == "back" and KINDS[form.kind].steps.index(form.step) == 0:
        return ((out,),)
    return ((Button(word(turn.language, "button-back"), f"e:{form.id}:{back}"), out),)


# What is done in the end


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


def new_session(turn: Turn, patient: Patient) -> None:
    """A known patient's next session was held: what follows from the last one is given already."""
    last = sessions.latest(turn.db, patient.id)
    known = turn.clinic.config.treatment(last.treatment) if last else None
    if last is None or known is None or patient.state is PatientState.DISCHARGED:
        begin(turn, "session", patient=patient)
    elif last.is_last:
        begin(turn, "session", patient=patient, given={"treatment": known.key}, step="course")
    else:
        course = f"{last.number + 1}/{last.total}"
        begin(turn, "session", patient=patient, given={"treatment": known.key, "course": course}, step="next")
