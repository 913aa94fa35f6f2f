"""Stories that `aftercare sandbox` begins with: the real bot, played up to the moment where somebody goes on by hand.

Each is a short course of made-up people; the last thing that it leaves on the phones is something to tap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.sandbox.people import Person
    from bot.sandbox.stage import Stage

ZONE = ZoneInfo("Europe/Berlin")
BEGIN = datetime(2026, 9, 1, 11, tzinfo=ZONE)
NEXT = "2026-09-22 10:00"

_LINK = re.compile(r"https://t\.me/\S+")


@dataclass(frozen=True, slots=True)
class Story:
    """`what` is one sentence for whoever chooses; `told` is what has happened at its end, and what to try.

    `play` plays it on a stage that has just opened, and returns the patients.
    """

    key: str
    title: str
    what: str
    told: str
    play: Callable[[Stage], Awaitable[tuple[Person, ...]]]


async def _first_minute(stage: Stage) -> tuple[Person, ...]:
    await _enrolled(stage, f"Anna Petrova; face; 1/3; {NEXT}")
    return (stage.api.person("Anna"),)


async def _well(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, f"Anna Petrova; face; 1/3; {NEXT}")
    await _answers(stage, anna, "2026-09-02 10:00", "Mild", "Mild", "Mild", "None of these")
    await _answers(stage, anna, "2026-09-03 10:00", "Mild", "Mild", "None", "None of these")
    await _answers(stage, anna, "2026-09-04 10:00", "None", "Mild", "None", "None of these")
    await _until(stage, "2026-09-08 10:00")
    return (anna,)


async def _infection(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, f"Anna Petrova; face; 1/3; {NEXT}")
    await _answers(stage, anna, "2026-09-02 10:00", "Mild", "Mild", "None", "None of these")
    await _answers(stage, anna, "2026-09-03 10:00", "Mild", "Mild", "None", "None of these")
    await _answers(stage, anna, "2026-09-04 10:00", "Moderate", "Severe", "None", "Spreading", "Fever")
    return (anna,)


async def _allergy(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, f"Anna Petrova; face; 1/3; {NEXT}")
    await _until(stage, "2026-09-01 22:40")
    anna.says("my lips are swelling and i can't breathe well")
    await stage.settle()
    return (anna,)


async def _late_lump(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, "Anna Petrova; face; 3/3; -")
    for days in (1, 2, 3, 7, 14, 28):
        await _answers(
            stage, anna, f"{BEGIN + timedelta(days=days):%Y-%m-%d} 10:00", "All clear", "None of these"
        )
    await _answers(stage, anna, "2026-10-27 10:00", "All clear", "A new lump", "Done")
    return (anna,)


async def _silent(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, f"Anna Petrova; face; 1/3; {NEXT}")
    await _answers(stage, anna, "2026-09-02 10:00", "All clear", "None of these")
    await _until(stage, "2026-09-05 10:00")
    return (anna,)


async def _moved(stage: Stage) -> tuple[Person, ...]:
    anna = await _followed_up(stage, f"Anna Petrova; face; 1/3; {NEXT}")
    for day in (2, 3, 4, 8, 15):
        await _answers(stage, anna, f"2026-09-{day:02} 10:00", "All clear", "None of these")
    await _until(stage, "2026-09-19 10:00")
    await _taps(stage, anna, "Reschedule", "24", "16:00")
    return (anna,)


STORIES: dict[str, Story] = {
    story.key: story
    for story in (
        Story(
            "",
            "The first minute",
            "Anna was enrolled and has not opened her link yet.",
            "Anna had her first session today. Maria, a nurse, has enrolled her, and her link waits on her phone.",
            _first_minute,
        ),
        Story(
            "well",
            "All goes well",
            "A week of mild swelling that fades; the check-in of day 7 waits.",
            "A week after the first session everything has faded, and the check-in of day 7 waits on Anna’s phone: "
            "two taps are enough. Then try /progress there, and /patient P-0001 on Maria’s.",
            _well,
        ),
        Story(
            "infection",
            "Infection",
            "Day 3: redness that spreads, and fever. RED, and nobody has it yet.",
            "On day 3 Anna reported redness that spreads, and fever. She was sent the emergency text at once. "
            "In the staff’s group a RED alert waits: claim it, reply to it, or let ten minutes go by.",
            _infection,
        ),
        Story(
            "allergy",
            "Allergy at night",
            "On the first evening Anna writes in her own words that her lips swell.",
            "At 22:40, after the session, Anna wrote in her own words that her lips swell and she can’t breathe well. "
            "The bot sent the emergency text and paged staff. Claim the alert in the group.",
            _allergy,
        ),
        Story(
            "late-lump",
            "A lump after weeks",
            "Eight weeks after the last session there is a new lump.",
            "The course was over and all was well for eight weeks. Today Anna reported a new lump, which can be a "
            "late infection: an AMBER alert waits in the group. Reply to it to ask her in.",
            _late_lump,
        ),
        Story(
            "silent",
            "No answer",
            "Two check-ins in a row were not answered, in spite of a nudge.",
            "Anna has left two check-ins unanswered, in spite of a nudge for each. Staff were told in the group. "
            "Claim it and write to her with a reply; or answer late with /checkin on her phone.",
            _silent,
        ),
        Story(
            "moved",
            "Another date",
            "Three days before the next session Anna asks for another day.",
            "Three days before her next session Anna chose another day and hour. In the staff’s group the wish waits: "
            "tap Agree or Not possible, and see what Anna is told.",
            _moved,
        ),
    )
}


async def _enrolled(stage: Stage, what: str) -> str:
    """The link that Maria is given."""
    stage.nurse.says(f"/enroll {what}")
    await stage.settle()
    found = _LINK.search(stage.nurse.chat.last.plain)
    assert found is not None, stage.nurse.chat.last.plain
    return found[0]


async def _followed_up(stage: Stage, what: str) -> Person:
    """Anna, who has opened her link and agreed."""
    link = await _enrolled(stage, what)
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    await _taps(stage, anna, "I agree")
    return anna


async def _answers(stage: Stage, person: Person, at: str, *labels: str) -> None:
    await _until(stage, at)
    await _taps(stage, person, *labels)


async def _taps(stage: Stage, person: Person, *labels: str) -> None:
    for label in labels:
        person.taps(None, label)
        await stage.settle()


async def _until(stage: Stage, text: str) -> None:
    await stage.travel(datetime.fromisoformat(text).replace(tzinfo=ZONE))
