"""Several chats as one readable text, in the order in which things happened, with the simulated times."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, tzinfo

    from bot.sandbox.records import Chat, Event

_ATTACHMENT = {"photo": "(photo)", "document": "(file)", "voice": "(voice message)", "sticker": "(sticker)"}
_QUIET = {"service"}
_INDENT = " " * 8


def transcript(chats: dict[str, Chat], zone: tzinfo) -> str:
    """The logs of these chats, merged; each key heads the lines of its chat, times are in `zone`."""
    events = sorted(
        ((event, title) for title, chat in chats.items() for event in chat.log),
        key=lambda pair: pair[0].seq,
    )
    return "\n".join(_lines(events, zone)) + "\n" if events else ""


def _lines(events: list[tuple[Event, str]], zone: tzinfo) -> Iterator[str]:
    day: date | None = None
    title: str | None = None
    for event, chat in events:
        if event.kind in _QUIET:
            continue
        at = event.at.astimezone(zone)
        if at.date() != day:
            day, title = at.date(), None
            yield ("" if day is None else "") + f"\n=== {at:%A} {at.day} {at:%B %Y} ==="
        if chat != title:
            title = chat
            yield f"\n--- {chat} ---"
        yield from _entry(event, f"{at:%H:%M}  ")


def _entry(event: Event, time: str) -> Iterator[str]:
    if event.kind in {"sent", "edited"}:
        head = event.who + (" (edited)" if event.kind == "edited" else "")
        head += f" (to #{event.reply_to})" if event.reply_to else ""
        body = [_ATTACHMENT[event.attachment]] if event.attachment else []
        body += event.text.split("\n") if event.text else []
        yield f"{time} {head}:"
        yield from (f"{_INDENT}{line}".rstrip() for line in body)
        for row in event.buttons:
            yield _INDENT + " ".join(f"[ {label} ]" for label in row)
    else:
        yield f"{time} {_deed(event)}"


def _deed(event: Event) -> str:
    match event.kind:
        case "tapped":
            return f"{event.who} taps ‹{event.text}›"
        case "toasted":
            return f"{event.who} sees for a moment: {event.text}"
        case "alerted":
            return f"{event.who} must acknowledge: {event.text}"
        case "deleted":
            return f"{event.who} deletes: {event.text}"
        case kind:
            return f"{event.who}: {kind}"
