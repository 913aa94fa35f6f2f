"""How a guided form looks: what it is, what was given so far, the question that is asked now, and its buttons."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.catalogue import Html
from bot.chat.staff import appointments, steps
from bot.chat.staff.filing import KINDS
from bot.store import alerts, forms, sessions
from bot.store.messages import Button, Lane, Outgoing

if TYPE_CHECKING:
    from bot.chat.turn import Turn
    from bot.store.forms import Form
    from bot.store.messages import Keyboard


def send(turn: Turn, form: Form) -> None:
    """Ask in a message of its own."""
    row = turn.send(Outgoing(form.chat_id, "form", text(turn, form), Lane.REPLY, keyboard(turn, form)))
    forms.shown_in(turn.db, form.id, row)


def edit(turn: Turn, form: Form) -> None:
    """Ask in the message whose button was tapped."""
    turn.edit_text(text(turn, form), keyboard=keyboard(turn, form))


def lay_aside(turn: Turn, form: Form) -> None:
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


def text(turn: Turn, form: Form) -> str:
    """What was given so far, and the question."""
    question = turn.clinic.staff(f"form-{form.step}", **_place(form))
    return f"{summary(turn, form)}\n\n{question}"


def _place(form: Form) -> dict[str, str]:
    """Whether words have to reply to the message to be heard."""
    return {"place": "private" if form.chat_id > 0 else "group"}


def summary(turn: Turn, form: Form) -> str:
    """What the form is for, and what was given so far."""
    return "\n".join((_heading(turn, form), *steps.given(turn, form)))


def first_line(turn: Turn, form: Form) -> str:
    """How the message begins, as it is read: without markup."""
    return html.unescape(re.sub(r"<[^>]+>", "", _heading(turn, form)))


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


def keyboard(turn: Turn, form: Form) -> Keyboard:
    """What can be tapped as an answer, the way back and the way out."""
    offered = steps.STEPS[form.step].offers(turn, form)
    if form.step == "sure":
        label = turn.clinic.plain(turn.language, f"button-form-{_word(turn, form)}")
        offered = ((Button(label, f"e:{form.id}:file"),),)
    return (*offered, *foot(turn, form))


def foot(turn: Turn, form: Form, back: str = "back") -> Keyboard:
    """The way back, where there is one, and the way out."""
    word = turn.clinic.plain
    out = Button(word(turn.language, "button-leave"), f"e:{form.id}:leave")
    if back == "back" and KINDS[form.kind].steps.index(form.step) == 0:
        return ((out,),)
    return ((Button(word(turn.language, "button-back"), f"e:{form.id}:{back}"), out),)
