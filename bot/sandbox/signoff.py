"""Everything that patients read, as one document to be reviewed and signed: `aftercare transcript`.

The real bot tells a story to made-up patients over the local server; what it says is drawn as they see it. What no
scene comes to is listed behind it, so that no text for patients is left out.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from bot import wording
from bot.catalogue import Catalogue
from bot.sandbox import paper
from bot.sandbox.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.app import Aftercare
    from bot.catalogue import Value
    from bot.sandbox.people import Person
    from bot.sandbox.records import Message

ZONE = ZoneInfo("Europe/Berlin")
BEGIN = datetime(2026, 9, 1, 11, tzinfo=ZONE)

FOR_PATIENTS = re.compile(r"(?!For staff|The document|Words that sound)")
"""The sections of the wording that patients read, by their headings in the reference."""

IN_FILES = ("calendar-title", "calendar-notes", "mydata-")
"""Texts that patients find in a file, which the document only names: they are listed, whatever the scenes said."""

SAMPLES: dict[str, Value] = {
    "name": "Anna Petrova",
    "clinic": "Lindenhof Clinic",
    "phone": "+49 30 1234567",
    "emergency": "112",
    "code": "P-0001",
    "url": "https://www.example.org/privacy",
    "found": "Atlantis",
    "when": "…",
    "wish": "…",
    "at": "2026-09-02 10:00",
    "hours": "9:00–18:00",
    "text": "…",
}


async def document(language: str) -> str:
    """Play the story in this language and return it as one HTML page. Raises WordingError for an unknown language."""
    wording.checked((language,))
    with tempfile.TemporaryDirectory(prefix="aftercare-") as folder:
        stage = _Recorded(Path(folder), language)
        await stage.open()
        try:
            return await Story(stage, language).tell()
        finally:
            await stage.close()


class _Heard(Catalogue):
    """A catalogue that remembers what was said."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.said: set[str] = set()

    def _render(self, language: str, key: str, args: dict[str, Value]) -> str:
        self.said.add(key)
        return super()._render(language, key, args)


class _Recorded(Stage):
    """A clinic whose first language is the one to be reviewed."""

    def __init__(self, folder: Path, language: str) -> None:
        another = "en" if language != "en" else "es"
        settings: dict[str, dict[str, Any]] = {
            "clinic": {"languages": [language, another]},
            "treatments": {"other": {"name": "Other", "interval_days": 14, "sessions": 4}},
        }
        super().__init__(folder, BEGIN, settings=settings)
        self.catalogue = _Heard.load((language, another))

    def build(self) -> Aftercare:
        """The bot, with the catalogue that listens."""
        bot = super().build()
        bot.catalogue = self.catalogue
        return bot


@dataclass(slots=True)
class Patient:
    """One of the made-up patients: `said` is how much of the chat the scenes before have shown."""

    person: Person
    said: int = 0

    @property
    def last(self) -> Message:
        """The newest message in the chat."""
        return self.person.chat.last


