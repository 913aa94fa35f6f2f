"""Buttons, and what comes back when they are pressed. The only place that knows how callback data is written.

`c:7:g:redness:2` a tap in check-in 7 · `y:3:yes` consent of patient 3 · `n:5:1797240000:confirm` the appointment
after session 5 while it stands at that instant · `p:5:none` the questions before it · `w:5:1797300000:yes` the wish
for another date · `a:9:claim` alert 9 · `e:4:next=1797300000` form 4 · `k:3:pause` the card of patient 3 ·
`v:2:=petrova` page 2 of the patients found · `m:5:remove` somebody of the staff, by Telegram id · `t:90:show` the
figures of 90 days (0: of all) · `x:3:erase` patient 3 for good, by staff · `d:3:yes` by the patient · `u:3:now`
patient 3 has a warning sign (`anyone`: somebody on this phone has; `call`: wants a call) · `q:3:checkin` it is about
patient 3 · `l:3:es` language · `s:3:hour` settings · `z:0:-` nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.care import checkin as conversation
from bot.care.model import NextState, Question
from bot.catalogue import safe_name
from bot.chat.figures import PERIODS
from bot.store.messages import Button, Keyboard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.care.checkin import State, Tap
    from bot.care.model import Patient, Session
    from bot.chat.clinic import Clinic
    from bot.store.alerts import Alert


RESOLUTIONS = ("phoned", "answered", "seen", "sent-on")
"""How most alerts end, as one tap each (`resolution-<word>`)."""

MOMENT_DIGITS = 12
"""A moment in seconds has fewer: with more, a button isn't ours."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """Callback data taken apart: the room it belongs to, the id it is about, and the rest."""

    room: str
    id: int
    rest: str


def in_lines(buttons: Sequence[Button], most: int = 4) -> Keyboard:
    """Short buttons side by side, so many to a line."""
    return tuple(tuple(buttons[i : i + most]) for i in range(0, len(buttons), most))


def read(data: str) -> Pressed | None:
    """Take callback data apart; None for anything that no button of ours carries."""
    room, _, tail = data.partition(":")
    number, _, rest = tail.partition(":")
    if not (number.isascii() and number.isdigit() and len(number) < 16 and rest):
        return None
    return Pressed(room, int(number), rest)


