"""Delivery to a webhook: one update at a time, in order, again until the bot says 2xx."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.sandbox.mailbox import Mailbox, Update

PATIENCE = 60.0


class Webhook:
    """Where updates are sent, if anywhere; `backoff` holds the pauses in seconds after failures in a row."""

    def __init__(self, mailbox: Mailbox, now: Callable[[], datetime]) -> None:
        self.mailbox = mailbox
        self.now = now
        self.url = ""
        self.secret = ""
        self.certificate = False
        self.max_connections = 40
        self.backoff: tuple[float, ...] = (0.05, 0.1, 0.2, 0.5, 1.0)
        self.last_error: tuple[datetime, str] | None = None
        self._task: asyncio.Task[None] | None = None

    def point_to(self, url: str, secret: str = "", *, certificate: bool = False) -> None:
        """Deliver to this address from now on; an empty one stops delivery."""
        self._cancel()
        self.url, self.secret, self.certificate, self.last_error = url, secret, certificate, None
        if url:
            self._task = asyncio.get_running_loop().create_task(self._deliver_all(), name="webhook delivery")

    def _cancel(self) -> None:
        if self._task:
            self._task.cancel()
            self._task = None

    async def stop(self) -> None:
        """Stop delivery; the address is remembered."""
        task = self._task
        self._cancel()
        if task:
            await asyncio.gather(task, return_exceptions=True)

    def resume(self) -> None:
        """Deliver again after `stop`."""
        if self.url and self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._deliver_all(), name="webhook delivery")

    async def _deliver_all(self) -> None:
        client = AsyncHTTPClient(force_instance=True)
        failures = 0
        try:
            while True:
                update = await self.mailbox.arrival()
                problem = await self._deliver(client, update)
                if problem is None:
                    failures = 0
                    self.mailbox.confirm(update["update_id"] + 1)
                    continue
                self.last_error = (self.now(), problem)
                await asyncio.sleep(self.backoff[min(failures, len(self.backoff) - 1)])
                failures += 1
        finally:
            client.close()

    async def _deliver(self, client: AsyncHTTPClient, update: Update) -> str | None:
        """What went wrong, in Telegram's words; None if the bot has the update."""
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        request = HTTPRequest(
            self.url, "POST", headers, json.dumps(update), request_timeout=PATIENCE,
            follow_redirects=False, validate_cert=not self.certificate,
        )  # fmt: skip
        try:
            response = await client.fetch(request, raise_error=False)
        except ConnectionRefusedError:
            return "Connection refused"
        except (OSError, HTTPClientError) as error:
            return str(error)
        if response.code // 100 == 2:
            return None
        return f"Wrong response from the webhook: {response.code} {response.reason}"

    def info(self) -> dict[str, Any]:
        """GetWebhookInfo."""
        shape: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": self.certificate,
            "pending_update_count": len(self.mailbox.updates),
        }
        if self.url:
            shape |= {"max_connections": self.max_connections, "ip_address": "127.0.0.1"}
        if self.mailbox.allowed:
            shape["allowed_updates"] = self.mailbox.allowed
        if self.last_error:
            at, words = self.last_error
            shape |= {"last_error_date": int(at.timestamp()), "last_error_message": words}
        return shape
