"""The groups that the bot comes into: the staff's own, lost and found again, and those of strangers."""

from __future__ import annotations

from datetime import timedelta

import pytest

LOST = "I was removed from the staff group"
FOUND = "I am in this group again"
LEFT = "who is not staff, has added me"


async def itching(stage, who: str = "Anna"):
    """A patient who has just written, and so has an open alert."""
    anna = await stage.followed_up(who)
    anna.says("It itches")
    await stage.settle()
    return anna


# The bot is removed from the staff group


async def test_everyone_is_told_in_private_at_once_and_sees_what_is_open(stage):
    await itching(stage)
    (in_group,) = stage.alerts_in(stage.team_chat)
    stage.team.kicks_bot()
    await stage.settle()
    for person in (stage.nurse, stage.doctor):
        told, shown = person.chat.from_bot[-2:]
        assert LOST in told.plain
        assert shown.plain.startswith("⚠️ The staff group can’t be reached")
        assert "AMBER · P-0001 (Anna Petrova)" in shown.plain
        assert shown.buttons == [["Claim", "Resolve"]]
    assert await stage.tap(stage.nurse, "Claim", chat=stage.nurse.chat) == "It’s yours now."
    assert "Maria has it" in stage.alerts_in(stage.doctor.chat)[0].plain
    assert "Nobody has it yet" in in_group.plain


async def test_what_follows_comes_in_private_and_nothing_is_tried_in_the_group(stage):
    anna = await stage.followed_up()
    stage.team.kicks_bot()
    await stage.settle()
    anna.says("It itches")
    await stage.settle()
    for person in (stage.nurse, stage.doctor):
        assert len(stage.alerts_in(person.chat)) == 1
        assert stage.said(person.chat, "It itches")
    assert not [call for call in stage.api.calls if call.chat_id == stage.team.id and call.status != 200]


async def test_a_wish_that_waits_is_shown_in_private_and_decided_there(stage):
    anna = await stage.followed_up()
    await stage.hears(anna, "/next")
    await stage.taps(anna, "Reschedule", "16", "11:00")
    stage.team.kicks_bot()
    await stage.settle()
    (wish,) = stage.said(stage.nurse.chat, "to 2026-12-16 11:00")
    await stage.tap(stage.nurse, "✅ Agree", wish)
    assert "by Maria" in wish.plain
    assert "by Maria" in stage.said(stage.doctor.chat, "moved from 2026-12-14")[0].plain


async def test_a_removal_that_nobody_announced_is_noticed_by_the_refusal(stage):
    anna = await itching(stage)
    await stage.stop_bot()
    stage.team.kicks_bot()
    stage.api.mailbox.clear()
    await stage.restart_bot()
    anna.says("And it burns")
    await stage.settle()
    for person in (stage.nurse, stage.doctor):
        assert len(stage.said(person.chat, LOST)) == 1
        assert len(stage.alerts_in(person.chat)) == 1
        assert len(stage.said(person.chat, "day of session 2 of 6:\nAnd it burns")) == 1


async def test_it_is_told_once_also_after_a_restart(stage):
    stage.team.kicks_bot()
    await stage.settle()
    await stage.stop_bot()
    await stage.restart_bot()
    await itching(stage)
    for person in (stage.nurse, stage.doctor):
        assert len(stage.said(person.chat, LOST)) == 1
        assert len(stage.alerts_in(person.chat)) == 1


# It is brought back


