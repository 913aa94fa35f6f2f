"""The page over HTTP: its files, a stream of what changed, and what people at the page do.

Laws:
- Loopback only; a request whose Host is another name is refused, so no other site's page can reach in by DNS.
- Everything lies under the random word of the printed address; without it there is nothing to be had.
- The page loads nothing from elsewhere and runs no script but its own files.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.web import Application, HTTPError, RequestHandler

from bot.errors import AftercareError
from bot.sandbox.page import acts, doing, view
from bot.sandbox.server import MAX_BODY
from bot.sandbox.uploads import MAX_PHOTO, MAX_UPLOAD

if TYPE_CHECKING:
    from collections.abc import Callable
    from socket import socket

    from bot.sandbox.page.rehearsal import Rehearsal

log = logging.getLogger(__name__)

ASSETS = Path(__file__).parent / "assets"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
BREATH = 0.04
"""Seconds in which changes are gathered before they are told."""
ALIVE = 15.0
"""Seconds after which a quiet stream says that it is still there."""


class Feed:
    """Tells whoever listens that something may have changed, and draws the page once for all of them."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Event] = set()
        self._drawn: dict[str, str] = {}
        self._stale = True
        self._drawing = asyncio.Lock()

    def changed(self) -> None:
        """Everyone looks again."""
        self._stale = True
        for listener in self._listeners:
            listener.set()

    def listen(self) -> asyncio.Event:
        """An event that is set at once and at each change."""
        event = asyncio.Event()
        event.set()
        self._listeners.add(event)
        return event

    def leave(self, event: asyncio.Event) -> None:
        """Listen no more."""
        self._listeners.discard(event)

    async def parts(self, rehearsal: Rehearsal) -> dict[str, str]:
        """The page as it is now, each part as JSON."""
        async with self._drawing:
            if self._stale:
                self._stale = False
                try:
                    self._drawn = view.encoded(await rehearsal.parts())
                except BaseException:
                    self._stale = True
                    raise
            return self._drawn


class Server:
    """Serves the page, under its random word, on sockets that listen already."""

    def __init__(self, sockets: list[socket], word: str, feed: Feed, rehearsal: Rehearsal) -> None:
        self.port: int = sockets[0].getsockname()[1]
        self.word = word
        self.rehearsal = rehearsal
        self._streams: set[Stream] = set()
        within = {"server": self, "feed": feed}
        pages = Application(
            [
                (r"/[^/]+/", Page, within),
                (r"/[^/]+/assets/([a-z-]+\.(?:css|js|svg))", Asset, within),
                (r"/[^/]+/events", Stream, within),
                (r"/[^/]+/do", Do, within),
                (r"/[^/]+/upload", Upload, within),
                (r"/[^/]+/files/([A-Za-z0-9_-]+)", File, within),
            ],
            default_handler_class=Nothing,
            default_handler_args=within,
            log_function=lambda _handler: None,
        )
        self._http = HTTPServer(pages, max_body_size=MAX_BODY)
        self._http.add_sockets(sockets)

    @property
    def address(self) -> str:
        """What is opened in the browser."""
        return f"http://127.0.0.1:{self.port}/{self.word}/"

    def is_own(self, host: str) -> bool:
        """Whether a request was meant for this server."""
        name, _, port = host.lower().partition(":")
        return name in {"127.0.0.1", "localhost"} and (port or "80") == str(self.port)

    def opened(self, stream: Stream) -> None:
        """A page has connected."""
        self._streams.add(stream)

    def closed(self, stream: Stream) -> None:
        """It has gone."""
        self._streams.discard(stream)

    async def stop(self) -> None:
        """Let everybody go and stop listening."""
        self._http.stop()
        for stream in list(self._streams):
            stream.end()
        await self._http.close_all_connections()


class Handler(RequestHandler):
    """What every request to the page must pass first."""

    server: Server
    feed: Feed

    def initialize(self, server: Server, feed: Feed) -> None:
        """Keep what the server hands to each request."""
        self.server = server
        self.feed = feed

    def set_default_headers(self) -> None:
        """Nothing of the page is kept by the browser, or seen by anybody else."""
        self.clear_header("Server")
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("Cache-Control", "no-store")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def prepare(self) -> None:
        """Refuse whoever comes by another name, from another page, or without the word."""
        if not self.server.is_own(self.request.host):
            raise HTTPError(403, reason="Wrong Host: open the printed address")
        origin = self.request.headers.get("Origin")
        if origin is not None and not self.server.is_own(origin.removeprefix("http://")):
            raise HTTPError(403, reason="Wrong Origin")
        word = self.request.path.split("/")[1]
        if not hmac.compare_digest(word.encode(), self.server.word.encode()):
            raise HTTPError(403, reason="Open the address that aftercare sandbox printed: it holds a key")

    def log_exception(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: Any
    ) -> None:
        """What nobody expected, under the log's own laws; a refusal is nothing to log."""
        if not isinstance(error, HTTPError):
            log.error(
                "a request to the page failed", exc_info=(kind, error, trace) if kind and error else None
            )

    def write_error(self, status_code: int, **_: Any) -> None:
        """One line, as for people."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code} {self._reason}\n")

    @property
    def rehearsal(self) -> Rehearsal:
        """The rehearsal."""
        return self.server.rehearsal


class Nothing(Handler):
    """Whatever else is asked for."""

    def get(self) -> None:
        """404, for whoever has the word."""
        raise HTTPError(404, reason="Nothing is here")

    post = get


class Page(Handler):
    """The page itself."""

    def get(self) -> None:
        """As it lies on the disk."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish((ASSETS / "index.html").read_bytes())


