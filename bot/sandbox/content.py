"""The text of a message or caption: read from a request, checked, and put into the form that Telegram keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.entities import discovered, readable, settled, trimmed, utf16_len
from bot.sandbox.markup import parse_html
from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.entities import Entity
    from bot.sandbox.params import Params

MAX_TEXT = 4096
MAX_CAPTION = 1024


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
        if not isinstance(entity, dict) or not isinstance(entity.get("type"), str):
            raise bad_request("can't parse MessageEntity: expected an Object")
        offset, size = entity.get("offset"), entity.get("length")
        if not isinstance(offset, int) or not isinstance(size, int):
            raise bad_request('can\'t parse MessageEntity: Field "offset" must be of type Number')
        if offset < 0:
            raise bad_request(f"receive an entity with incorrect offset {offset}")
        if offset > length:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if offset + size > length:
            raise bad_request(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
                f"at UTF-16 offset {offset + size}"
            )
    return settled([entity for entity in given if entity["length"] > 0])
