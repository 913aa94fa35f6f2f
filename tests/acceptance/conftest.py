"""The real bot over real HTTP against the local Bot API server, with a clock that the test moves."""

from __future__ import annotations

import os
import re
import tempfile
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import httpx
import pytest
import segno

from bot.catalogue import Catalogue
from bot.sandbox.stage import Stage
from bot.store.database import Store, read_key, rows

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    from sqlite_utils import Database

    from bot.sandbox.people import Group, Person
    from bot.sandbox.records import Chat, Message

BERLIN = ZoneInfo("Europe/Berlin")


def berlin(text: str) -> datetime:
    """`2026-11-24 11:00` on the clinic's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@lru_cache
def new_database() -> tuple[str, bytes]:
    """A key, and a database with the newest schema and nothing in it: made once, since each test needs one."""
    with tempfile.TemporaryDirectory(prefix="aftercare-test-") as folder:
        path = Path(folder) / "aftercare.db"
        key = read_key(Path(folder) / "aftercare.key", path)
        Store.open(path, key).close()
        return key, path.read_bytes()


class Scenes(Stage):
    """What happens again and again in a clinic, as one word each."""

    async def open(self) -> None:
        """Begin with a database that is as good as new."""
        key, content = new_database()
        for name, lies in (("aftercare.key", key.encode()), ("data/aftercare.db", content)):
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.write_bytes(lies)
            path.chmod(0o600)
        await super().open()

    async def enrolled(self, name: str = "Anna Petrova", course: str = "2/6", next_at: str = "2026-12-14 10:00",
                       treatment: str = "face") -> str:  # fmt: skip
        """The nurse enrols someone; returns the link."""
        self.nurse.says(f"/enroll {name}; {treatment}; {course}; {next_at}")
        await self.settle()
        return re.search(r"https://t\.me/\S+", self.nurse.chat.last.plain)[0]

    async def followed_up(self, who: str = "Anna", **course: str) -> Person:
        """Someone who was enrolled, opened the link and agreed."""
        link = await self.enrolled(f"{who} Petrova", **course)
        patient = self.api.person(who)
        patient.opens(link)
        await self.settle()
        patient.taps(None, "I agree")
        await self.settle()
        return patient

    async def says(self, person: Person, text: str) -> str:
        """Write and read the answer."""
        person.says(text)
        await self.settle()
        return person.chat.last.plain

    async def taps(self, person: Person, *labels: str, chat=None) -> None:
        """Press buttons one after the other."""
        for label in labels:
            person.taps(None, label, chat=chat)
            await self.settle()

    async def hears(
        self, person: Person, text: str, chat: Group | None = None, reply_to: Message | None = None
    ) -> list[str]:
        """Write, and return everything that the bot then says in that chat."""
        where = chat.chat if chat else person.chat
        before = where.last_message_id
        person.says(text, chat, reply_to)
        await self.settle()
        return [message.plain for message in where.from_bot if message.id > before]

    async def tap(self, person: Person, label: str, message: Message | None = None, chat=None) -> str:
        """Press one button, and return the short answer that shows over the chat."""
        return await self.answered(person.taps(message, label, chat=chat))

    async def forge(self, person: Person, message: Message, data: str) -> str:
        """Send callback data that no button carries, and return the short answer."""
        return await self.answered(person.taps_data(message, data))

    async def answered(self, query_id: str) -> str:
        """The short answer to a tap."""
        query = self.api.world.callbacks[query_id]
        before = len(self.api.world.toasts[query.user.id])
        await self.settle()
        await self.api.wait_for(lambda: query.answered)
        shown = self.api.world.toasts[query.user.id][before:]
        return shown[-1].text if shown else ""

    async def until(self, text: str) -> None:
        """Let time pass until this moment of the clinic's clock."""
        await self.travel(berlin(text))

    async def rows(self, sql: str, *params: object) -> list[dict[str, object]]:
        """Look into the database."""
        return await self.bot.store.write(lambda db: rows(db, sql, params))

    async def dump(self, *besides: str) -> dict[str, list[dict[str, object]]]:
        """Every row of every table but the post's own (and those named)."""

        def read(db: Database) -> dict[str, list[dict[str, object]]]:
            skipped = {"inbox", "outbox", *besides}
            names = [n for n in db.table_names() if n not in skipped and not n.startswith(("sqlite_", "_"))]
            return {name: rows(db, f"SELECT * FROM {name} ORDER BY rowid") for name in names}

        return await self.bot.store.write(read)

    async def stop_bot(self) -> None:
        """The bot ends in good order; people and clock go on."""
        await self.bot.stop()

    async def restart_bot(self) -> None:
        """The bot is started again on what it left."""
        await self.start_bot()
        await self.settle()

    @property
    def team_chat(self) -> Chat:
        """The staff group's chat."""
        assert self.team is not None
        return self.team.chat

    def alerts_in(self, chat: Chat, level: str = "") -> list[Message]:
        """The bot's messages of a chat that show an alert (of this level)."""
        levels = (level,) if level else ("RED", "AMBER")
        return [m for m in chat.from_bot if any(f"{word} · P-" in m.plain for word in levels)]

    def asked(self, patient: Person) -> list[Message]:
        """The check-ins of a patient, which all have their own message."""
        return [m for m in patient.chat.from_bot if any("Day " in text for text in (m.plain, *m.history))]

    @staticmethod
    def said(chat: Chat, words: str) -> list[Message]:
        """The bot's messages of a chat in which these words stand now."""
        return [message for message in chat.from_bot if words in message.plain]


