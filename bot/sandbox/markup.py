"""Telegram's HTML: what it accepts, what the reader then sees, and where each piece of formatting lies.

Offsets and lengths count UTF-16 code units, as Telegram's do; positions in error texts are byte offsets of
the UTF-8 text. It reads in the official server's order, so that a text with two faults names the same one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.sandbox.entities import Entity, settled, utf16_len
from bot.sandbox.refusals import ApiError, cant_parse_entities

type_of_tag = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler",
    "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip

_SPECIAL = re.compile(r"[<&]")
_NUMBER = re.compile(r"&#(?:x([0-9a-fA-F]+)|([0-9]+));?")
_NAME = re.compile(r"&([a-zA-Z]+);?")
_NAMES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_SPACE = re.compile(r"\s*")


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """The plain text and its entities, or Telegram's refusal."""
    if not _SPECIAL.search(text):
        return text, []
    return _Reader(text).read()


def character_at(text: str, at: int) -> tuple[str, int] | None:
    """The character that a reference such as `&lt;` or `&#8217;` stands for, and where the text goes on."""
    if found := _NUMBER.match(text, at):
        code = int(found[1], 16) if found[1] else int(found[2])
        too_long = len(found[0].rstrip(";")) >= 10
        if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF or too_long:
            return None
        return chr(code), found.end()
    if (found := _NAME.match(text, at)) and found[1] in _NAMES:
        return _NAMES[found[1]], found.end()
    return None


def unescaped(text: str) -> str:
    """The text with its character references replaced."""
    pieces, at = [], 0
    while (found := text.find("&", at)) >= 0:
        pieces.append(text[at:found])
        character, at = character_at(text, found) or ("&", found + 1)
        pieces.append(character)
    return "".join([*pieces, text[at:]])


def checked_link(url: str) -> str | None:
    """An address that Telegram makes clickable; None for one that it silently drops."""
    if url.startswith(("tg://", "ton://", "tonsite://")):
        return url
    full = url if "://" in url else f"http://{url}"
    try:
        parts = urlsplit(full)
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme not in {"http", "https"} or "." not in host.strip(".") or re.search(r"\s", full):
        return None
    return full if parts.path or parts.query else f"{full}/"


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    begin: int


@dataclass(slots=True)
class _Reader:
    text: str
    at: int = 0
    plain: str = ""
    offset: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def read(self) -> tuple[str, list[Entity]]:
        while found := _SPECIAL.search(self.text, self.at):
            self._keep(self.text[self.at : found.start()])
            self.at = found.start()
            if found[0] == "&":
                self._reference()
            elif self.text.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        self._keep(self.text[self.at :])
        if self.open:
            raise cant_parse_entities(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return self.plain, settled(self.entities)

    def _keep(self, piece: str) -> None:
        self.plain += piece
        self.offset += utf16_len(piece)

    def _reference(self) -> None:
        if found := character_at(self.text, self.at):
            character, self.at = found
        else:
            character, self.at = "&", self.at + 1
        self._keep(character)

    def _wrong(self, words: str, at: int) -> ApiError:
        return cant_parse_entities(f"{words} at byte offset {len(self.text[:at].encode())}")

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        piece = found[0] if found else ""
        self.at += len(piece)
        return piece

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._take(_TAG_NAME).lower()
        if not self._peek():
            raise self._wrong("Unclosed start tag", begin)
        if tag not in type_of_tag:
            raise self._wrong(f'Unsupported start tag "{tag}"', begin)
        argument = ""
        while True:
            self._take(_SPACE)
            if self._peek() == ">":
                break
            argument = self._attribute(tag, begin) or argument
        self.at += 1
        if tag == "span" and argument != "spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, argument, self.offset, len(self.plain)))

    def _attribute(self, tag: str, begin: int) -> str:
        """Read one attribute; what it means for this tag, or nothing."""
        name = self._take(_ATTRIBUTE_NAME)
        if not name:
            raise self._wrong(f'Empty attribute name in the tag "{tag}"', begin)
        self._take(_SPACE)
        value = ""
        if self._peek() == "=":
            self.at += 1
            self._take(_SPACE)
            value = self._value()
        if not self._peek():
            raise self._wrong("Unclosed start tag", begin)
        if tag == "a" and name == "href":
            return value
        if tag == "code" and name == "class" and value.startswith("language-"):
            return value.removeprefix("language-")
        if tag == "span" and name == "class" and value.startswith("tg-"):
            return value.removeprefix("tg-")
        return "expandable" if (tag, name) == ("blockquote", "expandable") else ""

    def _value(self) -> str:
        quote = self._peek()
        if quote not in {"'", '"'}:
            begin = self.at
            token = self._take(_TOKEN).lower()
            if self._peek() and not self._peek().isspace() and self._peek() != ">":
                raise self._wrong("Unexpected end of name token", begin)
            return token
        end = self.text.find(quote, self.at + 1)
        end = len(self.text) if end < 0 else end
        raw = self.text[self.at + 1 : end]
        self.at = end + 1
        return unescaped(raw)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._wrong("Unexpected end tag", begin)
        self.at += 2
        name = self._take(_TAG_NAME)
        self._take(_SPACE)
        if self._peek() != ">":
            raise self._wrong("Unclosed end tag", begin)
        self.at += 1
        expected = self.open[-1].tag
        if name and name.lower() != expected:
            where = len(self.text[:begin].encode())
            raise cant_parse_entities(
                f'Unmatched end tag at byte offset {where}, expected "</{expected}>", found "</{name}>"'
            )
        self._close(self.open.pop())

    def _close(self, opened: _Open) -> None:
        length = self.offset - opened.offset
        if length == 0:
            return
        entity: Entity = {"type": type_of_tag[opened.tag], "offset": opened.offset, "length": length}
        if opened.tag == "a":
            url = checked_link(opened.argument or self.plain[opened.begin :])
            if url is None:
                return
            entity["url"] = url
        elif opened.tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.tag in {"pre", "code"} and self._is_code_block(opened, length):
            return
        self.entities.append(entity)

    def _is_code_block(self, opened: _Open, length: int) -> bool:
        """Whether this tag only wraps `<pre><code class="language-x">`, which is a single entity."""
        if opened.tag == "pre" and self.entities and self.entities[-1].get("language"):
            inner = self.entities[-1]
            if (inner["offset"], inner["length"]) == (opened.offset, length):
                inner["type"] = "pre"
                return True
        elif opened.tag == "code" and opened.argument:
            self.entities.append(
                {"type": "code", "offset": opened.offset, "length": length, "language": opened.argument}
            )
            return True
        return False
