"""Acting as people: what a person can do in Telegram, as one method each. For tests, scripts and rehearsals.

Each act changes the world at once and queues the update for the bot, so a test says what people do and then
waits for what they see.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.entities import discovered
from bot.sandbox.uploads import picture_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox.records import Chat, Message, StoredFile, Toast, User
    from bot.sandbox.server import BotApi

# The smallest useful JPEG: 8 x 8 grey pixels.
A_PHOTO = base64.b85decode(
    b"|JeWF01!$>Nk#wx0RR9200961|JwjV0HAJojCf?AjDn1`s-V8`|NrpZ-0=VZ|NsC0|NsC0|NsC0|NsC0|NsC0|NsC0|NsC0|NsC0"
    b"|NsC0|NsC0|Np=M3kU!R00;pA5di<h02BZL00000000000000000003|HJ?k5CH%H0000000000000000095m00;pA002J#NB`L"
)


class Person:
    """Someone with a Telegram account."""

    def __init__(self, api: BotApi, user: User) -> None:
        self.api = api
        self.user = user

    def __repr__(self) -> str:
        return f"<Person {self.user.id} {self.user.name}>"

    @property
    def id(self) -> int:
        """The Telegram id, which is also that of the private chat."""
        return self.user.id

    @property
    def name(self) -> str:
        """As others see it."""
        return self.user.name

    @property
    def chat(self) -> Chat:
        """The private chat with the bot."""
        return self.api.world.chats[self.user.id]

    @property
    def toasts(self) -> list[Toast]:
        """The answers to this person's taps that showed a text, oldest first."""
        return self.api.world.toasts[self.user.id]

    # Writing

    def says(self, text: str, chat: Group | Chat | None = None, reply_to: Message | None = None) -> Message:
        """Write a message, in private unless a group is named."""
        return self._post(chat, text=text, reply_to=reply_to)

    def replies(self, message: Message, text: str) -> Message:
        """Reply to a message, where it stands."""
        return self._post(message.chat, text=text, reply_to=message)

    def edits(self, message: Message, text: str) -> None:
        """Change the text or caption of an own message."""
        if message.sender is not self.user:
            raise ValueError(f"{self.name} can only edit own messages, not one of {message.sender.name}")
        self.api.world.change(message, text, discovered(text, []), message.keyboard)

    def deletes(self, message: Message) -> None:
        """Delete a message for everyone; Telegram does not tell the bot."""
        self.api.world.remove(message, self.user)

    def opens(self, link: str) -> Message:
        """Follow a `t.me` link and press Start; whoever blocked the bot unblocks it by that."""
        parts = urlsplit(link)
        name = parts.path.strip("/")
        ours = self.api.world.bot.username or ""
        if parts.hostname not in {"t.me", "telegram.me"} or name.lower() != ours.lower():
            raise ValueError(f"{link!r} does not lead to this bot; its links begin with https://t.me/{ours}")
        if self.chat.bot_is == "kicked":
            self.unblocks()
        token = parse_qs(parts.query).get("start", [""])[0]
        return self.says(f"/start {token}".strip())

    # Sending files

    def sends_photo(
        self, caption: str | None = None, data: bytes = A_PHOTO, chat: Group | Chat | None = None,
        reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send a photo, which Telegram passes on as a JPEG."""
        size = picture_size(data)
        if size is None:
            raise ValueError("this is not a picture")
        file = self.api.world.files.keep("photo", data, mime="image/jpeg", size=size)
        return self._post(chat, text=caption or "", file=file, reply_to=reply_to)

    def sends_document(
        self, caption: str | None = None, data: bytes = b"%PDF-1.4 sandbox", name: str = "document.pdf",
        mime: str = "application/pdf", chat: Group | Chat | None = None, reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send a file."""
        file = self.api.world.files.keep("document", data, name=name, mime=mime)
        return self._post(chat, text=caption or "", file=file, reply_to=reply_to)

    def sends_voice(self, chat: Group | Chat | None = None) -> Message:
        """Send a voice message."""
        file = self.api.world.files.keep("voice", b"OggS sandbox", mime="audio/ogg")
        return self._post(chat, file=file)

    def sends_sticker(self, chat: Group | Chat | None = None) -> Message:
        """Send a sticker."""
        file = self.api.world.files.keep("sticker", b"RIFF sandbox", mime="image/webp", size=(512, 512))
        return self._post(chat, file=file)

    # Tapping

    def taps(self, message: Message | None, label: str, chat: Group | Chat | None = None) -> str:
        """Press the first button whose label starts with `label`; returns the id of the tap.

        Without a message it is the newest of the chat that has such a button. LookupError lists what there is.
        """
        self._check_reach(message.chat if message else self._chat(chat))
        offered: list[str] = []
        for candidate in [message] if message else reversed(self._chat(chat).messages):
            for button in _buttons_of(candidate):
                if button["text"].startswith(label) and "callback_data" in button:
                    return self._tap(candidate, button["callback_data"], button["text"])
                offered.append(button["text"])
        where = f"under {message!r}" if message else "in the chat"
        raise LookupError(f"no button {label!r} {where}; on offer: {', '.join(map(repr, offered)) or 'none'}")

    def taps_data(self, message: Message, data: str) -> str:
        """Press a button that is no longer there, or never was."""
        return self._tap(message, data, data)

    def _tap(self, message: Message, data: str, label: str) -> str:
        return self.api.world.tap(self.user, message, data, label, self.api.backend.monotonic()).id

    # Coming and going

    def blocks(self) -> None:
        """Stop the bot."""
        self.api.world.move_bot(self.chat, "kicked", self.user)

    def unblocks(self) -> None:
        """Let the bot write again."""
        self.api.world.move_bot(self.chat, "member", self.user)

    def deletes_account(self) -> None:
        """Leave Telegram; the bot is not told."""
        self.user.deactivated = True
        self.api.world.note(self.chat, self.name, "did", text="deletes the account")

    # Below

    def _chat(self, chat: Group | Chat | None) -> Chat:
        if chat is None:
            return self.chat
        return chat.chat if isinstance(chat, Group) else chat

    def _check_reach(self, chat: Chat) -> None:
        if self.user.deactivated:
            raise ValueError(f"{self.name} has no account any more")
        if chat.is_private and chat.bot_is == "kicked":
            raise ValueError(f"{self.name} has blocked the bot: unblocks() or opens() first")
        if self.user.id not in chat.members:
            raise ValueError(f"{self.name} is not in {chat.title}")
        if chat.migrated_to:
            raise ValueError(f"{chat.title} is a supergroup now: use what migrates() returned")

    def _post(
        self, where: Group | Chat | None, *, text: str = "", file: StoredFile | None = None,
        reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        chat = self._chat(where)
        self._check_reach(chat)
        if chat.bot_is == "stranger":
            chat.bot_is = "member"
        return self.api.world.post(chat, self.user, text, discovered(text, []), file=file, reply_to=reply_to)


class Group:
    """A group that the bot was brought into."""

    def __init__(self, api: BotApi, chat: Chat) -> None:
        self.api = api
        self.chat = chat

    def __repr__(self) -> str:
        return f"<Group {self.chat.id} {self.chat.title!r}>"

    @property
    def id(self) -> int:
        """The chat id, below zero."""
        return self.chat.id

    @property
    def _someone(self) -> User:
        return next(iter(self.chat.members.values()))

    def adds(self, person: Person) -> None:
        """Let someone in."""
        self.chat.members[person.id] = person.user

    def migrates(self) -> Group:
        """Become a supergroup, which has another id."""
        return Group(self.api, self.api.world.migrate(self.chat))

    def kicks_bot(self) -> None:
        """Throw the bot out."""
        self.api.world.move_bot(self.chat, "kicked", self._someone)

    def adds_bot(self) -> None:
        """Bring the bot in again."""
        self.api.world.move_bot(self.chat, "member", self._someone)


def _buttons_of(message: Message) -> Iterator[dict[str, Any]]:
    for row in () if message.deleted else message.keyboard:
        yield from row
