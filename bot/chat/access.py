"""Who may do what: the one place where it is decided. Only the numeric Telegram id counts, never a name."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.config import Config


class Role(IntEnum):
    """What someone is to the clinic; each role may do what the ones before it may."""

    ANYONE = 0
    STAFF = 1
    ADMIN = 2


def role_of(config: Config, user_id: int) -> Role:
    """The role of a Telegram user."""
    if user_id in config.staff.admins:
        return Role.ADMIN
    return Role.STAFF if user_id in config.staff.members else Role.ANYONE


def may_command(
    role: Role, needed: Role, *, private: bool, staff_group: bool, anywhere: bool = False
) -> bool:
    """Whether a command is open: patients' ones in private, staff's in private and in the staff group.

    One that may be used `anywhere` answers staff in any group.
    """
    if needed is Role.ANYONE:
        return private or ((staff_group or anywhere) and role >= Role.STAFF)
    return role >= needed and (private or staff_group)
