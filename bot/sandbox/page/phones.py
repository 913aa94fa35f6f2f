"""Who has a phone on the page, on which side, and which one-time link waits for whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.sandbox.page.view import description
from bot.sandbox.people import Person
from bot.sandbox.profile import commands_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox.page.watched import Watched
    from bot.sandbox.records import Message
    from bot.store.database import Row

_LINK = re.compile(r"https://t\.me/\w+\?start=[\w-]+")


@dataclass(slots=True)
class Phones:
    """The phones, in the order in which they came; `links` are those that lie unopened, by person."""

    stage: Watched
    patients: list[int] = field(default_factory=list)
    staff: list[int] = field(default_factory=list)
    links: dict[int, str] = field(default_factory=dict)

    def patient(self, name: str, language: str) -> Person:
        """Somebody more with a telephone, on the patients' side."""
        person = self._someone(name, language)
        self.patients.append(person.id)
        return person

    def colleague(self, name: str) -> Person:
        """Somebody more on the staff's side, who is not on the staff yet."""
        person = self._someone(name, "en")
        self.staff.append(person.id)
        return person

    def _someone(self, name: str, language: str) -> Person:
        first, _, last = name.partition(" ")
        return self.stage.api.person(first, last_name=last.strip() or None, language_code=language)

    def person(self, person_id: int) -> Person:
        """Whoever has this phone. LookupError if nobody does."""
        if person_id not in (*self.patients, *self.staff):
            raise LookupError(f"nobody here has the id {person_id}")
        return Person(self.stage.api, self.stage.api.world.users[person_id])

    def hand_out_links(self) -> None:
        """Each link that lies unopened goes to the phone of whom it is for; who has none yet gets one."""
        self.links = {}
        for row in self.stage.sight.patients.values():
            if row["state"] == "invited" and (link := self._link_for(row["code"])):
                self.links[self._phone_of(row).id] = link

    def _link_for(self, code: str) -> str | None:
        """The newest link that somebody of the staff was given for this patient."""
        chats = [self.stage.api.world.chats[staff_id] for staff_id in self.staff]
        told = [message for chat in chats for message in chat.from_bot if code in message.plain]
        told.sort(key=lambda message: (message.date, _place_in_log(message)))
        return next((link for message in reversed(told) if (link := self.link_in(message))), None)

    @staticmethod
    def link_in(message: Message) -> str | None:
        """The one-time link that stands in a message."""
        found = _LINK.search(message.plain)
        return found[0] if found else None

    def _phone_of(self, row: Row) -> Person:
        """Somebody of that name who is followed up as nobody else, and waits for no other link; else a new phone."""
        first = row["name"].partition(" ")[0]
        taken = {*self.links, *(one["chat_id"] for one in self.stage.sight.patients.values())}
        people = [self.person(one) for one in self.patients if one not in taken]
        named = [one for one in people if one.user.first_name == first]
        named.sort(key=lambda one: (one.chat.bot_is != "stranger", one.name != row["name"]))
        return named[0] if named else self.patient(row["name"], "en")

    def parts(self) -> Iterator[tuple[str, Any]]:
        """Everybody as the page draws them."""
        for order, person_id in enumerate((*self.patients, *self.staff)):
            yield f"person:{person_id}", self._part(self.person(person_id), order)

    def _part(self, person: Person, order: int) -> dict[str, Any]:
        on_staff = person.id in self.staff
        role = self.stage.roles.get(person.id)
        team = self.stage.team
        chats = [person.id]
        if team is not None and person.id in team.chat.members:
            chats.append(team.id)
        backend = self.stage.api.backend
        codes = [row["code"] for row in self.stage.sight.patients.values() if row["chat_id"] == person.id]
        return {
            "id": person.id,
            "name": person.name,
            "side": "staff" if on_staff else "patient",
            "role": role.name.lower() if role else "",
            "language": person.user.language_code or "",
            "link": self.links.get(person.id),
            "codes": codes,
            "blocked": person.chat.bot_is == "kicked",
            "chats": chats,
            "commands": commands_for(backend, person.chat, person.user),
            "order": order,
            "description": description(backend, person.user),
        }


def _place_in_log(message: Message) -> int:
    """Which of two messages of the same minute came later."""
    events = (event.seq for event in message.chat.log if event.message_id == message.id)
    return next(events, 0)
