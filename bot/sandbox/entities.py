"""Formatting as Telegram keeps it: entities over plain text, measured in UTF-16 code units.

`markup` makes entities out of HTML; here they are found in plain text, trimmed, and written back as HTML.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Entity = dict[str, Any]

_PRIORITY = ("blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention")
_VERBATIM = {"pre", "code"}
_UNREADABLE = {code: " " for code in range(32) if chr(code) not in "\n\r"} | {ord("\r"): None}

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_HINT = re.compile(r"[/@#]")
_FOUND = re.compile(
    r"(?P<url>(?:https?://|tg://|\bt\.me/)[^\s<>\"«»]*[^\s<>\"«».,:;!?'()\[\]])"
    r"|(?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/@<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<mention>@[A-Za-z0-9_]{3,32})\b"
    r"|(?<!\w)(?P<hashtag>#(?=\w*[^\W\d])\w{1,256})"
)


def utf16_len(text: str) -> int:
    """How many UTF-16 code units a text takes; Telegram counts lengths in these."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    if text.isascii():
        return text[offset : offset + length]
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def readable(text: str) -> str:
    """The text without control characters, as Telegram stores it."""
    return text.translate(_UNREADABLE) if _CONTROL.search(text) else text


def settled(entities: list[Entity]) -> list[Entity]:
    """In Telegram's order, outermost first, and with nothing formatted inside code."""
    if not entities:
        return []
    entities = sorted(entities, key=_order)
    kept: list[Entity] = []
    verbatim_until = -1
    for entity in entities:
        if entity["offset"] < verbatim_until:
            continue
        if entity["type"] in _VERBATIM:
            verbatim_until = entity["offset"] + entity["length"]
        kept.append(entity)
    return kept


def _order(entity: Entity) -> tuple[int, int, int]:
    kind = entity["type"]
    rank = _PRIORITY.index(kind) if kind in _PRIORITY else len(_PRIORITY)
    return entity["offset"], -entity["length"], rank


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without the white space around the text; formatting shrinks with it."""
    text = text.rstrip()
    first = min((entity["offset"] for entity in entities), default=len(text))
    lead = min(len(text) - len(text.lstrip(" \n")), first)
    end = utf16_len(text) - lead
    kept = []
    for entity in entities:
        offset = entity["offset"] - lead
        if offset < end:
            kept.append(entity | {"offset": offset, "length": min(entity["length"], end - offset)})
    return text[lead:], kept


def discovered(text: str, entities: list[Entity]) -> list[Entity]:
    """With the commands, addresses and names that Telegram recognises by itself outside code and links."""
    if not _HINT.search(text):
        return entities
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] in {"pre", "code", "text_link"}
    ]
    found = []
    for match in _FOUND.finditer(text):
        kind = match.lastgroup or ""
        offset, length = utf16_len(text[: match.start(kind)]), utf16_len(match[kind])
        if not any(offset < end and start < offset + length for start, end in taken):
            found.append({"type": kind, "offset": offset, "length": length})
    return sorted(entities + found, key=_order) if found else entities


_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
    "code": ("<code>", "</code>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
}


def _tags(entity: Entity) -> tuple[str, str]:
    if entity["type"] == "text_link":
        return f'<a href="{escape(entity["url"])}">', "</a>"
    if entity["type"] == "pre":
        if language := entity.get("language"):
            return f'<pre><code class="language-{escape(language)}">', "</code></pre>"
        return "<pre>", "</pre>"
    return _TAGS.get(entity["type"], ("", ""))


def as_html(text: str, entities: list[Entity]) -> str:
    """The text in Telegram's HTML, such that parsing it gives the same text and formatting again."""
    return marked_up(text, entities, _tags, lambda piece: escape(piece, quote=False))


def marked_up(
    text: str,
    entities: list[Entity],
    tags: Callable[[Entity], tuple[str, str]],
    written: Callable[[str], str],
) -> str:
    """The text with what `tags` puts before and after each entity; `written` makes markup of the plain pieces.

    The entities must be in Telegram's order and lie within one another or apart, as `markup` reads them: then
    every pair of tags does too.
    """
    raw = text.encode("utf-16-le", "surrogatepass")
    pieces: list[str] = []
    open_: list[tuple[int, str]] = []
    at = 0

    def go_to(offset: int) -> None:
        nonlocal at
        piece = raw[2 * at : 2 * offset].decode("utf-16-le", "surrogatepass")
        pieces.append(written(piece))
        at = offset

    def close_until(offset: int) -> None:
        while open_ and open_[-1][0] <= offset:
            end, tag = open_.pop()
            go_to(end)
            pieces.append(tag)

    for entity in entities:
        close_until(entity["offset"])
        go_to(entity["offset"])
        start, end = tags(entity)
        pieces.append(start)
        open_.append((entity["offset"] + entity["length"], end))
    close_until(len(raw) // 2)
    go_to(len(raw) // 2)
    return "".join(pieces)
