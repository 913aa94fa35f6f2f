"""`aftercare init`: a new clinic's settings and key, by question and answer.

Laws:
- Nothing is written before the last answer, and nothing that is there already is touched.
- The token is never shown, and no argument takes it.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click
import tzlocal
from babel import Locale

from bot import logs, wording
from bot.cli.asking import agreed, ask, prompt, refusal, say
from bot.cli.first_admin import answer_admin, ask_for_admin
from bot.cli.options import CONFIG
from bot.config.draft import Draft
from bot.errors import AftercareError, ConfigError, TokenError, UnreachableError

if TYPE_CHECKING:
    from bot.config import Config

OPENING = """\
A few questions, and Aftercare is set up. Enter takes the answer in [brackets]. Nothing is written before the last
answer; Ctrl-C stops.
"""

WHAT_COMES_NEXT = """
Written: {config}, which holds the token (keep it to yourself),
and {key}, the key to the database.

1. {check}
   looks at everything once more.
2. {run}
   starts the bot.
3. Copy {key} to a safe place, away from the database and its backups.
   Without it nobody can read the database, you included.
4. Alerts go to each of the staff in private. To have them in a group: add @{bot} to it, write /whoami there while
   the bot runs, put the number that it tells into {config} as alerts_chat, and start the bot again.

Office hours, treatments and all that was not asked stand in {config} with explanations: look through them."""


@click.command()
@CONFIG
@click.option("--admin", type=int, metavar="ID", help="The first admin's Telegram id, instead of /whoami.")
@click.option("--api-url", metavar="URL", help="The base of a Bot API server of your own.")
def init(path: Path, admin: int | None, api_url: str | None) -> None:
    """Set up a new clinic: ask, check the token with Telegram, write settings and key."""
    os.umask(0o077)
    logs.configure("WARNING")
    draft = Draft(path)
    if api_url is not None and (problem := refusal(draft, "telegram", "api_url", api_url)):
        raise click.BadParameter(problem, param_hint="--api-url")
    if admin is not None and (problem := refusal(draft, "staff", "admins", [admin])):
        raise click.BadParameter(problem, param_hint="--admin")
    _refuse_to_touch(draft)
    try:
        click.echo(OPENING)
        bot = _ask_for_token(draft)
        _ask_about_clinic(draft)
        writer = ask_for_admin(draft, bot) if admin is None else None
        settings = _write(draft)
    except (click.Abort, KeyboardInterrupt):
        click.echo()
        raise AftercareError("stopped before the last answer: nothing is written") from None
    if writer is not None:
        answer_admin(settings, writer)
    _tell_what_comes_next(settings, path, bot)


def _refuse_to_touch(draft: Draft) -> None:
    storage = draft.settings.storage
    there = [one for one in (draft.path, storage.key_file, storage.path) if os.path.lexists(one)]
    if there:
        raise ConfigError(
            *(f"{one} is there already; init sets up what is new, and changed nothing" for one in there)
        )
    folder = draft.path.absolute().parent
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise ConfigError(f"{folder}: no folder that can be written to")


def _ask_for_token(draft: Draft) -> str:
    """Ask until Telegram knows it; returns the bot's user name."""
    while True:
        ask(draft, "telegram", "token", "The bot's token from @BotFather (it stays hidden)")
        if bot := _whose(draft):
            click.echo(f"It belongs to @{bot}.\n")
            return bot


def _whose(draft: Draft) -> str | None:
    from bot.introducing import who_am_i  # here, since it takes a while, and a refusal needs no Telegram

    telegram = draft.settings.telegram
    while True:
        try:
            return asyncio.run(who_am_i(telegram))
        except TokenError:
            say(f"{telegram.api_url} does not know this token; copy it again, all of it")
            return None
        except UnreachableError as error:
            say(error)
            if not agreed("Try again?"):
                raise click.Abort from None


def _ask_about_clinic(draft: Draft) -> None:
    ask(draft, "clinic", "name", "The clinic's name, as patients read it")
    ask(draft, "clinic", "timezone", "Its time zone, such as Europe/Berlin", _zone_here())
    ask(draft, "clinic", "phone", "Its phone number, shown with every warning")
    ask(
        draft,
        "clinic",
        "emergency_number",
        "The number to call in an emergency",
        draft.settings.clinic.emergency_number,
    )
    known = ", ".join(f"{code} ({Locale.parse(code, sep='-').english_name})" for code in wording.available())
    click.echo(f"Languages: {known}. The first that you name is also the staff's.")
    while problem := _languages_refused(draft, prompt("Languages for patients, separated by commas", "en")):
        say(problem)


def _zone_here() -> str | None:
    """The machine's zone. A server's is often UTC, which no clinic should get by mistake."""
    with warnings.catch_warnings(), suppress(Exception):  # there are many ways to set it up wrong
        warnings.simplefilter("ignore")
        zone = tzlocal.get_localzone_name()
        return zone if "/" in zone and not zone.startswith("Etc/") else None
    return None


def _languages_refused(draft: Draft, answer: str) -> str | None:
    languages = answer.replace(",", " ").split()
    if problem := refusal(draft, "clinic", "languages", languages):
        return problem
    try:
        wording.checked(languages)
    except AftercareError as error:
        return error.problems[0]
    return None


def _write(draft: Draft) -> Config:
    """The settings and the key, both or none."""
    from bot.store.database import read_key

    _refuse_to_touch(draft)
    settings = draft.write()
    storage = settings.storage
    try:
        read_key(storage.key_file, storage.path)
    except BaseException:
        draft.path.unlink()
        storage.key_file.unlink(missing_ok=True)
        raise
    return settings


def _tell_what_comes_next(settings: Config, path: Path, bot: str) -> None:
    named = "" if str(path) == "config.toml" else f" --config {path}"
    click.echo(
        WHAT_COMES_NEXT.format(
            config=path,
            key=settings.storage.key_file,
            check=f"{_called()} check{named}",
            run=f"{_called()} run{named}",
            bot=bot,
        )
    )


def _called() -> str:
    """The command as it was called, which need not be on the path."""
    called = sys.argv[0]
    if Path(called).name == "__main__.py":
        return "python -m bot"
    return "aftercare" if shutil.which("aftercare") == called else called
