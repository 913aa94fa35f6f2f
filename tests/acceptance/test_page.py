"""The sandbox's page over HTTP, as a browser would use it: who gets in, what can be done, what is kept."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import signal
import socket
import sys
from asyncio.subprocess import PIPE
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx
import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.errors import SandboxError
from bot.sandbox.page.front import Wish, open_with, standing
from bot.sandbox.stories import STORIES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.sandbox.page.web import Server

ONE_LANGUAGE = {"clinic": {"languages": ["en"], "digest_at": "off"}}


class Browser:
    """A page without a screen: the parts that it was told, and what can be done with them."""

    def __init__(self, server: Server, client: httpx.AsyncClient) -> None:
        self.server = server
        self.client = client
        self.parts: dict[str, dict] = {}
        self.messages = 0
        self._news = asyncio.Event()

    async def listen(self) -> None:
        async with self.client.stream("GET", "events", timeout=None) as stream:
            assert stream.headers["content-type"] == "text/event-stream"
            async for line in stream.aiter_lines():
                if line.startswith("data: "):
                    self._take(json.loads(line.removeprefix("data: ")))

    def _take(self, told: dict) -> None:
        if told.get("reset"):
            self.parts = {}
        self.parts |= told["parts"]
        self.parts = {key: value for key, value in self.parts.items() if value is not None}
        self.messages += 1
        self._news.set()

    async def until(self, true: Callable[[], object]) -> None:
        async with asyncio.timeout(30):
            while not true():
                self._news.clear()
                await self._news.wait()

    async def do(self, act: str, **fields: object) -> dict:
        answer = await self.client.post("do", json={"act": act} | fields)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def refused(self, act: str, **fields: object) -> str:
        answer = await self.client.post("do", json={"act": act} | fields)
        assert (answer.status_code, answer.json()["ok"]) == (400, False)
        return answer.json()["error"]

    def person(self, name: str) -> dict:
        found = [
            part for key, part in self.parts.items() if key.startswith("person:") and part["name"] == name
        ]
        return found[0] if found else {}

    def said(self, chat: int) -> list[dict]:
        found = [part for key, part in self.parts.items() if key.startswith(f"message:{chat}:")]
        return sorted(found, key=lambda message: message["order"])

    def button(self, chat: int, label: str) -> dict:
        """What it takes to press the newest button that begins so."""
        for message in reversed(self.said(chat)):
            for row, labels in enumerate(message["buttons"]):
                for column, text in enumerate(labels):
                    if text.startswith(label):
                        place = {"row": row, "column": column, "label": text}
                        return {"chat": chat, "message": message["id"]} | place
        return {}

    async def tap(self, who: str, label: str, chat: int | None = None) -> None:
        person = self.person(who)
        where = person["id"] if chat is None else chat
        await self.until(lambda: self.button(where, label))
        button = self.button(where, label)
        name = f"message:{where}:{button['message']}"
        before = self.parts[name]
        await self.do("tap", who=person["id"], **button)
        await self.until(lambda: self.parts.get(name) != before)

    @property
    def team(self) -> int:
        return next(part["id"] for part in self.parts.values() if part.get("kind") == "group")

    @property
    def log(self) -> str:
        lines = (part for key, part in self.parts.items() if key.startswith("log:"))
        return "\n".join(f"{line['level']} {line['text']} ({line['why']})" for line in lines)


@asynccontextmanager
async def browsing(wish: Wish) -> AsyncIterator[Browser]:
    async with standing(wish, print) as server:
        await open_with(server.rehearsal, wish)
        async with httpx.AsyncClient(base_url=server.address) as client:
            browser = Browser(server, client)
            listening = asyncio.create_task(browser.listen())
            await browser.until(lambda: browser.parts)
            yield browser
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with browsing(Wish(0, settings=ONE_LANGUAGE)) as browser:
        yield browser


async def test_only_the_printed_address_opens_the_page(browser):
    address, port = browser.server.address, browser.server.port
    page = await browser.client.get("")
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "script-src 'self'" in page.headers["content-security-policy"]
    assert "http" not in page.text.replace("http://www.w3.org/2000/svg", "")
    other = f"http://127.0.0.1:{port}"
    async with httpx.AsyncClient() as client:
        for url in (
            f"{other}/",
            f"{other}/x/",
            f"{other}/x/events",
            f"{other}/{browser.server.word}x/events",
        ):
            assert (await client.get(url)).status_code == 403, url
        for headers in (
            {"Host": "evil.example"},
            {"Host": f"evil.example:{port}"},
            {"Origin": "https://evil.example"},
        ):
            answer = await client.post(f"{address}do", json={"act": "halt"}, headers=headers)
            assert answer.status_code == 403, headers
    assert (await browser.client.get("assets/../../web.py")).status_code in (403, 404)
    assert (await browser.client.get("nowhere")).status_code == 404


async def test_from_the_ready_link_to_a_claimed_alert(browser):
    anna, maria = browser.person("Anna"), browser.person("Maria")
    assert (anna["side"], maria["side"], maria["role"]) == ("patient", "staff", "staff")
    await browser.do("open", who=anna["id"], link=anna["link"])
    await browser.tap("Anna", "I agree")
    await browser.until(lambda: "Planned: 5 check-ins, 3 reminders" in browser.log)
    assert browser.person("Anna")["codes"] == ["P-0001"]
    await browser.do("move", next=True)
    for label in ("Severe", "Mild", "None", "Fever", "Done"):
        await browser.tap("Anna", label)
    await browser.until(lambda: [a["level"] for a in browser.parts["facts"]["alerts"]] == ["RED"])
    await browser.tap("Maria", "Claim", browser.team)
    await browser.until(lambda: browser.parts["facts"]["alerts"][0]["claimed"] == "Maria")
    assert (
        "red Alert RED · P-0001 Anna Petrova: staff are paged (Fever or chills: can be an infection"
        in browser.log
    )
    assert (
        "Due: check-in of day 1 · P-0001 Anna Petrova (the plan asks on this day after session 1 of 3)"
        in browser.log
    )
    edited = [message for message in browser.said(anna["id"]) if message["edited"]]
    assert edited
    assert browser.button(browser.team, "Claim") == {}


async def test_who_is_enrolled_gets_a_phone_with_the_link(browser):
    maria = browser.person("Maria")["id"]
    await browser.do("say", who=maria, chat=maria, text="/enroll Ben Novak; face; 1/3; +3w")
    await browser.until(lambda: browser.person("Ben Novak").get("link"))
    photo = next(message["photo"] for message in browser.said(maria) if message["photo"])
    picture = await browser.client.get(f"files/{photo['id']}")
    assert (picture.headers["content-type"], picture.content[:4]) == ("image/png", b"\x89PNG")
    new = await browser.do("add_staff", name="Eva Klein", role="admin")
    await browser.until(lambda: browser.person("Eva Klein")["role"] == "admin")
    assert browser.person("Eva Klein")["chats"] == [new["id"], browser.team]


async def test_what_people_send_arrives_and_can_be_taken_back(browser):
    anna = browser.person("Anna")
    await browser.do("open", who=anna["id"], link=anna["link"])
    await browser.tap("Anna", "I agree")
    where = {"who": anna["id"], "chat": anna["id"]}
    await browser.do("sample", **where, kind="photo")
    fields = where | {"kind": "document", "name": "note.pdf", "caption": "the “old” one"}
    sent = await browser.client.post("upload", params=fields, content=b"%PDF-1.4")
    assert sent.json() == {"ok": True}
    await browser.do("say", **where, text="Is <b>this</b> normal?")
    await browser.until(lambda: any("the “old” one" in m["html"] for m in browser.said(browser.team)))
    own = [message for message in browser.said(anna["id"]) if not message["bot"]]
    assert own[-1]["html"] == "Is &lt;b&gt;this&lt;/b&gt; normal?"
    assert own[-2]["file"] | {"id": ""} == {"id": "", "name": "note.pdf", "size": 8, "kind": "document"}
    await browser.do("edit", **where, message=own[-1]["id"], text="Is that normal?")
    await browser.do("delete", **where, message=own[-2]["id"])
    await browser.until(lambda: len([m for m in browser.said(anna["id"]) if not m["bot"]]) == len(own) - 1)
    assert [m["html"] for m in browser.said(anna["id"]) if m["edited"] and not m["bot"]] == [
        "Is that normal?"
    ]


async def test_a_line_that_is_down_holds_messages_until_the_hour_is_over(browser):
    anna = browser.person("Anna")
    await browser.do("open", who=anna["id"], link=anna["link"])
    await browser.tap("Anna", "I agree")
    await browser.do("move", to="2026-09-02T09:50")
    await browser.until(lambda: browser.parts["clock"]["text"] == "Wed 2 Sep 2026, 09:50")
    await browser.until(lambda: not browser.parts["clock"]["moving"])
    await browser.do("fault", mode="down")
    await browser.do("move", next=True)
    await browser.until(lambda: browser.parts["outbox"]["held"] == "Down for an hour")
    assert "It ends at Wed 2 Sep, 10:50" in browser.parts["faults"]["text"]
    assert not browser.button(anna["id"], "All clear")
    await browser.until(lambda: not browser.parts["clock"]["moving"])
    await browser.do("move", hours=1)
    await browser.until(lambda: browser.button(anna["id"], "All clear"))
    await browser.until(lambda: browser.parts["outbox"]["waiting"] == 0)
    assert browser.parts["faults"]["mode"] == "none"
    times = {message["html"].partition("\n")[0]: message["at"] for message in browser.said(anna["id"])}
    assert times["<b>From Lindenhof Clinic, to keep</b>"] == "11:00"  # though time was moved at once
    assert (
        times["Hello from Lindenhof Clinic. Two taps if all is well:"] == "10:50"
    )  # the outage was over then


async def test_who_blocks_the_bot_is_not_written_to(browser):
    anna = browser.person("Anna")
    await browser.do("open", who=anna["id"], link=anna["link"])
    await browser.tap("Anna", "I agree")
    await browser.do("block", who=anna["id"])
    await browser.until(lambda: browser.parts["facts"]["patients"][0]["state"] == "blocked")
    assert browser.person("Anna")["blocked"]
    assert "Anna has blocked the bot" in await browser.refused(
        "say", who=anna["id"], chat=anna["id"], text="Hi"
    )
    await browser.do("unblock", who=anna["id"])
    await browser.until(lambda: browser.parts["facts"]["patients"][0]["state"] == "active")


async def test_what_can_not_be_done_is_said_in_one_line_and_changes_nothing(browser):
    before = dict(browser.parts)
    anna = browser.person("Anna")["id"]
    for act, fields, words in (
        ("dance", {}, "act: found 'dance'; allowed: say, edit, delete"),
        ("say", {"who": anna, "chat": anna, "text": "x" * 4097}, "allowed: 1 to 4,096 characters"),
        ("say", {"who": anna, "chat": anna, "text": "  "}, "text: found '  '; allowed: 1 to 4,096"),
        ("say", {"who": anna, "text": "x"}, "chat: missing"),
        ("say", {"who": 7, "chat": anna, "text": "x"}, "nobody here has the id 7"),
        ("say", {"who": anna, "chat": -1, "text": "x"}, "Anna is in no such chat"),
        ("say", {"who": anna, "chat": browser.team, "text": "x"}, "Anna is in no such chat"),
        ("tap", {"who": anna, "chat": anna, "message": 9, "row": 0, "column": 0, "label": "x"}, "not there"),
        ("open", {"who": anna, "link": "https://t.me/SomeoneElse?start=x"}, "does not lead to this bot"),
        ("move", {"hours": 1, "days": 1}, "one of hours, days, to, next"),
        ("move", {"to": "2026-01-01T10:00"}, "forwards only"),
        ("move", {"hours": 0}, "hours: found 0; allowed: 1 to 24"),
        ("add_patient", {"name": "1/3"}, "name: found '1/3'; allowed: 1 to 64 characters, without / and ;"),
        ("fault", {"mode": "fire"}, "mode: found 'fire'; allowed: none, slow, down, flood"),
        ("story", {"key": "comedy"}, "allowed: well"),
    ):
        error = await browser.refused(act, **fields)
        assert words in error
        assert "\n" not in error
    answer = await browser.client.post("do", content=b"no json")
    assert answer.json() == {"ok": False, "error": "the request is no JSON"}
    empty = await browser.client.post(
        "upload", params={"who": anna, "chat": anna, "kind": "photo"}, content=b""
    )
    assert "0 bytes" in empty.json()["error"]
    assert browser.parts == before


async def test_a_story_is_told_anew_and_whoever_connects_later_sees_the_same(browser):
    await browser.do("story", key="infection")
    await browser.until(lambda: browser.parts["scenario"]["key"] == "infection" and "facts" in browser.parts)
    assert [alert["level"] for alert in browser.parts["facts"]["alerts"]] == ["RED"]
    assert browser.parts["scenario"]["told"] == STORIES["infection"].told
    assert browser.parts["scenario"]["epoch"] == 2
    async with httpx.AsyncClient(base_url=browser.server.address) as client:
        second = Browser(browser.server, client)
        listening = asyncio.create_task(second.listen())
        await second.until(lambda: second.parts)
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
    assert second.parts == browser.parts


async def test_a_kept_rehearsal_goes_on_where_it_ended(tmp_path: Path):
    wish = Wish(0, "infection", tmp_path / "kept", ONE_LANGUAGE)
    async with browsing(wish) as browser:
        before = {key: part for key, part in browser.parts.items() if key.startswith(("message:", "person:"))}
    assert before
    async with browsing(Wish(0, None, tmp_path / "kept", ONE_LANGUAGE)) as browser:
        after = {key: part for key, part in browser.parts.items() if key.startswith(("message:", "person:"))}
        assert after == before
        await browser.tap("Maria", "Claim", browser.team)
        await browser.until(lambda: browser.parts["facts"]["alerts"][0]["claimed"] == "Maria")
    assert (tmp_path / "kept" / "telegram.json").stat().st_mode & 0o077 == 0


async def test_a_rehearsal_that_was_killed_goes_on_though_its_last_second_is_missing(tmp_path: Path):
    wish = Wish(0, None, tmp_path / "kept", ONE_LANGUAGE)
    chats = tmp_path / "kept" / "telegram.json"
    async with browsing(wish) as browser:
        maria = browser.person("Maria")["id"]
        kept = chats.read_bytes()
        for text in ("/today", "/alerts", "/patients"):
            await browser.do("say", who=maria, chat=maria, text=text)
        await browser.until(lambda: len([m for m in browser.said(maria) if m["bot"]]) == 5)
    chats.write_bytes(kept)
    async with browsing(wish) as browser:
        said = len(browser.said(maria))
        await browser.do("say", who=maria, chat=maria, text="/whoami")
        await browser.until(lambda: len(browser.said(maria)) == said + 2)
        with pytest.raises(SandboxError, match="another sandbox is running on it"):
            async with browsing(wish):
                pass
    shutil.rmtree(tmp_path / "kept" / "clinic")
    with pytest.raises(SandboxError, match=r"aftercare\.db is missing"):
        async with browsing(wish):
            pass


async def test_many_things_at_once_leave_the_page_in_order(browser):
    async def do(act: str, **fields: object) -> int:
        return (await browser.client.post("do", json={"act": act} | fields)).status_code

    for mode in ("down", "none", "slow", "none", "down", "none"):
        assert (
            await asyncio.gather(do("fault", mode=mode), do("fault", mode="down"), do("fault", mode=mode))
            == [200] * 3
        )
    told = await asyncio.gather(
        do("story", key="infection"), do("story", key="allergy"), do("move", next=True)
    )
    assert told == [200, 200, 400]
    await browser.until(lambda: browser.parts["scenario"]["key"] == "allergy" and "facts" in browser.parts)
    await browser.tap("Maria", "Claim", browser.team)
    await browser.until(lambda: browser.parts["facts"]["alerts"][0]["claimed"] == "Maria")


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


async def test_the_command_says_where_it_is_and_leaves_nothing_behind(tmp_path: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "sandbox", "--port", str(port),
            env={**os.environ, "TMPDIR": str(tmp_path)}, stdout=PIPE, stderr=PIPE,
        )  # fmt: skip
        said = await asyncio.wait_for(process.stdout.readuntil(b"Nothing of it is kept.\n"), 60)
        assert f"Port {port} is taken, so it is " in said.decode()
        address = re.search(r"http://127\.0\.0\.1:(\d+)/[\w-]{20,}/", said.decode())
        assert int(address[1]) > port
        async with httpx.AsyncClient() as client:
            assert "Aftercare sandbox" in (await client.get(address[0])).text
        assert left(tmp_path)
        process.send_signal(signal.SIGINT)
        out, err = await asyncio.wait_for(process.communicate(), 30)
    assert (process.returncode, out, err) == (0, b"", b"")
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    ("given", "code", "words"),
    [
        pytest.param(["--scenario", "comedy"], 2, "'comedy'; allowed: well, infection, allergy", id="story"),
        pytest.param(["--play", "--data", "x"], 2, "--play tells its own story", id="play"),
        pytest.param(["--port", "0"], 2, "0 is not in the range", id="port"),
        pytest.param(
            ["--data", "{others}"], 1, "found 'letters.txt' there; allowed: an empty folder", id="folder"
        ),
        pytest.param(["--data", "{broken}"], 1, "telegram.json is no kept rehearsal", id="kept"),
        pytest.param(
            ["--data", "{clinic}"], 1, "found 'clinic' there; allowed: an empty folder", id="a clinic's own"
        ),
        pytest.param(["--config", "{others}/letters.txt"], 1, "letters.txt: not TOML", id="settings"),
    ],
)
def test_what_the_command_can_not_do_is_one_line(given, code, words, tmp_path: Path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(
        "bot.logs.configure", lambda _level: None
    )  # it would stay in force for the tests to come
    others, broken, clinic = (tmp_path / name for name in ("others", "broken", "own"))
    for folder in (others, broken, clinic / "clinic"):
        folder.mkdir(parents=True)
    (broken / "sandbox.lock").touch()
    (others / "letters.txt").write_text("= dear")
    (broken / "telegram.json").write_text("{}")
    before = left(tmp_path)
    ran = CliRunner().invoke(
        cli, ["sandbox", *(one.format(others=others, broken=broken, clinic=clinic) for one in given)]
    )
    assert ran.exit_code == code, ran.output
    assert words in ran.output
    assert code == 2 or len([line for line in ran.output.splitlines() if not line.startswith("Port ")]) == 1
    assert left(tmp_path) == before
