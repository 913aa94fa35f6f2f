"""The world behind the server: who exists, what stands in each chat, and what the bot is told about it.

Every change goes through here, is logged in its chat, and becomes an update where Telegram makes one.
No HTTP and no limits: those belong to the server.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from bot.sandbox import refusals
from bot.sandbox.records import CallbackQuery, Chat, Event, Message, Toast, Topic, User
from bot.sandbox.shapes import callback_shape, membership_shape, message_shape, user_shape
from bot.sandbox.shelf import Shelf
from bot.sandbox.threads import thread_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from bot.sandbox.entities import Entity
    from bot.sandbox.records import Keyboard, Origin, Standing, StoredFile

_MOVES: dict[tuple[bool, Standing], str] = {
    (True, "member"): "unblocks the bot",
    (True, "kicked"): "blocks the bot",
    (False, "member"): "adds the bot",
    (False, "kicked"): "removes the bot",
    (False, "left"): "leaves",
}


class World:
    """All state; `tell` receives each update's kind and content, `now` is the simulated wall clock."""

    def __init__(
        self, bot: User, now: Callable[[], datetime], tell: Callable[[str, dict[str, Any]], None]
    ) -> None:
        self.bot = bot
        self.now = now
        self.tell = tell
        self.hears_groups = False
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, CallbackQuery] = {}
        self.files = Shelf()
        self.toasts: dict[int, list[Toast]] = {}
        self.last_number = 0
        self.last_event = 0

    # Who exists

    def add_person(self, user: User) -> Chat:
        """A new account; its private chat exists, but the bot may not write to it yet."""
        if user.id in self.users:
            raise ValueError(f"user id {user.id} is taken by {self.users[user.id].name}")
        self.users[user.id] = user
        self.toasts[user.id] = []
        chat = Chat(user.id, "private", user.name, {user.id: user})
        self.chats[chat.id] = chat
        return chat

    def add_group(
        self, title: str, members: Iterable[User], *, supergroup: bool = False, forum: bool = False
    ) -> Chat:
        """A new group into which its first member brought the bot; a forum is a supergroup with topics."""
        supergroup = supergroup or forum
        people = {user.id: user for user in members}
        if not people:
            raise ValueError("a group needs at least one member")
        number = self._number()
        chat = Chat(
            -1_001_000_000_000 - number if supergroup else -4_000_000 - number,
            "supergroup" if supergroup else "group",
            title,
            people,
            "left",
            last_message_id=1 if forum else 0,  # where the forum itself began: no topic is number 1
            is_forum=forum,
        )
        self.chats[chat.id] = chat
        return chat

    def add_channel(self, title: str, owner: User) -> Chat:
        """A new channel, into which the bot can be brought as an administrator."""
        chat = Chat(-1_001_000_000_000 - self._number(), "channel", title, {owner.id: owner}, "left")
        self.chats[chat.id] = chat
        return chat

    # What the bot may reach

    def writable(self, chat_id: int) -> Chat:
        """The chat, if the bot may write there now; else Telegram's refusal."""
        chat = self.chats.get(chat_id)
        if chat is None:
            raise refusals.chat_not_found()
        if chat.migrated_to:
            raise refusals.migrated(chat.migrated_to)
        if chat.is_private:
            self._refuse_unreachable(chat)
        elif chat.bot_is == "kicked":
            raise refusals.kicked(chat.type)
        elif chat.bot_is != "member":
            raise refusals.not_a_member(chat.type)
        return chat

    def _refuse_unreachable(self, chat: Chat) -> None:
        if chat.members[chat.id].deactivated:
            raise refusals.user_deactivated()
        if chat.bot_is == "kicked":
            raise refusals.blocked_by_user()
        if chat.bot_is == "stranger":
            raise refusals.cant_initiate()

    # Messages

    def post(
        self,
        chat: Chat,
        sender: User,
        text: str = "",
        entities: list[Entity] | None = None,
        *,
        keyboard: Keyboard | None = None,
        file: StoredFile | None = None,
        reply_to: Message | None = None,
        silent: bool = False,
        protected: bool = False,
        service: dict[str, Any] | None = None,
        content: dict[str, Any] | None = None,
        album: str | None = None,
        origin: Origin | None = None,
        topic: Topic | None = None,
    ) -> Message:
        """A new message from anyone; the bot is told of other people's if it may see them."""
        chat.last_message_id += 1
        message = Message(
            chat.last_message_id, chat, sender, self.now(), text, entities or [], keyboard or [], file,
            reply_to, silent=silent, protected=protected, service=service, content=content, album=album,
            origin=origin, topic=topic, thread_id=thread_of(chat, topic, reply_to),
        )  # fmt: skip
        chat.by_id[message.id] = message
        about = reply_to.text or "a file" if reply_to else ""
        self.note(chat, sender, "service" if service else "sent", message, about=about)
        if not sender.is_bot and self._bot_sees(message):
            post = message.chat.type == "channel"
            self.tell("channel_post" if post else "message", message_shape(message))
        return message

    def add_topic(self, chat: Chat, name: str, by: User) -> Topic:
        """A new topic of a forum, which begins with the message that says so."""
        if not chat.is_forum:
            raise ValueError(f"{chat.title} has no topics")
        topic = Topic(chat.last_message_id + 1, name)
        chat.topics[topic.id] = topic
        self.note(chat, by, "did", text=f"opens the topic {name}")
        service = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        self.post(chat, by, service=service, topic=topic)
        return topic

    def close_topic(self, chat: Chat, topic: Topic | None, by: User, *, closed: bool = True) -> None:
        """Let only administrators write in a topic (None: the General one), or everyone again."""
        if topic is None:
            chat.general_closed = closed
        else:
            topic.closed = closed
        deed = "closes" if closed else "reopens"
        self.note(chat, by, "did", text=f"{deed} the topic {topic.name if topic else 'General'}")
        self.post(chat, by, service={f"forum_topic_{'closed' if closed else 'reopened'}": {}}, topic=topic)

    def delete_topic(self, chat: Chat, topic: Topic, by: User, *, remembered: bool) -> None:
        """A topic goes with all its messages; the bot is not told. `remembered`: its number is still known."""
        topic.deleted = True
        if not remembered:
            del chat.topics[topic.id]
        for message in chat.messages:
            if message.topic is topic:
                message.deleted = True
                del chat.by_id[message.id]
        self.note(chat, by, "did", text=f"deletes the topic {topic.name}")

    def _number(self) -> int:
        self.last_number += 1
        return self.last_number

    def new_number(self) -> str:
        """A large number that nothing else has, as text: for an album or a poll."""
        return str(13_000_000_000_000_000 + self._number())

    def _bot_sees(self, message: Message) -> bool:
        """Telegram's privacy mode: in a group the bot gets commands, mentions and replies to itself."""
        chat = message.chat
        if chat.is_private or self.hears_groups or message.service:
            return chat.is_private or chat.bot_is == "member" or bool(message.service)
        if chat.bot_is != "member":
            return False
        if chat.bot_is_admin:
            return True
        if message.reply_to and message.reply_to.from_bot:
            return True
        name = f"@{self.bot.username}".lower()
        if message.text.startswith("/"):
            addressee = message.text.split(maxsplit=1)[0].partition("@")[2]
            return not addressee or f"@{addressee}".lower() == name
        return name in message.text.lower()

    def change(
        self,
        message: Message,
        text: str,
        entities: list[Entity],
        keyboard: Keyboard,
    ) -> None:
        """Put other content into a message; the bot is told of other people's edits."""
        before = message.text
        if text != before or entities != message.entities:
            message.history.append(before)
        message.text, message.entities, message.keyboard = text, entities, keyboard
        message.edited = self.now()
        self.note(message.chat, message.sender, "edited", message, about=before or "a file")
        if not message.from_bot and self._bot_sees(message):
            post = message.chat.type == "channel"
            self.tell("edited_channel_post" if post else "edited_message", message_shape(message))

    def remove(self, message: Message, by: User) -> None:
        """Delete a message for everyone."""
        message.deleted = True
        message.chat.by_id.pop(message.id, None)
        self.note(message.chat, by, "deleted", message)

    # Taps

    def tap(self, user: User, message: Message, data: str, label: str, at: float) -> CallbackQuery:
        """A person presses a button of a message; `at` is monotonic."""
        query = CallbackQuery(str(4_000_000_000_000_000_000 + self._number()), user, message, data, at)
        self.callbacks[query.id] = query
        self.note(message.chat, user, "tapped", message, text=label)
        self.tell("callback_query", callback_shape(query))
        return query

    def show_toast(self, query: CallbackQuery, text: str, *, alert: bool) -> None:
        """The answer to a tap; an empty one only stops the button's spinner."""
        query.answered = True
        if text:
            self.toasts[query.user.id].append(Toast(text, alert))
            self.note(query.message.chat, query.user, "alerted" if alert else "toasted", text=text)

    # The bot's place in a chat

    def move_bot(self, chat: Chat, standing: Standing, by: User) -> None:
        """The bot is let in, thrown out, blocked or unblocked; it is told so. In a channel it is an administrator."""
        before, status = chat.bot_is, chat.bot_status
        chat.bot_is, chat.bot_is_admin = standing, standing == "member" and chat.type == "channel"
        self.note(chat, by, "did", text=_MOVES[chat.is_private, standing])
        if before != "stranger":
            self._tell_standing(chat, by, status)

    def promote_bot(self, chat: Chat, by: User, *, admin: bool) -> None:
        """The bot becomes an administrator of a group, or a plain member again; it is told so."""
        status, chat.bot_is_admin = chat.bot_status, admin
        self.note(chat, by, "did", text="promotes the bot" if admin else "demotes the bot")
        self._tell_standing(chat, by, status)

    def _tell_standing(self, chat: Chat, by: User, before: str) -> None:
        date = int(self.now().timestamp())
        self.tell("my_chat_member", membership_shape(chat, by, self.bot, before, chat.bot_status, date))

    def migrate(self, chat: Chat) -> Chat:
        """Turn a group into a supergroup with another id, and announce it in both."""
        by = next(iter(chat.members.values()))
        new = self.add_group(chat.title, chat.members.values(), supergroup=True)
        new.bot_is = chat.bot_is
        chat.migrated_to = new.id
        self.note(chat, by, "did", text="turns the group into a supergroup")
        self.post(chat, by, service={"migrate_to_chat_id": new.id})
        self.post(new, by, service={"migrate_from_chat_id": chat.id})
        return new

    # The log

    def note(
        self, chat: Chat, by: User, kind: str, message: Message | None = None, text: str = "", about: str = ""
    ) -> None:
        """Write down what happened, as it looks now; without a message `text` completes "Anna …"."""
        self.last_event += 1
        seq, at, html = self.last_event, self.now(), escape(text, quote=False)
        if message is None:
            chat.log.append(Event(seq, at, by.name, kind, text, from_bot=by.is_bot, html=html))
            return
        chat.log.append(
            Event(
                seq,
                at,
                by.name,
                kind,
                text or message.text,
                tuple(tuple(row) for row in message.buttons),
                message.attachment,
                message.id,
                about,
                from_bot=by.is_bot,
                html=html or message.html,
                file=message.file,
                origin=message.origin.name if message.origin else "",
                topic=message.topic.name if message.topic else "",
            )
        )

    def bot_shape(self) -> dict[str, Any]:
        """The bot itself, as getMe answers."""
        return user_shape(self.bot) | {
            "can_join_groups": True,
            "can_read_all_group_messages": self.hears_groups,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
