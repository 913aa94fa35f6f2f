"""The real process, `python -m bot …`: how it starts, what it refuses in how many words, and how it ends."""

import asyncio
import re
import signal
import socket
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import __version__
from bot.cli import cli
from bot.sandbox.limits import Limits
from bot.sandbox.server import BotApi
from bot.store.database import Store, rows

ROOT = Path(__file__).parents[2]
KEY = "0f" * 32
TOKEN = "123456789:AAExampleExampleExampleExampleExample"

CONFIG = """
[telegram]
token = "{token}"
api_url = "{url}"
{telegram}
[clinic]
name = "Lindenhof Clinic"
timezone = "Europe/Berlin"
phone = "+49 30 1234567"
[staff]
admins = [1000001]
[storage]
path = "data/aftercare.db"
key_file = "aftercare.key"
"""


class Process:
    """One run of the program, with what it says."""

    def __init__(self, process):
        self.process = process
        self.lines = []
        self.seen = asyncio.Event()
        self._reading = asyncio.create_task(self._read())

    async def _read(self):
        while line := await self.process.stderr.readline():
            self.lines.append(line.decode().rstrip())
            self.seen.set()

    async def says(self, words, within=10):
        """Wait for a line."""
        async with asyncio.timeout(within):
            while not any(words in line for line in self.lines):
                self.seen.clear()
                await self.seen.wait()

    async def ends(self, within=15):
        """The exit code, and the seconds that it took."""
        start = time.monotonic()
        async with asyncio.timeout(within):
            code = await self.process.wait()
            await self._reading
        self.out = (await self.process.stdout.read()).decode()
        return code, time.monotonic() - start

    def tell(self, number):
        self.process.send_signal(number)


@pytest.fixture
async def shell(tmp_path):
    """`await shell("run", …)` starts the program in an empty folder; what still runs in the end is killed."""
    started = []

    async def start(*words, **environment):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words,
            cwd=tmp_path, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"} | environment,
        )  # fmt: skip
        started.append(Process(process))
        return started[-1]

    yield start
    for each in started:
        if each.process.returncode is None:
            each.process.kill()
        await each.process.wait()
        await each._reading
        each.process._transport.close()


@pytest.fixture
async def api():
    """Telegram, as far as the process can tell."""
    async with BotApi(now=lambda: datetime.now(UTC), limits=Limits.off()) as server:
        yield server


@pytest.fixture
def settle_config(tmp_path):
    """Write `config.toml`."""

    def write(token=TOKEN, url="http://127.0.0.1:9", telegram=""):
        (tmp_path / "config.toml").write_text(CONFIG.format(token=token, url=url, telegram=telegram))

    return write


