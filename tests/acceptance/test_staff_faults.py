"""Where the staff's side could go wrong between two things: an erasure, a removal or a restart while messages wait."""

from __future__ import annotations

import pytest

from bot.chat import due
from bot.store import people
from tests.acceptance.conftest import berlin

pytestmark = pytest.mark.digest


async def erased_before_it_leaves(stage, moment: str, *patient_ids: int) -> None:
    """What is due at this moment waits to be sent when these patients are erased."""

    def work(db) -> None:
        due.sweep(db, stage.bot.clinic, berlin(moment))
        for patient_id in patient_ids:
            people.erase(db, patient_id)

    await stage.bot.store.write(work)
    stage.clock.set(berlin(moment))
    await stage.settle()


async def done(stage, sql: str) -> None:
    """Change the database behind the bot's back."""
    await stage.bot.store.write(lambda db: db.execute(sql))


async def test_a_digest_that_waits_speaks_no_more_of_whoever_was_erased(clinic):
    stage = await clinic(group=False)
    await stage.followed_up("Anna", next_at="2026-11-25 12:00")
    await stage.followed_up("Berta", next_at="2026-11-25 13:00")
    await erased_before_it_leaves(stage, "2026-11-25 09:00", 1)
    for person in (stage.nurse, stage.doctor):
        (digest,) = stage.said(person.chat, "P-0002 (Berta Petrova)")[-1:]
        assert "13:00" in digest.plain
        assert "P-0001" not in digest.plain
        assert "Anna" not in digest.plain


async def test_a_code_that_only_begins_the_same_stays_in_the_digest(clinic):
    stage = await clinic(group=False)
    await stage.followed_up("Anna", next_at="2026-11-25 12:00")
    await done(stage, "UPDATE sqlite_sequence SET seq = 9999 WHERE name = 'patients'")
    await stage.followed_up("Berta", next_at="2026-11-25 13:00")
    await done(stage, "UPDATE patients SET code = 'P-1000' WHERE id = 1")
    await erased_before_it_leaves(stage, "2026-11-25 09:00", 1)
    assert "P-10000" in stage.nurse.chat.last.plain
    assert "Anna" not in stage.nurse.chat.last.plain


async def test_a_card_or_list_that_waits_goes_with_whoever_was_erased(clinic):
    stage = await clinic(group=False)
    await stage.followed_up("Anna")
    with stage.api.faults.flood(3, chat=stage.nurse.id, times=1):
        for text in ("/patients", "/patient 1", "/today"):
            stage.nurse.says(text)
        stage.doctor.says("/whoami")
        await stage.api.wait_for(lambda: stage.said(stage.doctor.chat, "Your Telegram id"))
        before = len(stage.nurse.chat.from_bot)
        await stage.bot.store.write(lambda db: people.erase(db, 1))
    await stage.settle()
    assert not [m for m in stage.nurse.chat.from_bot[before:] if "P-0001" in f"{m.plain} {m.buttons}"]


async def test_a_kept_notice_of_several_loses_the_line_of_whoever_was_erased(stage):
    await done(
        stage,
        "INSERT INTO notices (key, args, noted_at) VALUES ('notice-unopened-several', "
        '\'{"count": 2, "what": "• P-0001\\n• P-0002"}\', \'2026-11-24T10:00:00Z\')',
    )
    await stage.enrolled("Anna Petrova")
    await stage.bot.store.write(lambda db: people.erase(db, 1))
    (kept,) = await stage.rows("SELECT args FROM notices WHERE told_at IS NULL")
    assert "P-0001" not in kept["args"]
    assert "P-0002" in kept["args"]


async def test_what_telegram_says_of_the_bots_own_leaving_is_no_sign_that_it_is_back(stage):
    stage.team.kicks_bot()
    stage.api.world.post(
        stage.team.chat,
        stage.doctor.user,
        service={"left_chat_member": {"id": 1, "is_bot": True, "first_name": "B"}},
    )
    await stage.settle()
    for person in (stage.nurse, stage.doctor):
        assert len(stage.said(person.chat, "I was removed from the staff group")) == 1
        assert not stage.said(person.chat, "I am in this group again")
    assert await stage.rows("SELECT * FROM closed_chats")


async def test_nothing_that_waits_reaches_whoever_has_left_the_settings_meanwhile(clinic):
    zoe_id = 1_000_077
    stage = await clinic(group=False, settings={"staff": {"members": [1_000_002, zoe_id]}})
    zoe = stage.api.person("Zoe", id=zoe_id)
    zoe.says("/start")
    anna = await stage.followed_up("Anna")
    with stage.api.faults.flood(30, chat=zoe.id, times=1):
        zoe.says("/help")
        anna.says("It itches")
        await stage.api.wait_for(lambda: stage.alerts_in(stage.nurse.chat))
        await stage.stop_bot()
    stage._settings["staff"]["members"] = [1_000_002]
    await stage.restart_bot()
    assert stage.alerts_in(stage.nurse.chat)
    assert not [m for m in zoe.chat.from_bot if "P-0001" in m.plain]


