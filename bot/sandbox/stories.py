"""Stories that `aftercare sandbox` begins with: the real bot, played up to the moment where somebody goes on by hand.

Each is a short course of made-up people, and leaves something to tap on the phones of both sides. They are told in
events and by what buttons mean, not in days and labels: so they are true for a clinic's own plans and languages too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from bot.sandbox.people import Person
    from bot.sandbox.records import Chat, Message
    from bot.sandbox.stage import Stage

BEGIN = datetime(2026, 9, 1, 11, tzinfo=ZoneInfo("Europe/Berlin"))
LATE_EVENING = BEGIN.replace(hour=22, minute=40)
SECOND_SESSION = datetime(2026, 9, 22, 10, tzinfo=BEGIN.tzinfo)
PATIENCE = timedelta(weeks=13)
"""What has not come by then never comes; the clinic's own rounds go on for ever."""

FIRST_OF_THREE = "Anna Petrova; face; 1/3; 2026-09-22 10:00"
LAST_OF_THREE = "Anna Petrova; face; 3/3; -"
BEFORE_A_THURSDAY = "Anna Petrova; face; 1/3; 2026-09-24 10:00"
"""The reminder for it comes on a Monday, when there is somebody at the clinic to agree to another day."""

ASKED = r"c:.*:all"
CALM = r"c:.*:none"
HEALING = ((1, 1, 1), (1, 1, 0), (0, 1, 0))
"""Grades of swelling, redness and bruising in the first answers; in those after them all is clear."""

_LINK = re.compile(r"https://t\.me/\S+")


@dataclass(frozen=True, slots=True)
class Story:
    """`what` is one sentence for whoever chooses; `told` is what has happened at its end, and what to try.

    `play` plays it on a stage that has just opened, and returns the patients. LookupError: this clinic's rules tell
    another story.
    """

    key: str
    title: str
    what: str
    told: str
    play: Callable[[Stage], Awaitable[tuple[Person, ...]]]


async def _first_minute(stage: Stage) -> tuple[Person, ...]:
    await _enrolled(stage, FIRST_OF_THREE)
    return (stage.api.person("Anna"),)


async def _well(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, FIRST_OF_THREE)
    await _heals(stage, anna, r"n:.*:confirm")
    await _presses(stage, anna, r"n:.*:confirm", r"p:.*:none")
    await stage.travel(SECOND_SESSION + timedelta(minutes=45))
    await _says(stage, stage.nurse, "/session P-0001; face; 2/3; 2026-10-13 10:00")
    await _heals(stage, anna, ASKED, after=SECOND_SESSION + timedelta(days=6))
    await _says(stage, stage.nurse, "/patient P-0001")
    return (anna,)


async def _infection(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, FIRST_OF_THREE)
    await _heals(stage, anna, ASKED, after=BEGIN + timedelta(days=2))
    await _grades(stage, anna, (2, 3, 0))
    await _presses(stage, anna, r"c:.*:s:spreading", r"c:.*:s:fever")
    return (anna,)


async def _allergy(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, FIRST_OF_THREE)
    await stage.travel(LATE_EVENING)
    await _says(stage, anna, "/checkin")
    await _says(stage, anna, _cry(stage))
    return (anna,)


async def _late_lump(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, LAST_OF_THREE)
    await _heals(stage, anna, ASKED, after=BEGIN + timedelta(days=55))
    await _presses(stage, anna, ASKED, r"c:.*:s:lump", r"c:.*:done")
    return (anna,)


async def _silent(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, FIRST_OF_THREE)
    assert stage.team is not None
    await _comes(stage, stage.team.chat, r"a:.*:claim")
    return (anna,)


async def _moved(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, BEFORE_A_THURSDAY)
    await _heals(stage, anna, r"n:.*:reschedule")
    await _presses(stage, anna, r"n:.*:reschedule", r"n:.*:d:2026-09-(2[5-9]|30)", r"n:.*:t:.*")
    return (anna,)


