"""Who may do what: every command, by everyone, everywhere."""

from __future__ import annotations

import re

import pytest

from bot.chat.access import Role
from bot.chat.commands import COMMANDS

pytestmark = pytest.mark.menus

ARGUMENTS = {
    "enroll": "Eve Adams; face; 2/6; -",
    "session": "P-0001; face; 3/6; -",
    "patients": "P-0001",
    "patient": "P-0001",
    "chart": "P-0001",
    "preview": "P-0001",
    "message": "P-0001; Please send us a photo of it.",
    "reschedule": "P-0001; 2026-12-20 10:00",
    "cancel": "P-0001",
    "missed": "P-0001",
    "pause": "P-0001",
    "discharge": "P-0001",
    "link": "P-0001",
    "unlink": "P-0001",
    "erase": "P-0001",
}


def asked(name: str) -> str:
    return f"/{name} {ARGUMENTS.get(name, '')}".strip()


STAFF = [name for name, command in COMMANDS.items() if command.needs > Role.ANYONE]
ROLE = {"nurse": Role.STAFF, "doctor": Role.ADMIN}
OPEN = [name for name, command in COMMANDS.items() if command.needs is Role.ANYONE]


def test_every_command_of_the_staff_has_its_arguments_in_this_matrix_but_those_that_take_none():
    assert set(ARGUMENTS) == {name for name in STAFF if not COMMANDS[name].alone}


async def test_in_private_to_others_a_staff_command_is_one_that_does_not_exist(stage):
    anna, stranger = await stage.followed_up(), stage.api.person("Stranger")
    before = await stage.dump()
    for person in (anna, stranger):
        (nothing,) = await stage.hears(person, "/nosuchthing")
        for text in [f(name) for name in STAFF for f in (asked, "/{}".format)]:
            assert await stage.hears(person, text) == [nothing], text
    assert await stage.dump() == before
    assert len(stage.nurse.chat.from_bot) == 2  # the answer to /start, and Anna's link
    assert stage.team_chat.from_bot == []


@pytest.mark.parametrize("who", ["nurse", "doctor"])
async def test_in_private_staff_may_do_what_their_role_allows(stage, who):
    await stage.followed_up()
    person = getattr(stage, who)
    (nothing,) = await stage.hears(person, "/nosuchthing")
    for name in [*STAFF, *OPEN]:
        answers = await stage.hears(person, asked(name))
        assert len(answers) == 1, name
        assert (answers[0] != nothing) is (ROLE[who] >= COMMANDS[name].needs), name


@pytest.mark.parametrize("who", ["nurse", "doctor"])
async def test_in_the_staff_group_staff_may_do_what_their_role_allows(stage, who):
    await stage.followed_up("Zoe")
    person = getattr(stage, who)
    (nothing,) = await stage.hears(person, "/nosuchthing", stage.team)
    for name in [*STAFF, *OPEN]:
        answers = await stage.hears(person, asked(name), stage.team)
        assert len(answers) == 1, name
        assert (answers[0] != nothing) is (ROLE[who] >= COMMANDS[name].needs), name
        elsewhere = answers[0] == "This works only in a private chat with me."
        assert elsewhere is (COMMANDS[name].in_private and COMMANDS[name].of_patient is None), name
        assert "Zoe" not in answers[0], name
        assert "Eve" not in answers[0], name


async def test_in_the_staff_group_nobody_else_is_answered(stage):
    anna, guest = await stage.followed_up(), stage.api.person("Guest")
    for person in (anna, guest):
        stage.team.adds(person)
    before, seen = await stage.dump(), len(stage.team_chat.from_bot)
    for person in (anna, guest):
        for name in ["nosuchthing", *STAFF, *OPEN]:
            assert await stage.hears(person, asked(name), stage.team) == [], name
    assert await stage.dump() == before
    assert len(stage.team_chat.from_bot) == seen


async def test_in_a_group_that_the_bot_does_not_know_nobody_is_answered(stage):
    anna, guest = await stage.followed_up(), stage.api.person("Guest")
    everyone = [stage.nurse, stage.doctor, guest, anna]  # the first brings the bot
    foreign = stage.api.group("Neighbours", everyone, supergroup=True)
    before = await stage.dump()
    for person in everyone:
        for name in ["nosuchthing", *STAFF, *OPEN]:
            if name != "whoami":
                assert await stage.hears(person, asked(name), foreign) == [], name
    assert await stage.dump() == before
    assert foreign.chat.from_bot == []


