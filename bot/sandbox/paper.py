"""Chats as one HTML document with the buttons drawn: to be read, printed and signed by a clinician.

Values in, text out: nothing is read, fetched or counted here, and no words are made up. The document is a single
file without scripts that loads nothing. Fields called `html` hold Telegram's HTML; what is not that is shown as
it is written. All other fields are plain text.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from bot.sandbox.entities import marked_up
from bot.sandbox.markup import parse_html
from bot.sandbox.refusals import ApiError
from bot.sandbox.stylesheet import STYLE
from bot.sandbox.webtext import TAGS, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from bot.sandbox.entities import Entity
    from bot.sandbox.records import Event

Side = Literal["bot", "person"]
Sort = Literal["message", "edit", "tap", "notice"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens in a chat: a message, an edit, a tap on a button, or a notice over the chat.

    `at` is the local time as text. `note` stands above a message, an edit or a notice, and is the whole of a tap.
    `attachment` names what comes with a message; a picture's bytes are `image`.
    """

    at: str
    who: str
    side: Side
    kind: Sort
    html: str = ""
    buttons: tuple[tuple[str, ...], ...] = ()
    attachment: str = ""
    image: bytes | None = field(default=None, repr=False)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A part of a story."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Texts by name: each entry is a name and Telegram's HTML."""

    title: str
    intro: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Where to sign: each line is followed by a rule to write on."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole document, in this order; `rest` holds the texts that no scene shows.

    `contents` heads the table of contents. `buttons` is read out before a row of buttons where the document is
    heard instead of seen.
    """

    language: str
    title: str
    paragraphs: tuple[str, ...]
    scenes: tuple[Scene, ...]
    rest: Listing | None
    lists: tuple[Listing, ...]
    signature: Signature
    contents: str = ""
    buttons: str = ""


@dataclass(frozen=True, slots=True)
class Labels:
    """The words between the messages. `{}` stands for the button's label, the text or the name that is meant.

    `attachments` has a word for each kind of attachment ("photo", "document", …). `deeds` has one for each thing
    that people do to the chat ("blocks the bot", …), as they stand in the log. What has no word there, or an
    empty one here, is left out.
    """

    taps: str
    changes: str
    short: str
    alert: str
    deletes: str = ""
    replies: str = ""
    forwards: str = ""
    attachments: Mapping[str, str] = field(default_factory=dict)
    deeds: Mapping[str, str] = field(default_factory=dict)


# From a chat's log


def steps_of(events: Iterable[Event], when: Callable[[datetime], str], labels: Labels) -> tuple[Step, ...]:
    """What happened in a chat, step by step; `when` writes the times."""
    return tuple(step for event in events for step in _steps(event, when(event.at), labels))


def _steps(event: Event, at: str, labels: Labels) -> Iterator[Step]:
    side: Side = "bot" if event.from_bot else "person"
    if event.kind in {"sent", "edited"}:
        yield Step(
            at, event.who, side, "edit" if event.kind == "edited" else "message", event.html, event.buttons,
            _attachment(event, labels), _image(event), _above(event, labels),
        )  # fmt: skip
    elif event.kind in {"toasted", "alerted"}:
        note = labels.alert if event.kind == "alerted" else labels.short
        yield Step(at, event.who, side, "notice", event.html, note=note)
    elif note := _deed(event, labels):
        yield Step(at, event.who, side, "tap", note=note)


def _deed(event: Event, labels: Labels) -> str:
    if event.kind == "did":
        return labels.deeds.get(event.text, "")
    words = {"tapped": labels.taps, "deleted": labels.deletes}.get(event.kind, "")
    return words.replace("{}", event.text)


def _above(event: Event, labels: Labels) -> str:
    if event.kind == "edited":
        return labels.changes.replace("{}", event.about)
    if event.origin:
        return labels.forwards.replace("{}", event.origin)
    return labels.replies.replace("{}", event.about) if event.about else ""


def _attachment(event: Event, labels: Labels) -> str:
    words = labels.attachments.get(event.attachment or "", "")
    named = event.file.name if event.file and event.file.kind == "document" else None
    return f"{words} {named}".strip() if named else words


def _image(event: Event) -> bytes | None:
    return event.file.data if event.file and event.file.kind == "photo" else None


# The document

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_FROM_THE_RIGHT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


def document(paper: Paper) -> str:
    """The paper as a file to write in UTF-8."""
    direction = "rtl" if paper.language.partition("-")[0].lower() in _FROM_THE_RIGHT else "ltr"
    return "\n".join([
        "<!DOCTYPE html>",
        f'<html lang="{_attribute(paper.language)}" dir="{direction}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="format-detection" content="telephone=no">',
        f"<title>{_line(paper.title)}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        *_body(paper),
        "</main>",
        "</body>",
        "</html>",
        "",
    ])  # fmt: skip


def _body(paper: Paper) -> Iterator[str]:
    sections = list(_sections(paper))
    yield "<header>"
    yield f'<h1 id="title">{_line(paper.title)}</h1>'
    yield from _paragraphs(paper.paragraphs)
    yield "</header>"
    yield '<nav aria-labelledby="contents">' if paper.contents else '<nav aria-labelledby="title">'
    if paper.contents:
        yield f'<p id="contents">{_line(paper.contents)}</p>'
    yield "<ol>"
    for anchor, title, _ in sections:
        yield f'<li><a href="#{anchor}">{_line(title)}</a></li>'
    yield "</ol>"
    yield "</nav>"
    for anchor, title, lines in sections:
        yield f'<section id="{anchor}" aria-labelledby="{anchor}-title">'
        yield f'<h2 id="{anchor}-title">{_line(title)}</h2>'
        yield from lines
        yield "</section>"


def _sections(paper: Paper) -> Iterator[tuple[str, str, Iterator[str]]]:
    """Each section's anchor, title and lines."""
    for number, scene in enumerate(paper.scenes, 1):
        yield f"scene-{number}", scene.title, _chat(scene, paper.buttons)
    if paper.rest:
        yield "rest", paper.rest.title, _listing(paper.rest)
    for number, listing in enumerate(paper.lists, 1):
        yield f"list-{number}", listing.title, _listing(listing)
    yield "signature", paper.signature.title, _signature(paper.signature)


