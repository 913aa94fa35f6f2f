"""The alert loop: staff are told, one of them takes it, they write back and forth, it is closed."""

from __future__ import annotations

from datetime import timedelta

import pytest

TEN_MINUTES = timedelta(minutes=10)


async def feverish(stage, who: str = "Anna"):
    """A patient who has just reported a fever on day 2 (26 November, 10:00)."""
    anna = await stage.followed_up(who, next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "None of these")
    await stage.until("2026-11-26 10:00")
    await stage.taps(anna, "All clear", "Fever")
    return anna


async def test_an_alert_says_who_when_why_and_what_was_asked(stage):
    await feverish(stage)
    assert stage.alerts_in(stage.team_chat)[0].plain == (
        "🔴 RED · P-0001\n"
        "Day 2 after session 2 of 6 · Face\n"
        "Reported 2026-11-26 10:00\n\n"
        "❗ Fever or chills: can be an infection\n\n"
        "Answers now: Swelling none · Redness none · Bruising none · fever or chills\n"
        "Asked: the check-in of day 2, sent 2026-11-26 10:00\n"
        "The patient was sent the emergency text: call 112 or the clinic.\n\n"
        "Nobody has it yet: tap Claim. A reply to this message reaches the patient."
    )


# Claim and Resolve


async def test_claim_shows_who_has_it_and_stops_the_paging(stage):
    await feverish(stage)
    (alert,) = stage.alerts_in(stage.team_chat)
    assert await stage.tap(stage.nurse, "Claim", alert) == "It’s yours now."
    assert "✋ Maria has it since 2026-11-26 10:00" in alert.plain
    assert alert.buttons == [["Resolve"]]
    await stage.until("2026-11-26 12:00")
    assert stage.alerts_in(stage.team_chat) == [alert]


async def test_the_second_claimer_is_told_who_has_it(stage):
    await feverish(stage)
    (alert,) = stage.alerts_in(stage.team_chat)
    first, second = stage.nurse.taps(alert, "Claim"), stage.doctor.taps(alert, "Claim")
    await stage.settle()
    await stage.api.wait_for(lambda: stage.nurse.toasts and stage.doctor.toasts)
    assert first != second
    assert stage.nurse.toasts[-1].text == "It’s yours now."
    assert stage.doctor.toasts[-1].text == "Maria already has this one."
    assert "Maria has it" in alert.plain


async def test_twenty_claims_at_once_are_one_claim(stage):
    await feverish(stage)
    (alert,) = stage.alerts_in(stage.team_chat)
    for number in range(20):
        (stage.nurse if number % 2 else stage.doctor).taps(alert, "Claim")
    await stage.settle()
    assert len(await stage.rows("SELECT * FROM audit WHERE action = 'claim'")) == 1
    assert "✋ Dr Weber has it" in alert.plain


async def test_resolve_closes_it_for_everyone(stage):
    await feverish(stage)
    (alert,) = stage.alerts_in(stage.team_chat)
    await stage.tap(stage.nurse, "Claim", alert)
    assert await stage.tap(stage.doctor, "Resolve", alert) == "Resolved."
    assert "✅ Resolved by Dr Weber, 2026-11-26 10:00" in alert.plain
    assert alert.buttons == [["Phoned", "Answered"], ["Seen here", "Sent to a doctor"], ["✏️ Write a note"]]
    assert await stage.hears(stage.nurse, "/alerts") == ["No open alerts."]
    before = await stage.dump()
    await stage.forge(stage.nurse, alert, "a:1:claim")
    await stage.forge(stage.nurse, alert, "a:1:resolve")
    assert await stage.dump() == before


async def test_resolve_without_a_claim_stops_the_paging_too(stage):
    await feverish(stage)
    await stage.tap(stage.nurse, "Resolve", chat=stage.team)
    await stage.until("2026-11-26 12:00")
    assert len(stage.alerts_in(stage.team_chat)) == 1


# Paging


