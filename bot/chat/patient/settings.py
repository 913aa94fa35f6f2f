"""`/settings`: at what hour the questions come, and by which clock. One setting for everyone on this phone."""

from __future__ import annotations

from datetime import time, timedelta, timezone
from typing import TYPE_CHECKING

from bot.chat import followup, keyboards, zones
from bot.chat.patient import language
from bot.chat.patient.start import heard_or_told
from bot.store import audit, people, sessions
from bot.store.messages import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.care.model import Patient
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
    from bot.store.messages import Keyboard

MOST_PLACES = 20


def command(turn: Turn) -> None:
    """`/settings`, or `/settings CITY` to set the time zone by its name."""
    heard = heard_or_told(turn)
    if not heard:
        return
    wanted = turn.event.text
    zone = zones.find(turn.clinic, wanted) if wanted else None
    if zone is not None:
        _set_zone(turn, zone)
        turn.answer_text(_text(turn, changed=True), keyboard=_menu(turn))
    elif wanted:
        turn.answer("settings-unknown", found=wanted[:60], keyboard=_menu(turn))
    else:
        turn.answer_text(_text(turn), keyboard=_menu(turn))


def tapped(turn: Turn, pressed: Pressed) -> None:
    """A setting was chosen. Each press leads back to the overview, or one step further."""
    if turn.own(pressed.id) is None or not turn.heard:
        turn.pop("toast-not-yours")
        return
    verb, _, value = pressed.rest.partition(":")
    step = _STEPS.get(verb)
    if step is None or not step(turn, value):
        turn.pop("toast-not-yours")


def _hours(turn: Turn, _value: str) -> bool:
    quiet = turn.clinic.config.clinic.quiet
    offered = [time(hour) for hour in range(24) if not quiet.cover(time(hour))]
    buttons = [_button(turn, f"{at.hour}:00", f"h:{at.hour}") for at in offered]
    turn.edit("settings-hour", keyboard=(*keyboards.in_lines(buttons), _back(turn)))
    return True


def _hour(turn: Turn, value: str) -> bool:
    if not (value.isascii() and value.isdigit() and int(value) < 24):
        return False
    if turn.clinic.config.clinic.quiet.cover(time(int(value))):
        return False
    for patient in turn.patients:
        people.set_checkin_at(turn.db, patient.id, time(int(value)))
    _changed(turn, "checkin-hour")
    return True


def _clocks(turn: Turn, _value: str) -> bool:
    buttons = []
    for offset in zones.offsets(turn.clinic, turn.now):
        there = turn.now.astimezone(timezone(timedelta(minutes=offset)))
        buttons.append(_button(turn, f"{there.hour}:{there.minute:02}", f"o:{offset}"))
    turn.edit("settings-clock", keyboard=(*keyboards.in_lines(buttons), _back(turn)))
    return True


def _places(turn: Turn, value: str) -> bool:
    minutes = value.removeprefix("-")
    if not (minutes.isascii() and minutes.isdigit() and len(minutes) < 5):
        return False
    found = zones.at_offset(turn.clinic, turn.now, int(value))[:MOST_PLACES]
    city = turn.clinic.catalogue.city
    lines = [(_button(turn, city(turn.language, zone), f"z:{zone}"),) for zone in found]
    turn.edit("settings-place", keyboard=(*lines, _back(turn)))
    return True


def _place(turn: Turn, value: str) -> bool:
    if value not in zones.known(turn.clinic):
        return False
    _set_zone(turn, value)
    turn.edit_text(_text(turn, changed=True), keyboard=_menu(turn))
    return True


def _set_zone(turn: Turn, zone: str) -> None:
    for patient in turn.patients:
        people.set_timezone(turn.db, patient.id, zone)
    _replan(turn, "timezone")


def _changed(turn: Turn, what: str) -> None:
    _replan(turn, what)
    turn.edit_text(_text(turn, changed=True), keyboard=_menu(turn))


def _replan(turn: Turn, what: str) -> None:
    turn.patients = people.in_chat(turn.db, turn.event.chat_id)
    for patient in turn.heard:
        audit.record(turn.db, turn.now, what, actor=turn.event.user_id, patient_id=patient.id)
        followup.replan(turn.db, turn.clinic, turn.now, patient)


def _overview(turn: Turn, _value: str) -> bool:
    turn.edit_text(_text(turn), keyboard=_menu(turn))
    return True


def _languages(turn: Turn, _value: str) -> bool:
    language.command(turn)
    return True


_STEPS: dict[str, Callable[[Turn, str], bool]] = {
    "hour": _hours,
    "h": _hour,
    "zone": _clocks,
    "o": _places,
    "z": _place,
    "language": _languages,
    "back": _overview,
}


def _text(turn: Turn, *, changed: bool = False) -> str:
    clinic, patient = turn.clinic, turn.heard[-1]
    text = clinic.html(
        turn.language,
        "settings",
        hour=_hour_of(turn, patient),
        zone=clinic.catalogue.city(turn.language, patient.timezone),
        time=clinic.catalogue.time(turn.language, turn.now, clinic.zone_of(patient)),
        language=clinic.plain(turn.language, "language-name"),
    )
    return f"{clinic.html(turn.language, 'settings-changed')}\n\n{text}" if changed else text


def _hour_of(turn: Turn, patient: Patient) -> str:
    session = sessions.latest(turn.db, patient.id)
    at = patient.checkin_at or (turn.clinic.treatment(session).plan.checkin_at if session else time(10))
    return f"{at.hour}:{at.minute:02}"


def _menu(turn: Turn) -> Keyboard:
    plain = turn.clinic.plain
    lines = [
        (_button(turn, plain(turn.language, "button-hour"), "hour"),),
        (_button(turn, plain(turn.language, "button-zone"), "zone"),),
    ]
    if len(turn.clinic.catalogue.languages) > 1:
        lines.append((_button(turn, plain(turn.language, "button-language"), "language"),))
    return tuple(lines)


def _back(turn: Turn) -> tuple[Button, ...]:
    return (_button(turn, turn.clinic.plain(turn.language, "button-back"), "back"),)


def _button(turn: Turn, label: str, rest: str) -> Button:
    return Button(label, f"s:{turn.heard[-1].id}:{rest}")
