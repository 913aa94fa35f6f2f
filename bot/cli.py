"""The shell's commands. Errors are one line each on standard error and exit code 1; wrong usage is exit code 2."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import __version__, config, logs
from bot.catalogue import Catalogue
from bot.chat.clinic import check_cards
from bot.errors import AftercareError, WordingError
from bot.proofs import ill_marked, overlong
from bot.wording import available

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.config import Config

CONFIG = click.option(
    "--config",
    "path",
    type=click.Path(path_type=Path),
    default=Path("config.toml"),
    show_default=True,
    help="The clinic's settings.",
)


class OneLine(click.Group):
    """Turns everything that is wrong with the clinic's set-up into lines, never into a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a subcommand."""
        try:
            return super().invoke(ctx)
        except AftercareError as error:
            problems = error.problems
        except OSError as error:
            problems = (_of_the_system(error),)
        for problem in problems:
            click.echo(f"aftercare: {problem}", err=True)
        return ctx.exit(1)


def _of_the_system(error: OSError) -> str:
    """A full disk, a folder without rights, a port that is taken."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or type(error).__name__}"


@click.group(cls=OneLine, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="aftercare")
def cli() -> None:
    """A Telegram bot that looks after patients between the sessions of an injectable course."""


@cli.command()
@CONFIG
@click.option("--log-level", default="INFO", show_default=True, help="DEBUG, INFO, WARNING or ERROR.")
def run(path: Path, log_level: str) -> None:
    """Run the bot until it is stopped (SIGTERM or Ctrl-C)."""
    os.umask(0o077)
    signal.signal(signal.SIGTERM, _end_at_once)  # until the bot has handlers of its own
    logs.configure(_level(log_level))
    from bot.app import serve  # here, since it takes a while, and what needs no bot answers at once

    asyncio.run(serve(config.load(path)))


@cli.command()
@CONFIG
def check(path: Path) -> None:
    """Check settings, wording, database and token without starting or changing anything: one line each."""
    settings = config.load(path)
    click.echo(f"settings: {path} is in order")
    checks = {"wording": _wording, "database": _database, "token": _token}
    results = [_report(name, work, settings) for name, work in checks.items()]
    if not all(results):
        sys.exit(1)


def _report(name: str, work: Callable[[Config], str], settings: Config) -> bool:
    try:
        click.echo(f"{name}: {work(settings)}")
    except AftercareError as error:
        for problem in error.problems:
            click.echo(f"{name}: {problem}", err=True)
        return False
    return True


def _wording(settings: Config) -> str:
    catalogue = Catalogue.load(settings.clinic.languages)
    check_cards(settings, catalogue)
    if problems := [*overlong(catalogue), *ill_marked(catalogue)]:
        raise WordingError(*problems)
    return f"{', '.join(catalogue.languages)} complete"


def _database(settings: Config) -> str:
    from bot.store.database import prove, read_key

    path, key_file = settings.storage.path, settings.storage.key_file
    if not path.exists():
        return f"{path} will be made at the first start"
    prove(path, read_key(key_file, path))
    return f"{path} opens with its key"


def _token(settings: Config) -> str:
    from bot.app import who_am_i

    return f"belongs to @{asyncio.run(who_am_i(settings))}"


@cli.command()
@click.option("--play", is_flag=True, help="Run one whole course by itself, print both chats, and exit.")
def sandbox(play: bool) -> None:
    """Try everything without a Telegram account: a local server stands in for Telegram."""
    from bot.sandbox.play import play_course

    logs.configure("WARNING")
    if not play:
        raise click.UsageError("use --play: it runs one whole course and prints the transcript")
    click.echo(asyncio.run(play_course()))


@cli.command()
@click.option("--language", default="en", show_default=True, help="A language of messages/, such as es.")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file, instead of the screen."
)
def transcript(language: str, output: Path | None) -> None:
    """Print all that patients read, in the order in which they meet it: one HTML page for review and signature."""
    from bot.sandbox.signoff import document

    logs.configure("WARNING")
    if language not in (known := available()):
        raise click.BadParameter(f"{language!r}; allowed: {', '.join(known)}", param_hint="--language")
    page = asyncio.run(document(language))
    if output is None:
        click.echo(page)
    else:
        output.write_text(page, encoding="utf-8")
        click.echo(f"{output} is written: open it in a browser")


def _end_at_once(_number: int, _frame: object) -> None:
    raise SystemExit(0)


def _level(text: str) -> str:
    level = text.upper()
    if level not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise click.BadParameter(f"{text!r}; allowed: DEBUG, INFO, WARNING, ERROR", param_hint="--log-level")
    return level


def main() -> None:
    """Entry point of the `aftercare` command."""
    sys.exit(cli())
