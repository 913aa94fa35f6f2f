"""Putting a backup in the database's place.

Laws:
- The bot is stopped: who restores holds its lock.
- Nothing is touched before the copy is whole, proven and up to date.
- At each moment there is a database under the name, the one before or the one after; a bot that started without any
  would begin an empty one.
- The one before is moved aside, never deleted.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlcipher

from bot.errors import DatabaseError
from bot.store import audit
from bot.store.backup import drop, log_of, moment_in_names, prove_whole, settle, snapshot
from bot.store.database import belong_with, connect, first, prove
from bot.store.migrations import migrations

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Draft:
    """A proven copy that lies beside the database's place, and what it knows; `newest` is a stamp."""

    path: Path
    patients: int
    newest: str | None


def draft(source: Path, key: str, database: Path, now: datetime) -> Draft:
    """Copy `source` beside the place of `database`, prove it, and bring it up to date; whoever holds the lock may.

    Raises DatabaseError when it can't take the database's place; nothing is left behind then.
    """
    copy = database.resolve().with_name(database.resolve().name + ".restoring")
    for place in (database, copy):
        if place.exists() and source.samefile(place):
            raise DatabaseError(f"{source} is the place of the database itself, not a backup of it")
    prove(source, key)
    drop(copy)
    try:
        os.close(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        snapshot(source, key, copy, alone=True)
        try:
            prove_whole(copy, key)
        except DatabaseError as error:
            raise DatabaseError(str(error).replace(str(copy), str(source))) from None
        made = _brought_up_to_date(copy, key, source.name, now)
        belong_with(copy.parent, copy)
        settle(copy)
    except BaseException:
        drop(copy)
        raise
    return made


def _brought_up_to_date(copy: Path, key: str, name: str, now: datetime) -> Draft:
    """Write the audit's line, in the schema of this version: a change that fails does so before anything is moved."""
    try:
        db = connect(str(copy), key)
        try:
            migrations.apply(db)
            newest = first(db, "SELECT max(at) AS at FROM audit")
            patients = first(db, "SELECT count(*) AS number FROM patients")
            audit.record(db, now, "restore", detail=name)
        finally:
            db.close()
    except sqlcipher.Error as error:
        raise DatabaseError(f"the copy {copy} can't be brought up to date: {error}") from None
    return Draft(copy, patients["number"] if patients else 0, newest["at"] if newest else None)


def put_in_place(copy: Path, key: str, database: Path, now: datetime) -> Path | None:
    """Let `copy` take the place of `database`; returns where the one before is now, None if there was none."""
    database = database.resolve()
    aside = database.with_name(f"{database.name}.before-restore-{moment_in_names(now)}")
    _fold(database, key)
    there_was_one = database.exists()
    _set_aside(database, aside)
    copy.rename(database)
    settle(database.parent)
    return aside if there_was_one else None


def _fold(database: Path, key: str) -> None:
    """Take the write-ahead log into the file, if it can be read: what is set aside is then one file."""
    with suppress(DatabaseError, sqlcipher.Error):
        prove(database, key)
        db = connect(str(database), key)
        try:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            db.close()


def _set_aside(database: Path, aside: Path) -> None:
    """Give it and its log a second name; then the log's first one goes, which would be read into the new database."""
    log = log_of(database)
    for was, becomes in ((database, aside), (log, log_of(aside))):
        if was.exists():
            os.link(was, becomes)
    settle(database.parent)
    log.unlink(missing_ok=True)
    database.with_name(database.name + "-shm").unlink(missing_ok=True)
