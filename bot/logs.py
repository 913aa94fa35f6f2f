"""What the log may say: ids, counts and places in the code; never names, answers, texts or the bot's token.

Laws:
- One line a record, UTC, and the bot's token comes out nowhere.
- An exception is its type and its frames. Its message is never printed: it may quote what a patient wrote.
- A library's record counts from WARNING up, and its text only if it stands as a literal in that library's
  source: python-telegram-bot, for one, puts what it received into its messages. Arguments are never printed.
- The same holds for what no logger sees: what nobody caught in the program, a thread or the event loop.
"""

from __future__ import annotations

import ast
import logging
import sys
import threading
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from bot.errors import redact

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator
    from types import TracebackType

WITHHELD = "(message withheld)"
MAX_FRAMES = 25
MAX_CHAIN = 8

_log = logging.getLogger("bot")


def configure(level: str = "INFO", stream: TextIO | None = None) -> None:
    """Send all logging to `stream` (stderr) under the laws above; `level` is for the bot's own records.

    Replaces the root logger's handlers, because any other handler would print what these laws hold back.
    """
    handler = _Lines(stream or sys.stderr)
    handler.setFormatter(_Formatter())
    handler.addFilter(_allowed)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    _log.setLevel(level.upper())
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _in_thread


def quiet_loop(loop: asyncio.AbstractEventLoop) -> None:
    """Make the event loop report what nobody caught under the laws above.

    The context's message is dropped: asyncio writes a callback's arguments into it.
    """
    loop.set_exception_handler(_in_loop)


def describe(error: BaseException) -> str:
    """An exception as its types and the places in the code, without a word of its messages."""
    return " <- ".join(_chain(error))


def _own(name: str) -> bool:
    return name == "bot" or name.startswith("bot.")


def _allowed(record: logging.LogRecord) -> bool:
    return _own(record.name) or record.levelno >= logging.WARNING


class _Lines(logging.StreamHandler[TextIO]):
    """A stream handler that names the record it could not write; the standard one prints its arguments."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        with suppress(OSError, ValueError):
            self.stream.write(f"{_head(record)} (message could not be written)\n")


class _Formatter(logging.Formatter):
    """One record as one line; see the laws of this module."""

    def format(self, record: logging.LogRecord) -> str:
        text = _own_message(record) if _own(record.name) else _library_message(record)
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        if error is not None:
            text = f"{text} | {describe(error)}"
        # stack_info is left out on purpose: it quotes lines of source.
        return redact(" ".join(f"{_head(record)} {text}".split()))


def _head(record: logging.LogRecord) -> str:
    at = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"{at} {record.levelname} {record.name}"


def _own_message(record: logging.LogRecord) -> str:
    """The message, with exceptions among its arguments as their type."""
    if not record.args:
        return _plain(record.msg)
    if isinstance(record.args, dict):
        return str(record.msg) % {key: _argument(value) for key, value in record.args.items()}
    return str(record.msg) % tuple(_argument(value) for value in record.args)


def _plain(message: object) -> str:
    return str(_argument(message))


def _argument(value: object) -> object:
    return _name(value) if isinstance(value, BaseException) else value


def _library_message(record: logging.LogRecord) -> str:
    """The template, if it is a constant of the file that logged it."""
    if isinstance(record.msg, str) and record.msg in _literals(record.pathname):
        return record.msg
    return f"{WITHHELD} at {_place(record.pathname, record.lineno, record.funcName or '?')}"


@lru_cache(maxsize=256)
def _literals(path: str) -> frozenset[str]:
    """Every string that stands as a literal in a source file; none if it can't be read."""
    try:
        tree = ast.parse(Path(path).read_bytes())
    except (OSError, ValueError, SyntaxError):
        return frozenset()
    pieces = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    return frozenset(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in pieces
    )


def _chain(error: BaseException) -> Iterator[str]:
    """The exception, then what it came from; the members of a group count as what it came from."""
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting and len(seen) < MAX_CHAIN:
        current = waiting.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield _one(current)
        if isinstance(current, BaseExceptionGroup):
            waiting.extend(current.exceptions)
        if current.__cause__ is not None:
            waiting.append(current.__cause__)
        elif current.__context__ is not None and not current.__suppress_context__:
            waiting.append(current.__context__)


def _one(error: BaseException) -> str:
    frames = [
        _place(frame.f_code.co_filename, line, frame.f_code.co_name)
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    skipped = ["…"] if len(frames) > MAX_FRAMES else []
    return f"{_name(error)} at {', '.join(skipped + frames[-MAX_FRAMES:])}" if frames else _name(error)


def _name(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _place(path: str, line: int | None, function: str) -> str:
    """`bot/worker.py:42 tick`; two parts of the path are enough to find the file."""
    return f"{'/'.join(Path(path).parts[-2:])}:{line} {function}"


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _log.critical("uncaught", exc_info=(kind, error, trace))


def _unraisable(found: sys.UnraisableHookArgs) -> None:
    if found.exc_value is not None:
        _log.error("ignored", exc_info=(found.exc_type, found.exc_value, found.exc_traceback))


def _in_thread(found: threading.ExceptHookArgs) -> None:
    if found.exc_value is not None and not isinstance(found.exc_value, SystemExit):
        _log.critical("uncaught in a thread", exc_info=(found.exc_type, found.exc_value, found.exc_traceback))


def _in_loop(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    error = context.get("exception")
    _log.error("uncaught in the event loop", exc_info=error if isinstance(error, BaseException) else None)
