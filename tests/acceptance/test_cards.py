"""`/patients` and the card of a patient: found in two taps, and whatever a command can do is a button."""

from __future__ import annotations

import pytest

from bot.chat.staff.actions import ASKED_AGAIN, AT_ONCE

NOT_YOURS = "This button is not for you."
GONE = "This card no longer exists: the patient was erased."
CHANGED = "This has changed since, so nothing was done. The card shows how it stands."
LABELS = {
    "preview": "📨 To come",
    "chart": "📈 Chart",
    "alerts": "❗ Alerts",
    "message": "✏️ Message",
    "reschedule": "📅 Another date",
    "book": "📅 Book a date",
    "session": "➕ Session held",
    "missed": "Missed",
    "cancel": "Cancel session",
    "pause": "⏸ Pause",
    "resume": "▶️ Go on",
    "discharge": "🏁 Discharge",
    "link": "🔗 New link",
    "unlink": "✂️ Unlink",
    "erase": "🗑 Erase",
}
SURE = {
    "cancel": "Yes, cancel the session",
    "missed": "Yes, missed",
    "discharge": "Yes, discharge",
    "unlink": "Yes, cut off",
}


def labels(message) -> list[str]:
    """What can be tapped under a message."""
    return [label for line in message.buttons for label in line]


async def card(stage, who=None, chat=None, code: str = "P-0001"):
    """A patient's card, by the command."""
    who = who or stage.nurse
    await stage.hears(who, f"/patient {code}", chat)
    return (chat.chat if chat else who.chat).last


async def ready_for(stage, word: str):
    """Anna, so far that this can be done for her; None where she has not opened her link."""
    if word == "link":
        await stage.enrolled(next_at="-")
        return None
    booked = {"missed": "2026-11-25 10:00", "book": "-"}.get(word, "2026-12-14 10:00")
    anna = await stage.followed_up(next_at=booked)
    if word == "missed":
        await stage.until("2026-11-25 12:00")
    if word == "resume":
        await stage.hears(stage.nurse, "/pause P-0001")
    if word in ("alerts", "chart"):
        await stage.until("2026-11-25 10:00")
        await stage.taps(anna, "All clear", "Fever", "Done")
    return anna


async def nine(stage) -> None:
    """More patients than a page has room for."""
    for number in range(1, 10):
        await stage.enrolled(f"Patient {number}", treatment="face" if number % 2 else "hair")


# The list


async def test_an_empty_list_says_how_to_begin(stage):
    assert await stage.hears(stage.nurse, "/patients") == ["Nobody is enrolled yet. /enroll begins."]


async def test_the_list_shows_eight_to_a_page_the_newest_first(stage):
    await nine(stage)
    (answer,) = await stage.hears(stage.nurse, "/patients")
    assert answer == "Patients: 9\nPage 1 of 2"
    shown = stage.nurse.chat.last
    assert labels(shown)[0] == "P-0009 Patient 9 · Face 2/6 · link not opened yet"
    assert len(labels(shown)) == 8 + 1
    assert labels(shown)[-1] == "›"
    await stage.tap(stage.nurse, "›", shown)
    assert shown.plain == "Patients: 9\nPage 2 of 2"
    assert labels(shown) == ["P-0001 Patient 1 · Face 2/6 · link not opened yet", "‹"]
    await stage.tap(stage.nurse, "‹", shown)
    assert labels(shown)[0].startswith("P-0009")


async def test_a_tap_opens_the_card(stage):
    await stage.followed_up()
    await stage.hears(stage.nurse, "/patients")
    await stage.taps(stage.nurse, "P-0001 Anna Petrova · Face 2/6")
    assert stage.nurse.chat.last.plain == (
        "P-0001 (Anna Petrova)\nin follow-up\nFace, session 2 of 6, held 2026-11-24\n"
        "Next: 2026-12-14 10:00 (not confirmed yet)"
    )


async def test_who_has_an_open_alert_comes_first_and_red_before_amber(stage):
    anna, boris, *_ = [await stage.followed_up(who, next_at="-") for who in ("Anna", "Boris", "Carla")]
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Fever")
    boris.says("It itches")
    await stage.settle()
    await stage.enrolled("Dora")
    await stage.hears(stage.nurse, "/patients")
    assert [label.split(" · ")[0] for label in labels(stage.nurse.chat.last)] == [
        "🔴 P-0001 Anna Petrova",
        "🟠 P-0002 Boris Petrova",
        "P-0004 Dora",
        "P-0003 Carla Petrova",
    ]


