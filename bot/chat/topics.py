"""Topics of the staff group: where the bot writes by itself, and where it goes when a topic is gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.store import chats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

    from bot.config import Config
    from bot.store.messages import Parcel


def place(db: Database, config: Config, parcel: Parcel) -> Parcel:
    """What the bot writes to the staff group by itself goes into the topic of the settings.

    It is looked up when a message leaves, so that what waits follows a changed setting, and the group to its new id.
    """
    group, topic = config.staff.alerts_chat, config.staff.alerts_topic
    if parcel.thread_id is not None or group is None or topic is None:
        return parcel
    return replace(parcel, thread_id=topic) if parcel.chat_id == chats.current_chat(db, group) else parcel


def elsewhere(parcel: Parcel) -> Iterator[Parcel]:
    """Where a message goes whose topic takes none: to the General topic.

    First still as a reply, since what it replies to may stand there; one to a message in a closed topic is refused
    again.
    """
    if parcel.method == "edit":
        return
    if parcel.thread_id:
        yield replace(parcel, thread_id=0)
    if parcel.reply_to is not None:
        yield replace(parcel, thread_id=0, reply_to=None)
