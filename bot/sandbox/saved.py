"""The stand-in's memory as one JSON file, so that a rehearsal can go on later: people, chats, files, waiting updates.

Not kept are short answers and taps of an earlier run (Telegram would find those too old), and the log of each chat.
"""

from __future__ import annotations

import os
from collections import deque
from dataclasses import dataclass
from datetime import datetime  # noqa: TC003 (pydantic reads it at run time)
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.sandbox.records import Chat, Message, Origin, StoredFile, Topic, User

if TYPE_CHECKING:
    from pathlib import Path

    from bot.sandbox.server import BotApi
    from bot.sandbox.world import World


class _Kept(BaseModel):
    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64", extra="forbid")


class _Message(_Kept):
    """A message, with numbers in the place of whom and what it refers to."""

    id: int
    sender: int
    date: datetime
    text: str
    entities: list[dict[str, Any]]
    keyboard: list[list[dict[str, Any]]]
    file: str | None
    reply_to: int | None
    edited: datetime | None
    history: list[str]
    deleted: bool
    silent: bool
    protected: bool
    service: dict[str, Any] | None
    content: dict[str, Any] | None
    album: str | None
    origin: tuple[int | str, datetime] | None
    topic: int | None
    thread_id: int | None


class _Chat(_Kept):
    id: int
    type: Literal["private", "group", "supergroup", "channel"]
    title: str
    members: list[int]
    bot_is: Literal["stranger", "member", "kicked", "left"]
    bot_is_admin: bool
    migrated_to: int | None
    last_message_id: int
    is_forum: bool
    topics: list[Topic]
    general_closed: bool
    messages: list[_Message]


class _World(_Kept):
    version: Literal[1]
    at: datetime
    extra: dict[str, Any]
    users: list[User]
    files: list[StoredFile]
    chats: list[_Chat]
    updates: list[dict[str, Any]]
    next_update: int
    allowed: list[str]
    commands: list[tuple[tuple[str, str], list[dict[str, str]]]]
    descriptions: list[tuple[tuple[str, str], str]]
    last_number: int
    last_event: int
    next_person: int


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that was read: `at` is its simulated time, `extra` what whoever wrote it wanted to remember."""

    _world: _World

    @property
    def at(self) -> datetime:
        """The simulated time at which it was written."""
        return self._world.at

    @property
    def extra(self) -> dict[str, Any]:
        """What was written beside the world."""
        return self._world.extra

    def restore(self, api: BotApi) -> None:
        """Fill a server that has just been made and knows nobody."""
        kept, world = self._world, api.world
        for user in kept.users:
            world.users[user.id] = user
            world.toasts[user.id] = []
        for file in kept.files:
            world.files.put_back(file)
        for chat in kept.chats:
            world.chats[chat.id] = _chat(chat, world)
        api.mailbox.updates = deque(kept.updates)
        api.mailbox.next_id, api.mailbox.allowed = kept.next_update, kept.allowed
        api.backend.commands.update(kept.commands)
        api.backend.descriptions.update(kept.descriptions)
        world.last_number, world.last_event, api.next_person = (
            kept.last_number,
            kept.last_event,
            kept.next_person,
        )


def write(path: Path, api: BotApi, at: datetime, extra: dict[str, Any]) -> None:
    """Write everything, readable by its owner only; the file is there whole or not at all."""
    world = api.world
    kept = _World(
        version=1,
        at=at,
        extra=extra,
        users=list(world.users.values()),
        files=world.files.all,
        chats=[_kept(chat) for chat in world.chats.values()],
        updates=list(api.mailbox.updates),
        next_update=api.mailbox.next_id,
        allowed=api.mailbox.allowed,
        commands=list(api.backend.commands.items()),
        descriptions=list(api.backend.descriptions.items()),
        last_number=world.last_number,
        last_event=world.last_event,
        next_person=api.next_person,
    )
    text = kept.model_dump_json()
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)  # one that was left behind might be readable by others
    with os.fdopen(
        os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as file:
        file.write(text)
    draft.replace(path)


def read(path: Path) -> Saved | None:
    """What was written; None where there is no file. Raises ValueError, in one line, for any other file."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise ValueError(f"{path} is no kept rehearsal: not UTF-8") from None
    try:
        return Saved(_World.model_validate_json(text))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise ValueError(
            f"{path} is no kept rehearsal of this version: {place}: {first['msg']}, found {first['input']!r:.40}"
        ) from None


