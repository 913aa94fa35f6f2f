"""Our side of a measurement: a clinic whose patients, sessions and agenda are put into the store in bulk."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot import config, logs
from bot.app import SYSTEM_CLOCK, Aftercare
from bot.catalogue import Catalogue
from bot.chat.clinic import Clinic
from bot.store.database import Store, read_key, stamp
from tests.bench.telegram import ADMIN, FIRST_PATIENT, NURSE, Address

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from sqlite_utils import Database

    from bot.chat.pacing import Pacing

NOWHERE = Address("http://127.0.0.1:9", "1:" + "x" * 35, -1_001_000_000_001)


def settings(folder: Path, address: Address = NOWHERE) -> config.Config:
    """The made-up clinic's settings."""
    return config.from_mapping(
        {
            "telegram": {"token": address.token, "api_url": address.url},
            "clinic": {
                "name": "Lindenhof Clinic",
                "timezone": "Europe/Berlin",
                "phone": "+49 30 1234567",
                "emergency_number": "112",
            },
            "staff": {"admins": [ADMIN], "members": [NURSE], "alerts_chat": address.group},
            "storage": {"path": "data/aftercare.db", "key_file": "aftercare.key"},
        },
        folder,
    )


def open_store(made_up: config.Config) -> Store:
    """The clinic's database."""
    storage = made_up.storage
    return Store.open(storage.path, read_key(storage.key_file, storage.path))


def clinic(made_up: config.Config) -> Clinic:
    """The clinic without a bot."""
    return Clinic(made_up, Catalogue.load(made_up.clinic.languages), "bench_bot")


def fill(db: Database, patients: int, now: datetime) -> None:
    """Patients, each in a chat and after one session, with nothing on the agenda."""
    numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) "
    db.execute(
        "INSERT INTO patients (id, code, name, state, language, timezone, chat_id, user_id, created_at, created_by) "
        f"{numbers} SELECT i, printf('P-%04d', i), 'Patient ' || i, 'active', 'en', 'Europe/Berlin', "
        ":first + i - 1, :first + i - 1, :now, 1 FROM n",
        {"count": patients, "first": FIRST_PATIENT, "now": stamp(now)},
    )
    db.execute(
        "INSERT INTO sessions (id, patient_id, treatment, number, total, held_on, next_state, recorded_at) "
        f"{numbers} SELECT i, i, 'face', 2, 6, :day, 'none', :now FROM n",
        {"count": patients, "day": (now.date() - timedelta(days=2)).isoformat(), "now": stamp(now)},
    )


def due_checkins(db: Database, patients: int, due_at: datetime) -> None:
    """One check-in for everyone at the same instant."""
    db.execute(
        "INSERT INTO agenda (kind, key, patient_id, session_id, due_at, expires_at) "
        "SELECT 'checkin', '2', id, id, ?, ? FROM sessions WHERE id <= ?",
        (stamp(due_at), stamp(due_at + timedelta(hours=24)), patients),
    )


@asynccontextmanager
async def running(
    folder: Path, address: Address, patients: int, pacing: Pacing | None
) -> AsyncIterator[Aftercare]:
    """The whole bot at work, with nothing on its agenda yet."""
    logs.configure("ERROR")
    made_up = settings(folder, address)
    store = open_store(made_up)
    store.write_now(lambda db: fill(db, patients, datetime.now(UTC)))
    store.close()
    bot = Aftercare(made_up, clock=SYSTEM_CLOCK, pacing=pacing)
    await bot.start()
    try:
        yield bot
    finally:
        await bot.stop()
