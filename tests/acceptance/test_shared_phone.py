"""A mother and a daughter on one phone: who each message is about, and that nothing of one touches the other.

Anna Petrova (P-0001) is the mother, Zoe Petrova (P-0002) the daughter; the phone is Anna's.
"""

from __future__ import annotations

import pytest

ANNA, ZOE = "👤 Anna Petrova", "👤 Zoe Petrova"


async def family(stage, **course: str):
    """Anna's phone, on which both have opened their links and agreed."""
    phone = await stage.followed_up("Anna", **course)
    await joins(stage, phone, "Zoe", **course)
    return phone


async def joins(stage, phone, who: str, **course: str) -> None:
    phone.opens(await stage.enrolled(f"{who} Petrova", **course))
    await stage.settle()
    await stage.taps(phone, "I agree")


def about(message) -> str:
    """The first line."""
    return message.plain.partition("\n")[0]


def versions(message) -> list[str]:
    """The first line of everything that a message has said so far."""
    return [text.partition("\n")[0] for text in (*message.history, message.plain)]


async def rows_of(stage, patient: int) -> dict[str, list[dict[str, object]]]:
    """Every row of every table that is about this patient."""
    tables = await stage.dump()
    return {
        name: [row for row in rows if row.get("patient_id" if name != "patients" else "id") == patient]
        for name, rows in tables.items()
    }


def checkin_of(stage, phone, name: str):
    """The newest check-in of one of them."""
    return [message for message in stage.asked(phone) if versions(message)[0] == name][-1]


# The first line


async def test_the_first_patient_alone_is_written_to_without_a_name(stage):
    phone = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.says(phone, "It itches")
    assert not stage.said(phone.chat, "👤")


async def test_from_the_second_link_on_the_consent_and_all_that_follows_say_whom(stage):
    phone = await family(stage)
    after = phone.chat.from_bot[2:]  # Anna's consent and card
    assert [versions(message) for message in after] == [[ZOE, ZOE], [ZOE]]  # consent and thanks, card


async def test_through_a_whole_course_every_message_begins_with_a_name(stage):
    phone = await family(stage)
    seen = phone.chat.last_message_id
    await stage.until("2026-11-25 10:00")
    for name in (ANNA, ZOE):
        for label in (
            "Mild",
            "Mild",
            "None",
            "None of these",
            "Change",
            "Severe",
            "None",
            "None",
            "Pus",
            "Done",
        ):
            await stage.tap(phone, label, checkin_of(stage, phone, name))
            await stage.settle()
    await stage.until("2026-11-26 16:00")  # the nudge comes
    await stage.until("2026-12-14 09:00")  # reminders, questions before the session
    for command in ("/next", "/tips", "/progress"):
        await stage.says(phone, command)
    for code in ("P-0001", "P-0002"):
        await stage.hears(stage.nurse, f"/reschedule {code}; 2026-12-21 16:00")
        await stage.hears(stage.nurse, f"/cancel {code}")
        await stage.hears(stage.nurse, f"/session {code}; face; 3/6; 2026-12-28 10:00")
    came = [message for message in phone.chat.from_bot if message.id > seen]
    assert len(came) > 40
    for message in came:
        assert set(versions(message)) in ({ANNA}, {ZOE}), message
    said = "\n".join(text for message in came for text in (*message.history, message.plain))
    for words in (
        "Two taps if all is well", "Is any of this there now?", "Thank you. This is what you told us",
        "questions above are open", "A reminder from Lindenhof Clinic", "One more thing from Lindenhof Clinic",
        "your next session has moved", "will not take place", "After your session 3 of 6", "Your answers after",
        "Your appointment for your own calendar", "take it out of your calendar",
    ):  # fmt: skip
        assert words in said, words
    for name in (ANNA, ZOE):
        assert sum(about(message) == name for message in came) == len(came) / 2


async def test_the_emergency_text_of_a_check_in_says_whom(stage):
    phone = await family(stage)
    await stage.until("2026-11-25 10:00")
    await stage.tap(phone, "All clear", checkin_of(stage, phone, ANNA))
    await stage.settle()
    await stage.tap(phone, "Fever", checkin_of(stage, phone, ANNA))
    await stage.settle()
    (emergency,) = stage.said(phone.chat, "Please act now")
    assert about(emergency) == ANNA
    (alert,) = stage.alerts_in(stage.team_chat, "RED")
    assert "P-0001" in about(alert)


