"""Wrong arguments: one answer with what was found, the usage and an example; and nothing has changed.

The clinic stands at Tuesday 24 November 2026, 11:00. P-0001 is followed up (face, 2/6, no date), P-0002 has a date,
P-0003 has not opened the link, P-0004 is paused, P-0005 stopped, P-0006 is discharged, P-0007 blocked the bot, P-0008
said no, P-0009 was erased.
"""

from __future__ import annotations

import pytest

from bot.chat.access import Role
from bot.chat.commands import COMMANDS

NEXT = [
    ("2026-11-24 10:59", "“2026-11-24 10:59” is in the past. It is now 2026-11-24 11:00 at the clinic."),
    ("2026-11-24 11:00", "is in the past"),
    ("1999-12-31 10:00", "is in the past"),
    ("0001-01-01 00:00", "“0001-01-01 00:00”"),
    ("2028-11-23 11:01", "is too far away; the latest possible is 2028-11-23 11:00"),
    ("9999-12-31 23:59", "“9999-12-31 23:59” is too far away"),
    ("+999w", "“+999w” is too far away"),
    (
        "2027-03-28 02:30",
        "2027-03-28 02:30 does not exist in Europe/Berlin: the clocks go from 02:00 to 03:00",
    ),
    ("2027-02-29 10:00", "“2027-02-29 10:00” is not a date"),
    ("2026-12-14 24:00", "is not a date"),
    ("2026-12-14", "“2026-12-14” is not a date. Write 2026-12-14 10:00, or +3w"),
    ("14.12.2026 10:00", "“14.12.2026 10:00” is not a date"),
    ("tomorrow", "“tomorrow” is not a date"),
    ("+3m", "“+3m” is not a date"),
    ("+124d 02:30", "2027-03-28 02:30 does not exist in Europe/Berlin"),
    ("+3w 25:00", "“+3w 25:00” is not a date"),
    ("+0w", "is in the past"),
    ("-1w", "“-1w” is not a date"),
    ("", "“” is not a date"),
    ("x" * 3000, "“" + "x" * 60 + "…” is not a date"),
    ("<b>", "“<b>” is not a date"),
    ("\u202e+3w\u202e", "“+3w” is not a date"),
]

TREATMENT = [
    (
        "fase",
        "“fase” is no treatment. Did you mean face? Possible: face, body, cellulite, hair, fat-dissolving",
    ),
    ("fat dissolvin", "Did you mean fat-dissolving?"),
    ("zzzzzz", "“zzzzzz” is no treatment. Possible: face"),
    ("", "is no treatment"),
    ("<b>face</b>", "“<b>face</b>” is no treatment"),
    ("x" * 3900, "“" + "x" * 60 + "…” is no treatment"),
    ("\u202eecaf", "“ecaf” is no treatment"),
]

COURSE = [
    ("7/6", "Session 7 of 6: there are only 6 sessions in this course"),
    ("0/6", "“0/6”: sessions are counted from 1"),
    ("2", "“2” is not a session of a course. Write it as 2/6"),
    ("two/six", "“two/six” is not a session"),
    ("-1/6", "“-1/6” is not a session"),
    ("2/99", "A course of 99 sessions: at most 30"),
    ("²/6", "“²/6” is not a session"),
    ("2/6/8", "“2/6/8” is not a session"),
    ("99999/99999", "“99999/99999” is not a session"),
    ("1/" * 1900, "/1/…” is not a session"),
    ("", "“” is not a session"),
]

CODE = [
    ("P-9999", "“P-9999” is no patient’s code. Codes look like P-0001"),
    ("P-0009", "“P-0009” is no patient’s code"),  # erased
    ("P-0000", "“P-0000” is no patient’s code"),
    ("P-", "“P-” is no patient’s code"),
    ("P-0001 P-0002", "“P-0001 P-0002” is no patient’s code"),
    ("P\u20110001", "“P\u20110001” is no patient’s code"),
    ("Anna", "“Anna” is no patient’s code"),
    ("P-٣", "“P-٣” is no patient’s code"),
    ("P-99999999999999999999", "is no patient’s code"),
    ("9" * 4000, "“" + "9" * 60 + "…” is no patient’s code"),
    ("1 OR 1=1", "“1 OR 1=1” is no patient’s code"),
    ("<b>1</b>", "“<b>1</b>” is no patient’s code"),
    ("\u202eannA\u200b", "“annA” is no patient’s code"),
]

