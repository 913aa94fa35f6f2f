"""Topics of a forum, and chains of replies elsewhere: in which thread a message stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox import refusals

if TYPE_CHECKING:
    from bot.sandbox.records import Chat, Message, Topic


def topic_for(chat: Chat, wanted: int, reply_to: Message | None) -> Topic | None:
    """The topic that a bot's message goes to; None is the General one, or a chat without topics.

    `wanted` is its `message_thread_id`, 0 or less if there was none: then a reply stays where it belongs. General
    has no number by which it could be wanted.
    """
    stays_in = reply_to.topic if reply_to else None
    topic = _by_number(chat, wanted) if wanted > 0 else stays_in
    if topic is not None and topic.deleted:
        raise refusals.topic_deleted()
    if is_closed(chat, topic):
        raise refusals.topic_closed()
    return topic


def is_closed(chat: Chat, topic: Topic | None) -> bool:
    """Whether only administrators may write there, which the bot is not."""
    return topic.closed if topic else chat.general_closed


def _by_number(chat: Chat, wanted: int) -> Topic:
    topic = chat.topics.get(wanted)
    if topic is not None:
        return topic
    message = chat.by_id.get(wanted)
    if message and message.topic is None and any(m.thread_id == wanted for m in chat.by_id.values()):
        raise refusals.thread_is_no_topic()
    raise refusals.thread_not_found()


def thread_of(chat: Chat, topic: Topic | None, reply_to: Message | None) -> int | None:
    """The `message_thread_id` of a message: its topic, or the first message of its chain of replies."""
    if topic is not None:
        return topic.id
    if chat.type != "supergroup" or reply_to is None or reply_to.topic is not None:
        return None
    return reply_to.thread_id or reply_to.id
