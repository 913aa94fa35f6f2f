"""The door in: nothing that Telegram gives us is acknowledged before it is committed.

python-telegram-bot puts a batch into a queue in memory, confirms it with the next poll, and forgets it when the
process dies. Here the queue's `put` stores the raw update first; a webhook's 200 and a poll's next offset both wait
for it. What was stored and not handled is replayed at start. One update that can't be read holds up no other.
"""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import BaseUpdateProcessor

from bot.store import inbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from datetime import datetime

    from telegram import Bot

    from bot.store.database import Store

log = logging.getLogger(__name__)


class DurableQueue(asyncio.Queue[object]):
    """The library's update queue, which commits an update before it says that it has it."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._store = store
        self._now = now

    async def put(self, item: object) -> None:
        """Store, then queue. An update that is here already is not queued twice.

        Any failure is raised as TelegramError: the library then keeps its offset, or answers 500, and Telegram
        sends the update again. (Another kind of error would end polling without a word.)
        """
        if isinstance(item, Update) and not await self._keep(item):
            return
        await super().put(item)

    async def _keep(self, update: Update) -> bool:
        now, raw = self._now(), update.to_json()
        try:
            return await self._store.write(lambda db: inbox.receive(db, update.update_id, raw, now))
        except Exception as error:
            log.exception("update %s could not be stored", update.update_id)
            raise TelegramError("the update could not be stored") from error

    async def left_over(self, bot: Bot) -> list[Update]:
        """What a former run received and did not handle, in order."""
        found: list[Update] = []
        for row in await self._store.write(inbox.unhandled):
            try:
                found.append(Update.de_json(json.loads(row["raw"]), bot))
            except Exception:  # by a library that has changed since, say
                log.exception("update %s of the last run can't be read any more", row["update_id"])
        return found


class InOrder(BaseUpdateProcessor):
    """Handles updates of different chats at the same time and those of one chat one after the other.

    `most` is so high that a chat that floods waits for itself only: a low one would fill up with its updates.
    """

    def __init__(self, most: int = 4096) -> None:
        super().__init__(most)
        self._chats: dict[int, tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for this chat's turn. The lock is fair: first come, first served."""
        chat = update.effective_chat if isinstance(update, Update) else None
        async with self._turn(chat.id if chat else 0):
            await coroutine

    @asynccontextmanager
    async def _turn(self, chat_id: int) -> AsyncIterator[None]:
        lock, users = self._chats.get(chat_id, (asyncio.Lock(), 0))
        self._chats[chat_id] = (lock, users + 1)
        try:
            async with lock:
                yield
        finally:
            lock, users = self._chats[chat_id]
            if users == 1:
                del self._chats[chat_id]
            else:
                self._chats[chat_id] = (lock, users - 1)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""
