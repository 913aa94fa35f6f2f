"""The desk where requests arrive: which bot, which method, what ails the line today, and the answer.

A request is read, checked, acted on and answered in one go; only getUpdates and faults wait.
"""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from bot.sandbox import wire
from bot.sandbox.calls import Call, CallRecord
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.methods import METHODS, proper_name
from bot.sandbox.params import Params, read_params
from bot.sandbox.refusals import ApiError, not_found, too_many_requests, unauthorized
from bot.sandbox.updates import get_updates

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from tornado.httputil import HTTPServerRequest

    from bot.sandbox.backend import Backend

_PATH = re.compile(r"/(file/)?bot([^/]*)/(.*)", re.DOTALL)
_TOKEN = re.compile(r"[0-9]{3,20}:[A-Za-z0-9_-]{30,50}")
_encoder = json.JSONEncoder(separators=(",", ":"))
_PROXY_PAGE = b"<html><head><title>%d</title></head><body><center><h1>%d</h1></center><hr>nginx</body></html>"


class Desk:
    """Takes requests; `notify` is called after each call."""

    def __init__(self, token: str, backend: Backend, calls: CallRecord, notify: Callable[[], None]) -> None:
        self.token = token
        self.backend = backend
        self.calls = calls
        self.faults = Faults()
        self.notify = notify
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def busy(self) -> bool:
        """Whether a call other than a poll is under way."""
        return any(task.get_name() != "getUpdates" for task in self._tasks)

    async def close(self) -> None:
        """Drop what is under way."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def receive(self, request: HTTPServerRequest) -> None:
        """Handle one request, whose body has been read."""
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
            self.notify()
        else:
            self._spawn(self._serve(request, call, params, fault), method, request)

    def _check_token(self, token: str) -> None:
        if not _TOKEN.fullmatch(token):
            raise not_found()
        if token != self.token:
            raise unauthorized()

    def _download(self, request: HTTPServerRequest, path: str) -> None:
        file = self.backend.world.files.at(unquote(path))
        if file is None:
            raise not_found()
        wire.answer(request, 200, file.data, "application/octet-stream")

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
        self.notify()

    async def _serve_badly(
        self, request: HTTPServerRequest, call: Call, params: Params, fault: Fault
    ) -> None:
        match fault.kind:
            case "slow":
                outcome = await self._act(call, params) if fault.acts_first else None
                self.notify()
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
                wire.answer(request, fault.code, _PROXY_PAGE % (fault.code, fault.code), "text/html")
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
            wire.when_gone(request, task.cancel)


def _json(value: Any) -> bytes:
    return _encoder.encode(value).encode()


def _chat_of(params: Params) -> int | None:
    return params.number("chat_id") or None