async def test_questions_before_a_session_say_whom_in_every_change(stage):
    phone = await family(stage)
    await stage.until("2026-12-11 10:00")
    for asked in stage.said(phone.chat, "One more thing"):
        for label in ("A cold sore", "Done", "Change"):
            await stage.tap(phone, label, asked)
            await stage.settle()
        assert len(versions(asked)) == 3
        assert len(set(versions(asked))) == 1
        assert about(asked) in (ANNA, ZOE)


async def test_another_date_says_whom_in_every_step_and_staff_read_the_right_code(stage):
    phone = await family(stage)
    await stage.until("2026-12-11 10:00")
    reminder = next(m for m in stage.said(phone.chat, "A reminder") if about(m) == ANNA)
    for label in ("Reschedule", "18", "10:00"):
        await stage.tap(phone, label, reminder)
        await stage.settle()
    assert set(versions(reminder)) == {ANNA}
    (wish,) = stage.said(stage.team_chat, "asks to move the session")
    assert wish.plain.startswith("📅 P-0001 asks")
    await stage.tap(stage.nurse, "✅ Agree", wish)
    await stage.settle()
    (agreed,) = stage.said(phone.chat, "yes, your session is now on")
    assert about(agreed) == ANNA
    (zoe,) = await stage.hears(stage.nurse, "/patient P-0002")
    assert "Next: 2026-12-14 10:00 (not confirmed yet)" in zoe


async def test_a_staff_reply_says_whom(stage):
    phone = await family(stage)
    for code, name in (("P-0001", ANNA), ("P-0002", ZOE)):
        await stage.hears(stage.nurse, f"/reschedule {code}; 2026-12-21 16:00")
        phone.replies(phone.chat.last, "Thank you")
        await stage.settle()
        alert = stage.alerts_in(stage.team_chat)[-1]
        assert code in about(alert)
        stage.nurse.replies(alert, "See you then")
        await stage.settle()
        assert phone.chat.last.plain == f"{name}\nLindenhof Clinic writes:\nSee you then"
        stage.nurse.sends_photo("here", chat=stage.team, reply_to=alert)
        await stage.settle()
        assert phone.chat.last.plain == f"{name}\nLindenhof Clinic writes:\nhere"


# What is tapped for one changes nothing of the other


async def test_taps_on_the_check_in_of_one_change_no_row_of_the_other(stage):
    phone = await family(stage)
    await stage.until("2026-11-25 10:00")
    for name, other in ((ANNA, 2), (ZOE, 1)):
        before = await rows_of(stage, other)
        for label in ("Severe", "Mild", "None", "Fever", "Done"):
            await stage.tap(phone, label, checkin_of(stage, phone, name))
            await stage.settle()
        assert await rows_of(stage, other) == before
    assert [about(alert) for alert in stage.alerts_in(stage.team_chat)] == [
        "🔴 RED · P-0001",
        "🔴 RED · P-0002",
    ]


async def test_edits_of_the_check_in_of_one_are_rows_about_that_one(stage):
    phone = await family(stage)
    await stage.until("2026-11-25 10:00")
    await stage.tap(phone, "Mild", checkin_of(stage, phone, ANNA))
    await stage.settle()
    edits = await stage.rows("SELECT DISTINCT patient_id FROM outbox WHERE kind = 'edit' AND checkin_id = 1")
    assert edits == [{"patient_id": 1}]


async def test_an_appointment_button_of_one_changes_nothing_of_the_other(stage):
    phone = await family(stage)
    await stage.until("2026-12-11 10:00")
    before = await rows_of(stage, 2)
    reminder = next(m for m in stage.said(phone.chat, "A reminder") if about(m) == ANNA)
    await stage.tap(phone, "Cancel", reminder)
    await stage.settle()
    assert await rows_of(stage, 2) == before
    assert about(reminder) == ANNA
    assert "P-0001 has cancelled" in stage.team_chat.last.plain


# Free text


async def test_a_text_is_passed_on_at_once_with_both_codes_and_the_question_whom(stage):
    phone = await family(stage)
    (answer,) = await stage.hears(phone, "It itches")
    relay = stage.team_chat.last
    assert "It itches" in relay.plain
    assert "This phone is shared by P-0001, P-0002. It was not said whom this is about." in relay.plain
    assert answer.startswith("I have passed this on to Lindenhof Clinic.")
    assert "Whom is this about?" in answer
    assert [row for row in phone.chat.last.buttons if "Petrova" in row[0]] == [
        ["Anna Petrova"],
        ["Zoe Petrova"],
    ]
    assert "Petrova" not in stage.team_chat.last.plain


