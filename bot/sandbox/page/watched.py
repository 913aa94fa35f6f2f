"""A stage that somebody watches: each time it comes to rest, what the bot did since is put into words."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.catalogue import Catalogue
from bot.chat import access
from bot.sandbox.page.insight import Insight, Line
from bot.sandbox.stage import Stage
from bot.store import trace
from bot.store.trace import Sight

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.chat.access import Role
    from bot.chat.clinic import Clinic

LINES = 300
"""So many of the newest lines are kept."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line with its number and the simulated time at which it was noticed."""

    number: int
    at: datetime
    line: Line


class Watched(Stage):
    """`sight` is the last look at the bot's rows, `roles` the staff by Telegram id, `lines` what happened."""

    patience = 30.0

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.sight = Sight()
        self.roles: dict[int, Role] = {}
        self.lines: deque[Told] = deque(maxlen=LINES)
        self._number = 0
        self._looking = asyncio.Lock()
        self.insight: Insight

    async def start_bot(self) -> None:
        """As any stage; whoever watches reads English, whatever the clinic's language is."""
        await super().start_bot()
        self.insight = Insight(_in_english(self.bot.clinic), self._place)

    async def settle(self) -> None:
        """As any stage, and look at what became of it."""
        await super().settle()
        await self.watch()

    async def watch(self) -> bool:
        """Look at the bot's rows, and put what is different into words; whether anything was."""

        def look(db: Database) -> tuple[Sight, dict[int, Role]]:
            return trace.look(db), access.everyone(db, self.bot.config)

        async with self._looking:  # two at a time would tell everything twice
            before = self.sight
            self.sight, self.roles = await self.bot.store.write(look)
            for line in self.insight.told(before, self.sight):
                self.tell(line)
            return self.sight != before

    async def begin_here(self) -> None:
        """What stands in the rows now is not told any more: it happened before anybody watched."""
        await self.watch()
        self.lines.clear()

    def tell(self, line: Line) -> None:
        """Add a line of one's own."""
        self._number += 1
        self.lines.append(Told(self._number, self.clock.now(), line))

    def _place(self, chat_id: int) -> str:
        chat = self.api.world.chats.get(chat_id)
        if chat is None:
            return "a chat that is gone"
        return chat.title if chat.is_private else f"the group “{chat.title}”"


def _in_english(clinic: Clinic) -> Clinic:
    settings = clinic.config.clinic.model_copy(update={"languages": ("en",)})
    return replace(clinic, config=replace(clinic.config, clinic=settings), catalogue=Catalogue.load(("en",)))
