"""A whole course at a clinic: two staff, four patients, six sessions, from the first link to the last goodbye.

Anna does what she is asked and finds a lump eight weeks after the last session. Boris is silent. Carla moves her
sessions. Dora blocks the bot and comes back. Nurse Maria and Dr Weber see to them, in private and in their group.

What everybody saw stands beside this file as `course_of_six.txt`, word for word. If the bot says something else by
intention: AFTERCARE_WRITE_TRANSCRIPT=1, run this test, and read what has changed.
"""

from __future__ import annotations

import csv
import difflib
import io
import logging
import os
import re
from collections import Counter
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.sandbox.transcript import told
from tests.acceptance.conftest import BERLIN, Scenes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox.people import Group, Person
    from bot.sandbox.records import Chat, Event, Message

pytestmark = pytest.mark.digest

WRITTEN = Path(__file__).with_name("course_of_six.txt")
WRITE = "AFTERCARE_WRITE_TRANSCRIPT"
SETTINGS = {
    "treatments": {
        "face": {"interval_days": 21, "sessions": 6},
        "hair": {"plan": "brief"},
    },
    "plans": {"brief": {"checkin_days": [1, 7]}},
}
HEADING = """\
A course of six sessions at the Lindenhof Clinic, from September 2026 to March 2027.

Anna Petrova (P-0001) does what she is asked, and finds a lump eight weeks after the last session.
Boris Lang (P-0002) is silent. Carla Rossi (P-0003) moves her sessions.
Dora Weiss (P-0004) blocks the bot and comes back.
Maria is the nurse, Dr Weber the doctor. For Carla and Dora the clinic has set a plan of its own: days 1 and 7 only.
Times are the clinic’s. One-time links end in TOKEN.

"""
PATIENTS = ("anna", "boris", "carla", "dora")
NAMES = ("Anna", "Petrova", "Boris", "Lang", "Carla", "Rossi", "Dora", "Weiss")
WELL = ("All clear", "None of these")
DIGEST = "☀️ Today at the clinic"
NOTE = "Seen by Dr Weber, swab taken"
RECEIVED = {
    "anna": {"consent": 1, "card": 6, "checkin": 33, "reminder": 15, "presession": 5, "progress": 1, "message": 3,
             "passed-on": 2},
    "boris": {"consent": 1, "card": 2, "checkin": 6, "nudge": 5, "reminder": 12, "presession": 3, "message": 3},
    "carla": {"consent": 1, "card": 6, "checkin": 15, "reminder": 21, "presession": 7, "message": 3, "passed-on": 2,
              "emergency": 1},
    "dora": {"consent": 1, "card": 6, "checkin": 14, "reminder": 15, "presession": 5, "message": 1, "reply": 2},
    "maria": {"reply": 22, "form": 8, "link": 3},
    "weber": {"reply": 9, "form": 2, "link": 2, "page": 1, "relay": 1, "stats": 2, "export": 1},
    "team": {"alert": 5, "page": 3, "relay": 5, "wish": 3, "notice": 20, "digest": 53, "reply": 14, "form": 1},
}  # fmt: skip
"""How many messages of each kind everybody gets in all."""


