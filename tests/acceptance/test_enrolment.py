"""A session was held: staff enrol a patient, the patient opens the link and agrees (or not)."""

from __future__ import annotations

import re

import pytest

INVALID = "This link can’t be used:"


def token_of(link: str) -> str:
    return link.partition("start=")[2]


# The answer to /enroll


async def test_enroll_answers_with_code_link_and_qr_picture(stage):
    await stage.enrolled()
    answer = stage.nurse.chat.last
    assert "P-0001" in answer.plain
    assert re.search(r"https://t\.me/AftercareSandboxBot\?start=[A-Za-z0-9_-]{22,64}\b", answer.plain)
    assert "2026-12-14 10:00" in answer.plain
    assert answer.photo is not None
    assert answer.photo.data.startswith(b"\x89PNG\r\n\x1a\n")


async def test_the_qr_picture_is_that_of_the_link(stage):
    from bot.media import qr

    link = await stage.enrolled()
    assert stage.nurse.chat.last.photo.data == qr.png(link)
    assert qr.png(link) != qr.png(link[:-1])


async def test_a_link_holds_at_least_128_bits_and_no_two_are_alike(stage):
    links = [await stage.enrolled(f"Patient {number}") for number in range(5)]
    tokens = {token_of(link) for link in links}
    assert len(tokens) == 5
    assert all(len(token) >= 22 for token in tokens)


async def test_codes_count_up(stage):
    for _ in range(3):
        await stage.enrolled("Somebody")
    codes = re.findall(r"P-\d{4}", " ".join(m.plain for m in stage.nurse.chat.from_bot))
    assert codes == ["P-0001", "P-0002", "P-0003"]


async def test_asked_in_the_group_the_link_comes_in_private_and_the_group_is_told_so(stage):
    stage.nurse.says("/enroll Anna Petrova; face; 2/6; -", stage.team)
    await stage.settle()
    assert "https://t.me/AftercareSandboxBot?start=" in stage.nurse.chat.last.plain
    group = stage.team_chat.last.plain
    assert "P-0001" in group
    assert "private" in group
    assert "start=" not in group
    assert "Petrova" not in group


async def test_a_nurse_who_never_wrote_in_private_hears_in_the_group_what_to_do(clinic):
    stage = await clinic(settings={"staff": {"members": [1_000_002, 1_000_003]}})
    new = stage.api.person("Nora", id=1_000_003)
    stage.team.adds(new)
    new.says("/enroll Anna Petrova; face; 2/6; -", stage.team)
    await stage.settle()
    told = stage.said(stage.team_chat, "open @AftercareSandboxBot in private")
    assert len(told) == 1
    assert "P-0001" in told[0].plain
    assert not any("Petrova" in m.plain or "start=" in m.plain for m in stage.team_chat.from_bot)
    new.says("/start")
    await stage.settle()
    new.says("/enroll Anna Petrova; face; 2/6; -", stage.team)
    await stage.settle()
    assert "start=" in new.chat.last.plain


# The link


async def test_the_link_leads_to_the_consent_screen(stage):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    screen = anna.chat.last
    assert screen.buttons == [["I agree"], ["No thanks"]]
    for words in ("Lindenhof Clinic", "not end-to-end encrypted", "/privacy", "112", "store"):
        assert words in screen.plain


async def test_used_unknown_and_expired_links_get_one_and_the_same_text(stage):
    link = await stage.enrolled()
    other = await stage.enrolled("Boris Petrov")
    anna, thief, late, guesser = (stage.api.person(name) for name in ("Anna", "Tom", "Late", "Guess"))
    anna.opens(link)
    await stage.settle()
    thief.opens(link)
    guesser.says("/start " + "A" * 43)
    await stage.settle()
    await stage.until("2026-12-02 11:00")
    late.opens(other)
    await stage.settle()
    texts = {thief.chat.last.plain, late.chat.last.plain, guesser.chat.last.plain}
    assert len(texts) == 1
    assert texts.pop().startswith(INVALID)
    assert thief.chat.last.buttons == []