NAME = [
    ("", "The name is empty."),
    ("\u202e\u200b", "The name is empty."),
    ("--", "The name is empty."),
    ("x" * 101, "The name has 101 characters; at most 100 are possible."),
    ("x" * 4000, "The name has 4,000 characters"),
]


def one_code(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """What can be wrong with a command that takes a code, and `more` that only this one finds wrong."""
    return [
        ("", "Nothing was given; only a patient’s code is needed"),
        ("P-0001; P-0002", "2 parts were found; only a patient’s code is needed"),
        (";" * 4000, "4,001 parts were found"),
        *CODE,
        *more,
    ]


NOTHING_TAKEN = [
    ("P-0001", "One part was found; nothing belongs behind this command."),
    ("P-0001; <b>x</b>", "2 parts were found; nothing belongs behind this command."),
    ("x" * 4000, "One part was found"),
]

TABLE: dict[str, list[tuple[str, str]]] = {
    "enroll": [
        ("Anna", "One part was found; 4 are needed, with “;” between them"),
        ("Anna; face; 2/6", "3 parts were found"),
        ("Anna; face; 2/6; -; x", "5 parts were found"),
        (";;;;;;;;", "9 parts were found"),
        *((f"{found}; face; 2/6; -", words) for found, words in NAME),
        *((f"Eve; {found}; 2/6; -", words) for found, words in TREATMENT),
        *((f"Eve; face; {found}; -", words) for found, words in COURSE),
        *((f"Eve; face; 2/6; {found}", words) for found, words in NEXT),
    ],
    "session": [
        ("", "Nothing was given; 4 are needed"),
        ("P-0001", "One part was found"),
        ("P-0001; face; 3/6; -; -", "5 parts were found"),
        *((f"{found}; face; 3/6; -", words) for found, words in CODE),
        *((f"P-0001; {found}; 3/6; -", words) for found, words in TREATMENT),
        *((f"P-0001; face; {found}; -", words) for found, words in COURSE),
        *((f"P-0001; face; 3/6; {found}", words) for found, words in NEXT),
        ("P-0001; face; 2/6; -", "P-0001 has already had session 2 of 6"),
        ("P-0001; face; 1/6; -", "P-0001 has already had session 2 of 6"),
        ("P-0006; face; 3/6; -", "P-0006 is discharged. To take the follow-up up again use /resume."),
    ],
    "patient": one_code(),
    "chart": one_code(),
    "preview": one_code(),
    "message": [
        ("", "Nothing was given; 2 are needed, with “;” between them"),
        ("P-0001", "One part was found; 2 are needed"),
        ("P-0001 Hello", "One part was found; 2 are needed"),
        ("P-0001;", "The text is empty."),
        ("P-0001;  \n ", "The text is empty."),
        *((f"{found}; Hello", words) for found, words in CODE),
        (f"{'x' * 3000}; {'<b>' * 300}", "“" + "x" * 60 + "…” is no patient’s code"),
    ],
    "reschedule": [
        ("", "Nothing was given; 2 are needed"),
        ("P-0002", "One part was found"),
        ("P-0002; +1w; +2w", "3 parts were found"),
        *((f"{found}; +1w", words) for found, words in CODE),
        *((f"P-0002; {found}", words) for found, words in NEXT),
        ("P-0002; -", "A date is needed here. To cancel the session use /cancel"),
    ],
    "cancel": one_code(
        ("P-0001", "P-0001 has no session booked. To book one use /reschedule."),
        ("P-0003", "P-0003 has no session booked"),
    ),
    "missed": one_code(
        ("P-0001", "P-0001 has no session booked"),
        ("P-0002", "The session of P-0002 is only on 2026-12-14 10:00. To take it off now use /cancel."),
    ),
    "pause": one_code(
        ("P-0003", "P-0003 can’t be paused: link not opened yet. Only somebody in follow-up can be."),
        ("P-0004", "P-0004 can’t be paused: paused."),
        ("P-0005", "P-0005 can’t be paused: stopped by the patient."),
        ("P-0006", "P-0006 can’t be paused: discharged."),
        ("P-0007", "P-0007 can’t be paused: has blocked the bot."),
        ("P-0008", "P-0008 can’t be paused: said no."),
    ),
    "resume": one_code(
        (
            "P-0001",
            "P-0001 can’t be taken up by staff: in follow-up. Only whom staff paused or discharged can be.",
        ),
        ("P-0003", "P-0003 can’t be taken up by staff: link not opened yet."),
        ("P-0005", "P-0005 can’t be taken up by staff: stopped by the patient."),
        ("P-0007", "P-0007 can’t be taken up by staff: has blocked the bot."),
        ("P-0008", "P-0008 can’t be taken up by staff: said no."),
    ),
    "discharge": one_code(("P-0006", "P-0006 is discharged. To take the follow-up up again use /resume.")),
    "link": one_code(
        *(
            (
                f"P-{number:04}",
                f"P-{number:04} has opened a link already. If that was the wrong person, use /unlink",
            )
            for number in (1, 2, 4, 5, 7, 8)
        ),
        ("P-0006", "P-0006 is discharged. To take the follow-up up again use /resume."),
    ),
    "unlink": one_code(),
    "erase": one_code(),
    "alerts": NOTHING_TAKEN,
    "today": NOTHING_TAKEN,
    "stats": NOTHING_TAKEN,
    "staff": [*NOTHING_TAKEN, ("remove 5000001", "One part was found; nothing belongs behind this command.")],
    "export": NOTHING_TAKEN,
}
"""Each command of the staff with what can be wrong behind it, and what is said to that."""

SEARCHES = {"patients"}
"""Commands to which nothing is wrong: they look for what was written."""

UNREACHABLE = {
    "P-0003": "link not opened yet",
    "P-0007": "has blocked the bot",
    "P-0008": "said no",
}

OF_STAFF = [name for name, known in COMMANDS.items() if known.needs > Role.ANYONE or known.of_patient]
NAMES = ("Anna", "Boris", "Clara", "Dora", "Emil", "Fay", "Gus", "Hans", "Ida", "Petrova", "Eve")


async def everybody(stage) -> None:
    """One patient in each state: `P-0001` followed up without a date, `P-0002` with one, and so on."""
    await stage.followed_up("Anna", next_at="-")
    await stage.followed_up("Boris")
    await stage.enrolled("Clara Petrova", next_at="-")
    await stage.followed_up("Dora")
    emil = await stage.followed_up("Emil")
    await stage.followed_up("Fay")
    gus = await stage.followed_up("Gus")
    link = await stage.enrolled("Hans Petrova")
    await stage.followed_up("Ida")
    hans = stage.api.person("Hans")
    hans.opens(link)
    await stage.settle()
    await stage.taps(hans, "No thanks")
    await stage.hears(stage.doctor, "/pause P-0004")
    await stage.hears(emil, "/stop")
    await stage.hears(stage.doctor, "/discharge P-0006")
    gus.blocks()
    await stage.hears(stage.doctor, "/erase P-0009")
    await stage.taps(stage.doctor, "Erase for good")


def all_said(stage) -> int:
    """How much the bot has said, to everybody."""
    return sum(len(chat.from_bot) for chat in stage.api.world.chats.values())


def test_every_command_of_the_staff_stands_in_the_table():
    assert sorted([*TABLE, *SEARCHES]) == sorted(OF_STAFF)


async def test_a_wrong_command_says_what_was_wrong_and_changes_nothing(stage):
    await everybody(stage)
    before = await stage.dump()
    for command, (arguments, words) in [(c, row) for c in TABLE for row in TABLE[c]]:
        said, text = all_said(stage), f"/{command} {arguments}".strip()
        (answer,) = await stage.hears(stage.doctor, text)
        assert words in answer, text[:80]
        assert f"\nUsage: /{command}" in answer, text[:80]
        assert f"\nExample: /{command}" in answer, text[:80]
        assert all_said(stage) == said + 1, text[:80]
        assert await stage.dump() == before, text[:80]


async def test_in_the_group_the_same_is_answered_there_and_no_name_is_said(stage):
    await everybody(stage)
    before = await stage.dump()
    for command, (arguments, words) in [(c, row) for c in TABLE for row in (*TABLE[c][:3], *TABLE[c][-6:])]:
        said, text = all_said(stage), f"/{command} {arguments}".strip()
        (answer,) = await stage.hears(stage.doctor, text, stage.team)
        assert words in answer, text[:80]
        assert not [name for name in NAMES if name in answer.partition("Usage")[0]], answer
        assert all_said(stage) == said + 1, text[:80]
    assert await stage.dump() == before


async def a_nurse_gets_for_what_is_an_admins_the_answer_to_a_command_that_does_not_exist(stage):
    before = await stage.dump()
    for chat in (None, stage.team):
        (nothing,) = await stage.hears(stage.nurse, "/nosuchthing", chat)
        for command in [name for name in OF_STAFF if COMMANDS[name].needs is Role.ADMIN]:
            for text in tried(command):
                assert await stage.hears(stage.nurse, text, chat) == [nothing], text
    assert await stage.dump() == before


def tried(command: str) -> list[str]:
    """A command alone, with what would be right for most, and with what is wrong with it first and last."""
    rows = TABLE.get(command, [("", "")])
    return [f"/{command} {one}".strip() for one in ("", "P-0001", rows[1 % len(rows)][0], rows[-1][0])]


async def test_whoever_is_not_staff_can_not_tell_a_wrong_command_from_one_that_does_not_exist(stage):
    await everybody(stage)
    anna, guest = stage.api.person("Second Anna"), stage.api.person("Guest")
    anna.opens(await stage.enrolled("Second Anna"))
    await stage.settle()
    await stage.taps(anna, "I agree")
    foreign = stage.api.group("Neighbours", [stage.nurse, anna, guest], supergroup=True)
    for person in (anna, guest):
        stage.team.adds(person)
    before = await stage.dump()
    for person in (anna, guest):
        (nothing,) = await stage.hears(person, "/nosuchthing P-0001")
        for text in [text for name in OF_STAFF if name != "resume" for text in tried(name)]:
            said = all_said(stage)
            assert await stage.hears(person, text) == [nothing], text
            person.says(text, stage.team)
            person.says(text, foreign)
            await stage.settle()
            assert all_said(stage) == said + 1, text
    assert await stage.dump() == before


async def in_another_group_nobody_is_answered_to_a_wrong_command(stage):
    foreign = stage.api.group("Neighbours", [stage.nurse, stage.doctor], supergroup=True)
    before, said = await stage.dump(), all_said(stage)
    for text in [text for name in OF_STAFF for text in tried(name)]:
        stage.doctor.says(text, foreign)
    await stage.settle()
    assert await stage.dump() == before
    assert all_said(stage) == said


async def a_command_that_is_edited_is_not_done_and_that_is_said_once(stage):
    guest = stage.api.person("Guest")
    await stage.hears(guest, "/start")
    before = await stage.dump()
    written = [(stage.doctor, None), (stage.doctor, stage.team), (guest, None)]
    for person, chat in written:
        message = person.says("/help", chat)
        await stage.settle()
        for name in OF_STAFF:
            said = all_said(stage)
            person.edits(message, f"/{name} P-0001")
            await stage.settle()
            where = chat.chat if chat else person.chat
            assert where.last.plain.startswith("Changing a message does not change"), name
            assert all_said(stage) == said + 1, name
    assert await stage.dump() == before


async def who_cannot_be_written_to_is_sent_nothing_and_that_is_said_with_the_reason(stage):
    before = await stage.dump()
    for chat in (None, stage.team):
        for code, state in UNREACHABLE.items():
            said = all_said(stage)
            assert await stage.hears(stage.nurse, f"/message {code}; {'<b>Hello ' * 400}", chat) == [
                f"⚠️ {code} can’t be written to: {state}. Please phone."
            ]
            assert all_said(stage) == said + 1
    assert await stage.dump() == before


async def whatever_is_searched_for_gets_one_answer_and_changes_nothing(stage):
    before = await stage.dump()
    for chat in (None, stage.team):
        for text in (
            "P-9999",
            "<b>",
            "\u202e\u200b",
            "%",
            "'; --",
            "🙂" * 2000,
            "x" * 4000,
            ";;;",
            "{ $code }",
        ):
            said = all_said(stage)
            (answer,) = await stage.hears(stage.nurse, f"/patients {text}", chat)
            assert len(answer) < 300
            assert all_said(stage) == said + 1, text
    assert await stage.dump() == before


CLAIMS = [
    a_nurse_gets_for_what_is_an_admins_the_answer_to_a_command_that_does_not_exist,
    who_cannot_be_written_to_is_sent_nothing_and_that_is_said_with_the_reason,
    whatever_is_searched_for_gets_one_answer_and_changes_nothing,
    in_another_group_nobody_is_answered_to_a_wrong_command,
    a_command_that_is_edited_is_not_done_and_that_is_said_once,
]
"""Each leaves everything as it was, so one clinic does for all of them."""


async def test_nothing_that_is_wrong_changes_anything_whoever_tries_it_and_wherever(stage):
    await everybody(stage)
    for holds in CLAIMS:
        await holds(stage)


async def test_an_appointment_that_was_missed_is_not_missed_again(stage):
    await everybody(stage)
    await stage.until("2026-12-14 10:01")
    assert "Usage" not in (await stage.hears(stage.nurse, "/missed P-0002"))[0]
    before = await stage.dump()
    for command in ("missed", "cancel"):
        (answer,) = await stage.hears(stage.nurse, f"/{command} P-0002")
        assert answer.startswith("• P-0002 has no session booked.")
        assert f"Usage: /{command} CODE" in answer
    assert await stage.dump() == before


async def test_without_arguments_enroll_asks_and_cancel_leaves_what_was_asked(stage):
    (question,) = await stage.hears(stage.nurse, "/enroll")
    assert "What is the patient’s name?" in question
    (left,) = await stage.hears(stage.nurse, "/cancel")
    assert left == "Left. Nothing was changed."
    assert await stage.rows("SELECT id FROM forms UNION SELECT id FROM patients") == []


async def test_all_that_is_wrong_is_said_at_once(stage):
    (answer,) = await stage.hears(stage.nurse, "/enroll ; fase; 7/6; yesterday")
    assert answer.splitlines()[:4] == [
        "• The name is empty.",
        "• “fase” is no treatment. Did you mean face? Possible: face, body, cellulite, hair, fat-dissolving",
        "• Session 7 of 6: there are only 6 sessions in this course.",
        "• “yesterday” is not a date. Write 2026-12-14 10:00, or +3w (in three weeks, at this hour), +3w 10:00, "
        "or - for none.",
    ]


FIRST = {"resume": ["/pause P-0001"], "link": ["/unlink P-0001"]}
"""What has to be done first for the example to work."""


@pytest.mark.parametrize("command", TABLE)
async def test_the_example_that_is_shown_works(stage, command):
    await stage.followed_up(course="2/6")
    for text in FIRST.get(command, []):
        await stage.hears(stage.doctor, text)
    if command == "missed":
        await stage.until("2026-12-14 10:01")
    (answer,) = await stage.hears(stage.doctor, f"/{command} ;;;;;")
    example = answer.partition("Example: ")[2].splitlines()[0]
    answers = await stage.hears(stage.doctor, example)
    assert answers
    assert "Usage" not in answers[0]


async def test_a_date_may_be_written_in_several_ways(stage):
    for written, read in {
        "2026-12-14 10:00": "2026-12-14 10:00",
        "2026-12-4 9:05": "2026-12-04 09:05",
        "2026-12-14T10:00": "2026-12-14 10:00",
        "+3w": "2026-12-15 11:00",
        "+3W 10:00": "2026-12-15 10:00",
        "+10d 9:30": "2026-12-04 09:30",
        "2027-10-31 02:30": "2027-10-31 02:30",
        "-": "–",
        "—": "–",
    }.items():
        (answer,) = await stage.hears(stage.nurse, f"/enroll Anna; face; 2/6; {written}")
        assert f"next: {read}\n" in answer


async def test_a_code_may_be_typed_in_short(stage):
    await stage.enrolled()
    for code in ("P-0001", "p-0001", "p-1", "1", "P1", " P-0001 ", "\u200eP-0001\u200f"):
        (answer,) = await stage.hears(stage.nurse, f"/patient {code}")
        assert answer.startswith("P-0001 (Anna Petrova)"), code


async def test_in_the_group_a_wrong_command_is_answered_there_under_what_was_asked(stage):
    message = stage.nurse.says("/patient P-0042", stage.team)
    await stage.settle()
    answer = stage.team_chat.last
    assert "“P-0042” is no patient’s code" in answer.plain
    assert answer.reply_to is message


async def test_what_is_no_command_of_ours_enrols_nobody(stage):
    for text in ("/", "//", "/ enroll", "/enroll@OtherBot Anna; face; 2/6; -", "/énroll x"):
        await stage.hears(stage.nurse, text)
        await stage.hears(stage.nurse, text, stage.team)
    assert await stage.rows("SELECT * FROM patients") == []


# Patients: one sensible answer each, and no change for anybody else


USED = "This link can’t be used"
PATIENTS_ONLY = ("checkin", "next", "progress", "tips", "language", "settings", "mydata", "stop", "resume",
                 "delete", "start")  # fmt: skip


async def test_a_link_that_was_passed_on_after_use_opens_nothing_for_the_other(stage):
    link = await stage.enrolled()
    anna, friend = stage.api.person("Anna"), stage.api.person("Friend")
    anna.opens(link)
    await stage.settle()
    before, seen = await stage.dump(), len(anna.chat.messages)
    friend.opens(link)
    await stage.settle()
    assert friend.chat.last.plain.startswith(USED)
    assert await stage.dump() == before
    assert len(anna.chat.messages) == seen


async def test_two_who_open_one_link_at_the_same_moment_are_not_both_let_in(stage):
    link = await stage.enrolled()
    anna, friend = stage.api.person("Anna"), stage.api.person("Friend")
    anna.opens(link)
    friend.opens(link)
    await stage.settle()
    answers = sorted(person.chat.last.plain.startswith(USED) for person in (anna, friend))
    assert answers == [False, True]


@pytest.mark.parametrize("agreed", [False, True])
async def test_the_own_link_opened_again_changes_nothing_and_says_what_to_do(stage, agreed):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    if agreed:
        await stage.taps(anna, "I agree")
    before, seen = await stage.dump(), len(anna.chat.from_bot)
    anna.opens(link)
    await stage.settle()
    (answer,) = anna.chat.from_bot[seen:]
    assert answer.plain.startswith(USED)
    assert "If you are connected with Lindenhof Clinic already, you need no new link" in answer.plain
    assert await stage.dump() == before


async def test_a_second_link_of_the_same_patient_that_was_replaced_opens_nothing(stage):
    old = await stage.enrolled()
    await stage.hears(stage.nurse, "/link P-0001")
    anna = stage.api.person("Anna")
    anna.opens(old)
    await stage.settle()
    assert anna.chat.last.plain.startswith(USED)


async def test_a_token_that_nobody_gave_out_gets_one_and_the_same_answer(stage):
    guest = stage.api.person("Guest")
    (expected,) = await stage.hears(guest, "/start nonsense")
    assert expected.startswith(USED)
    for token in ("x" * 64, "'; DROP TABLE patients; --", "<b>", "../../etc", "٣٣٣", "a b c", "%00"):
        assert await stage.hears(guest, f"/start {token}") == [expected], token


async def test_a_link_that_is_written_as_a_text_by_a_patient_is_passed_on_and_opens_nothing(stage):
    anna = await stage.followed_up()
    link = await stage.enrolled("Zoe Petrova")
    (answer,) = await stage.hears(anna, link)
    assert answer.startswith("I have passed this on")
    assert (await stage.rows("SELECT state FROM patients WHERE id = 2"))[0]["state"] == "invited"


async def test_twenty_taps_of_different_grades_at_once_are_one_answer(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    asked = anna.chat.last
    labels = ("Severe", "Mild", "None", "Moderate", "All clear")
    for number in range(20):
        anna.taps(asked, labels[number % 5])
    await stage.settle()
    (row,) = await stage.rows("SELECT step, swelling, redness, bruising FROM checkins")
    assert row == {"step": "redness", "swelling": 3, "redness": None, "bruising": None}
    assert "How much redness" in asked.plain
    assert anna.chat.last is asked
    assert not stage.alerts_in(stage.team_chat)


async def test_yes_and_no_tapped_twenty_times_at_once_is_the_first_of_them(stage):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    screen = anna.chat.last
    for number in range(20):
        anna.taps(screen, "No thanks" if number % 2 else "I agree")
    await stage.settle()
    assert (await stage.rows("SELECT state FROM patients"))[0]["state"] == "active"
    assert len(stage.said(anna.chat, "After your session 2 of 6")) == 1
    assert not stage.said(stage.team_chat, "said no")
    assert len(await stage.rows("SELECT id FROM agenda WHERE kind = 'checkin'")) == 5


async def test_every_button_of_a_reminder_tapped_at_once_is_each_told_once(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    (reminder,) = stage.said(anna.chat, "A reminder")
    for _ in range(7):
        for label in ("Confirm", "Cancel", "Reschedule"):
            anna.taps(reminder, label)
    await stage.settle()
    shown = stage.said(anna.chat, "Which day would suit you better?")
    assert shown == [reminder]
    (row,) = await stage.rows("SELECT next_state FROM sessions")
    assert row["next_state"] == "move-asked"
    assert not [m for m in anna.chat.from_bot if m.id > reminder.id and "questions" in m.plain.lower()]


async def test_a_text_of_ten_thousand_characters_reaches_staff_whole(stage):
    anna = await stage.followed_up()
    text = "<b>&amp; " + "ё🙂x " * 2000 + "the end"
    (answer,) = await stage.hears(anna, text)
    assert answer.startswith("I have passed this on")
    pieces = stage.said(stage.team_chat, "💬 P-0001, day of session 2 of 6:\n")
    assert len(pieces) > 2
    assert "".join("".join(m.plain.partition("2 of 6:\n")[2] for m in pieces).split()) == "".join(
        text.split()
    )
    assert len(stage.alerts_in(stage.team_chat)) == 1
    assert (await stage.rows("SELECT text FROM notes"))[0]["text"] == text


async def test_any_text_reaches_staff_as_it_was_written(stage):
    anna = await stage.followed_up()
    for text in (
        "\u202e\u202e", "🙂", "\u200b\u200b", "0", "<", "&lt;", "{ $clinic }", "%s", "a\nb\n\nc", "None", "\\n",
    ):  # fmt: skip
        (answer,) = await stage.hears(anna, text)
        assert "assed" in answer, text
        assert stage.team_chat.last.plain == f"💬 P-0001, day of session 2 of 6:\n{text}"


async def test_ten_thousand_characters_behind_a_command_get_one_answer_and_change_nothing(stage):
    anna = await stage.followed_up()
    before = await stage.dump()
    for command in ("settings", "enroll", "language", "nosuchthing", "start"):
        for person in (anna, stage.nurse):
            assert len(await stage.hears(person, f"/{command} " + "<x>🙂 " * 2000)) == 1, command
    assert await stage.dump() == before


async def test_a_patients_edit_of_a_command_is_not_done_again(stage):
    anna = await stage.followed_up()
    message = anna.says("/tips")
    await stage.settle()
    before = await stage.dump()
    anna.edits(message, "/stop")
    await stage.settle()
    assert anna.chat.last.plain.startswith("Changing a message does not change")
    assert await stage.dump() == before


async def test_a_staff_reply_that_is_edited_is_not_sent_again_and_that_is_said(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "It itches")
    message = stage.nurse.replies(stage.alerts_in(stage.team_chat)[0], "Cool it")
    await stage.settle()
    seen = len(anna.chat.from_bot)
    stage.nurse.edits(message, "Warm it")
    await stage.settle()
    assert len(anna.chat.from_bot) == seen
    assert stage.team_chat.last.plain.startswith("Changing a message does not change")


async def test_a_text_edited_into_a_command_is_not_done(stage):
    anna = await stage.followed_up()
    message = anna.says("stop")
    await stage.settle()
    anna.edits(message, "/delete")
    await stage.settle()
    assert anna.chat.last.plain.startswith("Changing a message does not change")
    assert anna.chat.last.buttons == []


async def test_what_a_stranger_edits_reaches_nobody(stage):
    guest = stage.api.person("Guest")
    message = guest.says("Hello")
    await stage.settle()
    guest.edits(message, "I can't breathe")
    await stage.settle()
    assert "a personal link" in guest.chat.last.plain
    assert stage.team_chat.from_bot == []


async def test_in_the_staff_group_a_patients_command_is_for_a_private_chat_and_others_are_not_answered(stage):
    anna, guest = await stage.followed_up(), stage.api.person("Guest")
    for person in (anna, guest):
        stage.team.adds(person)
    before = await stage.dump()
    for command in PATIENTS_ONLY:
        for person in (anna, guest):
            assert await stage.hears(person, f"/{command}", stage.team) == []
        (answer,) = await stage.hears(stage.nurse, f"/{command}", stage.team)
        if command == "resume":  # which is the staff's own, with a code
            assert "Usage: /resume CODE" in answer
        else:
            assert answer == "This works only in a private chat with me."
    assert await stage.dump() == before


async def test_a_command_to_another_bot_is_not_ours(stage):
    anna = await stage.followed_up()
    before = await stage.dump()
    for name in ("OtherBot", "AftercareSandboxBot2"):
        for command in ("stop", "delete", "help", "nosuchthing", "enroll Eve; face; 2/6; -"):
            word, _, rest = command.partition(" ")
            for person, chat in ((anna, None), (stage.nurse, None), (stage.nurse, stage.team)):
                assert await stage.hears(person, f"/{word}@{name} {rest}".strip(), chat) == []
    assert await stage.dump() == before


async def test_a_command_to_this_bot_by_name_in_any_case_is_ours(stage):
    anna = await stage.followed_up()
    for name in ("AftercareSandboxBot", "aftercaresandboxbot"):
        assert len(await stage.hears(anna, f"/tips@{name}")) == 1
        assert len(await stage.hears(stage.nurse, f"/alerts@{name}", stage.team)) == 1


async def test_commands_in_capitals_are_understood(stage):
    anna = await stage.followed_up()
    (answer,) = await stage.hears(anna, "/TIPS")
    assert answer.startswith("From Lindenhof Clinic, to keep")


async def test_button_data_that_no_button_carries_changes_nothing_and_is_no_mistake_of_the_bot(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    await stage.taps(anna, "Reschedule")
    at = int((await stage.rows("SELECT unixepoch(next_at) AS at FROM sessions"))[0]["at"])
    before, seen = await stage.dump(), len(stage.team_chat.messages)
    huge = "9" * 40
    for data in (
        f"q:1:about:{huge}", "q:1:about:-1", "q:1:about:", "q:1:about:x:words", "q:1:nothing", "q:1:resume",
        f"u:1:{huge}", "u:1:later", "l:1:xx", "l:1:../en", "s:1:h:24", "s:1:h:٣", f"s:1:o:{huge}", "s:1:o:-",
        "s:1:o:--5", "s:1:o:²", "s:1:z:Mars/Base", "s:1:z:", "s:1:x", "d:1:maybe", "y:1:perhaps", "p:1:m:x",
        "p:1:x", "c:1:g:redness:9", "c:1:x", f"n:1:{at}:t:{huge}", f"n:1:{at}:t:1", f"n:1:{at}:t:²",
        f"n:1:{at}:d:2026-99-99", f"n:1:{at}:d:0001-01-01", f"n:1:{at}:nothing",
        f"n:1:{huge}:confirm", f"w:1:{at}:yes", "a:1:claim", "x:1:erase", f"c:{huge}:all", "c:-1:all",
        "", "::", "c", "🙂",
    ):  # fmt: skip
        answer = await stage.forge(anna, anna.chat.last, data)
        assert answer, data
        assert "went wrong" not in answer, data
    assert await stage.dump() == before
    assert len(stage.team_chat.messages) == seen
