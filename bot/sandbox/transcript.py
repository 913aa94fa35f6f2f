"""Several chats as one readable text, in the order in which things happened, with the simulated times."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, tzinfo

    from bot.sandbox.records import Chat, Event

_ATTACHMENT = {
    "photo": "(photo)", "document": "(file)", "voice": "(voice message)", "video": "(video)",
    "video_note": "(video message)", "audio": "(audio file)", "animation": "(animation)", "sticker": "(sticker)",
    "location": "(location)", "contact": "(contact)", "poll": "(poll)",
}  # fmt: skip
_QUIET = {"service"}
_INDENT = " " * 8
_QUOTE_AT_MOST = 40


def transcript(chats: dict[str, Chat], zone: tzinfo) -> str:
    """The logs of these chats, merged; each key heads the lines of its chat, times are in `zone`."""
    events = sorted(
        ((event, title) for title, chat in chats.items() for event in chat.log),
        key=lambda pair: pair[0].seq,
    )
    return told(events, zone)


def told(events: Iterable[tuple[Event, str]], zone: tzinfo) -> str:
    """Events in the order in which they are to be read, each with the title of its chat; times are in `zone`."""
    lines = "\n".join(_lines(events, zone)).lstrip("\n")
    return lines + "\n" if lines else ""


def _lines(events: Iterable[tuple[Event, str]], zone: tzinfo) -> Iterator[str]:
    day: date | None = None
    title: str | None = None
    for event, chat in events:
        if event.kind in _QUIET:
            continue
        at = event.at.astimezone(zone)
        if at.date() != day:
            day, title = at.date(), None
            yield f"\n=== {at:%A} {at.day} {at:%B %Y} ==="
        place = f"{chat} › {event.topic}" if event.topic else chat
        if place != title:
            title = place
            yield f"\n--- {place} ---"
        yield from _entry(event, f"{at:%H:%M}  ")


def _entry(event: Event, time: str) -> Iterator[str]:
    yield f"{time} {_deed(event)}"
    if event.kind not in {"sent", "edited"}:
        return
    if event.attachment:
        yield _INDENT + _ATTACHMENT[event.attachment]
    if event.text:
        yield from (f"{_INDENT}{line}".rstrip() for line in event.text.split("\n"))
    for row in event.buttons:
        yield _INDENT + " ".join(f"[ {label} ]" for label in row)


def _deed(event: Event) -> str:
    match event.kind:
        case "sent" if event.origin:
            return f"{event.who} forwards from {event.origin}:"
        case "sent" if event.about:
            return f"{event.who} replies to {_quoted(event.about)}:"
        case "sent":
            return f"{event.who}:"
        case "edited":
            return f"{event.who} edits {_quoted(event.about)}:"
        case "tapped":
            return f"{event.who} taps ‹{event.text}›"
        case "toasted":
            return f"{event.who} sees for a moment: {event.text}"
        case "alerted":
            return f"{event.who} must acknowledge: {event.text}"
        case "deleted":
            return f"{event.who} deletes {_quoted(event.text)}"
        case _:
            return f"{event.who} {event.text}"


def _quoted(text: str) -> str:
    first = text.partition("\n")[0]
    return f"“{first if len(first) <= _QUOTE_AT_MOST else first[: _QUOTE_AT_MOST - 1] + '…'}”"
