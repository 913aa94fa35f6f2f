"""The groups that the bot comes into: the staff's, which can be lost and found again, and others, which it leaves."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.catalogue import safe_name
from bot.chat import access, alerting, notices, wishes
from bot.chat.access import Role
from bot.chat.incoming import What
from bot.store import alerts, audit, chats, sessions
from bot.store.messages import Lane

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.chat.clinic import Clinic
    from bot.chat.turn import Turn

TOLD_EVERY = timedelta(minutes=10)
"""Admins are told of strangers' groups no more often: anyone can add the bot, a hundred times if they like."""

TITLE_ROOM = 60


def membership(turn: Turn) -> None:
    """The bot was put out of a group, or into one."""
    event = turn.event
    moved = chats.current_chat(turn.db, event.chat_id) != event.chat_id
    if turn.staff_group and event.what is What.BLOCKED:
        lost(turn.db, turn.clinic, turn.now)
    elif event.what is What.UNBLOCKED and not (turn.staff_group or moved or turn.role >= Role.STAFF):
        _leave(turn)


def heard(turn: Turn) -> None:
    """Whatever is said in the staff group says that the bot is in it.

    Not taps: old buttons stay within reach. Nor what Telegram itself says there, last of all that the bot has left.
    """
    if turn.staff_group and turn.event.what not in (What.BLOCKED, What.TAP, What.MIGRATED, What.NOTHING):
        _found(turn.db, turn.clinic, turn.now, turn.event.chat_id)


def lost(db: Database, clinic: Clinic, now: datetime) -> None:
    """The staff group is closed to the bot: everyone is told in private, and finds there what is still open."""
    group = access.named_group(db, clinic.config)
    if group is None or not chats.close_chat(db, group, now):
        return
    everyone = access.staff_ids(db, clinic.config)
    notices.tell_in_private(db, clinic, now, everyone, "notice-group-lost", lane=Lane.URGENT)
    for alert in alerts.open_ones(db):
        for chat_id in everyone:
            if alerting.copy_in(db, alert.id, chat_id) is None:
                alerting.show(db, clinic, now, alert, chat_id, heading="alert-group-closed")
    for session in sessions.wished(db):
        wishes.tell_in_private(db, clinic, now, session.id)


def _found(db: Database, clinic: Clinic, now: datetime, group: int) -> None:
    """The bot is in the staff group again: what is open is shown there, and old copies catch up."""
    since = chats.closed_since(db, group)
    if since is None:
        return
    chats.reopen_chat(db, group)
    notices.tell_staff(db, clinic, now, "notice-group-found", lane=Lane.URGENT)
    for alert in alerts.open_or_resolved_since(db, since):
        alerting.refresh(db, clinic, now, alert, only=group)
        if alert.resolved_at is None:
            alerting.show(db, clinic, now, alert, group)
    wishes.move_group(db, clinic, now, group)


def _leave(turn: Turn) -> None:
    """Someone from outside has brought the bot into a group: it says nothing there and goes."""
    db, event, now = turn.db, turn.event, turn.now
    turn.leaves = event.chat_id
    last = audit.newest(db, "left-group")
    if last is not None and timedelta(0) <= now - last < TOLD_EVERY:
        return
    audit.record(db, now, "left-group", actor=event.user_id, detail=str(event.chat_id))
    notices.tell_in_private(
        db,
        turn.clinic,
        now,
        access.admin_ids(db, turn.clinic.config),
        "notice-group-left",
        title=safe_name(event.chat_title)[:TITLE_ROOM] or "–",
        name=safe_name(event.user_name)[:TITLE_ROOM] or "–",
        id=str(event.user_id),
    )
