"""The stories that the sandbox begins with: each ends as it says it does, and somebody can go on from there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.sandbox.stories import STORIES

if TYPE_CHECKING:
    from bot.sandbox.records import Chat

BEGIN = "2026-09-01 11:00"
AT_MOST = 300
SENTENCES = range(2, 5)
INSIDE_WORDS = re.compile(
    r"\b(agenda|callback|outbox|payload|settle|triage|update)s?\b|[_{}`]", re.IGNORECASE
)


class End(NamedTuple):
    """`open` are alerts that nobody has; `offers` are buttons by phone, of which `told` names those of `named`."""

    open: list[str]
    offers: dict[str, tuple[str, ...]]
    named: tuple[str, ...]
    taps: tuple[tuple[str, str], ...]
    then: dict[str, str]


ALERT = ("Claim", "Resolve")
TAKEN = "✋ Maria has it"
ENDS = {
    "": End([], {}, ("I agree",), (("Anna", "I agree"),), {"Anna": "My first questions come on Wednesday"}),
    "well": End(
        [],
        {"Anna": ("All clear",), "Maria": ("To come", "Chart")},
        ("All clear", "None of these", "Chart"),
        (("Anna", "All clear"), ("Anna", "None of these"), ("Maria", "📨 To come")),
        {"Anna": "No warning sign was reported", "Maria": "2026-10-06 10:00"},
    ),
    "infection": End(
        ["RED"],
        {"Anna": ("Done",), "Group": ALERT},
        ("Claim",),
        (("Group", "Claim"), ("Anna", "Done")),
        {"Group": TAKEN, "Anna": "• Spreading redness or heat"},
    ),
    "allergy": End(
        ["RED"],
        {"Anna": ("All clear", "Severe"), "Group": ALERT},
        ("Claim",),
        (("Group", "Claim"), ("Anna", "Severe")),
        {"Group": TAKEN, "Anna": "Swelling: severe"},
    ),
    "late-lump": End(
        ["AMBER"],
        {"Anna": ("Change an answer",), "Group": ALERT},
        ("Claim",),
        (("Group", "Claim"),),
        {"Group": TAKEN, "Anna": "A new lump or hard spot"},
    ),
    "silent": End(
        ["AMBER"],
        {"Anna": ("All clear",), "Group": ALERT},
        ("Claim",),
        (("Group", "Claim"), ("Anna", "All clear"), ("Anna", "None of these")),
        {"Group": TAKEN, "Anna": "No warning sign was reported"},
    ),
    "moved": End(
        [],
        {"Anna": ("Another day", "Keep this date", "Nothing of this"), "Group": ("Agree", "Not possible")},
        ("Agree", "Not possible"),
        (("Group", "✅ Agree"),),
        {"Group": "2026-09-25 09:00 by Maria", "Anna": "your session is now on Friday, 25 September, 09:00"},
    ),
}


def offered(chat: Chat) -> str:
    return "\n".join(label for message in chat.messages for row in message.buttons for label in row)


def test_every_story_has_an_end_here():
    assert list(STORIES) == list(ENDS)


@pytest.mark.parametrize("story", STORIES.values(), ids=lambda story: story.key or "first-minute")
def test_a_story_is_told_in_a_few_plain_words(story):
    assert story.what.endswith(".")
    assert "\n" not in story.what + story.told
    assert max(len(story.what), len(story.told)) <= AT_MOST
    assert len(re.findall(r"[.!?](?: |$)", story.told)) in SENTENCES
    assert not INSIDE_WORDS.search(story.title + story.what + story.told)
    assert all(label in story.told for label in ENDS[story.key].named)


@pytest.mark.parametrize("key", STORIES, ids=lambda key: key or "first-minute")
async def test_a_story_ends_as_it_says_and_somebody_can_go_on(clinic, key):
    stage = await clinic(BEGIN)
    (anna,) = await STORIES[key].play(stage)
    assert {call.status for call in stage.api.calls if call.method != "getUpdates"} == {200}
    phones = {"Anna": anna.chat, "Maria": stage.nurse.chat, "Group": stage.team_chat}
    end = ENDS[key]
    assert anna.name == "Anna"
    assert await stage.next_event() is None or await stage.next_event() > stage.clock.now()
    assert await stage.rows("SELECT level, claimed_by FROM alerts WHERE resolved_at IS NULL") == [
        {"level": level, "claimed_by": None} for level in end.open
    ]
    for phone, labels in end.offers.items():
        assert [label for label in labels if label not in offered(phones[phone])] == []
    if "RED" in end.open:
        assert anna.chat.last.plain.startswith("‼️ Please act now.")

    if not key:
        assert anna.chat.messages == []
        anna.opens(re.search(r"https://t\.me/\S+", stage.nurse.chat.last.plain)[0])
        await stage.settle()
    for phone, label in end.taps:
        person, chat = (anna, None) if phone == "Anna" else (stage.nurse, phones[phone])
        await stage.taps(person, label, chat=chat)
    for phone, words in end.then.items():
        assert stage.said(phones[phone], words), phones[phone].messages
    if end.open:
        stage.nurse.replies(stage.alerts_in(stage.team_chat)[-1], "Please come in at 9.")
        await stage.settle()
        assert anna.chat.last.plain.endswith("Please come in at 9.")


@pytest.mark.digest
async def test_stories_are_told_in_a_clinics_own_languages_and_plans_too(clinic):
    own = {
        "clinic": {"languages": ["es"], "timezone": "America/Bogota"},
        "plans": {"standard": {"checkin_days": [1, 5]}},
    }
    for key, opened in (("infection", ["RED"]), ("allergy", ["RED"]), ("silent", ["AMBER"])):
        stage = await clinic(BEGIN, settings=own)
        await STORIES[key].play(stage)
        assert [row["level"] for row in await stage.rows("SELECT level FROM alerts")] == opened, key


async def test_a_story_that_a_clinics_rules_do_not_tell_says_so_instead_of_waiting_for_ever(clinic):
    stage = await clinic(BEGIN, settings={"triage": {"levels": {"silent": "off"}}})
    with pytest.raises(LookupError, match="by this clinic’s rules nothing like"):
        await STORIES["silent"].play(stage)


def test_the_commands_help_names_every_story():
    said = " ".join(CliRunner().invoke(cli, ["sandbox", "--help"]).output.split())
    named = re.search(r"a ready story: (.*?)\.", said)[1]
    assert re.split(", | or ", named) == [key for key in STORIES if key]