@dataclass
class Story:
    """The scenes, in the order in which a patient comes to them."""

    stage: _Recorded
    language: str
    scenes: list[paper.Scene] = field(default_factory=list)

    async def tell(self) -> str:
        """Play all scenes and draw them."""
        anna = await self._link()
        await self._cards(anna)
        await self._checkins(anna)
        await self._silent(anna)
        await self._words(anna)
        await self._appointment(anna)
        await self._own(anna)
        await self._shared(anna)
        await self._end(anna)
        await self._lost()
        return paper.document(self._paper())

    # The scenes

    async def _link(self) -> Patient:
        anna = self._patient("Anna")
        await self._says(anna, "/start")
        await self._says(anna, "/start abc")
        anna.person.opens(await self._enrol("Anna Petrova; face; 2/6; 2026-09-22 10:00"))
        await self.stage.settle()
        await self._press(anna, r"y:.*:no")
        await self._says(anna, "🙂")
        await self._says(anna, "/stop")
        await self._says(anna, "/privacy")
        await self._press(anna, r"y:.*:yes")
        await self._says(anna, "/start")
        await self._says(anna, "/help")
        self._scene("scene-link", anna)
        return anna

    async def _cards(self, anna: Patient) -> None:
        for treatment in ("body", "cellulite", "hair", "fat-dissolving", "other"):
            other = self._patient("Eva")
            link = await self._enrol(f"Eva; {treatment}; 1/4; -")
            other.person.opens(link)
            await self.stage.settle()
            await self._press(other, r"y:.*:yes")
            other.said = len(other.person.chat.log) - 1
            self._scene("scene-cards", other)
        self._say_no_more(anna)

    async def _checkins(self, anna: Patient) -> None:
        await self._until("2026-09-02 10:00")
        await self._press(anna, r"c:.*:all", r"c:.*:none")
        self._scene("scene-well", anna)
        await self._until("2026-09-03 10:00")
        await self._grades(anna, 1, 2, 1)
        await self._press(anna, r"c:.*:none", r"c:.*:change")
        await self._grades(anna, 1, 1, 0)
        await self._press(anna, r"c:.*:none")
        self._scene("scene-mild", anna)
        await self._until("2026-09-04 10:00")
        await self._grades(anna, 2, 3, 1)
        await self._press(anna, r"c:.*:s:spreading", r"c:.*:s:pus", r"c:.*:done")
        self._scene("scene-amber", anna)
        await self._until("2026-09-08 10:00")
        await self._press(anna, r"c:.*:all", r"c:.*:s:fever", r"c:.*:done")
        await self._staff_press(r"a:.*:claim")
        self._scene("scene-red", anna)

    async def _silent(self, anna: Patient) -> None:
        await self._until("2026-09-16 11:00")
        await self._press(anna, r"c:.*:all")
        await self._says(anna, "/checkin")
        await self._press(anna, r"c:.*:all", r"c:.*:s:lump", r"c:.*:done")
        self._scene("scene-silent", anna)

    async def _words(self, anna: Patient) -> None:
        await self._says(anna, "…")
        await self._says(anna, "…")
        await self._press(anna, r"u:.*:now")
        await self._staff_press(r"a:.*:claim")
        await self._press(anna, r"u:.*:now")
        await self._says(anna, self._warning())
        await self._staff_press(r"a:.*:claim")
        anna.person.sends_photo()
        await self.stage.settle()
        anna.person.sends_sticker()
        await self.stage.settle()
        self.stage.nurse.replies(self._in_group("💬"), "…")
        await self.stage.settle()
        await self._says(anna, "/contact")
        await self._press(anna, r"u:.*:call", r"u:.*:call")
        anna.person.edits(next(m for m in anna.person.chat.messages if m.plain == "/contact"), "/tips")
        await self.stage.settle()
        self._scene("scene-words", anna)

    async def _appointment(self, anna: Patient) -> None:
        await self._until("2026-09-19 10:00")
        await self._press(anna, r"p:.*:m:cold-sore", r"p:.*:m:medicines", r"p:.*:done", r"p:.*:change")
        await self._press(anna, r"p:.*:m:cold-sore", r"p:.*:m:medicines", r"p:.*:none")
        await self._press(anna, r"n:.*:confirm")
        await self._until("2026-09-21 10:00")
        await self._says(anna, "/next")
        await self._press(anna, r"n:.*:reschedule", r"n:.*:words", r"n:.*:reschedule")
        await self._press(anna, r"n:.*:d:2026-09-24", r"n:.*:t:.*")
        await self._staff_press(r"w:.*:no")
        await self._press(anna, r"n:.*:reschedule", r"n:.*:d:2026-09-25", r"n:.*:t:.*")
        await self._staff_press(r"w:.*:yes")
        await self._until("2026-09-25 08:30")
        await self._press(anna, r"n:.*:cancel", r"n:.*:keep")
        for command in ("reschedule P-0001; 2026-09-29 10:00", "cancel P-0001"):
            self.stage.nurse.says(f"/{command}")
            await self.stage.settle()
        await self._press(anna, r"n:.*:confirm")
        await self._says(anna, "/next")
        self._scene("scene-appointment", anna)

    async def _own(self, anna: Patient) -> None:
        await self._says(anna, "/progress")
        await self._says(anna, "/tips")
        await self._says(anna, "/settings Atlantis")
        await self._press(anna, r"s:.*:hour", r"s:.*:h:18", r"s:.*:zone", r"s:.*:o:60", r"s:.*:z:.*")
        await self._says(anna, "/language")
        await self._press(anna, rf"l:.*:{self.language}")
        await self._says(anna, "/mydata")
        self._scene("scene-own", anna)

    async def _shared(self, anna: Patient) -> None:
        anna.person.opens(await self._enrol("Mila Petrova; hair; 1/4; -"))
        await self.stage.settle()
        await self._press(anna, r"y:.*:yes")
        await self._says(anna, "/checkin")
        await self._press(anna, r"q:.*:checkin")
        await self.stage.travel(self.stage.clock.now() + timedelta(hours=1))
        await self._says(anna, "…")
        await self._press(anna, r"q:.*:about:.*")
        await self._says(anna, "/stop")
        await self._press(anna, r"q:.*:resume")
        self._scene("scene-shared", anna)

    async def _end(self, anna: Patient) -> None:
        await self._says(anna, "/start")
        await self._says(anna, "/resume")
        await self._says(anna, "/resume")
        await self._says(anna, "/delete")
        await self._press(anna, r"q:.*:delete", r"d:.*:no")
        await self._says(anna, "/delete")
        await self._press(anna, r"q:.*:delete", r"d:.*:yes")
        self._scene("scene-end", anna)

    async def _lost(self) -> None:
        eva = self._patient("Eva")
        eva.person.opens(await self._enrol("Eva; face; 2/2; -"))
        await self.stage.settle()
        await self._press(eva, r"y:.*:yes")
        self._say_no_more(eva)
        await self._says(eva, "/unknown")
        await self._says(eva, "/whoami")
        await self._says(eva, "/progress")
        await self._says(eva, "/next")
        self._scene("scene-lost", eva)
        await self._until("2026-12-18 09:59")
        self._say_no_more(eva)
        await self._until("2026-12-18 10:00")
        await self._press(eva, r"c:.*:all", r"c:.*:none")
        await self._press(eva, r"c:.*:all", first=True)
        self._scene("scene-lost", eva)

    def _warning(self) -> str:
        """Words that sound like a warning sign in this language: the longest, since short ones may be misspelt."""
        phrases = self._word("warning-breathing").splitlines()
        return max((phrase for phrase in phrases if not {"*", "…"} & set(phrase)), key=len)

    # What people do

    def _patient(self, name: str) -> Patient:
        return Patient(self.stage.api.person(name, language_code=self.language))

    async def _enrol(self, what: str) -> str:
        """The link that the nurse is given."""
        self.stage.nurse.says(f"/enroll {what}")
        await self.stage.settle()
        found = re.search(r"https://t\.me/\S+", self.stage.nurse.chat.last.plain)
        assert found is not None, f"/enroll {what}: {self.stage.nurse.chat.last.plain}"
        return found[0]

    async def _says(self, patient: Patient, text: str) -> None:
        patient.person.says(text)
        await self.stage.settle()

    async def _press(self, patient: Patient, *patterns: str, first: bool = False) -> None:
        """Press the newest button whose data is like this: labels differ from language to language."""
        for pattern in patterns:
            message, label = _button(patient.person.chat.messages, pattern, first=first)
            patient.person.taps(message, label)
            await self.stage.settle()

    async def _staff_press(self, pattern: str) -> None:
        assert self.stage.team is not None
        message, label = _button(self.stage.team.chat.messages, pattern)
        self.stage.nurse.taps(message, label, chat=self.stage.team)
        await self.stage.settle()

    async def _grades(self, patient: Patient, swelling: int, redness: int, bruising: int) -> None:
        given = (("swelling", swelling), ("redness", redness), ("bruising", bruising))
        await self._press(patient, *(rf"c:.*:g:{symptom}:{grade}" for symptom, grade in given))

    def _in_group(self, begin: str) -> Message:
        assert self.stage.team is not None
        return next(m for m in reversed(self.stage.team.chat.messages) if m.plain.startswith(begin))

    async def _until(self, text: str) -> None:
        await self.stage.travel(datetime.fromisoformat(text).replace(tzinfo=ZONE))

    # The document

    def _say_no_more(self, patient: Patient) -> None:
        """What has happened in this chat belongs to no scene."""
        patient.said = len(patient.person.chat.log)

    def _scene(self, key: str, patient: Patient) -> None:
        """All that has happened in this chat since the scene before; of one title there is one scene."""
        events = patient.person.chat.log[patient.said :]
        self._say_no_more(patient)
        steps = paper.steps_of(events, self._when, self._labels())
        title = self._word(key)
        if self.scenes and self.scenes[-1].title == title:
            steps = self.scenes.pop().steps + steps
        self.scenes.append(paper.Scene(title, steps))

    def _when(self, moment: datetime) -> str:
        locale = self.language.replace("-", "_")
        return str(format_datetime(moment.astimezone(ZONE), "EEE d MMM, HH:mm", locale=locale))

    def _labels(self) -> paper.Labels:
        return paper.Labels(
            taps=self._word("paper-taps", label="{}"),
            changes=self._word("paper-changes"),
            short=self._word("paper-short"),
            alert=self._word("paper-short"),
            attachments={
                "photo": self._word("paper-picture"),
                "document": self._word("paper-file"),
                "sticker": "🙂",
            },
        )

    def _word(self, key: str, /, **args: Value) -> str:
        return self.stage.catalogue.plain(self.language, key, **args)

    def _paper(self) -> paper.Paper:
        said = self.stage.catalogue.said
        rest = [key for key in self._of_patients() if key not in said or key.startswith(IN_FILES)]
        name = f"messages/{self.language}.ftl"
        return paper.Paper(
            self.language,
            self._word("paper-title", clinic=str(SAMPLES["clinic"])),
            (self._word("paper-intro", file=name), self._word("paper-example")),
            tuple(self.scenes),
            paper.Listing(
                self._word("paper-rest"),
                self._word("paper-rest-intro"),
                tuple((key, self._sample(key)) for key in rest),
            ),
            (self._warnings(),),
            paper.Signature(
                self._word("paper-sign"),
                tuple(self._word(f"paper-sign-{line}") for line in ("name", "role", "date", "signature")),
            ),
        )

    def _warnings(self) -> paper.Listing:
        names = ("breathing", "vision", "skin", "pain", "fever", "harmless")
        lists = ((f"warning-{name}", self._word(f"warning-{name}").replace("\n", " · ")) for name in names)
        return paper.Listing(self._word("paper-warnings"), self._word("paper-warnings-intro"), tuple(lists))

    def _of_patients(self) -> Iterator[str]:
        groups = wording.checked((wording.REFERENCE,))[wording.REFERENCE].groups
        return (key for key, group in groups.items() if FOR_PATIENTS.match(group))

    def _sample(self, key: str) -> str:
        values = {name: SAMPLES.get(name, 2) for name in self.stage.catalogue.variables(key)}
        return self.stage.catalogue.html(self.language, key, **values)


def _button(messages: list[Message], pattern: str, *, first: bool = False) -> tuple[Message, str]:
    """The newest message (or the first) with a button whose data is like this, and that button's label."""
    for message in messages if first else reversed(messages):
        for row, column in message.offers(pattern):
            return message, message.buttons[row][column]
    raise LookupError(f"nobody offers a button like {pattern}")