async def test_back_in_the_group_it_says_so_and_shows_what_is_open_and_all_copies_agree(stage):
    await itching(stage)
    stage.team.kicks_bot()
    await stage.settle()
    boris = await itching(stage, "Boris")
    stage.team.adds_bot()
    await stage.settle()
    greeting, anna_again, boris_now = stage.team_chat.from_bot[-3:]
    assert FOUND in greeting.plain
    assert anna_again.plain.startswith("🟠 AMBER · P-0001\n")
    assert boris_now.plain.startswith("🟠 AMBER · P-0002\n")
    await stage.tap(stage.nurse, "Claim", boris_now)
    for person in (stage.nurse, stage.doctor):
        (copy,) = [alert for alert in stage.alerts_in(person.chat) if "P-0002" in alert.plain]
        assert "Maria has it" in copy.plain
    seen = len(stage.nurse.chat.from_bot)
    boris.says("Still")
    await stage.settle()
    assert "Still" in stage.team_chat.last.plain
    assert len(stage.nurse.chat.from_bot) == seen


async def test_what_was_resolved_in_between_shows_in_the_groups_old_copy(stage):
    await itching(stage)
    (in_group,) = stage.alerts_in(stage.team_chat)
    stage.team.kicks_bot()
    await stage.settle()
    await stage.tap(stage.nurse, "Resolve", stage.alerts_in(stage.nurse.chat)[0])
    stage.team.adds_bot()
    await stage.settle()
    assert "Resolved by Maria" in in_group.plain
    assert stage.alerts_in(stage.team_chat) == [in_group]


async def test_whatever_is_heard_from_the_group_says_that_the_bot_is_in_it(stage):
    await itching(stage)
    stage.team.kicks_bot()
    await stage.settle()
    stage.team.adds_bot()
    stage.api.mailbox.clear()
    answers = await stage.hears(stage.nurse, "/whoami", stage.team)
    assert FOUND in answers[0] or FOUND in answers[1]
    assert len(stage.said(stage.team_chat, FOUND)) == 1


async def test_a_tap_on_an_old_message_does_not_mean_that_the_bot_is_back(stage):
    await itching(stage)
    (in_group,) = stage.alerts_in(stage.team_chat)
    stage.team.kicks_bot()
    await stage.settle()
    assert await stage.tap(stage.nurse, "Claim", in_group) == "It’s yours now."
    assert "Maria has it" in stage.alerts_in(stage.doctor.chat)[0].plain
    for person in (stage.nurse, stage.doctor):
        assert len(stage.said(person.chat, LOST)) == 1


async def test_removed_and_brought_back_again_and_again_nothing_is_lost(stage):
    anna = await stage.followed_up()
    for number in range(3):
        stage.team.kicks_bot()
        anna.says(f"words {number}")
        await stage.settle()
        stage.team.adds_bot()
        await stage.settle()
        assert stage.said(stage.nurse.chat, f"words {number}")
    assert len(stage.said(stage.team_chat, FOUND)) == 3


async def test_promoted_or_demoted_it_says_nothing(stage):
    seen = [len(chat.messages) for chat in (stage.team_chat, stage.doctor.chat)]
    stage.team.promotes_bot()
    stage.team.promotes_bot(admin=False)
    await stage.settle()
    assert [len(chat.messages) for chat in (stage.team_chat, stage.doctor.chat)] == seen


# It becomes a supergroup


async def test_admins_read_the_new_id_once(stage):
    await itching(stage)
    new = stage.team.migrates()
    await stage.settle()
    await itching(stage, "Boris")
    (told,) = stage.said(stage.doctor.chat, "The staff group is a supergroup now")
    assert told.plain.endswith(f"alerts_chat = {new.id}")
    assert not stage.said(stage.nurse.chat, "supergroup")
    assert not stage.said(new.chat, "supergroup")


async def test_a_supergroup_that_the_bot_is_removed_from_is_lost_and_found_too(stage):
    await itching(stage)
    new = stage.team.migrates()
    await stage.settle()
    new.kicks_bot()
    await stage.settle()
    assert len(stage.said(stage.nurse.chat, LOST)) == 1
    new.adds_bot()
    await stage.settle()
    assert len(stage.said(new.chat, FOUND)) == 1


