"""A chat's text on a web page: the tags that stand for its formatting, and what no page may hold."""

from __future__ import annotations

from bot.sandbox.entities import readable

TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"),
}
"""What goes before and after each kind of formatting; any other kind goes without."""


def printable(text: str) -> str:
    """Without what no UTF-8 file and no HTML may hold: single surrogates and control characters."""
    return readable(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x7f", " ")
