"""The next session: reminders, the patient's buttons, and what happens when the date moves."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

BERLIN = ZoneInfo("Europe/Berlin")
CHANGED = "This date has changed since. /next shows how it stands now."


def reminders(patient):
    words = ("A reminder from Lindenhof Clinic", "A note from Lindenhof Clinic", "Confirmed: your next session",
             "I have told Lindenhof Clinic that you need", "is cancelled, and")  # fmt: skip
    return [m for m in patient.chat.from_bot if any(w in t for w in words for t in (m.plain, *m.history))]


def times(messages) -> list[str]:
    return [m.date.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M") for m in messages]


async def test_reminders_come_three_days_one_day_and_two_hours_before(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-20 00:00")
    assert times(reminders(anna)) == ["2026-12-11 10:00", "2026-12-13 10:00", "2026-12-14 08:00"]
    first, second, third = reminders(anna)
    for reminder in (first, second):
        assert reminder.plain.startswith(
            "A reminder from Lindenhof Clinic: your next session is on Monday, 14 December"
        )
        assert "10:00" in reminder.plain
    assert third.plain.startswith("A reminder from Lindenhof Clinic: your session is today, ")
    assert all(m.buttons == [["Confirm"], ["Reschedule", "Cancel"]] for m in (first, second, third))


async def test_the_first_line_of_a_reminder_names_no_treatment(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-14 09:00")
    for reminder in reminders(anna):
        assert not any(word in reminder.plain.lower() for word in ("face", "mesotherapy", "injection"))


# The buttons


async def test_confirm_is_shown_and_kept(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    seen = len(stage.team_chat.messages)
    await stage.taps(anna, "Confirm")
    assert reminders(anna)[-1].plain.startswith("✅ Confirmed: your next session is on Monday, 14 December")
    assert reminders(anna)[-1].buttons == [["Reschedule", "Cancel"]]
    assert len(stage.team_chat.messages) == seen
    (card,) = await stage.hears(stage.nurse, "/patient P-0001")
    assert "Next: 2026-12-14 10:00 (confirmed)" in card
    await stage.until("2026-12-14 09:00")
    assert len(reminders(anna)) == 3
    assert reminders(anna)[-1].buttons == [["Reschedule", "Cancel"]]


async def test_reschedule_tells_staff_how_and_the_date_stands_until_then(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    await stage.taps(anna, "Reschedule")
    await stage.taps(anna, "None of these suits me")
    assert "someone will write to you here" in reminders(anna)[-1].plain
    assert "stays booked" in reminders(anna)[-1].plain
    assert reminders(anna)[-1].buttons == [["Another day"], ["Keep this date", "Cancel"]]
    notice = stage.team_chat.last
    assert "P-0001 asks to move the session of 2026-12-14 10:00" in notice.plain
    assert "/reschedule P-0001; " in notice.plain
    stage.nurse.replies(notice, "Would Friday do?")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nWould Friday do?"
    await stage.until("2026-12-14 09:00")
    assert times(reminders(anna))[-1] == "2026-12-14 08:00"


async def test_cancel_ends_the_reminders_and_tells_staff(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    await stage.taps(anna, "Cancel")
    assert "is cancelled, and Lindenhof Clinic has been told" in reminders(anna)[-1].plain
    assert "❌ P-0001 has cancelled the session of 2026-12-14 10:00" in stage.team_chat.last.plain
    await stage.until("2026-12-15 00:00")
    assert len(reminders(anna)) == 1


async def test_keep_takes_a_cancellation_back_and_the_reminders_come_again(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    await stage.taps(anna, "Cancel", "Keep this date")
    assert reminders(anna)[-1].plain.startswith("✅ Confirmed")
    assert "keeps the session on 2026-12-14 10:00 after all" in stage.team_chat.last.plain
    await stage.until("2026-12-15 00:00")
    assert times(reminders(anna)) == ["2026-12-11 10:00", "2026-12-13 10:00", "2026-12-14 08:00"]


async def test_twenty_taps_on_cancel_are_one_notice(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    for _ in range(20):
        anna.taps(None, "Cancel")
    await stage.settle()
    assert len(stage.said(stage.team_chat, "has cancelled the session")) == 1


async def test_after_the_session_its_buttons_change_nothing(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-14 10:00")
    before = await stage.dump()
    assert (
        await stage.tap(anna, "Cancel")
        == "Nothing changed: it stands like this already, or that session is over."
    )
    assert await stage.dump() == before


async def test_next_shows_the_session_with_its_buttons(stage):
    anna = await stage.followed_up()
    answer, _file = await stage.hears(anna, "/next")
    assert answer == "Your next session is on Monday, 14 December, 10:00.\n\nCan you come?"
    await stage.taps(anna, "Confirm")
    assert stage.said(anna.chat, "✅ Confirmed")
    await stage.until("2026-12-14 10:00")
    (answer,) = await stage.hears(anna, "/next")
    assert answer.startswith("No session is booked for you")


# Short notice


@pytest.mark.parametrize(
    ("next_at", "at_once", "later"),
    [
        ("2026-11-26 12:00", 1, ["2026-11-25 12:00", "2026-11-26 10:00"]),
        ("2026-11-25 11:30", 1, ["2026-11-24 11:30", "2026-11-25 09:30"]),
        ("2026-11-24 14:00", 1, ["2026-11-24 12:00"]),
        ("2026-11-24 11:30", 1, []),
        ("2026-11-27 11:00", 1, ["2026-11-26 11:00", "2026-11-27 09:00"]),
        ("2026-11-27 11:01", 0, ["2026-11-24 11:01", "2026-11-26 11:01", "2026-11-27 09:01"]),
    ],
)
async def test_at_short_notice_one_confirmation_comes_at_once(stage, next_at, at_once, later):
    anna = await stage.followed_up(next_at=next_at)
    booked = stage.said(anna.chat, "A note from Lindenhof Clinic: your next session is on")
    assert len(booked) == at_once
    assert all(m.buttons == [["Confirm"], ["Reschedule", "Cancel"]] for m in booked)
    await stage.until("2026-11-28 00:00")
    assert times(reminders(anna))[at_once:] == later


async def test_a_reminder_in_quiet_hours_comes_the_evening_before(stage):
    anna = await stage.followed_up(next_at="2026-12-14 08:30")
    await stage.until("2026-12-15 00:00")
    assert times(reminders(anna)) == ["2026-12-11 08:30", "2026-12-13 08:30", "2026-12-13 20:59"]
    assert "today" not in reminders(anna)[-1].plain


# The date moves


async def test_a_moved_session_rebuilds_its_reminders_and_nothing_stale_is_sent(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    (answer,) = await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-21 16:00")
    assert "next session 2026-12-21 16:00" in answer
    moved = anna.chat.last
    assert "your next session has moved. The new date is Monday, 21 December, 16:00" in moved.plain
    assert moved.buttons == [["Confirm"], ["Reschedule", "Cancel"]]
    await stage.until("2026-12-22 00:00")
    assert times(reminders(anna)) == [
        "2026-12-11 10:00",
        "2026-12-11 10:00",
        "2026-12-18 16:00",
        "2026-12-20 16:00",
        "2026-12-21 14:00",
    ]
    assert all("14 December" not in m.plain for m in reminders(anna)[1:])


@pytest.mark.parametrize("label", ["Confirm", "Reschedule", "Cancel"])
async def test_the_buttons_of_a_date_that_moved_change_nothing_and_say_so(stage, label):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    stale = reminders(anna)[-1]
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-21 16:00")
    before = await stage.dump()
    assert await stage.tap(anna, label, stale) == CHANGED
    assert await stage.dump() == before


async def test_a_session_moved_while_the_reminder_waits_to_be_sent_is_not_reminded_of(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 09:59")
    with stage.api.faults.flood(1, chat=anna.id, times=1):
        stage.clock.set(stage.clock.now().replace(hour=9, minute=0))
        await stage.bot.worker.sweep()
        await stage.api.wait_for(lambda: any(c.status == 429 for c in stage.api.calls))
        await stage.bot.store.write(lambda db: None)
        stage.nurse.says("/reschedule P-0001; 2026-12-21 16:00")
        await stage.settle()
    assert [m.plain.split(":")[0] for m in reminders(anna)] == ["A note from Lindenhof Clinic"]


async def test_a_cancelled_session_is_told_and_not_reminded_of(stage):
    anna = await stage.followed_up()
    (answer,) = await stage.hears(stage.nurse, "/cancel P-0001")
    assert "the session of 2026-12-14 10:00 is cancelled" in answer
    assert "will not take place" in anna.chat.last.plain
    assert "Monday, 14 December, 10:00" in anna.chat.last.plain
    await stage.until("2026-12-15 00:00")
    assert len(reminders(anna)) == 1
    (answer,) = await stage.hears(anna, "/next")
    assert answer.startswith("No session is booked for you")


async def test_after_a_cancellation_a_new_date_brings_it_all_back(stage):
    anna = await stage.followed_up()
    await stage.hears(stage.nurse, "/cancel P-0001")
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-21 16:00")
    await stage.until("2026-12-22 00:00")
    assert times(reminders(anna))[2:] == ["2026-12-18 16:00", "2026-12-20 16:00", "2026-12-21 14:00"]


# Both changes of the clock


@pytest.mark.parametrize(
    ("start", "next_at", "expected"),
    [
        pytest.param(
            "2026-10-12 11:00", "2026-10-26 10:00",
            ["2026-10-23 10:00 +0200", "2026-10-25 10:00 +0100", "2026-10-26 08:00 +0100"], id="autumn, 10:00",
        ),
        pytest.param(
            "2027-03-15 11:00", "2027-03-29 10:00",
            ["2027-03-26 10:00 +0100", "2027-03-28 10:00 +0200", "2027-03-29 08:00 +0200"], id="spring, 10:00",
        ),
        pytest.param(
            "2027-03-15 11:00", "2027-03-28 11:00",
            ["2027-03-25 11:00 +0100", "2027-03-27 11:00 +0100", "2027-03-28 09:00 +0200"], id="on the spring day",
        ),
        pytest.param(
            "2026-10-12 11:00", "2026-10-25 11:00",
            ["2026-10-22 11:00 +0200", "2026-10-24 11:00 +0200", "2026-10-25 09:00 +0100"], id="on the autumn day",
        ),
    ],
)  # fmt: skip
async def test_reminders_keep_the_wall_clock_over_a_change(clinic, start, next_at, expected):
    stage = await clinic(start)
    anna = await stage.followed_up(next_at=next_at)
    await stage.until(f"{next_at[:10]} 23:00")
    sent = [m.date.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M %z") for m in reminders(anna)]
    assert sent == expected
    day = f"{int(next_at[8:10])} {'October' if '-10-' in next_at else 'March'}, {next_at[11:]}"
    assert all(day in m.plain for m in reminders(anna)[:2])


@pytest.mark.parametrize("start", ["2026-10-23 11:00", "2027-03-26 11:00"])
async def test_check_ins_keep_the_wall_clock_over_a_change(clinic, start):
    stage = await clinic(start)
    anna = await stage.followed_up(next_at="-")
    await stage.until(f"{start[:8]}30 11:00" if "-10-" in start else "2027-04-02 11:00")
    asked = [m.date.astimezone(BERLIN).strftime("%H:%M") for m in stage.asked(anna)]
    assert asked == ["10:00"] * 4


# The following sessions


async def test_session_sends_a_new_card_and_supersedes_the_plan_before(stage):
    anna = await stage.followed_up(course="2/6")
    await stage.until("2026-12-01 11:00")
    old = stage.asked(anna)[-1]
    (answer,) = await stage.hears(stage.nurse, "/session P-0001; body; 3/6; 2026-12-28 10:00")
    assert "P-0001 (Anna Petrova): Body, session 3 of 6 · next: 2026-12-28 10:00" in answer
    assert anna.chat.last.plain.startswith(
        "From Lindenhof Clinic, to keep\n\nAfter your session 3 of 6: body"
    )
    assert "Monday, 28 December, 10:00" in anna.chat.last.plain
    await stage.until("2027-01-10 00:00")
    new = [m for m in stage.asked(anna) if "session 3 of 6" in (m.history or [m.plain])[0]]
    assert times(new) == [f"2026-12-{day:02d} 10:00" for day in (2, 3, 4, 8, 15)]
    assert times(reminders(anna)) == ["2026-12-25 10:00", "2026-12-27 10:00", "2026-12-28 08:00"]
    asked_of_old = [m for m in stage.asked(anna) if "session 2 of 6" in (m.history or [m.plain])[0]]
    assert asked_of_old[-1] is old


async def test_session_takes_away_a_date_that_was_booked_before(stage):
    anna = await stage.followed_up(course="2/6", next_at="2026-12-14 10:00")
    await stage.until("2026-12-11 10:00")
    stale = reminders(anna)[-1]
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; -")
    before = await stage.dump()
    assert await stage.tap(anna, "Confirm", stale) == CHANGED
    assert await stage.dump() == before
    await stage.until("2026-12-15 00:00")
    assert times(reminders(anna)) == ["2026-12-11 10:00"]


async def test_a_session_of_someone_who_has_not_agreed_yet_sends_nothing(stage):
    link = await stage.enrolled(course="2/6")
    (answer,) = await stage.hears(stage.nurse, "/session P-0001; face; 3/6; -")
    assert "Nothing is sent for now: link not opened yet." in answer
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    await stage.taps(anna, "I agree")
    assert anna.chat.last.plain.startswith("From Lindenhof Clinic, to keep\n\nAfter your session 3 of 6")


async def test_the_last_session_is_followed_by_lump_checks_at_weeks_4_8_and_12(stage):
    anna = await stage.followed_up(course="6/6", next_at="-")
    await stage.until("2027-02-28 00:00")
    days = [m.date.astimezone(BERLIN).strftime("%m-%d %H:%M") for m in stage.asked(anna)][5:]
    assert days == ["12-22 10:00", "01-19 10:00", "02-16 10:00"]
    assert "Day 84 after session 6 of 6" in stage.asked(anna)[-1].plain


async def test_a_lump_at_week_eight_is_amber(stage):
    anna = await stage.followed_up(course="6/6", next_at="-")
    await stage.until("2027-01-19 10:00")
    await stage.taps(anna, "All clear", "A new lump", "Done")
    alert = stage.alerts_in(stage.team_chat, "AMBER")[-1]
    assert "Day 56 after session 6 of 6" in alert.plain
    assert "mycobacteria" in alert.plain


async def test_preview_is_what_then_comes(stage):
    anna = await stage.followed_up()
    (preview,) = await stage.hears(stage.nurse, "/preview P-0001")
    announced = [line[:16] for line in preview.splitlines() if line.startswith("2026-")]
    await stage.until("2026-12-31 00:00")
    came = sorted(times([*stage.asked(anna), *reminders(anna)]))
    assert came == announced