@pytest.fixture(autouse=True, scope="session")
def _wording_and_certificates_are_read_once():
    """Each test starts a bot, and these are most of what a start costs."""
    with pytest.MonkeyPatch.context() as patch:
        once = lru_cache(Catalogue.load)
        patch.setattr("bot.app.Catalogue.load", lambda languages, folder=None: once(tuple(languages), folder))
        patch.setattr("httpx.create_ssl_context", lru_cache(httpx.create_ssl_context))
        # Finding the best of eight masks is most of what a QR code costs, and each enrolment makes one.
        patch.setattr("segno.make", partial(segno.make, mask=0))
        # What stands in a picture is looked at in the unit tests; here it only has to come.
        patch.setattr("bot.media.sheet.PIXELS", 1)
        yield


@pytest.fixture(autouse=True)
def _menus_are_set_where_a_test_is_about_them(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
):
    """At each start they are most of what the bot says to Telegram, and few tests look at them."""

    async def nothing(*_: object) -> None:
        pass

    if not request.node.get_closest_marker("menus"):
        monkeypatch.setattr("bot.app.menu.publish", nothing)


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where the clinic keeps its files: in memory if there is such a place, since each commit waits for the disk."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="aftercare-test-", dir=memory) as name:
        yield Path(name)


def settings(
    request: pytest.FixtureRequest, given: dict[str, dict[str, object]]
) -> dict[str, dict[str, object]]:
    """Without the morning's digest, which is a stop on each day of a journey, but where a test is marked with it."""
    if request.node.get_closest_marker("digest"):
        return given
    return given | {"clinic": {"digest_at": "off"} | given.get("clinic", {})}


@pytest.fixture
async def clinic(
    folder: Path, request: pytest.FixtureRequest
) -> AsyncIterator[Callable[..., Awaitable[Scenes]]]:
    """Opens a clinic with the settings and at the moment that the test needs."""
    opened: list[Scenes] = []

    async def opens(start: str = "2026-11-24 11:00", **options) -> Scenes:
        options["settings"] = settings(request, options.get("settings", {}))
        scenes = Scenes(folder / str(len(opened)), berlin(start), **options)
        await scenes.open()
        opened.append(scenes)
        return scenes

    yield opens
    for scenes in opened:
        await scenes.close()


@pytest.fixture
async def stage(folder: Path, request: pytest.FixtureRequest) -> AsyncIterator[Scenes]:
    """A clinic on Tuesday 24 November 2026 at 11:00."""
    scenes = Scenes(folder, berlin("2026-11-24 11:00"), settings=settings(request, {}))
    await scenes.open()
    yield scenes
    await scenes.close()
