"""Carrying out what somebody does at the page."""

from __future__ import annotations

import mimetypes
from datetime import timedelta
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from bot.sandbox.page import acts, samples
from bot.sandbox.stories import STORIES

if TYPE_CHECKING:
    from bot.sandbox.page.rehearsal import Rehearsal
    from bot.sandbox.people import Person
    from bot.sandbox.records import Chat, Message

Result = dict[str, Any]


async def do(rehearsal: Rehearsal, act: acts.AnyAct) -> Result:
    """Do it; what is told back besides "ok". Raises ValueError or LookupError, with one line, when it can't be done."""
    result = await _do(act, rehearsal)
    return result or {}


@singledispatch
async def _do(act: Any, rehearsal: Rehearsal) -> Result | None:
    raise NotImplementedError(type(act).__name__)


@_do.register(acts.Say)
async def _(act: acts.Say, rehearsal: Rehearsal) -> None:
    person, chat = _place(rehearsal, act.who, act.chat)
    person.says(act.text, chat, _message(chat, act.reply) if act.reply else None)


@_do.register(acts.Edit)
async def _(act: acts.Edit, rehearsal: Rehearsal) -> None:
    person, chat = _place(rehearsal, act.who, act.chat)
    person.edits(_message(chat, act.message), act.text)


@_do.register(acts.Delete)
async def _(act: acts.Delete, rehearsal: Rehearsal) -> None:
    person, chat = _place(rehearsal, act.who, act.chat)
    message = _message(chat, act.message)
    if message.sender.id != person.id:
        raise ValueError("only own messages can be deleted here")
    person.deletes(message)


@_do.register(acts.Tap)
async def _(act: acts.Tap, rehearsal: Rehearsal) -> None:
    person, chat = _place(rehearsal, act.who, act.chat)
    message = _message(chat, act.message)
    try:
        label = message.buttons[act.row][act.column]
    except IndexError:
        label = ""
    if label != act.label:
        raise ValueError(f"the button “{act.label}” is not there any more")
    person.presses(message, act.row, act.column)


@_do.register(acts.Open)
async def _(act: acts.Open, rehearsal: Rehearsal) -> None:
    rehearsal.phones.person(act.who).opens(act.link)


@_do.register(acts.Start)
async def _(act: acts.Start, rehearsal: Rehearsal) -> None:
    person = rehearsal.phones.person(act.who)
    _check_open(person)
    person.says("/start")


@_do.register(acts.Block)
async def _(act: acts.Block, rehearsal: Rehearsal) -> None:
    person = rehearsal.phones.person(act.who)
    blocked = person.chat.bot_is == "kicked"
    if act.act == "block" and not blocked:
        person.blocks()
    elif act.act == "unblock" and blocked:
        person.unblocks()


@_do.register(acts.Sample)
async def _(act: acts.Sample, rehearsal: Rehearsal) -> None:
    person, chat = _place(rehearsal, act.who, act.chat)
    if act.kind == "photo":
        person.sends_photo(data=samples.photo(), chat=chat)
    else:
        person.sends_voice(chat=chat)


@_do.register(acts.AddPatient)
async def _(act: acts.AddPatient, rehearsal: Rehearsal) -> Result:
    return {"id": rehearsal.phones.patient(act.name, act.language).id}


@_do.register(acts.AddStaff)
async def _(act: acts.AddStaff, rehearsal: Rehearsal) -> Result:
    """As in a clinic: an admin asks for an invitation, and the new colleague opens its link."""
    stage, phones = rehearsal.stage, rehearsal.phones
    _check_open(stage.doctor)
    stage.doctor.says("/staff")
    await rehearsal.rest()
    asked = stage.doctor.chat.last
    place = next(asked.offers(f".*:invite-{act.role}"), None)
    if place is None:
        raise ValueError("no invitation could be made: see Dr Weber’s phone, and whether Telegram works")
    stage.doctor.presses(asked, *place)
    await rehearsal.rest()
    link = phones.link_in(stage.doctor.chat.last)
    if link is None:
        raise ValueError("no invitation came: see Dr Weber’s phone, and whether Telegram works")
    person = phones.colleague(act.name)
    person.opens(link)
    if stage.team is not None:
        stage.team.adds(person)
    await rehearsal.rest()
    return {"id": person.id}


@_do.register(acts.Enrol)
async def _(act: acts.Enrol, rehearsal: Rehearsal) -> None:
    _check_open(rehearsal.stage.nurse)
    rehearsal.stage.nurse.says(f"/enroll {act.name}; face; 1/3; +3w")


@_do.register(acts.Move)
async def _(act: acts.Move, rehearsal: Rehearsal) -> None:
    ways = [act.hours, act.days, act.to, act.next or None]
    if sum(way is not None for way in ways) != 1:
        raise ValueError("move: one of hours, days, to, next")
    if act.next:
        rehearsal.move()
    elif act.to is not None:
        rehearsal.move(to=rehearsal.on_the_clinics_clock(act.to))
    else:
        rehearsal.move(by=timedelta(hours=act.hours or 0, days=act.days or 0))


@_do.register(acts.Halt)
async def _(_act: acts.Halt, rehearsal: Rehearsal) -> None:
    await rehearsal.journey.halt()


@_do.register(acts.Disturb)
async def _(act: acts.Disturb, rehearsal: Rehearsal) -> None:
    await rehearsal.disturb(act.mode)


@_do.register(acts.Tell)
async def _(act: acts.Tell, rehearsal: Rehearsal) -> None:
    if act.key not in STORIES:
        raise ValueError(f"story {act.key!r}: allowed: {', '.join(filter(None, STORIES))}")
    await rehearsal.begin(act.key)


def send_file(rehearsal: Rehearsal, file: acts.File, data: bytes) -> None:
    """Send a file. Raises ValueError or LookupError, with one line, when it can't be done."""
    person, chat = _place(rehearsal, file.who, file.chat)
    reply_to = _message(chat, file.reply) if file.reply else None
    caption = file.caption or None
    if file.kind == "photo":
        person.sends_photo(caption, data, chat, reply_to)
    elif file.kind == "voice":
        person.sends_voice(caption, data, chat, reply_to)
    else:
        name = file.name or "document.pdf"
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        person.sends_document(caption, data, name, mime, chat, reply_to)


def _place(rehearsal: Rehearsal, who: int, chat_id: int) -> tuple[Person, Chat]:
    person, chat = rehearsal.phones.person(who), rehearsal.stage.api.world.chats.get(chat_id)
    if chat is None or person.id not in chat.members:
        raise LookupError(f"{person.name} is in no such chat")
    if chat.is_private:
        _check_open(person)
    return person, chat


def _check_open(person: Person) -> None:
    if person.chat.bot_is == "kicked":
        raise ValueError(f"{person.name} has blocked the bot: tap Unblock first")


def _message(chat: Chat, number: int) -> Message:
    message = chat.by_id.get(number)
    if message is None:
        raise LookupError("this message is not there any more")
    return message
