"""`/checkin`: the questions at any time. They are judged like any others, and nobody is nudged or missed over them."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

BERLIN = ZoneInfo("Europe/Berlin")
OLDER = (
    "These are older questions, so nothing was noted. Please use the newest ones, further down. "
    "If something is wrong now, call +49 30 1234567."
)
CLOSED = "These questions are closed. If something changed, just write to us here."


def first_text(message) -> str:
    """What a message said when it came."""
    return message.history[0] if message.history else message.plain


def questions(patient) -> list:
    """Every message in which a check-in was put, whether planned or asked for."""
    return [m for m in patient.chat.from_bot if first_text(m).startswith(("Hello from", "Hello again"))]


def nudges(stage, patient) -> list:
    return stage.said(patient.chat, "A short note from Lindenhof Clinic: the questions above")


async def answer(stage, patient, *labels: str, message=None):
    """Tap the buttons of one message."""
    message = message or questions(patient)[-1]
    for label in labels:
        await stage.tap(patient, label, message)
        await stage.settle()
    return message


async def well_until_day_two(stage):
    """Someone who has answered the first two check-ins, on the evening of the second day."""
    anna = await stage.followed_up(next_at="-")
    for day in (25, 26):
        await stage.until(f"2026-11-{day} 20:00")
        await answer(stage, anna, "All clear", "None of these")
    return anna


async def stored(stage) -> list[dict[str, object]]:
    return await stage.rows("SELECT * FROM checkins ORDER BY id")


# Nothing is open: new questions about today


@pytest.mark.parametrize(
    ("now", "day", "heading"),
    [
        ("2026-11-24 11:30", 0, "The day of session 2 of 6"),
        ("2026-11-25 09:00", 1, "Day 1 after session 2 of 6"),
        ("2026-11-29 23:30", 5, "Day 5 after session 2 of 6"),
        ("2027-06-12 03:00", 200, "Day 200 after session 2 of 6"),
    ],
)
async def test_the_questions_are_about_today_at_any_hour_and_however_late(stage, now, day, heading):
    anna = await stage.followed_up(next_at="-")
    await stage.stop_bot()  # so that no planned ones are open
    stage.clock.set(datetime.fromisoformat(now).replace(tzinfo=BERLIN))
    await stage.restart_bot()
    (question,) = await stage.hears(anna, "/checkin")
    assert question.startswith("Hello again. Two taps if all is well:")
    assert heading in question
    assert anna.chat.last.buttons[0] == ["All clear: none of the three"]
    asked = (await stored(stage))[-1]
    assert (asked["day"], asked["answered_at"]) == (day, None)


async def test_two_taps_are_enough_for_whoever_is_well(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/checkin")
    question = await answer(stage, anna, "All clear", "None of these")
    assert question.plain.startswith("Thank you. This is what you told us today:")
    assert "No warning sign was reported." in question.plain
    assert not stage.alerts_in(stage.team_chat)


@pytest.mark.parametrize(("now", "offered"), [("2026-11-30 12:00", False), ("2026-12-01 12:00", True)])
async def test_a_lump_is_asked_about_from_day_seven_on(stage, now, offered):
    anna = await stage.followed_up(next_at="-")
    await stage.until(now)
    await answer(stage, anna, "All clear", "None of these") if offered else None
    await stage.says(anna, "/checkin")
    question = await answer(stage, anna, "All clear")
    assert (["A new lump or hard spot"] in question.buttons) is offered


async def test_the_day_is_that_of_the_patients_clock(clinic):
    stage = await clinic("2026-11-24 23:30")
    anna = await stage.followed_up(next_at="-")
    await stage.hears(anna, "/settings Tokyo")
    (question,) = await stage.hears(anna, "/checkin")
    assert "Day 1 after session 2 of 6" in question


async def test_the_last_session_is_the_one_that_is_asked_about(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-14 12:00")
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; +3w 10:00")
    (question,) = await stage.hears(anna, "/checkin")
    assert "The day of session 3 of 6" in question


async def test_questions_about_a_session_before_are_not_shown_again_after_a_new_one(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-14 08:00")
    await stage.says(anna, "/checkin")
    old = questions(anna)[-1]
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; +3w 10:00")
    (question,) = await stage.hears(anna, "/checkin")
    assert "session 3 of 6" in question
    assert await stage.tap(anna, "All clear", old) == OLDER


@pytest.mark.parametrize(("now", "level"), [("2026-11-24 20:00", "GREEN"), ("2026-11-29 20:00", "AMBER")])
async def test_answers_are_triaged_against_todays_day(stage, now, level):
    anna = await stage.followed_up(next_at="-")
    await stage.until(now)
    await stage.hears(anna, "/checkin")
    await answer(stage, anna, "Moderate", "None", "None", "None of these")
    assert (await stored(stage))[-1]["level"] == level
    told = [alert.plain for alert in stage.alerts_in(stage.team_chat) if "still moderate" in alert.plain]
    assert len(told) == (level == "AMBER")
    if told:
        assert "Day 5 after session 2 of 6" in told[0]
        assert "Asked: the check-in of day 5, sent 2026-11-29 20:00" in told[0]


async def test_moderate_on_the_day_itself_is_expected(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "Moderate", "Moderate", "Moderate", "None of these")
    assert not stage.alerts_in(stage.team_chat)


async def test_a_red_sign_takes_effect_at_the_tap(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "All clear", "Change of vision")
    assert anna.chat.last.plain.startswith("‼️ Please act now.")
    (alert,) = stage.alerts_in(stage.team_chat, "RED")
    assert "Day of session 2 of 6" in alert.plain


async def test_an_answer_can_be_changed_until_a_day_has_passed(stage):
    anna = await well_until_day_two(stage)
    await stage.until("2026-11-29 20:00")
    await stage.says(anna, "/checkin")
    question = await answer(stage, anna, "All clear", "None of these")
    await stage.until("2026-11-30 19:59")
    await answer(stage, anna, "Change", "Severe", "None", "None", "None of these", message=question)
    assert "Swelling is severe" in stage.alerts_in(stage.team_chat)[0].plain
    await stage.until("2026-11-30 20:00")
    assert await stage.tap(anna, "Change", question) == CLOSED


# Beside the planned one of the same day


async def test_the_planned_questions_come_at_their_hour_all_the_same(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 09:00")
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "All clear", "None of these")
    await stage.until("2026-11-25 10:00")
    early, planned = questions(anna)
    assert first_text(planned).startswith("Hello from")
    assert await stage.tap(anna, "Change", early) == OLDER
    await answer(stage, anna, "Mild", "None", "None", "None of these")
    assert [(row["day"], row["swelling"]) for row in await stored(stage)] == [(1, 0), (1, 1)]


async def test_each_closes_once_and_at_its_own_time(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 09:00")
    await stage.says(anna, "/checkin")
    await stage.until("2026-11-26 09:00")
    closed = await stage.rows("SELECT key, due_at, state FROM agenda WHERE kind = 'close' ORDER BY due_at")
    assert [(row["due_at"], row["state"]) for row in closed] == [
        ("2026-11-26T08:00:00Z", "done"),
        ("2026-11-26T09:00:00Z", "waiting"),
    ]
    assert [row["closed_at"] for row in await stored(stage)] == ["2026-11-26T08:00:00Z", None]


async def test_one_nudge_comes_for_the_planned_ones_and_none_for_those_asked_for(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 09:00")
    await stage.says(anna, "/checkin")
    await stage.until("2026-11-25 23:00")
    (nudge,) = nudges(stage, anna)
    assert nudge.reply_to is questions(anna)[1]


async def test_no_nudge_comes_for_what_was_asked_for(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-28 20:00")
    before = len(nudges(stage, anna))
    await stage.says(anna, "/checkin")
    await stage.until("2026-11-30 00:00")
    assert len(nudges(stage, anna)) == before


async def test_the_nudge_of_the_planned_ones_stays_when_those_asked_for_are_answered_first(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 09:30")
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "All clear", "None of these")
    await stage.until("2026-11-25 15:00")
    assert len(nudges(stage, anna)) == 1


async def test_after_an_answer_the_planned_ones_are_not_open_and_new_ones_are_asked(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await answer(stage, anna, "All clear", "None of these")
    await stage.until("2026-11-25 18:00")
    (question,) = await stage.hears(anna, "/checkin")
    assert question.startswith("Hello again.")
    await answer(stage, anna, "Severe", "None", "None", "None of these")
    assert [row["level"] for row in await stored(stage)] == ["GREEN", "AMBER"]
    await stage.until("2026-11-26 10:00")
    assert len(questions(anna)) == 3


# Open questions are shown again


async def test_open_questions_are_shown_again_and_not_asked_twice(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.says(anna, "/checkin")
    await stage.says(anna, "/checkin")
    assert len(questions(anna)) == 3
    assert len(await stored(stage)) == 1


async def test_they_are_shown_as_far_as_they_were_answered(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await answer(stage, anna, "Moderate")
    (again,) = await stage.hears(anna, "/checkin")
    assert "Swelling: moderate" in again
    assert "How much redness is there now?" in again


async def test_both_copies_work_and_each_shows_how_things_stand(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.says(anna, "/checkin")
    first, second = questions(anna)
    await answer(stage, anna, "Mild", message=first)
    await answer(
        stage, anna, "Mild", message=second
    )  # a question that is answered already: shown as it stands
    assert "How much redness is there now?" in second.plain
    await answer(stage, anna, "Moderate", message=second)
    await answer(stage, anna, "Mild", message=first)
    await answer(stage, anna, "None", "None of these", message=first)
    assert first.plain.startswith("Thank you. This is what you told us for day 1:")
    (row,) = await stored(stage)
    assert (row["swelling"], row["redness"], row["bruising"]) == (1, 2, 0)
    assert (
        await stage.tap(anna, "None", second) == "Already answered. Please use the buttons that you see now."
    )
    await stage.settle()
    assert second.plain == first.plain


async def test_two_copies_finished_at_once_are_judged_once(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.says(anna, "/checkin")
    copies = questions(anna)
    await answer(stage, anna, "Severe", "None", "None", message=copies[0])
    await stage.tap(anna, "All clear", copies[1])  # answered already: shown as it stands
    await stage.settle()
    for _ in range(5):
        for message in copies:
            anna.taps_data(message, "c:1:none")
    await stage.settle()
    assert [message.buttons for message in copies] == [[["Change an answer"]]] * 2
    assert len(stage.alerts_in(stage.team_chat)) == 1
    audit = await stage.rows("SELECT level, answered_at FROM checkins")
    assert audit == [{"level": "AMBER", "answered_at": "2026-11-25T09:00:00Z"}]


async def test_the_emergency_text_comes_once_for_both_copies(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.says(anna, "/checkin")
    first, second = questions(anna)
    await answer(stage, anna, "All clear", "Fever", message=first)
    await answer(stage, anna, "All clear", message=second)  # answered already: shown as it stands
    await answer(stage, anna, "Done", message=second)
    await answer(stage, anna, "Done", message=first)
    assert first.plain == second.plain
    assert len(stage.said(anna.chat, "Please act now")) == 1
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1


async def test_the_nudge_of_questions_shown_again_still_comes_once(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.says(anna, "/checkin")
    await stage.until("2026-11-26 09:00")
    assert len(nudges(stage, anna)) == 1


async def test_twenty_commands_at_once_are_one_check_in(stage):
    anna = await stage.followed_up()
    for _ in range(20):
        anna.says("/checkin")
    await stage.settle()
    assert len(await stored(stage)) == 1
    assert len(await stage.rows("SELECT * FROM agenda WHERE kind = 'close'")) == 1


async def test_a_check_in_half_changed_is_judged_at_its_end_although_new_ones_were_asked_for(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await answer(stage, anna, "All clear", "None of these", "Change", "Severe")
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "All clear", "None of these")
    await stage.until("2026-11-26 10:00")
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "Swelling is severe" in alert.plain


# Left unanswered, or half


async def test_partial_answers_are_judged_at_their_end(stage):
    anna = await well_until_day_two(stage)
    await stage.until("2026-11-28 20:00")
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "Severe")
    await stage.until("2026-11-29 19:59")
    assert not stage.alerts_in(stage.team_chat)
    await stage.until("2026-11-29 20:00")
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "Swelling is severe" in alert.plain
    assert "Day 4 after session 2 of 6" in alert.plain


async def test_partial_answers_that_the_planned_ones_overtook_are_judged_too(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 09:00")
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "Severe")
    await stage.until("2026-11-25 10:00")
    await answer(stage, anna, "All clear", "None of these")
    await stage.until("2026-11-26 09:00")
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "Swelling severe · Redness – · Bruising –" in alert.plain


async def test_a_late_answer_left_unfinished_is_judged_an_hour_later_against_its_day(stage):
    anna = await well_until_day_two(stage)
    await stage.until("2026-11-28 20:00")
    await stage.says(anna, "/checkin")
    await stage.until("2026-11-29 21:00")
    await answer(stage, anna, "Severe")
    await stage.until("2026-11-29 21:59")
    assert not stage.alerts_in(stage.team_chat)
    await stage.until("2026-11-29 22:00")
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "Day 4 after session 2 of 6" in alert.plain


async def test_a_late_answer_that_is_finished_is_judged_once(stage):
    anna = await well_until_day_two(stage)
    await stage.until("2026-11-28 20:00")
    await stage.says(anna, "/checkin")
    await stage.until("2026-11-29 21:00")
    await answer(stage, anna, "Severe", "None", "None", "None of these")
    assert len(stage.alerts_in(stage.team_chat)) == 1
    await stage.until("2026-12-01 09:00")
    assert len(stage.alerts_in(stage.team_chat)) == 1


async def test_what_was_asked_for_and_left_is_no_silence(stage):
    anna = await well_until_day_two(stage)
    await stage.until("2026-11-27 20:00")
    await answer(stage, anna, "All clear", "None of these")
    for day in (28, 29, 30):
        await stage.until(f"2026-11-{day} 21:00")
        assert len(await stage.hears(anna, "/checkin")) == 1
    assert len(await stored(stage)) == 6
    await stage.until("2026-12-02 11:00")  # the planned ones of day 7 are left too: that is one
    assert not stage.alerts_in(stage.team_chat)


async def test_between_two_planned_ones_left_it_hides_no_silence(stage):
    anna = await well_until_day_two(stage)
    await stage.until("2026-11-28 20:00")  # day 3 is left
    await stage.says(anna, "/checkin")  # and this too
    await stage.until("2026-12-02 11:00")  # and day 7
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "The last check-ins were not answered" in alert.plain


@pytest.mark.parametrize("labels", [("All clear", "None of these"), ("None",)], ids=["whole", "half"])
async def test_an_answer_to_it_breaks_the_silence(stage, labels):
    anna = await well_until_day_two(stage)
    await stage.until("2026-11-28 20:00")
    await stage.says(anna, "/checkin")
    await answer(stage, anna, *labels)
    await stage.until("2026-12-02 11:00")
    assert not stage.alerts_in(stage.team_chat)


async def test_an_answer_breaks_the_silence_also_while_it_can_still_be_changed(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.hears(anna, "/settings")
    await stage.taps(anna, "Change the hour", "20:00")
    for day in (25, 26):
        await stage.until(f"2026-11-{day} 20:00")
        await answer(stage, anna, "All clear", "None of these")
    await stage.until("2026-12-01 19:00")  # day 3 is left
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "All clear", "None of these")
    await stage.taps(
        anna, "Change the hour", "18:00"
    )  # day 7 comes at once, and closes before that answer does
    assert len(questions(anna)) == 5
    await stage.until("2026-12-02 18:30")
    assert not stage.alerts_in(stage.team_chat)


# Buttons of older ones


async def test_the_buttons_of_the_older_one_say_so_and_change_nothing(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.says(anna, "/checkin")
    await stage.until("2026-11-25 10:00")
    before = await stage.dump()
    assert await stage.tap(anna, "All clear", questions(anna)[0]) == OLDER
    assert await stage.dump() == before


async def test_the_planned_ones_are_the_older_ones_once_others_were_asked_for(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    await answer(stage, anna, "All clear", "None of these")
    await stage.says(anna, "/checkin")
    assert await stage.tap(anna, "Change", questions(anna)[0]) == OLDER


async def test_nobody_else_can_answer(stage):
    anna, eve = await stage.followed_up(), await stage.followed_up("Eve")
    await stage.says(anna, "/checkin")
    before = await stage.dump()
    assert await stage.forge(eve, questions(anna)[0], "c:1:all") == "This button is not for you."
    assert await stage.dump() == before


async def test_old_buttons_do_not_fit_the_questions_of_whoever_comes_after_an_erasure(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/checkin")
    old = questions(anna)[0]
    await stage.says(anna, "/delete")
    await stage.taps(anna, "Yes, erase everything")
    anna.opens(await stage.enrolled())
    await stage.settle()
    await stage.taps(anna, "I agree")
    await stage.says(anna, "/checkin")
    before = await stored(stage)
    assert await stage.forge(anna, old, "c:1:all") == "This button is not for you."
    assert await stored(stage) == before


# Who may ask


async def test_after_stop_the_questions_can_still_be_asked_for(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/stop")
    (question,) = await stage.hears(anna, "/checkin")
    assert question.startswith("Hello again.")
    await answer(stage, anna, "All clear", "Fever")
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1
    await stage.taps(stage.nurse, "Claim", chat=stage.team)
    await stage.until("2026-11-25 18:00")
    assert len(questions(anna)) == 1
    assert (await stage.rows("SELECT state FROM patients"))[0]["state"] == "stopped"


async def test_half_an_answer_after_stop_is_judged_at_its_end(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/stop")
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "Severe")
    await stage.until("2026-11-25 11:00")
    assert len(stage.alerts_in(stage.team_chat, "AMBER")) == 1


async def test_questions_that_were_open_at_stop_can_be_answered_to_the_end(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.says(anna, "/stop")
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "All clear", "None of these")
    assert [row["day"] for row in await stored(stage)] == [1]
    await stage.until("2026-11-26 12:00")
    assert not stage.alerts_in(stage.team_chat)


async def test_whoever_is_paused_can_ask(stage):
    anna = await stage.followed_up()
    await stage.rows("UPDATE patients SET state = 'paused' RETURNING id")
    (question,) = await stage.hears(anna, "/checkin")
    assert question.startswith("Hello again.")


async def test_before_a_yes_the_answer_is_the_consent_screen(stage):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    (screen,) = await stage.hears(anna, "/checkin")
    assert "Do you agree that we ask and store this?" in screen
    assert await stored(stage) == []
    await stage.taps(anna, "No thanks")
    (screen,) = await stage.hears(anna, "/checkin")
    assert "Do you agree that we ask and store this?" in screen
    assert await stored(stage) == []


async def test_a_stranger_and_staff_are_told_that_a_link_is_needed(stage):
    stranger = stage.api.person("Stranger")
    for person in (stranger, stage.nurse, stage.doctor):
        (told,) = await stage.hears(person, "/checkin")
        assert "It works with a personal link that the clinic gives you" in told
    assert await stored(stage) == []


async def test_a_nurse_who_is_a_patient_too_is_asked(stage):
    link = await stage.enrolled("Maria Petrova")
    stage.nurse.opens(link)
    await stage.settle()
    await stage.taps(stage.nurse, "I agree")
    (question,) = await stage.hears(stage.nurse, "/checkin")
    assert question.startswith("Hello again.")


async def test_in_the_staff_group_it_is_for_a_private_chat(stage):
    (told,) = await stage.hears(stage.nurse, "/checkin", stage.team)
    assert told == "This works only in a private chat with me."


async def test_after_unlink_a_link_is_needed(stage):
    anna = await stage.followed_up()
    await stage.hears(stage.nurse, "/unlink P-0001")
    (told,) = await stage.hears(anna, "/checkin")
    assert "personal link" in told
    assert await stored(stage) == []


async def test_it_is_seen_by_staff_and_in_the_audit(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "Mild", "None", "None", "None of these")
    (card,) = await stage.hears(stage.nurse, "/patient P-0001")
    assert re.search(r"GREEN · Day 0: Swelling mild", card)
    assert (
        len(await stage.rows("SELECT * FROM audit WHERE action = 'checkin-asked' AND actor = ?", anna.id))
        == 1
    )


async def test_questions_asked_for_in_the_middle_of_a_restart_go_on(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/checkin")
    await answer(stage, anna, "Mild")
    await stage.stop_bot()
    await stage.restart_bot()
    question = await answer(stage, anna, "None", "None", "None of these")
    assert "No warning sign was reported." in question.plain


async def test_the_planned_questions_wait_while_those_asked_for_are_being_answered(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 09:50")
    await stage.says(anna, "/checkin")
    await stage.taps(anna, "All clear")
    await stage.until("2026-11-25 10:05")
    await stage.taps(anna, "Breathing")
    assert stage.said(anna.chat, "Please act now")
    (alert,) = stage.alerts_in(stage.team_chat, "RED")
    assert "Trouble breathing" in alert.plain
    await stage.until("2026-11-25 10:30")
    assert len(stage.asked(anna)) == 2
