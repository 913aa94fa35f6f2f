"""Cutting long texts where Telegram would refuse them."""

from __future__ import annotations

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
