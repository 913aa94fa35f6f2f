"""What ails the line to Telegram while somebody watches: switched on at the page; an outage ends by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from bot.sandbox.calls import Call
    from bot.sandbox.server import BotApi

SLOW = 3.0
"""Seconds until a slow answer."""
PAUSE = 5
"""Seconds that a 429 asks for."""
OUTAGE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be switched on; `what` says what the watcher will see."""

    key: str
    title: str
    what: str


CHOICES = (
    Choice("none", "Working", "Messages leave within Telegram’s limits: one a second to a chat."),
    Choice(
        "slow",
        "Slow",
        "Each answer takes three seconds. Nothing is lost or sent twice; it only takes longer.",
    ),
    Choice(
        "down",
        "Down for an hour",
        "Every connection is refused until the clock has moved by an hour. Messages wait in the outbox, "
        "and what people write waits at Telegram; then all of it arrives.",
    ),
    Choice(
        "flood",
        "Refusing (429)",
        "Telegram refuses each message and asks for five seconds of pause. The bot waits and tries again.",
    ),
)
KEYS = tuple(choice.key for choice in CHOICES)


@dataclass(slots=True)
class Disturbance:
    """The one that is on. `until` is when it ends by itself."""

    mode: str = "none"
    until: datetime | None = None

    async def switch(self, api: BotApi, mode: str, now: datetime) -> None:
        """Switch to one of `KEYS`; the one before ends."""
        api.faults.clear()
        if self.mode == "down":
            await api.start(api.port)
        self.mode, self.until = mode, None
        if mode == "slow":
            api.faults.slow(SLOW, when=_is_no_poll)
        elif mode == "down":
            await api.stop()  # nobody listens, so that the bot knows that nothing has left
            self.until = now + OUTAGE
        elif mode == "flood":
            api.faults.flood(PAUSE, when=_is_a_message)

    def over(self, now: datetime) -> bool:
        """Whether its time has come."""
        return self.until is not None and now >= self.until

    @property
    def on(self) -> bool:
        """Whether anything is wrong."""
        return self.mode != "none"

    @property
    def choice(self) -> Choice:
        """What is on."""
        return next(choice for choice in CHOICES if choice.key == self.mode)


def _is_no_poll(call: Call) -> bool:
    return call.method != "getUpdates"


def _is_a_message(call: Call) -> bool:
    return call.method.startswith(("send", "edit"))


def part(disturbance: Disturbance, until: str) -> dict[str, Any]:
    """As the page draws it; `until` is its end on the clinic's clock, "" for none."""
    text = disturbance.choice.what
    return {
        "mode": disturbance.mode,
        "text": f"{text} It ends at {until}." if until else text,
        "choices": [{"key": one.key, "title": one.title, "what": one.what} for one in CHOICES],
    }
