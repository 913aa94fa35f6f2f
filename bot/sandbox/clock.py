"""A clock that is moved by hand."""

from __future__ import annotations

from datetime import UTC, datetime


class MovedClock:
    """Stands still until it is set; `now` is handed to the bot and to the local server alike."""

    def __init__(self, start: datetime) -> None:
        self._at = start.astimezone(UTC)

    def now(self) -> datetime:
        """The simulated time, aware, in UTC."""
        return self._at

    def set(self, to: datetime) -> None:
        """Move to an instant, forwards or back."""
        self._at = to.astimezone(UTC)
