"""`aftercare init`: a clinic's settings and key, by question and answer, with the local server as Telegram."""

from __future__ import annotations

import asyncio
import difflib
import io
import os
import pty
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot import config, introducing
from bot.cli import cli
from bot.config.draft import Draft
from bot.errors import ConfigError, InUseError, TokenError
from bot.sandbox.limits import Limits
from bot.sandbox.server import BotApi

ROOT = Path(__file__).parents[2]
NOBODYS = "700000001:AA" + "W" * 33
CLINIC = ("Lindenhof “Praxis”", "Europe/Berlin", "+49 30 1234567", "", "")


@pytest.fixture
async def api():
    """Telegram, as far as the program can tell."""
    async with BotApi(now=lambda: datetime.now(UTC), limits=Limits.off()) as server:
        yield server


@pytest.fixture
def init(api, tmp_path, monkeypatch, capsys):
    """`await init(answers, *words)` runs the command in an empty folder; returns exit code, output and errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.logs.configure", lambda level: None)
    monkeypatch.setattr("bot.introducing.PAUSE", 0.01)
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: "Etc/UTC")

    async def run(answers=(), *words, url=api.url):
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        words = ["init", *words] if url is None else ["init", "--api-url", url, *words]
        with pytest.raises(SystemExit) as ended:
            await asyncio.to_thread(cli.main, words, prog_name="aftercare")
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert api.token not in out + err
        return ended.value.code, out, err.splitlines()

    before = os.umask(0o077)
    yield run
    os.umask(before)


@pytest.fixture
def telegram(api, tmp_path):
    """The settings of the bot whose token is right."""
    draft = Draft(tmp_path / "config.toml")
    draft.answer("telegram", "token", api.token)
    draft.answer("telegram", "api_url", api.url)
    return draft.settings.telegram


async def call(api, method, **values):
    async with httpx.AsyncClient(timeout=30) as client:
        return await client.post(f"{api.url}/bot{api.token}/{method}", json=values)


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def left(folder):
    return sorted(path.name for path in folder.iterdir())


# The way through


async def test_answers_and_a_message_to_the_bot_make_a_clinic(init, api, tmp_path):
    eva = api.person("Eva", last_name="Weber", username="eva")
    eva.opens(f"https://t.me/{api.world.bot.username}")
    eva.says("/whoami")
    code, out, problems = await init([
        "hello", NOBODYS, api.token,
        "x" * 61, CLINIC[0], "New York", "Europe/Berlin", "at the desk", "+49 30 1234567", "", "xx", "es, en",
        "Eva", "0", "", "perhaps", "",
    ])  # fmt: skip
    assert code == 0
    assert problems == [
        "found something else, which is not shown; allowed: the token from @BotFather, digits:letters",
        f"{api.url} does not know this token; copy it again, all of it",
        f'found "{"x" * 60}…"; allowed: 1 to 60 characters on one line',
        'found "New York"; did you mean America/New_York?; allowed: an IANA zone such as Europe/Berlin',
        'found "at the desk"; allowed: a phone number, such as +49 30 1234567',
        "xx: no wording for this language; there is: en, es, fr, it, pt, ru",
        'found "Eva"; allowed: a list of at least one Telegram user id (/whoami tells it)',
        "found 0; allowed: a list of at least one Telegram user id (/whoami tells it)",
        "y or n?",
    ]
    assert f"Eva Weber (@eva), id {eva.id}: is that you?" in out
    assert f"{tmp_path}/aftercare.key" in out
    changed = difflib.ndiff(lines(ROOT / "config.example.toml"), lines(tmp_path / "config.toml"))
    assert [line[2:] for line in changed if line.startswith("+ ")] == [
        f'token = "{api.token}"',
        f'api_url = "{api.url}"',
        'name = "Lindenhof “Praxis”"',
        'languages = ["es", "en"]',
        f"admins = [{eva.id}]",
    ]
    assert config.load(Path("config.toml"), {}).staff.admins == (eva.id,)
    assert {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {
        "aftercare.key": 0o600,
        "config.toml": 0o600,
    }
    assert len(bytes.fromhex(*lines(tmp_path / "aftercare.key"))) == 32
    assert [message.plain for message in eva.chat.from_bot] == [
        f"Su identificador de Telegram es {eva.id}.\nSu función aquí: administración"
    ]
    assert api.pending_updates == 0


async def test_who_is_not_meant_is_asked_for_and_loses_nothing(init, api):
    stranger, eva = api.person("Otto\x1b[2J\n"), api.person("Eva")
    team = api.group("Team", [eva])
    eva.says("/whoami", team)
    stranger.says("/whoami")
    eva.says("/whoami@AftercareSandboxBot")
    waiting = api.pending_updates
    code, out, problems = await init([api.token, *CLINIC, "", "n", "y"])
    assert (code, problems) == (0, [])
    assert out.index(f"Otto[2J, id {stranger.id}: is") < out.index(f"Eva, id {eva.id}: is")
    assert config.load(Path("config.toml"), {}).staff.admins == (eva.id,)
    assert f"Messages that wait in Telegram: {waiting}." in out
    assert api.pending_updates == waiting
    assert not stranger.chat.from_bot


async def test_an_id_needs_no_message(init, api, tmp_path):
    assert (await init([api.token, *CLINIC, "4711"]))[0] == 0
    assert config.load(Path("config.toml"), {}).staff.admins == (4711,)
    (tmp_path / "other").mkdir()
    code, out, _ = await init([api.token, *CLINIC], "--admin", "815", "--config", "other/config.toml")
    assert code == 0
    assert " run --config other/config.toml" in out
    assert config.load(Path("other/config.toml"), {}).staff.admins == (815,)
    assert lines(tmp_path / "other/aftercare.key") != lines(tmp_path / "aftercare.key")
    assert "getUpdates" not in {made.method for made in api.calls}


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Etc/UTC", None])
async def test_the_machines_time_zone_is_proposed_if_it_names_a_place(init, api, monkeypatch, zone):
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: zone)
    code, *_ = await init([api.token, "Clinic", "", "+49 30 1234567", "", "", "1"])
    if zone == "Asia/Tokyo":
        assert code == 0
        assert config.load(Path("config.toml"), {}).clinic.timezone == zone
    else:  # the phone number was taken for a zone, and so the answers did not do
        assert code == 1


async def test_who_can_not_be_answered_is_the_admin_all_the_same(init, api):
    eva = api.person("Eva")
    eva.says("/whoami")
    with api.faults.down(method="sendMessage"):
        code, _, problems = await init([api.token, *CLINIC, "", "y"])
    assert code == 0
    assert problems == [
        "Eva could not be answered in Telegram (NetworkError); they are the first admin all the same"
    ]
    assert config.load(Path("config.toml"), {}).staff.admins == (eva.id,)


# What stops it


@pytest.mark.parametrize("there", ["config.toml", "aftercare.key", "data/aftercare.db"])
async def test_what_is_there_already_is_not_touched(init, api, tmp_path, there):
    path = tmp_path / there
    path.parent.mkdir(exist_ok=True)
    path.write_text("precious")
    code, out, problems = await init([api.token, *CLINIC, "1"])
    assert (code, out) == (1, "")
    assert len(problems) == 1
    assert there in problems[0]
    assert path.read_text() == "precious"
    assert left(tmp_path) == [there.partition("/")[0]]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("--admin", "0"), id="no id"),
        pytest.param(("--admin", "Eva"), id="a name"),
        pytest.param(("--api-url", "telegram"), id="no address"),
        pytest.param(("--token", NOBODYS), id="a token among the arguments"),
    ],
)
async def test_wrong_words_are_wrong_usage(init, tmp_path, words):
    code, _, problems = await init([], *words)
    assert code == 2
    assert problems[-1].startswith("Error: ")
    assert left(tmp_path) == []


async def test_a_folder_that_is_not_there_is_told_before_any_question(init):
    code, out, problems = await init([], "--config", "nowhere/config.toml")
    assert (code, out, len(problems)) == (1, "", 1)
    assert "nowhere" in problems[0]


@pytest.mark.parametrize("answered", [0, 1, 3, 6])
async def test_the_end_of_the_answers_is_one_line_and_nothing_is_written(init, api, tmp_path, answered):
    code, _, problems = await init([api.token, *CLINIC][:answered])
    assert code == 1
    assert problems == ["aftercare: stopped before the last answer: nothing is written"]
    assert left(tmp_path) == []


async def test_without_a_network_one_may_try_again_or_stop(init, api, tmp_path):
    code, _, problems = await init([api.token, "y", "n"], url="http://127.0.0.1:9")
    assert code == 1
    assert problems == [
        "http://127.0.0.1:9 can't be reached (NetworkError)",
        "http://127.0.0.1:9 can't be reached (NetworkError)",
        "aftercare: stopped before the last answer: nothing is written",
    ]
    assert left(tmp_path) == []
    with api.faults.down(times=1):
        assert (await init([api.token, "y", *CLINIC, "1"]))[0] == 0


@pytest.mark.parametrize("step", ["bot.config.draft.load", "bot.store.database.read_key"])
async def test_settings_and_key_are_written_both_or_not_at_all(init, api, tmp_path, monkeypatch, step):
    def fails(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(step, fails)
    code, _, problems = await init([api.token, *CLINIC, "1"])
    assert (code, problems) == (1, ["aftercare: No space left on device"])
    assert left(tmp_path) == []


async def test_a_file_that_came_meanwhile_is_not_overwritten(tmp_path):
    draft = Draft(tmp_path / "config.toml")
    draft.path.write_text("precious")
    with pytest.raises(ConfigError):
        draft.write()
    assert draft.path.read_text() == "precious"
    assert left(tmp_path) == ["config.toml"]


async def test_the_token_is_not_shown_and_ctrl_c_leaves_nothing(api, tmp_path):
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "init", "--api-url", api.url,
        cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    os.close(theirs)
    shown, seen = bytearray(), asyncio.Event()

    def read():
        try:
            shown.extend(os.read(ours, 4096))
        except OSError:  # the other end is closed
            asyncio.get_running_loop().remove_reader(ours)
        seen.set()

    async def until(words):
        async with asyncio.timeout(20):
            while words.encode() not in shown:
                seen.clear()
                await seen.wait()

    asyncio.get_running_loop().add_reader(ours, read)
    await until("hidden): ")
    os.write(ours, f"{api.token}\n".encode())
    await until("belongs to")  # hiding ends by forgetting what was typed ahead
    for answer in (*CLINIC, ""):
        os.write(ours, f"{answer}\n".encode())
    await api.wait_for(lambda: api.mailbox.polled, 20)
    process.send_signal(signal.SIGINT)
    assert await process.wait() == 1
    await until("nothing is written")
    asyncio.get_running_loop().remove_reader(ours)
    os.close(ours)
    assert api.token.encode() not in shown
    assert b"Traceback" not in shown
    assert left(tmp_path) == []


# Waiting for the first admin


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr("bot.introducing.PAUSE", 0.01)


def nothing_lost(problem):
    raise AssertionError(problem)


async def test_an_outage_is_told_once_and_waited_out(api, telegram, quick):
    told = []
    with api.faults.down(times=4):
        waiting = asyncio.create_task(introducing.next_writer(telegram, set(), told.append))
        await api.wait_for(lambda: api.mailbox.polled)
    api.person("Eva").says("/whoami")
    assert (await waiting).name == "Eva"
    assert [str(one) for one in told] == [f"{api.url} can't be reached (NetworkError)"]


async def test_another_program_that_takes_the_messages_is_told(api, telegram, quick):
    waiting = asyncio.create_task(introducing.next_writer(telegram, set(), nothing_lost))
    await api.wait_for(lambda: api.mailbox.polled)
    other = asyncio.create_task(call(api, "getUpdates", timeout=25))
    with pytest.raises(InUseError, match="another program is running with this token"):
        await waiting
    api.person("Eva").says("hello")
    assert (await other).status_code == 200


async def test_a_webhook_is_told(api, telegram, quick):
    await call(api, "setWebhook", url="https://127.0.0.1:9/other")
    with pytest.raises(InUseError, match="webhook"):
        await introducing.next_writer(telegram, set(), nothing_lost)


async def test_a_token_that_was_taken_back_meanwhile_is_told(api, telegram, quick):
    taken_back = telegram.model_copy(update={"token": SecretStr(NOBODYS)})
    with pytest.raises(TokenError):
        await introducing.next_writer(taken_back, set(), nothing_lost)


async def test_behind_a_full_queue_nobody_can_be_seen(init, api):
    otto = api.person("Otto")
    for _ in range(100):
        otto.says("hello")
    api.person("Eva").says("/whoami")
    code, _, problems = await init([api.token, *CLINIC, "", "4711"])
    assert code == 0
    assert problems == ["100 messages of others wait for this bot, and a new one can't be seen behind them"]
    assert api.pending_updates == 101
