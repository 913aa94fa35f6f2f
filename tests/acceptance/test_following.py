"""`/pause`, `/resume CODE`, `/discharge`, `/missed` and `/message`: done, and honestly told to whom it concerns."""

from __future__ import annotations

import pytest

from tests.acceptance.conftest import berlin

INVALID = "This link can’t be used"
PAUSED = "Lindenhof Clinic has paused the questions and reminders for you."
TAKEN_UP = "Lindenhof Clinic has started the questions and reminders for you again."
DISCHARGED = "Lindenhof Clinic has ended the questions and reminders for you: your follow-up is over."
ONE_PATIENT = ["pause", "resume", "discharge", "missed"]


async def state(stage) -> str:
    """How the first patient stands."""
    return (await stage.rows("SELECT state FROM patients WHERE id = 1"))[0]["state"]


async def run(stage, *commands: str) -> list[str]:
    """What the nurse is answered to the last of these."""
    answers: list[str] = []
    for command in commands:
        answers = await stage.hears(stage.nurse, command)
    return answers


# Pause and resume


async def test_pause_tells_the_patient_and_whoever_paused(stage):
    anna = await stage.followed_up()
    (answer,) = await run(stage, "/pause P-0001")
    assert answer == (
        "⏸ P-0001 (Anna Petrova) is paused: no check-ins, no reminders. The patient is told.\n"
        "Go on: /resume P-0001"
    )
    assert anna.chat.last.plain.startswith(PAUSED)
    assert "In an emergency call 112" in anna.chat.last.plain
    assert await state(stage) == "paused"


async def test_while_paused_nothing_comes_by_itself(stage):
    anna = await stage.followed_up(next_at="2026-12-01 10:00")
    await run(stage, "/pause P-0001")
    seen = len(anna.chat.messages)
    await stage.until("2026-12-02 10:00")
    assert len(anna.chat.messages) == seen
    assert stage.alerts_in(stage.team_chat) == []  # nor is that taken for silence


async def test_what_fell_due_while_the_bot_was_down_does_not_come_after_a_pause(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.stop_bot()
    stage.clock.set(berlin("2026-11-25 09:59"))
    stage.nurse.says("/pause P-0001")
    await stage.restart_bot()
    await stage.until("2026-11-25 12:00")
    assert stage.asked(anna) == []


@pytest.mark.parametrize("command", ["/pause P-0001", "/discharge P-0001"])
async def test_what_they_write_is_still_heard_and_can_be_answered(stage, command):
    anna = await stage.followed_up()
    await run(stage, command)
    anna.says("Is this normal?")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat, "AMBER")
    assert "passed this on" in anna.chat.last.plain
    stage.nurse.replies(alert, "Yes, it is")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nYes, it is"


@pytest.mark.parametrize("command", ["/pause P-0001", "/discharge P-0001"])
async def test_an_open_question_that_is_answered_all_the_same_raises_its_alert(stage, command):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await run(stage, command)
    await stage.taps(anna, "All clear", "Fever")
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1
    assert stage.said(anna.chat, "Please act now")


async def test_after_resume_what_is_still_to_come_comes(stage):
    anna = await stage.followed_up(next_at="2026-12-01 10:00")
    await run(stage, "/pause P-0001")
    await stage.until("2026-11-25 12:00")
    (answer,) = await run(stage, "/resume P-0001")
    assert answer == "▶️ P-0001 (Anna Petrova): in follow-up."
    told, asked = anna.chat.from_bot[-2:]  # the questions of this morning are still of use
    assert told.plain.startswith(TAKEN_UP)
    assert "Day 1 after session 2 of 6" in asked.plain
    await stage.until("2026-11-26 10:00")
    assert len(stage.asked(anna)) == 2
    before = len(stage.said(anna.chat, "1 December"))
    await stage.until("2026-11-30 12:00")
    assert len(stage.said(anna.chat, "1 December")) > before


async def test_pause_and_resume_change_nothing_of_what_is_to_come(stage):
    await stage.followed_up()
    before = await run(stage, "/preview P-0001")
    assert await run(stage, "/pause P-0001", "/resume P-0001", "/preview P-0001") == before


async def test_a_session_put_down_during_the_pause_begins_after_it_with_its_card(stage):
    anna = await stage.followed_up(next_at="-")
    await run(stage, "/pause P-0001")
    (answer,) = await run(stage, "/session P-0001; hair; 1/6; -")
    assert "Nothing is sent for now: paused." in answer
    cards = len(anna.chat.from_bot)
    await run(stage, "/resume P-0001")
    assert len(anna.chat.from_bot) == cards + 2  # that it goes on, and the card
    await stage.until("2026-11-25 10:00")
    assert len(stage.asked(anna)) == 1


