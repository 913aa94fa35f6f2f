"""How `aftercare init` learns who the first admin is: by a message to the bot, or by an id that is typed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import click

from bot.catalogue import Catalogue
from bot.cli.asking import agreed, prompt, refusal, say
from bot.errors import AftercareError, UnreachableError

if TYPE_CHECKING:
    from bot.config import Config
    from bot.config.draft import Draft
    from bot.introducing import Writer

WHO = """
The first admin may do everything, and invites colleagues later with /staff.
In Telegram open https://t.me/{bot}, tap Start and send /whoami. Then press Enter here.
Somebody who knows their Telegram id can type it instead."""


def ask_for_admin(draft: Draft, bot: str) -> Writer | None:
    """Put the first admin into the draft; returns who it is if they wrote to the bot."""
    click.echo(WHO.format(bot=bot))
    seen: set[int] = set()
    while True:
        typed = prompt("Enter when it is sent, or an id", default="")
        if typed:
            problem = refusal(draft, "staff", "admins", [_number(typed)])
            if problem is None:
                return None
            say(problem)
        elif writer := _wait(draft, seen):
            draft.answer("staff", "admins", [writer.id])
            return writer


def _number(typed: str) -> int | str:
    try:
        return int(typed)
    except ValueError:
        return typed


def _wait(draft: Draft, seen: set[int]) -> Writer | None:
    """Whoever says that it is them; None when there is no waiting for a message."""
    from bot.introducing import next_writer

    while True:
        click.echo("Waiting for /whoami…")
        try:
            writer = asyncio.run(next_writer(draft.settings.telegram, seen, _lost))
        except AftercareError as error:
            say(error)
            return None
        if agreed(f"{writer.name}, id {writer.id}: is that you?"):
            return writer


def _lost(problem: UnreachableError) -> None:
    say(f"{problem}; trying again until it can")


def answer_admin(settings: Config, writer: Writer) -> None:
    """Tell them in Telegram who they are to the bot now, as its `/whoami` does."""
    from bot.introducing import answer

    catalogue = Catalogue.load(settings.clinic.languages)
    language = settings.clinic.languages[0]
    role = catalogue.plain(language, "role-admin")
    html = catalogue.html(language, "whoami", id=str(writer.id), role=role)
    try:
        left = asyncio.run(answer(settings.telegram, writer, html))
    except UnreachableError as error:
        say(f"{error}; they are the first admin all the same")
        return
    click.echo(f"{writer.name} is the first admin, and can read so in Telegram.")
    if left:
        click.echo(f"Messages that wait in Telegram: {left}. The bot takes them up when it runs.")
