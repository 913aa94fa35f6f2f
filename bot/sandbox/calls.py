"""The record of what the bot asked for: one entry a call, oldest first."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Call:
    """One call; `at` is monotonic seconds, `status` stays 0 where no answer was made."""

    method: str
    params: dict[str, str] = field(repr=False)
    at: float
    chat_id: int | None = None
    status: int = 0


class CallRecord(list[Call]):
    """The calls: all of them, or (with `keep`) at least that many of the newest and fewer than twice as many."""

    def __init__(self, keep: int | None = None) -> None:
        super().__init__()
        self.keep = keep

    def add(self, call: Call) -> None:
        """Append; the oldest go in batches, so that adding stays cheap."""
        if self.keep == 0:
            return
        self.append(call)
        if self.keep and len(self) >= 2 * self.keep:
            del self[: -self.keep]

    def of(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self if call.method.lower() == method.lower()]
