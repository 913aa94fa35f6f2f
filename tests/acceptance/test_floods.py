"""A flood from one patient: nothing is lost, staff are not drowned, and nobody else waits for it.

The rows of the outbox are looked at while they wait, so that no test has to wait for Telegram's limits.
"""

from __future__ import annotations

import time
from contextlib import asynccontextmanager

from bot.chat.pacing import Pacing
from bot.sandbox.limits import Limits


async def taken_in(stage) -> None:
    """Wait until all that people did is handled, whether or not what follows has left."""
    await stage.api.wait_for(lambda: stage.api.pending_updates == 0)
    while await stage.rows("SELECT 1 FROM inbox WHERE handled_at IS NULL"):
        pass


@asynccontextmanager
async def held(stage, *chats):
    """Nothing leaves for these chats until the end of the block."""
    for chat in chats:
        stage.bot.worker.pacing.pause_chat(chat.id, time.monotonic(), 1000)
    yield
    await taken_in(stage)
    stage.bot.worker.pacing = Pacing(None)
    await stage.settle()


def texts_of(messages) -> list[str]:
    """The numbered lines that stand in these messages, in order."""
    return [line for m in messages for line in m.plain.split("\n") if line.startswith("number ")]


async def test_a_hundred_messages_are_gathered_and_nothing_is_lost(stage):
    anna = await stage.followed_up()
    async with held(stage, stage.team, anna.chat):
        for number in range(100):
            anna.says(f"number {number}: it <itches> & burns")
    relays = stage.said(stage.team_chat, "number ")
    assert texts_of(relays) == [f"number {number}: it <itches> & burns" for number in range(100)]
    assert len(relays) < 5
    assert len(stage.alerts_in(stage.team_chat)) == 1
    assert len(stage.said(anna.chat, "passed this on")) == 1
    assert not stage.said(anna.chat, "Passed on as well")
    kept = await stage.rows("SELECT text FROM notes ORDER BY id")
    assert [row["text"] for row in kept] == [f"number {number}: it <itches> & burns" for number in range(100)]


async def test_what_is_gathered_stays_under_its_alert(stage):
    anna = await stage.followed_up()
    async with held(stage, stage.team):
        for number in range(30):
            anna.says(f"number {number} " + "x" * 300)
    (alert,) = stage.alerts_in(stage.team_chat)
    relays = stage.said(stage.team_chat, "number ")
    assert len(texts_of(relays)) == 30
    assert all(relay.reply_to is alert for relay in relays)
    assert all(relay.plain.startswith("💬 P-0001, day of session 2 of 6:\n") for relay in relays)


async def test_what_two_patients_write_at_the_same_time_is_never_mixed(stage):
    anna, boris = await stage.followed_up(), await stage.followed_up("Boris")
    async with held(stage, stage.team):
        for number in range(20):
            anna.says(f"number {number} of Anna")
            boris.says(f"number {number} of Boris")
    for code, name in (("P-0001", "Anna"), ("P-0002", "Boris")):
        relays = stage.said(stage.team_chat, f"💬 {code}")
        assert texts_of(relays) == [f"number {number} of {name}" for number in range(20)]
        assert len(relays) == 1