class Course:
    """The story, a chapter a session. `saw` accounts for every message: what nobody saw coming fails."""

    def __init__(self, stage: Scenes) -> None:
        self.stage = stage
        self.maria, self.weber = stage.nurse, stage.doctor
        self.anna, self.boris, self.carla, self.dora = map(
            stage.api.person, ("Anna", "Boris", "Carla", "Dora")
        )
        self.team: Group = stage.team
        self.chats: dict[str, Chat] = {
            "anna": self.anna.chat,
            "boris": self.boris.chat,
            "carla": self.carla.chat,
            "dora": self.dora.chat,
            "maria": self.maria.chat,
            "weber": self.weber.chat,
            "team": self.team.chat,
        }
        self.seen = {name: chat.last_message_id for name, chat in self.chats.items()}

    # What people do. Each act has its moment, so that the transcript can tell what followed from what.

    async def at(self, text: str) -> None:
        """Let time pass until this moment."""
        await self.stage.until(text)

    async def moment(self) -> None:
        """A quarter of a minute goes by."""
        await self.stage.jump(timedelta(seconds=15))

    async def says(
        self, who: Person, text: str, chat: Group | None = None, to: Message | None = None
    ) -> None:
        """Write, or reply."""
        await self.moment()
        who.says(text, chat, to)
        await self.stage.settle()

    async def taps(self, who: Person, *labels: str, chat: Group | None = None) -> None:
        """Press buttons one after the other."""
        for label in labels:
            await self.moment()
            await self.stage.tap(who, label, chat=chat)

    async def opens(self, who: Person, link: str) -> None:
        """Follow a link."""
        await self.moment()
        who.opens(link)
        await self.stage.settle()

    async def agrees(self, name: str, link: str, session: str, *then: str) -> None:
        """Open the link, read, agree, and get the aftercare card; with what comes `then`."""
        person: Person = getattr(self, name)
        await self.opens(person, link)
        self.saw(**{name: ["Do you agree that we ask and store this?"]})
        await self.taps(person, "I agree")
        thanks = person.chat.from_bot[-2 - len(then)].plain
        assert thanks.startswith("Thank you.")
        assert ("My first questions come on" in thanks) is not bool(then)
        self.saw(**{name: [f"After your session {session}", *then]})

    async def asked(self, when: str, what: str, *names: str) -> None:
        """At this moment exactly these patients are asked."""
        await self.at(when)
        self.saw(**{name: [what] for name in names})

    async def well(self, *names: str) -> None:
        """These patients answer with two taps that all is well."""
        for name in names:
            person = getattr(self, name)
            await self.taps(person, *WELL)
            assert "No warning sign was reported." in person.chat.last.plain
        self.saw()

    async def all_well(
        self, session: int, day: int, when: str, *names: str, asked: tuple[str, ...] = ()
    ) -> None:
        """These patients are asked, and are well; others are `asked` and do not answer."""
        await self.asked(when, f"Day {day} after session {session} of 6", *names, *asked)
        await self.well(*names)

    # What they see

    def saw(self, **expected: list[str]) -> None:
        """Since the last look exactly these messages came, each with these words, and none anywhere else."""
        for name, chat in self.chats.items():
            came = [m for m in chat.from_bot if m.id > self.seen[name] and not self.is_digest(m)]
            words = expected.get(name, [])
            fits = len(came) == len(words) and all(w in m.plain for w, m in zip(words, came, strict=True))
            assert fits, f"{self.now}: {name} saw {[m.plain for m in came]} and not {words}"
            self.seen[name] = chat.last_message_id

    @property
    def now(self) -> str:
        """The clinic's clock."""
        return f"{self.stage.clock.now().astimezone(BERLIN):%Y-%m-%d %H:%M}"

    def link(self, who: Person) -> str:
        """The link in the newest message, which shows it as a picture too."""
        message = who.chat.last
        assert message.photo is not None
        return re.search(r"https://t\.me/\S+", message.plain)[0]

    def digest(self) -> str:
        """This morning's digest."""
        found = [message for message in self.team.chat.from_bot if self.is_digest(message)][-1]
        assert f"{found.date.astimezone(BERLIN):%Y-%m-%d %H:%M}" == f"{self.now[:10]} 08:30"
        return found.plain

    def is_digest(self, message: Message) -> bool:
        """Whether it is what comes to the group in the morning."""
        return message.chat is self.team.chat and message.plain.startswith(DIGEST)

    def alert(self, chat: Chat | None = None) -> Message:
        """The newest alert of a chat."""
        return self.stage.alerts_in(chat or self.team.chat)[-1]

    # The story

    async def play(self) -> None:
        """From the first session to twelve weeks after the last."""
        await self.enrolment()
        await self.first_days()
        await self.silence()
        await self.first_wish()
        await self.second_session()
        await self.back_again()
        await self.second_wish()
        await self.third_session()
        await self.red_on_a_saturday()
        await self.boris_leaves()
        await self.fourth_session()
        await self.fifth_session()
        await self.sixth_session()
        await self.late_lump()
        await self.goodbye()

    async def enrolment(self) -> None:
        """1 September: four patients, four ways onto the list; one link stays unopened."""
        await self.at("2026-09-01 10:35")
        await self.says(self.maria, "/enroll")
        self.saw(maria=["What is the patient’s name?"])
        await self.says(self.maria, "Anna Petrova")
        self.saw(maria=["Which treatment?"])
        await self.taps(self.maria, "Face", "1/6", "Tue 2026-09-22 10:30", "✅ Enrol")
        self.saw(maria=["P-0001 (Anna Petrova)\nFace, session 1 of 6 · next: 2026-09-22 10:30"])
        await self.agrees("anna", self.link(self.maria), "1 of 6: face")
        await self.at("2026-09-01 11:40")
        await self.says(self.weber, "/enroll Boris Lang; face; 1/6; +3w 11:30")
        self.saw(weber=["P-0002 (Boris Lang)\nFace, session 1 of 6 · next: 2026-09-22 11:30"])
        await self.agrees("boris", self.link(self.weber), "1 of 6: face")
        await self.at("2026-09-01 14:10")
        await self.says(self.weber, "/enroll", self.team)
        self.saw(team=["I ask the rest in a private chat with you"], weber=["What is the patient’s name?"])
        await self.says(self.weber, "Carla Rossi")
        self.saw(weber=["Which treatment?"])
        await self.taps(self.weber, "Hair", "1/6", "📅", "22", "14:00", "✅ Enrol")
        self.saw(weber=["P-0003 (Carla Rossi)\nHair, session 1 of 6 · next: 2026-09-22 14:00"])
        await self.agrees("carla", self.link(self.weber), "1 of 6: hair")
        await self.at("2026-09-01 15:40")
        await self.says(self.maria, "/enroll Dora Weiss; hair; 1/6; +3w 15:30")
        self.saw(maria=["P-0004 (Dora Weiss)\nHair, session 1 of 6 · next: 2026-09-22 15:30"])

    async def first_days(self) -> None:
        """A question, a link that nobody opened, and somebody who does not answer."""
        await self.at("2026-09-01 18:00")
        await self.says(self.carla, "Can I wash my hair tomorrow?")
        self.saw(carla=["I have passed this on"], team=["🟠 AMBER · P-0003", "Can I wash my hair tomorrow?"])
        await self.taps(self.maria, "Claim", chat=self.team)
        await self.says(self.maria, "Yes, with a mild shampoo.", self.team, self.alert())
        self.saw(carla=["Yes, with a mild shampoo."], team=["On its way to P-0003."])
        await self.taps(self.maria, "Resolve", chat=self.team)
        self.saw()
        await self.at("2026-09-02 08:30")
        assert "Check-ins: 3" in self.digest()
        await self.asked("2026-09-02 10:00", "Day 1 after session 1 of 6", "anna", "boris", "carla")
        await self.taps(self.anna, "Mild", "Mild", "None", "None of these")
        await self.well("carla")
        await self.asked("2026-09-02 15:00", "the questions above are open", "boris")
        old = self.link(self.maria)
        await self.at("2026-09-02 15:45")
        self.saw(team=["P-0004 has not opened the link of 2026-09-01 15:40."])
        await self.says(self.maria, "/link P-0004")
        self.saw(maria=["P-0004 (Dora Weiss)"])
        await self.opens(self.dora, old)
        self.saw(dora=["This link can’t be used"])
        await self.agrees("dora", self.link(self.maria), "1 of 6: hair", "Day 1 after session 1 of 6")
        await self.well("dora")
        await self.all_well(1, 2, "2026-09-03 10:00", "anna", asked=("boris",))
        await self.asked("2026-09-03 15:00", "the questions above are open", "boris")

    async def silence(self) -> None:
        """Two check-ins in a row without an answer are an alert; then he answers one, and is silent again."""
        await self.at("2026-09-04 10:00")
        day = "Day 3 after session 1 of 6"
        self.saw(anna=[day], boris=[day], team=["The last check-ins were not answered"])
        await self.well("anna")
        await self.says(self.maria, "/today")
        self.saw(maria=["🔕 Silent: 1\n• P-0002 (Boris Lang)"])
        await self.taps(self.maria, "Claim", chat=self.team)
        await self.taps(self.maria, "Resolve", "Phoned", chat=self.team)
        assert self.alert().plain.endswith("📝 Phoned")
        await self.well("boris")
        await self.all_well(1, 7, "2026-09-08 10:00", "anna", "carla", "dora", asked=("boris",))
        await self.asked("2026-09-08 15:00", "the questions above are open", "boris")
        await self.all_well(1, 14, "2026-09-15 10:00", "anna", asked=("boris",))
        await self.asked("2026-09-15 15:00", "the questions above are open", "boris")
        await self.at("2026-09-16 10:00")
        self.saw(team=["The last check-ins were not answered"])
        await self.taps(self.weber, "Claim", "Resolve", "Phoned", chat=self.team)
        self.saw()

    async def first_wish(self) -> None:
        """The second session nears: Carla chooses another day, and the clinic agrees."""
        await self.reminded("2026-09-19 10:30", "anna", "Tuesday, 22 September, 10:30", questions=True)
        await self.comes("anna", "P-0001")
        await self.reminded("2026-09-19 11:30", "boris", "Tuesday, 22 September, 11:30", questions=True)
        await self.reminded("2026-09-19 14:00", "carla", "Tuesday, 22 September, 14:00", questions=True)
        await self.taps(self.carla, "Reschedule")
        self.saw(team=["P-0003 asks to move the session of 2026-09-22 14:00, and may still choose a date."])
        await self.taps(self.carla, "24", "16:00")
        self.saw()
        await self.taps(self.carla, "New medicines", "Done")
        self.saw(team=["New medicines since last time"])
        await self.taps(self.maria, "✅ Agree", chat=self.team)
        self.saw(carla=["yes, your session is now on Thursday, 24 September, 16:00"])
        await self.reminded("2026-09-19 15:30", "dora", "Tuesday, 22 September, 15:30", questions=True)
        await self.comes("dora", "P-0004")
        await self.reminded("2026-09-21 10:30", "anna", "Tuesday, 22 September, 10:30, as you confirmed")
        await self.reminded("2026-09-21 11:30", "boris", "Tuesday, 22 September, 11:30")
        await self.reminded("2026-09-21 15:30", "dora", "Tuesday, 22 September, 15:30, as you confirmed")
        await self.reminded(
            "2026-09-21 16:00", "carla", "24 September, 16:00, as you confirmed", questions=True
        )
        await self.taps(self.carla, "New medicines", "Done")
        self.saw(team=["New medicines since last time"])

    async def second_session(self) -> None:
        """One does not come and gets a new date, one blocks the bot, one comes on the day of her choice."""
        await self.reminded("2026-09-22 08:30", "anna", "your session is today")
        assert "📅 Sessions: 3\n• 10:30 · P-0001 · Face 2/6 · confirmed\n• 11:30 · P-0002" in self.digest()
        await self.reminded("2026-09-22 09:30", "boris", "your session is today")
        await self.at("2026-09-22 10:40")
        await self.held_by_card("P-0001 (Anna Petrova)", "2 of 6", "Tue 2026-10-13 10:30", "anna")
        await self.at("2026-09-22 12:30")
        await self.says(self.maria, "/missed P-0002", self.team)
        self.saw(team=["P-0002"], boris=["we expected you on Tuesday, 22 September, 11:30"])
        await self.says(self.maria, "/reschedule P-0002; 2026-09-29 11:30", self.team)
        self.saw(team=["P-0002: next session 2026-09-29 11:30."], boris=["Tuesday, 29 September, 11:30"])
        await self.reminded("2026-09-22 13:30", "dora", "your session is today")
        await self.at("2026-09-22 15:50")
        await self.held("/session P-0004; hair; 2/6; +3w 15:30", "2026-10-13 15:30", "dora")
        await self.all_well(2, 1, "2026-09-23 10:00", "anna", asked=("dora",))
        await self.moment()
        self.dora.blocks()
        await self.stage.settle()
        self.saw(team=["P-0004 has blocked the bot"])
        await self.says(self.weber, "/patient P-0004", self.team)
        self.saw(team=["P-0004\nhas blocked the bot"])
        await self.reminded("2026-09-23 16:00", "carla", "Thursday, 24 September, 16:00")
        await self.all_well(2, 2, "2026-09-24 10:00", "anna")
        await self.reminded("2026-09-24 14:00", "carla", "your session is today")
        await self.at("2026-09-24 16:40")
        await self.held("/session P-0003; hair; 2/6; +3w 16:00", "2026-10-15 16:00", "carla", self.team)
        await self.at("2026-09-25 10:00")
        self.saw(anna=["Day 3 after session 2 of 6"], carla=["Day 1 after session 2 of 6"])
        await self.well("anna", "carla")
        await self.reminded("2026-09-26 11:30", "boris", "Tuesday, 29 September, 11:30", questions=True)
        await self.reminded("2026-09-28 11:30", "boris", "Tuesday, 29 September, 11:30")
        await self.reminded("2026-09-29 09:30", "boris", "your session is today")
        await self.all_well(2, 7, "2026-09-29 10:00", "anna")
        await self.at("2026-09-29 12:10")
        await self.held("/session P-0002; face; 2/6; 2026-10-20 11:30", "2026-10-20 11:30", "boris")

    async def back_again(self) -> None:
        """Boris asks for two quiet weeks, and Dora, whom Maria has phoned, unblocks the bot."""
        await self.says(self.weber, "/pause P-0002")
        self.saw(weber=["P-0002 (Boris Lang)"], boris=["has paused the questions and reminders for you"])
        await self.at("2026-09-30 12:00")
        self.saw()
        self.dora.unblocks()
        await self.says(self.dora, "/start")
        self.saw(team=["P-0004 has unblocked the bot"], dora=["You are connected with Lindenhof Clinic"])
        await self.all_well(2, 7, "2026-10-01 10:00", "carla")
        await self.all_well(2, 14, "2026-10-06 10:00", "anna")

    async def second_wish(self) -> None:
        """The third session nears. Carla’s first choice is not possible, her second is."""
        await self.reminded("2026-10-10 10:30", "anna", "Tuesday, 13 October, 10:30", questions=True)
        await self.comes("anna", "P-0001")
        await self.reminded("2026-10-10 15:30", "dora", "Tuesday, 13 October, 15:30", questions=True)
        await self.comes("dora", "P-0004")
        await self.reminded("2026-10-12 10:30", "anna", "as you confirmed")
        await self.reminded("2026-10-12 15:30", "dora", "as you confirmed")
        await self.reminded("2026-10-12 16:00", "carla", "Thursday, 15 October, 16:00", questions=True)
        await self.taps(self.carla, "Nothing of this")
        self.saw(team=["nothing applies"])
        await self.taps(self.carla, "Reschedule", "14", "10:00")
        self.saw(team=["to 2026-10-14 10:00"])
        await self.taps(self.maria, "Not possible", chat=self.team)
        self.saw(carla=["Wednesday, 14 October, 10:00 is not possible"])
        await self.taps(self.carla, "Reschedule", "16", "09:00")
        self.saw(team=["to 2026-10-16 09:00"])
        await self.taps(self.weber, "✅ Agree", chat=self.team)
        self.saw(carla=["yes, your session is now on Friday, 16 October, 09:00"])
        await self.says(self.weber, "/resume P-0002")
        self.saw(
            weber=["P-0002 (Boris Lang)"], boris=["has started the questions and reminders for you again"]
        )

    async def third_session(self) -> None:
        """Anna and Dora on Tuesday, Carla on Friday."""
        await self.reminded("2026-10-13 08:30", "anna", "your session is today")
        await self.reminded(
            "2026-10-13 09:00", "carla", "16 October, 09:00, as you confirmed", questions=True
        )
        await self.taps(self.carla, "Nothing of this")
        self.saw(team=["nothing applies"])
        await self.asked("2026-10-13 10:00", "Day 14 after session 2 of 6", "boris")
        await self.at("2026-10-13 10:40")
        await self.held_by_card("P-0001 (Anna Petrova)", "3 of 6", "Tue 2026-11-03 10:30", "anna")
        await self.reminded("2026-10-13 13:30", "dora", "your session is today")
        await self.asked("2026-10-13 15:00", "the questions above are open", "boris")
        await self.at("2026-10-13 15:50")
        await self.held("/session P-0004; hair; 3/6; +3w 15:30", "2026-11-03 15:30", "dora")
        await self.all_well(3, 1, "2026-10-14 10:00", "anna", "dora")
        await self.reminded("2026-10-15 09:00", "carla", "Friday, 16 October, 09:00, as you confirmed")
        await self.all_well(3, 2, "2026-10-15 10:00", "anna")
        await self.reminded("2026-10-16 08:00", "carla", "your session is today")
        await self.at("2026-10-16 09:40")
        await self.held("/session P-0003; hair; 3/6; +3w 09:00", "2026-11-06 09:00", "carla", self.team)
        await self.all_well(3, 3, "2026-10-16 10:00", "anna")

    async def red_on_a_saturday(self) -> None:
        """Carla has a fever and nobody is there: after three pages the doctor is told in private."""
        await self.asked("2026-10-17 10:00", "Day 1 after session 3 of 6", "carla")
        await self.taps(self.carla, "Mild", "Moderate", "None", "Fever")
        self.saw(carla=["Call 112 now"], team=["🔴 RED · P-0003"])
        await self.taps(self.carla, "Done")
        self.saw()
        await self.at("2026-10-17 10:32")
        pages = [f"Still unclaimed: page {page}" for page in (2, 3, 4)]
        self.saw(team=pages, weber=["🔴 RED · P-0003 (Carla Rossi)"])
        await self.taps(self.weber, "Claim")
        await self.says(self.weber, "This is the doctor. Where are you now?", to=self.alert(self.weber.chat))
        self.saw(carla=["Where are you now?"], weber=["On its way to P-0003."], team=["Where are you now?"])
        await self.says(self.carla, "In the emergency department, waiting.")
        self.saw(
            carla=["I have passed this on"],
            team=["In the emergency department"],
            weber=["In the emergency department"],
        )
        assert "In the emergency department" in self.alert(self.weber.chat).plain
        await self.taps(self.weber, "Resolve", "Sent to a doctor")
        self.saw()
        assert self.alert().plain.endswith("📝 Sent to a doctor")

    async def boris_leaves(self) -> None:
        """Boris misses the third session and does not want to go on."""
        await self.reminded("2026-10-17 11:30", "boris", "Tuesday, 20 October, 11:30", questions=True)
        await self.reminded("2026-10-19 11:30", "boris", "Tuesday, 20 October, 11:30")
        await self.reminded("2026-10-20 09:30", "boris", "your session is today")
        await self.all_well(3, 7, "2026-10-20 10:00", "anna", "dora")
        await self.at("2026-10-20 12:30")
        await self.says(self.weber, "/patient P-0002")
        self.saw(weber=["P-0002 (Boris Lang)\nin follow-up"])
        await self.taps(self.weber, "Missed", "Yes, missed")
        self.saw(weber=["P-0002 (Boris Lang)"], boris=["we expected you on Tuesday, 20 October, 11:30"])
        await self.says(self.weber, "/discharge P-0002")
        self.saw(weber=["P-0002 (Boris Lang)"], boris=["your follow-up is over"])
        await self.all_well(3, 7, "2026-10-23 10:00", "carla")
        await self.all_well(3, 14, "2026-10-27 10:00", "anna")

    async def fourth_session(self) -> None:
        """The clocks have changed. Carla phones, and Maria moves her session with the card."""
        await self.both_come("2026-10-31", "2026-11-02", "Tuesday, 3 November")
        await self.reminded("2026-11-03 08:30", "anna", "your session is today")
        await self.reminded("2026-11-03 09:00", "carla", "Friday, 6 November, 09:00", questions=True)
        await self.comes("carla", "P-0003")
        await self.at("2026-11-03 10:40")
        await self.held_by_card("P-0001 (Anna Petrova)", "4 of 6", "Tue 2026-11-24 10:30", "anna")
        await self.reminded("2026-11-03 13:30", "dora", "your session is today")
        await self.at("2026-11-03 15:50")
        await self.held("/session P-0004; hair; 4/6; +3w 15:30", "2026-11-24 15:30", "dora")
        await self.all_well(4, 1, "2026-11-04 10:00", "anna", "dora")
        await self.reminded("2026-11-05 09:00", "carla", "as you confirmed")
        await self.all_well(4, 2, "2026-11-05 10:00", "anna")
        await self.reminded("2026-11-06 08:00", "carla", "your session is today")
        await self.at("2026-11-06 09:40")
        await self.held("/session P-0003; hair; 4/6; +3w 09:00", "2026-11-27 09:00", "carla", self.team)
        await self.all_well(4, 3, "2026-11-06 10:00", "anna")
        await self.all_well(4, 1, "2026-11-07 10:00", "carla")
        await self.all_well(4, 7, "2026-11-10 10:00", "anna", "dora")
        await self.all_well(4, 7, "2026-11-13 10:00", "carla")
        await self.says(self.maria, "/patient P-0003")
        self.saw(maria=["P-0003 (Carla Rossi)\nin follow-up\nHair, session 4 of 6"])
        await self.taps(self.maria, "📅 Another date")
        self.saw(maria=["P-0003 (Carla Rossi): another date (so far 2026-11-27 09:00)"])
        await self.taps(self.maria, "Mon 2026-11-30 09:00", "✅ Move")
        self.saw(
            maria=["P-0003 (Carla Rossi): next session 2026-11-30 09:00."],
            carla=["your next session has moved. The new date is Monday, 30 November, 09:00"],
        )
        await self.all_well(4, 14, "2026-11-17 10:00", "anna")
        await self.says(self.anna, "/progress")
        self.saw(anna=["Your answers after session 4 of 6"])
        assert self.anna.chat.last.photo is not None

    async def fifth_session(self) -> None:
        """Nothing happens, as it should be."""
        await self.both_come("2026-11-21", "2026-11-23", "Tuesday, 24 November")
        await self.reminded("2026-11-24 08:30", "anna", "your session is today")
        await self.at("2026-11-24 10:40")
        await self.held_by_card("P-0001 (Anna Petrova)", "5 of 6", "Tue 2026-12-15 10:30", "anna")
        await self.reminded("2026-11-24 13:30", "dora", "your session is today")
        await self.at("2026-11-24 15:50")
        await self.held("/session P-0004; hair; 5/6; +3w 15:30", "2026-12-15 15:30", "dora")
        await self.all_well(5, 1, "2026-11-25 10:00", "anna", "dora")
        await self.all_well(5, 2, "2026-11-26 10:00", "anna")
        await self.reminded("2026-11-27 09:00", "carla", "Monday, 30 November, 09:00", questions=True)
        await self.comes("carla", "P-0003")
        await self.all_well(5, 3, "2026-11-27 10:00", "anna")
        await self.reminded("2026-11-29 09:00", "carla", "as you confirmed")
        await self.reminded("2026-11-30 08:00", "carla", "your session is today")
        await self.at("2026-11-30 09:40")
        await self.held("/session P-0003; hair; 5/6; +3w 09:00", "2026-12-21 09:00", "carla", self.team)
        await self.at("2026-12-01 10:00")
        self.saw(
            anna=["Day 7 after session 5 of 6"],
            carla=["Day 1 after session 5 of 6"],
            dora=["Day 7 after session 5 of 6"],
        )
        await self.well("anna", "carla", "dora")
        await self.all_well(5, 7, "2026-12-07 10:00", "carla")
        await self.all_well(5, 14, "2026-12-08 10:00", "anna")

    async def sixth_session(self) -> None:
        """The last one."""
        await self.both_come("2026-12-12", "2026-12-14", "Tuesday, 15 December")
        await self.reminded("2026-12-15 08:30", "anna", "your session is today")
        await self.at("2026-12-15 10:40")
        await self.held_by_card("P-0001 (Anna Petrova)", "6 of 6", "None yet", "anna")
        await self.reminded("2026-12-15 13:30", "dora", "your session is today")
        await self.at("2026-12-15 15:50")
        await self.held("/session P-0004; hair; 6/6; -", "–", "dora")
        await self.all_well(6, 1, "2026-12-16 10:00", "anna", "dora")
        await self.all_well(6, 2, "2026-12-17 10:00", "anna")
        await self.reminded("2026-12-18 09:00", "carla", "Monday, 21 December, 09:00", questions=True)
        await self.comes("carla", "P-0003")
        await self.all_well(6, 3, "2026-12-18 10:00", "anna")
        await self.reminded("2026-12-20 09:00", "carla", "as you confirmed")
        await self.reminded("2026-12-21 08:00", "carla", "your session is today")
        await self.at("2026-12-21 09:40")
        await self.held("/session P-0003; hair; 6/6; -", "–", "carla", self.team)
        await self.at("2026-12-22 10:00")
        self.saw(
            anna=["Day 7 after session 6 of 6"],
            carla=["Day 1 after session 6 of 6"],
            dora=["Day 7 after session 6 of 6"],
        )
        await self.well("anna", "carla", "dora")
        await self.all_well(6, 7, "2026-12-28 10:00", "carla")
        await self.all_well(6, 14, "2026-12-29 10:00", "anna")
        await self.all_well(6, 28, "2027-01-12 10:00", "anna", "dora")
        await self.all_well(6, 28, "2027-01-18 10:00", "carla")

    async def late_lump(self) -> None:
        """Week 8: a lump. It is claimed, talked about, looked at, and resolved with a note."""
        await self.asked("2027-02-09 10:00", "Day 56 after session 6 of 6", "anna", "dora")
        await self.well("dora")
        await self.taps(self.anna, "All clear", "A new lump", "Done")
        self.saw(team=["A new lump or hard spot: can be a late infection"])
        await self.taps(self.maria, "Claim", chat=self.team)
        await self.says(self.maria, "Please send a photo of it, in daylight.", self.team, self.alert())
        self.saw(anna=["Please send a photo of it"], team=["On its way to P-0001."])
        await self.moment()
        self.anna.sends_photo("Left cheek, since Sunday")
        await self.stage.settle()
        self.saw(anna=["I have passed this on"], team=["a photo. Left cheek, since Sunday"])
        assert self.team.chat.last.photo is not None
        await self.says(self.weber, "Please come in tomorrow at 9.", self.team, self.team.chat.last)
        self.saw(anna=["Please come in tomorrow at 9."], team=["On its way to P-0001."])
        await self.says(self.anna, "I will be there, thank you.")
        self.saw(anna=["Passed on"], team=["I will be there, thank you."])
        await self.at("2027-02-10 09:40")
        await self.taps(self.maria, "Resolve", "✏️ Write a note", chat=self.team)
        self.saw(team=["Note on the alert of P-0001"])
        await self.says(self.maria, NOTE, self.team, self.team.chat.last)
        self.saw()
        assert self.alert().plain.endswith(
            "Resolved by Maria, 2027-02-10 09:40.\n📝 Seen by Dr Weber, swab taken"
        )
        await self.all_well(6, 56, "2027-02-15 10:00", "carla")
        await self.all_well(6, 84, "2027-03-09 10:00", "anna", "dora")
        await self.all_well(6, 84, "2027-03-15 10:00", "carla")

    async def goodbye(self) -> None:
        """What it came to in figures, and three who are discharged."""
        await self.at("2027-03-16 09:00")
        await self.says(self.weber, "/stats")
        await self.taps(self.weber, "1 year", "🖼 Picture")
        self.saw(weber=["📊 The last year", "Grades by day", "Grades by day"])
        await self.says(self.weber, "/export")
        self.saw(weber=["one a line"])
        await self.says(self.maria, "/discharge P-0001")
        self.saw(maria=["P-0001 (Anna Petrova)"], anna=["your follow-up is over"])
        await self.says(self.maria, "/patient P-0003", self.team)
        self.saw(team=["P-0003\nin follow-up"])
        await self.taps(self.maria, "🏁 Discharge", "Yes, discharge", chat=self.team)
        self.saw(team=["P-0003"], carla=["your follow-up is over"])
        await self.says(self.weber, "/discharge P-0004")
        self.saw(weber=["P-0004 (Dora Weiss)"], dora=["your follow-up is over"])
        await self.says(self.maria, "/patients")
        self.saw(maria=["Patients: 4"])
        assert [label.rpartition(" · ")[2] for (label,) in self.maria.chat.last.buttons] == ["discharged"] * 4
        await self.at("2027-04-01 12:00")
        self.saw()

    # What happens again and again

    async def reminded(self, when: str, name: str, words: str, *, questions: bool = False) -> None:
        """At this moment this patient is reminded, and the first time asked the questions before a session."""
        await self.at(when)
        self.saw(**{name: [words, *(["One more thing from"] if questions else [])]})

    async def comes(self, name: str, code: str) -> None:
        """The patient confirms, and none of the questions applies."""
        await self.taps(getattr(self, name), "Confirm", "Nothing of this")
        self.saw(team=[f"📝 {code} before the session"])

    async def both_come(self, first: str, second: str, day: str) -> None:
        """Anna and Dora are reminded of their sessions on the same Tuesday, and confirm."""
        times = {"anna": ("10:30", "P-0001"), "dora": ("15:30", "P-0004")}
        for name, (hour, code) in times.items():
            await self.reminded(f"{first} {hour}", name, f"{day}, {hour}", questions=True)
            await self.comes(name, code)
        for name, (hour, _) in times.items():
            await self.reminded(f"{second} {hour}", name, f"{day}, {hour}, as you confirmed")

    async def held(self, command: str, following: str, name: str, chat: Group | None = None) -> None:
        """Maria puts a session down in one line, in private or in the group; the patient gets the card."""
        await self.says(self.maria, command, chat)
        card = f"After your session {command.split('; ')[2].replace('/', ' of ')}"
        self.saw(**{"team" if chat else "maria": [f"next: {following}"], name: [card]})

    async def held_by_card(self, who: str, session: str, following: str, name: str) -> None:
        """Maria puts a session down with the patient’s card; the patient gets the aftercare card."""
        await self.says(self.maria, f"/patient {who.partition(' ')[0]}")
        self.saw(maria=[f"{who}\nin follow-up"])
        await self.taps(self.maria, "➕ Session held")
        self.saw(maria=[f"{who}: a session was held today"])
        await self.taps(self.maria, following, "✅ Record")
        self.saw(maria=[f"✅ {who}: Face, session {session}"], **{name: [f"After your session {session}"]})


