"""How the bot gets its updates: getUpdates, and the webhook methods that exclude it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.sandbox.mailbox import MAX_BATCH
from bot.sandbox.refusals import bad_request, conflict, webhook_is_active

if TYPE_CHECKING:
    from bot.sandbox.backend import Backend
    from bot.sandbox.params import Params

LONGEST_POLL = 50
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


async def get_updates(backend: Backend, params: Params) -> Any:
    """getUpdates; the one method that waits."""
    if backend.webhook.url:
        raise webhook_is_active()
    _remember_allowed(backend, params)
    limit = min(max(params.number("limit", MAX_BATCH), 1), MAX_BATCH)
    timeout = min(max(params.number("timeout"), 0), LONGEST_POLL)
    return await backend.mailbox.poll(params.number("offset"), limit, timeout)


def _remember_allowed(backend: Backend, params: Params) -> None:
    """Absent keeps what was asked for before; an empty list goes back to Telegram's choice."""
    allowed = params.thing("allowed_updates", "allowed_updates")
    if allowed is None:
        return
    if not isinstance(allowed, list) or not all(isinstance(kind, str) for kind in allowed):
        raise bad_request("can't parse allowed_updates: expected an Array of String")
    backend.mailbox.allowed = allowed


def set_webhook(backend: Backend, params: Params) -> Any:
    """setWebhook: https, or plain http on this machine."""
    url, secret = params.text("url"), params.text("secret_token")
    if not url:
        return delete_webhook(backend, params)
    _check_url(url)
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _remember_allowed(backend, params)
    if params.flag("drop_pending_updates"):
        backend.mailbox.clear()
    backend.mailbox.dismiss(conflict("terminated by setWebhook request"))
    backend.webhook.max_connections = params.number("max_connections", 40)
    backend.webhook.point_to(url, secret, certificate=params.upload("certificate") is not None)
    return True


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if host not in _LOOPBACK:
        if parts.scheme != "https":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        raise bad_request("bad webhook: Failed to resolve host: Name or service not known")
    if parts.scheme not in {"http", "https"}:
        raise bad_request("invalid webhook URL specified")


def delete_webhook(backend: Backend, params: Params) -> Any:
    """deleteWebhook; undelivered updates stay unless they are to be dropped."""
    if params.flag("drop_pending_updates"):
        backend.mailbox.clear()
    backend.webhook.point_to("")
    return True


def get_webhook_info(backend: Backend, _params: Params) -> Any:
    """GetWebhookInfo."""
    return backend.webhook.info()