@pytest.mark.parametrize(
    ("commands", "said"),
    [
        (["/pause P-0001", "/pause P-0001"], "P-0001 can’t be paused: paused."),
        (["/discharge P-0001", "/pause P-0001"], "P-0001 can’t be paused: discharged."),
        (["/resume P-0001"], "P-0001 can’t be taken up by staff: in follow-up."),
        (["/discharge P-0001", "/discharge P-0001"], "P-0001 is discharged."),
        (["/missed P-0001"], "The session of P-0001 is only on 2026-12-14 10:00."),
    ],
)
async def test_what_cannot_be_done_is_said_with_the_reason_and_how_it_is_used(stage, commands, said):
    anna = await stage.followed_up()
    await run(stage, *commands[:-1])
    before, seen = await stage.dump(), len(anna.chat.messages)
    (answer,) = await run(stage, commands[-1])
    assert answer.startswith(f"• {said}")
    assert f"Usage: {commands[-1].split()[0]} CODE" in answer
    assert await stage.dump() == before
    assert len(anna.chat.messages) == seen


async def test_a_wrong_code_changes_nothing(stage):
    await stage.followed_up()
    before = await stage.dump()
    for text in [
        f"/{command} {code}" for command in ONE_PATIENT for code in ("P-0099", "Anna", "P-0001; P-0002")
    ]:
        (answer,) = await run(stage, text)
        assert f"{text.split()[0]} P-0001" in answer, text
        assert await stage.dump() == before, text


# Somebody else's stop


