"""The questions before a session: asked once for each date, read by staff, never judged."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

if TYPE_CHECKING:
    from bot.sandbox.people import Person
    from bot.sandbox.records import Message

BERLIN = ZoneInfo("Europe/Berlin")
OVER = "These questions are over. If there is something to say, just write here."
ALREADY = "Already answered. Please use the buttons that you see now."
QUESTIONS = [
    ["Pregnant or breastfeeding"],
    ["Isotretinoin (against acne)"],
    ["A cold sore"],
    ["Broken or sunburnt skin"],
    ["Eczema or a rash"],
    ["New medicines since last time"],
    ["Something is left from last time"],
]


def questions(patient: Person) -> list[Message]:
    words = "One more thing from Lindenhof Clinic before your visit"
    return [m for m in patient.chat.from_bot if any(words in text for text in (m.plain, *m.history))]


def times(messages: list[Message]) -> list[str]:
    return [m.date.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M") for m in messages]


async def asked(stage, **course: str) -> Person:
    """A patient who has just been asked, three days before the session of 14 December, 10:00."""
    anna = await stage.followed_up(**course)
    await stage.until("2026-12-11 10:00")
    return anna


async def status(stage) -> str:
    (card,) = await stage.hears(stage.nurse, "/patient P-0001")
    return card


# When


async def test_they_come_once_with_the_first_reminder(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 09:59")
    assert questions(anna) == []
    await stage.until("2026-12-15 00:00")
    assert times(questions(anna)) == ["2026-12-11 10:00"]
    (message,) = questions(anna)
    assert message.buttons == [*QUESTIONS, ["Nothing of this"]]
    reminder = next(m for m in anna.chat.from_bot if "A reminder from" in m.plain)
    assert reminder.id < message.id
    assert not message.silent


@pytest.mark.parametrize(
    ("next_at", "when"),
    [
        ("2026-11-24 14:00", "2026-11-24 11:00"),
        ("2026-11-25 10:30", "2026-11-24 11:00"),
        ("2026-11-25 11:30", "2026-11-24 11:30"),
        ("2026-11-26 12:00", "2026-11-25 12:00"),
    ],
)
async def test_at_short_notice_they_come_with_the_first_message_that_can_carry_them(stage, next_at, when):
    anna = await stage.followed_up(next_at=next_at)
    await stage.until("2026-11-27 00:00")
    assert times(questions(anna)) == [when]


async def test_a_plan_without_reminders_days_before_asks_with_the_first_that_comes(clinic):
    stage = await clinic(settings={"plans": {"standard": {"remind_days": []}}})
    anna = await stage.followed_up()
    await stage.until("2026-12-15 00:00")
    assert times(questions(anna)) == ["2026-12-14 08:00"]


async def test_after_an_outage_over_the_days_before_the_next_reminder_still_asks(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-10 10:00")
    await stage.stop_bot()
    stage.clock.set(datetime(2026, 12, 14, 8, 30, tzinfo=BERLIN))
    await stage.restart_bot()
    assert times(questions(anna)) == ["2026-12-14 08:30"]


async def test_a_new_date_asks_anew_with_its_own_first_reminder(stage):
    anna = await asked(stage)
    await stage.taps(anna, "A cold sore", "Done")
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-21 16:00")
    assert len(questions(anna)) == 1
    assert "cold sore" not in await status(stage)
    await stage.until("2026-12-22 00:00")
    assert times(questions(anna)) == ["2026-12-11 10:00", "2026-12-18 16:00"]
    assert questions(anna)[-1].buttons == [*QUESTIONS, ["Nothing of this"]]


async def test_a_new_date_at_short_notice_asks_with_the_message_that_tells_it(stage):
    anna = await asked(stage)
    seen = anna.chat.last_message_id
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-11 18:00")
    told, again = [m for m in anna.chat.from_bot if m.id > seen]
    assert "has moved" in told.plain
    assert again is questions(anna)[-1]
    await stage.until("2026-12-12 00:00")
    assert len(questions(anna)) == 2


async def test_a_date_that_staff_agreed_to_asks_anew(stage):
    anna = await asked(stage)
    await stage.taps(anna, "Reschedule", "18", "11:00")
    await stage.taps(stage.nurse, "✅ Agree", chat=stage.team)
    await stage.until("2026-12-19 00:00")
    assert times(questions(anna)) == ["2026-12-11 10:00", "2026-12-15 11:00"]


async def test_the_next_session_asks_anew(stage):
    anna = await asked(stage)
    await stage.taps(anna, "Nothing of this")
    await stage.until("2026-12-14 11:00")
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; 2026-12-28 10:00")
    await stage.until("2026-12-29 00:00")
    assert times(questions(anna)) == ["2026-12-11 10:00", "2026-12-25 10:00"]


async def test_a_confirmation_or_a_kept_date_does_not_ask_again(stage):
    anna = await asked(stage)
    await stage.taps(anna, "Confirm", "Cancel", "Keep this date")
    await stage.until("2026-12-15 00:00")
    assert len(questions(anna)) == 1


# Answering


async def test_a_tap_marks_and_the_next_one_unmarks(stage):
    anna = await asked(stage)
    (message,) = questions(anna)
    seen = len(stage.team_chat.messages)
    await stage.taps(anna, "A cold sore", "Eczema")
    assert message.buttons == [*QUESTIONS[:2], ["✅ A cold sore"], QUESTIONS[3], ["✅ Eczema or a rash"],
                               *QUESTIONS[5:], ["Done"]]  # fmt: skip
    await stage.taps(anna, "✅ A cold sore")
    assert message.buttons == [*QUESTIONS[:4], ["✅ Eczema or a rash"], *QUESTIONS[5:], ["Done"]]
    await stage.taps(anna, "✅ Eczema")
    assert message.buttons == [*QUESTIONS, ["Nothing of this"]]
    assert len(stage.team_chat.messages) == seen


async def test_done_is_a_summary_for_the_patient_and_a_notice_for_staff(stage):
    anna = await asked(stage)
    (message,) = questions(anna)
    await stage.taps(anna, "New medicines", "Pregnant", "Done")
    assert message.plain == (
        "Thank you. Lindenhof Clinic reads this before your visit:\n"
        "• Pregnant or breastfeeding\n"
        "• New medicines since last time\n\n"
        "If anything follows from it, the clinic writes to you here. Would you like to add something? Just write."
    )
    assert message.buttons == [["Change an answer"]]
    notice = stage.team_chat.last
    assert notice.plain == (
        "📝 P-0001 before the session of 2026-12-14 10:00:\n"
        "• Pregnant or breastfeeding\n"
        "• New medicines since last time"
    )
    assert not notice.silent
    assert len(stage.alerts_in(stage.team_chat)) == 1  # the one that the check-ins were left unanswered
    assert "Before the session: Pregnant or breastfeeding, New medicines since last time" in await status(
        stage
    )


async def test_nothing_of_this_is_one_tap_and_a_silent_notice(stage):
    anna = await asked(stage)
    await stage.taps(anna, "Nothing of this")
    assert "Nothing of this applies." in questions(anna)[0].plain
    notice = stage.team_chat.last
    assert notice.plain == "📝 P-0001 before the session of 2026-12-14 10:00: nothing applies."
    assert notice.silent
    assert "Before the session: Nothing of this applies." in await status(stage)


async def test_before_an_answer_patient_shows_none(stage):
    await asked(stage)
    assert "Before the session" not in await status(stage)


async def test_a_reply_to_the_notice_reaches_the_patient(stage):
    anna = await asked(stage)
    await stage.taps(anna, "A cold sore", "Done")
    stage.nurse.replies(stage.team_chat.last, "Please call us")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nPlease call us"


async def test_without_a_group_everyone_is_told_in_private(clinic):
    stage = await clinic(group=False)
    anna = await asked(stage)
    await stage.taps(anna, "A cold sore", "Done")
    for person in (stage.nurse, stage.doctor):
        (notice,) = stage.said(person.chat, "before the session of")
        assert "P-0001 (Anna Petrova)" in notice.plain


@pytest.mark.parametrize("label", ["Nothing of this", "Done"])
async def test_twenty_taps_at_the_end_are_one_notice(stage, label):
    anna = await asked(stage)
    if label == "Done":
        await stage.taps(anna, "A cold sore")
    (message,) = questions(anna)
    for _ in range(20):
        anna.taps(message, label)
    await stage.settle()
    assert len(stage.said(stage.team_chat, "before the session of")) == 1


async def test_answers_can_be_changed_later_and_staff_are_told_anew(stage):
    anna = await asked(stage)
    (message,) = questions(anna)
    await stage.taps(anna, "Nothing of this")
    await stage.until("2026-12-13 20:00")
    await stage.taps(anna, "Change an answer", "Broken or sunburnt", "Done")
    assert "• Broken or sunburnt skin" in message.plain
    first, second = stage.said(stage.team_chat, "before the session of")
    assert first.plain.endswith("nothing applies.")
    assert second.plain.endswith("• Broken or sunburnt skin")
    assert not second.silent
    assert "Before the session: Broken or sunburnt skin" in await status(stage)


async def test_changed_to_nothing_is_told_to_staff_too(stage):
    anna = await asked(stage)
    await stage.taps(anna, "A cold sore", "Done", "Change an answer", "✅ A cold sore", "Nothing of this")
    assert stage.team_chat.last.plain.endswith("nothing applies.")
    assert "Before the session: Nothing of this applies." in await status(stage)


async def test_looked_at_again_and_left_as_it_was_is_not_told_twice(stage):
    anna = await asked(stage)
    await stage.taps(anna, "A cold sore", "Done", "Change an answer")
    assert await stage.tap(anna, "Done") == ALREADY
    assert "• A cold sore" in questions(anna)[0].plain
    assert len(stage.said(stage.team_chat, "before the session of")) == 1


# Over


async def test_after_the_session_began_nothing_can_be_answered(stage):
    anna = await asked(stage)
    await stage.until("2026-12-14 10:00")
    before = await stage.dump()
    for label in ("A cold sore", "Nothing of this"):
        assert await stage.tap(anna, label) == OVER
    assert await stage.dump() == before


async def test_up_to_the_last_minute_it_can(stage):
    anna = await asked(stage)
    await stage.until("2026-12-14 09:59")
    await stage.taps(anna, "Nothing of this")
    assert "nothing applies" in stage.team_chat.last.plain


@pytest.mark.parametrize(
    "command",
    [
        "/reschedule P-0001; 2026-12-21 16:00", "/cancel P-0001", "/session P-0001; face; 3/6; -",
        "/session P-0001; face; 3/6; 2026-12-14 10:00",
    ],
)  # fmt: skip
async def test_the_questions_of_a_date_that_no_longer_stands_change_nothing(stage, command):
    anna = await asked(stage)
    (message,) = questions(anna)
    await stage.hears(stage.nurse, command)
    before, seen = await stage.dump(), len(stage.team_chat.messages)
    for rest in ("m:cold-sore", "none", "done", "change"):
        assert await stage.forge(anna, message, f"p:1:{rest}") == OVER
    assert await stage.dump() == before
    assert len(stage.team_chat.messages) == seen


async def test_forged_taps_change_nothing(stage):
    anna = await asked(stage)
    before, seen = await stage.dump(), len(stage.team_chat.messages)
    for data in (
        "p:1:m:nothing", "p:1:m:", "p:1:all", "p:2:none", "p:999999999999999:none", "p:" + "9" * 40 + ":none",
        "p:1:m:" + "x" * 40,
    ):  # fmt: skip
        await stage.forge(anna, questions(anna)[0], data)
    assert await stage.dump() == before
    assert len(stage.team_chat.messages) == seen


async def test_nobody_answers_for_somebody_else(stage):
    anna = await asked(stage)
    boris = await stage.followed_up("Boris", next_at="-")
    before = await stage.dump()
    for person in (boris, stage.nurse):
        assert (
            await stage.forge(person, person.chat.from_bot[-1], "p:1:none") == "This button is not for you."
        )
    assert await stage.dump() == before
    assert questions(anna)[0].buttons == [*QUESTIONS, ["Nothing of this"]]


# Withdrawn


async def held_up(stage, anna, *after) -> None:
    """The first reminder goes out, the questions with it wait; then comes `after`."""
    flooded = stage.api.faults.flood(
        1, chat=anna.id, times=1, when=lambda call: "One more thing" in str(call.params.get("text"))
    )
    with flooded as fault:
        stage.clock.set(stage.clock.now().replace(hour=10, minute=0))
        await stage.bot.worker.sweep()
        await stage.api.wait_for(lambda: fault.hits)
        for act in after:
            act()
        await stage.settle()


async def test_stop_withdraws_them_while_they_wait(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 08:00")
    await held_up(stage, anna, lambda: anna.says("/stop"))
    assert questions(anna) == []


async def test_whoever_resumes_is_asked_with_the_next_reminder_what_stop_withdrew(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 08:00")
    await held_up(stage, anna, lambda: anna.says("/stop"))
    await stage.says(anna, "/resume")
    await stage.until("2026-12-15 00:00")
    assert times(questions(anna)) == ["2026-12-13 10:00"]


async def test_the_same_for_a_date_after_one_that_was_asked_about(stage):
    anna = await asked(stage)
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-21 10:00")
    await stage.until("2026-12-18 08:00")
    await held_up(stage, anna, lambda: anna.says("/stop"))
    assert len(questions(anna)) == 1
    await stage.says(anna, "/resume")
    await stage.until("2026-12-22 00:00")
    assert times(questions(anna)) == ["2026-12-11 10:00", "2026-12-20 10:00"]


async def test_a_cancellation_taken_back_opens_them_again(stage):
    anna = await asked(stage)
    await stage.taps(anna, "Cancel")
    assert await stage.tap(anna, "Nothing of this") == OVER
    await stage.taps(anna, "Keep this date", "Nothing of this")
    assert "nothing applies" in stage.team_chat.last.plain


async def test_after_stop_and_resume_they_are_not_asked_a_second_time(stage):
    anna = await asked(stage)
    await stage.says(anna, "/stop")
    await stage.says(anna, "/resume")
    await stage.until("2026-12-15 00:00")
    assert len(questions(anna)) == 1


async def test_after_stop_none_come(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/stop")
    await stage.until("2026-12-15 00:00")
    assert questions(anna) == []


async def test_a_patient_who_does_not_stand_in_a_course_of_dates_is_not_asked(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-12-15 00:00")
    assert questions(anna) == []


async def test_in_the_patient_s_language_and_staff_s_in_theirs(clinic):
    stage = await clinic(settings={"clinic": {"languages": ["en", "es"]}})
    link = await stage.enrolled()
    ana = stage.api.person("Ana", language_code="es")
    ana.opens(link)
    await stage.settle()
    ana.taps_data(ana.chat.last, "y:1:yes")
    await stage.settle()
    await stage.until("2026-12-11 10:00")
    await stage.forge(ana, ana.chat.last, "p:1:m:cold-sore")
    await stage.forge(ana, ana.chat.last, "p:1:done")
    assert "cold sore" not in ana.chat.last.plain
    assert stage.team_chat.last.plain.endswith("• A cold sore")
