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
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
from httpx_aiohttp import AiohttpTransport
from telegram import Bot, Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, ContextTypes, TypeHandler, Updater
from telegram.request import HTTPXRequest

from bot import logs
from bot.catalogue import Catalogue
from bot.chat import menu
from bot.chat.clinic import Clinic, check_cards
from bot.chat.door import Door
from bot.chat.inbox import WANTED, DurableQueue, InOrder, PollingRequest
from bot.chat.pacing import Pacing
from bot.chat.sender import SendingRequest
from bot.errors import TokenError
from bot.store.database import Store, read_key
from bot.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.config import Config

log = logging.getLogger(__name__)

SWEEP_EVERY = 1.0
POLL_FOR = 25
STALLED_AFTER = 90.0
JUMP = 2.0
NOT_KNOWN = "Telegram does not know this token: check telegram.token (or token_file) and telegram.api_url"
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
        self._polling = PollingRequest(clock.monotonic, **_request_options(8))
        self._queue = DurableQueue(self.store, clock.now)
        self._application = self._build()
        self._tasks: list[asyncio.Task[None]] = []
        self._stopped = asyncio.Event()
        self.worker: Worker
        self.door: Door
        self.clinic: Clinic

    def _build(self) -> App:
        telegram = self.config.telegram
        return (
            ApplicationBuilder()
            .token(telegram.token.get_secret_value())
            .base_url(f"{telegram.api_url}/bot")
            .base_file_url(f"{telegram.api_url}/file/bot")
            .request(SendingRequest(**_request_options(64)))
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
        application.add_handler(TypeHandler(Update, self._take))
        application.add_error_handler(self._went_wrong)
        rescued = await self.worker.rescue()
        replayed = await self._replay()
        if rescued or replayed:
            log.info("rescued %s messages and %s updates of the last run", rescued, replayed)
        await application.start()
        self._tasks = [
            asyncio.create_task(self.worker.run(), name="sender"),
            asyncio.create_task(self._watch(), name="watch"),
            asyncio.create_task(menu.publish(application.bot, self.clinic), name="menu"),
        ]
        self._sweep_soon()
        await self._receive()
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
                raise TokenError(NOT_KNOWN) from None
            except TelegramError as error:
                log.warning(
                    "Telegram can't be reached (%s); trying again in %s s", type(error).__name__, pause
                )
                await asyncio.sleep(pause)
                pause = min(30.0, pause * 2)

    async def _receive(self) -> None:
        updater, telegram = self._application.updater, self.config.telegram
        assert updater is not None
        if telegram.mode == "webhook":
            assert telegram.webhook_secret is not None
            await updater.start_webhook(
                listen=telegram.webhook_listen,
                port=telegram.webhook_port,
                url_path=telegram.webhook_path,
                webhook_url=telegram.webhook_url,
                secret_token=telegram.webhook_secret.get_secret_value(),
                cert=telegram.webhook_cert,
                key=telegram.webhook_key,
                allowed_updates=WANTED,
                bootstrap_retries=-1,
                drop_pending_updates=False,
            )
            return
        await updater.start_polling(
            timeout=timedelta(seconds=POLL_FOR),
            allowed_updates=WANTED,
            bootstrap_retries=-1,
            drop_pending_updates=False,
            error_callback=_polling_failed,
        )

    async def _take(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        await self.door.take(update, self._application.bot)

    async def _went_wrong(self, _update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        log.error("an update fell through", exc_info=context.error)

    def _sweep_soon(self) -> None:
        """The sweep re-arms itself with a date: an interval would walk through each second of a clock's jump."""
        queue = self._application.job_queue
        assert queue is not None
        queue.run_once(
            self._sweep,
            SWEEP_EVERY,
            name="sweep",
            job_kwargs={"misfire_grace_time": None, "max_instances": 1, "coalesce": True},
        )

    async def _sweep(self, _context: ContextTypes.DEFAULT_TYPE) -> None:
        try:
            await self.worker.sweep()
        except Exception:
            log.exception("the sweep failed; trying again")
        finally:
            if not self._stopped.is_set():
                self._sweep_soon()

    async def _watch(self) -> None:
        """Notice what nothing else would: a wall clock that jumped, and polling that fell silent."""
        ahead = self._ahead()
        while True:
            await asyncio.sleep(SWEEP_EVERY)
            jumped, ahead = self._ahead() - ahead, self._ahead()
            if abs(jumped) > JUMP:
                log.warning("the clock jumped by %.0f s", jumped)
                self._rearm()
            await self._revive_polling()

    def _ahead(self) -> float:
        """How far the wall clock is ahead of the monotonic one; it changes only when the wall clock jumps."""
        return time.time() - time.monotonic()

    def _rearm(self) -> None:
        """A sweep that was set by the old time would come late, or after a jump back not for a long time."""
        queue = self._application.job_queue
        assert queue is not None
        for job in queue.get_jobs_by_name("sweep"):
            job.schedule_removal()
        self._sweep_soon()

    async def _revive_polling(self) -> None:
        updater = self._application.updater
        silent = time.monotonic() - self._polling.used_at
        if self.config.telegram.mode == "webhook" or silent < STALLED_AFTER or updater is None:
            return
        self._polling.used_at = time.monotonic()
        log.error("polling has been silent for %.0f s; starting it again", silent)
        try:
            if updater.running and not await self._ended_well(updater):
                # The library's sign to stop stays up after polling that died, and would stop it again and again.
                await asyncio.wait_for(self._receive(), 60)
                await self._ended_well(updater)
            await asyncio.wait_for(self._receive(), 60)
        except (TelegramError, RuntimeError, TimeoutError) as error:
            log.error("polling could not be started (%s)", type(error).__name__)  # noqa: TRY400

    async def _ended_well(self, updater: Updater) -> bool:
        """Stop polling; False when it had died of an error, which comes up only here."""
        try:
            await asyncio.wait_for(updater.stop(), 30)
        except Exception as error:  # whatever it died of
            log.error("polling had died (%s)", type(error).__name__)  # noqa: TRY400
            return False
        return True

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
        self._stopped.set()
        application = self._application
        try:
            async with asyncio.timeout(STOP_WITHIN):
                await self._stop_receiving()
                if application.running:
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

    async def _stop_receiving(self) -> None:
        updater = self._application.updater
        if updater is not None and updater.running:
            with suppress(TimeoutError):
                await asyncio.wait_for(updater.stop(), 2)


def _request_options(connections: int) -> dict[str, Any]:
    limits = httpx.Limits(
        max_connections=connections, max_keepalive_connections=connections, keepalive_expiry=30
    )
    return {
        "connection_pool_size": connections,
        "connect_timeout": 5.0,
        "read_timeout": 10.0,
        "write_timeout": 10.0,
        "pool_timeout": 5.0,
        "httpx_kwargs": {"transport": AiohttpTransport(limits=limits)},
    }


def _polling_failed(error: TelegramError) -> None:
    hint = " - another program polls with this token" if type(error).__name__ == "Conflict" else ""
    log.warning("asking for updates failed (%s)%s", type(error).__name__, hint)


async def who_am_i(config: Config) -> str:
    """The user name that Telegram knows this token by. Raises TokenError when it doesn't, or can't be reached."""
    telegram = config.telegram
    bot = Bot(
        telegram.token.get_secret_value(),
        base_url=f"{telegram.api_url}/bot",
        request=HTTPXRequest(**_request_options(2)),
    )
    try:
        async with bot:
            return bot.username
    except InvalidToken:
        raise TokenError(NOT_KNOWN) from None
    except TelegramError as error:
        raise TokenError(f"{telegram.api_url} can't be reached ({type(error).__name__})") from None


async def serve(config: Config) -> None:
    """Run until SIGTERM or SIGINT."""
    loop = asyncio.get_running_loop()
    logs.quiet_loop(loop)
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    bot = Aftercare(config)
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