async def test_resume_by_staff_does_not_undo_a_patients_own_stop(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/stop")
    seen = len(anna.chat.messages)
    (answer,) = await run(stage, "/resume P-0001")
    assert "P-0001 can’t be taken up by staff: stopped by the patient." in answer
    await stage.until("2026-11-27 12:00")
    assert len(anna.chat.messages) == seen


@pytest.mark.parametrize(
    "before", [["/discharge P-0001"], ["/pause P-0001"], ["/pause P-0001", "/discharge P-0001"]]
)
async def test_nor_one_that_came_while_staff_held_the_follow_up(stage, before):
    anna = await stage.followed_up()
    await run(stage, *before)
    assert (await stage.says(anna, "/stop")).startswith("Stopped. I will send you no more questions")
    seen = len(anna.chat.messages)
    (answer,) = await run(stage, "/resume P-0001")
    assert "stopped by the patient" in answer
    await stage.until("2026-11-27 12:00")
    assert len(anna.chat.messages) == seen
    await stage.says(anna, "/resume")
    assert stage.said(anna.chat, "Welcome back. Whatever is still planned for you comes again.")
    assert await state(stage) == "active"


async def test_a_discharge_after_a_stop_that_is_taken_back_leaves_the_stop(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/stop")
    seen = len(anna.chat.messages)
    (answer,) = await run(stage, "/discharge P-0001", "/resume P-0001")
    assert answer == "▶️ P-0001 (Anna Petrova): stopped by the patient."
    await stage.until("2026-11-27 12:00")
    assert len(anna.chat.messages) == seen


@pytest.mark.parametrize("command", ["/pause P-0001", "/discharge P-0001"])
async def test_a_patients_resume_does_not_undo_what_staff_decided(stage, command):
    anna = await stage.followed_up()
    await run(stage, command)
    before = await state(stage)
    answer = await stage.says(anna, "/resume")
    paused = "has paused the questions and reminders" in answer
    assert paused if command.startswith("/pause") else answer.startswith("Nothing was stopped.")
    assert await state(stage) == before


# Discharge


async def test_who_never_agreed_is_heard_no_more_than_before(stage):
    """Whoever opened the link may be the wrong person, and a discharge must not make a patient of them."""
    link, anna = await stage.enrolled(), stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    await run(stage, "/discharge P-0001")
    seen = len(anna.chat.messages)
    (answer,) = await run(stage, "/message P-0001; Hello")
    assert answer == "⚠️ P-0001 can’t be written to: discharged. Please phone."
    assert len(anna.chat.messages) == seen
    await stage.says(anna, "/mydata")
    assert not any(message.document for message in anna.chat.from_bot)
    await stage.taps(anna, "I agree")
    assert await state(stage) == "discharged"
    assert await run(stage, "/resume P-0001") == ["▶️ P-0001 (Anna Petrova): link not opened yet."]


async def test_discharge_tells_the_patient_and_ends_everything(stage):
    anna = await stage.followed_up(next_at="2026-12-01 10:00")
    (answer,) = await run(stage, "/discharge P-0001")
    assert answer.startswith("🏁 P-0001 (Anna Petrova) is discharged: nothing more is sent.")
    assert anna.chat.last.plain.startswith(DISCHARGED)
    assert "a lump can show weeks later" in anna.chat.last.plain
    seen = len(anna.chat.messages)
    await stage.until("2026-12-03 10:00")
    assert len(anna.chat.messages) == seen


async def test_discharge_is_taken_back_by_resume(stage):
    anna = await stage.followed_up(next_at="-")
    await run(stage, "/discharge P-0001", "/resume P-0001")
    assert anna.chat.last.plain.startswith(TAKEN_UP)
    await stage.until("2026-11-25 10:00")
    assert len(stage.asked(anna)) == 1


async def test_discharge_after_a_pause_is_taken_back_to_the_follow_up(stage):
    await stage.followed_up()
    assert await run(stage, "/pause P-0001", "/discharge P-0001", "/resume P-0001") == [
        "▶️ P-0001 (Anna Petrova): in follow-up."
    ]


async def test_discharge_voids_a_link_that_nobody_opened(stage):
    link = await stage.enrolled()
    await run(stage, "/discharge P-0001")
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    assert INVALID in anna.chat.last.plain
    await stage.until("2026-11-26 12:00")
    assert not stage.said(stage.team_chat, "has not opened the link")
    (answer,) = await run(stage, "/link P-0001")
    assert "P-0001 is discharged." in answer
    assert await run(stage, "/resume P-0001") == ["▶️ P-0001 (Anna Petrova): link not opened yet."]
    await run(stage, "/link P-0001")
    anna.opens(stage.nurse.chat.last.plain.split()[-1])
    await stage.settle()
    assert INVALID not in anna.chat.last.plain


async def test_in_the_group_no_name_is_said(stage):
    await stage.followed_up(next_at="2026-11-25 10:00")
    await stage.until("2026-11-25 11:00")
    for command in ("/pause", "/resume", "/missed", "/discharge"):
        (answer,) = await stage.hears(stage.nurse, f"{command} P-0001", stage.team)
        assert "P-0001" in answer
    assert not stage.said(stage.team_chat, "Anna")


# Missed


async def test_missed_is_told_kindly_and_only_once_the_date_is_over(stage):
    anna = await stage.followed_up(next_at="2026-11-25 10:00")
    await stage.until("2026-11-25 09:59")
    (answer,) = await run(stage, "/missed P-0001")
    assert "is only on 2026-11-25 10:00" in answer
    await stage.until("2026-11-25 10:00")
    (answer,) = await run(stage, "/missed P-0001")
    assert answer == (
        "✅ P-0001 (Anna Petrova): the session of 2026-11-25 10:00 is marked as missed.\nThe patient is told."
    )
    (told,) = stage.said(anna.chat, "we expected you on Wednesday, 25 November, 10:00")
    assert "+49 30 1234567" in told.plain
    (again,) = await run(stage, "/missed P-0001")
    assert "P-0001 has no session booked." in again
    assert len(stage.said(anna.chat, "we expected you")) == 1


async def test_missed_says_so_where_the_patient_does_not_hear_of_it(stage):
    anna = await stage.followed_up(next_at="2026-11-25 10:00")
    await run(stage, "/pause P-0001")
    await stage.until("2026-11-25 10:00")
    seen = len(anna.chat.messages)
    (answer,) = await run(stage, "/missed P-0001")
    assert answer.endswith("⚠️ The patient is not told: paused.")
    assert len(anna.chat.messages) == seen


async def test_what_was_missed_can_be_booked_anew(stage):
    anna = await stage.followed_up(next_at="2026-11-25 10:00")
    await stage.until("2026-11-25 12:00")
    await run(stage, "/missed P-0001", "/reschedule P-0001; 2026-12-02 10:00")
    assert stage.said(anna.chat, "2 December, 10:00")


# Message


async def test_a_message_arrives_as_it_was_written_with_its_semicolons(stage):
    anna = await stage.followed_up()
    (answer,) = await run(stage, "/message P-0001; Please come; bring <b>that</b> & this; thanks")
    assert answer == "✉️ On its way to P-0001."
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nPlease come; bring <b>that</b> & this; thanks"
    assert stage.team_chat.last.plain == "↩️ Maria to P-0001:\nPlease come; bring <b>that</b> & this; thanks"


async def test_a_message_may_have_many_lines(stage):
    anna = await stage.followed_up()
    await run(stage, "/message P-0001;\nDear Anna;\n\nplease come.")
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nDear Anna;\n\nplease come."


async def test_a_message_to_nobody_or_of_nothing_is_not_sent(stage):
    anna = await stage.followed_up()
    before, seen = await stage.dump(), len(anna.chat.messages)
    for text, said in [
        ("", "Nothing was given"),
        ("P-0001", "One part was found"),
        ("P-0001;", "The text is empty."),
        ("P-0099; Hello", "“P-0099” is no patient’s code."),
    ]:
        (answer,) = await run(stage, f"/message {text}")
        assert said in answer, text
        assert "/message P-0001; Please send us a photo of it." in answer, text
        assert await stage.dump() == before, text
        assert len(anna.chat.messages) == seen, text


async def test_to_whom_nothing_can_be_written_is_said(stage):
    link = await stage.enrolled()
    said = "⚠️ P-0001 can’t be written to: {}. Please phone."
    assert await run(stage, "/message P-0001; Hello") == [said.format("link not opened yet")]
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    assert await run(stage, "/message P-0001; Hello") == [said.format("link opened, not agreed yet")]
    await stage.taps(anna, "No thanks")
    assert await run(stage, "/message P-0001; Hello") == [said.format("said no")]
    await stage.taps(anna, "I agree")
    anna.blocks()
    await stage.settle()
    assert await run(stage, "/message P-0001; Hello") == [said.format("has blocked the bot")]
    assert not stage.said(anna.chat, "Hello")
    assert await stage.rows("SELECT * FROM notes") == []


@pytest.mark.parametrize("before", ["/pause P-0001", "/discharge P-0001", "/stop"])
async def test_who_gets_nothing_by_itself_can_still_be_written_to(stage, before):
    anna = await stage.followed_up()
    if before == "/stop":
        await stage.says(anna, before)
    else:
        await run(stage, before)
    assert await run(stage, "/message P-0001; Hello") == ["✉️ On its way to P-0001."]
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nHello"


async def test_with_an_alert_open_message_and_answer_stand_under_it(stage):
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat)
    await run(stage, "/message P-0001; Since when?")
    assert stage.team_chat.last.plain == "↩️ Maria to P-0001:\nSince when?"
    assert stage.team_chat.last.reply_to is alert
    assert "11:00 ↩️ Maria: Since when?" in alert.plain
    await stage.until("2026-11-24 12:05")
    anna.says("Since noon")
    await stage.settle()
    assert stage.team_chat.last.plain.endswith("Since noon")
    assert stage.team_chat.last.reply_to is alert
    assert "12:05 💬 Since noon" in alert.plain


async def test_the_answer_to_a_message_out_of_the_blue_is_heard(stage):
    anna = await stage.followed_up()
    await run(stage, "/message P-0001; How are you?")
    anna.says("Fine, thanks")
    await stage.settle()
    assert stage.said(stage.team_chat, "Fine, thanks")


async def test_the_message_button_takes_a_photo_too(stage):
    anna = await stage.followed_up()
    await run(stage, "/patient P-0001")
    await stage.taps(stage.nurse, "✏️ Message")
    stage.nurse.sends_photo("Press here")
    await stage.settle()
    assert anna.chat.last.photo is not None
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nPress here"
    assert await stage.rows("SELECT * FROM forms") == []
    seen = len(anna.chat.messages)
    await run(stage, "and this?")
    assert len(anna.chat.messages) == seen


async def test_what_is_done_by_staff_is_on_record(stage):
    await stage.followed_up(next_at="2026-11-25 10:00")
    await stage.until("2026-11-25 11:00")
    done = ["pause", "resume", "missed", "discharge"]
    for command in done:
        await run(stage, f"/{command} P-0001")
    await run(stage, "/message P-0001; Hello")
    found = await stage.rows("SELECT action, patient_id FROM audit WHERE actor = ?", stage.nurse.id)
    assert [row["action"] for row in found][-5:] == [*done, "wrote-to"]
    assert {row["patient_id"] for row in found[-5:]} == {1}