async def test_red_is_paged_again_every_ten_minutes_until_claimed(stage):
    await feverish(stage)
    for number in (2, 3, 4, 5):
        await stage.travel(stage.clock.now() + TEN_MINUTES)
        page = stage.team_chat.last
        assert page.plain.startswith(f"🔔 Still unclaimed: page {number}\n🔴 RED · P-0001")
        assert page.reply_to is stage.alerts_in(stage.team_chat)[0]
    assert await stage.tap(stage.nurse, "Claim", chat=stage.team) == "It’s yours now."
    await stage.until("2026-11-26 14:00")
    alerts = stage.alerts_in(stage.team_chat)
    assert len(alerts) == 5
    assert all("Maria has it" in alert.plain for alert in alerts)
    assert not any("Still open" in alert.plain for alert in alerts)


async def test_after_three_pages_every_admin_is_paged_in_private_too(stage):
    await feverish(stage)
    await stage.until("2026-11-26 10:29")
    assert not stage.alerts_in(stage.doctor.chat)
    await stage.until("2026-11-26 10:30")
    (page,) = stage.alerts_in(stage.doctor.chat)
    assert "P-0001 (Anna Petrova)" in page.plain
    assert not stage.alerts_in(stage.nurse.chat)
    await stage.tap(stage.doctor, "Claim", page)
    assert "Dr Weber has it" in stage.alerts_in(stage.team_chat)[0].plain


async def test_amber_is_not_paged_again(stage):
    anna = await stage.followed_up()
    anna.says("Is this normal?")
    await stage.settle()
    await stage.until("2026-11-24 16:00")
    assert len(stage.alerts_in(stage.team_chat)) == 1


# /alerts


async def test_alerts_shows_what_is_open_oldest_first_with_buttons(stage):
    anna, boris = await stage.followed_up(), await stage.followed_up("Boris")
    boris.says("It itches")
    await stage.settle()
    anna.says("Mine too")
    await stage.settle()
    await stage.hears(stage.doctor, "/alerts")
    shown = stage.alerts_in(stage.doctor.chat)
    assert [alert.plain.splitlines()[0] for alert in shown] == [
        "🟠 AMBER · P-0002 (Boris Petrova)",
        "🟠 AMBER · P-0001 (Anna Petrova)",
    ]
    await stage.tap(stage.doctor, "Claim", shown[0])
    assert "Dr Weber has it" in stage.alerts_in(stage.team_chat)[0].plain
    assert "Nobody has it yet" in stage.alerts_in(stage.team_chat)[1].plain


async def test_alerts_with_more_than_ten_says_how_many(stage):
    for number in range(11):
        patient = await stage.followed_up(f"P{number}")
        patient.says("hello")
    await stage.settle()
    answers = await stage.hears(stage.doctor, "/alerts")
    assert answers[0] == "11 alerts are open. The 10 oldest:"
    assert len(answers) == 11


# Words and pictures, both ways


async def test_what_a_patient_writes_reaches_staff_and_the_patient_is_told(stage):
    anna = await stage.followed_up()
    anna.says("My cheek <b>itches</b> & burns")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat, "AMBER")
    assert "The patient wrote something" in alert.plain
    relay = stage.team_chat.last
    assert relay.plain == "💬 P-0001, day of session 2 of 6:\nMy cheek <b>itches</b> & burns"
    assert relay.reply_to is alert
    assert "I have passed this on to Lindenhof Clinic" in anna.chat.last.plain


@pytest.mark.parametrize("under", ["alert", "relay"])
async def test_a_staff_reply_reaches_the_patient_and_the_answer_comes_back_under_the_alert(stage, under):
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat)
    stage.nurse.replies(alert if under == "alert" else stage.team_chat.last, "Since when?")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nSince when?"
    assert stage.team_chat.last.plain == "✉️ On its way to P-0001."
    anna.says("Since this morning")
    await stage.settle()
    assert stage.team_chat.last.plain == "💬 P-0001, day of session 2 of 6:\nSince this morning"
    assert stage.team_chat.last.reply_to is alert
    assert stage.alerts_in(stage.team_chat) == [alert]


async def test_a_photo_goes_both_ways(stage):
    anna = await stage.followed_up()
    sent = anna.sends_photo("the left side")
    await stage.settle()
    relay = stage.team_chat.last
    assert relay.plain == "📷 P-0001, day of session 2 of 6: a photo. the left side"
    assert relay.photo.data == sent.photo.data
    (alert,) = stage.alerts_in(stage.team_chat, "AMBER")
    assert "The patient sent a photo" in alert.plain
    stage.nurse.sends_photo("press here", chat=stage.team, reply_to=alert)
    await stage.settle()
    assert anna.chat.last.photo is not None
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\npress here"


