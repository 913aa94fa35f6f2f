"""What stands beside ours: python-telegram-bot by itself, with our HTTP client, so that the client is no difference."""

from __future__ import annotations

import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.ext import Application, ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.care.checkin import Marked, begin, encode, offered
from bot.care.model import Sign
from bot.chat.lines import options

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram.ext import BaseRateLimiter

    from tests.bench.telegram import Address

TEXT = (
    "Hello from Lindenhof Clinic. Two taps if all is well:\n\n<b>Day 2</b> after session 2 of 6\n\n"
    "How much swelling is there now? (Redness and bruising come next.)"
)
"""About what a check-in says."""


def keyboard(number: int) -> InlineKeyboardMarkup:
    """As many buttons as a check-in has."""
    taps = [encode(tap) for tap in offered(begin(2))]
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(f"Button of {tap}", callback_data=f"c:{number}:{tap}")] for tap in taps]
    )


def builder(address: Address, limiter: BaseRateLimiter[Any] | None = None) -> ApplicationBuilder:
    """An application against the local server."""
    logging.disable(logging.CRITICAL)
    made = (
        ApplicationBuilder()
        .token(address.token)
        .base_url(f"{address.url}/bot")
        .request(HTTPXRequest(**options(64)))
        .get_updates_request(HTTPXRequest(**options(8)))
    )
    return made.rate_limiter(limiter) if limiter is not None else made


@asynccontextmanager
async def running(application: Application[Any, Any, Any, Any, Any, Any]) -> AsyncIterator[None]:
    """The application at work."""
    async with application:
        await application.start()
        await application.updater.start_polling()
        try:
            yield
        finally:
            await application.updater.stop()
            await application.stop()


def screens(tap: str) -> InlineKeyboardMarkup:
    """A screen that offers one tap, among as many buttons as a check-in has."""
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(f"Button {n}", callback_data=f"c:{n}:{tap}")] for n in range(1, 6)]
    )


def alarm_keyboard() -> InlineKeyboardMarkup:
    """A check-in whose first screen offers the red flag too, so that the bare bot needs no conversation."""
    taps = [*(encode(tap) for tap in offered(begin(2))[:4]), encode(Marked(Sign.FEVER))]
    buttons = [InlineKeyboardButton(f"Button of {tap}", callback_data=f"c:1:{tap}") for tap in taps]
    return InlineKeyboardMarkup.from_column(buttons)
