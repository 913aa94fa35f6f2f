"""Copies of the database: made beside the running bot, proven, and forgotten in time.

Laws:
- The database is only read. A copy is one moment of it, whatever the bot writes meanwhile.
- A copy stands under its name when it is whole and proven, or not at all, and replaces nothing.
- A copy is encrypted with the database's own key, which never stands beside it.
"""

from __future__ import annotations

import os
import re
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import IO, TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from bot.errors import DatabaseError, InUseError
from bot.store.database import belong_with, connect, hold, prove
from bot.store.migrations import migrations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = re.compile(r"aftercare-(\d{8}T\d{6})Z\.db(\.new(-journal)?)?")
DEAD_AFTER = timedelta(days=1)
"""How old a half-made copy is when nobody can be at work on it any more."""


def moment_in_names(now: datetime) -> str:
    """`20261125T073000Z`: to the second, in UTC, and sorting as text."""
    return now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def back_up(database: Path, key: str, target: Path) -> int:
    """Copy `database` to `target`, beside the running bot or without it; returns the copy's size in bytes.

    Raises DatabaseError when the copy can't be made or doesn't prove itself, and leaves nothing behind then.
    """
    prove(database, key)
    draft = _begun(target)
    try:
        with _alone_with(database) as alone:
            snapshot(database, key, draft, alone=alone)
        prove_whole(draft, key)
        belong_with(target.parent, draft)
        draft.rename(target)
    except BaseException:
        drop(draft)
        raise
    settle(target.parent)
    return target.stat().st_size


def _begun(target: Path) -> Path:
    """An empty file beside `target`, which keeps every other backup from taking its name meanwhile."""
    draft = target.with_name(target.name + ".new")
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    if os.path.lexists(target):
        draft.unlink()
        raise DatabaseError(f"{target} is there already: a backup replaces nothing")
    return draft


@contextmanager
def _alone_with(database: Path) -> Iterator[bool]:
    """Whether no bot runs on it; where none does, none starts meanwhile."""
    lock: IO[str] | None = None
    with suppress(InUseError):
        lock = hold(database, wait=0)
    try:
        yield lock is not None
    finally:
        if lock is not None:
            lock.close()


def snapshot(source: Path, key: str, target: Path, *, alone: bool) -> None:
    """Write one moment of `source` into the empty file `target`, encrypted with the same key, and on to the disk.

    A write-ahead log beside it belongs to it and is read too. `alone` says that nobody writes to it: without a log it
    is then read without locks, since a reader that takes them leaves an empty log behind.
    """
    source = source.resolve()
    reading = "immutable=1" if alone and not log_of(source).exists() else "mode=ro"
    try:
        db = connect(f"{source.as_uri()}?{reading}", key, uri=True)
        try:
            db.execute("VACUUM INTO ?", (str(target),))
        finally:
            db.close()
    except sqlcipher.Error as error:
        raise DatabaseError(f"{source} can't be copied to {target}: {error}") from None
    settle(target)


def drop(copy: Path) -> None:
    """Remove a half-made copy with all that can stand beside it."""
    for end in ("", "-journal", "-wal", "-shm"):
        copy.with_name(copy.name + end).unlink(missing_ok=True)


def log_of(database: Path) -> Path:
    """The write-ahead log of a database."""
    return database.with_name(database.name + "-wal")


def settle(path: Path) -> None:
    """Have the disk keep a file, or the names in a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def prove_whole(path: Path, key: str) -> None:
    """Read every page of a copy that nobody writes to; DatabaseError when it isn't ours, isn't whole, or is too new."""
    prove(path, key)
    try:
        db = connect(f"{path.absolute().as_uri()}?immutable=1", key, uri=True)
        try:
            sound = db.execute("PRAGMA quick_check").fetchone()[0] == "ok"
            sound = sound and not db.execute("PRAGMA cipher_integrity_check").fetchall()
            applied = {migration.name for migration in migrations.applied(db)}
        finally:
            db.close()
    except sqlcipher.Error:
        sound = False
    if not sound:
        raise DatabaseError(f"{path} is damaged: not all of it can be read")
    if not applied:
        raise DatabaseError(f"{path} opens with the key, but is not a database of aftercare")
    if unknown := applied - _changes_known():
        raise DatabaseError(
            f"{path} comes from a newer version of aftercare ({max(unknown)}): update this one first"
        )


def _changes_known() -> set[str]:
    """All that this version can do to a schema: what an empty database still lacks."""
    with closing(Database(memory=True)) as empty:
        return {migration.name for migration in migrations.pending(empty)}


def forget_old(folder: Path, newest: Path, keep: int, now: datetime) -> int:
    """Remove all backups but `newest` and the `keep - 1` before it, by name, and what died half-made; how many it were.

    What is called otherwise is nobody's business here.
    """
    found = {
        path: match for path in folder.iterdir() if (match := NAME.fullmatch(path.name)) and path != newest
    }
    whole = sorted(
        (path for path, match in found.items() if not match[2]), key=lambda path: path.name, reverse=True
    )
    old = whole[keep - 1 :]
    dead = [path for path, match in found.items() if match[2] and _moment(match[1]) < now - DEAD_AFTER]
    for path in (*old, *dead):
        path.unlink()
    return len(old)


def _moment(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except ValueError:  # a thirteenth month: not named by us, and not ours to remove
        return datetime.max.replace(tzinfo=UTC)