async def test_in_private_names_codes_and_treatments_are_searched(stage):
    for name, treatment in (
        ("Anna Petrova", "face"),
        ("Zoé Blanc", "hair"),
        ("Piotr Petrov", "fat-dissolving"),
    ):
        await stage.enrolled(name, treatment=treatment, course="1/4")
    for text, found in [
        ("PETR", ["P-0003", "P-0001"]),
        ("anna", ["P-0001"]),
        ("p-0002", ["P-0002"]),
        ("0002", ["P-0002"]),
        ("hair", ["P-0002"]),
        ("Fat  dissolving", ["P-0003"]),
        ("é", ["P-0002"]),
    ]:
        (answer,) = await stage.hears(stage.nurse, f"/patients {text}")
        assert answer == f"“{' '.join(text.split())}”: {len(found)} found", text
        assert [label[:6] for label in labels(stage.nurse.chat.last)] == found, text


async def test_what_was_searched_for_holds_on_every_page(stage):
    await nine(stage)
    await stage.enrolled("Other")
    await stage.hears(stage.nurse, "/patients patient")
    shown = stage.nurse.chat.last
    await stage.tap(stage.nurse, "›", shown)
    assert shown.plain == "“patient”: 9 found\nPage 2 of 2"
    assert [label[:6] for label in labels(shown)] == ["P-0001", "‹"]


async def test_what_is_not_found_is_said_and_never_too_long_for_a_button(stage):
    await stage.enrolled()
    for text in ["nobody", "<b>&", "ж" * 200, "🙂" * 60, "=", ":"]:
        (answer,) = await stage.hears(stage.nurse, f"/patients {text}")
        assert answer.startswith(f"No patient fits “{text[:10]}"), text
        assert answer.endswith("Names, codes and treatments are searched."), text


async def test_a_search_as_long_as_a_button_can_carry_turns_its_pages(stage):
    name = "Ж" * 50
    for _ in range(9):
        await stage.enrolled(name)
    await stage.hears(stage.nurse, f"/patients {name}")
    shown = stage.nurse.chat.last
    await stage.tap(stage.nurse, "›", shown)
    assert "Page 2 of 2" in shown.plain


async def test_a_page_that_is_not_there_any_more_is_the_last(stage):
    await nine(stage)
    await stage.hears(stage.nurse, "/patients")
    shown = stage.nurse.chat.last
    await stage.hears(stage.doctor, "/erase P-0009")
    await stage.taps(stage.doctor, "Erase for good")
    await stage.tap(stage.nurse, "›", shown)
    assert shown.plain == "Patients: 8"
    assert len(labels(shown)) == 8


async def test_in_the_group_no_name_is_shown_and_none_is_searched(stage):
    await nine(stage)
    (answer,) = await stage.hears(stage.nurse, "/patients patient", stage.team)
    assert answer == (
        "No patient fits “patient”. In a group only codes and treatments are searched; names in a private chat with me."
    )
    (answer,) = await stage.hears(stage.nurse, "/patients hair", stage.team)
    assert answer == "“hair”: 4 found"
    await stage.hears(stage.nurse, "/patients", stage.team)
    shown = stage.team_chat.last
    assert labels(shown)[0] == "P-0009 · Face 2/6 · link not opened yet"
    await stage.tap(stage.nurse, "›", shown)
    await stage.tap(stage.nurse, "P-0001", shown)
    assert stage.team_chat.last.plain.startswith("P-0001\n")
    everything = [m.plain + " ".join(labels(m)) + "".join(m.history) for m in stage.team_chat.from_bot[1:]]
    assert not any("Patient " in text for text in everything)


async def test_buttons_are_not_for_patients_or_guests(stage):
    written = ["v:0:=", "v:1:=", "v:0:x", "k:1:card", "k:1:yes:unlink:0", "k:1:keep", "k:77:card"]
    anna, guest = await stage.followed_up(), stage.api.person("Guest")
    guest.says("/start")
    await stage.settle()
    before = await stage.dump()
    for person in (anna, guest):
        for data in written:
            assert await stage.forge(person, person.chat.last, data) == NOT_YOURS, data
    stage.team.adds(guest)
    await card(stage, chat=stage.team)
    for data in written:
        assert await stage.forge(guest, stage.team_chat.last, data) == NOT_YOURS, data
    after = await stage.dump()
    assert {k: v for k, v in after.items() if k != "audit"} == {
        k: v for k, v in before.items() if k != "audit"
    }
    assert not stage.said(stage.team_chat, "Anna")


