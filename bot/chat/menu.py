"""The command menu that Telegram shows: patients' commands for everyone, all of their own for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.chat import sender
from bot.chat.access import Role, role_of
from bot.chat.commands import COMMANDS

if TYPE_CHECKING:
    from telegram import Bot

    from bot.chat.clinic import Clinic


async def publish(bot: Bot, clinic: Clinic) -> None:
    """Set the menus: by the language of each phone, and for staff by their role.

    One that can't be set (staff who never wrote to the bot) is no harm: `/help` tells the same.
    """
    everyone = BotCommandScopeAllPrivateChats()
    first, *_ = clinic.catalogue.languages
    await sender.set_menu(bot, listed(clinic, Role.ANYONE, first), everyone)
    for language in clinic.catalogue.languages:
        if len(language) == 2:  # all that Telegram takes here
            await sender.set_menu(bot, listed(clinic, Role.ANYONE, language), everyone, language)
    for user_id in clinic.config.staff.ids:
        role = role_of(clinic.config, user_id)
        await sender.set_menu(bot, listed(clinic, role, clinic.staff_language), BotCommandScopeChat(user_id))


async def translate(bot: Bot, clinic: Clinic, user_id: int, language: str) -> None:
    """Set the menu of one person's chat, who has chosen this language."""
    role = role_of(clinic.config, user_id)
    await sender.set_menu(bot, listed(clinic, role, language), BotCommandScopeChat(user_id))


def listed(clinic: Clinic, role: Role, language: str) -> list[BotCommand]:
    """The commands of a role, each with its line from `/help`."""
    return [
        BotCommand(command.name, clinic.plain(language, f"help-{command.name}"))
        for command in COMMANDS.values()
        if command.listed and command.needs <= role
    ]
