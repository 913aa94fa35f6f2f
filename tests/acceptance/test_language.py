"""`/language`: another language at any time, for everything from then on, in the middle of a check-in too."""

from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.menus

LANGUAGES = ["en", "es", "ru"]
SET = {"es": "✅ A partir de ahora le escribo en español.", "ru": "✅ Теперь я пишу по-русски."}
NAMES = {"en": "English", "es": "Español", "ru": "Русский"}
NOT_YOURS = "This button is not for you."


@pytest.fixture
async def stage(clinic):
    """A clinic that speaks English, Spanish and Russian."""
    return await clinic(settings={"clinic": {"languages": LANGUAGES}})


async def speaks(stage, person, language: str) -> None:
    """Choose a language."""
    await stage.says(person, "/language")
    await stage.taps(person, NAMES[language])


async def opened(stage, language_code: str | None = "en", name: str = "Anna"):
    """Someone who has opened a link and not agreed yet."""
    person = stage.api.person(name, language_code=language_code)
    person.opens(await stage.enrolled(f"{name} Petrova"))
    await stage.settle()
    return person


def written(scope: dict) -> str:
    """A scope as the server keeps it."""
    return json.dumps({key: str(value) for key, value in scope.items()}, sort_keys=True)


def menu(stage, scope: dict, language: str = "") -> dict[str, str]:
    """The command menu that Telegram shows there."""
    found = stage.api.backend.commands.get((written(scope), language), [])
    return {entry["command"]: entry["description"] for entry in found}


async def menu_of(stage, person) -> dict[str, str]:
    """The menu of a person's chat, once Telegram has it."""
    scope = {"type": "chat", "chat_id": person.id}
    await stage.api.wait_for(lambda: menu(stage, scope))
    return menu(stage, scope)


# Which one at first


async def test_the_language_of_the_phone_is_spoken_at_first_or_else_the_clinics_first(stage):
    for code, begins in [
        ("es", "Hola"),
        ("es-MX", "Hola"),
        ("ru", "Здравствуйте"),
        ("de", "Hello"),
        ("", "Hello"),
        (None, "Hello"),
    ]:
        anna = await opened(stage, code)
        assert anna.chat.last.plain.startswith(begins), code


async def test_every_language_is_offered_by_its_own_name(stage):
    anna = await stage.followed_up()
    (asked,) = await stage.hears(anna, "/language")
    assert asked == "Which language shall I use?"
    assert anna.chat.last.buttons == [["English"], ["Español"], ["Русский"]]


# Everything from then on


@pytest.mark.parametrize("language", ["es", "ru"])
async def test_the_choice_is_confirmed_in_the_new_language_in_place(stage, language):
    anna = await stage.followed_up()
    await speaks(stage, anna, language)
    assert anna.chat.last.plain == SET[language]
    assert anna.chat.last.buttons == []
    assert anna.chat.last.history == ["Which language shall I use?"]


async def test_all_that_comes_from_then_on_is_in_the_new_language(stage):
    anna = await stage.followed_up()
    await speaks(stage, anna, "ru")
    seen = anna.chat.last_message_id
    await stage.until("2026-11-25 15:00")  # questions and nudge
    await stage.until("2026-12-14 09:00")  # reminders, questions before the session
    for said in (
        "/next",
        "/tips",
        "/help",
        "/contact",
        "/privacy",
        "/settings",
        "/stop",
        "/resume",
        "/nosuch",
        "Болит",
    ):
        await stage.says(anna, said)
    texts = [m.plain for m in anna.chat.from_bot if m.id > seen and m.plain]
    assert len(texts) >= 20
    for text in texts:
        letters = [c for c in text.casefold() if c.isalpha()]
        assert sum("а" <= c <= "ё" for c in letters) > len(letters) / 2, text


async def test_back_again(stage):
    anna = await stage.followed_up()
    await speaks(stage, anna, "ru")
    await speaks(stage, anna, "en")
    assert anna.chat.last.plain == "✅ From now on I write in English."
    assert (await stage.says(anna, "/language")) == "Which language shall I use?"


async def test_staff_go_on_reading_their_own_language(stage):
    anna = await stage.followed_up()
    await speaks(stage, anna, "ru")
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Ничего нет", "Гной", "Готово")
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "Pus or discharge: can be an infection" in alert.plain


