"""The database and its key as files: what is refused is not touched, and nobody else can read what is written."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import DatabaseError, InUseError, KeyFileError
from bot.store import people
from bot.store.database import Store, prove, read_key, rows
from bot.store.migrations import migrations

KEY = "0f" * 32
OTHER = "f0" * 32
NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture
def place(tmp_path):
    """A database with one patient, closed, and its key file."""
    database, key_file = tmp_path / "data" / "aftercare.db", tmp_path / "aftercare.key"
    key = read_key(key_file, database)
    store = Store.open(database, key, wait=0)
    store.write_now(lambda db: people.add(db, "Anna Petrova", "en", "Europe/Berlin", 1, NOW))
    store.close()
    return database, key_file


def fingerprint(folder):
    """Every file with its content and its time; the lock beside the database holds nothing."""
    return {
        path.relative_to(folder): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


def refused(error, folder, do):
    """Check that `do` is refused in one line and leaves everything as it was."""
    before = fingerprint(folder)
    with pytest.raises(error) as caught:
        do()
    assert fingerprint(folder) == before
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_key_is_written_only_when_there_is_no_database(tmp_path):
    key = read_key(tmp_path / "keys" / "aftercare.key", tmp_path / "none.db")
    assert len(bytes.fromhex(key)) == 32
    assert read_key(tmp_path / "keys" / "aftercare.key", tmp_path / "none.db") == key


def test_a_missing_key_beside_a_database_is_refused(tmp_path, place):
    database, key_file = place
    key_file.unlink()
    message = refused(KeyFileError, tmp_path, lambda: read_key(key_file, database))
    assert str(key_file) in message
    assert "missing" in message
    assert not key_file.exists()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\n", id="only a line end"),
        pytest.param(b"0f" * 31, id="too short"),
        pytest.param(b"0f" * 33, id="too long"),
        pytest.param(b"x" * 64, id="not hexadecimal"),
        pytest.param(b"0f" * 31 + b"'--", id="a quote"),
        pytest.param("ж".encode() * 32, id="not ascii"),
        pytest.param(bytes(range(256)), id="bytes"),
        pytest.param("１".encode() * 64, id="wide digits"),
    ],
)
def test_a_file_that_holds_no_key_is_refused(tmp_path, place, content):
    database, key_file = place
    key_file.write_bytes(content)
    message = refused(KeyFileError, tmp_path, lambda: read_key(key_file, database))
    assert str(key_file) in message
    assert content.decode("latin-1").strip() not in message or not content.strip()


def test_a_folder_in_place_of_the_key_is_refused(tmp_path, place):
    database, key_file = place
    key_file.unlink()
    key_file.mkdir()
    refused(KeyFileError, tmp_path, lambda: read_key(key_file, database))


def test_a_wrong_key_is_refused_and_the_database_is_not_touched(tmp_path, place):
    database, key_file = place
    message = refused(DatabaseError, tmp_path, lambda: Store.open(database, OTHER, wait=0))
    assert str(database) in message
    assert OTHER not in message
    refused(DatabaseError, tmp_path, lambda: prove(database, OTHER))
    Store.open(database, read_key(key_file, database), wait=0).close()


def test_a_wrong_key_does_not_touch_what_a_killed_run_left(tmp_path, place):
    database, key_file = place
    leave_wal(database, read_key(key_file, database))
    assert database.with_name("aftercare.db-wal").stat().st_size > 0
    refused(DatabaseError, tmp_path, lambda: Store.open(database, OTHER, wait=0))
    store = Store.open(database, read_key(key_file, database), wait=0)
    assert [row["name"] for row in store.write_now(lambda db: rows(db, "SELECT name FROM patients"))] == [
        "Anna Petrova",
        "Mark",
    ]
    store.close()


def leave_wal(database, key):
    """Another process writes a patient and dies at once, so that it stands in the write-ahead log only."""
    program = f"""
