"""The questions of a guided form: what each asks, what it offers as buttons, and how what is typed is read.

What was given is kept as text: a name, a treatment's key, `2/6`, an instant in seconds or `-`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.care import booking, plan
from bot.catalogue import safe_name
from bot.chat import keyboards, monthly
from bot.chat.staff.arguments import FURTHEST
from bot.store import people, sessions
from bot.store.messages import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.care.model import Patient, Session, Treatment
    from bot.chat.staff.arguments import Arguments
    from bot.chat.turn import Turn
    from bot.store.forms import Form
    from bot.store.messages import Keyboard

NONE_YET = "-"
FULL_HOURS = tuple(time(hour) for hour in range(8, 20))
"""Offered on a day on which the clinic is closed by its office hours, if somebody wants that one all the same."""


@dataclass(frozen=True, slots=True)
class Step:
    """A question: its buttons, and how a typed answer is read (problems are noted in the arguments).

    Its wording is `form-<name>`.
    """

    name: str
    offers: Callable[[Turn, Form], Keyboard]
    read: Callable[[Arguments, Form, str], str] | None = None


def choice(form: Form, label: str, word: str) -> Button:
    """A button of this form at this step."""
    return Button(label, f"e:{form.id}:{form.step}={word}")


def treatment(turn: Turn, form: Form) -> Treatment:
    """The treatment that was chosen; should it have left the settings meanwhile, the first there is."""
    known = turn.clinic.config.treatments
    return known.get(form.given.get("treatment", "")) or next(iter(known.values()))


def course(form: Form) -> tuple[int, int]:
    """Session K of N, as given."""
    number, _, total = form.given["course"].partition("/")
    return int(number), int(total)


def next_at(form: Form) -> datetime | None:
    """The date that was given; None for none yet."""
    return keyboards.read_moment(form.given.get("next", NONE_YET))


def booked(turn: Turn, patient: Patient) -> str:
    """The appointment as it stands, as a form keeps it: a date is moved only if nobody moved it meanwhile."""
    last = sessions.latest(turn.db, patient.id)
    return seconds(last.next_at) if last and last.next_at else NONE_YET


def patient(turn: Turn, form: Form) -> Patient | None:
    """The patient whom the form is about, if it is about one."""
    return people.get_if_there(turn.db, form.patient_id) if form.patient_id is not None else None


def seconds(moment: datetime) -> str:
    """An instant as a button and a form carry it."""
    return str(int(moment.timestamp()))


# What each question offers


def _nothing(_turn: Turn, _form: Form) -> Keyboard:
    return ()


def _treatments(turn: Turn, form: Form) -> Keyboard:
    known = turn.clinic.config.treatments.values()
    return keyboards.in_lines([choice(form, one.name, one.key) for one in known], most=2)


def _courses(turn: Turn, form: Form) -> Keyboard:
    """As many sessions as the treatment usually has; of a course that was begun, those that are left."""
    total, first = treatment(turn, form).sessions, 1
    last = _last(turn, form)
    if last is not None and not last.is_last:
        total, first = last.total, last.number + 1
    words = [f"{number}/{total}" for number in range(first, total + 1)][:20]
    return keyboards.in_lines([choice(form, word, word) for word in words], most=5)


def _last(turn: Turn, form: Form) -> Session | None:
    """The session before this one, if it was of the same treatment."""
    last = sessions.latest(turn.db, form.patient_id) if form.patient_id is not None else None
    return last if last is not None and last.treatment == form.given.get("treatment") else None


def _dates(turn: Turn, form: Form) -> Keyboard:
    clinic = turn.clinic
    start, afters = _counted_from(turn, form)
    local = start.astimezone(clinic.zone).replace(tzinfo=None)
    moments = (
        plan.to_utc(at.date(), at.time(), clinic.zone)
        for at in booking.offered(local, afters, clinic.visiting_hours)
    )
    to_come = [moment for moment in moments if moment > turn.now]
    lines = [(choice(form, _offer(turn, moment), seconds(moment)),) for moment in to_come]
    first = clinic.zone_date(to_come[0] if to_come else turn.now)
    month = Button(clinic.plain(turn.language, "button-calendar"), f"e:{form.id}:m:{first:%Y-%m}")
    none = choice(form, clinic.plain(turn.language, "button-none-yet"), NONE_YET)
    return (*lines, (month,) if form.kind == "reschedule" else (month, none))


def _counted_from(turn: Turn, form: Form) -> tuple[datetime, tuple[timedelta, ...]]:
    """From when on, and how much later, the next session is offered."""
    if form.kind != "reschedule":
        return turn.now, booking.around(treatment(turn, form).interval)
    last = sessions.latest(turn.db, form.patient_id or 0)
    return max(turn.now, last.next_at if last and last.next_at else turn.now), booking.LATER


def _offer(turn: Turn, moment: datetime) -> str:
    """`Tue 2026-12-15 11:00 · +3w`; days where it is no full week."""
    days = (turn.clinic.zone_date(moment) - turn.clinic.zone_date(turn.now)).days
    after = f"+{days // 7}w" if days % 7 == 0 else f"+{days}d"
    return f"{dated(turn, moment)} · {after}"


def dated(turn: Turn, moment: datetime) -> str:
    """`Tue 2026-12-15 11:00`, in clinic time."""
    day = turn.clinic.zone_date(moment)
    weekday = turn.clinic.catalogue.weekdays(turn.clinic.staff_language)[day.weekday()]
    return f"{weekday} {turn.clinic.stamp(moment)}"


# The calendar, which is another way of answering the question for a date


def month(turn: Turn, form: Form, shown: date) -> Keyboard:
    """A month to choose a day from."""
    offered = _days(turn, form)
    shown = max(offered.first, min(shown, offered.last))
    return monthly.keyboard(turn.clinic, turn.language, shown, offered)


def hours(turn: Turn, form: Form, day: date) -> Keyboard | None:
    """The hours of a day; None for a day that can't be chosen."""
    if not _days(turn, form).offers(day):
        return None
    moments = _moments(turn, day)
    catalogue, zone = turn.clinic.catalogue, turn.clinic.zone
    buttons = [
        choice(form, catalogue.time(turn.language, moment, zone), seconds(moment)) for moment in moments
    ]
    return keyboards.in_lines(buttons)


