"""Another date for the next session: a day, then an hour, then the clinic is asked. Until it agrees nothing moves."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care import plan
from bot.chat import keyboards, monthly, wishes
from bot.store import audit, sessions
from bot.store.messages import Button

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.care.model import Patient, Session
    from bot.chat.turn import Turn
    from bot.store.messages import Keyboard

FURTHEST = timedelta(days=90)
"""How far ahead another date may be wished for."""


def choose_day(turn: Turn, patient: Patient, session: Session, month: date | None = None) -> None:
    """Show a month to choose from: the one of the appointment at first."""
    assert session.next_at is not None
    choice = _choice(turn, session)
    shown = max(choice.first, min(month or turn.clinic.zone_date(session.next_at), choice.last))
    keyboard = monthly.keyboard(turn.clinic, patient.language, shown, choice)
    _show(turn, patient, session, "move-day", (*keyboard, _in_words(turn, patient, session)))


def choose_hour(turn: Turn, patient: Patient, session: Session, day: date | None) -> None:
    """Show the hours of a day, by the patient's clock."""
    if day is None or not _choice(turn, session).offers(day):
        turn.pop("toast-day-gone")
        return
    assert session.next_at is not None
    clinic, data = turn.clinic, keyboards.appointment_data(session.id, session.next_at)
    # In the night that clocks are put forward, two hours of the clinic are one moment.
    instants = dict.fromkeys(plan.to_utc(day, at, clinic.zone) for at in clinic.visiting_hours(day))
    buttons = [Button(_hour(turn, patient, at, day), f"{data}t:{int(at.timestamp())}") for at in instants]
    back = Button(clinic.plain(patient.language, "button-back"), f"{data}m:{day:%Y-%m}")
    told = clinic.catalogue.day(patient.language, day)
    _show(turn, patient, session, "move-hour", (*keyboards.in_lines(buttons), (back,)), day=told)


def _hour(turn: Turn, patient: Patient, at: datetime, day: date) -> str:
    """`10:00` on the patient's clock, with the weekday where that is another than the clinic's."""
    catalogue, zone = turn.clinic.catalogue, turn.clinic.zone_of(patient)
    there = at.astimezone(zone).date()
    clock = catalogue.time(patient.language, at, zone)
    return clock if there == day else f"{catalogue.weekdays(patient.language)[there.weekday()]} {clock}"


def wish(turn: Turn, patient: Patient, session: Session, instant: str) -> None:
    """The hour was chosen: ask the clinic, and say so."""
    wished = keyboards.read_moment(instant)
    if wished is None or not _is_offered(turn, session, wished):
        turn.pop("toast-day-gone")
        return
    db, clinic, now = turn.db, turn.clinic, turn.now
    if wished == session.wish_at:
        turn.pop("toast-nothing-changed")
        show(turn, patient, session)
        return
    wishes_before = session.wish_at is not None
    if wishes_before:
        wishes.over(db, clinic, now, patient, session)
    session = sessions.wish(db, session.id, wished)
    tell = wishes.tell if wishes_before else wishes.choose
    tell(db, clinic, now, patient, session)
    audit.record(db, now, "appointment-wished", actor=turn.event.user_id, patient_id=patient.id)
    show(turn, patient, session)


def show(turn: Turn, patient: Patient, session: Session) -> None:
    """Change the message to how the wish stands."""
    assert session.next_at is not None
    keyboard = keyboards.appointment(
        turn.clinic, patient.language, session.id, session.next_at, session.next_state
    )
    if session.wish_at is None:
        _show(turn, patient, session, "next-move-asked", keyboard)
    else:
        wished = turn.clinic.told_at(patient, session.wish_at)
        _show(turn, patient, session, "next-wished", keyboard, wish=wished)


def _is_offered(turn: Turn, session: Session, wished: datetime) -> bool:
    local = wished.astimezone(turn.clinic.zone)
    return _choice(turn, session).offers(local.date()) and local.time() in turn.clinic.visiting_hours(
        local.date()
    )


def _choice(turn: Turn, session: Session) -> monthly.Choice:
    assert session.next_at is not None
    today = turn.clinic.zone_date(turn.now)
    return monthly.Choice(
        keyboards.appointment_data(session.id, session.next_at),
        today + timedelta(days=1),
        today + FURTHEST,
        lambda day: bool(turn.clinic.visiting_hours(day)),
    )


def _in_words(turn: Turn, patient: Patient, session: Session) -> tuple[Button]:
    assert session.next_at is not None
    data = keyboards.appointment_data(session.id, session.next_at)
    return (Button(turn.clinic.plain(patient.language, "button-in-words"), f"{data}words"),)


def _show(turn: Turn, patient: Patient, session: Session, key: str, keyboard: Keyboard, **args: str) -> None:
    assert session.next_at is not None
    when = turn.clinic.told_at(patient, session.next_at)
    turn.edit_text(turn.clinic.told(patient, key, when=when, **args), keyboard=keyboard, patient=patient)