import os
from datetime import UTC, datetime
from pathlib import Path
from bot.store import people
from bot.store.database import Store
store = Store.open(Path({str(database)!r}), {key!r}, wait=0)
store.write_now(lambda db: people.add(db, "Mark", "en", "Europe/Berlin", 1, datetime(2026, 11, 24, tzinfo=UTC)))
os._exit(9)
"""
    ended = subprocess.run([sys.executable, "-c", program], check=False, cwd=Path.cwd())
    assert ended.returncode == 9


def test_what_was_committed_survives_a_death_of_the_process(place):
    database, key_file = place
    leave_wal(database, read_key(key_file, database))
    store = Store.open(database, read_key(key_file, database), wait=0)
    assert store.write_now(lambda db: people.find(db, "P-0002")).name == "Mark"
    store.close()


def test_the_next_opening_after_a_death_keeps_out_nobody(place):
    database, key_file = place
    leave_wal(database, read_key(key_file, database))
    Store.open(database, read_key(key_file, database), wait=0).close()
    assert not database.with_name("aftercare.db-wal").exists()


def plain_sqlite(path):
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE t (x)")
    db.close()


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(plain_sqlite, id="an unencrypted database"),
        pytest.param(lambda path: path.touch(), id="an empty file"),
        pytest.param(lambda path: path.write_text("Dear diary"), id="a text"),
        pytest.param(lambda path: path.write_bytes(os.urandom(8192)), id="noise"),
        pytest.param(lambda path: path.mkdir(), id="a folder"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_and_not_touched(tmp_path, make):
    path = tmp_path / "data" / "aftercare.db"
    path.parent.mkdir()
    make(path)
    refused(DatabaseError, tmp_path, lambda: Store.open(path, KEY, wait=0))
    refused(DatabaseError, tmp_path, lambda: prove(path, KEY))


def test_the_name_is_not_taken_until_the_database_is_whole(tmp_path, monkeypatch):
    path = tmp_path / "data" / "aftercare.db"

    def broken(db):
        assert not path.exists()
        raise RuntimeError("the power went")

    with monkeypatch.context() as patched:
        patched.setattr(migrations, "apply", broken)
        with pytest.raises(RuntimeError):
            Store.open(path, KEY, wait=0)
    assert not path.exists()
    Store.open(path, KEY, wait=0).close()
    assert not path.with_name("aftercare.db.new").exists()


def test_nobody_else_can_read_the_files(tmp_path):
    old = os.umask(0)
    try:
        key = read_key(tmp_path / "keys" / "aftercare.key", tmp_path / "data" / "aftercare.db")
        store = Store.open(tmp_path / "data" / "aftercare.db", key, wait=0)
        store.write_now(lambda db: db.execute("DELETE FROM inbox"))
        modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")}
        store.close()
    finally:
        os.umask(old)
    assert modes.pop("data") == 0o700
    assert modes.pop("keys") == 0o700
    assert {"aftercare.key", "aftercare.db", "aftercare.db-wal"} <= set(modes)
    assert set(modes.values()) == {0o600}, modes


def test_a_key_that_others_can_read_is_closed_to_them(place):
    database, key_file = place
    key_file.chmod(0o644)
    read_key(key_file, database)
    assert key_file.stat().st_mode & 0o777 == 0o600


def test_nothing_of_a_patient_stands_in_the_clear(place):
    database, _ = place
    content = database.read_bytes()
    assert b"Petrova" not in content
    assert not content.startswith(b"SQLite format 3")


def test_a_second_process_is_refused_at_once(place):
    database, key_file = place
    key = read_key(key_file, database)
    first = Store.open(database, key, wait=0)
    with pytest.raises(InUseError) as caught:
        Store.open(database, key, wait=0)
    assert str(database) in str(caught.value)
    first.close()
    Store.open(database, key, wait=0).close()


def test_a_refused_opening_lets_go_of_the_lock(place):
    database, key_file = place
    with pytest.raises(DatabaseError):
        Store.open(database, OTHER, wait=0)
    Store.open(database, read_key(key_file, database), wait=0).close()


def test_each_run_has_its_own_name(place):
    database, key_file = place
    names = set()
    for _ in range(3):
        store = Store.open(database, read_key(key_file, database), wait=0)
        names.add(store.run)
        store.close()
    assert len(names) == 3