def titled(course: Course) -> dict[str, Chat]:
    """The chats, as the transcript calls them."""
    return {
        "Anna’s phone": course.anna.chat,
        "Boris’s phone": course.boris.chat,
        "Carla’s phone": course.carla.chat,
        "Dora’s phone": course.dora.chat,
        "Staff group": course.team.chat,
        "Maria’s phone (nurse)": course.maria.chat,
        "Dr Weber’s phone": course.weber.chat,
    }


def in_order(chats: dict[str, Chat]) -> Iterator[tuple[Event, str]]:
    """Everything that happened, in an order that is the same in each run.

    What the bot does at one moment in several chats it does at the same time. Here the chat in which somebody acted
    comes first, and the others after it; within a chat, what people do and see pop up comes before what the bot writes.
    """
    events = [(event, title) for title, chat in chats.items() for event in chat.log]
    acted: dict[object, str] = {}
    for event, title in sorted(events, key=lambda pair: pair[0].seq):
        if not event.from_bot:
            acted.setdefault(event.at, title)
    places = list(chats)

    def order(pair: tuple[Event, str]) -> tuple[object, ...]:
        event, title = pair
        return event.at, title != acted.get(event.at), places.index(title), event.from_bot, event.seq

    yield from sorted(events, key=order)


def transcript(course: Course) -> str:
    """Everything that everybody saw, without what differs from run to run."""
    text = told(in_order(titled(course)), BERLIN)
    return HEADING + re.sub(r"(start=|/start )[\w-]{20,}", r"\1TOKEN", text)


