"""A long agenda: what a million rows to come cost at start, in memory, and at each tick."""

from __future__ import annotations

import asyncio
import pickle
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from bot.chat.pacing import Pacing
from bot.store import outbox
from bot.store.database import stamp
from bot.worker import Worker
from tests.bench import clinic
from tests.bench.apart import apart, in_a_folder, resident_mb
from tests.bench.table import Figure, ms, p50_p99

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

OURS, THEIRS = 1_000_000, 100_000
PER_PATIENT = 20
AT_ONCE = 20
TICKS = 500
GROUPS = 50
"""How many times `AT_ONCE` rows fall due; a minute lies between two of them."""


@dataclass(slots=True)
class Costs:
    """What was measured: start in seconds, memory in MB, each tick and each `AT_ONCE` due in seconds."""

    start: float
    memory: float
    ticks: list[float] = field(default_factory=list)
    due: list[float] = field(default_factory=list)


def measure(*, quick: bool) -> list[Figure]:
    """Both, each with a new process for filling and another for measuring."""
    rows, jobs = (100_000, 10_000) if quick else (OURS, THEIRS)
    mine = _both(fill_ours, ours, rows)
    theirs = _both(fill_theirs, theirs_too, jobs)
    name, other = f"agenda of {rows:,} rows", f"APScheduler + SQLAlchemy, {jobs:,} jobs"
    return [
        Figure(
            f"{name}: start, first sweep done", ms(mine.start), f"{ms(theirs.start)} {other}", "< 2,000 ms"
        ),
        Figure(
            f"{name}: resident memory", f"{mine.memory:.0f} MB", f"{theirs.memory:.0f} MB {other}", "< 200 MB"
        ),
        Figure(
            f"{name}: tick, nothing due, p50 / p99 of {TICKS}",
            p50_p99(mine.ticks),
            f"{p50_p99(theirs.ticks)} {other}",
            "p99 < 5 ms",
        ),
        Figure(
            f"{name}: {AT_ONCE} due, written as messages and claimed, p50 / p99 of {GROUPS}",
            p50_p99(mine.due),
            f"{p50_p99(theirs.due)} only read and removed",
        ),
    ]


def _both(fill: Any, measured: Any, rows: int) -> Costs:
    return in_a_folder(_fill_and_measure, fill, measured, rows)


def _fill_and_measure(folder: Path, fill: Any, measured: Any, rows: int) -> Costs:
    now = datetime.now(UTC).replace(microsecond=0)
    apart(fill, folder, rows, now)
    return apart(measured, folder, now)


# Ours


def fill_ours(folder: Path, rows: int, now: datetime) -> None:
    """The agenda: first the groups that will fall due, then all the rest over the year that follows."""
    store = clinic.open_store(clinic.settings(folder))
    patients = rows // PER_PATIENT
    store.write_now(lambda db: clinic.fill(db, patients, now))
    store.write_now(lambda db: _fill_agenda(db, patients, now))
    store.close()


def _fill_agenda(db: Database, patients: int, now: datetime) -> None:
    for group in range(GROUPS):
        _insert(db, group * AT_ONCE, AT_ONCE, 0, now + timedelta(minutes=group + 1))
    for key in range(1, PER_PATIENT):
        _insert(db, 0, patients, key, now + timedelta(days=key * 18))
    _insert(db, GROUPS * AT_ONCE, patients - GROUPS * AT_ONCE, 0, now + timedelta(days=9))


def _insert(db: Database, after: int, count: int, key: int, due_at: datetime) -> None:
    """One check-in each for some patients; within two hours, unless they are to fall due together."""
    spread = 1 if count == AT_ONCE else 7200
    db.execute(
        "INSERT INTO agenda (kind, key, patient_id, session_id, due_at, expires_at) SELECT 'checkin', ?, id, id, "
        "strftime('%Y-%m-%dT%H:%M:%SZ', ?, '+' || (id % ?) || ' seconds'), ? "
        "FROM sessions WHERE id > ? AND id <= ?",
        (str(key), stamp(due_at), spread, stamp(due_at + timedelta(days=1)), after, after + count),
    )


def ours(folder: Path, now: datetime) -> Costs:
    """Open the database as the bot does, and sweep."""
    return asyncio.run(_ours(folder, now))


async def _ours(folder: Path, now: datetime) -> Costs:
    made_up = clinic.settings(folder)
    house, at = clinic.clinic(made_up), now
    begun = time.perf_counter()
    store = clinic.open_store(made_up)
    worker = Worker(store, house, None, Pacing(), lambda: at, time.monotonic)  # type: ignore[arg-type]
    await worker.sweep()
    costs = Costs(time.perf_counter() - begun, resident_mb())
    for _ in range(TICKS):
        begun = time.perf_counter()
        await worker.sweep()
        costs.ticks.append(time.perf_counter() - begun)
    for group in range(GROUPS):
        at = now + timedelta(minutes=group + 1)
        begun = time.perf_counter()
        settled = await worker.sweep()
        claim = await store.write(partial(outbox.claim, now=at, run=store.run, limit=AT_ONCE))
        costs.due.append(time.perf_counter() - begun)
        assert settled == len(claim.parcels) == AT_ONCE, f"{settled} were due, {len(claim.parcels)} claimed"
    costs.memory = resident_mb()
    store.close()
    return costs


# Beside it


def job(patient_id: int) -> None:
    """What a job would do."""


def _job_store(folder: Path) -> Any:
    return SQLAlchemyJobStore(url=f"sqlite:///{folder}/jobs.db")


def fill_theirs(folder: Path, rows: int, now: datetime) -> None:
    """As many jobs as were asked for, as `add_job` would write them, in one transaction."""
    scheduler, store = BackgroundScheduler(timezone=UTC), _job_store(folder)
    scheduler.add_jobstore(store)
    scheduler.start(paused=True)
    model = scheduler.add_job(
        job, "date", run_date=now + timedelta(days=900), args=[1], id="model"
    ).__getstate__()
    written = []
    for number in range(rows):
        group = number // AT_ONCE
        due_at = now + (timedelta(minutes=group + 1) if group < GROUPS else timedelta(days=9 + number % 351))
        state = model | {"id": f"job-{number}", "args": (number,), "next_run_time": due_at}
        written.append(
            {"id": state["id"], "next_run_time": due_at.timestamp(), "job_state": pickle.dumps(state)}
        )
    with store.engine.begin() as connection:
        connection.execute(store.jobs_t.insert(), written)
    scheduler.shutdown()


def theirs_too(folder: Path, now: datetime) -> Costs:
    """Start a scheduler on the job store and do to the store what its wake-up does."""
    begun = time.perf_counter()
    scheduler, store = BackgroundScheduler(timezone=UTC), _job_store(folder)
    scheduler.add_jobstore(store)
    scheduler.start(paused=True)
    _wake_up(store, now)
    costs = Costs(time.perf_counter() - begun, 0.0)
    for _ in range(TICKS):
        begun = time.perf_counter()
        _wake_up(store, now)
        costs.ticks.append(time.perf_counter() - begun)
    for group in range(GROUPS):
        begun = time.perf_counter()
        found = _wake_up(store, now + timedelta(minutes=group + 1))
        costs.due.append(time.perf_counter() - begun)
        assert found == AT_ONCE, f"{found} were due"
    costs.memory = resident_mb()
    scheduler.shutdown()
    return costs


def _wake_up(store: Any, now: datetime) -> int:
    """`BaseScheduler._process_jobs`, without running the jobs."""
    due = store.get_due_jobs(now)
    for one in due:
        store.remove_job(one.id)
    store.get_next_run_time()
    return len(due)
