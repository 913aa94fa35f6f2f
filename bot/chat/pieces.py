"""Cutting long texts where Telegram would refuse them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MESSAGE_ROOM = 4096
"""UTF-16 units of a message."""

TEXT_ROOM = 3800
"""UTF-16 units of somebody's text in one message of ours: Telegram takes 4096, our own line included."""

CAPTION_ROOM = 600
"""The same for a caption, of which Telegram takes 1024."""


def pieces(text: str, first: int = TEXT_ROOM, rest: int = TEXT_ROOM) -> list[str]:
    """Cut `text` between characters so that no piece is longer than its room in UTF-16 units; at least one piece."""
    found: list[str] = []
    piece: list[str] = []
    room = first
    for character in text:
        width = 2 if ord(character) > 0xFFFF else 1
        if width > room:
            found.append("".join(piece))
            piece, room = [], rest
        piece.append(character)
        room -= width
    return [*found, "".join(piece)]


def packed(lines: Iterable[str], room: int = MESSAGE_ROOM) -> list[str]:
    """Lines in as few messages as they fit into, none cut: each line is shorter than a message."""
    texts: list[str] = []
    for line in lines:
        if texts and width(texts[-1]) + 1 + width(line) <= room:
            texts[-1] += "\n" + line
        else:
            texts.append(line)
    return texts


def width(text: str) -> int:
    """How long Telegram takes a text to be, in UTF-16 units; its markup, which does not count there, does here."""
    return len(text.encode("utf-16-le")) // 2


def fitting(lines: Iterable[str], room: int = TEXT_ROOM) -> str:
    """As many lines as fit into one message; `…` where some are left out."""
    kept: list[str] = []
    for line in lines:
        room -= width(line) + 1
        if room < 0:
            return "\n".join([*kept, "…"])
        kept.append(line)
    return "\n".join(kept)
