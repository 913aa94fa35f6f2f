"""How an alert ended, and what was said on the way: for whoever takes over, in every copy of the alert."""

from __future__ import annotations

import pytest

from tests.acceptance.conftest import berlin

WORDS = ["Phoned", "Answered", "Seen here", "Sent to a doctor"]
ASKED = [WORDS[:2], WORDS[2:], ["✏️ Write a note"]]


async def itching(stage, text: str = "It itches"):
    """A patient who has written something, and the alert of it."""
    anna = await stage.followed_up(next_at="-")
    anna.says(text)
    await stage.settle()
    return anna, stage.alerts_in(stage.team_chat)[0] if stage.team else None


async def resolved(stage):
    """A patient and their alert, which the nurse has just resolved."""
    anna, alert = await itching(stage)
    await stage.tap(stage.nurse, "Resolve", alert)
    return anna, alert


# The end of it


async def test_after_resolve_it_is_asked_how_it_ended(stage):
    _, alert = await resolved(stage)
    assert alert.buttons == ASKED
    assert alert.plain.endswith("✅ Resolved by Maria, 2026-11-24 11:00.")


@pytest.mark.parametrize("word", WORDS)
async def test_one_tap_says_how_it_ended(stage, word):
    anna, alert = await resolved(stage)
    seen = len(anna.chat.messages)
    assert await stage.tap(stage.doctor, word, alert) == "Noted."
    assert alert.plain.endswith(f"✅ Resolved by Maria, 2026-11-24 11:00.\n📝 {word}")
    assert alert.buttons == []
    assert len(anna.chat.messages) == seen


async def test_in_the_group_a_note_is_written_as_a_reply(stage):
    anna, alert = await resolved(stage)
    seen = len(anna.chat.messages)
    await stage.tap(stage.nurse, "✏️ Write a note", alert)
    asked = stage.team_chat.last
    assert asked.plain == "Note on the alert of P-0001\n\nPlease write it as a reply to this message."
    assert await stage.hears(stage.nurse, "Lunch?", stage.team) == []
    stage.nurse.replies(asked, "Phoned; antibiotics from <GP> & rest")
    await stage.settle()
    assert alert.plain.endswith("\n📝 Phoned; antibiotics from <GP> & rest")
    assert alert.buttons == asked.buttons == []
    assert len(anna.chat.messages) == seen
    assert not stage.said(stage.team_chat, "Anna")


async def test_in_private_a_note_is_written_as_the_next_message(stage):
    anna, alert = await itching(stage)
    await stage.hears(stage.nurse, "/alerts")
    own = stage.alerts_in(stage.nurse.chat)[0]
    await stage.tap(stage.nurse, "Resolve", own)
    await stage.tap(stage.nurse, "✏️ Write a note", own)
    assert stage.nurse.chat.last.plain == (
        "Note on the alert of P-0001 (Anna Petrova)\n\nPlease write it here now."
    )
    seen = len(anna.chat.messages)
    await stage.hears(stage.nurse, "Nothing to worry about")
    for copy in (own, alert):
        assert copy.plain.endswith("📝 Nothing to worry about")
        assert copy.buttons == []
    assert len(anna.chat.messages) == seen


async def test_a_reply_to_the_alert_itself_goes_to_the_patient_and_is_no_note(stage):
    anna, alert = await resolved(stage)
    await stage.tap(stage.nurse, "✏️ Write a note", alert)
    stage.nurse.replies(alert, "All good now?")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nAll good now?"
    assert "📝" not in alert.plain


async def test_a_photo_is_no_note(stage):
    anna, alert = await resolved(stage)
    await stage.tap(stage.nurse, "✏️ Write a note", alert)
    seen = len(anna.chat.messages)
    stage.nurse.sends_photo("see", chat=stage.team, reply_to=stage.team_chat.last)
    await stage.settle()
    assert "📝" not in alert.plain
    assert len(anna.chat.messages) == seen