async def test_nor_for_who_is_off_the_staff_by_now(stage):
    await stage.followed_up()
    shown = await card(stage)
    await stage.stop_bot()
    stage._settings = {"staff": {"members": []}}
    await stage.restart_bot()
    before = await stage.dump()
    for label in labels(shown):
        assert await stage.tap(stage.nurse, label, shown) == NOT_YOURS
    for word in (*AT_ONCE, *ASKED_AGAIN, "yes:discharge:0", "card", "keep"):
        assert await stage.forge(stage.nurse, shown, f"k:1:{word}") == NOT_YOURS
    assert await stage.dump() == before


async def test_a_forged_button_does_nothing(stage):
    await stage.followed_up()
    shown = await card(stage)
    before = await stage.dump()
    for rest in ("yes:pause:0", "yes:erase:0", "yes:", "yes", "nonsense", "yes:cancel:1"):
        assert await stage.forge(stage.nurse, shown, f"k:1:{rest}") in (NOT_YOURS, CHANGED), rest
        assert await stage.dump() == before, rest


# What a card offers


async def test_the_card_offers_what_makes_sense_and_nothing_else(stage):
    common = ["preview", "chart"]
    await stage.enrolled()
    expected = {"invited": [*common, "reschedule", "cancel", "session", "link", "discharge"]}
    assert labels(await card(stage)) == [LABELS[word] for word in expected["invited"]]
    boris = await stage.followed_up("Boris", next_at="-")
    everyone = [*common, "message", "book", "session"]
    steps = [
        (None, [*everyone, "pause", "discharge", "unlink"]),
        ("/pause P-0002", [*everyone, "resume", "discharge", "unlink"]),
        ("/resume P-0002", [*everyone, "pause", "discharge", "unlink"]),
        ("/discharge P-0002", [*common, "message", "resume"]),
        ("/resume P-0002", [*everyone, "pause", "discharge", "unlink"]),
    ]
    for command, words in steps:
        if command:
            await stage.hears(stage.nurse, command)
        assert labels(await card(stage, code="P-0002")) == [LABELS[word] for word in words], command
    await stage.says(boris, "/stop")
    assert labels(await card(stage, code="P-0002")) == [LABELS[w] for w in [*everyone, "discharge", "unlink"]]


async def test_whom_nothing_reaches_has_no_message_button(stage):
    anna = await stage.followed_up(next_at="-")
    anna.blocks()
    await stage.settle()
    assert LABELS["message"] not in labels(await card(stage))


async def test_missed_is_offered_once_the_session_is_over(stage):
    await stage.followed_up(next_at="2026-11-25 10:00")
    assert LABELS["missed"] not in labels(await card(stage))
    await stage.until("2026-11-25 10:00")
    assert LABELS["missed"] in labels(await card(stage))


async def test_only_admins_erase_and_only_in_private(stage):
    await stage.followed_up()
    assert LABELS["erase"] not in labels(await card(stage))
    assert LABELS["erase"] in labels(await card(stage, stage.doctor))
    assert LABELS["erase"] not in labels(await card(stage, stage.doctor, stage.team))
    nurses = await card(stage)
    assert await stage.forge(stage.nurse, nurses, "k:1:erase") == NOT_YOURS


# Each button does what the command does

COMMANDS = {
    "pause": (["⏸ Pause"], "/pause P-0001"),
    "resume": (["▶️ Go on"], "/resume P-0001"),
    "link": (["🔗 New link"], "/link P-0001"),
    "cancel": (["Cancel session", "Yes, cancel"], "/cancel P-0001"),
    "missed": (["Missed", "Yes, missed"], "/missed P-0001"),
    "discharge": (["🏁 Discharge", "Yes, discharge"], "/discharge P-0001"),
    "unlink": (["✂️ Unlink", "Yes, cut off"], "/unlink P-0001"),
    "erase": (["🗑 Erase", "Erase for good"], "/erase P-0001"),
    "preview": (["📨 To come"], "/preview P-0001"),
    "chart": (["📈 Chart"], "/chart P-0001"),
    "alerts": (["❗ Alerts"], "/alerts"),
    "session": (
        ["➕ Session held", "Tue 2026-12-08", "✅ Record"],
        "/session P-0001; face; 3/6; 2026-12-08 11:00",
    ),
    "reschedule": (["📅 Another date", "Tue 2026-12-15", "✅ Move"], "/reschedule P-0001; 2026-12-15 10:00"),
    "book": (["📅 Book a date", "Wed 2026-11-25", "✅ Book"], "/reschedule P-0001; 2026-11-25 11:00"),
    "message": (["✏️ Message", "= Come; now"], "/message P-0001; Come; now"),
}