@pytest.mark.parametrize(("moment", "works"), [("2026-12-01 10:59", True), ("2026-12-01 11:00", False)])
async def test_a_link_works_for_seven_days(stage, moment, works):
    link = await stage.enrolled()
    await stage.until(moment)
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    assert anna.chat.last.plain.startswith(INVALID) is not works


async def test_whatever_stands_after_start_is_answered_politely(stage):
    anna = stage.api.person("Anna")
    for token in (
        "",
        " ",
        "x",
        "P-0001",
        "'; DROP TABLE invites; --",
        "a b c",
        "A" * 64,
        "\u202e" * 8,
        "🙂" * 20,
    ):
        (answer,) = await stage.hears(anna, f"/start {token}")
        assert "+49 30 1234567" in answer
    assert await stage.rows("SELECT * FROM patients") == []


async def test_twenty_people_open_one_link_at_once_and_one_is_enrolled(stage):
    link = await stage.enrolled()
    crowd = [stage.api.person(f"P{number}") for number in range(20)]
    for person in crowd:
        person.opens(link)
    await stage.settle()
    last = [person.chat.last.plain for person in crowd]
    assert sum(text.startswith("Hello, this is the aftercare assistant") for text in last) == 1
    assert sum(text.startswith(INVALID) for text in last) == 19
    assert len(set(last)) == 2
    (patient,) = await stage.rows("SELECT * FROM patients")
    assert patient["chat_id"] in {person.id for person in crowd}


async def test_one_person_who_opens_the_link_twenty_times_is_enrolled_once(stage):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    for _ in range(20):
        anna.opens(link)
    await stage.settle()
    assert len(stage.said(anna.chat, "Do you agree")) == 1
    assert len(await stage.rows("SELECT * FROM patients")) == 1


async def test_a_second_start_while_enrolled_says_so_and_changes_nothing(stage):
    anna = await stage.followed_up()
    before = await stage.dump()
    (answer,) = await stage.hears(anna, "/start")
    assert "You are connected with Lindenhof Clinic" in answer
    assert await stage.dump() == before


async def test_a_bare_start_before_consent_shows_the_consent_screen_again(stage):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    anna.says("/start")
    await stage.settle()
    assert anna.chat.last.buttons == [["I agree"], ["No thanks"]]


# Consent


async def test_yes_is_recorded_with_its_version_and_brings_the_card_at_once(stage):
    anna = await stage.followed_up()
    (patient,) = await stage.rows("SELECT * FROM patients")
    assert patient["state"] == "active"
    assert patient["consent_at"] == "2026-11-24T10:00:00Z"
    assert patient["consent_version"]
    card = anna.chat.last.plain
    assert card.startswith("From Lindenhof Clinic, to keep\n\nAfter your session 2 of 6: face")
    for words in (
        "Normal for a few days",
        "Please avoid",
        "2 weeks",
        "Call 112 or +49 30 1234567 at once",
        "+49 30 1234567",
        "112",
    ):
        assert words in card
    assert "14 December, 10:00" in card


@pytest.mark.parametrize("answer", [None, "No thanks"])
async def test_without_a_yes_nothing_is_scheduled_or_stored_or_sent(stage, answer):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    if answer:
        await stage.taps(anna, answer)
    anna.says("My cheek is swollen and hot")
    anna.sends_photo("look at this rash")
    await stage.settle()
    tables = await stage.dump()
    assert [(row["kind"], row["state"]) for row in tables["agenda"]] == [("unopened", "cancelled")]
    assert tables["checkins"] == tables["alerts"] == []
    kept = str([await stage.rows("SELECT * FROM inbox"), await stage.rows("SELECT * FROM outbox"), tables])
    assert "swollen" not in kept
    assert "rash" not in kept
    seen = len(anna.chat.from_bot)
    await stage.until("2027-01-31 12:00")
    assert len(anna.chat.from_bot) == seen
    assert not stage.alerts_in(stage.team_chat)


async def test_no_can_become_yes(stage):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    await stage.taps(anna, "No thanks")
    screen = anna.chat.last
    assert "I will not ask you anything" in screen.plain
    assert screen.buttons == [["I agree"]]
    assert "P-0001 opened the link and said no" in stage.team_chat.last.plain
    await stage.taps(anna, "I agree")
    assert anna.chat.last.plain.startswith("From Lindenhof Clinic, to keep\n\nAfter your session 2 of 6")
    await stage.until("2026-11-25 10:00")
    assert len(stage.asked(anna)) == 1


