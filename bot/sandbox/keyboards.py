"""Inline keyboards: what Telegram accepts under a message, and what it keeps of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.sandbox.markup import checked_link
from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.params import Params
    from bot.sandbox.records import Keyboard

MAX_BUTTONS = 100
MAX_DATA_BYTES = 64
_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip
_MAY_BE_EMPTY = ("switch_inline_query", "switch_inline_query_current_chat", "callback_game")
_OTHER_MARKUP = ("keyboard", "remove_keyboard", "force_reply")


def read_keyboard(params: Params, *, inline_only: bool = False) -> Keyboard:
    """The inline keyboard of a request; other kinds of reply markup are accepted and leave nothing."""
    markup = params.thing("reply_markup", "reply keyboard markup")
    if markup is None:
        return []
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if inline_only and any(kind in markup for kind in _OTHER_MARKUP):
            raise bad_request("inline keyboard expected")
        return []
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    keyboard = [_row(row) for row in rows]
    if sum(map(len, keyboard)) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return [row for row in keyboard if row]


def _row(row: Any) -> list[dict[str, Any]]:
    if not isinstance(row, list):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    return [_button(button) for button in row]


def _unparsable(words: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {words}")


def _button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise _unparsable("expected an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise _unparsable('Field "text" must be of type String')
    actions = [name for name in _ACTIONS if button.get(name) or (name in _MAY_BE_EMPTY and name in button)]
    if not text.strip() or not actions:
        raise _unparsable("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("BUTTON_TYPE_INVALID")
    _check_action(actions[0], button[actions[0]])
    return {"text": text, actions[0]: button[actions[0]]}


def _check_action(action: str, value: Any) -> None:
    if action == "callback_data":
        if not isinstance(value, str):
            raise _unparsable('Field "callback_data" must be of type String')
        if len(value.encode("utf-8", "surrogatepass")) > MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "url":
        if not isinstance(value, str):
            raise _unparsable('Field "url" must be of type String')
        if problem := _problem_with(value):
            raise bad_request(f"inline keyboard button URL '{value}' is invalid: {problem}")


def _problem_with(url: str) -> str | None:
    scheme = urlsplit(url).scheme if "://" in url else "http"
    if scheme not in {"http", "https", "tg", "ton", "tonsite"}:
        return "Unsupported URL protocol"
    return None if checked_link(url) else "Wrong HTTP URL"
