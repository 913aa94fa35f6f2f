"""Updates on their way to the bot: kept until it confirms them, whether it polls or has a webhook.

As at Telegram, an update is forgotten when the bot asks for a later one, and given again until then.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

from bot.sandbox.refusals import ApiError, other_poller

if TYPE_CHECKING:
    from collections.abc import Callable

Update = dict[str, Any]

NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
MAX_BATCH = 100


class Mailbox:
    """The unconfirmed updates, oldest first; `changed` is called when something comes, goes, or is waited for.

    `next_id` may be moved, as Telegram does after a quiet week.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self.changed = changed
        self.updates: deque[Update] = deque()
        self.allowed: list[str] = []
        self.next_id = 700_000_001
        self._poller: asyncio.Future[None] | None = None
        self._arrival = asyncio.Event()

    @property
    def polled(self) -> bool:
        """Whether the bot is waiting for updates right now."""
        return self._poller is not None

    def put(self, kind: str, content: dict[str, Any]) -> None:
        """Queue an update, unless the bot did not ask for its kind."""
        if kind not in self.allowed if self.allowed else kind in NOT_BY_DEFAULT:
            return
        self.updates.append({"update_id": self.next_id, kind: content})
        self.next_id += 1
        self._arrival.set()
        self._wake(None)
        self.changed()

    def confirm(self, offset: int) -> None:
        """Forget what lies before `offset`; a negative one keeps that many of the newest."""
        if offset < 0:
            while len(self.updates) > -offset:
                self.updates.popleft()
        elif offset > 0:
            while self.updates and self.updates[0]["update_id"] < offset:
                self.updates.popleft()
        self.changed()

    def clear(self) -> None:
        """Forget everything (`drop_pending_updates`)."""
        self.updates.clear()

    def head(self, limit: int) -> list[Update]:
        """The oldest unconfirmed updates."""
        return [self.updates[index] for index in range(min(limit, len(self.updates)))]

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Update]:  # noqa: ASYNC109
        """Answer getUpdates: at once if there is something, else when there is, at latest after `timeout`."""
        self.dismiss(other_poller())
        self.confirm(offset)
        if self.updates or timeout <= 0:
            return self.head(limit)
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poller = waiting
        self.changed()
        try:
            await asyncio.wait_for(waiting, timeout)
        except TimeoutError:
            return []
        finally:
            if self._poller is waiting:
                self._poller = None
            self.changed()
        return self.head(limit)

    def dismiss(self, refusal: ApiError) -> None:
        """Send a waiting poller away."""
        self._wake(refusal)

    def _wake(self, refusal: ApiError | None) -> None:
        poller, self._poller = self._poller, None
        if poller is None or poller.done():
            return
        if refusal:
            poller.set_exception(refusal)
        else:
            poller.set_result(None)

    async def arrival(self) -> Update:
        """The oldest update, as soon as there is one."""
        while not self.updates:
            self._arrival.clear()
            await self._arrival.wait()
        return self.updates[0]
