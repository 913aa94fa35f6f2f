"""The text of a message or caption: read from a request, checked, and put into the form that Telegram keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.entities import discovered, readable, settled, trimmed, utf16_len
from bot.sandbox.markup import checked_link, parse_html
from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.entities import Entity
    from bot.sandbox.params import Params

MAX_TEXT = 4096
MAX_CAPTION = 1024
ENTITY_TYPES = frozenset({
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline",
    "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention",
    "custom_emoji", "date_time",
})  # fmt: skip


def read_text(params: Params) -> tuple[str, list[Entity]]:
    """The text of a message, which must not be empty."""
    text, entities = _formatted(params, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if utf16_len(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return text, entities


def read_caption(params: Params) -> tuple[str, list[Entity]]:
    """The caption of a file, which may be empty."""
    text, entities = _formatted(params, "caption", "caption_entities")
    if utf16_len(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return text, entities


def _formatted(params: Params, field: str, entities_field: str) -> tuple[str, list[Entity]]:
    text = readable(params.text(field))
    if not text:
        return "", []
    mode = params.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(text)
    elif mode in {"", "none"}:
        entities = _given(params, entities_field, utf16_len(text))
    else:
        # Telegram also knows two kinds of Markdown; the stand-in does not, and says so rather than guess.
        raise bad_request("unsupported parse_mode")
    text, entities = trimmed(text, entities)
    return text, discovered(text, entities)


def _given(params: Params, field: str, length: int) -> list[Entity]:
    given = params.thing(field, "entities")
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad_request("can't parse entities: expected an Array")
    for entity in given:
        _check(entity, length)
    return settled([entity for entity in given if entity["length"] > 0])


def _check(entity: Any, length: int) -> None:
    if not isinstance(entity, dict):
        raise _unparsable("expected an Object")
    kind, offset, size = entity.get("type"), entity.get("offset"), entity.get("length")
    if not isinstance(kind, str) or kind not in ENTITY_TYPES:
        raise _unparsable("Unsupported type specified")
    if not isinstance(offset, int) or not isinstance(size, int):
        raise _unparsable('Field "offset" must be of type Number')
    if offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if offset > length:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + size > length:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {offset + size}"
        )
    if kind == "text_link" and not checked_link(str(entity.get("url") or "")):
        raise bad_request(f"entity URL '{entity.get('url') or ''}' is invalid: Wrong HTTP URL")


def _unparsable(words: str) -> Exception:
    return bad_request(f"can't parse MessageEntity: {words}")
