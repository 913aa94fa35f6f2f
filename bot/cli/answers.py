"""`aftercare export`: all answers as a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import config
from bot.cli.database import key_of
from bot.cli.options import CONFIG
from bot.errors import InUseError

if TYPE_CHECKING:
    from sqlite_utils import Database

    from bot.care.model import Record
    from bot.config import Config


@click.command()
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
    from bot.store.database import Store

    key = key_of(settings)
    try:
        store = Store.open(settings.storage.path, key, wait=1)
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
