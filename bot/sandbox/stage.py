"""A rehearsal: the real bot against the local server over HTTP, a clinic made up for it, and a clock to move."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from bot import config
from bot.app import Aftercare, Clock
from bot.chat.pacing import Pacing
from bot.sandbox.clock import MovedClock
from bot.sandbox.limits import Limits
from bot.sandbox.people import Group, Person
from bot.sandbox.server import BotApi
from bot.store import agenda, rounds

if TYPE_CHECKING:
    from datetime import datetime, timedelta
    from pathlib import Path

    from sqlite_utils import Database

    from bot.sandbox.people import Topic

ADMIN_ID = 1_000_001
NURSE_ID = 1_000_002


class Stage:
    """A clinic with an admin (`doctor`), a nurse and their group (`team`), and a bot that serves it.

    `settings` are laid over the made-up clinic's. Without `group`, staff are told in private; with a `topic` the
    group is a forum and alerts go into that topic. Telegram's limits are off unless `limits` are given, and with
    them the pace is the real one. An `api` that has these people already goes on with them. `patience` is in seconds:
    for so long the bot may leave lying what people did.
    """

    patience = 5.0

    def __init__(
        self,
        folder: Path,
        start: datetime,
        *,
        settings: dict[str, dict[str, Any]] | None = None,
        group: bool = True,
        topic: str | None = None,
        limits: Limits | None = None,
        clock: MovedClock | None = None,
        api: BotApi | None = None,
    ) -> None:
        self.clock = clock or MovedClock(start)
        self.api = api or BotApi(now=self.clock.now, limits=limits or Limits.off())
        self.pacing = Pacing(30.0 if limits else None)
        self.folder = folder
        self.doctor: Person = self._someone("Dr Weber", ADMIN_ID)
        self.nurse: Person = self._someone("Maria", NURSE_ID)
        self.team: Group | None = self._group(forum=topic is not None) if group else None
        self.topic: Topic | None = self.team.topic(topic) if self.team and topic else None
        self._settings = settings or {}
        self.bot: Aftercare

    def _someone(self, name: str, id: int) -> Person:  # noqa: A002 (Telegram's word)
        known = self.api.world.users.get(id)
        return Person(self.api, known) if known else self.api.person(name, id=id)

    def _group(self, *, forum: bool) -> Group:
        for chat in self.api.world.chats.values():
            if not chat.is_private:
                return Group(self.api, chat)
        return self.api.group("Staff", [self.doctor, self.nurse], supergroup=True, forum=forum)

    async def open(self) -> None:
        """Start the server and the bot; both staff members have written to the bot before."""
        await self.api.start()
        await self.start_bot()
        for person in (self.doctor, self.nurse):
            if not person.chat.messages:
                person.says("/start")
        await self.settle()

    async def start_bot(self) -> None:
        """Start the bot, on what an earlier one left."""
        self.bot = self.build()
        await self.bot.start()

    def build(self) -> Aftercare:
        """The bot as it will be started."""
        return Aftercare(
            self.config(), clock=Clock(self.clock.now, time.monotonic), pacing=self.pacing, wait=5
        )

    def config(self) -> config.Config:
        """The made-up clinic's settings."""
        made_up: dict[str, dict[str, Any]] = {
            "telegram": {"token": self.api.token, "api_url": self.api.url},
            "clinic": {
                "name": "Lindenhof Clinic",
                "timezone": "Europe/Berlin",
                "phone": "+49 30 1234567",
                "emergency_number": "112",
            },
            "staff": {"admins": [ADMIN_ID], "members": [NURSE_ID]},
            "storage": {"path": "data/aftercare.db", "key_file": "aftercare.key"},
        }
        if self.team is not None:
            made_up["staff"]["alerts_chat"] = self.team.id
        if self.topic is not None:
            made_up["staff"]["alerts_topic"] = self.topic.id
        for section, values in self._settings.items():
            made_up[section] = made_up.get(section, {}) | values
        return config.from_mapping(made_up, self.folder)

    async def close(self) -> None:
        """Stop the bot and the server."""
        await self.bot.stop()
        await self.api.stop()

    async def settle(self) -> None:
        """Wait until all that people did is handled, and all that follows at this moment is sent."""
        await self.api.wait_for(lambda: self.api.pending_updates == 0, timeout=self.patience)
        await self.bot.settle()

    async def next_event(self) -> datetime | None:
        """When the next thing on the agenda is due."""

        def look(db: Database) -> datetime | None:
            return min(filter(None, (agenda.next_due_at(db), rounds.next_due_at(db))), default=None)

        return await self.bot.store.write(look)

    async def travel(self, to: datetime) -> None:
        """Let time pass until `to`: the clock stops at each thing that falls due on the way."""
        while (due_at := await self.next_event()) is not None and due_at <= to:
            self.clock.set(max(due_at, self.clock.now()))
            await self.settle()
        self.clock.set(to)
        await self.settle()

    async def jump(self, delta: timedelta) -> None:
        """Set the clock without stopping on the way, as a machine that slept would see it."""
        self.clock.set(self.clock.now() + delta)
        await self.settle()
