"""How updates reach the bot: by polling or by webhook, and again when polling fell silent."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from telegram.error import TelegramError

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram.ext import Updater

    from bot.chat.lines import PollingLine
    from bot.config.sections import Telegram

log = logging.getLogger(__name__)

WANTED = ["message", "edited_message", "callback_query", "my_chat_member"]
"""The kinds of update that Telegram is asked for."""

POLL_FOR = timedelta(seconds=25)
SILENT_AFTER = 90.0
"""Seconds without a call after which polling counts as dead; a long poll is back well before."""


class Receiving:
    """Takes updates as the settings say. Waiting ones are never dropped, and the network may be away at start."""

    def __init__(
        self, updater: Updater, settings: Telegram, line: PollingLine, monotonic: Callable[[], float]
    ) -> None:
        self._updater = updater
        self._settings = settings
        self._line = line
        self._monotonic = monotonic

    async def start(self) -> None:
        """Begin to take updates."""
        if self._settings.mode == "webhook":
            await self._listen()
        else:
            await self._poll()

    async def _listen(self) -> None:
        settings = self._settings
        assert settings.webhook_secret is not None
        await self._updater.start_webhook(
            listen=settings.webhook_listen,
            port=settings.webhook_port,
            url_path=settings.webhook_path,
            webhook_url=settings.webhook_url,
            secret_token=settings.webhook_secret.get_secret_value(),
            cert=settings.webhook_cert,
            key=settings.webhook_key,
            allowed_updates=WANTED,
            bootstrap_retries=-1,
            drop_pending_updates=False,
        )

    async def _poll(self) -> None:
        await self._updater.start_polling(
            timeout=POLL_FOR,
            allowed_updates=WANTED,
            bootstrap_retries=-1,
            drop_pending_updates=False,
            error_callback=_polling_failed,
        )

    async def stop(self, within: float) -> None:
        """Take no more updates."""
        if self._updater.running:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._updater.stop(), within)

    async def revive(self) -> None:
        """Start polling again if it has been silent for long: the library may end it without a word."""
        silent = self._monotonic() - self._line.used_at
        if self._settings.mode == "webhook" or silent < SILENT_AFTER:
            return
        self._line.used_at = self._monotonic()
        log.error("polling has been silent for %.0f s; starting it again", silent)
        try:
            if self._updater.running and not await self._ended_well():
                # The library's sign to stop stays up after polling that died, and would stop it again and again.
                await asyncio.wait_for(self._poll(), 60)
                await self._ended_well()
            await asyncio.wait_for(self._poll(), 60)
        except (TelegramError, RuntimeError, TimeoutError) as error:
            log.error("polling could not be started (%s)", type(error).__name__)  # noqa: TRY400

    async def _ended_well(self) -> bool:
        """Stop polling; False when it had died of an error, which comes up only here."""
        try:
            await asyncio.wait_for(self._updater.stop(), 30)
        except Exception as error:  # whatever it died of
            log.error("polling had died (%s)", type(error).__name__)  # noqa: TRY400
            return False
        return True


def _polling_failed(error: TelegramError) -> None:
    hint = " - another program polls with this token" if type(error).__name__ == "Conflict" else ""
    log.warning("asking for updates failed (%s)%s", type(error).__name__, hint)