@pytest.mark.parametrize(("name", "code"), [("Anna Petrova", "P-0001"), ("Zoe Petrova", "P-0002")])
async def test_the_tap_on_a_name_tells_staff_and_that_patient_has_an_alert_of_their_own(stage, name, code):
    phone = await family(stage)
    await stage.hears(phone, "It itches")
    await stage.tap(phone, name)
    await stage.settle()
    assert len(stage.said(stage.team_chat, f"👤 What was sent at 2026-11-24 11:00 is about {code}.")) == 1
    (alert,) = [a for a in stage.alerts_in(stage.team_chat) if code in about(a)]
    assert phone.chat.last.plain == f"Thank you. Lindenhof Clinic knows that it is about {name}."
    assert phone.chat.last.buttons == []
    stage.nurse.replies(alert, "Cool it")
    await stage.settle()
    assert phone.chat.last.plain == f"👤 {name}\nLindenhof Clinic writes:\nCool it"


async def test_the_name_tapped_again_and_again_is_told_once(stage):
    phone = await family(stage)
    await stage.hears(phone, "It itches")
    for _ in range(20):
        phone.taps(None, "Anna Petrova")
    await stage.settle()
    assert len(stage.said(stage.team_chat, "is about P-0001")) == 1


async def test_both_names_tapped_at_once_are_not_both_told(stage):
    phone = await family(stage)
    await stage.hears(phone, "It itches")
    phone.taps(None, "Anna Petrova")
    phone.taps(None, "Zoe Petrova")
    await stage.settle()
    assert len(stage.said(stage.team_chat, "👤 What was sent")) == 1
    assert phone.chat.last.plain.endswith("is about Anna Petrova.")


async def test_words_like_a_warning_sign_are_answered_for_whomever_they_are_about(stage):
    phone = await family(stage)
    answers = await stage.hears(phone, "She can't breathe")
    assert answers[0].startswith("‼️ Please act now.")
    assert "Whom is this about?" in answers[1]
    assert len(answers) == 2
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1
    assert "shared by P-0001, P-0002" in stage.said(stage.team_chat, "She can't breathe")[0].plain


async def test_words_like_a_warning_sign_are_red_for_the_one_who_is_named_then(stage):
    phone = await family(stage)
    await stage.hears(phone, "She can't breathe")
    await stage.tap(phone, "Anna Petrova")
    await stage.settle()
    codes = [about(alert) for alert in stage.alerts_in(stage.team_chat, "RED")]
    assert "🔴 RED · P-0001" in codes


async def test_it_is_one_of_these_under_a_text_of_nobody_in_particular_names_nobody(stage):
    phone = await family(stage)
    await stage.hears(phone, "It hurts")
    await stage.tap(phone, "It is one of these")
    await stage.settle()
    (emergency,) = stage.said(phone.chat, "Please act now")
    assert about(emergency) == "‼️ Please act now."


async def test_a_photo_and_an_album_are_asked_about_once(stage):
    phone = await family(stage)
    phone.sends_album([None] * 3)
    await stage.settle()
    assert len(stage.said(phone.chat, "Whom is this about?")) == 1
    shown = [m for m in stage.team_chat.from_bot if m.photo]
    assert len(shown) == 3
    assert all("shared by P-0001, P-0002" in m.plain for m in shown)


async def test_a_reply_to_a_message_of_one_needs_no_question(stage):
    phone = await family(stage)
    await stage.says(phone, "/tips")
    for name, code in ((ANNA, "P-0001"), (ZOE, "P-0002")):
        tips = [m for m in stage.said(phone.chat, "After your session") if about(m) == name][-1]
        phone.replies(tips, "May I swim?")
        await stage.settle()
        assert about(phone.chat.last) == name
        assert "Whom is this about?" not in phone.chat.last.plain
        assert stage.team_chat.last.plain == f"💬 {code}, day of session 2 of 6:\nMay I swim?"
        assert about(stage.alerts_in(stage.team_chat)[-1]) == f"🟠 AMBER · {code}"


async def test_a_reply_to_a_card_from_before_the_phone_was_shared_is_about_whom_it_was_for(stage):
    phone = await family(stage)
    card = next(m for m in stage.said(phone.chat, "After your session") if not m.plain.startswith("👤"))
    phone.replies(card, "May I swim?")
    await stage.settle()
    assert stage.team_chat.last.plain == "💬 P-0001, day of session 2 of 6:\nMay I swim?"


