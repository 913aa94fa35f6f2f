"""Waiting for something to become true, without polling: every change asks those who wait."""

from __future__ import annotations

import asyncio
import inspect
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Waiting:
    """Those who wait, each with a question."""

    def __init__(self) -> None:
        self._waiters: list[tuple[Callable[[], Any], asyncio.Future[Any]]] = []
        self._listeners: list[Callable[[], object]] = []

    def always(self, do: Callable[[], object]) -> None:
        """Call this at each change from now on."""
        self._listeners.append(do)

    def notify(self) -> None:
        """Something changed: ask everyone."""
        for do in self._listeners:
            do()
        for waiter in list(self._waiters) if self._waiters else ():
            self._ask(*waiter)

    def _ask(self, predicate: Callable[[], Any], future: asyncio.Future[Any]) -> None:
        if future.done():
            return
        try:
            answer = predicate()
        except LookupError:
            return
        except Exception as error:
            answer = error
        if future.done():  # looking made somebody act, and that asked everyone again
            return
        if isinstance(answer, Exception):
            future.set_exception(answer)
        elif answer:
            future.set_result(answer)

    async def until(self, predicate: Callable[[], T], timeout: float) -> T:  # noqa: ASYNC109
        """The predicate's first true answer; TimeoutError names what was waited for."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        waiter = (predicate, future)
        self._waiters.append(waiter)
        try:
            self._ask(*waiter)
            async with asyncio.timeout(timeout):
                return await future
        except TimeoutError:
            raise TimeoutError(f"not within {timeout} s: {_described(predicate)}") from None
        finally:
            self._waiters.remove(waiter)


def _described(predicate: Callable[[], Any]) -> str:
    try:
        return " ".join(inspect.getsource(predicate).split())
    except (OSError, TypeError):
        return repr(predicate)
