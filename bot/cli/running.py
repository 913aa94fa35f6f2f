"""`aftercare run` and `aftercare check`: the bot itself, and a look at its set-up before."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import TYPE_CHECKING

import click

from bot import config, logs
from bot.catalogue import Catalogue
from bot.chat.clinic import check_cards
from bot.cli.ending import end_at_once_at
from bot.cli.options import CONFIG
from bot.errors import AftercareError, WordingError
from bot.proofs import ill_marked, overlong

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.config import Config


@click.command()
@CONFIG
@click.option("--log-level", default="INFO", show_default=True, help="DEBUG, INFO, WARNING or ERROR.")
def run(path: Path, log_level: str) -> None:
    """Run the bot until it is stopped (SIGTERM or Ctrl-C)."""
    os.umask(0o077)
    end_at_once_at(signal.SIGTERM)
    logs.configure(_level(log_level))
    settings = config.load(path)
    from bot.app import (
        serve,
    )  # here, since it takes a while, and what is wrong with the settings is told at once

    asyncio.run(serve(settings))


@click.command()
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
    from bot.introducing import who_am_i

    return f"belongs to @{asyncio.run(who_am_i(settings.telegram))}"


def _level(text: str) -> str:
    level = text.upper()
    if level not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise click.BadParameter(f"{text!r}; allowed: DEBUG, INFO, WARNING, ERROR", param_hint="--log-level")
    return level