# What holds at the end


async def each_message_is_accounted_for(course: Course) -> None:
    """What stands in the chats is what the bot has on its books, no more and no less, and all of it arrived."""
    booked = await course.stage.rows(
        "SELECT chat_id, message_id, patient_id, method, kind, state FROM outbox"
    )
    sent = [row for row in booked if row["method"] != "edit"]
    assert {row["state"] for row in sent} == {"sent"}
    assert {row["state"] for row in booked} <= {"sent", "superseded"}
    stand = Counter((m.chat.id, m.id) for chat in course.chats.values() for m in chat.from_bot)
    assert Counter((row["chat_id"], row["message_id"]) for row in sent) == stand
    for name, chat in course.chats.items():
        assert Counter(row["kind"] for row in sent if row["chat_id"] == chat.id) == RECEIVED[name], name


async def nothing_went_astray(course: Course) -> None:
    """Patients read about themselves only, and the group reads no name."""
    for number, name in enumerate(PATIENTS, 1):
        chat = course.chats[name]
        about = await course.stage.rows("SELECT DISTINCT patient_id FROM outbox WHERE chat_id = ?", chat.id)
        assert {row["patient_id"] for row in about} <= {number, None}
        others = {*NAMES, "P-0", "Maria", "Weber"} - {chat.title}
        assert not [event for event in chat.log if event.from_bot and any(w in event.text for w in others)]
    shown = [" ".join((event.text, event.about, *sum(event.buttons, ()))) for event in course.team.chat.log]
    assert not [text for text in shown if any(name in text for name in NAMES)]