async def test_the_longest_text_with_emoji_arrives_whole(stage):
    anna = await stage.followed_up()
    text = "🙂 <&> ё " * 455  # 4095 UTF-16 units, more than one message of ours has room for
    anna.says(text)
    await stage.settle()
    pieces = [m.plain.partition("2 of 6:\n")[2] for m in stage.said(stage.team_chat, "💬 P-0001, day")]
    assert len(pieces) == 2
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert len(stage.alerts_in(stage.team_chat)) == 1
    assert len(stage.said(anna.chat, "passed this on")) == 1


async def test_the_longest_staff_reply_arrives_whole(stage):
    anna = await stage.followed_up()
    anna.says("hello")
    await stage.settle()
    text = "⚕ <&> 🙂 " * 455
    stage.nurse.replies(stage.alerts_in(stage.team_chat)[0], text)
    await stage.settle()
    pieces = [m.plain.partition("writes:\n")[2] for m in stage.said(anna.chat, "Lindenhof Clinic writes:")]
    assert len(pieces) == 2
    assert "".join("".join(pieces).split()) == "".join(text.split())


async def test_what_cannot_be_passed_on_is_said(stage):
    anna = await stage.followed_up()
    for send in (
        anna.sends_sticker,
        lambda: anna.sends_document(name="tool.exe", mime="application/x-msdownload"),
    ):
        send()
        await stage.settle()
        assert "I can pass on text, photos, videos and voice messages" in anna.chat.last.plain
    assert not stage.alerts_in(stage.team_chat)


