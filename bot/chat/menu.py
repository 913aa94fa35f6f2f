"""The command menu that Telegram shows: patients' commands for everyone, all of their own for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.chat import sender
from bot.chat.access import Role
from bot.chat.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telegram import Bot

    from bot.chat.clinic import Clinic


async def publish(bot: Bot, clinic: Clinic, staff: Mapping[int, Role]) -> None:
    """Set the menus: by the language of each phone, and for `staff` (by Telegram id) by their role.

    One that can't be set (staff who never wrote to the bot) is no harm: `/help` tells the same.
    """
    everyone = BotCommandScopeAllPrivateChats()
    first, *_ = clinic.catalogue.languages
    await sender.set_menu(bot, listed(clinic, Role.ANYONE, first), everyone)
    for language in clinic.catalogue.languages:
        if len(language) == 2:  # all that Telegram takes here
            await sender.set_menu(bot, listed(clinic, Role.ANYONE, language), everyone, language)
    for user_id, role in staff.items():
        await set_one(bot, clinic, user_id, role, clinic.staff_language)


async def set_one(bot: Bot, clinic: Clinic, user_id: int, role: Role, language: str) -> None:
    """Set the menu of one person's chat, whose language or role has changed."""
    await sender.set_menu(bot, listed(clinic, role, language), BotCommandScopeChat(user_id))


def listed(clinic: Clinic, role: Role, language: str) -> list[BotCommand]:
    """The commands of a role, each with its line from `/help`."""
    return [
        BotCommand(command.name, clinic.plain(language, f"help-{command.name}"))
        for command in COMMANDS.values()
        if command.listed and command.needs <= role
    ]
