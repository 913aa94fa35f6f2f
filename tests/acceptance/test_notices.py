"""Routine notices are gathered, alerts never are; and the notice of links that nobody opened."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest

from bot.store import everything

STOPPED = "has stopped the questions and reminders"
GATHERED = "more notice"
UNOPENED = "has not opened the link"


async def stops(stage, person, times: int = 1) -> None:
    """So many routine notices about this patient."""
    for _ in range(times):
        await stage.says(person, "/stop")
        await stage.says(person, "/resume")


async def later(stage, **delta: int) -> None:
    await stage.travel(stage.clock.now() + timedelta(**delta))


# Gathered


async def test_three_come_at_once_and_all_that_follow_come_as_one(stage):
    anna, boris = await stage.followed_up("Anna"), await stage.followed_up("Boris")
    await stops(stage, anna, 2)
    await later(stage, minutes=4)
    await stops(stage, anna)
    assert [m.plain[:9] for m in stage.said(stage.team_chat, STOPPED)] == ["⚠️ P-0001"] * 3
    await stops(stage, boris)
    boris.blocks()
    await stage.settle()
    assert len(stage.team_chat.from_bot) == 3
    await later(stage, minutes=5, seconds=59)
    assert len(stage.team_chat.from_bot) == 3
    await later(stage, seconds=1)
    assert len(stage.team_chat.from_bot) == 4
    assert stage.team_chat.last.plain == (
        "📋 2 more notices\n"
        "• ⚠️ P-0002 has stopped the questions and reminders. Please phone if you are worried.\n"
        "• 🚫 P-0002 has blocked the bot or left Telegram. Nothing more reaches them here: please phone."
    )


async def test_ten_minutes_later_they_come_at_once_again(stage):
    anna = await stage.followed_up()
    await stops(stage, anna, 4)
    await later(stage, minutes=20)
    assert len(stage.team_chat.from_bot) == 4
    await stops(stage, anna, 3)
    assert len(stage.team_chat.from_bot) == 7


async def test_an_alert_is_never_gathered(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    await stops(stage, anna, 5)
    await stage.taps(anna, "All clear", "Fever")
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1
    anna.says("It itches")
    await stage.settle()
    assert stage.said(stage.team_chat, "It itches")


async def test_a_wish_and_a_cancellation_are_not_gathered(stage):
    anna = await stage.followed_up()
    await stops(stage, anna, 5)
    await stage.hears(anna, "/next")
    await stage.taps(anna, "Reschedule")
    assert "asks to move the session" in stage.team_chat.last.plain
    await stage.hears(anna, "/next")
    await stage.taps(anna, "Cancel")
    assert "has cancelled the session" in stage.team_chat.last.plain


async def test_a_morning_on_which_much_does_not_arrive_is_one_message_to_staff(stage):
    people = [await stage.followed_up(f"P{number}", next_at="-") for number in range(8)]
    for person in people:
        person.deletes_account()
    await stage.until("2026-11-25 11:00")
    told = stage.said(stage.team_chat, "has blocked the bot or left Telegram")
    assert len(told) == 4
    assert told[-1].plain.startswith("📋 5 more notices\n")
    assert told[-1].plain.count("has blocked the bot or left Telegram") == 5


async def test_what_was_kept_survives_a_restart_and_is_told_once(stage):
    anna = await stage.followed_up()
    await stops(stage, anna, 5)
    await stage.stop_bot()
    stage.clock.set(stage.clock.now() + timedelta(minutes=30))
    for _ in range(3):
        await stage.restart_bot()
        await stage.stop_bot()
    await stage.restart_bot()
    await later(stage, hours=1)
    (gathered,) = stage.said(stage.team_chat, GATHERED)
    assert gathered.plain.count(STOPPED) == 2


async def test_a_clock_that_was_set_back_holds_them_up_no_longer(stage):
    anna = await stage.followed_up()
    await stops(stage, anna, 5)
    await stage.jump(timedelta(days=-2))
    await later(stage, minutes=10)
    assert len(stage.said(stage.team_chat, GATHERED)) == 1


async def test_names_stand_in_private_only(clinic):
    stage = await clinic(group=False)
    anna = await stage.followed_up()
    await stops(stage, anna, 4)
    await later(stage, minutes=10)
    for person in (stage.nurse, stage.doctor):
        assert "• ⚠️ P-0001 (Anna Petrova) has stopped" in stage.said(person.chat, GATHERED)[0].plain


async def test_markup_in_what_was_kept_is_still_markup(stage):
    anna = await stage.followed_up(next_at="2026-11-27 10:00")
    await stage.until("2026-11-26 10:00")
    await stops(stage, anna, 3)
    await stage.taps(anna, "Pregnant", "A cold sore", "Done")
    await later(stage, minutes=10)
    gathered = stage.team_chat.last.plain
    assert gathered.startswith("📋 One more notice\n• 📝 P-0001 before the session of 2026-11-27 10:00:\n")
    assert "&" not in gathered
    assert "<" not in gathered


async def test_more_than_a_message_holds_are_several_and_none_is_cut(stage):
    anna = await stage.followed_up()

    def many(db) -> None:
        args = json.dumps({"what": "the reminder & " + "x" * 150, "at": "2026-11-24 11:00"})
        for _ in range(40):
            db.execute(
                "INSERT INTO notices (patient_id, key, args, noted_at) VALUES (1, ?, ?, '2026-11-24T10:00:00Z')",
                ("notice-undelivered-refused", args),
            )

    await stage.bot.store.write(many)
    await stops(stage, anna)
    await later(stage, minutes=10)
    told = [m.plain for m in stage.team_chat.from_bot]
    assert len(told) > 2
    assert sum(text.count("• ⚠️ P-0001: Telegram did not take") for text in told) == 40
    assert sum(text.count("It did not arrive.") for text in told) == 40


# What happens to the patient meanwhile


async def test_what_was_kept_about_someone_who_is_erased_goes_with_them(stage):
    anna, boris = await stage.followed_up("Anna"), await stage.followed_up("Boris")
    await stops(stage, anna, 4)
    await stops(stage, boris)
    await stage.hears(stage.doctor, "/erase P-0001")
    await stage.taps(stage.doctor, "Erase for good")
    await later(stage, minutes=10)
    assert stage.team_chat.last.plain == (
        "📋 One more notice\n"
        "• ⚠️ P-0002 has stopped the questions and reminders. Please phone if you are worried."
    )
    assert not await stage.rows("SELECT * FROM notices WHERE patient_id = 1")


async def test_who_asks_for_their_data_sees_nothing_that_staff_are_told(stage):
    anna = await stage.followed_up()
    await stops(stage, anna, 4)
    stored = await stage.bot.store.write(lambda db: everything.of_patient(db, 1))
    assert len(stored["notices"]) == 4
    assert all(set(row) == {"id", "patient_id", "key", "noted_at", "told_at"} for row in stored["notices"])


async def test_what_was_told_is_forgotten_after_a_day(stage):
    anna = await stage.followed_up(next_at="-")
    await stops(stage, anna, 4)
    await later(stage, hours=23)
    kept = await stage.rows("SELECT key, args FROM notices")
    assert [row["args"] for row in kept] == ["{}"] * 4
    await later(stage, hours=3)
    assert await stage.rows("SELECT * FROM notices") == []


# Replies


async def test_a_reply_to_several_reaches_nobody_and_says_how(stage):
    anna, boris = await stage.followed_up("Anna"), await stage.followed_up("Boris")
    await stops(stage, anna, 4)
    await stops(stage, boris)
    await later(stage, minutes=10)
    seen = len(anna.chat.messages), len(boris.chat.messages)
    stage.nurse.replies(stage.said(stage.team_chat, GATHERED)[0], "Call me")
    await stage.settle()
    assert stage.team_chat.last.plain == (
        "This message is not about one patient only, so I can’t tell whom you mean. Nothing was sent.\n"
        "Please write: /message CODE; TEXT"
    )
    assert (len(anna.chat.messages), len(boris.chat.messages)) == seen


async def test_a_reply_to_several_of_one_patient_reaches_them(stage):
    anna = await stage.followed_up()
    await stops(stage, anna, 5)
    await later(stage, minutes=10)
    stage.nurse.replies(stage.said(stage.team_chat, GATHERED)[0], "Call me")
    await stage.settle()
    assert "Call me" in anna.chat.last.plain


async def test_a_message_whose_number_was_lost_and_that_names_several_is_guessed_to_nobody(stage):
    anna, boris = await stage.followed_up("Anna"), await stage.followed_up("Boris")
    await stops(stage, anna, 4)
    await stops(stage, boris)
    with stage.api.faults.truncated(times=1, method="sendMessage", chat=stage.team.id):
        await later(stage, minutes=10)
    seen = len(anna.chat.messages), len(boris.chat.messages)
    for copy in stage.said(stage.team_chat, GATHERED):
        stage.nurse.replies(copy, "Call me")
        await stage.settle()
        assert "Nothing was sent." in stage.team_chat.last.plain
    assert (len(anna.chat.messages), len(boris.chat.messages)) == seen


# Links that nobody opened


async def test_a_link_that_was_not_opened_for_a_day_is_told_once(stage):
    await stage.enrolled()
    await stage.until("2026-11-25 10:59")
    assert not stage.said(stage.team_chat, UNOPENED)
    await stage.until("2026-11-25 11:00")
    assert stage.team_chat.last.plain == (
        "🔗 P-0001 has not opened the link of 2026-11-24 11:00.\nA new one: /link P-0001"
    )
    await stage.until("2026-12-05 12:00")
    assert len(stage.said(stage.team_chat, UNOPENED)) == 1


async def test_several_links_of_one_moment_are_one_notice(stage):
    for name in ("Anna Petrova", "Boris Petrov", "Carla Weiss"):
        await stage.enrolled(name)
    await stage.until("2026-11-25 11:00")
    assert stage.team_chat.last.plain == (
        "🔗 3 links were not opened for a day. /link CODE makes a new one.\n• P-0001\n• P-0002\n• P-0003"
    )


async def test_a_new_link_has_a_day_of_its_own(stage):
    await stage.enrolled()
    await stage.until("2026-11-25 09:00")
    await stage.hears(stage.nurse, "/link P-0001")
    await stage.until("2026-11-26 08:59")
    assert not stage.said(stage.team_chat, UNOPENED)
    await stage.until("2026-11-26 09:00")
    assert "the link of 2026-11-25 09:00" in stage.said(stage.team_chat, UNOPENED)[0].plain


@pytest.mark.parametrize("how", ["opened", "unlinked", "erased"])
async def test_nothing_is_told_of_a_link_that_is_no_longer_waited_for(stage, how):
    link = await stage.enrolled()
    if how == "opened":
        stage.api.person("Anna").opens(link)
        await stage.settle()
    elif how == "unlinked":
        await stage.hears(stage.nurse, "/unlink P-0001")
    else:
        await stage.hears(stage.doctor, "/erase P-0001")
        await stage.taps(stage.doctor, "Erase for good")
    assert not await stage.rows("SELECT * FROM agenda WHERE kind = 'unopened' AND state = 'waiting'")
    await stage.until("2026-11-26 12:00")
    assert not stage.said(stage.team_chat, UNOPENED)


async def test_it_is_no_message_to_the_patient_and_no_missed_one(stage):
    await stage.enrolled()
    (preview,) = await stage.hears(stage.nurse, "/preview P-0001")
    assert "link" not in re.sub(r"link not opened yet", "", preview)
    await stage.stop_bot()
    stage.clock.set(stage.clock.now() + timedelta(days=3))
    await stage.restart_bot()
    assert not stage.said(stage.team_chat, "too late to be of use")
    assert len(stage.said(stage.team_chat, UNOPENED)) == 1


async def test_who_never_opened_a_link_is_still_erased_by_age(clinic):
    stage = await clinic(settings={"storage": {"retention_days": 30}})
    await stage.enrolled(next_at="-")
    await stage.until("2026-12-24 09:00")
    assert len(await stage.rows("SELECT * FROM patients")) == 1
    await stage.until("2026-12-26 12:00")
    assert await stage.rows("SELECT * FROM patients") == []
