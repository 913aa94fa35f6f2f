"""What became of an attempt to send, and what follows from it. Pure: the sender observes, the worker acts."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.kinds import KINDS


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


def is_sent_again(kind: str, attempts: int) -> bool:
    """Whether a message that may or may not have arrived is sent once more after so many attempts."""
    return attempts < KINDS[kind].attempts


def backoff(failures: int) -> float:
    """Seconds to wait after so many failures in a row to reach Telegram: 0.5, 1, 2, … at most 15."""
    return float(min(15.0, 0.5 * 2 ** max(0, min(failures, 10) - 1)))
