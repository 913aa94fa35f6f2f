"""The real bot over real HTTP against the local Bot API server, with a clock that the test moves."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.stage import Stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.sandbox.people import Person

BERLIN = ZoneInfo("Europe/Berlin")


def berlin(text: str) -> datetime:
    """`2026-11-24 11:00` on the clinic's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


class Scenes(Stage):
    """What happens again and again in a clinic, as one word each."""

    async def enrolled(self, name: str = "Anna Petrova", course: str = "2/6", next_at: str = "2026-12-14 10:00",
                       treatment: str = "face") -> str:  # fmt: skip
        """The nurse enrols someone; returns the link."""
        self.nurse.says(f"/enroll {name}; {treatment}; {course}; {next_at}")
        await self.settle()
        return re.search(r"https://t\.me/\S+", self.nurse.chat.last.plain)[0]

    async def followed_up(self, who: str = "Anna", **course: str) -> Person:
        """Someone who was enrolled, opened the link and agreed."""
        link = await self.enrolled(f"{who} Petrova", **course)
        patient = self.api.person(who)
        patient.opens(link)
        await self.settle()
        patient.taps(None, "I agree")
        await self.settle()
        return patient

    async def says(self, person: Person, text: str) -> str:
        """Write and read the answer."""
        person.says(text)
        await self.settle()
        return person.chat.last.plain

    async def taps(self, person: Person, *labels: str, chat=None) -> None:
        """Press buttons one after the other."""
        for label in labels:
            person.taps(None, label, chat=chat)
            await self.settle()


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Scenes]:
    """A clinic on Tuesday 24 November 2026 at 11:00."""
    scenes = Scenes(tmp_path, berlin("2026-11-24 11:00"))
    await scenes.open()
    yield scenes
    await scenes.close()