async def test_a_photo_as_a_reply_to_a_check_in_of_one_needs_no_question(stage):
    phone = await family(stage)
    await stage.until("2026-11-25 10:00")
    phone.sends_photo("like this", reply_to=checkin_of(stage, phone, ANNA))
    await stage.settle()
    assert stage.team_chat.last.plain == "📷 P-0001, day 1 after session 2 of 6: a photo. like this"


async def test_a_reply_to_the_clinics_message_about_one_needs_no_question(stage):
    phone = await family(stage)
    await stage.says(phone, "It itches")
    await stage.tap(phone, "Anna Petrova")
    await stage.settle()
    alert = next(a for a in stage.alerts_in(stage.team_chat) if "P-0001" in about(a))
    stage.nurse.replies(alert, "Since when?")
    await stage.settle()
    phone.replies(phone.chat.last, "Since noon")
    await stage.settle()
    assert stage.team_chat.last.plain == "💬 P-0001, day of session 2 of 6:\nSince noon"
    assert stage.team_chat.last.reply_to is alert


async def test_a_reply_to_a_message_that_is_about_nobody_in_particular_is_asked_about(stage):
    phone = await family(stage)
    for number, said in enumerate(("/help", "/contact", "/privacy", "It itches", "/stop")):
        await stage.says(phone, said)
        assert not phone.chat.last.plain.startswith("👤")
        phone.replies(phone.chat.last, f"It is my mother {number}")
        await stage.settle()
        relay = stage.said(stage.team_chat, f"It is my mother {number}")[0]
        assert "It was not said whom this is about." in relay.plain, said
        assert "Whom is this about?" in phone.chat.last.plain, said


# Commands


async def test_next_and_tips_and_mydata_answer_for_both(stage):
    phone = await family(stage)
    for command, count in (("/next", 2), ("/tips", 1), ("/mydata", 1)):
        answers = [a.partition("\n")[0] for a in await stage.hears(phone, command)]
        assert answers.count(ANNA) == answers.count(ZOE) == count, command


async def test_checkin_asks_whom_and_then_asks_that_one(stage):
    phone = await family(stage)
    (answer,) = await stage.hears(phone, "/checkin")
    assert answer == "Whom is it about?"
    question = phone.chat.last
    assert question.buttons == [["Anna Petrova"], ["Zoe Petrova"]]
    before = await rows_of(stage, 2)
    await stage.tap(phone, "Anna Petrova", question)
    await stage.settle()
    assert about(phone.chat.last) == ANNA
    await stage.taps(phone, "All clear", "Fever")
    assert await rows_of(stage, 2) == before
    assert "P-0001" in about(stage.alerts_in(stage.team_chat, "RED")[0])


async def test_contact_asks_for_a_call_for_the_one_who_wants_it(stage):
    phone = await family(stage)
    await stage.says(phone, "/contact")
    label = next(row[0] for row in phone.chat.last.buttons if "Anna" in row[0])
    assert "Please call me" in label
    await stage.tap(phone, label)
    await stage.settle()
    assert about(phone.chat.last) == ANNA
    (alert,) = stage.alerts_in(stage.team_chat)
    assert about(alert) == "🟠 AMBER · P-0001"


async def test_stop_is_for_both_and_goes_on_for_one_by_a_button(stage):
    phone = await family(stage)
    await stage.says(phone, "/stop")
    assert phone.chat.last.buttons == [["Go on for Anna Petrova"], ["Go on for Zoe Petrova"]]
    assert len(stage.said(stage.team_chat, "has stopped the questions")) == 2
    await stage.tap(phone, "Go on for Anna")
    await stage.settle()
    assert about(phone.chat.last) == ANNA
    assert "Welcome back" in phone.chat.last.plain
    await stage.until("2026-12-15 00:00")
    names = {about(m) for m in stage.asked(phone) + stage.said(phone.chat, "A reminder")}
    assert names == {ANNA}
    await stage.says(phone, "/resume")
    assert {row["state"] for row in await stage.rows("SELECT state FROM patients")} == {"active"}


async def test_after_stop_both_can_go_on_by_their_buttons(stage):
    phone = await family(stage)
    await stage.says(phone, "/stop")
    await stage.tap(phone, "Go on for Anna")
    await stage.tap(phone, "Go on for Zoe")
    await stage.settle()
    assert {row["state"] for row in await stage.rows("SELECT state FROM patients")} == {"active"}


