"""The digest in the morning: what the day brings and what was left over, once a day, and only if there is something."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.care.model import NextState
from bot.chat import rounds
from bot.store import people, sessions

pytestmark = pytest.mark.digest

HEADING = "☀️ Today at the clinic"
EARLY = {"clinic": {"digest_at": "06:15"}}


def digests(chat) -> list:
    return [message for message in chat.from_bot if message.plain.startswith(HEADING)]


def days(chat) -> list[str]:
    zone = ZoneInfo("Europe/Berlin")
    return [f"{message.date.astimezone(zone):%m-%d %H:%M}" for message in digests(chat)]


async def changed(stage, **clinic: str) -> None:
    """The bot is started again with another setting."""
    await stage.stop_bot()
    stage._settings["clinic"] = clinic
    await stage.restart_bot()


async def test_it_tells_what_the_day_brings_and_what_was_left_over(stage):
    anna = await stage.followed_up("Anna", next_at="2026-11-27 15:00")
    boris = await stage.followed_up("Boris", course="6/6", next_at="2026-11-27 09:00")
    carla = await stage.followed_up("Carla", next_at="-")
    await stage.enrolled("Dora Weiss", next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Reschedule")
    await stage.taps(anna, "30", "11:00")
    await stage.taps(boris, "All clear", "Fever")
    await stage.taps(stage.nurse, "Claim", chat=stage.team)
    await stage.until("2026-11-26 12:00")
    with stage.api.faults.truncated(times=1, method="sendMessage", chat=anna.id):
        await stage.until("2026-11-26 15:00")
    carla.blocks()
    await stage.until("2026-11-27 08:30")
    assert digests(stage.team_chat)[-1].plain == (
        f"{HEADING}\n\n"
        "✋ Alerts claimed, still open: 1\n"
        "• 🔴 P-0002 · 2026-11-25 10:00 · has it: Maria\n\n"
        "📅 Sessions: 2\n"
        "• 09:00 · P-0002 · Face, after 6/6 · not confirmed yet\n"
        "• 15:00 · P-0001 · Face 3/6 · asks for another date\n\n"
        "🔁 Wait for another date: 1\n"
        "• P-0001 · 2026-11-27 15:00 → 2026-11-30 11:00\n\n"
        "✉️ Check-ins: 2\n\n"
        "🔗 Links not opened: 1\n"
        "• P-0004 · since 2026-11-24 11:00\n\n"
        "⚠️ Not delivered: 1\n"
        "• P-0001 · the reminder: not known whether it arrived\n\n"
        "🚫 Blocked the bot: 1\n"
        "• P-0003"
    )


async def test_it_says_no_more_than_there_is(stage):
    await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 08:30")
    (digest,) = digests(stage.team_chat)
    assert digest.plain == f"{HEADING}\n\n✉️ Check-ins: 1"
    assert digest is stage.team_chat.last


async def test_it_names_who_is_silent(stage):
    await stage.followed_up(next_at="-")
    await stage.until("2026-11-28 08:30")
    assert "🔕 Silent: 1\n• P-0001" in digests(stage.team_chat)[-1].plain
    assert "Silent" not in digests(stage.team_chat)[-2].plain


async def test_with_nothing_to_say_there_is_none(stage):
    await stage.until("2026-11-29 12:00")
    assert stage.team_chat.from_bot == []
    await stage.enrolled(next_at="-")
    await stage.until("2026-12-20 12:00")
    assert days(stage.team_chat) == [f"12-{day:02} 08:30" for day in range(1, 14)]


async def test_without_a_group_everyone_gets_it_in_private_and_with_names(clinic):
    stage = await clinic(group=False, settings=EARLY)
    await stage.followed_up(next_at="2026-11-25 15:00")
    await stage.until("2026-11-25 07:00")
    for person in (stage.nurse, stage.doctor):
        (digest,) = digests(person.chat)
        assert "15:00 · P-0001 (Anna Petrova) · Face 3/6 · not confirmed yet" in digest.plain
    assert days(stage.nurse.chat) == ["11-25 06:15"]


# Once a day


async def test_it_comes_every_morning_at_the_hour_of_the_settings(clinic):
    stage = await clinic(settings=EARLY)
    await stage.enrolled(next_at="-")
    await stage.until("2026-11-29 12:00")
    assert days(stage.team_chat) == ["11-26 06:15", "11-27 06:15", "11-28 06:15", "11-29 06:15"]


async def test_a_bot_that_was_down_sends_it_when_it_is_back_on_the_same_day_and_once(stage):
    await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 08:00")
    await stage.stop_bot()
    stage.clock.set(datetime(2026, 11, 25, 14, tzinfo=UTC))
    for _ in range(2):
        await stage.restart_bot()
        await stage.stop_bot()
    await stage.restart_bot()
    assert days(stage.team_chat) == ["11-25 15:00"]
    await stage.until("2026-11-26 12:00")
    assert days(stage.team_chat) == ["11-25 15:00", "11-26 08:30"]


async def test_a_day_that_is_over_gets_none(stage):
    await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 08:00")
    await stage.stop_bot()
    stage.clock.set(datetime(2026, 11, 27, 6, tzinfo=UTC))
    await stage.restart_bot()
    assert days(stage.team_chat) == []
    await stage.until("2026-11-27 12:00")
    assert days(stage.team_chat) == ["11-27 08:30"]


async def test_another_hour_in_the_settings_is_no_second_one_and_none_too_few(stage):
    await stage.enrolled(next_at="-")
    await stage.until("2026-11-26 08:30")
    await changed(stage, digest_at="09:00")
    await stage.until("2026-11-27 08:50")
    await changed(stage, digest_at="08:00")
    await stage.until("2026-11-28 07:00")
    await changed(stage, digest_at="07:30")
    await stage.until("2026-11-28 12:00")
    assert days(stage.team_chat) == ["11-26 08:30", "11-27 08:50", "11-28 07:30"]


async def test_a_clock_that_was_set_back_by_days_leaves_it_coming(stage):
    await stage.enrolled(next_at="-")
    await stage.until("2026-11-30 09:00")
    before = len(digests(stage.team_chat))
    await stage.jump(timedelta(days=-4))
    await stage.until("2026-11-28 12:00")
    assert days(stage.team_chat)[before:] == ["11-27 08:30", "11-28 08:30"]


@pytest.mark.parametrize(
    ("start", "until", "expected"),
    [
        ("2026-10-22 11:00", "2026-10-26 12:00", ["10-24 02:30", "10-25 02:30", "10-26 02:30"]),
        ("2027-03-25 11:00", "2027-03-29 12:00", ["03-27 02:30", "03-28 03:30", "03-29 02:30"]),
    ],
    ids=["back", "forward"],
)
async def test_when_the_clocks_change_it_comes_once_as_on_any_day(clinic, start, until, expected):
    stage = await clinic(start, settings={"clinic": {"digest_at": "02:30"}})
    await stage.enrolled(next_at="-")
    await stage.until(until)
    assert days(stage.team_chat) == expected


# What it holds


async def test_full_of_long_names_it_still_fits_one_message(clinic):
    stage = await clinic(group=False)

    def crowd(db) -> None:
        now = stage.clock.now()
        for number in range(60):
            one = people.add(db, "&" * 99 + "😀", "en", "Europe/Berlin", stage.nurse.id, now)
            session = sessions.add(db, one.id, "face", 1, 6, now.date(), now + timedelta(hours=24), now)
            people.invite(db, one.id, now - timedelta(days=2))
            if number % 2:
                sessions.set_next(db, session.id, session.next_at, NextState.MOVE_ASKED, now)

    await stage.bot.store.write(crowd)
    await stage.until("2026-11-25 08:30")
    (digest,) = digests(stage.nurse.chat)
    assert "📅 Sessions: 60\n• " in digest.plain
    assert "🔗 Links not opened: 60\n• " in digest.plain
    assert digest.plain.count("more") == 3


async def test_what_was_told_yesterday_is_not_told_again(stage):
    anna = await stage.followed_up(next_at="-")
    with stage.api.faults.down(times=2, method="sendMessage", chat=anna.id):
        await stage.until("2026-11-25 10:00")
    anna.blocks()
    await stage.until("2026-11-26 08:30")
    (first, second) = digests(stage.team_chat)
    assert "Blocked the bot: 1\n• P-0001" in second.plain
    await stage.until("2026-11-28 08:30")
    assert digests(stage.team_chat) == [first, second]


async def test_one_that_fails_holds_up_nothing_and_comes_the_next_day(stage, monkeypatch):
    anna = await stage.followed_up(next_at="-")

    def broken(*_args, **_more) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(rounds.digest, "send", broken)
        await stage.until("2026-11-25 10:00")
    assert len(stage.asked(anna)) == 1
    await stage.until("2026-11-26 08:30")
    assert days(stage.team_chat) == ["11-26 08:30"]


async def test_a_reply_to_it_reaches_nobody_and_says_how(stage):
    anna = await stage.followed_up(next_at="2026-11-25 15:00")
    await stage.until("2026-11-25 08:30")
    seen = len(anna.chat.messages)
    stage.nurse.replies(digests(stage.team_chat)[0], "See you later")
    await stage.settle()
    assert "/message CODE; TEXT" in stage.team_chat.last.plain
    assert len(anna.chat.messages) == seen


async def test_when_the_group_is_closed_it_comes_in_private(stage):
    await stage.followed_up(next_at="-")
    stage.team.kicks_bot()
    await stage.until("2026-11-25 08:30")
    assert len(digests(stage.nurse.chat)) == len(digests(stage.doctor.chat)) == 1
