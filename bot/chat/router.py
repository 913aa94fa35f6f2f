"""From an update to its handler. Who may do what is asked of `access`, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.care.model import PatientState
from bot.chat import access, alerting, followup, groups, keyboards, monthly
from bot.chat.access import Role
from bot.chat.commands import COMMANDS, unknown
from bot.chat.incoming import What
from bot.chat.patient import (
    appointment,
    checkin,
    delete,
    language,
    presession,
    settings,
    start,
    urgent,
    whom,
    words,
)
from bot.chat.staff import actions, alerts, erase, forms, patients, reply, stats, team, wishes
from bot.chat.turn import Turn
from bot.store import people, staff

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlite_utils import Database

    from bot.chat.clinic import Clinic
    from bot.chat.commands import Command
    from bot.chat.incoming import Incoming
    from bot.chat.keyboards import Pressed


def open_turn(db: Database, clinic: Clinic, event: Incoming, now: datetime) -> Turn:
    """Everything known about who did this and where."""
    role = access.role_of(db, clinic.config, event.user_id)
    patients = people.in_chat(db, event.chat_id) if event.private else []
    staff_group = not event.private and event.chat_id == access.named_group(db, clinic.config)
    language = patients[-1].language if patients else clinic.catalogue.language(event.language_code)
    if staff_group or (role >= Role.STAFF and not patients):
        language = clinic.staff_language
    return Turn(db, now, event, clinic, role, patients, language, staff_group)


def route(turn: Turn) -> None:
    """Do what an update asks for."""
    event = turn.event
    if turn.role >= Role.STAFF and event.user_name:
        staff.note_name(turn.db, event.user_id, event.user_name)
    groups.heard(turn)
    if event.what in (What.TEXT, What.COMMAND, What.FILE, What.OTHER_MEDIA, What.TAP) and event.private:
        _is_back(turn)
    if event.what is What.MIGRATED:
        alerting.move_group(turn.db, turn.clinic, turn.now, event.chat_id, event.new_chat_id or 0)
    elif event.what in (What.BLOCKED, What.UNBLOCKED):
        _membership(turn)
    elif event.what is What.TAP:
        _tapped(turn)
    elif event.what is What.COMMAND:
        _commanded(turn)
    elif event.what is not What.NOTHING:
        _said(turn)


def _commanded(turn: Turn) -> None:
    event = turn.event
    if event.addressed_to and event.addressed_to != turn.clinic.username.lower():
        return
    command = COMMANDS.get(event.command)
    if command is not None and _names_a_patient(turn, command):
        command = replace(command, needs=Role.STAFF, in_private=False, run=command.of_patient or command.run)
    if _cries_for_help(turn, command):
        turn.event = replace(event, what=What.TEXT, text=f"/{event.command} {event.text}")
        words.said(turn)
    elif event.edited:
        if event.private or (turn.staff_group and turn.role >= Role.STAFF):
            turn.answer("edited-not-taken")
    elif (
        command is not None
        and (event.private or not command.in_private)
        and access.may_command(
            turn.role,
            command.needs,
            private=event.private,
            staff_group=turn.staff_group,
            anywhere=command.anywhere,
        )
    ):
        if turn.role >= Role.STAFF and event.command != "cancel":
            forms.set_aside(turn)
        command.do(turn)
    elif turn.staff_group and turn.role >= Role.STAFF and command is not None and command.in_private:
        turn.answer("private-only")
    elif event.private or (turn.staff_group and turn.role >= Role.STAFF):
        unknown(turn)


def _names_a_patient(turn: Turn, command: Command) -> bool:
    """Whether staff mean somebody else by a patient's command: they name one, or are no patient themselves."""
    about = command.of_patient is not None and turn.role >= Role.STAFF
    return about and bool(turn.event.text or not turn.heard or not turn.event.private)


def _cries_for_help(turn: Turn, command: Command | None) -> bool:
    """Whether words after a patient's command, or after one that doesn't exist, sound like a warning sign."""
    theirs = command is None or command.needs is Role.ANYONE or turn.role is Role.ANYONE
    heard = turn.event.private and turn.heard and turn.event.text
    return bool(heard) and theirs and turn.clinic.sounds_like_warning(turn.event.text)


def _said(turn: Turn) -> None:
    """Words and pictures: from staff as a reply to one of our messages, from patients always."""
    if turn.role >= Role.STAFF and (turn.event.private or turn.staff_group):
        thread = reply.about(turn)
        if thread is not None and thread.guessed and forms.is_open(turn):
            thread = (
                None  # it may be a second copy of the question, and what answers that is not for the patient
            )
        if thread is not None and turn.event.edited:
            turn.answer("edited-not-taken")
            return
        if thread is not None:
            reply.replied(turn, thread)
            return
        form = forms.awaiting(turn)
        if form is not None and not (turn.heard and turn.clinic.sounds_like_warning(turn.event.text)):
            forms.typed(turn, form)
            return
        if reply.is_of_several(turn):
            turn.answer("reply-of-several")
            return
    if not turn.event.private:
        return
    if turn.role >= Role.STAFF and not turn.patients:
        turn.answer("staff-not-a-reply")
        return
    words.SAID[turn.event.what](turn)


def _tapped(turn: Turn) -> None:
    if turn.event.data == monthly.NOTHING:
        return
    pressed = keyboards.read(turn.event.data)
    handler = _ROOMS.get(pressed.room) if pressed else None
    away = not (turn.event.private or turn.staff_group)
    if pressed is None or handler is None or (away and pressed.room in OF_STAFF):
        turn.pop("toast-not-yours")
        return
    handler(turn, pressed)


OF_STAFF = frozenset("ekmtvx")
"""Rooms in which staff are shown things: in private and in the staff group as it is now. An alert can be claimed
wherever it stands."""

_ROOMS: dict[str, Callable[[Turn, Pressed], None]] = {
    "c": checkin.tapped,
    "y": start.consent_tapped,
    "n": appointment.tapped,
    "p": presession.tapped,
    "w": wishes.tapped,
    "a": alerts.tapped,
    "e": forms.tapped,
    "k": actions.tapped,
    "v": patients.tapped,
    "t": stats.tapped,
    "m": team.tapped,
    "x": erase.tapped,
    "d": delete.tapped,
    "u": urgent.tapped,
    "q": whom.tapped,
    "l": language.tapped,
    "s": settings.tapped,
}


def _membership(turn: Turn) -> None:
    if not turn.event.private:
        groups.membership(turn)
        return
    if turn.event.what is What.UNBLOCKED:
        _is_back(turn)
        return
    for patient in turn.patients:
        followup.lost_contact(turn.db, turn.clinic, turn.now, patient)


def _is_back(turn: Turn) -> None:
    """Whoever writes or taps can be written to, whether or not Telegram told us of the change."""
    for patient in turn.patients:
        if patient.state is PatientState.BLOCKED:
            followup.regained_contact(turn.db, turn.clinic, turn.now, patient)
        elif patient.state is PatientState.DISCHARGED:
            people.back_while_discharged(turn.db, patient.id)
    turn.patients = people.in_chat(turn.db, turn.event.chat_id)