async def test_a_patient_who_stopped_is_still_heard_and_can_be_answered(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/stop")
    anna.says("One more thing")
    await stage.settle()
    stage.nurse.replies(stage.alerts_in(stage.team_chat)[0], "Yes?")
    await stage.settle()
    assert anna.chat.last.plain.endswith("Yes?")


async def test_a_reply_that_did_not_arrive_is_told(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/stop")
    anna.says("One more thing")
    await stage.settle()
    anna.deletes_account()
    stage.nurse.replies(stage.alerts_in(stage.team_chat)[0], "Yes?")
    await stage.settle()
    assert any("did not arrive" in m.plain or "has blocked" in m.plain for m in stage.team_chat.from_bot)


async def test_what_staff_say_among_themselves_stays_there(stage):
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    seen = len(anna.chat.messages)
    said = stage.nurse.says("Who knows her?", stage.team)
    stage.doctor.says("I do", stage.team, reply_to=said)
    await stage.settle()
    assert len(anna.chat.messages) == seen


# Without a group


async def test_without_a_group_everyone_is_told_in_private_and_all_copies_show_one_state(clinic):
    stage = await clinic(group=False)
    await feverish(stage)
    phones = (stage.nurse.chat, stage.doctor.chat)
    copies = [stage.alerts_in(phone)[-1] for phone in phones]
    assert all("RED · P-0001 (Anna Petrova)" in copy.plain for copy in copies)
    await stage.tap(stage.doctor, "Claim", copies[1])
    assert all("✋ Dr Weber has it" in copy.plain for copy in copies)
    assert await stage.forge(stage.nurse, copies[0], "a:1:claim") == "Dr Weber already has this one."
    await stage.tap(stage.nurse, "Resolve", copies[0])
    assert all("✅ Resolved by Maria" in copy.plain for copy in copies)
    assert not [
        copy for copy in copies if {"Claim", "Resolve"} & {label for line in copy.buttons for label in line}
    ]


async def test_without_a_group_the_first_to_be_paged_again_are_all(clinic):
    stage = await clinic(group=False)
    await feverish(stage)
    await stage.travel(stage.clock.now() + TEN_MINUTES)
    for person in (stage.nurse, stage.doctor):
        assert "Still unclaimed: page 2" in person.chat.last.plain


async def test_without_a_group_a_private_reply_reaches_the_patient(clinic):
    stage = await clinic(group=False)
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    stage.doctor.replies(stage.alerts_in(stage.doctor.chat)[0], "Come at noon")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nCome at noon"


# A group that closes, or moves


async def test_when_the_group_is_closed_alerts_come_in_private(stage):
    stage.team.kicks_bot()
    await feverish(stage)
    for person in (stage.nurse, stage.doctor):
        assert len(stage.said(person.chat, "I was removed from the staff group")) == 1
        (alert,) = stage.alerts_in(person.chat)
        assert "RED · P-0001 (Anna Petrova)" in alert.plain
    await stage.tap(stage.nurse, "Claim", stage.alerts_in(stage.nurse.chat)[0])
    assert "Maria has it" in stage.alerts_in(stage.doctor.chat)[0].plain


async def test_when_the_group_is_closed_paging_goes_on_in_private(stage):
    stage.team.kicks_bot()
    await feverish(stage)
    for number in (2, 3, 4):
        await stage.travel(stage.clock.now() + TEN_MINUTES)
        for person in (stage.nurse, stage.doctor):
            pages = stage.said(person.chat, f"Still unclaimed: page {number}")
            assert pages, (number, person)


async def test_when_the_group_is_closed_what_patients_write_is_not_lost(stage):
    anna = await stage.followed_up()
    stage.team.kicks_bot()
    anna.says("My cheek is getting hot")
    anna.sends_photo("look")
    await stage.settle()
    for person in (stage.nurse, stage.doctor):
        assert stage.said(person.chat, "My cheek is getting hot")
        (photo,) = stage.said(person.chat, "a photo. look")
        assert photo.photo is not None


async def test_when_the_group_is_closed_notices_come_in_private(stage):
    anna = await stage.followed_up()
    stage.team.kicks_bot()
    await stage.settle()
    anna.blocks()
    await stage.settle()
    for person in (stage.nurse, stage.doctor):
        assert len(stage.said(person.chat, "P-0001 (Anna Petrova) has blocked the bot")) == 1


async def test_a_group_that_becomes_a_supergroup_is_followed(stage):
    anna = await feverish(stage)
    new = stage.team.migrates()
    await stage.settle()
    await stage.travel(stage.clock.now() + TEN_MINUTES)
    shown_anew, page = stage.alerts_in(new.chat)
    assert shown_anew.plain.startswith("🔴 RED · P-0001")
    assert "Still unclaimed: page 2" in page.plain
    await stage.tap(stage.nurse, "Claim", page)
    assert "Maria has it" in page.plain
    stage.nurse.replies(page, "Come in, please")
    await stage.settle()
    assert anna.chat.last.plain.endswith("Come in, please")
    (answer,) = await stage.hears(stage.nurse, "/patient P-0001", new)
    assert "Maria" in answer


async def test_after_a_migration_no_other_message_is_mistaken_for_an_alert(stage):
    """Messages are counted anew in the supergroup, so old numbers mean something else there."""
    anna = await stage.followed_up()
    for _ in range(5):
        stage.nurse.says("hm", stage.team)
    anna.says("It itches")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat)
    new = stage.team.migrates()
    await stage.settle()
    while new.chat.last_message_id < alert.id - 1:
        stage.nurse.says("hm", new)
    boris = await stage.followed_up("Boris")
    boris.says("Mine burns")
    await stage.settle()
    texts = {m.id: m.plain for m in new.chat.from_bot}
    assert alert.id in texts
    await stage.forge(stage.nurse, new.chat.from_bot[0], "a:1:claim")
    assert (await stage.rows("SELECT claimed_name FROM alerts WHERE id = 1"))[0]["claimed_name"] == "Maria"
    changed = [m for m in new.chat.from_bot if m.plain != texts[m.id]]
    assert [m.plain.split("\n")[0] for m in changed] == ["🟠 AMBER · P-0001"]


async def test_a_migration_that_nobody_announced_is_noticed_by_the_refusal(stage):
    anna = await stage.followed_up()
    await stage.stop_bot()
    new = stage.team.migrates()
    stage.api.mailbox.clear()
    await stage.restart_bot()
    anna.says("It itches")
    await stage.settle()
    assert len(stage.alerts_in(new.chat)) == 1
    assert stage.said(new.chat, "It itches")


async def test_a_red_sign_reported_again_after_the_alert_was_resolved_raises_a_new_one(stage):
    anna = await feverish(stage)
    await stage.tap(stage.nurse, "Resolve", stage.alerts_in(stage.team_chat)[0])
    await stage.taps(anna, "✅ Fever", "Fever")
    assert len(stage.alerts_in(stage.team_chat)) == 2
    assert sum("Please act now" in m.plain for m in anna.chat.from_bot) == 2


async def test_finishing_after_the_alert_was_resolved_raises_nothing_new(stage):
    anna = await feverish(stage)
    await stage.tap(stage.nurse, "Resolve", stage.alerts_in(stage.team_chat)[0])
    await stage.taps(anna, "Done")
    assert len(stage.alerts_in(stage.team_chat)) == 1


async def test_an_alert_says_when_the_emergency_text_did_not_arrive(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear")
    with stage.api.faults.status(403, method="sendMessage", chat=anna.id):
        await stage.taps(anna, "Fever")
    assert "did not get the emergency text. Phone now." in stage.alerts_in(stage.team_chat)[0].plain


async def test_without_a_group_others_see_what_a_colleague_wrote(clinic):
    stage = await clinic(group=False)
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    stage.nurse.replies(stage.alerts_in(stage.nurse.chat)[0], "Cool it, please")
    await stage.settle()
    assert stage.doctor.chat.last.plain == "↩️ Maria to P-0001 (Anna Petrova):\nCool it, please"
    assert not [m for m in stage.nurse.chat.from_bot if m.plain.startswith("↩️")]


async def test_an_edited_command_or_reply_is_not_done_twice(stage):
    message = stage.nurse.says("/enroll Anna Petrova; face; 2/6; -")
    await stage.settle()
    stage.nurse.edits(message, "/enroll Anna Petrowa; face; 2/6; -")
    await stage.settle()
    assert len(await stage.rows("SELECT id FROM patients")) == 1
    assert stage.nurse.chat.last.plain.startswith("Changing a message does not change")


async def test_a_text_that_is_corrected_reaches_staff_as_a_correction(stage):
    anna = await stage.followed_up()
    message = anna.says("It itches")
    await stage.settle()
    anna.edits(message, "It itches a lot")
    await stage.settle()
    assert (
        stage.team_chat.last.plain == "✏️ P-0001, day of session 2 of 6, corrects a message:\nIt itches a lot"
    )


async def test_words_that_are_a_warning_sign_become_one_with_a_tap(stage):
    anna = await stage.followed_up()
    anna.says("I can not see well with my left eye")
    await stage.settle()
    assert "Call 112 now" in anna.chat.last.plain
    await stage.taps(anna, "It is one of these")
    assert "Please act now" in anna.chat.last.plain
    (red,) = stage.alerts_in(stage.team_chat, "RED")
    assert "❗ The patient says that it is one of the warning signs" in red.plain
    assert await stage.tap(anna, "It is one of these") == (
        "The clinic has been told already. Don’t wait for its answer: call +49 30 1234567 or the emergency number now."
    )
    assert stage.alerts_in(stage.team_chat, "RED") == [red]
    await stage.until("2026-11-24 11:11")
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 2


async def test_nobody_else_can_tap_it_for_a_patient(stage):
    anna, boris = await stage.followed_up(), await stage.followed_up("Boris")
    anna.says("It itches")
    await stage.settle()
    assert await stage.forge(boris, boris.chat.last, "u:1:now") == "This button is not for you."
    assert stage.alerts_in(stage.team_chat, "RED") == []


async def test_the_second_text_in_half_an_hour_gets_a_short_answer(stage):
    anna = await stage.followed_up()
    assert (await stage.says(anna, "It itches")).startswith("I have passed this on")
    assert (await stage.says(anna, "Thank you, bye")).startswith("Passed on as well.")
    await stage.until("2026-11-24 11:31")
    assert (await stage.says(anna, "Still there?")).startswith("I have passed this on")


async def test_staff_hear_of_a_stop(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/stop")
    assert stage.team_chat.last.plain == (
        "⚠️ P-0001 has stopped the questions and reminders. Please phone if you are worried."
    )
    assert (await stage.says(anna, "/tips")).startswith("From Lindenhof Clinic, to keep")