async def test_another_patients_red_alert_goes_out_before_all_that_a_flood_left_waiting(stage):
    anna, boris = await stage.followed_up(next_at="-"), await stage.followed_up("Boris", next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.taps(boris, "All clear")
    before = len(stage.team_chat.from_bot)  # the digest
    async with held(stage, stage.team):
        for number in range(50):
            anna.sends_photo(f"number {number}")
        await taken_in(stage)
        boris.taps(None, "Fever")
        await taken_in(stage)
        await stage.api.wait_for(lambda: stage.said(boris.chat, "Please act now"))
    first, second = stage.team_chat.from_bot[before : before + 2]
    assert [first.plain.split("\n")[0], second.plain.split("\n")[0]] == [
        "🟠 AMBER · P-0001",
        "🔴 RED · P-0002",
    ]
    assert sum(m.photo is not None for m in stage.team_chat.from_bot) == 50


async def test_words_in_the_middle_of_a_flood_get_the_emergency_text_next(stage):
    anna = await stage.followed_up()
    async with held(stage, stage.team, anna.chat):
        for number in range(40):
            anna.says("I can't breathe" if number == 25 else f"number {number}")
            anna.says("/help")
    assert anna.chat.from_bot[2].plain.startswith("‼️ Please act now.")  # after the consent and the card
    shown = stage.team_chat.from_bot[0]
    assert shown.plain.startswith("🔴 RED · P-0001")
    assert stage.said(stage.team_chat, "I can't breathe")


async def test_a_correction_in_a_flood_is_still_told_as_one(stage):
    anna = await stage.followed_up()
    async with held(stage, stage.team):
        message = anna.says("since noon")
        anna.edits(message, "since midnight")
        anna.says("that is all")
    assert stage.said(stage.team_chat, "corrects a message:\nsince midnight")
    order = "\n".join(m.plain for m in stage.team_chat.from_bot)
    assert order.index("since noon") < order.index("since midnight") < order.index("that is all")


async def test_what_a_patient_writes_is_never_put_under_what_a_colleague_wrote(clinic):
    stage = await clinic(group=False)
    anna = await stage.followed_up()
    await stage.says(anna, "It itches")
    async with held(stage, stage.doctor.chat):
        stage.nurse.replies(stage.alerts_in(stage.nurse.chat)[0], "Cool it, please")
        await taken_in(stage)
        anna.says("I will")
    assert stage.doctor.chat.from_bot[-2].plain == "↩️ Maria to P-0001 (Anna Petrova):\nCool it, please"
    assert stage.doctor.chat.last.plain == "💬 P-0001 (Anna Petrova), day of session 2 of 6:\nI will"


async def test_on_a_shared_phone_what_is_about_one_and_what_is_about_nobody_known_are_not_gathered(stage):
    phone = await stage.followed_up()
    phone.opens(await stage.enrolled("Zoe Petrova"))
    await stage.settle()
    await stage.taps(phone, "I agree")
    card = phone.chat.last
    async with held(stage, stage.team):
        phone.replies(card, "about Zoe")
        await taken_in(stage)
        phone.says("about whom?")
        await taken_in(stage)
        phone.replies(card, "again about Zoe")
    said = {text: stage.said(stage.team_chat, text)[0].plain for text in ("about Zoe", "about whom?")}
    assert "It was not said whom" not in said["about Zoe"]
    assert "It was not said whom" in said["about whom?"]
    assert "again about Zoe" not in said["about whom?"]


async def test_a_text_of_another_day_is_not_put_under_the_day_before(stage):
    anna = await stage.followed_up()
    async with held(stage, stage.team):
        anna.says("in the evening")
        await taken_in(stage)
        stage.clock.set(stage.clock.now().replace(day=25))
        anna.says("in the morning")
    assert stage.said(stage.team_chat, "💬 P-0001, day 1 after session 2 of 6:\nin the morning")


async def test_twenty_commands_are_all_answered_and_hold_up_nobody(stage):
    anna, boris = await stage.followed_up(), await stage.followed_up("Boris")
    async with held(stage, anna.chat):
        for _ in range(20):
            anna.says("/next")
        boris.says("/next")
        await stage.api.wait_for(lambda: stage.said(boris.chat, "Your next session is on"))
        assert not stage.said(anna.chat, "Your next session is on")
    assert len(stage.said(anna.chat, "Your next session is on")) == 20


async def test_with_telegrams_limits_a_flood_leaves_room_for_a_red_alert(stage):
    """The pace is the real one here, from the flood on."""
    anna, boris = await stage.followed_up(next_at="-"), await stage.followed_up("Boris", next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.taps(boris, "All clear")
    stage.api.limits = Limits.telegram()
    stage.bot.worker.pacing = Pacing(30.0)
    for number in range(100):
        anna.says(f"number {number}")
    await taken_in(stage)
    waiting = await stage.rows("SELECT kind, chat_id FROM outbox WHERE state = 'ready'")
    assert len(waiting) < 6
    boris.taps(None, "Fever")
    await taken_in(stage)
    seen = len(stage.team_chat.from_bot)
    await stage.api.wait_for(lambda: len(stage.team_chat.from_bot) > seen)
    assert stage.team_chat.from_bot[seen].plain.startswith("🔴 RED · P-0002")
    assert stage.said(boris.chat, "Please act now")
    assert not [call for call in stage.api.calls if call.status == 429]
    stage.api.limits, stage.bot.worker.pacing = Limits.off(), Pacing(None)
    await stage.settle()
    assert len(texts_of(stage.said(stage.team_chat, "number "))) == 100
    assert len(stage.said(anna.chat, "assed")) < 4
