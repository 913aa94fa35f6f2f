"""`/settings`: the hour of the questions and the patient's clock. It moves what is to come, and nothing else."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
NOT_YOURS = "This button is not for you."


async def hour(stage, person, label: str) -> None:
    """Choose the hour of the questions."""
    await stage.says(person, "/settings")
    await stage.taps(person, "Change the hour", label)


async def to_come(stage, kind: str = "checkin", zone: ZoneInfo = BERLIN) -> list[str]:
    """When what waits is due, on a clock."""
    found = await stage.rows(
        "SELECT due_at FROM agenda WHERE kind = ? AND state = 'waiting' ORDER BY due_at", kind
    )
    return [f"{datetime.fromisoformat(row['due_at']).astimezone(zone):%m-%d %H:%M}" for row in found]


# The hour


async def test_the_hour_moves_all_check_ins_to_come_and_nothing_else(stage):
    anna, eve = await stage.followed_up(), await stage.followed_up("Eve")
    reminders = await to_come(stage, "reminder")
    await hour(stage, anna, "18:00")
    assert anna.chat.last.plain.startswith("✅ Changed.\n\nYour settings\nQuestions come at: 18:00\n")
    due = await stage.rows(
        "SELECT patient_id, due_at FROM agenda WHERE kind = 'checkin' AND state = 'waiting' ORDER BY due_at"
    )
    assert {row["due_at"][11:16] for row in due if row["patient_id"] == 1} == {"17:00"}
    assert {row["due_at"][11:16] for row in due if row["patient_id"] == 2} == {"09:00"}
    assert len([row for row in due if row["patient_id"] == 1]) == 5
    assert await to_come(stage, "reminder") == reminders
    await stage.until("2026-11-25 17:59")
    assert not stage.asked(anna)
    assert len(stage.asked(eve)) == 1
    await stage.until("2026-11-25 18:00")
    assert len(stage.asked(anna)) == 1


async def test_nobody_is_asked_twice_on_one_day(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    for label in ("18:00", "11:00", "20:00"):
        await hour(stage, anna, label)
    for place in ("New York", "Honolulu", "Berlin"):
        await stage.says(anna, f"/settings {place}")
    await stage.until("2026-11-26 09:00")
    assert len(await stage.rows("SELECT * FROM checkins")) == 1


async def test_moved_to_an_hour_that_is_past_today_the_questions_come_at_once(stage):
    anna = await stage.followed_up(next_at="-")
    await hour(stage, anna, "20:00")
    await stage.until("2026-11-25 15:00")
    await hour(stage, anna, "9:00")
    assert len(stage.asked(anna)) == 1
    await stage.until("2026-11-26 09:00")
    assert len(stage.asked(anna)) == 2


async def test_the_nudge_of_what_was_asked_stays(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    await hour(stage, anna, "20:00")
    await stage.until("2026-11-25 15:00")
    assert len(stage.said(anna.chat, "A short note")) == 1


async def test_quiet_hours_are_not_offered_and_not_taken(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/settings")
    await stage.taps(anna, "Change the hour")
    offered = [label for line in anna.chat.last.buttons for label in line]
    assert offered == [*(f"{at}:00" for at in range(8, 21)), "‹ Back"]
    assert all(len(line) <= 8 for line in anna.chat.last.buttons)
    before = await stage.dump()
    for at in (0, 3, 7, 21, 23):
        assert await stage.forge(anna, anna.chat.last, f"s:1:h:{at}") == NOT_YOURS
    assert await stage.dump() == before


async def test_what_fell_due_while_the_bot_was_away_is_not_lost_by_a_change(stage):
    anna = await stage.followed_up()
    await hour(stage, anna, "20:00")
    await stage.taps(anna, "Change the hour")
    hours = anna.chat.last
    for stopped, back, words in (
        ("2026-11-25 19:00", datetime(2026, 11, 26, 7, tzinfo=BERLIN), "Day 1 after session 2 of 6"),
        ("2026-12-11 09:00", datetime(2026, 12, 11, 10, 30, tzinfo=BERLIN), "A reminder from Lindenhof"),
    ):
        await stage.until(stopped)
        await stage.stop_bot()
        anna.taps_data(hours, "s:1:h:18")
        stage.clock.set(back)
        await stage.restart_bot()
        assert len(stage.said(anna.chat, words)) == 1


async def test_in_the_nights_in_which_clocks_change_the_hour_stays(clinic):
    stage = await clinic("2026-10-23 11:00")
    anna = await stage.followed_up(next_at="-")
    await hour(stage, anna, "8:00")
    assert (await to_come(stage))[:3] == ["10-24 08:00", "10-25 08:00", "10-26 08:00"]
    await stage.says(anna, "/settings New York")  # where clocks change a week later
    assert (await to_come(stage, zone=ZoneInfo("America/New_York")))[1:4] == [
        "10-25 08:00",
        "10-26 08:00",
        "10-30 08:00",
    ]


# The clock


async def test_the_zone_moves_check_ins_and_the_words_of_all_that_is_told(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/settings Lisbon")
    assert "Your time zone: Lisbon, where it is now 10:00" in anna.chat.last.plain
    assert (await to_come(stage))[0] == "11-25 11:00"
    (told, *_) = await stage.hears(anna, "/next")
    assert "Monday, 14 December, 9:00" in told.replace("09:00", "9:00")
    await stage.until("2026-11-25 16:00")
    assert "10:00" in stage.said(anna.chat, "A short note")[0].plain  # the questions close at 11:00 in Berlin
    await stage.until("2026-12-14 09:00")
    for reminder in stage.said(anna.chat, "A reminder from Lindenhof Clinic"):
        assert "09:00" in reminder.plain
        assert "10:00" not in reminder.plain


async def test_the_zone_is_found_by_what_the_clock_shows(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/settings")
    await stage.taps(anna, "Change the time zone")
    assert anna.chat.last.plain == "What time does your clock show now?"
    await stage.taps(anna, "5:00")
    assert anna.chat.last.plain == "Which of these is nearest to you?"
    await stage.taps(anna, "New York")
    assert (await stage.rows("SELECT timezone FROM patients"))[0]["timezone"] == "America/New_York"


async def test_back_leads_to_the_overview_and_changes_nothing(stage):
    anna = await stage.followed_up()
    before = await stage.dump()
    await stage.says(anna, "/settings")
    overview = anna.chat.last.plain
    for first in ("Change the hour", "Change the time zone"):
        await stage.taps(anna, first, "‹ Back")
        assert anna.chat.last.plain == overview
    await stage.taps(anna, "Change the time zone", "5:00", "‹ Back")
    assert await stage.dump() == before


async def test_a_city_is_understood_in_the_language_of_the_chat(clinic):
    stage = await clinic(settings={"clinic": {"languages": ["en", "ru"]}})
    anna = stage.api.person("Anna", language_code="ru")
    anna.opens(await stage.enrolled())
    await stage.settle()
    await stage.taps(anna, "Даю согласие")
    assert "Москва" in await stage.says(anna, "/settings Москва")
    (told, *_) = await stage.hears(anna, "/next")
    assert "12:00" in told  # 10:00 in Berlin


async def test_a_place_that_is_none_changes_nothing_and_is_said(stage):
    anna = await stage.followed_up()
    before = await stage.dump()
    for place in ["Atlantis", "Factory", "localtime", "Etc/GMT+5", "../../etc/passwd", "<b>x</b>"]:
        (told,) = await stage.hears(anna, f"/settings {place}")
        assert told.startswith(f"I don’t know the place “{place}”."), place
        assert anna.chat.last.buttons[0] == ["Change the hour"], place
        assert await stage.dump() == before, place


async def test_a_reminder_that_came_does_not_come_again_when_quiet_hours_move(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 11:00")
    assert len(stage.said(anna.chat, "A reminder")) == 1
    await stage.says(
        anna, "/settings New York"
    )  # the session is at 4:00 there, so the reminder would be at 8:00
    await stage.until("2026-12-12 00:00")
    assert len(stage.said(anna.chat, "A reminder")) == 1


async def test_no_nudge_falls_into_the_quiet_hours_of_the_new_clock(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 11:00")
    await stage.says(anna, "/settings Tokyo")
    await stage.until("2026-11-26 01:00")
    (nudge,) = stage.said(anna.chat, "A short note")
    assert f"{nudge.date.astimezone(ZoneInfo('Asia/Tokyo')):%H:%M}" == "08:00"


async def test_staff_go_on_reading_the_clinics_time(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/settings Tokyo")
    await stage.says(anna, "It itches")
    assert "Reported 2026-11-24 11:00" in stage.alerts_in(stage.team_chat)[0].plain


# Who may, and what is refused


async def test_forged_buttons_change_nothing(stage):
    anna = await stage.followed_up()
    await stage.followed_up("Eve")
    await stage.says(anna, "/settings")
    before, shown = await stage.dump(), anna.chat.last.plain
    for data in [
        "s:1:h:99",
        "s:1:h:-1",
        "s:1:h:",
        "s:1:h:1e1",
        "s:1:h:10.0",
        "s:1:h:٣",
        "s:1:z:Etc/Nowhere",
        "s:1:z:Etc/UTC",
        "s:1:z:",
        "s:1:z:Factory",
        "s:1:z:Europe/Lisbon:x",
        "s:1:z:../../etc/passwd",
        "s:1:o:abc",
        "s:1:o:99999",
        "s:1:o:--60",
        "s:1:nope:1",
        "s:2:h:11",
        "s:2:z:Europe/Lisbon",
        "s:77:h:11",
    ]:
        assert await stage.forge(anna, anna.chat.last, data) == NOT_YOURS, data
        assert await stage.dump() == before, data
        assert anna.chat.last.plain == shown, data


async def test_before_a_yes_it_is_the_consent_screen_and_a_strangers_link(stage):
    anna, stranger = stage.api.person("Anna"), stage.api.person("Stranger")
    anna.opens(await stage.enrolled())
    await stage.settle()
    assert "Do you agree" in await stage.says(anna, "/settings Lisbon")
    assert "personal link" in await stage.says(stranger, "/settings Lisbon")
    assert (await stage.rows("SELECT timezone FROM patients"))[0]["timezone"] == "Europe/Berlin"


async def test_it_counts_for_everyone_on_the_phone_also_for_one_who_agrees_later(stage):
    phone = await stage.followed_up(next_at="-")
    phone.opens(await stage.enrolled("Zoe Petrova", next_at="-"))
    await stage.settle()
    await stage.says(phone, "/settings Lisbon")
    await hour(stage, phone, "18:00")
    await stage.taps(phone, "I agree")
    await stage.until("2026-11-25 18:59")
    assert not await stage.rows("SELECT * FROM checkins")
    await stage.until("2026-11-25 19:00")
    assert len(await stage.rows("SELECT * FROM checkins")) == 2


async def test_after_stop_it_is_kept_for_when_it_goes_on(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.says(anna, "/stop")
    await hour(stage, anna, "18:00")
    await stage.until("2026-11-26 12:00")
    assert not stage.asked(anna)
    await stage.says(anna, "/resume")
    assert (await to_come(stage))[0] == "11-26 18:00"


async def test_it_lasts_through_a_restart_and_is_in_the_audit(stage):
    anna = await stage.followed_up()
    await hour(stage, anna, "18:00")
    await stage.says(anna, "/settings Lisbon")
    await stage.stop_bot()
    await stage.restart_bot()
    assert "Questions come at: 18:00" in await stage.says(anna, "/settings")
    actions = [row["action"] for row in await stage.rows("SELECT action FROM audit WHERE actor = ?", anna.id)]
    assert actions[-2:] == ["checkin-hour", "timezone"]