def _days(turn: Turn, form: Form) -> monthly.Choice:
    today = turn.clinic.zone_date(turn.now)
    return monthly.Choice(
        f"e:{form.id}:", today, today + FURTHEST - timedelta(days=1), lambda day: bool(_moments(turn, day))
    )


def _moments(turn: Turn, day: date) -> list[datetime]:
    """The full hours of a day that are still to come; in the night that clocks go forward two of them are one."""
    zone = turn.clinic.zone
    hours = turn.clinic.visiting_hours(day) or FULL_HOURS
    instants = dict.fromkeys(plan.to_utc(day, at, zone) for at in hours)
    return [instant for instant in instants if instant > turn.now]


# How what is typed is read


def _read_name(arguments: Arguments, _form: Form, text: str) -> str:
    return arguments.name(text)


def _read_treatment(arguments: Arguments, _form: Form, text: str) -> str:
    found = arguments.treatment(text)
    return found.key if found else ""


def _read_course(arguments: Arguments, _form: Form, text: str) -> str:
    found = arguments.course(text)
    return f"{found[0]}/{found[1]}" if found else ""


def _read_date(arguments: Arguments, form: Form, text: str) -> str:
    moment = arguments.next_at(text)
    if moment is None and not arguments.problems and form.kind == "reschedule":
        arguments.problem("bad-next-none")
    return seconds(moment) if moment else NONE_YET


def _read_text(_arguments: Arguments, _form: Form, text: str) -> str:
    return text


STEPS: dict[str, Step] = {
    step.name: step
    for step in (
        Step("name", _nothing, _read_name),
        Step("treatment", _treatments, _read_treatment),
        Step("course", _courses, _read_course),
        Step("next", _dates, _read_date),
        Step("sure", _nothing),
        Step("text", _nothing, _read_text),
    )
}


def given(turn: Turn, form: Form) -> list[str]:
    """What was given so far, one line each."""
    lines = []
    if "name" in form.given:
        lines.append(turn.clinic.staff("form-given-name", name=safe_name(form.given["name"])))
    if "course" in form.given:
        number, total = course(form)
        held = treatment(turn, form).name
        lines.append(turn.clinic.staff("form-given-course", treatment=held, number=number, total=total))
    elif "treatment" in form.given:
        lines.append(turn.clinic.staff("form-given-treatment", treatment=treatment(turn, form).name))
    if "next" in form.given:
        moment = next_at(form)
        lines.append(turn.clinic.staff("form-given-next", next=dated(turn, moment) if moment else "–"))
    return lines
