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
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import aiohttp
from telegram import Update
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.ext import BaseUpdateProcessor
from telegram.request import HTTPXRequest

from bot.store import inbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from datetime import datetime

    from telegram import Bot

    from bot.store.database import Store

log = logging.getLogger(__name__)

WANTED = ["message", "edited_message", "callback_query", "my_chat_member"]
"""The kinds of update that Telegram is asked for."""

NOT_OURS = (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)
"""By these the library ends polling for good (a wrong token). The token was right at start, so ask again instead:
a proxy or Telegram itself may say so in passing."""


class PollingRequest(HTTPXRequest):
    """The line on which updates are asked for; it knows when it was last used.

    It lets no malformed update spoil the batch that it came in: the library would read none of them, over and over.
    """

    def __init__(self, monotonic: Callable[[], float], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._monotonic = monotonic
        self.used_at = monotonic()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """As in the library, noting the time."""
        self.used_at = self._monotonic()
        try:
            status, payload = await super().do_request(*args, **kwargs)
        except TimedOut as error:
            if isinstance(error.__cause__ and error.__cause__.__cause__, aiohttp.ServerTimeoutError):
                raise
            # httpx-aiohttp calls every broken or refused connection a time-out, after which the library asks again
            # at once, thousands of times a second; after any other error of the network it pauses, longer each time.
            raise NetworkError("no connection") from error
        finally:
            self.used_at = self._monotonic()
        if status in NOT_OURS:
            raise NetworkError(f"{HTTPStatus(status).phrase} ({status})")
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As in the library; an update that can't be read becomes an empty one with the same number."""
        answer = HTTPXRequest.parse_json_payload(payload)
        result = answer.get("result")
        if isinstance(result, list):
            answer["result"] = [_readable(raw) for raw in result]
        return answer


def _readable(raw: dict[str, Any]) -> dict[str, Any]:
    try:
        Update.de_json(raw, None)
    except Exception:  # whatever a wrong shape leads to, in the library's hands
        log.error("update %s can't be read and is set aside", raw.get("update_id"))  # noqa: TRY400
        return {"update_id": raw["update_id"]}
    return raw


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
        left = await self._store.write(inbox.unhandled)
        return [Update.de_json(json.loads(row["raw"]), bot) for row in left]


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
