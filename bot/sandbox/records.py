"""The nouns of a chat: people, chats, messages, files, and the log of what happened.

They hold what a test or a reader wants to see. How they look on the wire is `shapes`; what may happen to them
is `world`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from bot.sandbox.entities import Entity, as_html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

Standing = Literal["stranger", "member", "kicked", "left"]
FileKind = Literal["photo", "document", "voice", "video", "video_note", "audio", "animation", "sticker"]
Keyboard = list[list[dict[str, Any]]]


@dataclass(slots=True, eq=False)
class User:
    """A person, or the bot."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    deactivated: bool = False

    @property
    def name(self) -> str:
        """As the others see it."""
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name


@dataclass(slots=True, eq=False)
class StoredFile:
    """A file that Telegram keeps; `duration` is in seconds, of what has one."""

    file_id: str
    unique_id: str
    kind: FileKind
    data: bytes = field(repr=False)
    path: str
    name: str | None = None
    mime: str = "application/octet-stream"
    width: int = 0
    height: int = 0
    duration: int = 0

    @property
    def shown_name(self) -> str:
        """Its name, or that of its path where the sender gave none."""
        return self.name or self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a forwarded message comes from; an author who hides the account is only a name."""

    author: User | str
    date: datetime

    @property
    def name(self) -> str:
        """The author, as others see it."""
        return self.author if isinstance(self.author, str) else self.author.name


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a chat, as it looked at that moment.

    `seq` orders the events of all chats; `html` is `text` with its formatting; `about` is the text that was
    replied to or edited, `origin` the name behind a forward. `attachment` is the kind of `file`, or "location",
    "contact" or "poll". `topic` is the name of the topic where it happened.
    """

    seq: int
    at: datetime
    who: str
    kind: str
    text: str = ""
    buttons: tuple[tuple[str, ...], ...] = ()
    attachment: str | None = None
    message_id: int | None = None
    about: str = ""
    from_bot: bool = False
    html: str = ""
    file: StoredFile | None = None
    origin: str = ""
    topic: str = ""


@dataclass(slots=True, eq=False)
class Topic:
    """A topic of a forum; its id is that of the message with which it began. The General topic is none of these.

    `deleted` is what Telegram still remembers of it for a while.
    """

    id: int
    name: str
    closed: bool = False
    deleted: bool = False


@dataclass(slots=True, eq=False)
class Message:
    """A message as it stands now; `history` holds its earlier texts, oldest first.

    `content` is what stands in the place of a text or a file, as on the wire: `{"location": …}`, `{"contact": …}`
    or `{"poll": …}`. Messages with one `album` are shown as one. `thread_id` is a topic's number, or in a supergroup
    without topics (and in the General one) that of the message with which a chain of replies began.
    """

    id: int
    chat: Chat
    sender: User
    date: datetime
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    keyboard: Keyboard = field(default_factory=list)
    file: StoredFile | None = None
    reply_to: Message | None = None
    edited: datetime | None = None
    history: list[str] = field(default_factory=list)
    deleted: bool = False
    silent: bool = False
    protected: bool = False
    service: dict[str, Any] | None = None
    content: dict[str, Any] | None = None
    album: str | None = None
    origin: Origin | None = None
    topic: Topic | None = None
    thread_id: int | None = None

    def __repr__(self) -> str:
        return f"<Message {self.id} from {self.sender.name}: {self.text!r} {self.buttons or ''}>"

    @property
    def plain(self) -> str:
        """What is read: the text, or the caption of a file, without markup."""
        return self.text

    @property
    def html(self) -> str:
        """The same with its formatting."""
        return as_html(self.text, self.entities)

    @property
    def buttons(self) -> list[list[str]]:
        """The labels of the buttons under the message, row by row."""
        return [[button["text"] for button in row] for row in self.keyboard]

    def offers(self, pattern: str) -> Iterator[tuple[int, int]]:
        """Row and column of each button whose data is all like this regular expression."""
        for row, buttons in enumerate(self.keyboard):
            for column, button in enumerate(buttons):
                if re.fullmatch(pattern, button.get("callback_data", "")):
                    yield row, column

    @property
    def photo(self) -> StoredFile | None:
        """The picture, if there is one."""
        return self._file("photo")

    @property
    def document(self) -> StoredFile | None:
        """The attached file, if there is one."""
        return self._file("document")

    @property
    def voice(self) -> StoredFile | None:
        """The voice message, if it is one."""
        return self._file("voice")

    @property
    def video(self) -> StoredFile | None:
        """The video, if there is one."""
        return self._file("video")

    def _file(self, kind: FileKind) -> StoredFile | None:
        return self.file if self.file and self.file.kind == kind else None

    @property
    def attachment(self) -> str | None:
        """What it carries besides text: the kind of its file, or "location", "contact" or "poll"."""
        return self.file.kind if self.file else next(iter(self.content or ()), None)

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender.is_bot


@dataclass(slots=True, eq=False)
class Chat:
    """A conversation: all its messages that are not deleted, oldest first, and its log."""

    id: int
    type: Literal["private", "group", "supergroup", "channel"]
    title: str
    members: dict[int, User] = field(default_factory=dict)
    bot_is: Standing = "stranger"
    bot_is_admin: bool = False
    migrated_to: int | None = None
    by_id: dict[int, Message] = field(default_factory=dict)
    log: list[Event] = field(default_factory=list)
    last_message_id: int = 0
    is_forum: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    general_closed: bool = False

    def __repr__(self) -> str:
        return f"<Chat {self.id} {self.title!r}: {len(self.by_id)} messages>"

    @property
    def messages(self) -> list[Message]:
        """Every message that can be seen now, oldest first."""
        return list(self.by_id.values())

    @property
    def last(self) -> Message:
        """The newest message, whoever wrote it; LookupError while there is none."""
        for message in reversed(self.by_id.values()):
            return message
        raise LookupError(f"nothing stands in {self.title} yet")

    @property
    def from_bot(self) -> list[Message]:
        """The bot's messages, oldest first."""
        return [message for message in self.by_id.values() if message.from_bot]

    @property
    def bot_status(self) -> str:
        """The bot's standing in Telegram's words."""
        return "administrator" if self.bot_is_admin else self.bot_is

    @property
    def is_private(self) -> bool:
        """Whether this is a chat between one person and the bot."""
        return self.type == "private"


@dataclass(slots=True, eq=False)
class CallbackQuery:
    """A tap on a button, waiting to be answered; `at` is monotonic seconds."""

    id: str
    user: User
    message: Message
    data: str
    at: float
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Toast:
    """What the bot's answer to a tap shows over the chat."""

    text: str
    show_alert: bool = False
