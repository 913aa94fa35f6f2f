"""What is asked of Telegram before the bot runs: whose the token is, and who writes `/whoami` to it.

Updates are left where they are: Telegram gives them to the running bot later. Only what the first admin wrote is
taken off the queue, once it is answered.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from telegram import Bot
from telegram.constants import ParseMode, PollingLimit
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.chat import lines
from bot.chat.incoming import What, read
from bot.chat.lines import PollingLine, SendingLine
from bot.errors import AftercareError, InUseError, TokenError, UnreachableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Update

    from bot.config.sections import Telegram

LISTEN_FOR = 25
PAUSE = 1.0
"""Seconds, as LISTEN_FOR."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Someone who wrote `/whoami` to the bot in private."""

    id: int
    name: str


async def who_am_i(telegram: Telegram) -> str:
    """The user name of the bot that this token belongs to. Raises TokenError, or UnreachableError."""
    try:
        async with _bot(telegram) as bot:
            return bot.username
    except InvalidToken:
        raise TokenError from None
    except TelegramError as error:
        raise _unreachable(telegram, error) from None


async def next_writer(telegram: Telegram, seen: set[int], lost: Callable[[UnreachableError], None]) -> Writer:
    """Wait for a `/whoami` in an update that is not in `seen`, which grows.

    While the network is away it goes on trying; `lost` is told once. Raises InUseError when another program takes
    the updates.
    """
    told = False
    while True:
        try:
            async with _bot(telegram) as bot:
                return await _listen(bot, seen)
        except InvalidToken:
            raise TokenError from None
        except Conflict as error:
            raise _taken(error) from None
        except TelegramError as error:
            if not told:
                lost(_unreachable(telegram, error))
            told = True
        await asyncio.sleep(PAUSE)


async def answer(telegram: Telegram, writer: Writer, html: str) -> int:
    """Write to them, and take what they wrote off the queue; returns how many updates are still in it.

    What lies behind an update of somebody else stays: Telegram only forgets everything up to a place.
    Raises UnreachableError.
    """
    try:
        async with _bot(telegram) as bot:
            await bot.send_message(writer.id, html, parse_mode=ParseMode.HTML)
            waiting = await bot.get_updates(timeout=0)
            theirs = list(takewhile(lambda update: _is_by(update, writer), waiting))
            if theirs:
                await bot.get_updates(offset=theirs[-1].update_id + 1, limit=1, timeout=0)
            return len(waiting) - len(theirs)
    except TelegramError as error:
        raise UnreachableError(
            f"{writer.name} could not be answered in Telegram ({type(error).__name__})"
        ) from None


def _bot(telegram: Telegram) -> Bot:
    return Bot(
        telegram.token.get_secret_value(),
        base_url=f"{telegram.api_url}/bot",
        request=SendingLine(**lines.options(2)),
        get_updates_request=PollingLine(time.monotonic, **lines.options(2)),
    )


async def _listen(bot: Bot, seen: set[int]) -> Writer:
    while True:
        waiting = await bot.get_updates(timeout=LISTEN_FOR)
        for update in waiting:
            if update.update_id not in seen:
                seen.add(update.update_id)
                if (writer := _writer(update)) is not None:
                    return writer
        if len(waiting) >= PollingLimit.MAX_LIMIT:
            raise AftercareError(
                f"{len(waiting)} messages of others wait for this bot, and a new one can't be seen behind them"
            )
        if waiting:  # they stay, and so Telegram gives them again at once
            await asyncio.sleep(PAUSE)


def _writer(update: Update) -> Writer | None:
    event, user = read(update), update.effective_user
    if user is None or not event.private or event.what is not What.COMMAND or event.command != "whoami":
        return None
    called = f"{user.full_name} (@{user.username})" if user.username else user.full_name
    return Writer(user.id, "".join(sign for sign in called if sign.isprintable()))


def _is_by(update: Update, writer: Writer) -> bool:
    event = read(update)
    return event.private and event.user_id == writer.id


def _taken(error: Conflict) -> InUseError:
    if "webhook" in error.message:
        return InUseError(
            "another program has set a webhook, and Telegram sends the bot's messages there: take it away first"
        )
    return InUseError(
        "another program is running with this token and takes the bot's messages: stop it first"
    )


def _unreachable(telegram: Telegram, error: TelegramError) -> UnreachableError:
    return UnreachableError(f"{telegram.api_url} can't be reached ({type(error).__name__})")
