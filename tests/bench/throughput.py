"""Limits off: how many messages a second go the whole durable way, from the agenda to the recorded outcome.

The processor time of a message is told beside it: it stays the same on a machine that is busy with other things.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING

from bot.chat.pacing import Pacing
from bot.worker import AT_ONCE
from tests.bench import bare, clinic
from tests.bench.apart import apart, in_a_folder
from tests.bench.table import Figure, ms
from tests.bench.telegram import FIRST_PATIENT, telegram

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sqlite_utils import Database


def measure(*, quick: bool) -> list[Figure]:
    """Both, in turns; the middle of three."""
    messages, rounds = (1000, 1) if quick else (5000, 3)
    pairs = [(in_a_folder(ours, messages), apart(beside, messages)) for _ in range(rounds)]
    mine, theirs = (Rate.middle(rates) for rates in zip(*pairs, strict=True))
    return [
        Figure(
            f"throughput: {messages:,} messages, no limits: agenda, outbox, HTTP, recorded",
            f"{mine.per_second:,.0f}/s",
            f"{theirs.per_second:,.0f}/s bare PTB loop, nothing kept",
            ">= 1,000/s",
        ),
        Figure(
            "throughput: processor time of one message in the bot's process",
            ms(mine.cpu),
            f"{ms(theirs.cpu)} bare PTB loop",
            "< 1 ms",
        ),
    ]


@dataclass(frozen=True, slots=True)
class Rate:
    """Messages a second, and the seconds of processor time that one took in this process."""

    per_second: float
    cpu: float

    @classmethod
    def of(cls, messages: int, begun: tuple[float, float]) -> Rate:
        """Since `begun`."""
        took, cpu = (now - then for now, then in zip(clocks(), begun, strict=True))
        return cls(messages / took, cpu / messages)

    @classmethod
    def middle(cls, rates: Iterable[Rate]) -> Rate:
        """The median of each."""
        all_of = list(rates)
        return cls(median(rate.per_second for rate in all_of), median(rate.cpu for rate in all_of))


def clocks() -> tuple[float, float]:
    """Time, and this process's processor time."""
    return time.perf_counter(), time.process_time()


def ours(folder: Path, messages: int) -> Rate:
    """Through the bot."""
    return asyncio.run(_ours(folder, messages))


async def _ours(folder: Path, messages: int) -> Rate:
    async with (
        telegram(messages, limits=False) as server,
        clinic.running(folder, server.address, messages, Pacing(None)) as bot,
    ):
        await bot.settle()
        now = datetime.now(UTC)
        begun = clocks()
        await bot.store.write(lambda db: clinic.due_checkins(db, messages, now - timedelta(seconds=1)))
        await bot.worker.sweep()
        await bot.worker.drained()
        rate = Rate.of(messages, begun)
        sent = await bot.store.write(_sent)
        assert sent == messages, f"{sent} of {messages} were recorded"
        return rate


def _sent(db: Database) -> int:
    return db.execute("SELECT count(*) FROM outbox WHERE kind = 'checkin' AND state = 'sent'").fetchone()[0]


def beside(messages: int) -> Rate:
    """Through python-telegram-bot alone, as many at once as ours."""
    return asyncio.run(_beside(messages))


async def _beside(messages: int) -> Rate:
    async with telegram(messages, limits=False) as server:
        application = bare.builder(server.address).build()
        async with application:
            numbers = iter(range(messages))

            async def send() -> None:
                for number in numbers:
                    await application.bot.send_message(
                        FIRST_PATIENT + number,
                        bare.TEXT,
                        parse_mode="HTML",
                        reply_markup=bare.keyboard(number),
                    )

            begun = clocks()
            await asyncio.gather(*(send() for _ in range(AT_ONCE)))
            return Rate.of(messages, begun)