# Others' groups


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_a_strangers_group_is_left_without_a_word_and_admins_are_told(stage, kind):
    guest = stage.api.person("Gu\u202eest")
    title = "Casino\n" + "x" * 90
    if kind == "channel":
        foreign = stage.api.channel(title, guest)
    else:
        foreign = stage.api.group(title, [guest], supergroup=kind == "supergroup")
    await stage.settle()
    await stage.api.wait_for(lambda: foreign.chat.bot_is == "left")
    await stage.settle()
    assert foreign.chat.from_bot == []
    (told,) = stage.said(stage.doctor.chat, LEFT)
    assert told.plain == (
        f"🚪 Guest ({guest.id}), who is not staff, has added me to “Casino {'x' * 53}”. I said nothing there and leave."
    )
    assert not stage.said(stage.nurse.chat, LEFT)
    assert stage.team_chat.from_bot == []


async def test_a_stranger_who_does_it_a_hundred_times_is_told_of_once_in_ten_minutes(stage):
    guest = stage.api.person("Guest")
    groups = [stage.api.group(f"Casino {number}", [guest]) for number in range(100)]
    await stage.settle()
    await stage.api.wait_for(lambda: all(group.chat.bot_is == "left" for group in groups))
    await stage.settle()
    assert len(stage.said(stage.doctor.chat, LEFT)) == 1
    await stage.travel(stage.clock.now() + timedelta(minutes=9))
    groups[0].adds_bot()
    await stage.settle()
    assert len(stage.said(stage.doctor.chat, LEFT)) == 1
    await stage.api.wait_for(lambda: groups[0].chat.bot_is == "left")
    await stage.travel(stage.clock.now() + timedelta(minutes=2))
    groups[0].adds_bot()
    await stage.settle()
    assert len(stage.said(stage.doctor.chat, LEFT)) == 2


async def test_patients_are_strangers_to_a_group(stage):
    anna = await itching(stage)
    foreign = stage.api.group("Family", [anna])
    await stage.settle()
    await stage.api.wait_for(lambda: foreign.chat.bot_is == "left")
    assert foreign.chat.from_bot == []
    assert "Family" in stage.said(stage.doctor.chat, LEFT)[0].plain


async def test_in_a_group_of_staff_the_bot_stays_and_is_silent_but_for_whoami(stage):
    anna = await stage.followed_up()
    guest = stage.api.person("Guest")
    other = stage.api.group("Other team", [stage.nurse, guest, anna], supergroup=True)
    await stage.settle()
    anna.says("It itches")
    await stage.settle()
    for person in (stage.nurse, guest, anna):
        for text in ("/help", "/alerts", "/patient P-0001", "/staff", "/start x", "hello"):
            assert await stage.hears(person, text, other) == []
    assert other.chat.from_bot == []
    (answer,) = await stage.hears(stage.nurse, "/whoami", other)
    assert str(other.id) in answer
    assert other.chat.bot_is == "member"
    assert not stage.said(stage.doctor.chat, LEFT)


async def test_a_strangers_promotion_of_the_bot_is_no_invitation(stage):
    guest = stage.api.person("Guest")
    other = stage.api.group("Other team", [stage.nurse, guest], supergroup=True)
    other.promotes_bot(guest)
    await stage.settle()
    assert other.chat.bot_is == "member"
    assert not stage.said(stage.doctor.chat, LEFT)


async def test_removed_from_another_group_nothing_happens(stage):
    other = stage.api.group("Other team", [stage.nurse])
    await stage.settle()
    before = await stage.dump()
    other.kicks_bot()
    await stage.settle()
    assert await stage.dump() == before


async def test_whoever_brings_it_back_to_the_staff_group_it_stays(stage):
    guest = stage.api.person("Guest")
    stage.team.adds(guest)
    stage.team.kicks_bot()
    stage.team.adds_bot(guest)
    await stage.settle()
    assert stage.team_chat.bot_is == "member"
    assert FOUND in stage.team_chat.last.plain