class Asset(Handler):
    """One of the page's files."""

    def get(self, name: str) -> None:
        """As it lies on the disk."""
        path = ASSETS / name
        if not path.is_file():
            raise HTTPError(404, reason="Nothing is here")
        kind = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}[path.suffix]
        self.set_header("Content-Type", f"{kind}; charset=utf-8")
        self.finish(path.read_bytes())


class Stream(Handler):
    """Server-sent events: all parts at first, then those that have changed."""

    _task: asyncio.Task[Any] | None = None

    async def get(self) -> None:
        """Until the page is closed."""
        self.set_header("Content-Type", "text/event-stream")
        self._task = asyncio.current_task()
        self.server.opened(self)
        event = self.feed.listen()
        try:
            await self._tell(event)
        except (StreamClosedError, asyncio.CancelledError):
            pass
        finally:
            self.feed.leave(event)
            self.server.closed(self)

    async def _tell(self, event: asyncio.Event) -> None:
        told: dict[str, str] | None = None
        self.write("retry: 500\n\n")
        while True:
            try:
                await asyncio.wait_for(event.wait(), ALIVE)
            except TimeoutError:
                self.write(": still here\n\n")
                await self.flush()
            await asyncio.sleep(BREATH)
            event.clear()
            parts = await self.feed.parts(self.rehearsal)
            changed = view.difference(told or {}, parts)
            if told is None or changed:
                reset = '"reset":true,' if told is None else ""
                self.write(f'data: {{{reset}"parts":{{{changed}}}}}\n\n')
                await self.flush()
            told = parts

    def on_connection_close(self) -> None:
        """The page was closed."""
        self.end()

    def end(self) -> None:
        """Tell nothing more."""
        if self._task is not None:
            self._task.cancel()


class Acting(Handler):
    """A request by which somebody at the page does something."""

    async def carry_out(self, work: Callable[[], Any]) -> None:
        """Answer with what came of it: a refusal is one line, and has changed nothing."""
        try:
            result = await work()
        except (ValueError, LookupError) as error:
            self._refuse(str(error.args[0]))
        except AftercareError as error:
            self._refuse("; ".join(error.problems))
        except OSError as error:  # a full disk, a port that somebody else has taken
            self._refuse(f"the machine refused it: {error.strerror or type(error).__name__}")
        else:
            self.finish({"ok": True} | result)
        self.feed.changed()

    def _refuse(self, why: str) -> None:
        self.set_status(400)
        self.finish({"ok": False, "error": why})


class Do(Acting):
    """Everything but files."""

    async def post(self) -> None:
        """Carry out the act in the body."""
        await self.carry_out(self._work)

    async def _work(self) -> dict[str, Any]:
        try:
            data = json.loads(self.request.body)
        except (ValueError, RecursionError):
            raise ValueError("the request is no JSON") from None
        return await doing.do(self.rehearsal, acts.read(data))


class Upload(Acting):
    """A file that somebody sends from the page."""

    async def post(self) -> None:
        """Send the body as a photo, a document or a voice message."""
        await self.carry_out(self._work)

    async def _work(self) -> dict[str, Any]:
        file = acts.read_file({key: self.get_query_argument(key) for key in self.request.query_arguments})
        most = MAX_PHOTO if file.kind == "photo" else MAX_UPLOAD
        data = self.request.body
        if not 0 < len(data) <= most:
            raise ValueError(f"the file has {len(data):,} bytes; allowed: 1 to {most:,}")
        doing.send_file(self.rehearsal, file, data)
        return {}


class File(Handler):
    """A file that somebody sent: pictures are shown, anything else is saved."""

    def get(self, file_id: str) -> None:
        """The bytes."""
        file = self.rehearsal.stage.api.world.files.find(file_id)
        if file is None:
            raise HTTPError(404, reason="Nothing is here")
        if file.kind == "photo":
            kind = "image/png" if file.data.startswith(b"\x89PNG") else "image/jpeg"
        else:
            name = file.shown_name
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            self.set_header("Content-Disposition", f"attachment; filename*=UTF-8''{quote(name)}")
        self.set_header("Content-Type", kind)
        self.finish(file.data)
