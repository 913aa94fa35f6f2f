"""Backups and the way back: a copy is whole or not there, and at each moment there is a database under its name."""

import os
import resource
import subprocess
import sys
import threading
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.errors import DatabaseError
from bot.store import audit, people
from bot.store.backup import back_up, forget_old, prove_whole
from bot.store.database import Store, connect, rows
from bot.store.migrations import migrations
from bot.store.restore import draft, put_in_place

ROOT = Path(__file__).parents[2]
KEY = "0f" * 32
PAGE = 4096
NOW = datetime(2026, 11, 25, 7, 30, tzinfo=UTC)
CONFIG = """
[telegram]
token = "123456789:AAExampleExampleExampleExampleExample"
[clinic]
name = "Lindenhof Clinic"
timezone = "Europe/Berlin"
phone = "+49 30 1234567"
[staff]
admins = [1000001]
"""


def enrol(database, *names):
    """Patients, added by a bot that was stopped afterwards."""
    with closing(Store.open(database, KEY, wait=0)) as store:
        for name in names:
            store.write_now(lambda db, name=name: people.add(db, name, "en", "Europe/Berlin", 1, NOW))


def names(database):
    """The patients in a file that nobody has open, which is left as it is."""
    with closing(connect(f"{database.absolute().as_uri()}?immutable=1", KEY, uri=True)) as db:
        return [row["name"] for row in rows(db, "SELECT name FROM patients ORDER BY id")]


def content(folder):
    """Each file with what is in it; the lock holds nothing, and `-shm` is for processes that talk to each other."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.name: path.read_bytes() for path in found if path.suffix not in (".lock", ".db-shm")}


def kill_in_the_middle(database):
    """A bot adds Mark and is killed, so that he stands in the write-ahead log only."""
    program = (
        "import os; from tests.integration.test_backup import *;"
        f"store = Store.open(Path({str(database)!r}), KEY, wait=0);"
        "store.write_now(lambda db: people.add(db, 'Mark', 'en', 'Europe/Berlin', 1, NOW)); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, cwd=ROOT).returncode == 9


@contextmanager
def disk_with(size):
    """No file can grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def damaged(path, copy, page=None):
    """The same file with one byte changed in this page, or in the one that holds the patients."""
    if page is None:
        with closing(connect(f"{path.absolute().as_uri()}?immutable=1", KEY, uri=True)) as db:
            page = rows(db, "SELECT rootpage AS n FROM sqlite_master WHERE name = 'patients'")[0]["n"] - 1
    data = bytearray(path.read_bytes())
    data[page * PAGE + 100] ^= 1
    copy.write_bytes(data)
    return copy


def of_tomorrow(path):
    """Let a file come from a version that this one does not know."""
    with closing(connect(str(path), KEY)) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('aftercare', 'm999_x', '')"
        )


@pytest.fixture
def folder(tmp_path):
    """A clinic's folder: settings, key, and a database with one patient."""
    (tmp_path / "config.toml").write_text(CONFIG)
    (tmp_path / "aftercare.key").write_text(KEY)
    (tmp_path / "aftercare.key").chmod(0o600)
    enrol(tmp_path / "data" / "aftercare.db", "Anna")
    return tmp_path


@pytest.fixture
def database(folder):
    return folder / "data" / "aftercare.db"


@pytest.fixture
def copy(folder, database):
    """A backup with Anna in it; Boris came after it was made."""
    made = folder / "copy.db"
    back_up(database, KEY, made)
    enrol(database, "Boris")
    return made


@pytest.fixture
def shell(folder):
    """`shell("backup", …)` runs a command on the clinic's settings."""
    return lambda *words, **more: CliRunner().invoke(
        cli, [*map(str, words), "--config", str(folder / "config.toml")], **more
    )


def one_line(result):
    """What a refused command says."""
    assert result.exit_code == 1, result.output
    (line,) = result.stderr.splitlines()
    assert line.startswith("aftercare: ")
    return line


# --- a copy ---


