"""Guided forms: one question after the other, answered by a button or in words, and at the end `Is this right?`.

A form belongs to the person who began it. It is a row of the database, so a restart in the middle loses nothing;
whoever begins another in the same chat leaves the first. In a group a bot hears only what replies to it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care.model import PatientState
from bot.chat import keyboards, monthly
from bot.chat.access import Role
from bot.chat.incoming import What
from bot.chat.staff import filing, layout, steps
from bot.chat.staff.arguments import Arguments
from bot.store import forms, sent, sessions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
    from bot.store.alerts import Alert
    from bot.store.forms import Form

LASTS = timedelta(hours=12)
"""What was begun longer ago is left: nobody remembers what the words that they type now would answer."""


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
        step or filing.KINDS[kind].steps[0],
        turn.now,
        patient_id=patient.id if patient else None,
        alert_id=alert.id if alert else None,
        given=given,
    )
    layout.send(turn, form)
    if chat_id != turn.event.chat_id:
        turn.answer("form-in-private", bot=turn.clinic.username)


def awaiting(turn: Turn) -> Form | None:
    """The form that a message in this chat answers, if it answers one. A reply to something else is about that."""
    event, form = turn.event, _current(turn)
    if form is None or event.edited:
        return None
    if event.reply_to is None and not event.private:
        return None
    if event.reply_to is not None and not _stands_in(turn, form, event.reply_to):
        return None
    return form if event.what is What.TEXT or (event.what is What.FILE and form.kind == "message") else None


def _current(turn: Turn) -> Form | None:
    """What this person is filling in here, unless it was left long ago."""
    form = forms.current(turn.db, turn.event.user_id, turn.event.chat_id)
    return form if form is not None and turn.now - LASTS < form.changed_at else None


def _stands_in(turn: Turn, form: Form, message_id: int) -> bool:
    """Whether it is the form's message; a copy whose number never came back is known by its first line."""
    row = sent.message_of(turn.db, form.chat_id, message_id)
    if row is not None:
        return bool(row["id"] == form.row_id)
    return turn.event.reply_to_text.partition("\n")[0] == layout.first_line(turn, form)


def is_open(turn: Turn) -> bool:
    """Whether this person is filling in a form here."""
    return _current(turn) is not None


def set_aside(turn: Turn) -> None:
    """Whoever turns to something else no longer writes the message or note that they were asked for."""
    form = forms.current(turn.db, turn.event.user_id, turn.event.chat_id)
    if form is not None and form.step == "text":
        forms.end(turn.db, form.id)
        layout.lay_aside(turn, form)


def typed(turn: Turn, form: Form) -> None:
    """The question was answered in words."""
    read = steps.STEPS[form.step].read
    if read is None:
        turn.answer("form-tap")
        return
    arguments = Arguments(turn, [])
    value = read(arguments, form, turn.event.text)
    if form.step == "course" and not arguments.problems:
        filing.check(turn, replace(form, given={**form.given, "course": value}), arguments)
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
        layout.edit(turn, form)
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
    order = filing.KINDS[form.kind].steps
    given = {**form.given, form.step: value}
    following = order[order.index(form.step) + 1 :]
    if not following:
        _file(turn, replace(form, given=given))
        return
    changed = forms.change(turn.db, form.id, following[0], given, turn.now)
    if anew:
        layout.send(turn, changed)
        layout.lay_aside(turn, form)
    else:
        layout.edit(turn, changed)


def _back(turn: Turn, form: Form) -> None:
    """To the question before, which is asked again; what was given after it is dropped."""
    order = filing.KINDS[form.kind].steps
    before = order[max(0, order.index(form.step) - 1)]
    given = {name: value for name, value in form.given.items() if name not in order[order.index(before) :]}
    layout.edit(turn, forms.change(turn.db, form.id, before, given, turn.now))


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
    turn.edit_text(layout.text(turn, form), keyboard=(*shown, *layout.foot(turn, form, back)))


def _file(turn: Turn, form: Form) -> None:
    """All is given: do it, or say what is wrong with it by now."""
    arguments, summary = Arguments(turn, []), layout.summary(turn, form)
    filing.check(turn, form, arguments)
    if not arguments.problems:
        filing.KINDS[form.kind].file(turn, form, arguments)
    if arguments.problems:
        turn.answer_text("\n".join(arguments.problems))
        return
    forms.end(turn.db, form.id)
    if turn.event.callback_id is not None:
        turn.edit_text(summary)
    else:
        layout.lay_aside(turn, form)


def leave(turn: Turn) -> bool:
    """`/cancel` alone: leave what is being filled in here, or else in private; False when there is nothing."""
    for chat_id in (turn.event.chat_id, turn.event.user_id):
        form = forms.current(turn.db, turn.event.user_id, chat_id)
        if form is not None:
            forms.end(turn.db, form.id)
            layout.lay_aside(turn, form)
            turn.answer("form-left")
            return True
    return False


def _leave(turn: Turn, form: Form) -> None:
    forms.end(turn.db, form.id)
    turn.edit("form-left")


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
