"""Telegram's update as a plain value, so that nothing further in knows the library.

This adapter only copies fields: what a message *means* is decided behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from telegram import ChatMemberRestricted, Message, MessageOriginUser

if TYPE_CHECKING:
    from telegram import ChatMember, Update, User

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+(.*))?", re.DOTALL)


class What(StrEnum):
    """What came in."""

    TEXT = "text"
    COMMAND = "command"
    FILE = "file"
    OTHER_MEDIA = "other-media"
    TAP = "tap"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    MIGRATED = "migrated"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that can be passed on: `kind` is `photo`, `voice`, `video` or `document`, `id` is Telegram's.

    Pictures sent together are one message each, of the same `album`.
    """

    kind: str
    id: str
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that a person did. `message_id` is the message that was written, or whose button was tapped.

    `of_a_bot`: it is a bot's message passed on, and so nobody's own words. `thread_id` is the topic of a forum,
    and 0 everywhere else.
    """

    update_id: int
    what: What
    chat_id: int = 0
    private: bool = True
    chat_title: str = ""
    user_id: int = 0
    user_name: str = ""
    language_code: str | None = None
    message_id: int | None = None
    thread_id: int = 0
    edited: bool = False
    text: str = ""
    command: str = ""
    addressed_to: str = ""
    of_a_bot: bool = False
    reply_to: int | None = None
    reply_to_text: str = ""
    file: SentFile | None = None
    callback_id: str | None = None
    data: str = ""
    new_chat_id: int | None = None


def read(update: Update) -> Incoming:
    """The value of an update; `NOTHING` for kinds that mean nothing to the clinic."""
    if update.callback_query is not None:
        return _tap(update)
    if update.my_chat_member is not None:
        return _membership(update)
    message = update.message or update.edited_message
    if message is None or (message.from_user is None or message.from_user.is_bot):
        return _migration(update.update_id, message)
    return _message(update.update_id, message, message.from_user)


def _message(update_id: int, message: Message, user: User) -> Incoming:
    if message.migrate_to_chat_id is not None:
        return _migration(update_id, message)
    what, text, command, addressed = What.NOTHING, message.text or message.caption or "", "", ""
    file, origin, replied = None, message.forward_origin, _replied(message)
    if message.text is not None:
        found = _COMMAND.fullmatch(message.text.strip())
        if found:
            what, command, addressed = What.COMMAND, found[1].lower(), (found[2] or "").lower()
            text = (found[3] or "").strip()
        else:
            what = What.TEXT
    elif (file := _file(message)) is not None:
        what = What.FILE
    elif message.effective_attachment is not None:
        what = What.OTHER_MEDIA
    return Incoming(
        update_id=update_id,
        what=what,
        chat_id=message.chat.id,
        private=message.chat.type == "private",
        user_id=user.id,
        user_name=user.first_name,
        language_code=user.language_code,
        message_id=message.message_id,
        thread_id=_topic(message),
        edited=message.edit_date is not None,
        text=text,
        command=command,
        addressed_to=addressed,
        reply_to=replied.message_id if replied else None,
        reply_to_text=_text_of_ours(replied),
        file=file,
        of_a_bot=isinstance(origin, MessageOriginUser) and origin.sender_user.is_bot,
    )


def _topic(message: Message) -> int:
    """The topic's number. In groups without topics a reply has a thread too, to which nothing can be sent."""
    return message.message_thread_id or 0 if message.is_topic_message else 0


def _replied(message: Message) -> Message | None:
    """What it is a reply to. In a topic everything else is, to Telegram, one to the topic's beginning."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created else replied


def _file(message: Message) -> SentFile | None:
    """What can be shown to staff as it is: a photo, a voice message, a video, or a picture or PDF sent as a file.

    Other files are not taken: nobody in a clinic should open what a stranger's phone sends.
    """
    album = message.media_group_id
    if message.photo:
        return SentFile("photo", message.photo[-1].file_id, album)
    if message.voice:
        return SentFile("voice", message.voice.file_id)
    if message.video:
        return SentFile("video", message.video.file_id, album)
    document = message.document
    if document and not message.animation and _is_picture(document.mime_type):
        return SentFile("document", document.file_id, album)
    return None


def _is_picture(mime_type: str | None) -> bool:
    return mime_type is not None and (mime_type.startswith("image/") or mime_type == "application/pdf")


def _text_of_ours(message: Message | None) -> str:
    """What a bot's message says that is being replied to."""
    if message is None or message.from_user is None or not message.from_user.is_bot:
        return ""
    return message.text or message.caption or ""


def _tap(update: Update) -> Incoming:
    query = update.callback_query
    assert query is not None
    message = query.message
    return Incoming(
        update_id=update.update_id,
        what=What.TAP,
        chat_id=message.chat.id if message else query.from_user.id,
        private=message is None or message.chat.type == "private",
        user_id=query.from_user.id,
        user_name=query.from_user.first_name,
        language_code=query.from_user.language_code,
        message_id=message.message_id if message else None,
        thread_id=_topic(message) if isinstance(message, Message) else 0,
        callback_id=query.id,
        data=query.data or "",
    )


def _membership(update: Update) -> Incoming:
    change = update.my_chat_member
    assert change is not None
    return Incoming(
        update_id=update.update_id,
        what=_moved(change.old_chat_member, change.new_chat_member),
        chat_id=change.chat.id,
        private=change.chat.type == "private",
        chat_title=change.chat.title or "",
        user_id=change.from_user.id,
        user_name=change.from_user.first_name,
    )


def _moved(before: ChatMember, after: ChatMember) -> What:
    """Whether the bot came or went; `NOTHING` when only its rights changed."""
    if _is_out(after):
        return What.BLOCKED
    return What.UNBLOCKED if _is_out(before) else What.NOTHING


def _is_out(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return not member.is_member
    return member.status in ("kicked", "left")


def _migration(update_id: int, message: Message | None) -> Incoming:
    if message is None or message.migrate_to_chat_id is None:
        return Incoming(update_id, What.NOTHING)
    return Incoming(
        update_id,
        What.MIGRATED,
        chat_id=message.chat.id,
        private=False,
        new_chat_id=message.migrate_to_chat_id,
    )
