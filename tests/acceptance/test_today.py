"""`/today`: the day in one look, at any time, with a way to each patient's card."""

from __future__ import annotations

from datetime import timedelta

from bot.store import people, sessions


async def test_on_an_empty_day_it_says_so(stage):
    assert await stage.hears(stage.nurse, "/today") == ["Nothing is planned today."]
    assert stage.nurse.chat.last.buttons == []


async def test_it_shows_sessions_in_order_check_ins_and_how_they_stand(stage):
    anna = await stage.followed_up("Anna", next_at="2026-11-25 15:00")
    await stage.followed_up("Boris", course="6/6", treatment="hair", next_at="2026-11-25 09:30")
    carla = await stage.followed_up("Carla", next_at="2026-11-26 09:00")
    await stage.taps(anna, "Confirm")
    await stage.until("2026-11-25 09:00")
    await stage.hears(carla, "/settings")
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "None of these")
    (text,) = await stage.hears(stage.nurse, "/today")
    assert text == (
        "☀️ Today at the clinic\n\n"
        "📅 Sessions: 2\n"
        "• 09:30 · P-0002 (Boris Petrova) · Hair, after 6/6 · not confirmed yet\n"
        "• 15:00 · P-0001 (Anna Petrova) · Face 3/6 · confirmed\n\n"
        "✉️ Check-ins: 3\n"
        "• 10:00 · P-0001 (Anna Petrova) · day 1 · answered\n"
        "• 10:00 · P-0002 (Boris Petrova) · day 1 · open\n"
        "• 10:00 · P-0003 (Carla Petrova) · day 1 · open"
    )


async def test_before_they_are_sent_check_ins_are_told_as_to_come(stage):
    await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 07:00")
    (text,) = await stage.hears(stage.nurse, "/today")
    assert "• 10:00 · P-0001 (Anna Petrova) · day 1 · not sent yet" in text