@pytest.fixture
def command(tmp_path, monkeypatch):
    """`command("check", …)` is the same program in this process: where how it starts and ends is not the point."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(cli, words)


def one_line(process):
    """What went wrong, if it was told in exactly one line of our own."""
    return one_of(process.lines)


def one_of(lines):
    assert len(lines) == 1, lines
    assert lines[0].startswith("aftercare: ")
    return lines[0]


# Starting and ending


async def test_it_starts_answers_and_ends_by_sigterm(shell, api, settle_config, tmp_path):
    settle_config(api.token, api.url)
    doctor = api.person("Dr Weber", id=1000001)
    doctor.says("/whoami")
    process = await shell("run", "--config", "config.toml")
    answer = await api.wait_for(lambda: doctor.chat.from_bot, 10)
    assert "1000001" in answer[0].plain
    await api.wait_for(lambda: api.pending_updates == 0)
    await api.wait_for(lambda: api.mailbox.polled)
    process.tell(signal.SIGTERM)  # in the middle of a long poll
    code, seconds = await process.ends()
    assert code == 0
    assert seconds < 10
    assert "Traceback" not in "\n".join(process.lines)
    assert api.token not in "\n".join(process.lines)
    modes = {p.name: p.stat().st_mode & 0o777 for p in tmp_path.rglob("aftercare*")}
    assert modes == {"aftercare.db": 0o600, "aftercare.db.lock": 0o600, "aftercare.key": 0o600}
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


async def test_it_has_made_a_key_and_ends_while_telegram_can_not_be_reached_at_start(
    shell, settle_config, tmp_path
):
    settle_config()
    process = await shell("run")
    await process.says("can't be reached")
    assert re.fullmatch("[0-9a-f]{64}", (tmp_path / "aftercare.key").read_text().strip())
    process.tell(signal.SIGTERM)
    code, seconds = await process.ends()
    assert (code, seconds < 10) == (0, True)


async def test_it_ends_after_telegram_has_gone_away(shell, api, settle_config):
    settle_config(api.token, api.url)
    process = await shell("run", "--log-level", "DEBUG")
    await process.says("running as @")
    await api.stop()
    await process.says("asking for updates failed")
    assert len([line for line in process.lines if "asking for updates" in line]) <= 3, "it asks with pauses"
    process.tell(signal.SIGTERM)
    code, seconds = await process.ends()
    assert (code, seconds < 10) == (0, True)


async def test_it_ends_while_telegram_answers_nothing_any_more(shell, api, settle_config):
    settle_config(api.token, api.url)
    doctor = api.person("Dr Weber", id=1000001)
    process = await shell("run")
    await process.says("running as @")
    await api.wait_for(lambda: api.mailbox.polled)
    hanging = api.faults.slow(60)
    doctor.says("/whoami")
    await api.wait_for(lambda: hanging.hits >= 2)
    process.tell(signal.SIGTERM)
    code, seconds = await process.ends()
    assert (code, seconds < 10) == (0, True)


async def test_it_waits_for_telegram_and_then_runs(shell, settle_config):
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port = sock.getsockname()[1]
    api = BotApi(now=lambda: datetime.now(UTC), limits=Limits.off())
    settle_config(api.token, f"http://127.0.0.1:{port}")
    process = await shell("run")
    await process.says("can't be reached")
    await api.start(port)
    await process.says("running as @")
    process.tell(signal.SIGTERM)
    assert (await process.ends())[0] == 0
    await api.stop()


async def test_a_second_process_waits_for_the_first_to_end_by_sigint_too(shell, api, settle_config):
    """As when a service is started again: the old one gets the time that it has to end."""
    settle_config(api.token, api.url)
    first = await shell("run")
    await first.says("running as @")
    second = await shell("run")
    first.tell(signal.SIGINT)
    assert (await first.ends())[0] == 0
    await second.says("running as @", 15)
    second.tell(signal.SIGTERM)
    assert (await second.ends())[0] == 0


# Refusals


async def test_all_that_is_wrong_with_the_settings_is_told_at_once(shell, tmp_path):
    (tmp_path / "config.toml").write_text(
        '[telegram]\ntokn = "x"\nmode = "pigeon"\n[clinic]\nname = ""\ntimezone = "Europe/Berlln"\n'
    )
    process = await shell("run")
    code, _ = await process.ends()
    assert code == 1
    assert all(line.startswith("aftercare: ") for line in process.lines), process.lines
    text = "\n".join(process.lines)
    for key in ("telegram.tokn", "telegram.mode", "clinic.name", "clinic.timezone", "clinic.phone"):
        assert key in text
    assert "Europe/Berlin" in text
    assert list(tmp_path.iterdir()) == [tmp_path / "config.toml"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(None, "config.toml", id="no file"),
        pytest.param("[telegram\n", "line", id="no toml"),
        pytest.param("\udcff", "config.toml", id="no text"),
    ],
)
def test_settings_that_can_not_be_read_are_one_line(command, tmp_path, content, words):
    if content is not None:
        (tmp_path / "config.toml").write_bytes(content.encode("utf-8", "surrogateescape"))
    told = command("check")
    assert told.exit_code == 1
    assert words in one_of(told.stderr.splitlines())


@pytest.mark.parametrize("token", ["700000001:AA" + "W" * 33, TOKEN], ids=["of this bot", "of another"])
async def test_a_wrong_token_is_one_line(shell, api, settle_config, token):
    settle_config(token, api.url)
    process = await shell("run")
    code, _ = await process.ends()
    assert code == 1
    assert "token" in one_line(process)
    assert token not in "\n".join(process.lines)


@pytest.fixture
def database(tmp_path):
    """A database that is there already; returns its path and what it holds."""
    path = tmp_path / "data" / "aftercare.db"
    Store.open(path, KEY, wait=0).close()
    return path, path.read_bytes(), path.stat().st_mtime_ns


WITHOUT_ITS_KEY = pytest.mark.parametrize(
    "key", [pytest.param(None, id="missing"), pytest.param("f0" * 32, id="wrong")]
)
"""What else is no key: tests/integration/test_store_files.py."""


def assert_untouched(database, key_file, key):
    path, content, written_at = database
    assert path.read_bytes() == content
    assert path.stat().st_mtime_ns == written_at
    assert {p.name for p in path.parent.iterdir()} <= {"aftercare.db", "aftercare.db.lock"}
    assert key_file.exists() == (key is not None)


@WITHOUT_ITS_KEY
async def test_a_database_without_its_key_is_never_touched(shell, settle_config, database, tmp_path, key):
    settle_config()
    if key is not None:
        (tmp_path / "aftercare.key").write_text(key)
    process = await shell("run")
    assert (await process.ends())[0] == 1
    assert "key" in one_line(process)
    assert_untouched(database, tmp_path / "aftercare.key", key)


@WITHOUT_ITS_KEY
def test_check_does_not_touch_it_either(command, settle_config, database, tmp_path, key):
    settle_config()
    if key is not None:
        (tmp_path / "aftercare.key").write_text(key)
    told = command("check")
    assert told.exit_code == 1
    lines = told.stderr.splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["database", "token"]
    assert "key" in lines[0]
    assert_untouched(database, tmp_path / "aftercare.key", key)


# Other commands


def test_the_version_is_told(command):
    told = command("--version")
    assert told.exit_code == 0
    assert __version__ in told.output


async def test_check_says_one_line_each_and_changes_nothing(shell, api, settle_config, tmp_path):
    settle_config(api.token, api.url)
    process = await shell("check")
    assert (await process.ends())[0] == 0
    topics = [line.partition(":")[0] for line in process.out.splitlines()]
    assert topics[:3] == ["settings", "wording", "database"]
    assert list(tmp_path.iterdir()) == [tmp_path / "config.toml"]


@pytest.mark.parametrize(
    "words",
    [
        ["walk"],
        ["run", "--fast"],
        ["run", "now"],
        ["run", "--config"],
        ["sandbox", "--scenario", "comedy"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_two(command, settle_config, words):
    settle_config()
    told = command(*words)
    assert told.exit_code == 2
    assert isinstance(told.exception, SystemExit)
    assert any(line.startswith(("Error", "Usage")) for line in told.stderr.splitlines())


async def test_wrong_usage_is_no_traceback(shell, settle_config):
    settle_config()
    process = await shell("run", "--log-level", "LOUD")
    assert (await process.ends())[0] == 2
    assert "Traceback" not in "\n".join(process.lines)
    assert any(line.startswith(("Error", "Usage")) for line in process.lines)


# Backups


async def test_a_running_bots_backup_put_back_settles_what_was_on_the_wire(
    shell, api, settle_config, tmp_path
):
    settle_config(api.token, api.url)
    here = ["--config", str(tmp_path / "config.toml")]
    doctor = api.person("Dr Weber", id=1000001)
    first = await shell("run")
    await first.says("running as @")
    with api.faults.slow(60, method="sendMessage") as hanging:
        doctor.says("/whoami")
        await api.wait_for(lambda: hanging.hits)
        assert CliRunner().invoke(cli, ["backup", *here]).exit_code == 0
        (copy,) = (tmp_path / "backups").iterdir()
        assert "stop it first" in CliRunner().invoke(cli, ["restore", str(copy), "--yes", *here]).stderr
        first.process.kill()
        await first.ends()
    assert CliRunner().invoke(cli, ["restore", str(copy), "--yes", *here]).exit_code == 0
    second = await shell("run")
    await second.says("rescued 1 messages")
    second.tell(signal.SIGTERM)
    assert (await second.ends())[0] == 0
    key = (tmp_path / "aftercare.key").read_text().strip()
    store = Store.open(tmp_path / "data" / "aftercare.db", key, wait=0)
    (answer,) = store.write_now(lambda db: rows(db, "SELECT kind, state FROM outbox"))
    store.close()
    assert answer == {"kind": "reply", "state": "unknown"}