async def test_agreeing_twenty_times_at_once_is_agreeing_once(stage):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    for _ in range(20):
        anna.taps(None, "I agree")
    await stage.settle()
    assert len(stage.said(anna.chat, "After your session 2 of 6")) == 1
    assert len(await stage.rows("SELECT * FROM audit WHERE action = 'consent'")) == 1


async def test_nobody_else_can_agree_for_a_patient(stage):
    link = await stage.enrolled()
    anna, tom = stage.api.person("Anna"), stage.api.person("Tom")
    anna.opens(link)
    tom.says("/start")
    await stage.settle()
    before = await stage.dump()
    assert await stage.forge(tom, tom.chat.last, "y:1:yes") == "This button is not for you."
    assert await stage.dump() == before


async def test_consent_is_only_what_a_button_says(stage):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    before = await stage.dump()
    for rest in ("maybe", "YES", "yes:yes", "1", "no:1"):
        await stage.forge(anna, anna.chat.last, f"y:1:{rest}")
        assert await stage.dump() == before, rest


async def test_a_link_opened_a_day_late_is_asked_about_the_days_that_are_left(stage):
    link = await stage.enrolled()
    await stage.until("2026-11-26 12:00")
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    await stage.taps(anna, "I agree")
    assert [m.plain.splitlines()[2] for m in stage.asked(anna)] == ["Day 2 after session 2 of 6"]
    await stage.until("2026-12-10 00:00")
    days = [re.search(r"Day (\d+)", m.plain)[1] for m in stage.asked(anna)]
    assert days == ["2", "3", "7", "14"]


# Names

NAMES = [
    "<b>Anna</b>",
    "Anna & <script>alert(1)</script> </b>",
    "Anna \"Nina\" O’Brien 'x'",
    "Анна Петрова 👩‍⚕️🇩🇪",
    "فاطمة الزهراء",
    "{ $name } {name} %s %(x)s",
    "@everyone https://evil.example/x",
    "N" * 100,
]


async def test_any_name_is_shown_as_it_was_written_and_never_in_the_group(stage):
    for number, name in enumerate(NAMES, 1):
        link = await stage.enrolled(name)
        assert name in stage.nurse.chat.last.plain
        patient = stage.api.person("Somebody")
        patient.opens(link)
        await stage.settle()
        await stage.taps(patient, "I agree")
        (card,) = await stage.hears(stage.nurse, f"/patient {number}")
        assert name in card
        patient.says("Is this normal?")
        stage.nurse.says(f"/patient {number}", stage.team)
        stage.nurse.says(f"/preview {number}", stage.team)
        await stage.settle()
        assert len(stage.said(stage.team_chat, f"P-{number:04d}")) == 4
        assert not stage.said(stage.team_chat, name)


async def test_a_name_that_is_none_is_refused_in_words(stage):
    before = await stage.dump()
    for name, words in (
        ("N" * 101, "101 characters; at most 100"),
        ("N" * 500, "500 characters; at most 100"),
        ("🙂" * 500, "500 characters; at most 100"),
        ("   ", "The name is empty"),
        ("\u200b\u200b", "The name is empty"),
        ("\x01\x02\x7f", "The name is empty"),
        ("\u202e\u2066", "The name is empty"),
        ("—–…", "The name is empty"),
    ):
        (answer,) = await stage.hears(stage.nurse, f"/enroll {name}; face; 2/6; -")
        assert words in answer
        assert "Usage: /enroll NAME; TREATMENT; K/N; NEXT" in answer
    assert await stage.dump() == before


async def test_a_name_cannot_turn_or_break_the_text_around_it(stage):
    stage.nurse.says("/enroll Anna\u202e avortep\nP-0099\u2028 x\x00y; face; 2/6; -")
    await stage.settle()
    first = stage.nurse.chat.last.plain.splitlines()[0]
    assert first.startswith("✅ P-0001 (Anna")
    assert first.endswith(")")
    assert not set("\u202e\u2028\x00") & set(stage.nurse.chat.last.plain)
