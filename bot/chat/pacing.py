"""How fast messages may leave, as a pure calculation over a monotonic clock that is handed in (seconds).

Telegram's limits: 30 messages a second overall, 1 a second to one private chat, 20 a minute to one group. Messages are
spread evenly at 29 a second, so that an urgent one never waits long for its turn; what a slip cost is caught up, but
never so that more than 30 leave within a little over a second, since the server counts by its own clock and the road
has jitter. Edits in private chats answer somebody's tap and are only held to the overall pace.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

PRIVATE_REST = 1.05
GROUP_WINDOW = 61.0
GROUP_MOST = 20
GROUP_CALM = 15
"""So many of them are used for what is not urgent, so that a flood from one patient holds up no alert of another."""
HEADROOM = 29 / 30
WINDOW = 1.02
CATCH_UP = 0.2
"""Seconds: a slip of up to this is made good by leaving faster afterwards; anything longer was a rest."""


@dataclass(slots=True)
class Pacing:
    """`per_second` is the limit to stay under; None means no limits at all (a paid or a private server)."""

    per_second: float | None = 30.0
    _next_at: float = 0.0
    _left: deque[float] = field(default_factory=deque)
    _rests: dict[int, float] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _closed: dict[int, float] = field(default_factory=dict)
    _floods: dict[int, float] = field(default_factory=dict)
    _all_closed_until: float = 0.0

    def grant(self, now: float, most: int) -> int:
        """How many messages may leave now, up to `most`."""
        if now < self._all_closed_until:
            return 0
        if self.per_second is None:
            return most
        return min(most, 1) if now >= self._free_at() else 0

    def took(self, chat_id: int, now: float, *, edit: bool) -> None:
        """A message is leaving for this chat."""
        if self.per_second is None:
            return
        interval = 1 / (self.per_second * HEADROOM)
        slipped = now - self._next_at <= CATCH_UP
        self._next_at = (self._next_at if slipped else now) + interval
        self._left.append(now)
        while len(self._left) > self.per_second:
            self._left.popleft()
        if chat_id < 0:
            self._groups.setdefault(chat_id, deque(maxlen=GROUP_MOST)).append(now)
        if not edit or chat_id < 0:
            self._rests[chat_id] = now + PRIVATE_REST

    def _free_at(self) -> float:
        """When the next message may leave, by the even pace and by what has left in the last second."""
        if self.per_second is None or len(self._left) + 1 <= self.per_second:
            return self._next_at
        return max(self._next_at, self._left[0] + WINDOW)

    def pause_chat(self, chat_id: int, now: float, seconds: float) -> None:
        """Nothing leaves for this chat for so many seconds."""
        self._closed[chat_id] = max(self._closed.get(chat_id, 0.0), now + seconds)

    def flooded(self, chat_id: int, now: float, seconds: float) -> None:
        """Telegram asked for a pause in this chat; a second chat at the same time means that all must wait."""
        others = any(until > now for chat, until in self._floods.items() if chat != chat_id)
        self._floods[chat_id] = now + seconds
        self.pause_chat(chat_id, now, seconds)
        if others:
            self.pause_all(now, seconds)

    def pause_all(self, now: float, seconds: float) -> None:
        """Nothing leaves for so many seconds."""
        self._all_closed_until = max(self._all_closed_until, now + seconds)

    def closed(self, now: float) -> list[int]:
        """Chats that get nothing at all now; in a group an edit counts like a message."""
        self._closed = {chat: until for chat, until in self._closed.items() if until > now}
        full = [chat for chat, sent in self._groups.items() if _full(sent, now)]
        groups = [chat for chat in self.resting(now) if chat < 0]
        return [*self._closed, *full, *groups]

    def crowded(self, now: float) -> list[int]:
        """Groups that get only what is urgent now."""
        return [chat for chat, sent in self._groups.items() if _in_window(sent, now) >= GROUP_CALM]

    def resting(self, now: float) -> list[int]:
        """Chats that get only edits now, since a message has just left for them."""
        self._rests = {chat: until for chat, until in self._rests.items() if until > now}
        return list(self._rests)

    def wait(self, now: float) -> float:
        """Seconds until something that is held back now might leave."""
        if now < self._all_closed_until:
            return self._all_closed_until - now
        if self._free_at() > now:
            return self._free_at() - now
        times = [*self._rests.values(), *self._closed.values()]
        times += [
            sent[-GROUP_CALM] + GROUP_WINDOW for sent in self._groups.values() if len(sent) >= GROUP_CALM
        ]
        return max(0.001, min((time - now for time in times if time > now), default=1.0))


def _in_window(sent: deque[float], now: float) -> int:
    """How many of these are still counted."""
    return sum(1 for at in sent if at + GROUP_WINDOW > now)


def _full(sent: deque[float], now: float) -> bool:
    return len(sent) == GROUP_MOST and sent[0] + GROUP_WINDOW > now
