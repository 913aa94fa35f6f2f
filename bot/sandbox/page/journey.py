"""Letting time pass: until a moment, or until something happens that somebody sees. One journey at a time."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.sandbox.page import view
from bot.sandbox.page.insight import Line

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from datetime import datetime

    from bot.sandbox.page.watched import Watched

log = logging.getLogger(__name__)

LONGEST = timedelta(days=3660)
AT_MOST = 200
"""So many quiet things are passed over in search of one that somebody sees."""


class Journey:
    """`arrive` is called at each stop, with the clock set; `target` is where it goes, None for wherever it ends."""

    def __init__(self, arrive: Callable[[Watched], Awaitable[None]], changed: Callable[[], None]) -> None:
        self.target: datetime | None = None
        self._arrive = arrive
        self._changed = changed
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
        work = self._travel(stage, target) if target is not None else self._next(stage)
        self._task = asyncio.create_task(self._done(work), name="time")
        self._changed()

    async def halt(self) -> None:
        """Go no further."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _done(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception:
            log.exception("time could not be moved")
        finally:
            work.close()  # it may have been stopped before it began
            self._task = self.target = None
            self._changed()

    async def _travel(self, stage: Watched, to: datetime) -> None:
        await stage.watch()
        while (due_at := await stage.next_event()) is not None and due_at <= to:
            await self._stop_at(stage, due_at)
        await self._stop_at(stage, to)

    async def _next(self, stage: Watched) -> None:
        """Pass over what nobody sees: a round with nothing to say, a check-in that closes answered."""
        await stage.watch()
        for _ in range(AT_MOST):
            due_at = await stage.next_event()
            if due_at is None:
                stage.tell(Line("line", "Nothing more is to come"))
                return
            before = _seen(stage)
            await self._stop_at(stage, due_at)
            if _seen(stage) != before:
                return

    async def _stop_at(self, stage: Watched, at: datetime) -> None:
        stage.clock.set(max(at, stage.clock.now()))
        await self._arrive(stage)


def _seen(stage: Watched) -> tuple[int, int]:
    """Changes with all that somebody could see: what stands in the chats, and what waits to be sent there."""
    return sum(len(chat.log) for chat in stage.api.world.chats.values()), max(stage.sight.outbox, default=0)
