"""Acting as people: what a person can do in Telegram, as one method each. For tests, scripts and rehearsals.

Each act changes the world at once and queues the update for the bot, so a test says what people do and then
waits for what they see.
"""

from __future__ import annotations

import base64
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.entities import discovered
from bot.sandbox.records import Origin
from bot.sandbox.threads import is_closed
from bot.sandbox.uploads import picture_size

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.sandbox import records
    from bot.sandbox.entities import Entity
    from bot.sandbox.records import Chat, Message, StoredFile, Toast, User
    from bot.sandbox.server import BotApi

    Place: TypeAlias = "Group | Topic | Chat"

# The smallest useful JPEG: 8 x 8 grey pixels.
A_PHOTO = base64.b85decode(
    b"|JeWF01!$>Nk#wx0RR9200961|JwjV0HAJojCf?AjDn1`s-V8`|NrpZ-0=VZ|NsC0|NsC0|NsC0|NsC0|NsC0|NsC0|NsC0|NsC0"
    b"|NsC0|NsC0|Np=M3kU!R00;pA5di<h02BZL00000000000000000003|HJ?k5CH%H0000000000000000095m00;pA002J#NB`L"
)
A_VOICE = b"OggS sandbox"
A_VIDEO = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom sandbox"
AN_AUDIO = b"ID3 sandbox"
_ALBUM_SIZES = range(2, 11)


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

    def says(self, text: str, chat: Place | None = None, reply_to: Message | None = None) -> Message:
        """Write a message, in private unless a group or a topic of one is named."""
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
        self, caption: str | None = None, data: bytes = A_PHOTO, chat: Place | None = None,
        reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send a photo, which Telegram passes on as a JPEG."""
        return self._post(chat, text=caption or "", file=self._photo(data), reply_to=reply_to)

    def sends_document(
        self, caption: str | None = None, data: bytes = b"%PDF-1.4 sandbox", name: str = "document.pdf",
        mime: str = "application/pdf", chat: Place | None = None, reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send a file."""
        file = self.api.world.files.keep("document", data, name=name, mime=mime)
        return self._post(chat, text=caption or "", file=file, reply_to=reply_to)

    def sends_voice(
        self, caption: str | None = None, data: bytes = A_VOICE, chat: Place | None = None,
        reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send a voice message of three seconds."""
        file = self.api.world.files.keep("voice", data, mime="audio/ogg", duration=3)
        return self._post(chat, text=caption or "", file=file, reply_to=reply_to)

    def sends_video(
        self, caption: str | None = None, data: bytes = A_VIDEO, chat: Place | None = None,
        reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send a video of three seconds."""
        file = self.api.world.files.keep(
            "video", data, name="IMG_0001.MP4", mime="video/mp4", size=(720, 1280), duration=3
        )
        return self._post(chat, text=caption or "", file=file, reply_to=reply_to)

    def sends_video_note(
        self, data: bytes = A_VIDEO, chat: Place | None = None, reply_to: Message | None = None
    ) -> Message:
        """Send a round video message, which never has a caption."""
        file = self.api.world.files.keep("video_note", data, mime="video/mp4", size=(384, 384), duration=3)
        return self._post(chat, file=file, reply_to=reply_to)

    def sends_audio(
        self, caption: str | None = None, data: bytes = AN_AUDIO, name: str = "sound.mp3",
        chat: Place | None = None, reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send an audio file, which Telegram shows in the music player."""
        file = self.api.world.files.keep("audio", data, name=name, mime="audio/mpeg", duration=3)
        return self._post(chat, text=caption or "", file=file, reply_to=reply_to)

    def sends_animation(
        self, caption: str | None = None, data: bytes = A_VIDEO, chat: Place | None = None,
        reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send a GIF, which Telegram makes a silent MP4 and passes on as a document too."""
        file = self.api.world.files.keep(
            "animation", data, name="giphy.mp4", mime="video/mp4", size=(320, 240), duration=3
        )
        return self._post(chat, text=caption or "", file=file, reply_to=reply_to)

    def sends_album(
        self, captions: Sequence[str | None] = (), photos: Sequence[bytes] = (A_PHOTO, A_PHOTO),
        chat: Place | None = None, reply_to: Message | None = None,
    ) -> list[Message]:  # fmt: skip
        """Send photos as one album: messages of their own that only share a `media_group_id`.

        There are as many as `captions` or `photos`, whichever is longer.
        """
        pairs = list(zip_longest(captions, photos))
        if len(pairs) not in _ALBUM_SIZES:
            raise ValueError(f"an album has 2 to 10 photos, not {len(pairs)}")
        files = [self._photo(data or A_PHOTO) for _, data in pairs]
        album = self.api.world.new_number()
        return [
            self._post(chat, text=caption or "", file=file, reply_to=reply_to, album=album)
            for (caption, _), file in zip(pairs, files, strict=True)
        ]

    # Sending what is no file

    def sends_location(
        self, latitude: float = 52.52, longitude: float = 13.405, chat: Place | None = None,
        reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send a place."""
        content = {"location": {"latitude": latitude, "longitude": longitude}}
        return self._post(chat, content=content, reply_to=reply_to)

    def sends_contact(
        self, phone_number: str = "+49301234567", first_name: str = "Boris", chat: Place | None = None,
        reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send someone's telephone number, from the address book: not of a Telegram account."""
        content = {"contact": {"phone_number": phone_number, "first_name": first_name}}
        return self._post(chat, content=content, reply_to=reply_to)

    def sends_poll(
        self, question: str = "When?", options: Sequence[str] = ("Today", "Tomorrow"),
        chat: Place | None = None, reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send a poll on which nobody has voted; there is no voting in the sandbox."""
        poll = {
            "id": self.api.world.new_number(),
            "question": question,
            "options": [
                {"persistent_id": str(number), "text": option, "voter_count": 0}
                for number, option in enumerate(options)
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
        return self._post(chat, content={"poll": poll}, reply_to=reply_to)

    # Forwarding

    def forwards(
        self, what: Message | str, author: Person | str = "A friend", chat: Place | None = None
    ) -> Message:
        """Forward a message, or a text that `author` wrote elsewhere: a person, or someone who hides the account.

        A forward of a forward still names the first author; buttons and the message replied to stay behind.
        """
        if isinstance(what, str):
            user = author.user if isinstance(author, Person) else author
            return self._post(chat, text=what, origin=Origin(user, self.api.world.now()))
        self._check_forwardable(what)
        return self._post(
            chat, text=what.text, entities=what.entities, file=what.file, content=what.content,
            origin=what.origin or Origin(what.sender, what.date),
        )  # fmt: skip

    def _check_forwardable(self, message: Message) -> None:
        if message.deleted or message.service or message.protected:
            raise ValueError(f"{message!r} can't be forwarded")
        if self.user.id not in message.chat.members:
            raise ValueError(f"{self.name} does not see {message!r}")

    def sends_sticker(self, chat: Place | None = None) -> Message:
        """Send a sticker."""
        file = self.api.world.files.keep("sticker", b"RIFF sandbox", mime="image/webp", size=(512, 512))
        return self._post(chat, file=file)

    # Tapping

    def taps(self, message: Message | None, label: str, chat: Place | None = None) -> str:
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

    def presses(self, message: Message, row: int, column: int) -> str:
        """Press the button at this place, counted from 0; returns the id of the tap. LookupError if none is there."""
        self._check_reach(message.chat)
        button = message.keyboard[row][column]
        return self._tap(message, button["callback_data"], button["text"])

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
        self.api.world.note(self.chat, self.user, "did", text="deletes the account")

    # Below

    def _chat(self, chat: Place | None) -> Chat:
        if chat is None:
            return self.chat
        return chat.chat if isinstance(chat, Group | Topic) else chat

    def _check_reach(self, chat: Chat) -> None:
        if self.user.deactivated:
            raise ValueError(f"{self.name} has no account any more")
        if chat.is_private and chat.bot_is == "kicked":
            raise ValueError(f"{self.name} has blocked the bot: unblocks() or opens() first")
        if self.user.id not in chat.members:
            raise ValueError(f"{self.name} is not in {chat.title}")
        if chat.migrated_to:
            raise ValueError(f"{chat.title} is a supergroup now: use what migrates() returned")

    def _photo(self, data: bytes) -> StoredFile:
        size = picture_size(data)
        if size is None:
            raise ValueError("this is not a picture")
        return self.api.world.files.keep("photo", data, mime="image/jpeg", size=size)

    def _post(
        self, where: Place | None, *, text: str = "", entities: list[Entity] | None = None,
        file: StoredFile | None = None, reply_to: Message | None = None, content: dict[str, Any] | None = None,
        album: str | None = None, origin: Origin | None = None,
    ) -> Message:  # fmt: skip
        chat = self._chat(where)
        topic = where.topic if isinstance(where, Topic) else reply_to.topic if reply_to else None
        self._check_reach(chat)
        if is_closed(chat, topic):
            raise ValueError(f"the topic is closed: {self.name} can't write there")
        if topic is not None and topic.deleted:
            raise ValueError(f"the topic {topic.name} is gone")
        if chat.bot_is == "stranger":
            chat.bot_is = "member"
        if entities is None:
            entities = discovered(text, [])
        return self.api.world.post(
            chat, self.user, text, entities, file=file, reply_to=reply_to, content=content, album=album,
            origin=origin, topic=topic,
        )  # fmt: skip


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

    def topic(self, name: str) -> Topic:
        """Open a topic of a forum; messages are written there by naming it in the place of the group."""
        return Topic(self, self.api.world.add_topic(self.chat, name, self._someone))

    def closes_general(self) -> None:
        """Let only administrators write in the General topic."""
        self.api.world.close_topic(self.chat, None, self._someone)

    def migrates(self) -> Group:
        """Become a supergroup, which has another id."""
        return Group(self.api, self.api.world.migrate(self.chat))

    def kicks_bot(self, by: Person | None = None) -> None:
        """Throw the bot out: `by` somebody in the group, else its first member."""
        self._check_bot(here=True)
        self.api.world.move_bot(self.chat, "kicked", self._acting(by))

    def adds_bot(self, by: Person | None = None) -> None:
        """Bring the bot in (again)."""
        self._check_bot(here=False)
        self.api.world.move_bot(self.chat, "member", self._acting(by))

    def promotes_bot(self, by: Person | None = None, *, admin: bool = True) -> None:
        """Make the bot an administrator, or a plain member again."""
        self._check_bot(here=True)
        self.api.world.promote_bot(self.chat, self._acting(by), admin=admin)

    def _acting(self, by: Person | None) -> User:
        if by is not None and by.id not in self.chat.members:
            raise ValueError(f"{by.name} is not in {self.chat.title}")
        return by.user if by else self._someone

    def _check_bot(self, *, here: bool) -> None:
        if (self.chat.bot_is == "member") is not here:
            raise ValueError(f"the bot is {'not' if here else 'already'} in {self.chat.title}")


class Topic:
    """A topic of a forum."""

    def __init__(self, group: Group, topic: records.Topic) -> None:
        self.group = group
        self.topic = topic

    def __repr__(self) -> str:
        return f"<Topic {self.id} {self.topic.name!r} of {self.group!r}>"

    @property
    def id(self) -> int:
        """Its number, which is the `message_thread_id`."""
        return self.topic.id

    @property
    def chat(self) -> Chat:
        """The whole group."""
        return self.group.chat

    @property
    def from_bot(self) -> list[Message]:
        """The bot's messages in it, oldest first."""
        return [message for message in self.chat.from_bot if message.topic is self.topic]

    def closes(self) -> None:
        """Let only administrators write there."""
        self.group.api.world.close_topic(self.chat, self.topic, self.group._someone)

    def reopens(self) -> None:
        """Let everyone write there again."""
        self.group.api.world.close_topic(self.chat, self.topic, self.group._someone, closed=False)

    def deletes(self, *, remembered: bool = False) -> None:
        """Delete it with all that stands in it. Telegram may still remember its number for a while."""
        self.group.api.world.delete_topic(self.chat, self.topic, self.group._someone, remembered=remembered)


def _buttons_of(message: Message) -> Iterator[dict[str, Any]]:
    for row in () if message.deleted else message.keyboard:
        yield from row