async def test_a_note_can_be_left(stage):
    _, alert = await resolved(stage)
    await stage.tap(stage.nurse, "✏️ Write a note", alert)
    await stage.taps(stage.nurse, "Leave", chat=stage.team)
    assert stage.team_chat.last.plain == "Left. Nothing was changed."
    assert await stage.tap(stage.nurse, "Seen here", alert) == "Noted."


async def test_a_note_that_is_too_long_is_not_cut_but_asked_for_again(stage):
    _, alert = await resolved(stage)
    await stage.tap(stage.nurse, "✏️ Write a note", alert)
    question = stage.team_chat.last
    assert await stage.hears(stage.nurse, "<é🙂" * 800, stage.team, question) == [
        "The text has 2,400 characters; at most 500 are possible."
    ]
    assert "📝" not in alert.plain
    await stage.hears(stage.nurse, ("<é🙂" * 200)[:500], stage.team, question)
    assert alert.plain.rpartition("📝 ")[2] == ("<é🙂" * 200)[:500]


async def test_a_restart_between_question_and_note_loses_neither(stage):
    _, alert = await resolved(stage)
    await stage.tap(stage.nurse, "✏️ Write a note", alert)
    asked = stage.team_chat.last
    await stage.stop_bot()
    stage.nurse.replies(asked, "Phoned twice")
    await stage.restart_bot()
    assert alert.plain.endswith("📝 Phoned twice")


async def test_who_comes_second_is_told_that_it_is_noted(stage):
    _, alert = await resolved(stage)
    await stage.tap(stage.nurse, "Phoned", alert)
    for word in ("seen", "note"):
        assert await stage.forge(stage.doctor, alert, f"a:1:{word}") == "How this ended is noted already."
    assert alert.plain.endswith("📝 Phoned")


async def test_an_open_alert_has_no_end_yet(stage):
    _, alert = await itching(stage)
    before = await stage.dump()
    for word in ["seen", "note", "phoned"]:
        assert await stage.forge(stage.nurse, alert, f"a:1:{word}") == "This button is not for you.", word
        assert await stage.dump() == before, word


async def test_patients_and_guests_cannot_say_how_it_ended(stage):
    anna, alert = await resolved(stage)
    stage.team.adds(anna)
    before = await stage.dump()
    for label in (*WORDS, "✏️ Write a note"):
        assert await stage.tap(anna, label, alert) == "This button is not for you."
    assert await stage.dump() == before


async def test_it_is_on_record_who_noted_it_but_not_what(stage):
    _, alert = await resolved(stage)
    await stage.tap(stage.doctor, "Phoned", alert)
    (line,) = await stage.rows("SELECT actor, patient_id, detail FROM audit WHERE action = 'resolution'")
    assert line == {"actor": stage.doctor.id, "patient_id": 1, "detail": "alert 1"}


async def test_nothing_that_is_sent_to_the_patient_holds_the_note_but_what_is_stored_does(stage):
    """It is about them, so it is theirs to ask for; who wrote it is not."""
    anna, alert = await itching(stage)
    stage.nurse.replies(alert, "Since when?")
    await stage.settle()
    await stage.tap(stage.nurse, "Resolve", alert)
    await stage.tap(stage.nurse, "✏️ Write a note", alert)
    stage.nurse.replies(stage.team_chat.last, "Phoned; a nodule")
    await stage.settle()
    await stage.until("2026-12-02 12:00")
    for command in ("/mydata", "/progress", "/next", "/help"):
        await stage.says(anna, command)
    assert not stage.said(anna.chat, "nodule")
    text, stored = [m.document.data.decode() for m in anna.chat.from_bot if m.document]
    assert "nodule" not in text
    assert "Phoned; a nodule" in stored
    assert "Maria" not in text + stored
    assert str(stage.nurse.id) not in text + stored