STORIES: dict[str, Story] = {
    story.key: story
    for story in (
        Story(
            "",
            "The first minute",
            "Anna was enrolled after her session and has not opened her link yet.",
            "Maria, a nurse, has enrolled Anna after her first session. On Anna’s phone, tap Open the link, then "
            "I agree. Then let time pass until the bot asks how she is.",
            _first_minute,
        ),
        Story(
            "well",
            "All goes well",
            "Four weeks in which everything fades; a week after the second session a check-in waits.",
            "Anna’s first session healed, and she confirmed the second in one tap. A week after it a check-in "
            "lies on her phone: tap All clear, then None of these, and write /progress. "
            "Her card lies on Maria’s phone: tap Chart.",
            _well,
        ),
        Story(
            "infection",
            "Infection",
            "On day 3, redness that spreads and fever: RED, and nobody has it yet.",
            "Some days after her session Anna reported redness that spreads, and fever; the emergency text lies on "
            "her phone. In the group, Maria taps Claim and replies to the alert. Or let ten minutes go by: staff are "
            "paged again.",
            _infection,
        ),
        Story(
            "allergy",
            "Allergy at night",
            "On the first evening Anna writes in her own words that her lips swell.",
            "On the evening of her session Anna began a check-in, then wrote that her lips swell and she can’t "
            "breathe well. She got the emergency text, and staff were paged. In the group, Maria taps Claim and "
            "replies to the alert.",
            _allergy,
        ),
        Story(
            "late-lump",
            "A lump after weeks",
            "Eight weeks after the last session there is a new lump.",
            "Anna’s last session healed. Eight weeks later the bot asked about lumps, and she has found one, which "
            "can be a late infection. In the group, Maria taps Claim under the AMBER alert and replies to it, to "
            "ask Anna in.",
            _late_lump,
        ),
        Story(
            "silent",
            "No answer",
            "Two check-ins in a row were not answered, each in spite of a nudge.",
            "Anna agreed, but left two check-ins and their nudges unanswered, so staff were told in the group. "
            "There, Maria taps Claim and replies to the alert. Or Anna answers at last: the next check-in lies on "
            "her phone.",
            _silent,
        ),
        Story(
            "moved",
            "Another date",
            "Three days before the next session Anna asks for another day.",
            "Reminded of her next session, Anna tapped Reschedule and chose another day and hour. In the group, "
            "Maria taps Agree or Not possible. Then read on Anna’s phone what she is told.",
            _moved,
        ),
    )
}


# What people do


async def _says(stage: Stage, person: Person, text: str) -> None:
    person.says(text)
    await stage.settle()


async def _presses(stage: Stage, person: Person, *patterns: str) -> None:
    """Press the newest button whose data is like this, one after the other."""
    for pattern in patterns:
        found = next(_offered(person.chat, pattern), None)
        if found is None:
            raise LookupError(f"{person.name} has no button like {pattern}")
        message, row, column = found
        person.presses(message, row, column)
        await stage.settle()


async def _enrolled(stage: Stage, what: str) -> str:
    """The link that Maria is given."""
    await _says(stage, stage.nurse, f"/enroll {what}")
    answer = stage.nurse.chat.last.plain
    found = _LINK.search(answer)
    if found is None:
        raise LookupError(f"/enroll {what}: {answer}")
    return found[0]


async def _followed_up(stage: Stage, what: str) -> Person:
    """Anna, who has opened her link and agreed."""
    link = await _enrolled(stage, what)
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    await _presses(stage, anna, r"y:.*:yes")
    return anna


async def _grades(stage: Stage, anna: Person, grades: tuple[int, int, int]) -> None:
    given = zip(("swelling", "redness", "bruising"), grades, strict=True)
    await _presses(stage, anna, *(rf"c:.*:g:{symptom}:{grade}" for symptom, grade in given))


async def _answers(stage: Stage, anna: Person, grades: tuple[int, int, int] | None) -> None:
    """A whole check-in without a warning sign; without `grades`, that all is clear."""
    if grades is None:
        await _presses(stage, anna, ASKED)
    else:
        await _grades(stage, anna, grades)
    await _presses(stage, anna, CALM)


async def _heals(stage: Stage, anna: Person, until: str, after: datetime = BEGIN) -> None:
    """Each check-in is answered, better from time to time, until a button like `until` comes, not before `after`."""
    answers = iter(HEALING)
    while True:
        came = await _comes(stage, anna.chat, f"{until}|{ASKED}")
        if re.fullmatch(until, came) and stage.clock.now() >= after:
            return
        await _answers(stage, anna, next(answers, None))


def _cry(stage: Stage) -> str:
    """Anna writes English where the clinic speaks it, and else a warning of the clinic's own list, not the tersest."""
    languages = stage.config().clinic.languages
    if "en" in languages:
        return "my lips are swelling and i can't breathe well"
    phrases = stage.bot.catalogue.plain(languages[0], "warning-breathing").splitlines()
    return max((phrase for phrase in phrases if not {"*", "…"} & set(phrase)), key=len)


# What is on the phones


async def _comes(stage: Stage, chat: Chat, pattern: str) -> str:
    """Let time pass until a message with a button like this comes into a chat; returns the button's data."""
    known, begun = chat.last_message_id, stage.clock.now()
    while True:
        due_at = await stage.next_event()
        if due_at is None or due_at > begun + PATIENCE:
            raise LookupError(f"by this clinic’s rules nothing like {pattern} ever comes")
        await stage.jump(max(due_at - stage.clock.now(), timedelta()))
        for message, row, column in _offered(chat, pattern):
            if message.id > known:
                return str(message.keyboard[row][column]["callback_data"])


def _offered(chat: Chat, pattern: str) -> Iterator[tuple[Message, int, int]]:
    """The buttons whose data is like this: message, row and column, those of the newest message first."""
    for message in reversed(chat.messages):
        yield from ((message, row, column) for row, column in message.offers(pattern))
