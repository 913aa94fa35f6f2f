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
    """Set the menus. One that can't be set (staff who never wrote to the bot) is no harm: `/help` tells the same."""
    await sender.set_menu(bot, listed(clinic, Role.ANYONE), BotCommandScopeAllPrivateChats())
    for user_id in clinic.config.staff.ids:
        role = role_of(clinic.config, user_id)
        await sender.set_menu(bot, listed(clinic, role), BotCommandScopeChat(user_id))


def listed(clinic: Clinic, role: Role) -> list[BotCommand]:
    """The commands of a role, each with its line from `/help`."""
    return [
        BotCommand(command.name, clinic.plain(clinic.staff_language, f"help-{command.name}"))
        for command in COMMANDS.values()
        if command.listed and command.needs <= role
    ]
