"""Who may do what: the one place where it is decided. Only the numeric Telegram id counts, never a name.

Staff are those whom the settings name, and those who were invited by `/staff`. The settings always count.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from bot.store import chats, staff

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

    from bot.config import Config
    from bot.config.sections import Staff


class Role(IntEnum):
    """What someone is to the clinic; each role may do what the ones before it may."""

    ANYONE = 0
    STAFF = 1
    ADMIN = 2


def united(invited: Mapping[int, str], named: Staff) -> dict[int, Role]:
    """All staff by Telegram id, ascending: the higher role counts of who was invited and stands in the settings."""
    roles = {user_id: Role[role.upper()] for user_id, role in invited.items()}
    for user_id in named.ids:
        role = Role.ADMIN if user_id in named.admins else Role.STAFF
        roles[user_id] = max(role, roles.get(user_id, role))
    return dict(sorted(roles.items()))


def leaves_an_admin(invited: Mapping[int, str], named: Staff, user_id: int) -> bool:
    """Whether there would still be an admin if this person's invitation were taken back."""
    rest = {invited_id: role for invited_id, role in invited.items() if invited_id != user_id}
    return Role.ADMIN in united(rest, named).values()


def everyone(db: Database, config: Config) -> dict[int, Role]:
    """All staff by Telegram id, ascending."""
    return united(staff.roles(db), config.staff)


def role_of(db: Database, config: Config, user_id: int) -> Role:
    """The role of a Telegram user."""
    return everyone(db, config).get(user_id, Role.ANYONE)


def staff_ids(db: Database, config: Config) -> tuple[int, ...]:
    """Everyone of the staff, which are also their private chats."""
    return tuple(everyone(db, config))


def admin_ids(db: Database, config: Config) -> tuple[int, ...]:
    """Every admin."""
    return tuple(user_id for user_id, role in everyone(db, config).items() if role is Role.ADMIN)


def named_group(db: Database, config: Config) -> int | None:
    """The staff group of the settings under the id that it has now, whether or not the bot is in it."""
    group = config.staff.alerts_chat
    return None if group is None else chats.current_chat(db, group)


def staff_group(db: Database, config: Config) -> int | None:
    """The staff group under the id that it has now; None when there is none, or the bot was removed from it."""
    group = named_group(db, config)
    return None if group is None or chats.is_closed(db, group) else group


def staff_chats(db: Database, config: Config) -> tuple[int, ...]:
    """Where staff are told: the group, or everyone in private."""
    group = staff_group(db, config)
    return staff_ids(db, config) if group is None else (group,)


def told_chats(db: Database, config: Config) -> frozenset[int]:
    """Where messages about patients may stand and still change: with everyone of the staff, and in their group."""
    group = staff_group(db, config)
    return frozenset(staff_ids(db, config)) | (frozenset() if group is None else {group})


def may_command(
    role: Role, needed: Role, *, private: bool, staff_group: bool, anywhere: bool = False
) -> bool:
    """Whether a command is open: patients' ones in private, staff's in private and in the staff group.

    One that may be used `anywhere` answers staff in any group.
    """
    if needed is Role.ANYONE:
        return private or ((staff_group or anywhere) and role >= Role.STAFF)
    return role >= needed and (private or staff_group)
