"""`aftercare sandbox`: the page is served until somebody ends it, and then nothing is left."""

from __future__ import annotations

import asyncio
import errno
import os
import secrets
import signal
import socket
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot import logs
from bot.errors import SandboxError
from bot.sandbox.page.keeping import Keeping
from bot.sandbox.page.rehearsal import Rehearsal
from bot.sandbox.page.web import Feed, Server
from bot.wording import available

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

TRIES = 50
"""So many ports are tried, each one above the one before."""
EVERY = 1.0
"""Seconds between two looks at what nobody did: a message that left at last, a link that ran out."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command was asked for. `settings` are a clinic's own, laid over the made-up one's."""

    port: int
    story: str | None = None
    data: Path | None = None
    settings: dict[str, dict[str, Any]] = field(default_factory=dict)


async def serve(wish: Wish, say: Callable[[str], None]) -> None:
    """Serve the page until SIGINT, SIGTERM or SIGHUP; `say` tells whoever started it what there is to know."""
    loop = asyncio.get_running_loop()
    logs.quiet_loop(loop)
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, ended.set)
    async with standing(wish, say) as server:
        os.environ.setdefault("MPLCONFIGDIR", str(server.rehearsal.keeping.fonts))
        opening = asyncio.create_task(open_with(server.rehearsal, wish))
        if await _unless(ended, opening):
            say(_told(server))
            await _unless(ended, asyncio.create_task(_watch(server.rehearsal)))


@asynccontextmanager
async def standing(wish: Wish, say: Callable[[str], None]) -> AsyncIterator[Server]:
    """The page's server, with a rehearsal that has not begun; at the end nothing is left but what is kept."""
    keeping = Keeping(wish.data)
    feed = Feed()
    rehearsal = Rehearsal(keeping, feed.changed, wish.settings or _every_language())
    try:
        server = Server(bound(wish.port, say), secrets.token_urlsafe(16), feed, rehearsal)
        try:
            yield server
        finally:
            await rehearsal.close()
            await server.stop()
    finally:
        keeping.close()


async def open_with(rehearsal: Rehearsal, wish: Wish) -> None:
    """Go on with what was kept, or begin. Raises SandboxError when that can't be."""
    try:
        kept = await rehearsal.resume()
    except ValueError as error:
        raise SandboxError(str(error)) from None
    if kept and wish.story is not None:
        raise SandboxError(
            f"--scenario {wish.story}: {wish.data} holds a rehearsal already; leave --scenario out to go on with it, "
            "or name another folder"
        )
    if not kept:
        await rehearsal.begin(wish.story or "")


def _every_language() -> dict[str, dict[str, Any]]:
    """A clinic whose patients may have any language that there is; staff read English."""
    others = [language for language in available() if language != "en"]
    return {"clinic": {"languages": ["en", *others]}}


async def _unless(ended: asyncio.Event, task: asyncio.Task[None]) -> bool:
    """Let a task go on unless the end comes first; whether it was done."""
    ending = asyncio.create_task(ended.wait())
    await asyncio.wait({task, ending}, return_when=asyncio.FIRST_COMPLETED)
    ending.cancel()
    if task.done():
        await task
        return True
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return False


async def _watch(rehearsal: Rehearsal) -> None:
    while True:
        await asyncio.sleep(EVERY)
        await rehearsal.look()
        rehearsal.keep()


def bound(port: int, say: Callable[[str], None]) -> list[socket.socket]:
    """Listen on loopback; a port that is taken gives way to the next one, which is said."""
    last = min(port + TRIES, 65536) - 1
    for number in range(port, last + 1):
        try:
            listening = socket.create_server(("127.0.0.1", number), backlog=128)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                continue
            raise SandboxError(
                f"port {number} can't be used: {error.strerror}; --port names another"
            ) from None
        if number != port:
            say(f"Port {port} is taken, so it is {number} this time.")
        listening.setblocking(False)
        return [listening]
    raise SandboxError(f"the ports from {port} to {last} are all taken; --port names another")


def _told(server: Server) -> str:
    where = (
        "It is kept, and goes on the next time."
        if server.rehearsal.keeping.kept
        else "Nothing of it is kept."
    )
    return f"The sandbox is ready. Open this in a browser:\n\n  {server.address}\n\nCtrl-C ends it. {where}"
