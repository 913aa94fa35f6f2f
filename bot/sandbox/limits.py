"""How much the bot may send: Telegram's published rates, as sliding windows over a clock that is handed in.

Sends count everywhere. Edits count in groups only: a private chat may be edited as often as one likes.
A refused request does not count.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.sandbox.refusals import too_many_requests

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` in any `seconds`."""

    count: int
    seconds: float


@dataclass(slots=True)
class Limits:
    """The rates in force; None switches one off.

    Two messages sent a second apart may arrive a little closer together, so every window is shorter by
    `slack` seconds; Telegram itself is more generous than that.
    """

    overall: Rate | None = None
    private: Rate | None = None
    group: Rate | None = None
    slack: float = 0.05
    _windows: dict[int, deque[float]] = field(default_factory=dict, repr=False)

    @classmethod
    def telegram(cls, burst: int = 1) -> Limits:
        """30/s overall, 1/s in a private chat (of which `burst` may come at once), 20/min in a group."""
        return cls(overall=Rate(30, 1), private=Rate(burst, burst), group=Rate(20, 60))

    @classmethod
    def off(cls) -> Limits:
        """No limits."""
        return cls()

    def take(self, chat_id: int, at: float, *, edit: bool = False) -> None:
        """Count one message at this monotonic time, or raise 429 and count nothing."""
        windows = list(self._windows_for(chat_id, edit=edit))
        wait = max((self._wait(window, rate, at) for window, rate in windows), default=0.0)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for window, _ in windows:
            window.append(at)

    def _windows_for(self, chat_id: int, *, edit: bool) -> Iterator[tuple[deque[float], Rate]]:
        in_group = chat_id < 0
        if self.overall and not edit:
            yield self._windows.setdefault(0, deque()), self.overall
        rate = self.group if in_group else self.private
        if rate and (in_group or not edit):
            yield self._windows.setdefault(chat_id, deque()), rate

    def _wait(self, window: deque[float], rate: Rate, at: float) -> float:
        span = rate.seconds - self.slack
        while window and window[0] <= at - span:
            window.popleft()
        if len(window) < rate.count:
            return 0.0
        return window[-rate.count] + span - at