async def test_in_any_group_whoami_tells_staff_the_groups_id_and_others_nothing(stage):
    guest = stage.api.person("Guest")
    foreign = stage.api.group("Neighbours", [stage.nurse, guest], supergroup=True)
    assert await stage.hears(guest, "/whoami", foreign) == []
    (answer,) = await stage.hears(stage.nurse, "/whoami", foreign)
    assert f"This group’s id is {foreign.id}" in answer


async def test_in_private_patients_and_strangers_may_do_what_is_theirs(stage):
    anna, stranger = await stage.followed_up(), stage.api.person("Stranger")
    for person in (anna, stranger):
        (nothing,) = await stage.hears(person, "/nosuchthing")
        for name in OPEN:
            answers = await stage.hears(person, asked(name))
            files = {"next": 1, "mydata": 1}.get(name, 0) if person is anna else 0
            assert len(answers) == 1 + files, name
            assert nothing not in answers, name


@pytest.mark.parametrize(
    ("who", "role"), [("nurse", "staff"), ("doctor", "admin"), ("stranger", "patient or guest")]
)
async def test_whoami_tells_id_and_role(stage, who, role):
    person = stage.api.person("Stranger") if who == "stranger" else getattr(stage, who)
    (answer,) = await stage.hears(person, "/whoami")
    assert answer == f"Your Telegram id is {person.id}.\nYour role here: {role}"


async def test_help_lists_what_one_may_do_and_no_more(stage):
    anna = await stage.followed_up()
    listed = {}
    for who, person in (("anna", anna), ("nurse", stage.nurse), ("doctor", stage.doctor)):
        (text,) = await stage.hears(person, "/help")
        listed[who] = re.findall(r"^/(\w+)", text, re.MULTILINE)
    assert set(listed["anna"]) == {name for name in OPEN if COMMANDS[name].listed}
    assert set(listed["nurse"]) == {n for n, c in COMMANDS.items() if c.listed and c.needs <= Role.STAFF}
    assert set(listed["doctor"]) == {name for name, command in COMMANDS.items() if command.listed}


async def test_the_menu_of_strangers_holds_no_staff_command(stage):
    menus = 2 + len(stage.bot.catalogue.languages) + 1
    await stage.api.wait_for(lambda: len(stage.api.calls.of("setMyCommands")) == menus)
    for call in stage.api.calls.of("setMyCommands"):
        names = set(re.findall(r'"command": ?"(\w+)"', call.params["commands"]))
        if "all_private_chats" in call.params["scope"]:
            assert not names & set(STAFF)
        else:
            admin = str(stage.doctor.id) in call.params["scope"]
            needed = {name for name in STAFF if admin or COMMANDS[name].needs is Role.STAFF}
            assert names & set(STAFF) == needed


async def test_a_name_or_username_like_that_of_staff_opens_nothing(stage):
    double = stage.api.person("Dr Weber", username="doctor")
    (nothing,) = await stage.hears(double, "/nosuchthing")
    assert await stage.hears(double, "/alerts") == [nothing]


async def test_the_buttons_of_an_alert_do_nothing_for_others(stage):
    anna, guest = await stage.followed_up(), stage.api.person("Guest")
    for person in (anna, guest):
        stage.team.adds(person)
    anna.says("Is this normal?")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat)
    before = await stage.dump()
    for person in (anna, guest):
        for label in ("Claim", "Resolve"):
            assert await stage.tap(person, label, alert) == "This button is not for you."
        for data in ("a:1:claim", "a:77:claim", "a:1:delete"):
            assert await stage.forge(person, alert, data) == "This button is not for you."
    assert await stage.dump() == before
    assert alert.history == []


async def test_others_in_the_group_cannot_write_to_a_patient_by_replying(stage):
    anna, guest = await stage.followed_up(), stage.api.person("Guest")
    stage.team.adds(guest)
    anna.says("Is this normal?")
    await stage.settle()
    seen = len(anna.chat.messages)
    guest.replies(stage.alerts_in(stage.team_chat)[0], "Send me your card number")
    await stage.settle()
    assert len(anna.chat.messages) == seen
