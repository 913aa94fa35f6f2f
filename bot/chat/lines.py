"""The two lines to Telegram: one on which updates are asked for, one on which messages leave.

Both run on `httpx-aiohttp`'s transport, which sends three to five times as fast as httpx's own, and which reports
every connection that is refused or breaks as a time-out. The library asks again at once after a time-out, so on
either line that would be thousands of calls a second in an outage: here it is an error of the network, after which
it pauses, longer each time.
"""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import aiohttp
import httpx
from httpx_aiohttp import AiohttpTransport
from telegram import Update
from telegram.error import NetworkError, TimedOut
from telegram.request import HTTPXRequest

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

NOT_OURS = (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)
"""By these the library ends polling for good (a wrong token). The token was right at start, so ask again instead:
a proxy or Telegram itself may say so in passing."""


def options(connections: int) -> dict[str, Any]:
    """Arguments of a line with so many connections. Time-outs are in seconds."""
    limits = httpx.Limits(
        max_connections=connections, max_keepalive_connections=connections, keepalive_expiry=30
    )
    return {
        "connection_pool_size": connections,
        "connect_timeout": 5.0,
        "read_timeout": 10.0,
        "write_timeout": 10.0,
        "pool_timeout": 5.0,
        "httpx_kwargs": {"transport": AiohttpTransport(limits=limits)},
    }


class Line(HTTPXRequest):
    """A line that calls a broken connection what it is."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """As in the library; only a time-out that is one is raised as TimedOut."""
        try:
            return await super().do_request(*args, **kwargs)
        except TimedOut as error:
            cause = error.__cause__
            waited = isinstance(cause and cause.__cause__, aiohttp.ServerTimeoutError)
            if waited or isinstance(cause, httpx.PoolTimeout):
                raise
            raise NetworkError("no connection") from error


class SendingLine(Line):
    """The line on which messages leave. Of a sent message we only need its number, so no more of it is built."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As in the library; a message in the answer keeps only what the library can't do without."""
        answer = HTTPXRequest.parse_json_payload(payload)
        result = answer.get("result")
        if isinstance(result, dict) and "message_id" in result:
            answer["result"] = {key: result[key] for key in ("message_id", "date", "chat") if key in result}
        return answer


class PollingLine(Line):
    """The line on which updates are asked for; it knows when it was last used.

    It lets no malformed update spoil the batch that it came in: the library would read none of them, over and over.
    """

    def __init__(self, monotonic: Callable[[], float], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._monotonic = monotonic
        self.used_at = monotonic()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """As in the library, noting the time."""
        self.used_at = self._monotonic()
        try:
            status, payload = await super().do_request(*args, **kwargs)
        finally:
            self.used_at = self._monotonic()
        if status in NOT_OURS:
            raise NetworkError(f"{HTTPStatus(status).phrase} ({status})")
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As in the library; an update that can't be read becomes an empty one with the same number."""
        answer = HTTPXRequest.parse_json_payload(payload)
        result = answer.get("result")
        if isinstance(result, list):
            answer["result"] = [_readable(raw) for raw in result]
        return answer


def _readable(raw: dict[str, Any]) -> dict[str, Any]:
    try:
        Update.de_json(raw, None)
    except Exception:  # whatever a wrong shape leads to, in the library's hands
        log.error("update %s can't be read and is set aside", raw.get("update_id"))  # noqa: TRY400
        return {"update_id": raw["update_id"]}
    return raw
