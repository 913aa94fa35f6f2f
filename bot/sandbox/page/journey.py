"""Letting time pass: until a moment, or until something happens that somebody sees. One journey at a time."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from bot.sandbox.page import view
from bot.sandbox.page.insight import Line

if TYPE_CHECKING:
    from datetime import datetime

    from bot.sandbox.page.watched import Watched

log = logging.getLogger(__name__)

LONGEST = timedelta(days=3660)
ROUNDS = 2


class Road(Protocol):
    """Where a journey leads through."""

    async def rest(self) -> None:
        """Let what is under way come to its end."""

    async def arrive(self) -> None:
        """Do what is due, with the clock set."""

    def stop(self) -> datetime | None:
        """A stop besides what the bot has planned."""

    def changed(self) -> None:
        """The page looks different."""


class Journey:
    """`target` is where it goes, None for wherever it ends."""

    def __init__(self, road: Road) -> None:
        self.target: datetime | None = None
        self._road = road
        self._task: asyncio.Task[None] | None = None

    @property
    def moving(self) -> bool:
        """Whether time passes."""
        return self._task is not None

    def begin(self, stage: Watched, *, by: timedelta | None = None, to: datetime | None = None) -> None:
        """Set off; without `by` and `to`, until somebody sees something. ValueError when it can't be."""
        if self._task is not None:
            raise ValueError("time is moving already: wait, or stop it")
        now = stage.clock.now()
        target = now + by if by is not None else to
        if target is not None and target <= now:
            shown = view.short(now.astimezone(stage.bot.clinic.zone))
            raise ValueError(f"time moves forwards only, and it is {shown} already")
        if target is not None and target - now > LONGEST:
            raise ValueError("ten years at a time, at most")
        self.target = target
        self._task = asyncio.create_task(self._go(stage, target), name="time")
        self._road.changed()

    async def halt(self) -> None:
        """Go no further."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._ended()  # it may have been stopped before its first step

    def _ended(self) -> None:
        self._task = self.target = None
        self._road.changed()

    async def _go(self, stage: Watched, target: datetime | None) -> None:
        try:
            await self._road.rest()
            await (self._next(stage) if target is None else self._travel(stage, target))
        except Exception:
            log.exception("time could not be moved")
        finally:
            self._ended()

    async def _travel(self, stage: Watched, to: datetime) -> None:
        while (at := await self._next_stop(stage)) is not None and at <= to:
            await self._stop_at(stage, at)
        await self._stop_at(stage, to)

    async def _next_stop(self, stage: Watched) -> datetime | None:
        return min(filter(None, (await stage.next_event(), self._road.stop())), default=None)

    async def _next(self, stage: Watched) -> None:
        """Pass over what nobody sees: a round with nothing to say, a check-in that closes answered.

        Where only rounds are to come, a few are enough to know that they have nothing to say.
        """
        idle = 0
        while idle < ROUNDS and (at := await self._next_stop(stage)) is not None:
            idle = 0 if _waits(stage) else idle + 1
            before = _seen(stage)
            await self._stop_at(stage, at)
            if _seen(stage) != before:
                return
        stage.tell(Line("line", "Nothing more is to come that somebody would see"))

    async def _stop_at(self, stage: Watched, at: datetime) -> None:
        stage.clock.set(max(at, stage.clock.now()))
        await self._road.arrive()


def _waits(stage: Watched) -> bool:
    """Whether anything is planned for a patient."""
    return any(row["state"] == "waiting" for row in stage.sight.agenda.values())


def _seen(stage: Watched) -> tuple[int, int]:
    """Changes with all that somebody could see: what stands in the chats, and what waits to be sent there."""
    return sum(len(chat.log) for chat in stage.api.world.chats.values()), max(stage.sight.outbox, default=0)