async def test_resume_is_for_both(stage):
    phone = await family(stage)
    await stage.says(phone, "/stop")
    await stage.says(phone, "/resume")
    await stage.until("2026-11-25 10:00")
    assert [about(m) for m in stage.asked(phone)] == [ANNA, ZOE]


async def test_delete_asks_whose_and_erases_that_one_only(stage):
    phone = await family(stage)
    (answer,) = await stage.hears(phone, "/delete")
    assert answer == "Whose data shall be erased?"
    await stage.tap(phone, "Zoe Petrova")
    await stage.settle()
    assert about(phone.chat.last) == ZOE
    before = await rows_of(stage, 1)
    await stage.taps(phone, "Yes, erase everything")
    assert await rows_of(stage, 1) == before
    assert [row["name"] for row in await stage.rows("SELECT name FROM patients")] == ["Anna Petrova"]
    await stage.until("2026-11-25 10:00")
    (asked,) = stage.asked(phone)
    assert asked.plain.startswith("Hello from Lindenhof Clinic.")
    await stage.says(phone, "It itches")
    assert "👤" not in phone.chat.last.plain
    assert "Whom" not in phone.chat.last.plain
    assert stage.team_chat.last.plain == "💬 P-0001, day 1 after session 2 of 6:\nIt itches"


async def test_when_the_first_is_erased_what_waits_for_the_second_still_goes_out(stage):
    phone = await family(stage)
    await stage.hears(stage.doctor, "/erase P-0001")
    await stage.taps(stage.doctor, "Erase for good")
    await stage.until("2026-11-25 10:00")
    (asked,) = stage.asked(phone)
    assert asked.plain.startswith("Hello from Lindenhof Clinic.")
    await stage.taps(phone, "All clear", "Fever")
    assert "P-0002" in about(stage.alerts_in(stage.team_chat, "RED")[0])


async def test_after_unlink_the_names_are_gone(stage):
    phone = await family(stage)
    await stage.until("2026-11-25 09:00")
    await stage.hears(stage.nurse, "/unlink P-0002")
    await stage.until("2026-11-25 10:00")
    (asked,) = stage.asked(phone)
    assert asked.plain.startswith("Hello from Lindenhof Clinic.")
    (answer,) = await stage.hears(phone, "It itches")
    assert answer.startswith("I have passed this on")
    assert phone.chat.last.buttons == [["It is one of these ‼️"]]


async def test_a_second_person_who_says_no_leaves_no_name_behind(stage):
    phone = await stage.followed_up()
    phone.opens(await stage.enrolled("Zoe Petrova"))
    await stage.settle()
    await stage.taps(phone, "No thanks")
    await stage.until("2026-11-25 10:00")
    (asked,) = stage.asked(phone)
    assert not asked.plain.startswith("👤")
    assert "Whom" not in await stage.says(phone, "It itches")


# One language, one clock


async def test_a_language_that_was_chosen_is_that_of_whoever_joins_later(clinic):
    stage = await clinic(settings={"clinic": {"languages": ["en", "es"]}})
    phone = await stage.followed_up()
    await stage.says(phone, "/language")
    await stage.taps(phone, "Español")
    phone.opens(await stage.enrolled("Zoe Petrova"))
    await stage.settle()
    assert phone.chat.last.buttons[0] == ["Acepto"]
    assert {row["language"] for row in await stage.rows("SELECT language FROM patients")} == {"es"}


async def test_a_language_is_chosen_for_both(clinic):
    stage = await clinic(settings={"clinic": {"languages": ["en", "es"]}})
    phone = await family(stage)
    await stage.until("2026-11-25 10:00")
    await stage.says(phone, "/language")
    await stage.taps(phone, "Español")
    for name in (ANNA, ZOE):
        asked = checkin_of(stage, phone, name)
        assert about(asked) == name
        assert "hinchazón" in asked.plain


async def test_an_hour_and_a_place_that_were_chosen_count_for_whoever_joins_later(stage):
    phone = await stage.followed_up()
    await stage.says(phone, "/settings Lisbon")
    await stage.taps(phone, "Change the hour", "14:00")
    await joins(stage, phone, "Zoe")
    zoe, anna = await stage.rows("SELECT timezone, checkin_at FROM patients ORDER BY id DESC")
    assert zoe == anna == {"timezone": "Europe/Lisbon", "checkin_at": "14:00"}
    await stage.until("2026-11-25 15:00")  # 14:00 in Lisbon
    assert [about(m) for m in stage.asked(phone)] == [ANNA, ZOE]


