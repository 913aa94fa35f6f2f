"""Everyone's check-in at the same instant, at Telegram's limits; and in the middle of it, alarms."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from telegram.ext import AIORateLimiter, CallbackQueryHandler

from bot.sandbox.limits import Limits
from tests.bench import bare, clinic
from tests.bench.apart import apart, in_a_folder
from tests.bench.table import Figure
from tests.bench.telegram import FIRST_PATIENT, telegram

if TYPE_CHECKING:
    from pathlib import Path

    from telegram import Update
    from telegram.ext import ContextTypes

    from tests.bench.telegram import Telegram

PER_SECOND = Limits.telegram().overall.count
ALARMS = 5
AHEAD = 3.0
STILL = 20.0
"""So many seconds without a message mean that no more will come."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Seconds from the due instant to the last check-in; 429s; patients without one; seconds of the slowest alarm."""

    took: float
    refused: int
    missed: int
    emergency: float
    paged: float


def measure(*, quick: bool) -> list[Figure]:
    """Both once: it is the limits that take the time, not the machine."""
    patients = 300 if quick else 3000
    ideal = patients / PER_SECOND
    mine, theirs = in_a_folder(ours, patients), apart(beside, patients)
    name = f"burst of {patients:,}"
    return [
        Figure(
            f"{name}: due instant to last check-in, over the ideal {ideal:.0f} s",
            f"{mine.took / ideal:.3f} ({mine.took:.1f} s)",
            f"{theirs.took / ideal:.3f} ({theirs.took:.1f} s) JobQueue + AIORateLimiter",
            "<= 1.05",
        ),
        Figure(f"{name}: refused with 429", str(mine.refused), str(theirs.refused), "0"),
        Figure(f"{name}: check-ins that never came", str(mine.missed), str(theirs.missed), "0"),
        Figure(
            f"{name}: red flag to emergency text, slowest of {ALARMS} in the middle",
            f"{mine.emergency:.2f} s",
            f"{theirs.emergency:.2f} s (one alarm)",
            "< 1 s",
        ),
        Figure(
            f"{name}: red flag to staff told, slowest of {ALARMS}",
            f"{mine.paged:.2f} s",
            f"{theirs.paged:.2f} s (one alarm)",
            "< 1 s",
        ),
    ]


async def _watched(server: Telegram, patients: int, due_at: float, alarms: int) -> Burst:
    """See it through; `due_at` is monotonic."""
    took = [(0.0, 0.0)]
    middle = due_at + patients / PER_SECOND / 3
    for number in range(alarms):
        await asyncio.sleep(middle + number * 1.7 - time.monotonic())
        took.append(await server.ask("alarm", number))
    await server.ask("all_sent", STILL)
    calls = await server.ask("calls", "sendMessage")
    first: dict[int, float] = {}
    for at, chat_id, status in calls:
        if status == 200 and FIRST_PATIENT <= chat_id < FIRST_PATIENT + patients:
            first.setdefault(chat_id, at)
    return Burst(
        took=max(first.values()) - due_at,
        refused=sum(status == 429 for _, _, status in calls),
        missed=patients - len(first),
        emergency=max(emergency for emergency, _ in took),
        paged=max(paged for _, paged in took),
    )


def ours(folder: Path, patients: int) -> Burst:
    """The bot as it is."""
    return asyncio.run(_ours(folder, patients))


async def _ours(folder: Path, patients: int) -> Burst:
    async with (
        telegram(patients, limits=True) as server,
        clinic.running(folder, server.address, patients, None) as bot,
    ):
        now = datetime.now(UTC)
        due_at = (now + timedelta(seconds=AHEAD)).replace(microsecond=0)
        at = time.monotonic() + (due_at - now).total_seconds()
        await bot.store.write(lambda db: clinic.due_checkins(db, patients, due_at))
        return await _watched(server, patients, at, ALARMS)


def beside(patients: int) -> Burst:
    """python-telegram-bot with its own job queue and its own limiter, which tries again what was refused."""
    return asyncio.run(_beside(patients))


async def _beside(patients: int) -> Burst:
    async with telegram(patients, limits=True) as server:
        application = bare.builder(server.address, AIORateLimiter(max_retries=5)).build()

        async def checkin(context: ContextTypes.DEFAULT_TYPE) -> None:
            number = context.job.data
            await context.bot.send_message(
                FIRST_PATIENT + number, bare.TEXT, parse_mode="HTML", reply_markup=bare.alarm_keyboard()
            )

        async def alarm(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
            if update.callback_query.data.endswith(":all"):
                return
            await context.bot.send_message(update.effective_chat.id, "Call us now.")
            await context.bot.send_message(server.address.group, "A red flag.")

        application.add_handler(CallbackQueryHandler(alarm))
        async with bare.running(application):
            due_at = datetime.now(UTC) + timedelta(seconds=AHEAD)
            at = time.monotonic() + AHEAD
            for number in range(patients):
                application.job_queue.run_once(checkin, due_at, data=number)
            return await _watched(server, patients, at, 1)
