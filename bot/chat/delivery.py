"""What became of an attempt to send, and what follows from it. Pure: the sender observes, the worker acts.

The promise: each due message is sent once. Where Telegram's answer is unknown, what is urgent is sent again, a
check-in is tried once more, edits are repeated (they can't double), and all else is shown to staff, not guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.store.outbox import Lane

if TYPE_CHECKING:
    from bot.store.outbox import Parcel


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram has it."""

    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram said no, and will say no again. `unreachable`: the chat is closed to us (blocked, deleted, kicked)."""

    reason: str
    unreachable: bool = False


@dataclass(frozen=True, slots=True)
class TooFast:
    """Telegram wants a pause of so many seconds for this chat. Not sent."""

    retry_after: float


@dataclass(frozen=True, slots=True)
class NotSent:
    """It never left: no connection, or no free one."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It left and no answer came: sent or not, nobody knows."""

    reason: str


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group became a supergroup with this id. Not sent."""

    new_chat_id: int


Delivery = Sent | Refused | TooFast | NotSent | Unknown | Migrated


class Next(StrEnum):
    """What the worker does with a row whose fate is unknown."""

    AGAIN = "again"
    SHOW = "show"


MOST_ATTEMPTS = {"checkin": 2, "nudge": 1}
URGENT_ATTEMPTS = 10
EDIT_ATTEMPTS = 5


def after_unknown(parcel: Parcel) -> Next:
    """Whether a message that may or may not have arrived is sent again."""
    if parcel.method == "edit":
        most = EDIT_ATTEMPTS
    elif parcel.lane is Lane.URGENT:
        most = URGENT_ATTEMPTS
    else:
        most = MOST_ATTEMPTS.get(parcel.kind, 1)
    return Next.AGAIN if parcel.attempts < most else Next.SHOW


def backoff(failures: int) -> float:
    """Seconds to wait after so many failures in a row to reach Telegram: 0.5, 1, 2, … at most 15."""
    return float(min(15.0, 0.5 * 2 ** max(0, min(failures, 10) - 1)))
