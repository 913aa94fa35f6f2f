"""The wording with long made-up values, held against what Telegram takes, before a patient would miss a message.

A value is as long as it can become: a name has 100 characters, a clinic's 60, somebody's text as much as a message
has room for.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.catalogue import Catalogue, Value

TEXT, CAPTION, TOAST, DESCRIPTION, BUTTON = 4096, 1024, 200, 256, 45
"""Telegram's limits in UTF-16 units, but for buttons, which phones cut off."""

LIMITS = {
    "button-go-on": 160,  # with a name, which may be cut
    "button-remove-staff": 160,  # the same
    "button-": BUTTON,
    "grade-": BUTTON,
    "sign-": BUTTON,
    "question-": BUTTON,
    "language-name": BUTTON,
    "toast-": TOAST,
    "help-heading": TEXT,
    "help-write": TEXT,
    "help-": DESCRIPTION,
    "enrolled": CAPTION,
    "progress": CAPTION,
    "calendar-": CAPTION,
    "mydata": CAPTION,
    "stats-picture": CAPTION,
    "export": CAPTION,
    "relay-photo": CAPTION,
    "relay-voice": CAPTION,
    "relay-video": CAPTION,
    "relay-document": CAPTION,
}
"""The limit of the texts whose key begins so; any other is a message."""

TAGS = frozenset({"a", "b", "blockquote", "code", "del", "em", "i", "ins", "pre", "s", "strong", "u"})
"""The markup that a text may have; Telegram knows a few more."""

PLAIN = ("button-", "toast-", "grade-", "sign-", "question-", "symptom-", "chart-", "mydata-")
"""Texts that are shown without markup."""

NOT_SENT = ("warning-", "paper-", "scene-")
"""Lists and headings that no chat sees."""

_LONG = {
    "name": "W" * 100,
    "who": "P-00001 (" + "W" * 100 + ")",
    "whose": "P-00001, P-00002, P-00003",
    "clinic": "W" * 60,
    "phone": "0" * 40,
    "emergency": "0" * 20,
    "hours": "W" * 120,
    "privacy": "W" * 200,
    "url": "W" * 200,
    "link": "W" * 90,
    "bot": "W" * 32,
    "code": "P-00001",
    "text": "W" * 600,
    "found": "W" * 60,
    "when": "W" * 48,
    "wish": "W" * 48,
    "at": "2026-12-14 10:00",
    "answers": "W" * 600,
    "what": "W" * 48,
    "treatment": "W" * 60,
    "allowed": "W" * 500,
    "nearest": "W" * 24,
    "sign": "W" * 45,
    "question": "W" * 45,
    "symptom": "W" * 20,
    "grade": "W" * 20,
    "zone": "W" * 32,
    "dates": "2026-12-14 – 2026-12-14",
    "share": "100% of 100,000",
    "figures": "W" * 300,
    "language": "W" * 20,
}
COUNTS = (0, 1, 2, 5, 21, 365)
"""Numbers that need different forms of a word in one language or another."""


def overlong(catalogue: Catalogue) -> list[str]:
    """One line for each text that would not fit."""
    return [
        f"{language}: {key} can have {most} characters; allowed: {limit(key)}"
        for language in catalogue.languages
        for key in sorted(catalogue.keys(language))
        if not key.startswith(NOT_SENT)
        and (most := max(units(text) for text in rendered(catalogue, language, key))) > limit(key)
    ]


def ill_marked(catalogue: Catalogue) -> list[str]:
    """One line for each text whose markup Telegram would refuse, or would show as it is written."""
    return [
        f"{language}: {key} {problem}"
        for language in catalogue.languages
        for key in sorted(catalogue.keys(language))
        if not key.startswith(NOT_SENT) and (problem := _markup_problem(catalogue, language, key)) is not None
    ]


class _Tags(HTMLParser):
    """Follows which tags are open; `problem` is the first thing that Telegram would not take."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.problem: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.open.append(tag)
        if tag not in TAGS:
            self.problem = self.problem or f"has <{tag}>; allowed: {', '.join(sorted(TAGS))}"

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problem = self.problem or f"has a </{tag}> that closes nothing"

    def handle_data(self, data: str) -> None:
        if "<" in data:
            self._no_tag()

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self._no_tag()

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        self._no_tag()

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002
        self._no_tag()

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self._no_tag()

    def _no_tag(self) -> None:
        self.problem = self.problem or "has a < that begins no tag; write &lt;"


def _markup_problem(catalogue: Catalogue, language: str, key: str) -> str | None:
    """The first thing that is wrong in any form of the text."""
    texts = dict.fromkeys(rendered(catalogue, language, key))
    return next((problem for text in texts if (problem := _ill(key, text)) is not None), None)


def _ill(key: str, text: str) -> str | None:
    if key.startswith(PLAIN):
        return "is shown without markup and has <" if "<" in text else None
    tags = _Tags()
    tags.feed(text)
    tags.close()
    return tags.problem or (f"leaves <{tags.open[-1]}> open" if tags.open else None)


def limit(key: str) -> int:
    """How many UTF-16 units this text may have."""
    return next((most for start, most in LIMITS.items() if key.startswith(start)), TEXT)


def rendered(catalogue: Catalogue, language: str, key: str) -> Iterator[str]:
    """A text with each of the numbers that may stand in it."""
    names = catalogue.variables(key)
    for count in COUNTS:
        values: dict[str, Value] = {name: _LONG.get(name, count) for name in names}
        yield catalogue.html(language, key, **values)


def units(text: str) -> int:
    """Telegram counts UTF-16 units, after the tags are taken out."""
    return len(re.sub(r"<[^>]+>", "", text).encode("utf-16-le")) // 2
