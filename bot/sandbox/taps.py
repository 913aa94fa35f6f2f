"""Taps on buttons: answerCallbackQuery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.entities import utf16_len
from bot.sandbox.refusals import bad_request, query_too_old

if TYPE_CHECKING:
    from bot.sandbox.backend import Backend
    from bot.sandbox.params import Params

ANSWER_WITHIN = 15.0
MAX_TOAST = 200


def answer_callback_query(backend: Backend, params: Params) -> Any:
    """answerCallbackQuery: once, and within seconds."""
    query = backend.world.callbacks.get(params.text("callback_query_id"))
    if query is None or query.answered or backend.monotonic() - query.at > ANSWER_WITHIN:
        raise query_too_old()
    text = params.text("text")
    if utf16_len(text) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    backend.world.show_toast(query, text, alert=params.flag("show_alert"))
    return True
