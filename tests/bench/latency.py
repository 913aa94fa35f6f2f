"""From a tap, queued at Telegram, to the changed message there: the way of one answer when nothing else is going on."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from telegram.ext import CallbackQueryHandler

from tests.bench import bare, clinic
from tests.bench.apart import apart, in_a_folder
from tests.bench.table import Figure, p50_p99
from tests.bench.telegram import FIRST_PATIENT, telegram

if TYPE_CHECKING:
    from pathlib import Path

    from telegram import Update
    from telegram.ext import ContextTypes

PATIENTS = 50
GAP = 0.05


def measure(*, quick: bool) -> list[Figure]:
    """Both, in three turns."""
    taps, rounds = (90, 1) if quick else (300, 3)
    mine: list[float] = []
    theirs: list[float] = []
    for _ in range(rounds):
        mine += in_a_folder(ours, taps)
        theirs += apart(beside, taps)
    return [
        Figure(
            f"latency: tap to edited message, p50 / p99 of {len(mine)}",
            p50_p99(mine),
            f"{p50_p99(theirs)} bare PTB handler, only edits",
        )
    ]


def ours(folder: Path, taps: int) -> list[float]:
    """Seconds each through the bot at its ordinary pace."""
    return asyncio.run(_ours(folder, taps))


async def _ours(folder: Path, taps: int) -> list[float]:
    async with (
        telegram(PATIENTS, limits=False) as server,
        clinic.running(folder, server.address, PATIENTS, None) as bot,
    ):
        due_at = datetime.now(UTC) - timedelta(seconds=1)
        await bot.store.write(lambda db: clinic.due_checkins(db, PATIENTS, due_at))
        await server.ask("all_sent", 10)
        await asyncio.sleep(2)
        return await server.ask("taps", taps, GAP)


def beside(taps: int) -> list[float]:
    """Seconds each through a handler that does nothing but edit."""
    return asyncio.run(_beside(taps))


async def _beside(taps: int) -> list[float]:
    async with telegram(PATIENTS, limits=False) as server:
        application = bare.builder(server.address).build()
        application.add_handler(CallbackQueryHandler(_edit))
        async with bare.running(application):
            for number in range(PATIENTS):
                await application.bot.send_message(
                    FIRST_PATIENT + number, bare.TEXT, parse_mode="HTML", reply_markup=bare.screens("all")
                )
            return await server.ask("taps", taps, GAP)


async def _edit(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    pressed = update.callback_query.data.rpartition(":")[2]
    after = {"all": "none", "none": "change", "change": "all"}[pressed]
    await update.callback_query.edit_message_text(
        f"{bare.TEXT} ({after})", parse_mode="HTML", reply_markup=bare.screens(after)
    )