def _kept(chat: Chat) -> _Chat:
    return _Chat(
        id=chat.id,
        type=chat.type,
        title=chat.title,
        members=list(chat.members),
        bot_is=chat.bot_is,
        bot_is_admin=chat.bot_is_admin,
        migrated_to=chat.migrated_to,
        last_message_id=chat.last_message_id,
        is_forum=chat.is_forum,
        topics=list(chat.topics.values()),
        general_closed=chat.general_closed,
        messages=[_kept_message(message) for message in _remembered(chat)],
    )


def _remembered(chat: Chat) -> list[Message]:
    """What can be seen in a chat, and what was deleted but is still quoted there; oldest first."""
    found = dict(chat.by_id)
    for message in chat.messages:
        above = message.reply_to
        while above is not None and above.id not in found:
            found[above.id] = above
            above = above.reply_to
    return [found[message_id] for message_id in sorted(found)]


def _kept_message(message: Message) -> _Message:
    origin = message.origin
    author = origin.author if origin else None
    return _Message(
        id=message.id,
        sender=message.sender.id,
        date=message.date,
        text=message.text,
        entities=message.entities,
        keyboard=message.keyboard,
        file=message.file.file_id if message.file else None,
        reply_to=message.reply_to.id if message.reply_to else None,
        edited=message.edited,
        history=message.history,
        deleted=message.deleted,
        silent=message.silent,
        protected=message.protected,
        service=message.service,
        content=message.content,
        album=message.album,
        origin=(author.id if isinstance(author, User) else author or "", origin.date) if origin else None,
        topic=message.topic.id if message.topic else None,
        thread_id=message.thread_id,
    )


def _chat(kept: _Chat, world: World) -> Chat:
    chat = Chat(
        kept.id,
        kept.type,
        kept.title,
        {user_id: world.users[user_id] for user_id in kept.members},
        kept.bot_is,
        kept.bot_is_admin,
        kept.migrated_to,
        last_message_id=kept.last_message_id,
        is_forum=kept.is_forum,
        topics={topic.id: topic for topic in kept.topics},
        general_closed=kept.general_closed,
    )
    remembered: dict[int, Message] = {}
    for message in kept.messages:
        remembered[message.id] = _message(message, chat, world, remembered)
    chat.by_id.update((number, message) for number, message in remembered.items() if not message.deleted)
    return chat


def _message(kept: _Message, chat: Chat, world: World, earlier: dict[int, Message]) -> Message:
    """One message; what it replies to stands among the earlier ones."""
    return Message(
        kept.id,
        chat,
        _user(kept.sender, world),
        kept.date,
        kept.text,
        kept.entities,
        kept.keyboard,
        world.files.find(kept.file) if kept.file else None,
        earlier[kept.reply_to] if kept.reply_to else None,
        kept.edited,
        kept.history,
        kept.deleted,
        silent=kept.silent,
        protected=kept.protected,
        service=kept.service,
        content=kept.content,
        album=kept.album,
        origin=_origin(*kept.origin, world) if kept.origin else None,
        topic=chat.topics.get(kept.topic or 0),
        thread_id=kept.thread_id,
    )


def _origin(author: int | str, date: datetime, world: World) -> Origin:
    return Origin(_user(author, world) if isinstance(author, int) else author, date)


def _user(user_id: int, world: World) -> User:
    return world.bot if user_id == world.bot.id else world.users[user_id]
