"""Opening, locking and sharing the one encrypted database.

Laws:
- One connection, one thread: every piece of work is a plain function that runs whole on the store's thread.
- Each piece is one `BEGIN IMMEDIATE` transaction; it commits whole or leaves no trace.
- A new database appears under its name complete or not at all, so that its first page can always prove the key.
- A database that can't be read is never written to.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import secrets
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, Any, Self, TypeVar, cast

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from bot.errors import DatabaseError, InUseError, KeyFileError
from bot.store.migrations import migrations

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping
    from pathlib import Path

T = TypeVar("T")
Row = dict[str, Any]

PRAGMAS = ("busy_timeout = 5000", "foreign_keys = ON", "synchronous = FULL", "secure_delete = ON")


def stamp(moment: datetime) -> str:
    """The stored form of an aware instant: `2026-11-24T09:30:00Z`. It sorts as text."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").removesuffix("+00:00") + "Z"


def moment(text: str) -> datetime:
    """Read `stamp` back."""
    return datetime.fromisoformat(text)


def maybe_moment(text: str | None) -> datetime | None:
    """Read `stamp` back where there may be none."""
    return None if text is None else moment(text)


def rows(db: Database, sql: str, params: Mapping[str, object] | tuple[object, ...] = ()) -> list[Row]:
    """Every row of a query as a dict."""
    cursor = db.execute(sql, params)  # type: ignore[arg-type]
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def first(db: Database, sql: str, params: Mapping[str, object] | tuple[object, ...] = ()) -> Row | None:
    """The first row of a query, or None."""
    return next(iter(rows(db, sql, params)), None)


class Store:
    """The open database. `run` names this process's run: whoever holds a lease in its name is alive."""

    def __init__(self, db: Database, path: Path, lock: IO[str] | None) -> None:
        self.path = path
        self.run = secrets.token_hex(8)
        self._db = db
        self._lock = lock
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")

    @classmethod
    def open(cls, path: Path, key: str, *, wait: float = 12.0) -> Self:
        """Open or create the database at `path` with a hex `key` of 32 bytes; brings the schema up to date.

        Raises DatabaseError when the file can't be read with this key, InUseError when another process holds it.
        """
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = hold(path, wait)
        try:
            if not path.exists():
                _create(path, key)
            prove(path, key)
            with suppress(OSError):
                path.chmod(0o600)
            db = connect(str(path), key)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute(
                "BEGIN IMMEDIATE"
            )  # a file that can't be written to says so here, and not at the first update
            db.execute("COMMIT")
            migrations.apply(db)
        except sqlcipher.Error as error:
            lock.close()
            raise DatabaseError(f"the database {path} can't be used: {error}") from None
        except BaseException:
            lock.close()
            raise
        return cls(db, path, lock)

    async def write(self, work: Callable[[Database], T]) -> T:
        """Run `work` as one transaction on the store's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._transact, work)

    def write_now(self, work: Callable[[Database], T]) -> T:
        """`write` for callers without an event loop (shell commands, tests)."""
        return self._thread.submit(self._transact, work).result()

    def _transact(self, work: Callable[[Database], T]) -> T:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            result = work(self._db)
            self._db.execute("COMMIT")
        except BaseException:
            self._db.rollback()
            raise
        return result

    async def forget_erased(self) -> None:
        """Fold the write-ahead log into the file and empty it: what was erased stands in neither from then on."""

        def checkpoint() -> None:
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

        await asyncio.get_running_loop().run_in_executor(self._thread, checkpoint)

    def close(self) -> None:
        """Finish what is under way, fold the write-ahead log into the file, let go of the lock."""
        self._thread.shutdown(wait=True)
        with suppress(sqlcipher.Error):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._db.close()
        if self._lock is not None:
            self._lock.close()


def read_key(path: Path, database: Path) -> str:
    """The key in `path` as 64 hex digits; written anew only when there is no database yet.

    Raises KeyFileError when it is missing beside a database, or isn't a key.
    """
    if not path.exists():
        if database.exists():
            raise KeyFileError(
                f"the key file {path} is missing, but the database {database} exists: put its key back; "
                "the database was not touched"
            )
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(32) + "\n")
            file.flush()
            os.fsync(file.fileno())
    try:
        key = path.read_text("ascii").strip().lower()
    except (OSError, ValueError) as problem:
        raise KeyFileError(f"the key file {path} can't be read ({type(problem).__name__})") from None
    if len(key) != 64 or set(key) - set("0123456789abcdef"):
        raise KeyFileError(f"the key file {path} holds {len(key)} characters; a key is 64 hexadecimal digits")
    if path.stat().st_mode & 0o077:
        with suppress(OSError):  # handed over by the system (a credential), whose rights are not ours to set
            path.chmod(0o600)
    return key


def connect(target: str, key: str, *, uri: bool = False) -> Database:
    """Open `target`, a path or with `uri` a file's address, and take no lock; sqlcipher.Error if that can't be."""
    connection = sqlcipher.connect(target, isolation_level=None, check_same_thread=False, uri=uri)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to stderr beside our one line
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return Database(cast("sqlite3.Connection", connection))


def belong_with(folder: Path, what: Path | int) -> None:
    """Give what root has written to the owner of its folder, so that the bot's own user can use it."""
    if os.geteuid() == 0:
        owner = folder.stat()
        with suppress(OSError):
            os.chown(what, owner.st_uid, owner.st_gid)


def _create(path: Path, key: str) -> None:
    """Make the database beside its place and move it there when it is whole."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    db = connect(str(draft), key)
    try:
        migrations.apply(db)
    finally:
        db.close()
    draft.rename(path)


def prove(path: Path, key: str) -> None:
    """Read the first page without locks, logs or writes; DatabaseError when `key` doesn't open it."""
    if not path.is_file() or path.stat().st_size == 0:
        raise DatabaseError(f"{path} is not a database of aftercare (an empty file or no file at all)")
    try:
        connect(f"{path.absolute().as_uri()}?immutable=1", key, uri=True).close()
    except sqlcipher.DatabaseError:
        raise DatabaseError(
            f"the key does not open the database {path}: wrong key file, or not a database of aftercare; "
            "the database was not touched"
        ) from None


def hold(path: Path, wait: float) -> IO[str]:
    """Hold `path` for this process alone until the file is closed; a process that is stopping is given `wait` seconds.

    Raises InUseError.
    """
    handle = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    file = os.fdopen(handle, "w")
    belong_with(path.parent, handle)
    deadline = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() >= deadline:
                file.close()
                raise InUseError(f"another aftercare is running on the database {path}") from None
            time.sleep(0.1)
        else:
            return file