async def test_the_emergency_text_of_words_in_the_new_language(stage):
    anna = await stage.followed_up()
    await speaks(stage, anna, "es")
    (answer, *_) = await stage.hears(anna, "no puedo respirar")
    assert "112" in answer
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1


async def test_it_lasts_through_a_restart(stage):
    anna = await stage.followed_up()
    await speaks(stage, anna, "es")
    await stage.stop_bot()
    await stage.restart_bot()
    await stage.until("2026-11-25 10:00")
    assert anna.chat.last.plain.startswith("Un saludo de Lindenhof Clinic.")


async def test_it_is_in_the_audit(stage):
    anna = await stage.followed_up()
    await speaks(stage, anna, "es")
    (row,) = await stage.rows("SELECT actor, patient_id, detail FROM audit WHERE action = 'language'")
    assert row == {"actor": anna.id, "patient_id": 1, "detail": "es"}


# In the middle of a check-in


async def test_the_open_question_changes_where_it_stands_with_what_was_answered(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Mild")
    (question,) = stage.asked(anna)
    await speaks(stage, anna, "es")
    assert "Hinchazón: leve" in question.plain
    assert "¿Cuánto enrojecimiento hay ahora?" in question.plain
    assert question.buttons[1] == ["Leve: rosado, junto a los puntos"]
    await stage.tap(anna, "Leve", question)
    await stage.settle()
    (row,) = await stage.rows("SELECT swelling, redness, step FROM checkins")
    assert row == {"swelling": 1, "redness": 1, "step": "bruising"}


async def test_marks_are_kept(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Pus")
    (question,) = stage.asked(anna)
    await speaks(stage, anna, "ru")
    assert ["✅ Гной или выделения"] in question.buttons
    assert question.buttons[-1] == ["Готово"]
    await stage.tap(anna, "Готово", question)
    await stage.settle()
    assert "Pus or discharge" in stage.alerts_in(stage.team_chat)[0].plain


async def test_both_copies_of_a_check_in_change(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.says(anna, "/checkin")
    await speaks(stage, anna, "es")
    both = [m for m in anna.chat.from_bot if m.buttons and m.buttons[0] == ["Ninguna de las tres cosas"]]
    assert len(both) == 2


async def test_nothing_is_judged_or_asked_again_by_it(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Severe", "None", "None", "Pus", "Done")
    alerts, seen = len(stage.team_chat.messages), len(anna.chat.messages)
    before = await stage.rows("SELECT * FROM checkins")
    await speaks(stage, anna, "es")
    assert await stage.rows("SELECT * FROM checkins") == before
    assert len(stage.team_chat.messages) == alerts
    assert len(anna.chat.messages) == seen + 2  # the command and the choice
    (summary,) = stage.asked(anna)
    assert summary.plain.startswith("Gracias.")
    assert summary.buttons == [["Cambiar una respuesta"]]


async def test_a_check_in_that_is_over_stays_as_it_was(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    (question,) = stage.asked(anna)
    await stage.taps(anna, "All clear", "None of these")
    await stage.until("2026-12-01 09:00")
    before = question.plain
    await speaks(stage, anna, "es")
    assert question.plain == before


async def test_a_change_between_two_taps_that_come_at_once_loses_neither(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    (question,) = stage.asked(anna)
    await stage.says(anna, "/language")
    chooser = anna.chat.last
    anna.taps_data(question, "c:1:g:swelling:1")
    anna.taps(chooser, "Español")
    anna.taps_data(question, "c:1:g:redness:2")
    await stage.settle()
    assert "Enrojecimiento: notable" in question.plain
    assert "Hinchazón: leve" in question.plain


async def test_the_questions_before_a_session_change_too_with_their_marks(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    await stage.taps(anna, "A cold sore")
    (question,) = stage.said(anna.chat, "One more thing from Lindenhof Clinic")
    await speaks(stage, anna, "es")
    assert question.plain.startswith("Una cosa más de Lindenhof Clinic")
    assert sum(label.startswith("✅") for (label,) in question.buttons) == 1
    assert question.buttons[-1] == ["Listo"]


async def test_what_was_answered_before_a_session_is_told_in_the_new_language(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    await stage.taps(anna, "Nothing of this")
    seen = len(stage.team_chat.messages)
    await speaks(stage, anna, "es")
    (summary,) = stage.said(anna.chat, "Gracias. En Lindenhof Clinic lo leerán antes de su visita:")
    assert summary.buttons == [["Cambiar una respuesta"]]
    assert len(stage.team_chat.messages) == seen


async def test_only_the_questions_about_the_date_that_stands_change(stage):
    anna = await stage.followed_up()
    await stage.until("2026-12-11 10:00")
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-18 10:00")
    await stage.until("2026-12-15 10:00")
    first, second = stage.said(anna.chat, "One more thing from Lindenhof Clinic")
    await speaks(stage, anna, "es")
    assert first.plain.startswith("One more thing")
    assert second.plain.startswith("Una cosa más")


# Before consent


async def test_before_a_yes_the_consent_screen_comes_anew_and_works(stage):
    anna = await opened(stage)
    assert anna.chat.last.buttons == [["I agree"], ["No thanks"], ["🌐 Language"]]
    await stage.taps(anna, "🌐 Language", "Español")
    assert anna.chat.last.buttons == [["Acepto"], ["No, gracias"], ["🌐 Idioma"]]
    assert "Lindenhof Clinic" in anna.chat.last.plain
    assert (await stage.rows("SELECT state FROM patients"))[0]["state"] == "opened"
    await stage.taps(anna, "Acepto")
    assert (await stage.rows("SELECT state, language FROM patients")) == [
        {"state": "active", "language": "es"}
    ]
    assert anna.chat.last.plain.startswith("De Lindenhof Clinic")  # the card


async def test_after_a_no_the_way_back_is_in_the_new_language(stage):
    anna = await opened(stage)
    await stage.taps(anna, "No thanks")
    await speaks(stage, anna, "ru")
    await stage.taps(anna, "Даю согласие")
    assert (await stage.rows("SELECT state FROM patients"))[0]["state"] == "active"


async def test_the_older_consent_screen_agrees_too_and_answers_in_the_new_language(stage):
    anna = await opened(stage)
    old = anna.chat.last
    await speaks(stage, anna, "es")
    await stage.tap(anna, "I agree", old)
    await stage.settle()
    assert old.plain.startswith("Gracias.")
    assert len(await stage.rows("SELECT * FROM audit WHERE action = 'consent'")) == 1


async def test_a_clinic_of_one_language_shows_no_button_for_it(clinic):
    stage = await clinic()
    anna = await opened(stage)
    assert anna.chat.last.buttons == [["I agree"], ["No thanks"]]
    await stage.taps(anna, "I agree")
    await stage.says(anna, "/settings")
    assert not any("anguage" in label for line in anna.chat.last.buttons for label in line)


async def test_a_stranger_is_told_that_a_link_is_needed_in_the_language_of_the_phone(stage):
    stranger = stage.api.person("Nadie", language_code="es")
    (told,) = await stage.hears(stranger, "/language")
    assert told.startswith("Hola. Soy el asistente de seguimiento de Lindenhof Clinic.")
    assert stranger.chat.last.buttons == []


# The command menu


async def test_at_the_start_there_is_a_menu_for_each_language_and_the_clinics_first_for_all_others(stage):
    everyone = {"type": "all_private_chats"}
    await stage.api.wait_for(lambda: menu(stage, everyone, "ru"))
    assert menu(stage, everyone)["checkin"] == menu(stage, everyone, "en")["checkin"]
    assert menu(stage, everyone, "es")["checkin"] == "decirnos ahora cómo va"
    assert menu(stage, everyone, "ru")["checkin"] == "рассказать, как дела сейчас"
    assert "enroll" not in menu(stage, everyone, "ru")


async def test_the_menu_of_that_chat_changes_and_no_other(stage):
    anna = await stage.followed_up()
    before = dict(stage.api.backend.commands)
    await speaks(stage, anna, "ru")
    assert (await menu_of(stage, anna))["checkin"] == "рассказать, как дела сейчас"
    assert "enroll" not in await menu_of(stage, anna)
    after = dict(stage.api.backend.commands)
    assert {key for key in after if after[key] != before.get(key)} == {
        (written({"chat_id": anna.id, "type": "chat"}), "")
    }


async def test_the_menu_of_a_nurse_who_is_a_patient_keeps_what_staff_may_do(stage):
    stage.nurse.opens(await stage.enrolled("Maria Petrova"))
    await stage.settle()
    await stage.taps(stage.nurse, "I agree")
    await speaks(stage, stage.nurse, "ru")
    await stage.api.wait_for(
        lambda: menu(stage, {"type": "chat", "chat_id": stage.nurse.id}).get("checkin", "").startswith("рас")
    )
    assert "enroll" in await menu_of(stage, stage.nurse)


async def test_a_menu_that_telegram_does_not_take_is_no_harm(stage):
    anna = await stage.followed_up()
    with stage.api.faults.status(502, method="setMyCommands"):
        await speaks(stage, anna, "es")
    assert anna.chat.last.plain == SET["es"]
    assert "Something went wrong" not in stage.team_chat.last.plain if stage.team_chat.messages else True


# Several on one phone


async def test_it_counts_for_everyone_on_the_phone(stage):
    phone = await stage.followed_up()
    phone.opens(await stage.enrolled("Zoe Petrova"))
    await stage.settle()
    await stage.taps(phone, "I agree")
    await stage.until("2026-11-25 10:00")
    await speaks(stage, phone, "es")
    assert {row["language"] for row in await stage.rows("SELECT language FROM patients")} == {"es"}
    open_ones = [
        m for m in phone.chat.from_bot if m.buttons and m.buttons[0] == ["Ninguna de las tres cosas"]
    ]
    assert [m.plain.partition("\n")[0] for m in open_ones] == ["👤 Anna Petrova", "👤 Zoe Petrova"]


async def test_one_who_has_not_agreed_sees_the_screen_anew_and_the_other_keeps_the_questions(stage):
    phone = await stage.followed_up()
    phone.opens(await stage.enrolled("Zoe Petrova"))
    await stage.settle()
    await speaks(stage, phone, "es")
    assert phone.chat.last.plain.startswith("👤 Zoe Petrova\n")
    await stage.taps(phone, "Acepto")
    await stage.until("2026-11-25 10:00")
    assert len(stage.said(phone.chat, "Un saludo de Lindenhof Clinic.")) == 2


async def test_whoever_joins_later_is_spoken_to_in_the_chosen_language(stage):
    phone = await stage.followed_up()
    await speaks(stage, phone, "es")
    phone.opens(await stage.enrolled("Zoe Petrova"))
    await stage.settle()
    assert phone.chat.last.buttons[0] == ["Acepto"]


# What is refused


async def test_a_language_that_the_clinic_has_not_and_forged_buttons_change_nothing(stage):
    anna = await stage.followed_up()
    await stage.followed_up("Eve")  # number 2, on another phone
    await stage.says(anna, "/language")
    before = await stage.dump()
    for data in ["l:1:de", "l:1:xx", "l:1:ES", "l:2:es", "l:77:ru", "l:1:es:ru", "l:1: es"]:
        assert await stage.forge(anna, anna.chat.last, data) == NOT_YOURS, data
        assert await stage.dump() == before, data
        assert anna.chat.last.buttons == [["English"], ["Español"], ["Русский"]], data


async def test_a_language_that_the_clinic_gave_up_is_refused_by_an_old_button(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/language")
    chooser = anna.chat.last
    await stage.stop_bot()
    stage._settings["clinic"]["languages"] = ["en", "es"]
    await stage.restart_bot()
    assert await stage.tap(anna, "Русский", chooser) == NOT_YOURS
    assert (await stage.rows("SELECT language FROM patients"))[0]["language"] == "en"


async def test_whoever_spoke_a_language_that_the_clinic_gave_up_is_spoken_to_in_its_first(stage):
    anna = await stage.followed_up()
    await speaks(stage, anna, "ru")
    await stage.stop_bot()
    stage._settings["clinic"]["languages"] = ["es", "en"]
    await stage.restart_bot()
    await stage.until("2026-11-25 10:00")
    assert anna.chat.last.plain.startswith("Un saludo de Lindenhof Clinic.")
    await speaks(stage, anna, "en")
    assert anna.chat.last.plain == "✅ From now on I write in English."


async def test_after_stop_it_can_still_be_chosen(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/stop")
    await speaks(stage, anna, "es")
    assert anna.chat.last.plain == SET["es"]
    await stage.until("2026-11-26 12:00")
    assert anna.chat.last.plain == SET["es"]


async def test_in_the_staff_group_it_is_for_a_private_chat(stage):
    (told,) = await stage.hears(stage.nurse, "/language", stage.team)
    assert told == "This works only in a private chat with me."
