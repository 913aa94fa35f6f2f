"""One whole course, played by itself: a patient, a nurse, a doctor, three sessions, one scare, one late lump.

It is what `aftercare sandbox --play` prints: the real bot over real HTTP, only that nobody has to wait.
"""

from __future__ import annotations

import re
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.sandbox.stage import Stage
from bot.sandbox.transcript import transcript

if TYPE_CHECKING:
    from bot.sandbox.people import Group, Person
    from bot.sandbox.records import Message

ZONE = ZoneInfo("Europe/Berlin")
BEGIN = datetime(2026, 9, 1, 11, tzinfo=ZONE)


async def play_course() -> str:
    """Play the course in a temporary folder, and return the transcript of the chats."""
    with tempfile.TemporaryDirectory(prefix="aftercare-") as folder:
        stage = Stage(Path(folder), BEGIN)
        await stage.open()
        try:
            return await Course(stage).play()
        finally:
            await stage.close()


class Course:
    """The story, one method a session."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.anna: Person = stage.api.person("Anna")
        assert stage.team is not None
        self.team: Group = stage.team

    async def play(self) -> str:
        """From the first session to twelve weeks after the last."""
        await self._first_session()
        await self._second_session()
        await self._third_session()
        chats = {
            "Anna’s phone": self.anna.chat,
            "Maria’s phone (nurse)": self.stage.nurse.chat,
            "Staff group": self.team.chat,
        }
        heading = (
            f"A whole course at the Lindenhof Clinic, from {BEGIN:%d %B %Y} to "
            f"{self.stage.clock.now().astimezone(ZONE):%d %B %Y}. Times are the clinic’s.\n"
        )
        return heading + transcript(chats, ZONE)

    async def _first_session(self) -> None:
        """Enrolled; day 1 is fine, on day 2 a fever: the group is paged, the nurse claims and answers."""
        await self._nurse("/enroll Anna Petrova; face; 1/3; 2026-09-22 10:00")
        answer = self.stage.nurse.chat.last
        assert answer is not None
        link = re.search(r"https://t\.me/\S+", answer.plain)
        assert link is not None
        self.anna.opens(link[0])
        await self.stage.settle()
        await self._anna("I agree")
        await self._nurse("/preview P-0001")
        await self._until("2026-09-02 10:00")
        await self._anna("All clear", "None of these")
        await self._until("2026-09-03 10:00")
        await self._anna("Mild", "Mild", "None", "Fever", "Done")
        await self._until("2026-09-03 10:11")
        await self._team_taps("Claim")
        self.stage.nurse.replies(self._alert(), "Anna, this is Maria. Can you come in at 11?")
        await self.stage.settle()
        self.anna.says("Yes, I am on my way.")
        await self.stage.settle()
        await self._until("2026-09-03 12:30")
        await self._team_taps("Resolve")
        for day in ("2026-09-04", "2026-09-08", "2026-09-15"):
            await self._until(f"{day} 10:00")
            await self._anna("All clear", "None of these")
        await self._until("2026-09-19 10:00")
        await self._anna("Confirm", "New medicines", "Done")
        await self._until("2026-09-22 10:00")

    async def _second_session(self) -> None:
        """A check-in is left to the nudge; the next session is moved."""
        await self._until("2026-09-22 10:45")
        await self._nurse("/session P-0001; face; 2/3; 2026-10-13 10:00")
        await self._until("2026-09-23 15:20")
        await self._anna("All clear", "None of these")
        for day in ("2026-09-24", "2026-09-25", "2026-09-29", "2026-10-06"):
            await self._until(f"{day} 10:00")
            await self._anna("All clear", "None of these")
        await self._until("2026-10-10 10:00")
        await self._anna("Reschedule", "15", "16:00")
        await self._team_taps("✅ Agree")
        await self._until("2026-10-15 16:00")

    async def _third_session(self) -> None:
        """The last one. The clocks change, and at week 8 there is a lump."""
        await self._until("2026-10-15 17:10")
        await self._nurse("/session P-0001; face; 3/3; -")
        for days in (1, 2, 3, 7, 14, 28):
            await self._until_day(days)
            await self._anna("All clear", "None of these")
        await self._until_day(56)
        await self._anna("All clear", "A new lump", "Done")
        await self._team_taps("Claim")
        self.stage.nurse.replies(self._alert(), "Please come in tomorrow at 9, we will look at it.")
        await self.stage.settle()
        await self._team_taps("Resolve")
        await self._until_day(84)
        await self._anna("All clear", "None of these")
        await self._nurse("/patient P-0001")

    def _alert(self) -> Message:
        """The newest alert in the staff group, which is more than its pages and the digests."""
        shown = (m for m in reversed(self.team.chat.messages) if " · P-0001" in m.plain.partition("\n")[0])
        return next(shown)

    async def _until_day(self, days: int) -> None:
        day = datetime(2026, 10, 15, tzinfo=ZONE) + timedelta(days=days)
        await self._until(f"{day:%Y-%m-%d} 10:00")

    async def _until(self, text: str) -> None:
        await self.stage.travel(datetime.fromisoformat(text).replace(tzinfo=ZONE))

    async def _nurse(self, text: str) -> None:
        self.stage.nurse.says(text)
        await self.stage.settle()

    async def _anna(self, *labels: str) -> None:
        for label in labels:
            self.anna.taps(None, label)
            await self.stage.settle()

    async def _team_taps(self, label: str) -> None:
        self.stage.nurse.taps(None, label, chat=self.team)
        await self.stage.settle()
