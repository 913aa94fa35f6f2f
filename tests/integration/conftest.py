"""The store on disk, the bot's parts one by one, and the local Bot API server, without a whole clinic around them."""

from __future__ import annotations

import ssl
import time
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import httpx
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot import config
from bot.care.model import Item, Kind
from bot.catalogue import Catalogue
from bot.chat import lines
from bot.chat.clinic import Clinic
from bot.chat.pacing import Pacing
from bot.sandbox.clock import MovedClock
from bot.sandbox.limits import Limits
from bot.sandbox.server import BotApi
from bot.store import agenda, messages, outbox, people, sessions
from bot.store.database import Store, rows
from bot.worker import Worker

if TYPE_CHECKING:
    from pathlib import Path

KEY = "0f" * 32
CATALOGUE = Catalogue.load(("en",))
TLS = ssl.create_default_context()
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
ADMIN = 1_000_001


def settings(folder: Path, api: BotApi | None = None, **sections) -> config.Config:
    """A clinic with one admin, who is told in private."""
    made_up = {
        "telegram": {
            "token": api.token if api else "123456789:AAExampleExampleExampleExampleExample",
            "api_url": api.url if api else "https://api.telegram.org",
        },
        "clinic": {"name": "Lindenhof Clinic", "timezone": "Europe/Berlin", "phone": "+49 30 1234567"},
        "staff": {"admins": [ADMIN]},
        "storage": {"path": "data/aftercare.db", "key_file": "aftercare.key"},
    }
    for section, values in sections.items():
        made_up[section] = made_up.get(section, {}) | values
    return config.from_mapping(made_up, folder)


@pytest.fixture
def store(tmp_path):
    """An open, empty database."""
    opened = Store.open(tmp_path / "data" / "aftercare.db", KEY, wait=0)
    yield opened
    opened.close()


@pytest.fixture
def write(store):
    """Run something in a transaction."""
    return store.write_now


class Post:
    """The sending half of the bot on a database, run after run, against the local server."""

    def __init__(self, folder: Path, api: BotApi, read_timeout: float) -> None:
        self.api = api
        self.clock = MovedClock(NOW)
        self.path = folder / "data" / "aftercare.db"
        self.config = settings(folder, api)
        self.clinic = Clinic(self.config, CATALOGUE, "AftercareSandboxBot")
        options = lines.options(64) | {"read_timeout": read_timeout}
        self.bot = Bot(
            api.token,
            f"{api.url}/bot",
            request=HTTPXRequest(**options),
            get_updates_request=HTTPXRequest(**lines.options(1)),
        )
        self.doctor = api.person("Dr Weber", id=ADMIN)
        self.doctor.says("/start")
        self.store: Store
        self.worker: Worker
        self.start_run()

    def start_run(self) -> None:
        """A new run of the process on the same database."""
        self.store = Store.open(self.path, KEY, wait=0)
        self.worker = Worker(self.store, self.clinic, self.bot, Pacing(None), self.clock.now, time.monotonic)

    def die(self) -> None:
        """The process is gone: nothing that it held in memory is written down any more."""
        for task in self.worker._on_the_wire.values():
            task.cancel()
        self.store.close()

    def patient(self, name: str = "Anna"):
        """Someone who agreed, and whose session was yesterday; returns the person and the patient's id."""
        person = self.api.person(name)
        person.says("/start")

        def work(db):
            patient = people.add(db, name, "en", "Europe/Berlin", ADMIN, NOW)
            token = people.invite(db, patient.id, NOW)
            people.open_invite(db, token, person.id, person.id, "en", NOW)
            people.consent(db, patient.id, "1", NOW)
            sessions.add(db, patient.id, "face", 1, 4, date(2026, 11, 23), None, NOW)
            return patient.id

        return person, self.store.write_now(work)

    def put(self, person, kind: str, patient_id: int | None = None, **more) -> int:
        """A message that waits to be sent."""
        message = messages.Outgoing(
            person.id, kind, more.pop("text", f"The {kind}"), patient_id=patient_id, **more
        )
        return self.store.write_now(lambda db: outbox.put(db, message, NOW))

    def due_checkin(self, patient_id: int) -> None:
        """The check-in of day 1 is due now."""

        def work(db):
            session = sessions.latest(db, patient_id)
            item = Item(Kind.CHECKIN, "1", NOW, NOW + timedelta(hours=24))
            agenda.plan(db, [item], patient_id, session_id=session.id)

        self.store.write_now(work)

    def row(self, row_id: int) -> dict:
        """A row of the outbox."""
        return self.store.write_now(lambda db: rows(db, "SELECT * FROM outbox WHERE id = ?", (row_id,)))[0]

    def states(self) -> dict[str, int]:
        """How many rows of the outbox stand in each state."""
        found = self.store.write_now(
            lambda db: rows(db, "SELECT state, count(*) AS n FROM outbox GROUP BY state")
        )
        return {row["state"]: row["n"] for row in found}

    async def step(self) -> None:
        """Claim once, send, and record."""
        await self.worker._claim_and_send()
        for task in list(self.worker._on_the_wire.values()):
            await task

    async def send_all(self, most: int = 50) -> None:
        """Step until nothing waits; pauses after failures are skipped."""
        for _ in range(most):
            self.worker.pacing = Pacing(None)
            await self.step()
            if not set(self.states()) & {"ready", "sending"}:
                return
        raise AssertionError(f"still waiting after {most} rounds: {self.states()}")


@pytest.fixture
async def api():
    """A Bot API server without limits."""
    async with BotApi(now=lambda: NOW, limits=Limits.off()) as server:
        yield server


@pytest.fixture
def quick(monkeypatch):
    """Certificates are read once for all tests: none is needed here."""
    monkeypatch.setattr(httpx, "create_ssl_context", lambda **_: TLS)


@pytest.fixture
async def post(tmp_path, api, monkeypatch, quick):
    """A bot that only sends; its read time-out is a fifth of a second."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    made = Post(tmp_path, api, read_timeout=0.2)
    await made.bot.initialize()
    yield made
    await made.bot.shutdown()
    made.store.close()
