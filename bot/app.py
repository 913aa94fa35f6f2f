"""The composition root: every part of the bot is built here, in the order in which it depends on the others.

Only this file (and the sandbox, which moves its clock) reads the time of day.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, ContextTypes, TypeHandler

from bot import logs
from bot.catalogue import Catalogue
from bot.chat import access, alerting, lines, menu
from bot.chat.clinic import Clinic, check_cards
from bot.chat.door import Door
from bot.chat.inbox import DurableQueue, InOrder
from bot.chat.lines import PollingLine, SendingLine
from bot.chat.pacing import Pacing
from bot.errors import TokenError
from bot.receiving import Receiving
from bot.store.database import Store, read_key
from bot.sweeping import Sweeping
from bot.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.config import Config

log = logging.getLogger(__name__)

WATCH_EVERY = 1.0
JUMP = 2.0
"""Seconds by which the wall clock may drift between two looks before that counts as a jump."""
STOP_WITHIN = 8.0

App = Application[Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Clock:
    """The time as the bot sees it: `now` is the wall clock in UTC, `monotonic` seconds that never jump."""

    now: Callable[[], datetime]
    monotonic: Callable[[], float]


SYSTEM_CLOCK = Clock(now=lambda: datetime.now(UTC), monotonic=time.monotonic)


class Aftercare:
    """The running bot. `start` returns when updates flow; `stop` when everything is put away."""

    def __init__(
        self, config: Config, *, clock: Clock = SYSTEM_CLOCK, pacing: Pacing | None = None, wait: float = 12.0
    ) -> None:
        # Without this the library writes a warning of its own to stderr at each 429.
        os.environ.setdefault("PTB_TIMEDELTA", "1")
        self.config = config
        self.clock = clock
        self.catalogue = Catalogue.load(config.clinic.languages)
        check_cards(config, self.catalogue)
        key = read_key(config.storage.key_file, config.storage.path)
        self.store = Store.open(config.storage.path, key, wait=wait)
        self._pacing = pacing or Pacing(float(config.telegram.messages_per_second))
        self._polling = PollingLine(clock.monotonic, **lines.options(8))
        self._queue = DurableQueue(self.store, clock.now)
        self._application = self._build()
        assert self._application.updater is not None
        self.receiving = Receiving(self._application.updater, config.telegram, self._polling, clock.monotonic)
        self._tasks: list[asyncio.Task[None]] = []
        self.clinic: Clinic
        self.worker: Worker
        self.door: Door
        self.sweeping: Sweeping

    def _build(self) -> App:
        telegram = self.config.telegram
        return (
            ApplicationBuilder()
            .token(telegram.token.get_secret_value())
            .base_url(f"{telegram.api_url}/bot")
            .base_file_url(f"{telegram.api_url}/file/bot")
            .request(SendingLine(**lines.options(64)))
            .get_updates_request(self._polling)
            .update_queue(self._queue)
            .concurrent_updates(InOrder())
            .build()
        )

    async def start(self) -> None:
        """Reach Telegram (waiting for the network if need be), rescue and replay what was left, take updates.

        Raises TokenError when Telegram does not know the token.
        """
        application = self._application
        await self._retried(application.initialize)
        self.clinic = Clinic(self.config, self.catalogue, application.bot.username)
        self.worker = Worker(
            self.store, self.clinic, application.bot, self._pacing, self.clock.now, self.clock.monotonic
        )
        self.door = Door(self.store, self.clinic, self.clock.now, self.worker.wake)
        assert application.job_queue is not None
        self.sweeping = Sweeping(application.job_queue, self.worker.sweep)
        application.add_handler(TypeHandler(Update, self._take))
        application.add_error_handler(self._went_wrong)
        await self.worker.clock_jumped()  # it may have, while the bot was away
        rescued = await self.worker.rescue()
        replayed = await self._replay()
        if rescued or replayed:
            log.info("rescued %s messages and %s updates of the last run", rescued, replayed)
        await self.store.write(lambda db: alerting.release_orphans(db, self.clinic, self.clock.now()))
        staff = await self.store.write(lambda db: access.everyone(db, self.config))
        await application.start()
        self._tasks = [
            asyncio.create_task(self.worker.run(), name="sender"),
            asyncio.create_task(self._watch(), name="watch"),
            asyncio.create_task(menu.publish(application.bot, self.clinic, staff), name="menu"),
        ]
        self.sweeping.start()
        await self.receiving.start()
        log.info("running as @%s", self.clinic.username)

    async def _replay(self) -> int:
        """Handle what the last run received and did not handle, one by one and before anything new."""
        left = await self._queue.left_over(self._application.bot)
        for update in left:
            try:
                await self.door.take(update, self._application.bot, again=True)
            except Exception:
                log.exception("update %s of the last run is left for the next start", update.update_id)
        return len(left)

    async def _retried(self, call: Callable[[], Any]) -> Any:
        """Call until the network allows it. A token that Telegram does not know is not tried again."""
        pause = 1.0
        while True:
            try:
                return await call()
            except InvalidToken:
                raise TokenError from None
            except TelegramError as error:
                log.warning(
                    "Telegram can't be reached (%s); trying again in %s s", type(error).__name__, pause
                )
                await asyncio.sleep(pause)
                pause = min(30.0, pause * 2)

    async def _take(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        await self.door.take(update, self._application.bot)

    async def _went_wrong(self, _update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        log.error("an update fell through", exc_info=context.error)

    async def _watch(self) -> None:
        """Notice what nothing else would: a wall clock that jumped, and polling that fell silent."""
        ahead = _ahead()
        while True:
            await asyncio.sleep(WATCH_EVERY)
            jumped, ahead = _ahead() - ahead, _ahead()
            try:
                if abs(jumped) > JUMP:
                    log.warning("the clock jumped by %.0f s", jumped)
                    self.sweeping.start()
                    await self.worker.clock_jumped()
                await self.receiving.revive()
            except Exception:
                log.exception("the watch stumbled and goes on")

    async def settle(self) -> None:
        """Sweep, handle and send until nothing is left to do at this moment (for whoever moves the clock)."""
        while True:
            await self._queue.join()
            moved = await self.worker.sweep()
            self.worker.wake()
            await self.worker.drained()
            if not moved and self._queue.empty() and self.worker.idle:
                return

    async def stop(self) -> None:
        """Take no more updates, let what is on the wire arrive, close the database."""
        application = self._application
        try:
            async with asyncio.timeout(STOP_WITHIN):
                await self.receiving.stop(within=2)
                if application.running:
                    self.sweeping.stop()
                    await application.stop()
                if hasattr(self, "worker"):
                    await self.worker.stop(grace=3)
                    await self.door.close()
        except TimeoutError:
            log.warning("not everything ended in time; the rest is taken up at the next start")
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with suppress(Exception):
            await asyncio.wait_for(application.shutdown(), 1)
        with suppress(Exception):  # the application leaves the lines open if it never came to run
            await asyncio.wait_for(application.bot.shutdown(), 1)
        await asyncio.to_thread(self.store.close)


def _ahead() -> float:
    """How far the wall clock is ahead of the monotonic one, in seconds; that changes when the wall clock jumps."""
    return time.time() - time.monotonic()


async def serve(config: Config) -> None:
    """Run until SIGTERM or SIGINT."""
    loop = asyncio.get_running_loop()
    logs.quiet_loop(loop)
    ended = asyncio.Event()
    bot = Aftercare(config)
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    starting = asyncio.create_task(bot.start())
    ending = asyncio.create_task(ended.wait())
    try:
        await asyncio.wait({starting, ending}, return_when=asyncio.FIRST_COMPLETED)
        if starting.done():
            await starting
            await ending
        else:
            starting.cancel()
            await asyncio.gather(starting, return_exceptions=True)
    finally:
        ending.cancel()
        await bot.stop()
    log.info("stopped")