def read_moment(text: str) -> datetime | None:
    """The moment that a button carries, in seconds; None for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) < MOMENT_DIGITS):
        return None
    return datetime.fromtimestamp(int(text), UTC)


def consent(clinic: Clinic, language: str, patient_id: int, *, declined: bool = False) -> Keyboard:
    """`I agree` / `No thanks`, and another language; after a no, only the way back."""
    agree = Button(clinic.plain(language, "button-agree"), f"y:{patient_id}:yes")
    decline = Button(clinic.plain(language, "button-decline"), f"y:{patient_id}:no")
    other = Button(clinic.plain(language, "button-language"), f"l:{patient_id}:menu")
    lines: Keyboard = ((agree,),) if declined else ((agree,), (decline,))
    return (*lines, (other,)) if len(clinic.catalogue.languages) > 1 else lines


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


def appointment_data(session_id: int, next_at: datetime) -> str:
    """How the data of every button begins that is about an appointment as it stands."""
    return f"n:{session_id}:{int(next_at.timestamp())}:"


def appointment(
    clinic: Clinic, language: str, session_id: int, next_at: datetime, state: NextState
) -> Keyboard:
    """What can be done about the next appointment, given what is known of it."""

    def button(word: str, label: str = "") -> Button:
        text = clinic.plain(language, label or f"button-{word}")
        return Button(text, f"{appointment_data(session_id, next_at)}{word}")

    match state:
        case NextState.PLANNED:
            return ((button("confirm"),), (button("reschedule"), button("cancel")))
        case NextState.CONFIRMED:
            return ((button("reschedule"), button("cancel")),)
        case NextState.MOVE_ASKED:
            return ((button("reschedule", "button-other-day"),), (button("keep"), button("cancel")))
        case NextState.CANCEL_ASKED:
            return ((button("keep"), button("reschedule")),)
        case _:
            return ()


def wish(clinic: Clinic, session: Session) -> Keyboard:
    """What staff can say to the date that a patient would rather have; nothing while there is none."""
    if session.wish_at is None:
        return ()
    data, language = f"w:{session.id}:{int(session.wish_at.timestamp())}", clinic.staff_language
    return (
        (Button(clinic.plain(language, "button-agree-wish"), f"{data}:yes"),),
        (Button(clinic.plain(language, "button-refuse-wish"), f"{data}:no"),),
    )


def presession(clinic: Clinic, language: str, session_id: int, marked: frozenset[Question]) -> Keyboard:
    """The questions before a session, each to be marked, and the end of them."""

    def line(label: str, rest: str) -> tuple[Button]:
        return (Button(label, f"p:{session_id}:{rest}"),)

    lines = [
        line(
            ("✅ " if question in marked else "") + clinic.plain(language, f"question-{question.value}"),
            f"m:{question.value}",
        )
        for question in Question
    ]
    last = ("button-done", "done") if marked else ("button-nothing-applies", "none")
    return (*lines, line(clinic.plain(language, last[0]), last[1]))


def presession_change(clinic: Clinic, language: str, session_id: int) -> Keyboard:
    """The way back into the questions before a session."""
    return ((Button(clinic.plain(language, "button-change"), f"p:{session_id}:change"),),)


def whom(patients: Sequence[Patient], what: str) -> Keyboard:
    """Each of the patients who share a phone, to say whom something is about."""
    return tuple((Button(safe_name(patient.name), f"q:{patient.id}:{what}"),) for patient in patients)


def urgent(clinic: Clinic, language: str, patient_id: int, *, unsaid: bool) -> Keyboard:
    """The way out for whoever wrote words where a warning sign was meant; `unsaid`: nobody knows yet who of several."""
    rest = "anyone" if unsaid else "now"
    return ((Button(clinic.plain(language, "button-urgent"), f"u:{patient_id}:{rest}"),),)


def call_me(clinic: Clinic, language: str, patients: Sequence[Patient]) -> Keyboard:
    """Asking for a call, for each of those who share a phone."""
    label = clinic.plain(language, "button-call-me")
    if len(patients) == 1:
        return ((Button(label, f"u:{patients[0].id}:call"),),)
    return tuple((Button(f"{label} · {safe_name(one.name)}", f"u:{one.id}:call"),) for one in patients)


def go_on(clinic: Clinic, language: str, stopped: Sequence[Patient]) -> Keyboard:
    """After `/stop` on a shared phone: go on for one of those who share it."""
    return tuple(
        (
            Button(
                clinic.plain(language, "button-go-on", name=safe_name(patient.name)), f"q:{patient.id}:resume"
            ),
        )
        for patient in stopped
    )


def languages(clinic: Clinic, patient_id: int) -> Keyboard:
    """Every language, in its own name."""
    return tuple(
        (Button(clinic.plain(language, "language-name"), f"l:{patient_id}:{language}"),)
        for language in clinic.catalogue.languages
    )


def delete(clinic: Clinic, language: str, patient_id: int) -> Keyboard:
    """The second question before patients erase themselves."""
    return (
        (Button(clinic.plain(language, "button-delete-not"), f"d:{patient_id}:no"),),
        (Button(clinic.plain(language, "button-delete"), f"d:{patient_id}:yes"),),
    )


def erase(clinic: Clinic, patient_id: int) -> Keyboard:
    """The second question before a patient is erased."""
    language = clinic.staff_language
    return (
        (Button(clinic.plain(language, "button-keep-patient"), f"x:{patient_id}:keep"),),
        (Button(clinic.plain(language, "button-erase"), f"x:{patient_id}:erase"),),
    )


def alert(clinic: Clinic, shown: Alert) -> Keyboard:
    """`Claim` until somebody has it, `Resolve` until it is closed, and then how it ended, until that is noted."""

    def button(word: str, label: str = "") -> Button:
        return Button(clinic.plain(clinic.staff_language, label or f"button-{word}"), f"a:{shown.id}:{word}")

    if shown.resolved_at is None:
        resolve = button("resolve")
        return ((resolve,),) if shown.claimed_at is not None else ((button("claim"), resolve),)
    if shown.resolution is not None:
        return ()
    words = [button(word, f"resolution-{word}") for word in RESOLUTIONS]
    return (*in_lines(words, most=2), (button("note"),))


def cards(patients: Sequence[Patient]) -> Keyboard:
    """The cards of several patients, by their codes."""
    return in_lines([Button(patient.code, f"k:{patient.id}:card") for patient in patients])


def stats(clinic: Clinic, shown: int) -> Keyboard:
    """The periods side by side, the one that is shown marked, and the picture of that one."""
    language = clinic.staff_language
    periods = tuple(
        Button(
            ("✅ " if days == shown else "") + clinic.plain(language, f"button-period-{word}"),
            f"t:{days}:show",
        )
        for days, word in PERIODS.items()
    )
    return (periods, (Button(clinic.plain(language, "button-picture"), f"t:{shown}:picture"),))


def team(clinic: Clinic, removable: Sequence[tuple[int, str]], *, invites: bool) -> Keyboard:
    """Under the list of the staff: `invites`, and whoever was invited (Telegram id and name) to be removed."""
    language = clinic.staff_language
    lines: Keyboard = ()
    if invites:
        lines = tuple(
            (Button(clinic.plain(language, f"button-{word}"), f"m:0:{word}"),)
            for word in ("invite-staff", "invite-admin")
        )
    return lines + tuple(
        (Button(clinic.plain(language, "button-remove-staff", name=name), f"m:{user_id}:remove"),)
        for user_id, name in removable
    )


def remove_from_team(clinic: Clinic, user_id: int, name: str) -> Keyboard:
    """The second question before somebody is taken off the staff."""
    language = clinic.staff_language
    return (
        (Button(clinic.plain(language, "button-keep-staff"), f"m:{user_id}:keep"),),
        (Button(clinic.plain(language, "button-remove-staff", name=name), f"m:{user_id}:sure"),),
    )