async def test_a_check_in_that_the_patient_asked_for_is_not_one_of_the_plan(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.hears(anna, "/checkin")
    assert await stage.hears(stage.nurse, "/today") == ["Nothing is planned today."]


async def test_who_is_stopped_is_not_asked(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.says(anna, "/stop")
    await stage.until("2026-11-25 07:00")
    assert await stage.hears(stage.nurse, "/today") == ["Nothing is planned today."]


async def test_it_shows_who_is_silent_until_they_answer(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-26 10:00")
    assert "Silent" not in (await stage.hears(stage.nurse, "/today"))[0]
    await stage.until("2026-11-27 10:00")
    assert "🔕 Silent: 1\n• P-0001 (Anna Petrova)" in (await stage.hears(stage.nurse, "/today"))[0]
    await stage.taps(anna, "All clear", "None of these")
    assert "Silent" not in (await stage.hears(stage.nurse, "/today"))[0]


async def test_who_was_silent_and_is_asked_no_more_is_not_shown_for_ever(stage):
    await stage.followed_up(next_at="-")
    await stage.until("2026-12-09 12:00")
    assert "Silent" in (await stage.hears(stage.nurse, "/today"))[0]
    for alert in stage.alerts_in(stage.team_chat):
        await stage.tap(stage.nurse, "Resolve", alert)
    assert await stage.hears(stage.nurse, "/today") == ["Nothing is planned today."]


async def test_who_was_asked_after_is_shown_again_only_when_silent_once_more(stage):
    await stage.followed_up(next_at="-")
    await stage.until("2026-11-27 10:00")
    for alert in stage.alerts_in(stage.team_chat):
        await stage.tap(stage.nurse, "Resolve", alert)
    assert "Silent" not in (await stage.hears(stage.nurse, "/today"))[0]
    await stage.until("2026-11-28 10:00")
    assert "🔕 Silent: 1\n• P-0001 (Anna Petrova)" in (await stage.hears(stage.nurse, "/today"))[0]


async def test_without_an_alert_silence_is_shown_for_a_week(clinic):
    stage = await clinic(settings={"triage": {"levels": {"silent": "off"}}})
    await stage.followed_up(next_at="-")
    await stage.until("2026-12-09 12:00")
    assert "Silent" in (await stage.hears(stage.nurse, "/today"))[0]
    await stage.until("2026-12-18 12:00")
    assert await stage.hears(stage.nurse, "/today") == ["Nothing is planned today."]


async def test_it_shows_links_that_nobody_opened_and_whether_they_still_work(stage):
    await stage.enrolled("Anna Petrova", next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.enrolled("Boris Petrov", next_at="-")
    assert await stage.hears(stage.nurse, "/today") == ["Nothing is planned today."]
    await stage.until("2026-12-01 11:00")
    (text,) = await stage.hears(stage.nurse, "/today")
    assert "• P-0001 (Anna Petrova) · since 2026-11-24 11:00, expired\n" in text
    assert text.endswith("• P-0002 (Boris Petrov) · since 2026-11-25 10:00")
    await stage.until("2026-12-10 11:00")
    assert await stage.hears(stage.nurse, "/today") == ["Nothing is planned today."]


async def test_it_shows_open_alerts_the_gravest_first_and_who_has_them(stage):
    anna, boris = await stage.followed_up("Anna", next_at="-"), await stage.followed_up("Boris", next_at="-")
    anna.says("It itches")
    await stage.settle()
    await stage.until("2026-11-25 10:00")
    await stage.taps(boris, "All clear", "Fever")
    (text,) = await stage.hears(stage.doctor, "/today", stage.team)
    assert (
        "❗ Alerts that nobody has: 2\n• 🔴 P-0002 · 2026-11-25 10:00\n• 🟠 P-0001 · 2026-11-24 11:00" in text
    )
    await stage.tap(stage.nurse, "Claim", stage.alerts_in(stage.team_chat, "AMBER")[0])
    (text,) = await stage.hears(stage.doctor, "/today", stage.team)
    assert "✋ Alerts claimed, still open: 1\n• 🟠 P-0001 · 2026-11-24 11:00 · has it: Maria" in text


async def test_it_shows_wishes_that_nobody_answered(stage):
    anna = await stage.followed_up(next_at="2026-12-14 10:00")
    await stage.hears(anna, "/next")
    await stage.taps(anna, "Reschedule")
    (text,) = await stage.hears(stage.nurse, "/today")
    assert (
        "🔁 Wait for another date: 1\n• P-0001 (Anna Petrova) · 2026-12-14 10:00 → no date chosen yet" in text
    )
    await stage.taps(anna, "15", "11:00")
    (text,) = await stage.hears(stage.nurse, "/today")
    assert text.endswith("2026-12-14 10:00 → 2026-12-15 11:00")
    await stage.tap(stage.nurse, "✅ Agree", chat=stage.team)
    assert await stage.hears(stage.nurse, "/today") == ["Nothing is planned today."]


async def test_in_the_group_it_names_codes_only(stage):
    await stage.followed_up(next_at="2026-11-25 15:00")
    await stage.enrolled("Carla Weiss", next_at="-")
    await stage.until("2026-11-25 12:00")
    (text,) = await stage.hears(stage.nurse, "/today", stage.team)
    assert "P-0001" in text
    assert "P-0002" in text
    assert "Anna" not in text
    assert "Carla" not in text


async def test_each_patient_named_has_a_button_by_code_and_no_more_than_twelve(stage):
    await stage.followed_up(next_at="2026-11-25 15:00")
    await stage.until("2026-11-25 12:00")
    await stage.hears(stage.nurse, "/today", stage.team)
    assert stage.team_chat.last.buttons == [["P-0001"]]

    def crowd(db) -> None:
        now = stage.clock.now()
        for _ in range(20):
            one = people.add(db, "&" * 99 + "😀", "en", "Europe/Berlin", stage.nurse.id, now)
            sessions.add(db, one.id, "face", 1, 6, now.date(), now + timedelta(hours=2), now)

    await stage.bot.store.write(crowd)
    await stage.hears(stage.nurse, "/today")
    assert "📅 Sessions: 21\n" in stage.nurse.chat.last.plain
    assert [len(line) for line in stage.nurse.chat.last.buttons] == [4, 4, 4]


async def test_a_button_opens_the_card(stage):
    await stage.followed_up(next_at="2026-11-25 15:00")
    await stage.until("2026-11-25 12:00")
    await stage.hears(stage.nurse, "/today")
    await stage.taps(stage.nurse, "P-0001")
    assert any("in follow-up" in message.plain for message in stage.nurse.chat.from_bot)
