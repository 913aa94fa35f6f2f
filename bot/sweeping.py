"""The broom: APScheduler, through the library's job queue, calls for a sweep once a second. It remembers nothing.

Each sweep arms the next one with a date. An interval would walk through every missed second after a jump of the wall
clock; and a date that was set by the old time is put right by arming again.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram.ext import ContextTypes, JobQueue

log = logging.getLogger(__name__)

EVERY = 1.0
"""Seconds between two sweeps."""


class Sweeping:
    """Calls `work` about once a second until `stop`."""

    def __init__(self, queue: JobQueue[Any], work: Callable[[], Awaitable[object]]) -> None:
        self._queue = queue
        self._work = work
        self._stopped = False

    def start(self) -> None:
        """Arm the next sweep, in the place of one that is armed already: that may be set by an old time."""
        for job in self._queue.get_jobs_by_name("sweep"):
            job.schedule_removal()
        self._queue.run_once(self._sweep, EVERY, name="sweep", job_kwargs={"misfire_grace_time": None})

    def stop(self) -> None:
        """Arm no more."""
        self._stopped = True

    async def _sweep(self, _context: ContextTypes.DEFAULT_TYPE) -> None:
        try:
            await self._work()
        except Exception:
            log.exception("the sweep failed; trying again")
        finally:
            if not self._stopped:
                self.start()
