"""Wrong arguments: one answer with what was found, the usage and an example; and nothing has changed.

The clinic stands at Tuesday 24 November 2026, 11:00. P-0001 is followed up (face, 2/6, no date), P-0002 has a date.
"""

from __future__ import annotations

import pytest

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
    ("+0w", "is in the past"),
    ("-1w", "“-1w” is not a date"),
    ("", "“” is not a date"),
    ("x" * 3000, "“" + "x" * 60 + "…” is not a date"),
    ("<b>", "“<b>” is not a date"),
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
    ("", "“” is not a session"),
]

CODE = [
    ("P-9999", "“P-9999” is no patient’s code. Codes look like P-0001"),
    ("P-0000", "“P-0000” is no patient’s code"),
    ("Anna", "“Anna” is no patient’s code"),
    ("P-٣", "“P-٣” is no patient’s code"),
    ("P-99999999999999999999", "is no patient’s code"),
    ("1 OR 1=1", "“1 OR 1=1” is no patient’s code"),
    ("<b>1</b>", "“<b>1</b>” is no patient’s code"),
]

TABLE: dict[str, list[tuple[str, str]]] = {
    "enroll": [
        ("", "Nothing was given; 4 are needed"),
        ("Anna", "One part was found; 4 are needed, with “;” between them"),
        ("Anna; face; 2/6", "3 parts were found"),
        ("Anna; face; 2/6; -; x", "5 parts were found"),
        (";;;;;;;;", "9 parts were found"),
        *((f"Anna; {found}; 2/6; -", words) for found, words in TREATMENT),
        *((f"Anna; face; {found}; -", words) for found, words in COURSE),
        *((f"Anna; face; 2/6; {found}", words) for found, words in NEXT),
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
    ],
    "reschedule": [
        ("", "Nothing was given; 2 are needed"),
        ("P-0002", "One part was found"),
        ("P-0002; +1w; +2w", "3 parts were found"),
        *((f"{found}; +1w", words) for found, words in CODE),
        *((f"P-0002; {found}", words) for found, words in NEXT),
        ("P-0002; -", "A date is needed here. To cancel the session use /cancel"),
    ],
    "cancel": [
        ("", "Nothing was given; only a patient’s code is needed"),
        ("P-0002; P-0001", "2 parts were found"),
        *CODE,
        ("P-0001", "P-0001 has no session booked"),
    ],
    "patient": [
        ("", "Nothing was given; only a patient’s code is needed"),
        ("P-0001; x", "2 parts were found"),
        *CODE,
    ],
    "link": [
        ("", "Nothing was given; only a patient’s code is needed"),
        ("P-0001", "P-0001 has opened a link already"),
        *CODE,
    ],
    "unlink": [
        ("", "Nothing was given; only a patient’s code is needed"),
        ("P-0001; x", "2 parts were found"),
        *CODE,
    ],
    "erase": [
        ("", "Nothing was given; only a patient’s code is needed"),
        ("P-0001; x", "2 parts were found"),
        *CODE,
    ],
    "preview": [
        ("", "Nothing was given; only a patient’s code is needed"),
        ("P-0001; x", "2 parts were found"),
        *CODE,
    ],
}


@pytest.mark.parametrize("command", TABLE)
async def test_a_wrong_command_says_what_was_wrong_and_changes_nothing(stage, command):
    await stage.followed_up(next_at="-")
    boris = await stage.followed_up("Boris")
    before, seen = await stage.dump(), len(boris.chat.from_bot)
    for arguments, words in TABLE[command]:
        answers = await stage.hears(stage.doctor, f"/{command} {arguments}")
        assert len(answers) == 1, arguments
        assert words in answers[0]
        assert f"Usage: /{command} " in answers[0], answers[0]
        assert f"Example: /{command} " in answers[0], answers[0]
        assert await stage.dump() == before, arguments
    assert len(boris.chat.from_bot) == seen
    assert not stage.alerts_in(stage.team_chat)


async def test_all_that_is_wrong_is_said_at_once(stage):
    (answer,) = await stage.hears(stage.nurse, "/enroll ; fase; 7/6; yesterday")
    assert answer.splitlines()[:4] == [
        "• The name is empty.",
        "• “fase” is no treatment. Did you mean face? Possible: face, body, cellulite, hair, fat-dissolving",
        "• Session 7 of 6: there are only 6 sessions in this course.",
        "• “yesterday” is not a date. Write 2026-12-14 10:00, or +3w (in three weeks, at this hour), +3w 10:00, "
        "or - for none.",
    ]


@pytest.mark.parametrize("command", [command for command in TABLE if command != "link"])
async def test_the_example_that_is_shown_works(stage, command):
    await stage.followed_up(course="2/6")
    (answer,) = await stage.hears(stage.doctor, f"/{command}")
    example = answer.partition("Example: ")[2].splitlines()[0]
    (answer,) = await stage.hears(stage.doctor, example)
    assert "Usage" not in answer


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
    for code in ("P-0001", "p-0001", "p-1", "1", "P1", " P-0001 "):
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
