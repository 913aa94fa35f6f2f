"""Writing an answer onto a connection, whole or broken. Tornado's web layer is left out, for speed."""

from __future__ import annotations

import socket
import struct
from http import HTTPStatus
from typing import TYPE_CHECKING, cast

from tornado.httputil import HTTPHeaders, ResponseStartLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from tornado.http1connection import HTTP1Connection
    from tornado.httputil import HTTPServerRequest

JSON = "application/json"
_RESET = struct.pack("ii", 1, 0)
_REASONS = {status.value: status.phrase for status in HTTPStatus}


def connection_of(request: HTTPServerRequest) -> HTTP1Connection:
    """The connection that a request came in on."""
    return cast("HTTP1Connection", request.connection)


def answer(request: HTTPServerRequest, status: int, body: bytes, content_type: str = JSON) -> None:
    """Send a whole answer; nothing happens if the client has gone."""
    connection = connection_of(request)
    if connection.stream is None or connection.stream.closed():
        return
    headers = HTTPHeaders({"Content-Type": content_type, "Content-Length": str(len(body))})
    start = ResponseStartLine("HTTP/1.1", status, _REASONS.get(status, "Unknown"))
    connection.write_headers(start, headers, None if request.method == "HEAD" else body)
    connection.finish()


def when_gone(request: HTTPServerRequest, do: Callable[[], object]) -> None:
    """Do something if the client closes the connection before it has its answer."""

    def gone() -> None:
        do()

    connection_of(request).set_close_callback(gone)


def cut(request: HTTPServerRequest, *, reset: bool) -> None:
    """End the connection without an answer: closed politely, or reset."""
    stream = connection_of(request).detach()
    if stream is None or stream.closed():
        return
    if reset:
        stream.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    stream.close()


def answer_half(request: HTTPServerRequest, status: int, body: bytes) -> None:
    """Announce the whole answer, send half of it, and close."""
    stream = connection_of(request).detach()
    if stream is None or stream.closed():
        return
    head = (
        f"HTTP/1.1 {status} {_REASONS.get(status, 'Unknown')}\r\n"
        f"Content-Type: {JSON}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    stream.write(head.encode() + body[: len(body) // 2])
    stream.close()