# Others


async def test_nobody_else_can_press_a_button_of_theirs(stage):
    phone, boris = await family(stage), await stage.followed_up("Boris")
    await stage.until("2026-11-25 10:00")
    before = await stage.dump()
    for data in (
        "c:1:all", "q:1:checkin", "q:2:checkin", "q:1:delete", "q:1:about:1796000000", "q:1:resume", "d:1:yes",
        "u:1:now", "u:2:call", "s:1:h:9", "l:2:en", "p:1:none", "y:1:no",
    ):  # fmt: skip
        assert await stage.forge(boris, boris.chat.last, data) == "This button is not for you.", data
    assert await stage.dump() == before
    assert stage.said(phone.chat, "👤")


async def test_blocking_and_coming_back_is_told_of_both(stage):
    phone = await family(stage)
    phone.blocks()
    await stage.settle()
    for code in ("P-0001", "P-0002"):
        assert len(stage.said(stage.team_chat, f"{code} has blocked the bot")) == 1
    phone.unblocks()
    await stage.settle()
    await stage.until("2026-11-25 10:00")
    assert [about(m) for m in stage.asked(phone)] == [ANNA, ZOE]


async def test_three_on_one_phone_are_told_apart_as_well(stage):
    phone = await family(stage)
    await joins(stage, phone, "Vera")
    await stage.says(phone, "It itches")
    assert "shared by P-0001, P-0002, P-0003" in stage.team_chat.last.plain
    assert [row[0] for row in phone.chat.last.buttons][1:] == ["Anna Petrova", "Zoe Petrova", "Vera Petrova"]
    await stage.until("2026-11-25 10:00")
    assert [about(m) for m in stage.asked(phone)] == [ANNA, ZOE, "👤 Vera Petrova"]


async def test_someone_who_shares_the_phone_and_has_not_agreed_can_be_erased_too(stage):
    phone = await stage.followed_up()
    phone.opens(await stage.enrolled("Zoe Petrova"))
    await stage.settle()
    await stage.says(phone, "/delete")
    await stage.tap(phone, "Zoe Petrova")
    await stage.settle()
    assert about(phone.chat.last) == ZOE
    await stage.taps(phone, "Yes, erase everything")
    assert [row["name"] for row in await stage.rows("SELECT name FROM patients")] == ["Anna Petrova"]


async def test_words_about_the_one_who_has_the_alert_already_are_not_told_twice(stage):
    phone = await family(stage)
    await stage.hears(phone, "She can't breathe")
    await stage.tap(phone, "Zoe Petrova")
    await stage.settle()
    assert len(stage.said(phone.chat, "Please act now")) == 1
    assert len(stage.alerts_in(stage.team_chat)) == 1
    assert stage.team_chat.last.plain == "👤 What was sent at 2026-11-24 11:00 is about P-0002."


async def test_it_is_one_of_these_is_red_for_the_one_who_is_named_then(stage):
    phone = await family(stage)
    await stage.hears(phone, "It hurts")
    await stage.tap(phone, "It is one of these")
    await stage.settle()
    assert "Whom is this about?" in phone.chat.last.plain
    await stage.tap(phone, "Anna Petrova")
    await stage.settle()
    assert {about(alert) for alert in stage.alerts_in(stage.team_chat, "RED")} == {
        "🔴 RED · P-0002",
        "🔴 RED · P-0001",
    }


async def test_an_account_that_is_gone_is_told_of_everyone_on_it_at_once(stage):
    phone = await family(stage)
    phone.deletes_account()
    await stage.until("2026-11-25 10:00")
    for code in ("P-0001", "P-0002"):
        assert len(stage.said(stage.team_chat, f"{code} has blocked the bot or left Telegram")) == 1


async def test_what_was_said_is_kept_for_the_one_that_it_was_about(stage):
    phone = await family(stage)
    await stage.says(phone, "The dots itch a little")
    newest = (await stage.rows("SELECT patient_id FROM notes"))[0]["patient_id"]
    await stage.taps(phone, "Anna")
    (note,) = await stage.rows("SELECT p.name, n.text FROM notes n JOIN patients p ON p.id = n.patient_id")
    assert newest == 2
    assert (note["name"].split()[0], note["text"]) == ("Anna", "The dots itch a little")