async def test_without_a_group_every_copy_shows_how_it_ended(clinic):
    stage = await clinic(group=False)
    await itching(stage)
    copies = [stage.alerts_in(person.chat)[0] for person in (stage.nurse, stage.doctor)]
    await stage.tap(stage.nurse, "Resolve", copies[0])
    assert all(copy.buttons == ASKED for copy in copies)
    await stage.tap(stage.doctor, "✏️ Write a note", copies[1])
    assert "P-0001 (Anna Petrova)" in stage.doctor.chat.last.plain
    await stage.hears(stage.doctor, "Seen at noon")
    assert all(copy.plain.endswith("📝 Seen at noon") and not copy.buttons for copy in copies)


# What was said


async def test_what_was_said_both_ways_stands_under_the_alert(stage):
    anna, alert = await itching(stage)
    assert stage.team_chat.last.plain.endswith("It itches")  # right below it, at first
    await stage.until("2026-11-24 11:20")
    stage.nurse.replies(alert, "Since\nwhen?")
    await stage.settle()
    await stage.until("2026-11-24 11:30")
    anna.says("Since <noon> & on")
    await stage.settle()
    said = [line for line in alert.plain.splitlines() if line.startswith("11:")]
    assert said == ["11:00 💬 It itches", "11:20 ↩️ Maria: Since when?", "11:30 💬 Since <noon> & on"]


async def test_the_last_four_are_shown(stage):
    anna, alert = await itching(stage, "one")
    for number, text in enumerate(("two", "three", "four", "five"), 1):
        await stage.until(f"2026-11-24 11:0{number}")
        anna.says(text)
        await stage.settle()
    said = [line.split(" 💬 ")[1] for line in alert.plain.splitlines() if " 💬 " in line]
    assert said == ["two", "three", "four", "five"]


async def test_what_is_long_is_cut(stage):
    _, alert = await itching(stage, "ä<" * 1000)
    await stage.tap(stage.nurse, "Claim", alert)
    (line,) = [line for line in alert.plain.splitlines() if "💬" in line]
    assert line == "11:00 💬 " + "ä<" * 80 + "…"
    assert stage.said(stage.team_chat, "ä<" * 1000)  # the whole of it stands below


async def test_pictures_and_voice_are_signs(stage):
    anna, alert = await itching(stage)
    anna.sends_photo("the left side")
    anna.sends_voice()
    await stage.settle()
    stage.nurse.sends_photo(chat=stage.team, reply_to=alert)
    await stage.settle()
    said = [line for line in alert.plain.splitlines() if line.startswith("11:00 ")]
    assert said == ["11:00 💬 It itches", "11:00 💬 📷 the left side", "11:00 💬 🎤", "11:00 ↩️ Maria: 📷"]


async def test_after_a_restart_what_was_said_is_still_there(stage):
    anna, alert = await itching(stage)
    await stage.stop_bot()
    stage.clock.set(berlin("2026-11-24 11:30"))
    anna.says("More of it")
    await stage.restart_bot()
    assert "💬 It itches" in alert.plain
    assert "💬 More of it" in alert.plain


async def test_names_stand_only_in_private(stage):
    await itching(stage)
    await stage.hears(stage.nurse, "/alerts")
    assert "P-0001 (Anna Petrova)" in stage.alerts_in(stage.nurse.chat)[0].plain
    assert not stage.said(stage.team_chat, "Anna")


async def test_without_a_group_every_copy_shows_what_was_said(clinic):
    stage = await clinic(group=False)
    anna, _ = await itching(stage)
    copies = [stage.alerts_in(person.chat)[0] for person in (stage.nurse, stage.doctor)]
    stage.nurse.replies(copies[0], "Since when?")
    await stage.settle()
    await stage.until("2026-11-24 12:05")
    anna.says("Since noon")
    await stage.settle()
    for copy in copies:
        assert "11:00 ↩️ Maria: Since when?" in copy.plain
        assert "12:05 💬 Since noon" in copy.plain
