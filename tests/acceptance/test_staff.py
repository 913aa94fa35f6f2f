"""`/staff`: who is on the staff, links that invite, and taking an invitation back."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from bot.chat import access

pytestmark = pytest.mark.menus

INVALID = "This link can’t be used"
NOT_YOURS = "This button is not for you."


def link_in(message) -> str:
    return re.search(r"https://t\.me/\S+", message.plain)[0]


async def invitation(stage, what: str = "Invite staff", by=None, chat=None) -> str:
    """A fresh link, as it comes to the admin in private."""
    by = by or stage.doctor
    await stage.hears(by, "/staff", chat)
    await stage.taps(by, what, chat=chat)
    return link_in(by.chat.last)


async def joined(stage, name: str = "Zoe", what: str = "Invite staff"):
    """Somebody who has opened such a link."""
    link = await invitation(stage, what)
    person = stage.api.person(name)
    person.opens(link)
    await stage.settle()
    return person


async def removed(stage, person, by=None) -> None:
    by = by or stage.doctor
    await stage.hears(by, "/staff")
    await stage.taps(by, f"Remove {person.name}", f"Remove {person.name}")


def menus_of(stage, person) -> list[set[str]]:
    return [
        set(re.findall(r'"command": ?"(\w+)"', call.params["commands"]))
        for call in stage.api.calls.of("setMyCommands")
        if str(person.id) in call.params["scope"]
    ]


# The list


async def test_the_list_names_everyone_with_id_role_and_source(stage):
    await joined(stage)
    (answer,) = await stage.hears(stage.doctor, "/staff")
    zoe = stage.api.world.users[max(stage.api.world.users)]
    assert answer == (
        "On the staff: 3\n\n"
        f"• Dr Weber · {stage.doctor.id} · admin · settings file\n"
        f"• Maria · {stage.nurse.id} · staff · settings file\n"
        f"• Zoe · {zoe.id} · staff · invited 2026-11-24 by Dr Weber\n\n"
        "Whoever stands in the settings file is added and removed there."
    )
    assert stage.doctor.chat.last.buttons == [["Invite staff"], ["Invite an admin"], ["Remove Zoe"]]


async def test_whoever_never_wrote_has_no_name_and_names_follow_telegram(clinic):
    stage = await clinic(settings={"staff": {"members": [1_000_002, 77]}})
    stage.nurse.user.first_name = "Maria\u202e B."
    await stage.hears(stage.nurse, "/help")
    (answer,) = await stage.hears(stage.doctor, "/staff")
    assert "• – · 77 · staff" in answer
    assert "• Maria B. · 1000002" in answer


async def test_a_hundred_people_fit(clinic):
    stage = await clinic(settings={"staff": {"members": [1_000_002, *range(2001, 2101)]}})
    answers = await stage.hears(stage.doctor, "/staff")
    assert sum(answer.count("•") for answer in answers) == 102
    assert stage.doctor.chat.last.buttons == [["Invite staff"], ["Invite an admin"]]


@pytest.mark.parametrize("who", ["nurse", "invited", "patient", "stranger"])
async def test_to_others_there_is_no_such_command_and_no_such_button(stage, who):
    people = {"nurse": stage.nurse, "stranger": stage.api.person("Guest")}
    person = people.get(who) or (await joined(stage) if who == "invited" else await stage.followed_up())
    await joined(stage, "Yan")
    await stage.hears(stage.doctor, "/staff", stage.team)
    stage.team.adds(person)
    shown, before = stage.team_chat.last, await stage.dump()
    (nothing,) = await stage.hears(person, "/nosuchthing")
    assert await stage.hears(person, "/staff") == [nothing]
    (listed,) = await stage.hears(person, "/help")
    assert "/staff" not in listed
    for data in ("m:0:invite-staff", "m:0:invite-admin", f"m:{stage.nurse.id}:remove", f"m:{person.id}:sure"):
        assert await stage.forge(person, shown, data) == NOT_YOURS
    assert await stage.dump("staff") | {"staff": 0} == before | {"staff": 0}


# Inviting


async def test_a_link_makes_whoever_opens_it_staff(stage):
    zoe = await joined(stage)
    assert zoe.chat.last.plain.startswith(
        "👋 Welcome to the staff of Lindenhof Clinic. Your role here: staff."
    )
    assert "/help" in zoe.chat.last.plain
    assert (
        stage.doctor.chat.last.plain
        == f"👋 Zoe ({zoe.id}) has joined the staff as staff, invited by Dr Weber."
    )
    assert not stage.said(stage.nurse.chat, "has joined")
    await stage.api.wait_for(lambda: menus_of(stage, zoe))
    assert "enroll" in menus_of(stage, zoe)[-1]
    assert "staff" not in menus_of(stage, zoe)[-1]
    await stage.hears(zoe, "/enroll Eve Adams; face; 2/6; -")
    assert "P-0001 (Eve Adams)" in zoe.chat.last.plain


async def test_an_admins_link_makes_an_admin_who_may_invite(stage):
    zoe = await joined(stage, what="Invite an admin")
    await stage.api.wait_for(lambda: menus_of(stage, zoe))
    assert "staff" in menus_of(stage, zoe)[-1]
    yan = stage.api.person("Yan")
    yan.opens(await invitation(stage, by=zoe))
    await stage.settle()
    assert yan.chat.last.plain.startswith("👋 Welcome")
    for admin in (stage.doctor, zoe):
        assert len(stage.said(admin.chat, "Yan (")) == 1


async def test_asked_in_the_group_the_link_goes_to_private(stage):
    link = await invitation(stage, chat=stage.team)
    assert stage.team_chat.last.plain.startswith("✅ The link comes to you in private.")
    token = link.partition("start=")[2]
    assert len(token) >= 43
    assert not any(token in text for m in stage.team_chat.messages for text in (m.plain, *m.history))


async def test_the_database_holds_no_token(stage):
    link = await invitation(stage)
    token = link.partition("start=")[2]
    dump = await stage.dump()
    dump["posts"] = await stage.rows("SELECT * FROM outbox")
    dump["came"] = await stage.rows("SELECT * FROM inbox")
    assert token not in str(dump)
    stage.api.person("Zoe").opens(link)
    await stage.settle()
    assert token not in str(await stage.rows("SELECT * FROM inbox"))


async def test_two_who_open_one_link_are_one_member_of_staff(stage):
    link = await invitation(stage)
    zoe, yan = stage.api.person("Zoe"), stage.api.person("Yan")
    zoe.opens(link)
    yan.opens(link)
    await stage.settle()
    welcomed = [p for p in (zoe, yan) if stage.said(p.chat, "Welcome to the staff")]
    assert len(welcomed) == 1
    assert len(await stage.rows("SELECT * FROM staff WHERE role IS NOT NULL")) == 1


async def test_unknown_used_expired_and_orphaned_links_get_the_same_answer_as_a_patients(stage):
    await stage.followed_up()
    used, late = await invitation(stage), await invitation(stage)
    stage.api.person("Zoe").opens(used)
    admin = await joined(stage, "Adam", "Invite an admin")
    orphaned = await invitation(stage, by=admin)
    await removed(stage, admin)
    answers = []
    for link in (used, orphaned, late[:-2] + "xx", "https://t.me/" + stage.bot.clinic.username + "?start=no"):
        person = stage.api.person("Guest")
        person.opens(link)
        await stage.settle()
        answers.append(person.chat.last.plain)
    await stage.until("2026-11-26 11:01")
    person = stage.api.person("Guest")
    person.opens(late)
    await stage.settle()
    answers.append(person.chat.last.plain)
    assert len(set(answers)) == 1
    assert "Welcome" not in answers[0]
    assert len(await stage.rows("SELECT * FROM staff WHERE role IS NOT NULL")) == 1


async def test_whoever_is_staff_already_does_not_use_a_link_up(stage):
    link = await invitation(stage)
    for person in (stage.nurse, stage.doctor):
        person.opens(link)
        await stage.settle()
        assert person.chat.last.plain.startswith("You are on the staff already")
    zoe = stage.api.person("Zoe")
    zoe.opens(link)
    await stage.settle()
    assert zoe.chat.last.plain.startswith("👋 Welcome")


async def test_a_higher_role_is_taken(stage):
    stage.nurse.opens(await invitation(stage, "Invite an admin"))
    await stage.settle()
    assert "Your role here: admin" in stage.nurse.chat.last.plain
    assert (await stage.hears(stage.nurse, "/staff"))[0].startswith("On the staff: 2")


async def test_a_link_in_a_group_does_nothing(stage):
    token = (await invitation(stage)).partition("start=")[2]
    guest = stage.api.person("Guest")
    stage.team.adds(guest)
    before = await stage.dump()
    assert await stage.hears(guest, f"/start {token}", stage.team) == []
    assert await stage.hears(stage.nurse, f"/start {token}", stage.team) == [
        "This works only in a private chat with me."
    ]
    assert await stage.dump() == before


async def test_a_patients_link_opened_by_staff_still_makes_a_patient(stage):
    link = await stage.enrolled()
    stage.doctor.opens(link)
    await stage.settle()
    await stage.taps(stage.doctor, "I agree")
    assert (await stage.rows("SELECT state, chat_id FROM patients")) == [
        {"state": "active", "chat_id": stage.doctor.id}
    ]


async def test_an_invitation_and_a_removal_survive_a_restart(stage):
    link = await invitation(stage)
    await stage.stop_bot()
    await stage.restart_bot()
    zoe = stage.api.person("Zoe")
    zoe.opens(link)
    await stage.settle()
    await stage.stop_bot()
    await stage.restart_bot()
    assert await stage.hears(zoe, "/alerts") == ["No open alerts."]
    await stage.hears(stage.doctor, "/staff")
    await stage.taps(stage.doctor, "Remove Zoe")
    await stage.stop_bot()
    await stage.restart_bot()
    await stage.taps(stage.doctor, "Remove Zoe")
    assert await stage.hears(zoe, "/alerts") == await stage.hears(zoe, "/nosuchthing")


# Removing


async def test_removing_asks_again_and_can_be_left(stage):
    zoe = await joined(stage)
    await stage.hears(stage.doctor, "/staff")
    await stage.taps(stage.doctor, "Remove Zoe")
    assert stage.doctor.chat.last.plain.startswith(f"Remove Zoe ({zoe.id}) from the staff?")
    await stage.taps(stage.doctor, "Keep")
    assert stage.doctor.chat.last.plain.startswith("On the staff: 3")
    assert await stage.hears(zoe, "/alerts") == ["No open alerts."]


async def test_whoever_is_removed_is_a_guest_at_once(stage):
    zoe = await joined(stage)
    link = await invitation(stage)
    await removed(stage, zoe)
    assert stage.doctor.chat.last.plain.startswith(f"✂️ Zoe ({zoe.id}) is no longer on the staff.")
    assert "take them out of it in Telegram" in stage.doctor.chat.last.plain
    assert zoe.chat.last.plain == "You are no longer on the staff of Lindenhof Clinic in this chat."
    await stage.api.wait_for(lambda: menus_of(stage, zoe) and "enroll" not in menus_of(stage, zoe)[-1])
    assert "checkin" in menus_of(stage, zoe)[-1]
    (nothing,) = await stage.hears(zoe, "/nosuchthing")
    for text in ("/alerts", "/staff", "/patient P-0001", "/enroll Eve Adams; face; 2/6; -"):
        assert await stage.hears(zoe, text) == [nothing]
    yan = stage.api.person("Yan")
    yan.opens(link)  # the admin's own links go on working
    await stage.settle()
    assert "Welcome" in yan.chat.last.plain
    assert [(row["action"], row["actor"], row["detail"]) for row in await stage.rows(
        "SELECT action, actor, detail FROM audit WHERE action LIKE 'staff-%' ORDER BY id"
    )] == [
        ("staff-invited", stage.doctor.id, "staff"),
        ("staff-joined", zoe.id, str(zoe.id)),
        ("staff-invited", stage.doctor.id, "staff"),
        ("staff-removed", stage.doctor.id, str(zoe.id)),
        ("staff-joined", yan.id, str(yan.id)),
    ]  # fmt: skip


async def test_what_a_removed_person_has_in_private_never_changes_again(clinic):
    stage = await clinic(group=False)
    zoe, anna = await joined(stage), await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    (alert,) = stage.alerts_in(zoe.chat)
    seen, count = alert.plain, len(zoe.chat.from_bot)
    await removed(stage, zoe)
    for label in ("Claim", "Resolve"):
        assert await stage.tap(zoe, label, alert) == NOT_YOURS
    await stage.tap(stage.nurse, "Claim", stage.alerts_in(stage.nurse.chat)[0])
    assert "Maria has it" in stage.alerts_in(stage.doctor.chat)[0].plain
    stage.nurse.replies(stage.alerts_in(stage.nurse.chat)[0], "Cool it, please")
    anna.says("Thank you")
    await stage.settle()
    said = len(anna.chat.messages)
    await stage.hears(zoe, "Send me your card number", reply_to=alert)
    assert alert.plain == seen
    assert not alert.history
    assert not stage.said(zoe.chat, "Thank you")
    assert not stage.said(zoe.chat, "Cool it")
    assert len(anna.chat.messages) == said
    assert len(zoe.chat.from_bot) == count + 2  # they were told, and answered as a guest


async def test_a_wish_in_a_removed_persons_chat_never_changes_again(clinic):
    stage = await clinic(group=False)
    zoe, anna = await joined(stage), await stage.followed_up(next_at="2026-12-14 10:00")
    await stage.hears(anna, "/next")
    await stage.taps(anna, "Reschedule")
    (wish,) = stage.said(zoe.chat, "asks to move")
    await removed(stage, zoe)
    await stage.taps(anna, "16", "11:00")
    assert "to 2026-12-16 11:00" in stage.said(stage.nurse.chat, "asks to move")[0].plain
    assert "2026-12-16" not in wish.plain


async def test_what_waits_for_a_removed_person_is_withdrawn_but_not_what_is_theirs_as_a_patient(clinic):
    stage = await clinic(group=False)
    zoe, anna = await joined(stage), await stage.followed_up()
    stage.nurse.says("/enroll Zoe Zimmer; face; 2/6; 2026-12-20 10:00")
    await stage.settle()
    zoe.opens(link_in(stage.nurse.chat.last))
    await stage.settle()
    await stage.taps(zoe, "I agree")
    with stage.api.faults.flood(3, chat=zoe.id, times=1):
        anna.says("It itches")
        stage.doctor.says("/staff")
        await stage.api.wait_for(lambda: stage.said(stage.doctor.chat, "It itches"))
    await removed(stage, zoe)
    await stage.until("2026-11-24 11:01")
    waiting = await stage.rows(
        "SELECT kind, state FROM outbox WHERE chat_id = ? AND kind IN ('alert', 'relay')", zoe.id
    )
    assert {row["state"] for row in waiting} <= {"cancelled", "sent"}
    await stage.until("2026-11-25 10:00")
    assert "Day 1" in zoe.chat.last.plain


@pytest.mark.parametrize("level", ["RED", "AMBER"])
async def test_what_a_removed_person_had_claimed_is_open_again(stage, level):
    zoe, anna = await joined(stage), await stage.followed_up(next_at="-")
    stage.team.adds(zoe)
    if level == "RED":
        await stage.until("2026-11-25 10:00")
        await stage.taps(anna, "All clear", "Fever")
    else:
        anna.says("It itches")
        await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat, level)
    await stage.tap(zoe, "Claim", alert)
    assert "Zoe has it" in alert.plain
    await removed(stage, zoe)
    assert "Nobody has it yet" in alert.plain
    page = stage.team_chat.last
    assert page.plain.startswith("🔔 Whoever had this one is no longer on the staff")
    assert page.reply_to is alert
    again = stage.clock.now().astimezone(stage.bot.clinic.zone).strftime("%Y-%m-%d %H:11")
    await stage.until(again)
    assert bool(stage.said(stage.team_chat, "Still unclaimed")) is (level == "RED")
    assert await stage.tap(stage.nurse, "Claim", page) == "It’s yours now."


async def test_a_removed_persons_form_is_dropped(stage):
    zoe = await joined(stage)
    await stage.hears(zoe, "/enroll")
    assert len(await stage.rows("SELECT * FROM forms")) == 1
    await removed(stage, zoe)
    assert await stage.rows("SELECT * FROM forms") == []


async def test_two_admins_remove_one_person_once(stage):
    zoe, adam = await joined(stage), await joined(stage, "Adam", "Invite an admin")
    for admin in (stage.doctor, adam):
        await stage.hears(admin, "/staff")
        await stage.taps(admin, "Remove Zoe")
    await stage.taps(stage.doctor, "Remove Zoe")
    assert await stage.tap(adam, "Remove Zoe") == "Not on the staff any more."
    assert len(await stage.rows("SELECT * FROM audit WHERE action = 'staff-removed'")) == 1
    assert len(stage.said(zoe.chat, "no longer on the staff")) == 1


async def test_whoever_stands_in_the_settings_is_removed_there(stage):
    await stage.hears(stage.doctor, "/staff")
    shown, before = stage.doctor.chat.last, await stage.dump()
    for person in (stage.nurse, stage.doctor):
        for word in ("remove", "sure"):
            answer = await stage.forge(stage.doctor, shown, f"m:{person.id}:{word}")
            assert "settings file" in answer
    assert await stage.forge(stage.doctor, shown, "m:999:sure") == "Not on the staff any more."
    assert await stage.forge(stage.doctor, shown, "m:0:other") == NOT_YOURS
    assert await stage.dump() == before


async def test_of_someone_in_the_settings_only_the_invitation_goes(stage):
    stage.nurse.opens(await invitation(stage, "Invite an admin"))
    await stage.settle()
    link = await invitation(stage, by=stage.nurse)
    await removed(stage, stage.nurse)
    assert "The settings file still names them, as staff" in stage.doctor.chat.last.plain
    assert stage.nurse.chat.last.plain == "Your role here is now: staff."
    assert await stage.hears(stage.nurse, "/alerts") == ["No open alerts."]
    guest = stage.api.person("Guest")
    guest.opens(link)
    await stage.settle()
    assert "Welcome" not in guest.chat.last.plain


async def test_an_admin_may_remove_themself_while_another_is_left(stage):
    adam = await joined(stage, "Adam", "Invite an admin")
    await removed(stage, adam, by=adam)
    assert await stage.hears(adam, "/staff") == await stage.hears(adam, "/nosuchthing")


def test_the_last_admin_can_not_be_removed():
    nobody = SimpleNamespace(ids=(), admins=())
    assert not access.leaves_an_admin({1: "admin", 2: "staff"}, nobody, 1)
    assert access.leaves_an_admin({1: "admin", 2: "staff"}, nobody, 2)
    assert access.leaves_an_admin({1: "admin", 2: "admin"}, nobody, 1)
    assert access.leaves_an_admin({1: "admin"}, SimpleNamespace(ids=(9,), admins=(9,)), 1)


async def test_new_staff_are_paged_in_private_where_there_is_no_group(clinic):
    stage = await clinic(group=False)
    zoe, anna = await joined(stage), await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    assert len(stage.alerts_in(zoe.chat)) == 1


async def test_what_somebody_had_who_left_the_settings_is_open_again_at_the_next_start(clinic):
    stage = await clinic(settings={"staff": {"members": [1_000_002, 2_000_001]}})
    eve, anna = stage.api.person("Eve", id=2_000_001), await stage.followed_up()
    stage.team.adds(eve)
    anna.says("It itches")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat)
    await stage.tap(eve, "Claim", alert)
    await stage.stop_bot()
    stage._settings["staff"]["members"] = [1_000_002]
    await stage.restart_bot()
    assert "Nobody has it yet" in alert.plain
    assert await stage.tap(eve, "Claim", alert) == NOT_YOURS
