"""An end in good order while a command is still starting, and has no handlers of its own yet."""

from __future__ import annotations

import signal


def end_at_once_at(*numbers: signal.Signals) -> None:
    """Let these signals end the process with code 0 and without a word."""
    for number in numbers:
        signal.signal(number, _end)


def _end(_number: int, _frame: object) -> None:
    raise SystemExit(0)
