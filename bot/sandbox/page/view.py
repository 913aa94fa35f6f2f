"""The stand-in's world as the page draws it: one part for each person, chat, message and short answer.

A part is a value for JSON under a name of its own; whoever is connected gets the parts that have changed.
"""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from bot.sandbox.entities import marked_up
from bot.sandbox.profile import commands_for
from bot.sandbox.webtext import TAGS, printable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime, tzinfo

    from bot.sandbox.backend import Backend
    from bot.sandbox.entities import Entity
    from bot.sandbox.records import Chat, Message, StoredFile, User

Part = tuple[str, Any]

TOASTS = 20
"""So many of the newest short answers are shown to whoever connects."""

_SERVICE = {
    "forum_topic_created": "opened a topic",
    "forum_topic_closed": "closed the topic",
    "forum_topic_reopened": "opened the topic again",
    "migrate_to_chat_id": "turned this group into a supergroup",
    "migrate_from_chat_id": "turned the group into this supergroup",
}


def day(moment: datetime) -> str:
    """`Tuesday 1 September 2026`, in the moment's own zone."""
    return f"{moment:%A} {moment.day} {moment:%B %Y}"


def short(moment: datetime) -> str:
    """`Tue 1 Sep, 11:00`, in the moment's own zone."""
    return f"{moment:%a} {moment.day} {moment:%b}, {moment:%H:%M}"


def chats(backend: Backend, zone: tzinfo, busy: set[int]) -> Iterator[Part]:
    """Every chat that is not left behind, with its messages; `busy` ones are being written to."""
    for chat in backend.world.chats.values():
        if chat.migrated_to:
            continue
        yield f"chat:{chat.id}", _chat(backend, chat, busy)
        for message in chat.messages:
            if (drawn := _message(message, zone)) is not None:
                yield f"message:{chat.id}:{message.id}", drawn


def toasts(backend: Backend) -> Iterator[Part]:
    """The newest short answers to taps, each under its number among those of one person."""
    for user_id, shown in backend.world.toasts.items():
        for number, toast in list(enumerate(shown))[-TOASTS:]:
            name = f"{user_id}-{number}"
            yield (
                f"toast:{name}",
                {"n": name, "person": user_id, "text": toast.text, "alert": toast.show_alert},
            )


def description(backend: Backend, user: User) -> str:
    """What stands in an empty chat with the bot."""
    given = backend.descriptions
    return given.get(("description", user.language_code or "")) or given.get(("description", ""), "")


def _chat(backend: Backend, chat: Chat, busy: set[int]) -> dict[str, Any]:
    drawn: dict[str, Any] = {
        "id": chat.id,
        "title": chat.title,
        "kind": "private" if chat.is_private else "group",
        "typing": chat.id in busy,
        "members": len(chat.members),
    }
    if not chat.is_private:
        drawn["commands"] = {
            str(user.id): commands_for(backend, chat, user) for user in chat.members.values()
        }
    return drawn


def _message(message: Message, zone: tzinfo) -> dict[str, Any] | None:
    at = message.date.astimezone(zone)
    service = None
    if message.service is not None:
        words = next((word for key, word in _SERVICE.items() if key in message.service), None)
        if words is None:
            return None
        service = f"{message.sender.name} {words}"
    return {
        "id": message.id,
        "chat": message.chat.id,
        "from": message.sender.id,
        "name": message.sender.name,
        "bot": message.from_bot,
        "at": f"{at:%H:%M}",
        "day": day(at),
        "order": message.id,
        "html": safe_html(message.text, message.entities),
        "buttons": message.buttons,
        "photo": _photo(message.photo),
        "file": _file(message),
        "reply": _reply(message.reply_to),
        "edited": message.edited is not None and bool(message.history),
        "silent": message.silent,
        "service": service,
        "forwarded": message.origin.name if message.origin else "",
        "topic": message.topic.name if message.topic else "",
    }


def _photo(file: StoredFile | None) -> dict[str, Any] | None:
    return {"id": file.file_id, "width": file.width, "height": file.height} if file else None


def _file(message: Message) -> dict[str, Any] | None:
    file = message.file
    if file is not None and file.kind != "photo":
        return {
            "id": file.file_id,
            "name": file.shown_name,
            "size": len(file.data),
            "kind": file.kind,
        }
    if message.content is not None:
        return {"id": "", "name": next(iter(message.content)), "size": 0, "kind": "other"}
    return None


def _reply(message: Message | None) -> dict[str, Any] | None:
    if message is None:
        return None
    return {"id": message.id, "name": message.sender.name, "text": message.text or "a file"}


# Text


def safe_html(text: str, entities: list[Entity]) -> str:
    """A text with its formatting as the page may take it in: a few tags without attributes, and links to the web."""
    raw = text.encode("utf-16-le", "surrogatepass")

    def tags(entity: Entity) -> tuple[str, str]:
        if entity["type"] == "text_link":
            return _link(entity["url"])
        if entity["type"] == "url":
            start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
            return _link(raw[start:end].decode("utf-16-le", "surrogatepass"))
        return TAGS.get(entity["type"], ("", ""))

    return marked_up(text, entities, tags, lambda piece: escape(printable(piece), quote=False))


def _link(address: str) -> tuple[str, str]:
    if not address.lower().startswith(("http://", "https://")):
        if ":" in address.partition("/")[0]:
            return "", ""
        address = f"https://{address}"
    return f'<a href="{escape(printable(address))}" rel="noopener noreferrer" target="_blank">', "</a>"


def encoded(parts: dict[str, Any]) -> dict[str, str]:
    """The same with each value as JSON."""
    return {key: json.dumps(value, ensure_ascii=False) for key, value in parts.items()}


def difference(before: dict[str, str], after: dict[str, str]) -> str:
    """What has to be told to whoever knows `before`, as JSON of names and values; "" when that is nothing."""
    changed = [(key, value) for key, value in after.items() if before.get(key) != value]
    gone = [(key, "null") for key in before if key not in after]
    return ",".join(f"{json.dumps(key)}:{value}" for key, value in changed + gone)
