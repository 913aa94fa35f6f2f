"""Things that go wrong between the bot and Telegram, switched on by a test, acting on the calls that match.

Each is one way for a call to end; those that act first leave the bot not knowing whether a message went out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from bot.sandbox.calls import Call

Kind = Literal["slow", "down", "status", "flood", "reset_before", "reset_after", "truncated"]


class Match(TypedDict, total=False):
    """Which calls a fault acts on: all that fit, or the next `times` of them."""

    method: str
    chat: int
    times: int
    when: Callable[[Call], bool]


@dataclass(slots=True, eq=False)
class Fault:
    """A fault in force until it is used up or cleared; also a context manager."""

    faults: Faults
    kind: Kind
    match: Match
    seconds: float = 0.0
    code: int = 0
    acts_first: bool = False
    hits: int = 0

    def clear(self) -> None:
        """Switch it off."""
        if self in self.faults.active:
            self.faults.active.remove(self)

    def fits(self, call: Call) -> bool:
        """Whether it acts on this call."""
        match = self.match
        return (
            match.get("method", call.method).lower() == call.method.lower()
            and match.get("chat", call.chat_id) == call.chat_id
            and ("when" not in match or match["when"](call))
        )

    def hit(self) -> None:
        """Count a call, and retire when used up."""
        self.hits += 1
        if self.hits >= self.match.get("times", self.hits + 1):
            self.clear()

    def __enter__(self) -> Fault:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()


class Faults:
    """The faults in force; the oldest that fits a call acts on it."""

    def __init__(self) -> None:
        self.active: list[Fault] = []

    def slow(self, seconds: float, *, acts_first: bool = False, **match: Unpack[Match]) -> Fault:
        """Answer late; with `acts_first` the call has its effect before the wait."""
        return self._add(Fault(self, "slow", match, seconds=seconds, acts_first=acts_first))

    def down(self, **match: Unpack[Match]) -> Fault:
        """Close the connection at once, without an answer and without acting."""
        return self._add(Fault(self, "down", match))

    def status(self, code: int = 502, **match: Unpack[Match]) -> Fault:
        """A proxy's HTML page with this status, without acting."""
        return self._add(Fault(self, "status", match, code=code))

    def flood(self, retry_after: int, **match: Unpack[Match]) -> Fault:
        """429 with this many seconds to wait."""
        return self._add(Fault(self, "flood", match, seconds=retry_after))

    def reset_before(self, **match: Unpack[Match]) -> Fault:
        """Reset the connection before acting."""
        return self._add(Fault(self, "reset_before", match))

    def reset_after(self, **match: Unpack[Match]) -> Fault:
        """Act, then reset the connection with no answer: the bot cannot know."""
        return self._add(Fault(self, "reset_after", match))

    def truncated(self, **match: Unpack[Match]) -> Fault:
        """Act, then send half of the answer and close."""
        return self._add(Fault(self, "truncated", match))

    def clear(self) -> None:
        """Everything works again."""
        self.active.clear()

    def pick(self, call: Call) -> Fault | None:
        """The fault that this call meets, counted."""
        for fault in self.active:
            if fault.fits(call):
                fault.hit()
                return fault
        return None

    def _add(self, fault: Fault) -> Fault:
        self.active.append(fault)
        return fault
