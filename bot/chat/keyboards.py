"""Buttons, and what comes back when they are pressed. The only place that knows how callback data is written.

`c:7:g:redness:2` a tap in check-in 7 · `y:3:yes` consent of patient 3 · `n:5:1797240000:confirm` the appointment
after session 5 while it stands at that instant · `a:9:claim` alert 9 · `x:3:erase` patient 3 for
good · `u:3:now` patient 3 has a warning sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.care import checkin as conversation
from bot.care.model import NextState
from bot.store.messages import Button, Keyboard

if TYPE_CHECKING:
    from datetime import datetime

    from bot.care.checkin import State, Tap
    from bot.chat.clinic import Clinic
    from bot.store.alerts import Alert


@dataclass(frozen=True, slots=True)
class Pressed:
    """Callback data taken apart: the room it belongs to, the id it is about, and the rest."""

    room: str
    id: int
    rest: str


def read(data: str) -> Pressed | None:
    """Take callback data apart; None for anything that no button of ours carries."""
    room, _, tail = data.partition(":")
    number, _, rest = tail.partition(":")
    if not (number.isascii() and number.isdigit() and len(number) < 16 and rest):
        return None
    return Pressed(room, int(number), rest)


def consent(clinic: Clinic, language: str, patient_id: int, *, declined: bool = False) -> Keyboard:
    """`I agree` / `No thanks`; after a no, only the way back."""
    agree = Button(clinic.plain(language, "button-agree"), f"y:{patient_id}:yes")
    decline = Button(clinic.plain(language, "button-decline"), f"y:{patient_id}:no")
    return ((agree,),) if declined else ((agree,), (decline,))


def checkin(clinic: Clinic, language: str, checkin_id: int, state: State) -> Keyboard:
    """One line a choice, so that a thumb can't miss it."""

    def button(tap: Tap) -> Button:
        return Button(_tap_label(clinic, language, state, tap), f"c:{checkin_id}:{conversation.encode(tap)}")

    return tuple((button(tap),) for tap in conversation.offered(state))


def _tap_label(clinic: Clinic, language: str, state: State, tap: Tap) -> str:
    match tap:
        case conversation.AllClear():
            return clinic.plain(language, "button-all-clear")
        case conversation.Chose(symptom, grade):
            return clinic.plain(language, f"grade-{grade.word}-{symptom.value}")
        case conversation.Marked(sign):
            mark = "✅ " if sign in state.answers.signs else ""
            return mark + clinic.plain(language, f"sign-{sign.value}")
        case conversation.NoneOfThese():
            return clinic.plain(language, "button-none-of-these")
        case conversation.Finished():
            return clinic.plain(language, "button-done")
        case conversation.Change():
            return clinic.plain(language, "button-change")


def appointment(
    clinic: Clinic, language: str, session_id: int, next_at: datetime, state: NextState
) -> Keyboard:
    """What can be done about the next appointment, given what is known of it."""

    def button(word: str) -> Button:
        label = clinic.plain(language, f"button-{word}")
        return Button(label, f"n:{session_id}:{int(next_at.timestamp())}:{word}")

    match state:
        case NextState.PLANNED:
            return ((button("confirm"),), (button("reschedule"), button("cancel")))
        case NextState.CONFIRMED:
            return ((button("reschedule"), button("cancel")),)
        case NextState.MOVE_ASKED:
            return ((button("keep"), button("cancel")),)
        case NextState.CANCEL_ASKED:
            return ((button("keep"), button("reschedule")),)
        case _:
            return ()


def urgent(clinic: Clinic, language: str, patient_id: int) -> Keyboard:
    """The way out for whoever wrote words where a warning sign was meant."""
    return ((Button(clinic.plain(language, "button-urgent"), f"u:{patient_id}:now"),),)


def erase(clinic: Clinic, patient_id: int) -> Keyboard:
    """The second question before a patient is erased."""
    language = clinic.staff_language
    return (
        (Button(clinic.plain(language, "button-keep-patient"), f"x:{patient_id}:keep"),),
        (Button(clinic.plain(language, "button-erase"), f"x:{patient_id}:erase"),),
    )


def alert(clinic: Clinic, shown: Alert) -> Keyboard:
    """`Claim` until somebody has it, `Resolve` until it is closed."""
    if shown.resolved_at is not None:
        return ()
    language = clinic.staff_language
    claim = Button(clinic.plain(language, "button-claim"), f"a:{shown.id}:claim")
    resolve = Button(clinic.plain(language, "button-resolve"), f"a:{shown.id}:resolve")
    return ((resolve,),) if shown.claimed_at is not None else ((claim, resolve),)
