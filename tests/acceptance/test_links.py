"""`/link`, `/unlink` and `/erase`: a link anew, the wrong person cut off, a patient removed for good."""

from __future__ import annotations

import re


def link_in(text: str) -> str:
    return re.search(r"https://t\.me/\S+", text)[0]


async def test_a_new_link_replaces_the_one_before(stage):
    old = await stage.enrolled()
    (answer,) = await stage.hears(stage.nurse, "/link P-0001")
    new = link_in(answer)
    anna, late = stage.api.person("Anna"), stage.api.person("Late")
    late.opens(old)
    await stage.settle()
    assert late.chat.last.plain.startswith("This link can’t be used:")
    anna.opens(new)
    await stage.settle()
    await stage.taps(anna, "I agree")
    assert anna.chat.last.plain.startswith("From Lindenhof Clinic, to keep\n\nAfter your session 2 of 6")


async def test_who_opened_the_wrong_link_is_cut_off_at_once(stage):
    wrong = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    question = wrong.chat.last
    await stage.hears(stage.nurse, "/unlink P-0001")
    seen, before = len(wrong.chat.messages), await stage.dump()
    assert await stage.tap(wrong, "All clear", question) == "This button is not for you."
    assert await stage.dump() == before
    await stage.until("2026-12-15 00:00")
    assert len(wrong.chat.messages) == seen
    (answer,) = await stage.hears(wrong, "Hello?")
    assert "It works with a personal link" in answer
    assert not stage.said(stage.team_chat, "Hello?")


async def test_after_unlink_a_new_link_brings_the_right_person_and_a_consent_of_their_own(stage):
    await stage.followed_up("Wrong")
    await stage.hears(stage.nurse, "/unlink P-0001")
    (patient,) = await stage.rows("SELECT * FROM patients")
    assert patient["consent_at"] is None
    (answer,) = await stage.hears(stage.nurse, "/link P-0001")
    right = stage.api.person("Right")
    right.opens(link_in(answer))
    await stage.settle()
    assert right.chat.last.buttons == [["I agree"], ["No thanks"]]
    await stage.taps(right, "I agree")
    await stage.until("2026-12-15 00:00")
    asked = [re.search(r"Day (\d+)", m.plain)[1] for m in stage.asked(right)]
    assert asked == ["1", "2", "3", "7", "14"]


async def test_erase_asks_once_more_and_then_nothing_is_left(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Fever")
    anna.says("It itches")
    await stage.settle()
    await stage.hears(stage.doctor, "/erase P-0001")
    assert "P-0001 (Anna Petrova)" in stage.doctor.chat.last.plain
    assert len(await stage.rows("SELECT * FROM patients")) == 1
    await stage.taps(stage.doctor, "Erase for good")
    assert "P-0001 is erased" in stage.doctor.chat.last.plain
    tables = await stage.dump()
    for name in ("patients", "invites", "sessions", "checkins", "alerts", "agenda"):
        assert tables[name] == [], name
    seen = len(anna.chat.messages), len(stage.team_chat.messages)
    await stage.until("2026-12-15 00:00")
    assert (len(anna.chat.messages), len(stage.team_chat.messages)) == seen
    assert (await stage.rows("SELECT action FROM audit ORDER BY id DESC LIMIT 1"))[0]["action"] == "erase"
    (answer,) = await stage.hears(stage.nurse, "/patient P-0001")
    assert "is no patient’s code" in answer


async def test_old_buttons_of_someone_erased_change_nothing(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    question = anna.chat.last
    await stage.taps(anna, "All clear", "Fever")
    (alert,) = stage.alerts_in(stage.team_chat)
    await stage.hears(stage.doctor, "/erase P-0001")
    await stage.taps(stage.doctor, "Erase for good")
    before = await stage.dump()
    for person, message, data in (
        (anna, question, "c:1:s:vision"),
        (anna, question, "y:1:yes"),
        (stage.nurse, alert, "a:1:claim"),
    ):
        assert await stage.forge(person, message, data) == "This button is not for you."
    assert await stage.dump() == before


async def test_only_an_admin_can_confirm_an_erasure(stage):
    await stage.followed_up()
    await stage.hears(stage.doctor, "/erase P-0001", stage.team)
    question = stage.team_chat.last
    before = await stage.dump()
    assert await stage.tap(stage.nurse, "Erase for good", question) == "This button is not for you."
    assert await stage.dump() == before


async def test_a_code_is_never_given_twice(stage):
    await stage.enrolled()
    await stage.hears(stage.doctor, "/erase P-0001")
    await stage.taps(stage.doctor, "Erase for good")
    await stage.enrolled("Boris Petrov")
    assert "P-0002 (Boris Petrov)" in stage.nurse.chat.last.plain