def nobody_was_woken(course: Course) -> None:
    """All that came to patients came in the daytime, and one digest a day in the morning."""
    for name in PATIENTS:
        hours = {event.at.astimezone(BERLIN).hour for event in course.chats[name].log if event.from_bot}
        assert hours <= set(range(8, 21))
    digests = [m.date.astimezone(BERLIN) for m in course.team.chat.from_bot if course.is_digest(m)]
    assert {f"{at:%H:%M}" for at in digests} == {"08:30"}
    assert len({at.date() for at in digests}) == len(digests)


async def nothing_is_left(course: Course) -> None:
    """Everybody is discharged: only tomorrow’s digest is still to come, and nothing failed or came too late."""
    stage = course.stage
    states = await stage.rows("SELECT DISTINCT state FROM agenda ORDER BY state")
    assert [row["state"] for row in states] == ["cancelled", "done"]
    assert [row["kind"] for row in await stage.rows("SELECT kind FROM rounds")] == ["digest"]
    for table in ("forms", "inbox"):
        assert await stage.rows(f"SELECT * FROM {table}") == []
    assert await stage.rows(
        "SELECT patient_id AS patient, level, claimed_name AS had, resolved_name AS ended, resolution FROM alerts"
    ) == [
        {"patient": 3, "level": "AMBER", "had": "Maria", "ended": "Maria", "resolution": None},
        {"patient": 2, "level": "AMBER", "had": "Maria", "ended": "Maria", "resolution": "Phoned"},
        {"patient": 2, "level": "AMBER", "had": "Dr Weber", "ended": "Dr Weber", "resolution": "Phoned"},
        {
            "patient": 3,
            "level": "RED",
            "had": "Dr Weber",
            "ended": "Dr Weber",
            "resolution": "Sent to a doctor",
        },
        {"patient": 1, "level": "AMBER", "had": "Maria", "ended": "Maria", "resolution": NOTE},
    ]


