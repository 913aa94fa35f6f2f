"""The bot is away, the clock jumps, a phone is out of reach: nothing is lost, nothing comes twice, staff know."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

BERLIN = ZoneInfo("Europe/Berlin")
NOT_RUNNING = "The bot was not running"


def asked_days(stage, patient) -> list[str]:
    first = [(m.history or [m.plain])[0] for m in stage.asked(patient)]
    return [re.search(r"Day (\d+)", text)[1] for text in first]


async def away(stage, until: str) -> None:
    """The bot is stopped, time passes, and it is started again."""
    await stage.stop_bot()
    stage.clock.set(_berlin(until))
    await stage.restart_bot()


def _berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


# The bot was stopped


async def test_what_still_has_a_point_is_sent_when_the_bot_is_back(stage):
    anna = await stage.followed_up(next_at="-")
    await away(stage, "2026-11-25 17:30")
    assert asked_days(stage, anna) == ["1"]
    assert not stage.said(stage.team_chat, NOT_RUNNING)
    await stage.until("2026-11-26 09:59")
    await stage.taps(anna, "All clear", "None of these")
    assert "for day 1" in stage.asked(anna)[0].plain


async def test_what_has_passed_is_expired_and_staff_see_it(stage):
    anna = await stage.followed_up(next_at="-")
    await away(stage, "2026-11-27 12:00")
    assert asked_days(stage, anna) == ["3"]
    (notice,) = stage.said(stage.team_chat, NOT_RUNNING)
    assert "2 messages were too late to be of use and not sent" in notice.plain
    assert "P-0001: the check-in of day 1" in notice.plain
    assert "P-0001: the check-in of day 2" in notice.plain
    states = await stage.rows("SELECT key, state FROM agenda WHERE kind = 'checkin' ORDER BY id")
    assert [(r["key"], r["state"]) for r in states[:3]] == [("1", "expired"), ("2", "expired"), ("3", "done")]


async def test_check_ins_that_were_never_asked_are_not_held_against_the_patient(stage):
    await stage.followed_up(next_at="-")
    await away(stage, "2026-11-27 12:00")
    await stage.until("2026-12-01 09:00")
    assert not stage.alerts_in(stage.team_chat)


async def test_a_reminder_of_a_session_that_is_over_is_not_sent(stage):
    anna = await stage.followed_up(next_at="2026-12-14 10:00")
    await stage.until("2026-12-10 12:00")
    seen = len(anna.chat.from_bot)
    await away(stage, "2026-12-14 10:00")
    assert len(anna.chat.from_bot) == seen
    (notice,) = stage.said(stage.team_chat, NOT_RUNNING)
    assert "3 messages" in notice.plain


async def test_a_late_reminder_says_today_when_it_is_today(stage):
    anna = await stage.followed_up(next_at="2026-12-14 10:00")
    await stage.until("2026-12-12 12:00")
    await away(stage, "2026-12-14 07:00")
    assert "your session is today" in anna.chat.last.plain
    await stage.until("2026-12-14 08:00")
    assert "your session is today" in anna.chat.last.plain


async def test_what_people_did_while_the_bot_was_away_is_handled_in_order(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.stop_bot()
    question = anna.chat.last
    anna.taps(question, "Mild")
    anna.taps_data(question, "c:1:g:redness:3")
    anna.says("It burns")
    anna.says("/stop")
    await stage.restart_bot()
    assert "How much bruising" in question.plain
    assert stage.said(stage.team_chat, "It burns")
    assert anna.chat.last.plain.startswith("Stopped.")


async def test_a_red_alert_that_nobody_claimed_is_paged_at_once_when_the_bot_is_back(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Fever")
    await away(stage, "2026-11-25 18:00")
    assert len(stage.said(stage.team_chat, "Still unclaimed: page 2")) == 1
    await stage.until("2026-11-25 18:10")
    assert len(stage.said(stage.team_chat, "Still unclaimed: page 3")) == 1


async def test_starting_again_and_again_sends_nothing_twice(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    seen = len(anna.chat.messages), len(stage.team_chat.messages)
    for _ in range(3):
        await stage.stop_bot()
        await stage.restart_bot()
    assert (len(anna.chat.messages), len(stage.team_chat.messages)) == seen


async def test_an_update_that_telegram_gives_twice_is_handled_once(stage):
    anna = await stage.followed_up()
    await stage.stop_bot()
    anna.says("It itches")
    again = list(stage.api.mailbox.updates)
    await stage.start_bot()
    await stage.settle()
    stage.api.mailbox.updates.extend(again)
    anna.says("and burns")
    await stage.settle()
    assert len(stage.said(stage.team_chat, "It itches")) == 1
    assert len(stage.said(stage.team_chat, "and burns")) == 1


# The clock jumps


async def test_a_jump_of_a_week_forwards_sends_what_is_due_now_and_tells_what_passed(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.jump(timedelta(days=7))
    assert asked_days(stage, anna) == ["7"]
    (notice,) = stage.said(stage.team_chat, NOT_RUNNING)
    assert "3 messages" in notice.plain
    await stage.until("2026-12-08 10:00")
    assert asked_days(stage, anna) == ["7", "14"]


async def test_a_jump_of_a_day_back_repeats_nothing(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-26 10:00")
    await stage.taps(anna, "All clear", "None of these")
    await stage.jump(timedelta(days=-1))
    await stage.until("2026-12-14 10:00")
    assert asked_days(stage, anna) == ["1", "2", "3", "7", "14"]
    assert len(stage.said(anna.chat, "A reminder from Lindenhof Clinic")) == 3


async def test_an_answer_given_while_the_clock_was_a_day_back_is_kept(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-26 10:00")
    await stage.jump(timedelta(days=-1))
    await stage.taps(anna, "All clear", "None of these")
    assert "for day 2" in stage.asked(anna)[-1].plain
    await stage.until("2026-11-26 16:00")
    (answered,) = await stage.rows("SELECT answered_at FROM checkins WHERE day = 2")
    assert answered["answered_at"] == "2026-11-25T09:00:00Z"


# Out of reach


@pytest.mark.parametrize("how", ["blocks", "deletes_account"])
async def test_who_is_out_of_reach_is_noticed_once_and_not_tried_again(stage, how):
    anna = await stage.followed_up()
    getattr(anna, how)()
    await stage.settle()
    before = len([c for c in stage.api.calls if c.chat_id == anna.id])
    await stage.until("2026-12-15 00:00")
    tried = len([c for c in stage.api.calls if c.chat_id == anna.id]) - before
    assert tried == (0 if how == "blocks" else 1)
    assert len(stage.said(stage.team_chat, "🚫 P-0001 has blocked the bot or left Telegram")) == 1
    assert not stage.alerts_in(stage.team_chat)
    (card,) = await stage.hears(stage.nurse, "/patient P-0001")
    assert "has blocked the bot" in card


async def test_a_reply_to_who_is_out_of_reach_is_refused_in_words(stage):
    anna = await stage.followed_up()
    anna.says("Is this normal?")
    await stage.settle()
    anna.blocks()
    await stage.settle()
    stage.nurse.replies(stage.alerts_in(stage.team_chat)[0], "Yes")
    await stage.settle()
    assert stage.team_chat.last.plain == "⚠️ P-0001 can’t be written to: has blocked the bot. Please phone."


async def test_who_comes_back_is_followed_up_again(stage):
    anna = await stage.followed_up(next_at="-")
    anna.blocks()
    await stage.until("2026-11-26 12:00")
    anna.unblocks()
    await stage.settle()
    assert "P-0001 has unblocked the bot" in stage.team_chat.last.plain
    await stage.until("2026-11-27 10:00")
    assert asked_days(stage, anna) == ["2", "3"]  # the day on which she came back is asked about as well


async def test_who_had_said_stop_is_not_followed_up_after_blocking_and_coming_back(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.says(anna, "/stop")
    anna.blocks()
    await stage.settle()
    anna.unblocks()
    await stage.settle()
    seen = len(anna.chat.messages)
    await stage.until("2026-12-09 00:00")
    assert len(anna.chat.messages) == seen


# The road to Telegram


async def test_an_outage_delays_and_loses_nothing(stage):
    anna = await stage.followed_up(next_at="-")
    port = stage.api.port
    await stage.api.stop()
    stage.clock.set(_berlin("2026-11-25 10:00"))
    await stage.bot.worker.sweep()
    await stage.api.start(port)
    anna.says("It itches")
    await stage.settle()
    assert asked_days(stage, anna) == ["1"]
    assert len(stage.said(stage.team_chat, "It itches")) == 1


@pytest.mark.parametrize(("failures", "arrived"), [(1, 1), (2, 0)])
async def test_a_check_in_whose_fate_is_unknown_is_tried_once_more_and_then_shown(stage, failures, arrived):
    anna = await stage.followed_up(next_at="-")
    with stage.api.faults.down(times=failures, method="sendMessage", chat=anna.id):
        await stage.until("2026-11-25 10:00")
    assert len(asked_days(stage, anna)) == arrived
    assert len(stage.said(stage.team_chat, "it is not known whether the check-in")) == 1 - arrived


async def test_what_telegram_asks_to_slow_down_is_sent_once(stage):
    anna = await stage.followed_up(next_at="-")
    with stage.api.faults.flood(1, times=1, method="sendMessage"):
        await stage.until("2026-11-25 10:00")
    assert asked_days(stage, anna) == ["1"]


async def test_a_reminder_whose_fate_is_unknown_is_shown_to_staff_and_not_guessed(stage):
    anna = await stage.followed_up(next_at="2026-12-14 10:00")
    await stage.until("2026-12-11 09:00")
    with stage.api.faults.truncated(times=1, method="sendMessage", chat=anna.id):
        await stage.until("2026-12-11 10:00")
    assert len(stage.said(anna.chat, "A reminder from Lindenhof Clinic")) == 1
    (notice,) = stage.said(stage.team_chat, "it is not known whether the reminder")
    assert "P-0001" in notice.plain


async def test_an_alert_whose_fate_is_unknown_is_sent_again(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear")
    with stage.api.faults.truncated(times=1, method="sendMessage", chat=stage.team.id):
        await stage.taps(anna, "Fever")
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 2


async def test_an_emergency_text_whose_fate_is_unknown_is_sent_again(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear")
    with stage.api.faults.reset_before(times=1, method="sendMessage", chat=anna.id):
        await stage.taps(anna, "Fever")
    assert len(stage.said(anna.chat, "Please act now")) == 1
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1


async def test_two_reminders_that_fell_due_in_an_outage_come_as_one(stage):
    anna = await stage.followed_up(next_at="2026-12-14 10:00")
    await stage.until("2026-12-11 09:00")
    await stage.stop_bot()
    stage.clock.set(datetime(2026, 12, 13, 11, tzinfo=ZoneInfo("Europe/Berlin")))
    before = len(anna.chat.from_bot)
    await stage.restart_bot()
    await stage.settle()
    assert [m.plain.split(":")[0].split(" before")[0] for m in anna.chat.from_bot[before:]] == [
        "A reminder from Lindenhof Clinic",
        "One more thing from Lindenhof Clinic",
    ]
