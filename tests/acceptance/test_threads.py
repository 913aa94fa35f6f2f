"""What outsiders and reviewers found: ways in which somebody would have been left alone. Each stays found."""

from __future__ import annotations

from bot.chat import delivery
from bot.chat.pacing import Pacing


async def test_a_second_copy_of_a_check_in_shows_how_things_stand_and_works(stage):
    anna = await stage.followed_up()
    with stage.api.faults.reset_after(method="sendMessage", chat=anna.id, times=1):
        await stage.until("2026-11-25 10:00")
        await stage.api.wait_for(lambda: len(stage.asked(anna)) == 2)
        await stage.settle()
    first, second = stage.asked(anna)
    await stage.tap(anna, "Mild", first)
    await stage.settle()
    assert (await stage.tap(anna, "None", second)).startswith("Already answered")
    await stage.settle()
    assert "How much redness" in second.plain
    await stage.tap(anna, "None", second)
    await stage.settle()
    assert "How much bruising" in second.plain


async def test_a_reply_to_a_copy_whose_number_was_lost_reaches_the_patient(stage):
    anna = await stage.followed_up()
    with stage.api.faults.reset_after(method="sendMessage", chat=stage.team.id, times=1):
        anna.says("It itches")
        await stage.api.wait_for(lambda: len(stage.alerts_in(stage.team_chat)) == 2)
        await stage.settle()
    stage.nurse.replies(stage.alerts_in(stage.team_chat)[0], "Cool it, please")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nCool it, please"


async def test_a_clock_set_back_does_not_silence_the_paging(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Fever")
    await stage.stop_bot()
    stage.clock.set(stage.clock.now().replace(hour=2))
    await stage.restart_bot()
    await stage.until("2026-11-25 03:11")
    assert len(stage.alerts_in(stage.team_chat)) == 2


async def test_what_was_claimed_as_amber_is_paged_again_when_it_turns_red(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Pus", "Done")
    await stage.tap(stage.nurse, "Claim", stage.alerts_in(stage.team_chat)[0])
    await stage.taps(anna, "Change", "All clear", "Breathing")
    alerts = stage.alerts_in(stage.team_chat, "RED")
    assert "Nobody has it yet" in alerts[-1].plain
    await stage.until("2026-11-25 10:11")
    assert len(stage.alerts_in(stage.team_chat, "RED")) == len(alerts) + 1


async def test_a_second_finding_is_told_by_a_message_of_its_own(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Severe", "None", "None", "None of these")
    await stage.taps(anna, "Change", "Severe", "None", "None", "Pus", "Done")
    assert stage.said(stage.team_chat, "More was reported")


async def test_a_second_link_in_a_chat_does_not_make_the_first_patient_unheard(stage):
    anna = await stage.followed_up()
    anna.opens(await stage.enrolled("Zoe Petrova"))
    await stage.settle()
    assert "\nI have passed this on" in await stage.says(anna, "My face is swollen")
    assert stage.said(stage.team_chat, "My face is swollen")


async def test_unlinking_does_not_stop_the_paging_for_what_is_still_open(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Fever")
    await stage.says(stage.nurse, "/unlink P-0001")
    await stage.until("2026-11-25 10:11")
    assert len(stage.alerts_in(stage.team_chat)) == 2


async def test_a_check_in_that_comes_late_at_night_makes_no_sound(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.stop_bot()
    stage.clock.set(stage.clock.now().replace(day=26, hour=2))  # 03:00 in Berlin, day 1 still open
    await stage.restart_bot()
    assert "Day 1 after session" in anna.chat.last.plain
    assert stage.api.calls.of("sendMessage")[-1].params["disable_notification"] == "true"
    await stage.until("2026-11-26 10:00")
    assert "disable_notification" not in stage.api.calls.of("sendMessage")[-1].params


async def test_a_nudge_that_comes_late_at_night_waits_for_the_morning(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.stop_bot()
    stage.clock.set(stage.clock.now().replace(hour=23))
    await stage.restart_bot()
    assert not stage.said(anna.chat, "questions above are open")
    await stage.until("2026-11-26 08:00")
    assert len(stage.said(anna.chat, "questions above are open")) == 1


async def test_a_session_recorded_during_a_stop_is_followed_up_after_resume(stage):
    anna = await stage.followed_up(course="1/3")
    await stage.says(anna, "/stop")
    await stage.says(stage.nurse, "/session P-0001; face; 2/3; -")
    await stage.says(anna, "/resume")
    assert stage.said(anna.chat, "After your session 2 of 3")
    await stage.until("2026-11-25 10:00")
    assert "Day 1 after session 2 of 3" in stage.asked(anna)[-1].plain


async def test_nothing_is_scheduled_by_reschedule_before_consent(stage):
    await stage.enrolled()
    await stage.says(stage.nurse, "/reschedule P-0001; 2026-12-20 10:00")
    assert [row["kind"] for row in await stage.rows("SELECT kind FROM agenda")] == ["unopened"]


async def test_a_link_typed_in_the_group_is_not_opened_there(stage):
    link = await stage.enrolled()
    stage.nurse.says("/start " + link.partition("=")[2], stage.team)
    await stage.settle()
    assert (await stage.rows("SELECT state FROM patients"))[0]["state"] == "invited"


async def test_an_outage_that_answers_502_uses_up_no_message(clinic, monkeypatch):
    monkeypatch.setattr(delivery, "backoff", lambda _failures: 0.05)
    stage = await clinic()
    people = [await stage.followed_up(name, next_at="-") for name in ("Anna", "Boris", "Clara", "Dora")]
    stage.bot.worker.pacing = Pacing(None)
    with stage.api.faults.status(502) as fault:
        stage.clock.set(stage.clock.now().replace(day=25, hour=9))
        await stage.bot.worker.sweep()
        await stage.api.wait_for(lambda: fault.hits >= 6, timeout=20)
    await stage.settle()
    assert all(stage.asked(person) for person in people)


async def test_erasing_leaves_no_row_that_names_the_chat(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/help")
    await stage.says(anna, "It itches")
    await stage.says(stage.doctor, "/erase P-0001")
    await stage.taps(stage.doctor, "Erase for good")
    left = await stage.rows("SELECT kind FROM outbox WHERE chat_id = ?", anna.id)
    assert [row["kind"] for row in left] == ["reply"]  # that all was erased


async def test_what_a_patient_says_also_reaches_whoever_took_the_alert_in_private(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Severe", "None", "None", "Fever", "Done")
    await stage.until("2026-11-25 10:31")  # the third page goes to admins too
    await stage.until("2026-11-25 10:41")
    await stage.taps(stage.doctor, "Claim")
    answer = "It is 39.5 now"
    await stage.says(anna, answer)
    assert [chat for chat in (stage.team_chat, stage.doctor.chat) if stage.said(chat, answer)] == [
        stage.team_chat,
        stage.doctor.chat,
    ]
    assert stage.doctor.chat.last.reply_to is not None
    assert not stage.said(stage.nurse.chat, answer)
