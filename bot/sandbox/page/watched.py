"""A stage that somebody watches: each time it comes to rest, what the bot did since is put into words."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.chat import access
from bot.sandbox.page.insight import Insight, Line
from bot.sandbox.stage import Stage
from bot.store import trace
from bot.store.trace import Sight

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.chat.access import Role

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

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.sight = Sight()
        self.roles: dict[int, Role] = {}
        self.lines: deque[Told] = deque(maxlen=LINES)
        self._number = 0
        self._looking = asyncio.Lock()

    @property
    def insight(self) -> Insight:
        """Rows in words."""
        return Insight(self.bot.clinic, self._place)

    async def settle(self) -> None:
        """As any stage, and look at what became of it."""
        await super().settle()
        await self.watch()

    async def watch(self) -> None:
        """Look at the bot's rows, and put what is different into words."""

        def look(db: Database) -> tuple[Sight, dict[int, Role]]:
            return trace.look(db), access.everyone(db, self.bot.config)

        async with self._looking:  # two at a time would tell everything twice
            before = self.sight
            self.sight, self.roles = await self.bot.store.write(look)
            for line in self.insight.told(before, self.sight):
                self.tell(line)

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
