"""`/patients [TEXT]`: everyone, page by page, or those found; each opens a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.catalogue import safe_name
from bot.chat.access import Role
from bot.store import people
from bot.store.messages import Button

if TYPE_CHECKING:
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
    from bot.store.messages import Keyboard
    from bot.store.people import Listed

PAGE = 8
SEARCH_BYTES = 40
"""What is searched for is carried by the buttons that turn the page, and those have room for so much."""


def patients(turn: Turn) -> None:
    """The first page. In a group only codes and treatments are searched: an answer to a name would tell whose it is."""
    text, keyboard = _page(turn, _searched(turn.event.text), 0)
    turn.answer_text(text, keyboard=keyboard)


def tapped(turn: Turn, pressed: Pressed) -> None:
    """Another page, in place."""
    if turn.role < Role.STAFF or not pressed.rest.startswith("="):
        turn.pop("toast-not-yours")
        return
    text, keyboard = _page(turn, pressed.rest[1:], pressed.id)
    turn.edit_text(text, keyboard=keyboard)


def _searched(text: str) -> str:
    """What is searched for, as far as a button can carry it."""
    words = " ".join(text.split())
    return words.encode()[:SEARCH_BYTES].decode(errors="ignore").strip()


def _page(turn: Turn, text: str, page: int) -> tuple[str, Keyboard]:
    clinic, private = turn.clinic, turn.event.private
    found = [one for one in people.listed(turn.db) if _fits(turn, one, text)]
    if not found:
        key = "patients-none" if not text else "patients-not-found" if private else "patients-no-code-found"
        return clinic.staff(key, text=text), ()
    pages = (len(found) + PAGE - 1) // PAGE
    page = min(page, pages - 1)
    heading = clinic.staff("patients-found" if text else "patients-all", count=len(found), text=text)
    if pages > 1:
        heading += "\n" + clinic.staff("patients-page", page=page + 1, pages=pages)
    shown = found[page * PAGE : (page + 1) * PAGE]
    lines: Keyboard = tuple((Button(_label(turn, one), f"k:{one.id}:card"),) for one in shown)
    return heading, lines + _turning(text, page, pages)


def _turning(text: str, page: int, pages: int) -> Keyboard:
    """The buttons to the pages before and after."""
    line = [Button("‹", f"v:{page - 1}:={text}")] if page else []
    line += [Button("›", f"v:{page + 1}:={text}")] if page < pages - 1 else []
    return (tuple(line),) if line else ()


def _fits(turn: Turn, one: Listed, text: str) -> bool:
    if not text:
        return True
    words = text.casefold()
    treatment = turn.clinic.config.treatment(one.treatment)
    hay = [one.code, one.treatment, treatment.name if treatment else ""]
    if turn.event.private:
        hay.append(one.name)
    return any(words in straw.casefold() for straw in hay)


def _label(turn: Turn, one: Listed) -> str:
    """`🔴 P-0001 Anna Petrova · Face 2/6`; in a group without the name."""
    mark = {"RED": "🔴 ", "AMBER": "🟠 "}.get(one.alert or "", "")
    name = f" {safe_name(one.name)}" if turn.event.private else ""
    treatment = turn.clinic.config.treatment(one.treatment)
    held = f" · {treatment.name if treatment else one.treatment} {one.number}/{one.total}"
    state = ""
    if one.state != "active":
        state = " · " + turn.clinic.plain(turn.clinic.staff_language, f"state-{one.state}")
    return f"{mark}{one.code}{name}{held if one.treatment else ''}{state}"
