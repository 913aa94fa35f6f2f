"""`aftercare backup` and `aftercare restore`: a copy of the database, and the way back."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import config
from bot.cli.database import key_of
from bot.cli.options import CONFIG
from bot.errors import ConfigError, InUseError, KeyFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.config import Config
    from bot.store.restore import Draft

KEEP = 14


@click.command()
@CONFIG
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file, instead of one in backup_dir."
)
@click.option(
    "--keep",
    type=click.IntRange(1),
    help=f"How many stay in backup_dir; older ones are removed.  [default: {KEEP}]",
)
def backup(path: Path, output: Path | None, keep: int | None) -> None:
    """Copy the database, encrypted, while the bot runs or not. Says what was made and how large it is."""
    if output is not None and keep is not None:
        raise click.UsageError("--keep is for backup_dir: it can't go with --output")
    from bot.app import SYSTEM_CLOCK
    from bot.store import backup as copies

    settings = config.load(path)
    key = key_of(settings)
    now = SYSTEM_CLOCK.now()
    if output is not None:
        _refuse_beside(output, settings)
        target = output
    else:
        folder = settings.storage.backup_dir
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        target = folder / f"aftercare-{copies.moment_in_names(now)}.db"
    with _tidy_when_ended():
        size = copies.back_up(settings.storage.path, key, target)
    click.echo(f"{target}: {_readable(size)}, opens with the key and is whole")
    if output is None and (gone := copies.forget_old(target.parent, target, keep or KEEP, now)):
        click.echo(f"older backups removed: {gone}; the newest {keep or KEEP} stay")


@contextmanager
def _tidy_when_ended() -> Iterator[None]:
    """Let SIGTERM end the command as Ctrl-C does, so that nothing half-made is left."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _refuse_beside(output: Path, settings: Config) -> None:
    """The same for a single file as the settings say for `backup_dir`."""
    folder = output.resolve().parent
    if folder == settings.storage.key_file.resolve().parent:
        raise ConfigError(
            f"--output {output}: found the folder of the key; allowed: a folder where the key is not"
        )
    if folder.is_relative_to(settings.storage.path.resolve().parent):
        raise ConfigError(f"--output {output}: found the database's folder; allowed: a folder outside it")


def _readable(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@CONFIG
@click.option("--yes", is_flag=True, help="Don't ask.")
def restore(file: Path, path: Path, yes: bool) -> None:
    """Put the backup FILE in the place of the database, which is moved aside. The bot must not be running."""
    from bot.app import SYSTEM_CLOCK
    from bot.store import restore as copies
    from bot.store.backup import drop
    from bot.store.database import hold

    settings = config.load(path)
    database = settings.storage.path
    key = _key_of_backup(settings, file)
    database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        lock = hold(database, wait=1)
    except InUseError as error:
        raise InUseError(f"{error}: stop it first") from None
    with lock, _tidy_when_ended():
        now = SYSTEM_CLOCK.now()
        draft = copies.draft(file, key, database, now)
        try:
            if not yes:
                click.echo(f"{file}: {_state(draft)}")
                click.confirm(f"Put it in the place of {database}?", abort=True)
            aside = copies.put_in_place(draft.path, key, database, now)
        except BaseException:
            drop(draft.path)
            raise
    for line in _to_know(file, database, aside, draft):
        click.echo(line)


def _key_of_backup(settings: Config, file: Path) -> str:
    """The key has to be there already; FILE is looked at with it before anything is written anywhere."""
    from bot.store.database import prove, read_key

    key_file = settings.storage.key_file
    if not key_file.exists():
        raise KeyFileError(f"the key file {key_file} is missing: put the key of the backup there first")
    key = read_key(key_file, file)
    prove(file, key)
    return key


def _state(draft: Draft) -> str:
    return f"patients: {draft.patients}, newest entry: {draft.newest or 'none'}"


def _to_know(file: Path, database: Path, aside: Path | None, draft: Draft) -> list[str]:
    lines = [f"{database} is now as it was in {file} ({_state(draft)})"]
    if aside is not None:
        lines.append(f"the one before is {aside}: delete it when you are sure, it keeps who was erased")
    return [
        *lines,
        "what happened since is gone; who was erased since is back: erase them again",
        "what was due since goes out at the start if its point has not passed, some of it for the second time;"
        " what patients and staff did since does not come again from Telegram",
    ]