def test_this_table_has_every_button_there_is():
    assert set(COMMANDS) == set(LABELS) == {*AT_ONCE, *ASKED_AGAIN}
    assert set(SURE) == set(ASKED_AGAIN)


@pytest.mark.parametrize("word", COMMANDS)
async def test_a_button_does_what_the_command_does(clinic, word):
    taps, command = COMMANDS[word]
    outcomes = []
    for by_button in (True, False):
        stage = await clinic()
        anna = await ready_for(stage, word)
        who = stage.doctor if word == "erase" else stage.nurse
        await card(stage, who)
        before = who.chat.last_message_id
        if by_button:
            for tap in taps:
                if tap.startswith("= "):
                    await stage.hears(who, tap[2:])
                else:
                    await stage.taps(who, tap)
        else:
            await stage.hears(who, command)
            if word == "erase":
                await stage.taps(who, "Erase for good")
        told = [m.plain for m in who.chat.from_bot if m.id > before and ("P-0001" in m.plain or m.photo)]
        outcomes.append((
            await stage.dump("invites", "forms"),
            [m.plain for m in anna.chat.from_bot] if anna else None,
            [m.plain for m in stage.team_chat.from_bot],
            told[-1].split("https:")[0],
        ))  # fmt: skip
    assert outcomes[0] == outcomes[1]


@pytest.mark.parametrize("word", ["pause", "resume", "link", "cancel", "missed", "discharge", "unlink"])
async def test_the_card_shows_at_once_how_it_stands_now(stage, word):
    await ready_for(stage, word)
    shown = await card(stage)
    for tap in COMMANDS[word][0]:
        await stage.tap(stage.nurse, tap, shown)
    anew = await card(stage)
    assert (shown.plain, labels(shown)) == (anew.plain, labels(anew))


# What can't be undone


@pytest.mark.parametrize("word", SURE)
@pytest.mark.parametrize("place", ["private", "group"])
async def test_what_is_for_good_asks_again_and_does_nothing_before_the_yes(stage, word, place):
    anna = await ready_for(stage, word)
    shown = await card(stage, chat=stage.team if place == "group" else None)
    text, offered = shown.plain, labels(shown)
    before, heard = await stage.dump(), len(anna.chat.messages)
    await stage.tap(stage.nurse, LABELS[word], shown)
    assert labels(shown) == ["No, back", SURE[word]]  # a thumb that taps twice on one spot does nothing
    assert "P-0001" in shown.plain
    assert ("Anna" in shown.plain) is (place == "private")
    assert "?" in shown.plain
    assert await stage.dump() == before
    await stage.tap(stage.nurse, "No, back", shown)
    assert (shown.plain, labels(shown)) == (text, offered)
    assert await stage.dump() == before
    assert len(anna.chat.messages) == heard
    await stage.tap(stage.nurse, LABELS[word], shown)
    await stage.tap(stage.nurse, SURE[word], shown)
    assert await stage.dump() != before


async def test_erase_asks_again_in_a_message_of_its_own(stage):
    await stage.followed_up()
    await card(stage, stage.doctor)
    before = await stage.dump()
    await stage.taps(stage.doctor, LABELS["erase"])
    asked = stage.doctor.chat.last
    assert "Erase P-0001 (Anna Petrova) for good?" in asked.plain
    assert await stage.dump() == before
    await stage.tap(stage.doctor, "Keep", asked)
    assert await stage.dump() == before


