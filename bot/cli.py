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
from bot.errors import AftercareError, DatabaseError, InUseError, WordingError
from bot.proofs import ill_marked, overlong
from bot.wording import available

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from bot.care.model import Record
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
@CONFIG
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file, instead of the screen."
)
def export(path: Path, output: Path | None) -> None:
    """Write the answers of everyone as CSV, one line a check-in. The bot must not be running."""
    content, count = _answers(config.load(path))
    if output is None:
        click.echo(content.encode(), nl=False)
    else:
        handle = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode())
    if output is not None or count == 0:
        said = f"check-ins: {count}" if count else "there are no answers yet, only the names of the columns"
        click.echo(f"{output or 'export'}: {said}", err=output is None)


def _answers(settings: Config) -> tuple[str, int]:
    """The file, and how many check-ins stand in it. A database that isn't there is not made."""
    from bot.app import SYSTEM_CLOCK
    from bot.media import table
    from bot.store import audit, checkins
    from bot.store.database import Store, read_key

    path = settings.storage.path
    if not path.exists():
        raise DatabaseError(f"the database {path} is not there; the bot makes it at its first start")
    try:
        store = Store.open(path, read_key(settings.storage.key_file, path), wait=1)
    except InUseError as error:
        raise InUseError(f"{error}: stop it first, or send it /export in Telegram") from None

    def read(db: Database) -> list[Record]:
        found = checkins.records(db)
        audit.record(db, SYSTEM_CLOCK.now(), "export", detail=f"{len(found)} check-ins, on the shell")
        return found

    try:
        records = store.write_now(read)
    finally:
        store.close()
    return table.answers(records, settings.clinic.zone), len(records)


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