async def test_who_came_back_while_discharged_is_followed_up_when_taken_up_again(stage):
    anna = await stage.followed_up("Anna")
    anna.blocks()
    await stage.settle()
    await stage.hears(stage.nurse, "/discharge 1")
    anna.unblocks()
    await stage.settle()
    await stage.hears(stage.nurse, "/resume 1")
    (row,) = await stage.rows("SELECT state FROM patients")
    assert row["state"] == "active"


# What staff have paused stays paused


async def test_a_patient_who_stops_and_starts_again_does_not_end_a_pause(stage):
    anna = await stage.followed_up()
    await stage.hears(stage.nurse, "/pause P-0001")
    await stage.says(anna, "/stop")
    assert "has paused the questions and reminders" in await stage.says(anna, "/resume")
    assert (await stage.rows("SELECT state FROM patients"))[0]["state"] == "paused"
    await stage.until("2026-11-25 12:00")
    assert not stage.asked(anna)
    await stage.hears(stage.nurse, "/resume P-0001")
    assert (await stage.rows("SELECT state FROM patients"))[0]["state"] == "active"


async def test_a_pause_that_staff_lift_while_the_patient_has_stopped_is_over_when_they_start_again(stage):
    anna = await stage.followed_up()
    await stage.hears(stage.nurse, "/pause P-0001")
    await stage.says(anna, "/stop")
    assert await stage.hears(stage.nurse, "/resume P-0001") == [
        "▶️ P-0001 (Anna Petrova): stopped by the patient."
    ]
    assert "Welcome back" in await stage.says(anna, "/resume")


async def test_a_paused_patient_who_starts_again_is_told_that_it_is_paused(stage):
    anna = await stage.followed_up()
    await stage.hears(stage.nurse, "/pause P-0001")
    assert "has paused the questions and reminders" in await stage.says(anna, "/resume")


# Words meant for a form


async def test_a_reply_to_a_second_copy_of_a_question_is_an_answer_and_no_message(stage):
    anna = await stage.followed_up()
    await stage.hears(stage.nurse, "/patient P-0001")
    await stage.taps(stage.nurse, "📅 Another date")
    question = stage.nurse.chat.last
    await done(stage, "UPDATE outbox SET message_id = NULL WHERE kind = 'form'")  # its number never came back
    before = len(anna.chat.from_bot)
    stage.nurse.replies(question, "2026-12-20 11:00")
    await stage.settle()
    assert "Is this right?" in stage.nurse.chat.last.plain
    assert len(anna.chat.from_bot) == before


@pytest.mark.parametrize("turns_to", ["/patient P-0002", "/today"])
async def test_whoever_turns_to_something_else_writes_no_message_any_more(stage, turns_to):
    anna, boris = await stage.followed_up(), await stage.followed_up("Boris")
    await stage.hears(stage.nurse, "/patient P-0001")
    await stage.taps(stage.nurse, "✏️ Message")
    await stage.hears(stage.nurse, turns_to)
    before = len(anna.chat.from_bot), len(boris.chat.from_bot)
    (answer,) = await stage.hears(stage.nurse, "Please come in")
    assert answer.startswith("To write to a patient, reply to an alert")
    assert (len(anna.chat.from_bot), len(boris.chat.from_bot)) == before


async def test_a_date_that_a_colleague_changed_meanwhile_is_not_overwritten(stage):
    await stage.followed_up()
    await stage.hears(stage.nurse, "/patient P-0001")
    await stage.taps(stage.nurse, "📅 Another date", "Tue 2026-12-15")
    await stage.hears(stage.doctor, "/reschedule P-0001; 2026-12-17 09:00")
    await stage.taps(stage.nurse, "✅ Move")
    assert "has changed meanwhile: 2026-12-17 09:00" in stage.nurse.chat.last.plain
    assert [row["next_at"] for row in await stage.rows("SELECT next_at FROM sessions")] == [
        "2026-12-17T08:00:00Z"
    ]


# The wrong place


async def test_unlinking_a_nurses_own_phone_withdraws_nothing_that_is_for_her_as_staff(clinic):
    stage = await clinic(group=False)
    stage.nurse.opens(await stage.enrolled("Anna Petrova"))
    await stage.settle()
    boris = await stage.followed_up("Boris")
    with stage.api.faults.flood(1, chat=stage.nurse.id, times=1):
        boris.says("It itches")
        stage.doctor.says("/unlink P-0001")
        await stage.settle()
    assert "P-0002 (Boris Petrova)" in stage.alerts_in(stage.nurse.chat)[0].plain


async def test_in_a_group_that_was_the_staffs_once_no_card_is_shown_any_more(clinic):
    stage = await clinic()
    await stage.followed_up()
    await stage.hears(stage.nurse, "/patients", stage.team)
    listed = stage.team_chat.last
    other = stage.api.group("New", [stage.doctor, stage.nurse], supergroup=True)
    await stage.stop_bot()
    stage._settings = {"staff": {"alerts_chat": other.id}}
    await stage.restart_bot()
    assert await stage.tap(stage.nurse, "P-0001", listed) == "This button is not for you."
    assert stage.team_chat.last is listed