def _chat(scene: Scene, buttons: str) -> Iterator[str]:
    """The steps; a time is shown where it differs from the one before."""
    yield '<ol class="chat" role="list">'
    befores = ["", *(step.at for step in scene.steps)]
    for step, (before, at) in zip(scene.steps, pairwise(befores), strict=True):
        yield f'<li class="step {step.kind} {step.side}">'
        if at and at != before:
            yield f'<p class="at"><span>{_line(at)}</span></p>'
        if step.kind == "tap":
            yield f'<p class="deed"><b>{_line(step.who)}</b> {_line(step.note)}</p>'
        else:
            yield from _shown(step, buttons)
        yield "</li>"
    yield "</ol>"


def _shown(step: Step, buttons: str) -> Iterator[str]:
    if step.note:
        yield f'<p class="note">{_line(step.note)}</p>'
    yield '<div class="card">'
    yield '<div class="bubble">'
    yield f'<p class="who">{_line(step.who)}</p>'
    yield from _attached(step)
    if step.html:
        yield f'<div class="text">{_markup(step.html)}</div>'
    yield "</div>"
    label = f' aria-label="{_attribute(buttons)}"' if buttons else ""
    for row in step.buttons:
        yield f'<ul class="row" role="list"{label}>'
        yield from (f"<li>{_line(button)}</li>" for button in row)
        yield "</ul>"
    yield "</div>"


def _attached(step: Step) -> Iterator[str]:
    source = _data_address(step.image) if step.image else None
    if source:
        yield f'<figure><img src="{source}" alt="{_attribute(step.attachment)}">'
        if step.attachment:
            yield f"<figcaption>{_line(step.attachment)}</figcaption>"
        yield "</figure>"
    elif step.attachment:
        yield f'<p class="attachment">{_line(step.attachment)}</p>'


def _listing(listing: Listing) -> Iterator[str]:
    yield from _paragraphs((listing.intro,) if listing.intro else ())
    if listing.entries:
        yield '<dl class="listing">'
        for name, html in listing.entries:
            yield f'<div><dt>{_line(name)}</dt><dd class="text">{_markup(html)}</dd></div>'
        yield "</dl>"


def _signature(signature: Signature) -> Iterator[str]:
    yield '<div class="sign">'
    yield from (f'<p><span>{_line(line)}</span><span class="rule"></span></p>' for line in signature.lines)
    yield "</div>"


def _paragraphs(paragraphs: tuple[str, ...]) -> Iterator[str]:
    return (f"<p>{_line(paragraph)}</p>" for paragraph in paragraphs)


# Text

_IMAGES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF87a": "gif", b"GIF89a": "gif"}


def _markup(html: str) -> str:
    """Telegram's HTML as the page's; what Telegram would refuse is shown as it is written."""
    html = printable(html)
    try:
        text, entities = parse_html(html)
    except ApiError:
        text, entities = html, []
    return marked_up(text, entities, _tags, _line)


def _tags(entity: Entity) -> tuple[str, str]:
    if entity["type"] == "text_link":
        return f'<a href="{_attribute(entity["url"])}" rel="noopener noreferrer">', "</a>"
    return TAGS.get(entity["type"], ("", ""))


def _line(text: str) -> str:
    return escape(printable(text)).replace("\n", "<br>")


def _attribute(text: str) -> str:
    return escape(printable(text).replace("\n", " "))


def _data_address(image: bytes) -> str | None:
    """A picture as an address of itself; None for what browsers don't show."""
    if image[:4] == b"RIFF" and image[8:12] == b"WEBP":
        kind = "webp"
    else:
        kind = next((kind for head, kind in _IMAGES.items() if image.startswith(head)), "")
    return f"data:image/{kind};base64,{base64.b64encode(image).decode()}" if kind else None
