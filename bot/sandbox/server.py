"""The local Bot API server: Telegram as far as this bot can tell, on loopback, over real HTTP.

A request is read, checked, acted on and answered in one go; only getUpdates and faults wait.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from bot.sandbox import wire
from bot.sandbox.backend import Backend
from bot.sandbox.calls import Call, CallRecord
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.limits import Limits
from bot.sandbox.mailbox import Mailbox
from bot.sandbox.methods import METHODS, proper_name
from bot.sandbox.params import Params, read_params
from bot.sandbox.people import Group, Person
from bot.sandbox.records import User
from bot.sandbox.refusals import ApiError, not_found, too_many_requests, unauthorized
from bot.sandbox.updates import get_updates
from bot.sandbox.uploads import MAX_UPLOAD
from bot.sandbox.waiting import Waiting
from bot.sandbox.webhook import Webhook
from bot.sandbox.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable
    from datetime import datetime
    from typing import TypeVar

    from tornado.httputil import HTTPServerRequest

    T = TypeVar("T")

BOT_ID = 700_000_001
_PATH = re.compile(r"/(file/)?bot([^/]*)/(.*)", re.DOTALL)
_TOKEN = re.compile(r"[0-9]{3,20}:[A-Za-z0-9_-]{30,50}")
_BAD_GATEWAY = (
    b"<html><head><title>%d</title></head><body><center><h1>%d</h1></center><hr>nginx</body></html>"
)


class BotApi:
    """A Bot API server with one bot, and the door to the people who use it.

    `now` is the simulated wall clock, `monotonic` times the limits and the taps. `keep_calls` caps `calls`:
    None keeps all, 0 none. With `hears_groups` the bot reads all group messages (privacy mode off).
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
        limits: Limits | None = None,
        *,
        username: str = "AftercareSandboxBot",
        name: str = "Aftercare",
        keep_calls: int | None = None,
        hears_groups: bool = False,
    ) -> None:
        self.token = f"{BOT_ID}:AA" + "SandboxOnlyNotARealTelegramTokenX"
        self.port = 0
        self.calls = CallRecord(keep_calls)
        self.faults = Faults()
        self.mailbox = Mailbox()
        self.world = World(User(BOT_ID, name, username=username, is_bot=True), now, self._tell)
        self.world.hears_groups = hears_groups
        self.backend = Backend(
            self.world, self.mailbox, Webhook(self.mailbox, now), limits or Limits.telegram(), monotonic
        )
        self._waiting = Waiting()
        self._next_person = 5_000_000_001
        self._server: HTTPServer | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    # Life

    async def start(self, port: int = 0) -> None:
        """Listen on 127.0.0.1; port 0 picks a free one."""
        sockets = bind_sockets(port, "127.0.0.1")
        self.port = sockets[0].getsockname()[1]
        self._server = HTTPServer(self._receive, max_body_size=MAX_UPLOAD + 1024 * 1024)
        self._server.add_sockets(sockets)
        self.backend.webhook.resume()

    async def stop(self) -> None:
        """Cut all connections and stop listening; the world stays, and `start(port)` goes on with it."""
        if self._server is None:
            return
        self._server.stop()
        await self.backend.webhook.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.close_all_connections()
        self._server = None

    async def __aenter__(self) -> BotApi:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def url(self) -> str:
        """The server's base, without `/bot`."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def limits(self) -> Limits:
        """The rates in force."""
        return self.backend.limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        self.backend.limits = limits

    # People

    def person(
        self,
        first_name: str,
        id: int | None = None,  # noqa: A002 (Telegram's word)
        language_code: str | None = "en",
        username: str | None = None,
        last_name: str | None = None,
    ) -> Person:
        """Someone with a Telegram account, who has not yet written to the bot."""
        if id is None:
            id, self._next_person = self._next_person, self._next_person + 1  # noqa: A001
        user = User(id, first_name, last_name, username, language_code)
        self.world.add_person(user)
        return Person(self, user)

    def group(self, title: str, members: Iterable[Person], *, supergroup: bool = False) -> Group:
        """A group of these people, into which the first of them brings the bot."""
        users = [person.user for person in members]
        chat = self.world.add_group(title, users, supergroup=supergroup)
        self.world.move_bot(chat, "member", users[0])
        return Group(self, chat)

    # Waiting

    async def wait_for(self, predicate: Callable[[], T], timeout: float = 5.0) -> T:  # noqa: ASYNC109
        """Wait until `predicate` is true; it is asked after each API call and each thing that a person does.

        Looking at what is not there yet (`IndexError`, `KeyError`) counts as not yet. Returns what it returned.
        """
        try:
            return await self._waiting.until(predicate, timeout)
        except TimeoutError as error:
            last = ", ".join(f"{call.method}={call.status}" for call in self.calls[-8:])
            raise TimeoutError(f"{error}; the last calls were: {last or 'none'}") from error.__cause__

    @property
    def pending_updates(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self.mailbox.updates)

    @property
    def idle(self) -> bool:
        """Nothing unconfirmed and no call under way but a poll; the bot may still be at work on its own side."""
        return not self.mailbox.updates and not any(task.get_name() != "getUpdates" for task in self._tasks)

    def _tell(self, kind: str, content: dict[str, Any]) -> None:
        self.mailbox.put(kind, content)
        self._waiting.notify()

    # Requests

    def _receive(self, request: HTTPServerRequest) -> None:
        try:
            found = _PATH.fullmatch(request.path)
            if not found:
                raise not_found()
            self._check_token(unquote(found[2]))
            if found[1]:
                self._download(request, found[3])
                return
            method = proper_name(found[3])
            if method is None:
                raise not_found()
            params = read_params(request)
        except ApiError as refusal:
            wire.answer(request, refusal.code, _json(refusal.payload()))
            return
        call = Call(method, params.values, self.backend.monotonic(), _chat_of(params))
        self.calls.add(call)
        fault = self.faults.pick(call) if self.faults.active else None
        if fault is None and method != "getUpdates":
            wire.answer(request, *self._perform(call, params))
            self._waiting.notify()
        else:
            self._spawn(self._serve(request, call, params, fault), method, request)

    def _check_token(self, token: str) -> None:
        if not _TOKEN.fullmatch(token):
            raise not_found()
        if token != self.token:
            raise unauthorized()

    def _download(self, request: HTTPServerRequest, path: str) -> None:
        wanted = unquote(path)
        for file in self.world.files.values():
            if file.path == wanted:
                wire.answer(request, 200, file.data, "application/octet-stream")
                return
        raise not_found()

    def _perform(self, call: Call, params: Params) -> tuple[int, bytes]:
        try:
            result = METHODS[call.method](self.backend, params)
        except ApiError as refusal:
            call.status = refusal.code
            return refusal.code, _json(refusal.payload())
        call.status = 200
        return 200, _json({"ok": True, "result": result})

    async def _poll(self, call: Call, params: Params) -> tuple[int, bytes]:
        try:
            updates = await get_updates(self.backend, params)
        except ApiError as refusal:
            call.status = refusal.code
            return refusal.code, _json(refusal.payload())
        call.status = 200
        return 200, _json({"ok": True, "result": updates})

    async def _act(self, call: Call, params: Params) -> tuple[int, bytes]:
        return await self._poll(call, params) if call.method == "getUpdates" else self._perform(call, params)

    async def _serve(
        self, request: HTTPServerRequest, call: Call, params: Params, fault: Fault | None
    ) -> None:
        if fault is None:
            wire.answer(request, *await self._act(call, params))
        else:
            await self._serve_badly(request, call, params, fault)
        self._waiting.notify()

    async def _serve_badly(
        self, request: HTTPServerRequest, call: Call, params: Params, fault: Fault
    ) -> None:
        match fault.kind:
            case "slow":
                outcome = await self._act(call, params) if fault.acts_first else None
                self._waiting.notify()
                await asyncio.sleep(fault.seconds)
                wire.answer(request, *(outcome or await self._act(call, params)))
            case "down" | "reset_before":
                wire.cut(request, reset=fault.kind == "reset_before")
            case "reset_after":
                await self._act(call, params)
                wire.cut(request, reset=True)
            case "truncated":
                wire.answer_half(request, *await self._act(call, params))
            case "status":
                call.status = fault.code
                wire.answer(request, fault.code, _BAD_GATEWAY % (fault.code, fault.code), "text/html")
            case "flood":
                refusal = too_many_requests(int(fault.seconds))
                call.status = refusal.code
                wire.answer(request, refusal.code, _json(refusal.payload()))

    def _spawn(self, work: Coroutine[Any, Any, None], name: str, request: HTTPServerRequest) -> None:
        """Serve in the background; a poller that goes away is forgotten, any other call is carried out."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        if name == "getUpdates":
            wire.connection_of(request).set_close_callback(task.cancel)


def _json(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _chat_of(params: Params) -> int | None:
    return params.number("chat_id") or None