@pytest.mark.parametrize("word", ["cancel", "missed"])
async def test_a_yes_to_an_appointment_that_has_changed_since_does_nothing(stage, word):
    await ready_for(stage, word)
    shown = await card(stage)
    await stage.tap(stage.nurse, LABELS[word], shown)
    await stage.hears(stage.doctor, "/reschedule P-0001; 2026-12-21 10:00")
    before = await stage.dump()
    assert await stage.tap(stage.nurse, SURE[word], shown) == CHANGED
    assert await stage.dump() == before
    assert "Next: 2026-12-21 10:00 (not confirmed yet)" in shown.plain


async def test_a_yes_to_cutting_off_does_not_hold_for_who_opens_the_next_link(stage):
    await stage.followed_up()
    question = await card(stage)
    await stage.tap(stage.nurse, LABELS["unlink"], question)
    await stage.hears(stage.doctor, "/unlink P-0001")
    await stage.hears(stage.doctor, "/link P-0001")
    right = stage.api.person("Anna herself")
    right.opens(stage.doctor.chat.last.plain.split()[-1])
    await stage.settle()
    await stage.taps(right, "I agree")
    before = await stage.dump()
    assert await stage.tap(stage.nurse, SURE["unlink"], question) == CHANGED
    assert await stage.dump() == before
    assert "in follow-up" in question.plain


@pytest.mark.parametrize("word", SURE)
async def test_a_yes_tapped_twice_is_one_yes(stage, word):
    anna = await ready_for(stage, word)
    shown = await card(stage)
    await stage.tap(stage.nurse, LABELS[word], shown)
    heard = len(anna.chat.from_bot)
    taps = [stage.nurse.taps(shown, SURE[word]) for _ in range(3)]
    await stage.answered(taps[-1])
    heard = len(anna.chat.from_bot) - heard
    actions = await stage.rows("SELECT action FROM audit WHERE action = ?", word)
    assert len(actions) == 1
    assert heard <= 2  # the word of it, and with a file the calendar


async def test_the_card_of_an_erased_patient_does_nothing(stage):
    await stage.followed_up()
    await stage.hears(stage.nurse, "/patients")
    listed, shown = stage.nurse.chat.last, await card(stage)
    await stage.tap(stage.nurse, LABELS["unlink"], shown)
    data = shown.keyboard[1][0]["callback_data"]
    await stage.hears(stage.doctor, "/erase P-0001")
    await stage.taps(stage.doctor, "Erase for good")
    assert await stage.tap(stage.nurse, "P-0001", listed) == GONE
    for rest in (*AT_ONCE, *ASKED_AGAIN, "keep"):
        said = await stage.forge(stage.nurse, shown, f"k:1:{rest}")
        assert said == (NOT_YOURS if rest == "erase" else GONE)
    assert await stage.forge(stage.nurse, shown, data) == GONE


# Who looked


async def test_admins_see_in_private_who_looked_and_did_what(stage):
    anna = await stage.followed_up()
    await card(stage)
    await stage.taps(stage.nurse, "⏸ Pause", "▶️ Go on")
    shown = await card(stage, stage.doctor)
    heading, *lines = shown.plain.split("\n\n")[-1].splitlines()
    assert heading == "Who looked at or changed what"
    assert lines == [
        "2026-11-24 11:00 · Dr Weber: looked at the card",
        "2026-11-24 11:00 · Maria: took the follow-up up again",
        "2026-11-24 11:00 · Maria: paused the follow-up",
        "2026-11-24 11:00 · Maria: looked at the card",
        "2026-11-24 11:00 · the patient: agreed",
        "2026-11-24 11:00 · the patient: opened the link",
        "2026-11-24 11:00 · Maria: enrolled",
    ]
    assert anna


async def test_the_newest_ten_are_shown(stage):
    await stage.followed_up()
    for _ in range(12):
        await card(stage)
    assert (await card(stage, stage.doctor)).plain.count("looked at the card") == 10


async def test_others_and_the_group_never_see_who_looked(stage):
    await stage.followed_up()
    for who, chat in ((stage.nurse, None), (stage.nurse, stage.team), (stage.doctor, stage.team)):
        assert "Who looked" not in (await card(stage, who, chat)).plain


async def test_whoever_opens_a_card_from_the_list_is_noted_too(stage):
    await stage.followed_up()
    await stage.hears(stage.nurse, "/patients")
    await stage.taps(stage.nurse, "P-0001")
    assert await stage.rows("SELECT actor FROM audit WHERE action = 'looked-at'") == [
        {"actor": stage.nurse.id}
    ]
