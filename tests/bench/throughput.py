"""Limits off: how many messages a second go the whole durable way, from the agenda to the recorded outcome."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING

from bot.chat.pacing import Pacing
from bot.worker import AT_ONCE
from tests.bench import bare, clinic
from tests.bench.apart import apart, in_a_folder
from tests.bench.table import Figure
from tests.bench.telegram import FIRST_PATIENT, telegram

if TYPE_CHECKING:
    from pathlib import Path


def measure(*, quick: bool) -> list[Figure]:
    """Both, in turns; the middle of three."""
    messages, rounds = (1000, 1) if quick else (5000, 3)
    pairs = [(in_a_folder(ours, messages), apart(beside, messages)) for _ in range(rounds)]
    mine, theirs = (median(rates) for rates in zip(*pairs, strict=True))
    return [
        Figure(
            f"throughput: {messages:,} messages, no limits: agenda, outbox, HTTP, recorded",
            f"{mine:,.0f}/s",
            f"{theirs:,.0f}/s bare PTB loop, nothing kept",
            ">= 1,000/s",
        )
    ]


def ours(folder: Path, messages: int) -> float:
    """Messages a second through the bot."""
    return asyncio.run(_ours(folder, messages))


async def _ours(folder: Path, messages: int) -> float:
    async with (
        telegram(messages, limits=False) as server,
        clinic.running(folder, server.address, messages, Pacing(None)) as bot,
    ):
        await bot.settle()
        now = datetime.now(UTC)
        begun = time.perf_counter()
        await bot.store.write(lambda db: clinic.due_checkins(db, messages, now - timedelta(seconds=1)))
        await bot.worker.sweep()
        await bot.worker.drained()
        took = time.perf_counter() - begun
        sent = await bot.store.write(_sent)
        assert sent == messages, f"{sent} of {messages} were recorded"
        return messages / took


def _sent(db: object) -> int:
    return db.execute("SELECT count(*) FROM outbox WHERE kind = 'checkin' AND state = 'sent'").fetchone()[0]


def beside(messages: int) -> float:
    """Messages a second through python-telegram-bot alone, as many at once as ours."""
    return asyncio.run(_beside(messages))


async def _beside(messages: int) -> float:
    async with telegram(messages, limits=False) as server:
        application = bare.builder(server.address).build()
        async with application:
            numbers = iter(range(messages))

            async def send() -> None:
                for number in numbers:
                    await application.bot.send_message(
                        FIRST_PATIENT + number, bare.TEXT, parse_mode="HTML", reply_markup=bare.keyboard(number)
                    )

            begun = time.perf_counter()
            await asyncio.gather(*(send() for _ in range(AT_ONCE)))
            return messages / (time.perf_counter() - begun)
