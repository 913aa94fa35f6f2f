"""The scheduler's hands: what is due becomes messages, messages leave, and what became of them is written down.

Two loops over rows, no state that a crash could lose:
- `sweep`, each second: due agenda rows → outbox rows, in batches.
- `run`: as fast as the pace allows: claim ▶ send ▶ record. Claiming is what leases a row, and only as many rows are
  claimed as leave at once, so a crash leaves in doubt just what was on the wire.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.chat import alerting, delivery, due, fates, housekeeping, sender, topics
from bot.chat.delivery import NotSent, TooFast, Unknown
from bot.store import messages, outbox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlite_utils import Database
    from telegram import Bot

    from bot.chat.clinic import Clinic
    from bot.chat.delivery import Delivery
    from bot.chat.pacing import Pacing
    from bot.store.database import Store
    from bot.store.messages import Parcel

log = logging.getLogger(__name__)

AT_ONCE = 32
"""Messages on the wire at the same time; one a chat."""

CRASH = Unknown("the bot stopped while sending")


@dataclass(slots=True)
class Worker:
    """Turns rows into messages. `now` is the clinic's clock, `monotonic` paces and waits."""

    store: Store
    clinic: Clinic
    bot: Bot
    pacing: Pacing
    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _nothing_left: asyncio.Event = field(default_factory=asyncio.Event)
    _on_the_wire: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    _chats: set[int] = field(default_factory=set)
    _to_record: list[tuple[Parcel, Delivery]] = field(default_factory=list)
    _recording: asyncio.Lock = field(default_factory=asyncio.Lock)
    _claiming: asyncio.Lock = field(default_factory=asyncio.Lock)
    _failures: int = 0
    _stopping: bool = False
    _kept_house_at: datetime | None = None

    def wake(self) -> None:
        """Something may be waiting to be sent."""
        self._nothing_left.clear()
        self._wake.set()

    async def rescue(self) -> int:
        """Settle what a run that died had on the wire; returns how many rows."""

        def work(db: Database) -> int:
            orphans = outbox.orphans(db, self.store.run)
            for parcel in orphans:
                self._settle(db, parcel, CRASH)
            return len(orphans)

        return await self.store.write(work)

    async def clock_jumped(self) -> None:
        """The wall clock was set: what is counted from now on must not wait for the old time."""
        await self.store.write(lambda db: alerting.clock_jumped(db, self.now()))

    async def sweep(self) -> int:
        """Everything that is due now becomes messages; returns how many rows were settled."""
        total = 0
        while True:
            settled = await self.store.write(lambda db: due.sweep(db, self.clinic, self.now()))
            if settled:
                self.wake()
            total += settled
            if settled < due.BATCH:
                break
        await self._keep_house()
        return total

    async def _keep_house(self) -> None:
        """Now and then, drop what is no longer needed."""
        now = self.now()
        if self._kept_house_at is not None and abs(now - self._kept_house_at) < housekeeping.EVERY:
            return
        self._kept_house_at = now
        if await self.store.write(lambda db: housekeeping.keep_house(db, self.clinic, now)):
            await self.store.forget_erased()

    async def run(self) -> None:
        """Send until `stop`."""
        while not self._stopping:
            self._wake.clear()
            try:
                async with self._claiming:
                    pause = await self._claim_and_send()
            except Exception:
                log.exception("messages could not be claimed; trying again")
                pause = 1.0
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), pause)

    async def _claim_and_send(self) -> float | None:
        """Send what may leave now; returns after how many seconds to look again (None: when woken)."""
        now = self.monotonic()
        free = self.pacing.grant(now, AT_ONCE - len(self._on_the_wire))
        if free <= 0:
            return self.pacing.wait(now) if len(self._on_the_wire) < AT_ONCE else None
        if self._failures > 1 and not await self._is_telegram_back():
            return self.pacing.wait(self.monotonic())
        closed = [*self._chats, *self.pacing.closed(now)]
        resting, crowded = self.pacing.resting(now), self.pacing.crowded(now)

        def work(db: Database) -> messages.Claim:
            claim = outbox.claim(db, self.now(), self.store.run, free, closed, resting, crowded)
            fates.expired(db, self.clinic, self.now(), claim.expired)
            placed = tuple(topics.place(db, self.clinic.config, parcel) for parcel in claim.parcels)
            return replace(claim, parcels=placed)

        claim = await self.store.write(work)
        for parcel in claim.parcels:
            self.pacing.took(parcel.chat_id, self.monotonic(), edit=parcel.method == "edit")
            self._chats.add(parcel.chat_id)
            self._on_the_wire[parcel.id] = asyncio.create_task(self._deliver(parcel))
        if not claim.more:
            if not self._on_the_wire:
                self._nothing_left.set()
            return None
        now = self.monotonic()
        held_back = len(claim.parcels) < free or not self.pacing.grant(now, 1)
        return self.pacing.wait(now) if held_back else 0

    async def _is_telegram_back(self) -> bool:
        """Ask with a call that changes nothing, so that an outage uses up no message that may be sent only once."""
        if await sender.is_reachable(self.bot):
            self._failures = 0
            return True
        self._failures += 1
        self.pacing.pause_all(self.monotonic(), delivery.backoff(self._failures))
        return False

    async def _deliver(self, parcel: Parcel) -> None:
        try:
            outcome = await sender.send(self.bot, parcel)
        except Exception as error:
            log.exception("message %s could not be sent", parcel.id)
            outcome = delivery.Refused(type(error).__name__)
        self._pause(parcel, outcome)
        self._to_record.append((parcel, outcome))
        await self._record()
        self._on_the_wire.pop(parcel.id, None)
        self._chats.discard(parcel.chat_id)
        self.wake()

    def _pause(self, parcel: Parcel, outcome: Delivery) -> None:
        now = self.monotonic()
        if isinstance(outcome, TooFast):
            log.warning("Telegram asks for %s s of pause in a chat", outcome.retry_after)
            self.pacing.flooded(parcel.chat_id, now, outcome.retry_after)
        elif isinstance(outcome, NotSent):
            self._failures += 1
            self.pacing.pause_all(now, delivery.backoff(self._failures))
            if self._failures in (1, 10, 100):
                log.warning("Telegram can't be reached (%s); messages wait", outcome.reason)
        elif isinstance(outcome, Unknown):
            self._failures += 1
            self.pacing.pause_chat(parcel.chat_id, now, delivery.backoff(parcel.attempts))
            if self._failures > 1:
                self.pacing.pause_all(now, delivery.backoff(self._failures))
        else:
            self._failures = 0

    async def _record(self) -> None:
        """Write down what became of messages: all that came together while the last write was under way."""
        async with self._recording:
            batch, self._to_record = self._to_record, []
            if not batch:
                return

            def work(db: Database) -> None:
                for parcel, outcome in batch:
                    self._settle(db, parcel, outcome)

            while True:
                try:
                    await self.store.write(work)
                except Exception:
                    log.exception("what became of %s messages could not be written; trying again", len(batch))
                    await asyncio.sleep(0.5)
                else:
                    return

    def _settle(self, db: Database, parcel: Parcel, outcome: Delivery) -> None:
        """One row by its outcome. A mistake in what follows from it must not hold up the other rows, or this one."""
        try:
            with db.atomic():
                fates.record(db, self.clinic, self.now(), parcel, outcome)
        except Exception:
            log.exception("what follows from message %s (%s) failed", parcel.id, parcel.kind)
            outbox.refused(db, parcel.id, self.now(), "a mistake in the bot")

    async def stop(self, grace: float) -> None:
        """Claim nothing more, and give what is on the wire so many seconds to arrive."""
        self._stopping = True
        self.wake()
        async with self._claiming:
            pass  # a claim that is under way puts its messages on the wire first
        tasks = list(self._on_the_wire.values())
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=grace)
            for task in late:
                task.cancel()

    async def drained(self) -> None:
        """Wait until the outbox is empty and nothing is on the wire."""
        self.wake()
        await self._nothing_left.wait()

    @property
    def idle(self) -> bool:
        """Whether nothing is on the wire."""
        return not self._on_the_wire