def test_a_copy_is_one_moment_of_a_database_that_is_being_written(folder, database):
    store, stop, written = Store.open(database, KEY, wait=0), threading.Event(), []

    def two(db):
        audit.record(db, NOW, "first")
        audit.record(db, NOW, "second")

    def write():
        while not stop.is_set():
            store.write_now(two)
            written.append(None)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            before = len(written)
            size = back_up(database, KEY, folder / f"{number}.db")
            assert len(written) > before, "the bot goes on writing meanwhile"
            assert size == (folder / f"{number}.db").stat().st_size
    finally:
        stop.set()
        writer.join()
        store.close()
    for number in range(3):
        with closing(connect(str(folder / f"{number}.db"), KEY)) as db:
            lines = [row["action"] for row in rows(db, "SELECT action FROM audit ORDER BY id")]
        assert lines == ["first", "second"] * (len(lines) // 2)
        assert b"Anna" not in (folder / f"{number}.db").read_bytes()


def test_the_database_is_only_read(folder, database):
    before = content(database.parent)
    back_up(database, KEY, folder / "stopped.db")
    assert content(database.parent) == before
    kill_in_the_middle(database)
    before = content(database.parent)
    assert len(before["aftercare.db-wal"]) > 0
    back_up(database, KEY, folder / "killed.db")
    assert content(database.parent) == before
    assert names(folder / "stopped.db") == ["Anna"]
    assert names(folder / "killed.db") == ["Anna", "Mark"]


@pytest.mark.parametrize("there", ["a file", "a link that leads nowhere", "another backup at work"])
def test_nothing_is_replaced(folder, database, there):
    target = folder / "copy.db"
    if there == "a file":
        target.write_text("Dear diary")
    elif there == "a link that leads nowhere":
        target.symlink_to("nowhere")
    else:
        target.with_name("copy.db.new").touch()
    before = content(folder)
    with pytest.raises((DatabaseError, FileExistsError)):
        back_up(database, KEY, target)
    assert content(folder) == before


def test_what_does_not_prove_itself_leaves_nothing_behind(folder, database):
    target = folder / "copy.db"
    with pytest.raises(DatabaseError, match="key does not open"):
        back_up(database, "f0" * 32, target)
    with disk_with(100_000), pytest.raises(DatabaseError, match=r"can't be copied to .*copy\.db"):
        back_up(database, KEY, target)
    whole = database.read_bytes()
    damaged(database, database)
    with pytest.raises(DatabaseError, match="can't be copied"):
        back_up(database, KEY, target)
    database.write_bytes(whole)
    of_tomorrow(database)
    with pytest.raises(DatabaseError, match="newer version"):
        back_up(database, KEY, target)
    assert not list(folder.glob("copy.db*"))


def test_damage_anywhere_in_a_copy_is_found(folder, copy):
    for page in (1, copy.stat().st_size // PAGE // 2, copy.stat().st_size // PAGE - 1):
        with pytest.raises(DatabaseError, match="damaged"):
            prove_whole(damaged(copy, folder / "damaged.db", page), KEY)


def test_old_ones_are_forgotten_by_name_and_nothing_else(tmp_path):
    days = [f"aftercare-202611{day:02}T073000Z.db" for day in (1, 2, 3, 4, 30)]
    others = [
        "aftercare.db",
        "aftercare-20261101T073000Z.db.txt",
        "my-aftercare-20261101T073000Z.db",
        "notes",
    ]
    fresh, dead = "aftercare-20261125T072900Z.db.new", "aftercare-20261123T072900Z.db.new"
    for name in [*days, *others, fresh, dead, f"{dead}-journal"]:
        (tmp_path / name).touch()
    (tmp_path / "aftercare-20261102T073000Z.db.d").mkdir()
    newest = tmp_path / days[3]  # a clock that was wrong once does not make it an old one
    assert forget_old(tmp_path, newest, 2, NOW) == 3
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {days[3], days[4], *others, fresh, "aftercare-20261102T073000Z.db.d"}


def test_the_command_says_what_it_made_and_keeps_fourteen(folder, shell):
    backups = folder / "backups"
    result = shell("backup")
    assert result.exit_code == 0
    (made,) = backups.iterdir()
    assert result.stdout == f"{made}: {made.stat().st_size / 1e3:.0f} kB, opens with the key and is whole\n"
    assert (backups.stat().st_mode & 0o777, made.stat().st_mode & 0o777) == (0o700, 0o600)
    assert datetime.now(UTC) - datetime.strptime(made.name, "aftercare-%Y%m%dT%H%M%S%z.db") < timedelta(
        minutes=1
    )
    made.unlink()
    for day in range(1, 21):
        (backups / f"aftercare-202601{day:02}T000000Z.db").touch()
    assert "removed: 7" in shell("backup").stdout
    assert len(list(backups.iterdir())) == 14


def test_a_single_file_lies_neither_with_the_key_nor_with_the_data(folder, shell):
    assert "the folder of the key" in one_line(shell("backup", "--output", folder / "x.db"))
    assert "the database's folder" in one_line(shell("backup", "--output", folder / "data" / "x.db"))
    assert shell("backup", "--output", folder / "x.db", "--keep", 3).exit_code == 2
    (folder / "stick").mkdir()
    assert shell("backup", "--output", folder / "stick" / "x.db").exit_code == 0
    assert names(folder / "stick" / "x.db") == ["Anna"]


def test_without_a_database_there_is_no_backup_and_no_key_is_made(folder, database, shell):
    database.unlink()
    (folder / "aftercare.key").unlink()
    assert "is not there" in one_line(shell("backup"))
    assert not (folder / "aftercare.key").exists()


# --- the way back ---


def test_a_backup_takes_the_databases_place_and_the_one_before_is_kept(folder, database, copy, shell):
    kill_in_the_middle(database)
    asked = shell("restore", copy, input="n\n")
    assert (asked.exit_code, "Put it in the place of" in asked.stdout) == (1, True)
    before = content(database.parent)
    assert set(before) == {"aftercare.db", "aftercare.db-wal"}
    told = shell("restore", copy, "--yes")
    assert told.exit_code == 0
    (aside,) = database.parent.glob("aftercare.db.before-restore-*Z")
    assert str(aside) in told.stdout
    assert "erase them again" in told.stdout
    assert names(database) == ["Anna"]
    assert names(aside) == ["Anna", "Boris", "Mark"], "its log is folded in"
    assert database.stat().st_mode & 0o777 == 0o600
    assert set(content(database.parent)) == {"aftercare.db", aside.name}
    with closing(Store.open(database, KEY, wait=0)) as store:
        (line,) = store.write_now(lambda db: rows(db, "SELECT actor, action, detail FROM audit"))
    assert line == {"actor": None, "action": "restore", "detail": "copy.db"}
    assert copy.exists()
    returning = aside.rename(folder / "before.db")
    assert shell("restore", returning, "--yes").exit_code == 0
    assert names(database) == ["Anna", "Boris", "Mark"]


def test_what_can_not_take_the_place_is_one_line_and_nothing_is_touched(folder, database, copy, shell):
    bad = {
        "diary": "not a database of aftercare",
        "damaged": "can't be copied",
        "newer": "newer.db comes from a newer version of aftercare (m999_x)",
        "stranger": "stranger.db opens with the key, but is not a database of aftercare",
        "live": "the database itself",
        "other": "the key does not open",
    }
    (folder / "diary.db").write_text("Dear diary")
    damaged(copy, folder / "damaged.db")
    (folder / "newer.db").write_bytes(copy.read_bytes())
    of_tomorrow(folder / "newer.db")
    with closing(connect(str(folder / "stranger.db"), KEY)) as db:
        db.execute("CREATE TABLE t (x)")
    (folder / "live.db").symlink_to(database)
    Store.open(folder / "other.db", "f0" * 32, wait=0).close()
    before = content(folder)
    for name, words in bad.items():
        assert words in one_line(shell("restore", folder / f"{name}.db", "--yes"))
    with disk_with(100_000):
        one_line(shell("restore", copy, "--yes"))
    (folder / "aftercare.key").unlink()
    assert "is missing: put the key" in one_line(shell("restore", copy, "--yes"))
    before.pop("aftercare.key")
    assert content(folder) == before
    assert shell("restore", folder / "nowhere.db").exit_code == 2


def test_a_running_bot_is_told_to_stop_first(database, copy, shell):
    with closing(Store.open(database, KEY, wait=0)):
        before = content(database.parent)
        assert "stop it first" in one_line(shell("restore", copy, "--yes"))
        assert content(database.parent) == before


def test_a_new_machine_needs_the_key_and_no_database(folder, database, copy, shell):
    for path in database.parent.iterdir():
        path.unlink()
    database.parent.rmdir()
    assert shell("restore", copy, "--yes").exit_code == 0
    assert names(database) == ["Anna"]
    assert database.parent.stat().st_mode & 0o777 == 0o700


def test_a_database_that_can_not_be_read_is_moved_with_its_log(database, copy, shell):
    kill_in_the_middle(database)
    database.write_bytes(b"x" * 8192)
    log = content(database.parent)["aftercare.db-wal"]
    assert shell("restore", copy, "--yes").exit_code == 0
    (aside,) = database.parent.glob("*Z")
    assert content(database.parent)[aside.name] == b"x" * 8192
    assert content(database.parent)[f"{aside.name}-wal"] == log
    assert names(database) == ["Anna"]
    assert not database.with_name("aftercare.db-wal").exists()


def test_a_backup_of_an_older_version_is_brought_up_to_date(tmp_path):
    old = tmp_path / "old.db"
    with closing(connect(str(old), KEY)) as db:
        migrations.apply(db, stop_before="m019_attendance")
    before = old.read_bytes()
    made = draft(old, KEY, tmp_path / "aftercare.db", NOW)
    assert put_in_place(made.path, KEY, tmp_path / "aftercare.db", NOW) is None
    with closing(Store.open(tmp_path / "aftercare.db", KEY, wait=0)) as store:
        assert store.write_now(migrations.pending) == []
    assert old.read_bytes() == before


@pytest.mark.parametrize("at", ["link", "rename"])
def test_a_restore_that_dies_leaves_a_database_and_can_be_done_again(database, copy, shell, monkeypatch, at):
    def dies(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(*((os, "link", dies) if at == "link" else (Path, "rename", dies)))
        assert shell("restore", copy, "--yes").exit_code == 1
    assert names(database) == ["Anna", "Boris"]
    assert not database.with_name("aftercare.db.restoring").exists()
    for path in database.parent.glob("*.before-restore-*"):
        path.unlink()
    assert shell("restore", copy, "--yes").exit_code == 0
    assert names(database) == ["Anna"]


def test_a_database_behind_a_link_stays_behind_it(folder, database, copy, shell):
    elsewhere = folder / "disk"
    elsewhere.mkdir()
    database.rename(elsewhere / "real.db")
    database.symlink_to(elsewhere / "real.db")
    assert shell("restore", copy, "--yes").exit_code == 0
    assert database.is_symlink()
    assert names(elsewhere / "real.db") == ["Anna"]
    assert len(list(elsewhere.glob("real.db.before-restore-*"))) == 1