def the_figures_are_true(course: Course) -> None:
    """The file and the figures tell the story as it was."""
    (file,) = [m.document for m in course.weber.chat.from_bot if m.document]
    lines = list(csv.DictReader(io.StringIO(file.data.decode())))
    assert Counter(line["code"] for line in lines) == {"P-0001": 33, "P-0002": 6, "P-0003": 15, "P-0004": 14}
    silent = Counter(line["code"] for line in lines if not line["answered_at"])
    assert silent == {"P-0002": 5, "P-0004": 1}
    worrying = [(one["code"], one["session"], one["day"], one["warning_signs"], one["level"])
                for one in lines if one["level"] in ("RED", "AMBER")]  # fmt: skip
    assert worrying == [("P-0003", "3", "1", "fever", "RED"), ("P-0001", "6", "56", "lump", "AMBER")]
    (figures,) = [m.plain for m in course.weber.chat.from_bot if m.plain.startswith("📊")]
    for words in (
        "answered 91% of 68",
        "RED 1, AMBER 4 · claimed 100% of 5 · still open: 0",
        "Appointments: 17 · confirmed beforehand 88% of 17 · kept 94% of 17, moved 4, missed 1",
    ):
        assert words in figures


def telegram_took_everything(course: Course) -> None:
    """Telegram said no once: the RED alert looked so already when Carla had tapped Done, which added nothing."""
    calls = [call for call in course.stage.api.calls if call.method != "getUpdates"]
    (unchanged,) = [call for call in calls if call.status != 200]
    assert unchanged.method == "editMessageText"
    assert "RED" in unchanged.params["text"]


def it_reads_as_written(course: Course) -> None:
    """The transcript is the one beside this file."""
    text = transcript(course)
    if os.environ.get(WRITE):
        WRITTEN.write_text(text, encoding="utf-8")
    written = WRITTEN.read_text(encoding="utf-8") if WRITTEN.exists() else ""
    if text != written:
        changes = difflib.unified_diff(
            written.splitlines(), text.splitlines(), "written", "told now", n=2, lineterm=""
        )
        pytest.fail(
            f"{WRITTEN.name} is not what is told now. If that is meant: {WRITE}=1, run this test again, and read "
            "what has changed as a patient and a nurse would.\n" + "\n".join(islice(changes, 60)),
            pytrace=False,
        )


async def test_a_course_of_six_sessions(clinic, caplog):
    course = Course(await clinic("2026-09-01 09:00", settings=SETTINGS))
    await course.play()
    await each_message_is_accounted_for(course)
    await nothing_went_astray(course)
    nobody_was_woken(course)
    await nothing_is_left(course)
    the_figures_are_true(course)
    telegram_took_everything(course)
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []
    it_reads_as_written(course)
