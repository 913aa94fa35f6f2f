"""What a patient writes: words that sound like a warning sign, free text, and asking for a call."""

from __future__ import annotations

import re
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

PHRASES = Path(__file__).parents[1] / "unit" / "phrases"
LANGUAGES = ["en", "es", "fr", "it", "pt", "ru"]
ALL_LANGUAGES = {"clinic": {"languages": LANGUAGES}}
HALF_AN_HOUR = timedelta(minutes=30)


def phrases(language: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((PHRASES / f"{language}.toml").read_text(encoding="utf-8"))


async def speaking(stage, language: str, who: str = "Anna"):
    """A patient whose Telegram speaks this language, and who has agreed."""
    link = await stage.enrolled(f"{who} Petrova")
    person = stage.api.person(who, language_code=language)
    person.opens(link)
    await stage.settle()
    await stage.taps(person, stage.bot.catalogue.plain(language, "button-agree"))
    return person


def emergencies(stage, person) -> list:
    """The emergency texts in a chat, in whatever language: no other begins with these marks."""
    return [m for m in person.chat.from_bot if m.plain.startswith("‼️") and "+49 30 1234567" in m.plain]


def pages(stage) -> list:
    return stage.alerts_in(stage.team_chat, "RED")


# Words that sound like a warning sign


async def test_words_like_a_warning_sign_send_the_emergency_text_before_staff_are_paged(clinic):
    stage = await clinic(settings=ALL_LANGUAGES)
    for number, language in enumerate(LANGUAGES, start=1):
        patient = await speaking(stage, language, f"Patient {language}")
        emergency = re.sub("<[^>]+>", "", stage.bot.clinic.html(language, "emergency"))
        assert "112" in emergency, language
        assert "+49 30 1234567" in emergency, language
        paged = len(pages(stage))
        for sign in ("breathing", "pain"):
            before = len(stage.api.calls)
            assert await stage.hears(patient, phrases(language)["sounds"][sign][0]) == [emergency], language
            alert = pages(stage)[-1]
            assert alert.plain.startswith(f"🔴 RED · P-{number:04}\n"), language
            assert "sounds like a warning sign" in alert.plain, language
            assert "The patient was sent the emergency text" in alert.plain, language
            sends = [call.chat_id for call in stage.api.calls[before:] if call.method == "sendMessage"]
            # Emergency text, alert, words.
            assert sends == [patient.id, stage.team.id, stage.team.id], language
            await stage.tap(stage.nurse, "Resolve", alert)
        assert len(pages(stage)) == paged + 2, language


async def test_harmless_words_stay_amber_in_every_language(clinic):
    stage = await clinic(settings=ALL_LANGUAGES)
    for language in LANGUAGES:
        patient = await speaking(stage, language, f"Patient {language}")
        told = phrases(language)["harmless"]["texts"]
        for text in (told[0], told[-1]):
            await stage.hears(patient, text)
        assert not emergencies(stage, patient), language
    assert not pages(stage)
    assert len(stage.alerts_in(stage.team_chat, "AMBER")) == len(LANGUAGES)


async def test_the_words_stand_under_the_alert(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-26 22:40")
    await stage.hears(anna, "I <b>can't</b> breathe")
    (alert,) = pages(stage)
    relay = stage.team_chat.last
    assert relay.plain == "💬 P-0001, day 2 after session 2 of 6:\nI <b>can't</b> breathe"
    assert relay.reply_to is alert
    assert "Day 2 after session 2 of 6 · Face" in alert.plain


async def test_staff_are_paged_every_ten_minutes_until_somebody_claims(stage):
    anna = await stage.followed_up()
    await stage.hears(anna, "I can't breathe")
    for number in (2, 3, 4):
        await stage.travel(stage.clock.now() + timedelta(minutes=10))
        assert stage.team_chat.last.plain.startswith(f"🔔 Still unclaimed: page {number}\n🔴 RED · P-0001")
    assert len(stage.alerts_in(stage.doctor.chat, "RED")) == 1  # the fourth page comes to admins too
    await stage.tap(stage.nurse, "Claim", chat=stage.team)
    await stage.until("2026-11-24 16:00")
    assert len(pages(stage)) == 4
    assert len(emergencies(stage, anna)) == 1


@pytest.mark.parametrize("way", ["photo", "voice"])
async def test_words_in_a_caption_count_as_well(stage, way):
    anna = await stage.followed_up()
    getattr(anna, f"sends_{way}")("my lips are swollen")
    await stage.settle()
    (emergency,) = emergencies(stage, anna)
    assert anna.chat.last is emergency
    assert len(pages(stage)) == 1
    assert stage.team_chat.last.plain.endswith("my lips are swollen")
    assert stage.team_chat.last.file.kind == way


async def test_words_in_the_caption_of_one_photo_of_an_album_count_once(stage):
    anna = await stage.followed_up()
    anna.sends_album(["Look", None, "I have a fever", None])
    await stage.settle()
    assert len(emergencies(stage, anna)) == 1
    assert (
        len({alert.plain.partition("\n")[0] for alert in pages(stage)}) <= 2
    )  # one alert, and what was added
    assert len(await stage.rows("SELECT id FROM alerts")) == 1
    assert sum(m.photo is not None for m in stage.team_chat.from_bot) == 4


async def test_words_that_come_by_editing_count_as_well(stage):
    anna = await stage.followed_up()
    message = anna.says("It itches")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat, "AMBER")
    anna.edits(message, "It itches and I see double")
    await stage.settle()
    assert len(emergencies(stage, anna)) == 1
    assert alert.plain.startswith("🔴 RED · P-0001")
    assert stage.team_chat.last.plain.startswith("✏️ P-0001, day of session 2 of 6, corrects a message:")


async def test_words_in_an_edited_caption_count_as_well(stage):
    anna = await stage.followed_up()
    message = anna.sends_photo("the left side")
    await stage.settle()
    anna.edits(message, "the left side turned white")
    await stage.settle()
    assert len(emergencies(stage, anna)) == 1
    assert stage.team_chat.last.plain.endswith("the left side turned white")


async def test_words_that_are_forwarded_count_as_well(stage):
    anna = await stage.followed_up()
    anna.forwards("My mother can't breathe", "My brother")
    await stage.settle()
    assert len(emergencies(stage, anna)) == 1
    assert stage.team_chat.last.plain.endswith("My mother can't breathe")


async def test_an_open_amber_alert_becomes_red_and_whoever_has_it_has_to_claim_it_again(stage):
    anna = await stage.followed_up()
    await stage.hears(anna, "It itches")
    (alert,) = stage.alerts_in(stage.team_chat, "AMBER")
    await stage.tap(stage.nurse, "Claim", alert)
    await stage.hears(anna, "now my tongue is swollen")
    assert len(emergencies(stage, anna)) == 1
    shown, more = pages(stage)
    assert shown is alert
    assert more.plain.startswith("🔔 More was reported\n🔴 RED · P-0001")
    assert all("Nobody has it yet" in copy.plain for copy in (shown, more))
    assert not stage.alerts_in(stage.team_chat, "AMBER")
    assert len(await stage.rows("SELECT id FROM alerts")) == 1
    await stage.travel(stage.clock.now() + timedelta(minutes=10))
    assert "Still unclaimed: page 2" in stage.team_chat.last.plain


async def test_the_alert_of_a_check_in_becomes_red_as_well(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Severe", "None", "None", "None of these")
    await stage.hears(anna, "unbearable")
    shown, more = pages(stage)
    assert "❗ Swelling is severe" in shown.plain
    assert "❗ What the patient wrote sounds like a warning sign" in more.plain


async def test_said_again_within_minutes_it_is_passed_on_without_a_second_emergency_text_or_alert(stage):
    anna = await stage.followed_up()
    await stage.hears(anna, "I can't breathe")
    await stage.travel(stage.clock.now() + timedelta(minutes=5))
    (answer,) = await stage.hears(anna, "help I can't breathe")
    assert "112" in answer
    assert "passed this on" in answer
    await stage.travel(stage.clock.now() + timedelta(minutes=1))
    await stage.hears(anna, "hello?? can't breathe")
    assert len(emergencies(stage, anna)) == 1
    assert len(pages(stage)) == 1
    for words in ("help I can't breathe", "hello?? can't breathe"):
        shown, relay = stage.said(stage.team_chat, words)
        assert shown is pages(stage)[0]
        assert relay.reply_to is shown


async def test_said_again_half_an_hour_later_the_emergency_text_comes_again(stage):
    anna = await stage.followed_up()
    await stage.hears(anna, "I can't breathe")
    await stage.tap(stage.nurse, "Claim", chat=stage.team)
    await stage.travel(stage.clock.now() + HALF_AN_HOUR)
    (answer,) = await stage.hears(anna, "I still can't breathe")
    assert answer == emergencies(stage, anna)[1].plain
    assert stage.said(stage.team_chat, "I still can't breathe")
    assert len(await stage.rows("SELECT id FROM alerts")) == 1


async def test_after_the_alert_was_resolved_the_same_words_raise_a_new_one(stage):
    anna = await stage.followed_up()
    await stage.hears(anna, "I have a fever")
    await stage.tap(stage.nurse, "Resolve", chat=stage.team)
    await stage.hears(anna, "I have a fever")
    assert len(emergencies(stage, anna)) == 2
    old, new = pages(stage)
    assert "✅ Resolved by Maria" in old.plain
    assert "Nobody has it yet" in new.plain
    await stage.travel(stage.clock.now() + timedelta(minutes=10))
    assert "Still unclaimed: page 2" in stage.team_chat.last.plain


async def test_a_sign_that_was_tapped_and_is_then_written_is_one_alert(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Fever")
    await stage.hears(anna, "fever 39")
    assert len(await stage.rows("SELECT id FROM alerts")) == 1
    assert stage.said(stage.team_chat, "fever 39")


async def test_one_patients_words_page_for_nobody_else(stage):
    anna, boris = await stage.followed_up(), await stage.followed_up("Boris")
    await stage.hears(boris, "It itches")
    await stage.hears(anna, "I can't breathe")
    assert not emergencies(stage, boris)
    assert [alert.plain.partition("\n")[0] for alert in stage.alerts_in(stage.team_chat)] == [
        "🟠 AMBER · P-0002",
        "🔴 RED · P-0001",
    ]


async def test_with_the_rule_off_words_are_a_plain_thread(clinic):
    stage = await clinic(settings={"triage": {"levels": {"words": "off"}}})
    anna = await stage.followed_up()
    (answer,) = await stage.hears(anna, "I can't breathe")
    assert answer.startswith("I have passed this on to Lindenhof Clinic.")
    assert "Call 112 now" in answer
    assert not pages(stage)
    (alert,) = stage.alerts_in(stage.team_chat, "AMBER")
    assert "❗ The patient wrote something" in alert.plain
    assert stage.team_chat.last.reply_to is alert


async def test_with_the_rule_at_amber_nobody_is_paged_and_the_reason_is_told(clinic):
    stage = await clinic(settings={"triage": {"levels": {"words": "AMBER"}}})
    anna = await stage.followed_up()
    (answer,) = await stage.hears(anna, "I can't breathe")
    assert answer.startswith("I have passed this on to Lindenhof Clinic.")
    (alert,) = stage.alerts_in(stage.team_chat)
    assert alert.plain.startswith("🟠 AMBER · P-0001")
    assert "sounds like a warning sign" in alert.plain
    await stage.until("2026-11-24 14:00")
    assert stage.alerts_in(stage.team_chat) == [alert]


async def test_words_are_heard_in_the_language_that_was_chosen_and_answered_in_it(clinic):
    stage = await clinic(settings=ALL_LANGUAGES)
    anna = await speaking(stage, "en")
    await stage.says(anna, "/language")
    await stage.taps(anna, "Español")
    (answer,) = await stage.hears(anna, "no puedo respirar")
    assert "Llame ahora al 112" in answer
    assert len(pages(stage)) == 1
    assert "RED · P-0001" in pages(stage)[0].plain


async def test_before_consent_words_reach_nobody_and_whom_to_call_is_said(stage):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    answers = await stage.hears(anna, "I can't breathe")
    assert answers[-1].startswith("In an emergency call 112.")
    assert "did not get what you wrote" in answers[-1]
    assert not stage.alerts_in(stage.team_chat)
    assert await stage.rows("SELECT id FROM notes") == []
    assert not stage.said(stage.team_chat, "breathe")


async def test_after_stop_words_are_heard_as_before(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/stop")
    await stage.hears(anna, "I can't breathe")
    assert len(emergencies(stage, anna)) == 1
    assert len(pages(stage)) == 1


async def test_whoever_comes_back_from_blocking_the_bot_with_such_words_is_heard(stage):
    anna = await stage.followed_up()
    anna.blocks()
    await stage.settle()
    anna.unblocks()
    anna.says("I can't breathe")
    await stage.settle()
    assert len(emergencies(stage, anna)) == 1
    assert len(pages(stage)) == 1


async def test_staff_who_write_such_words_raise_nothing(stage):
    (answer,) = await stage.hears(stage.nurse, "She has a fever")
    assert answer.startswith("To write to a patient, reply to")
    await stage.hears(stage.nurse, "She has a fever", stage.team)
    assert not stage.alerts_in(stage.team_chat)


async def test_without_a_group_every_colleague_is_paged_after_the_emergency_text(clinic):
    stage = await clinic(group=False)
    anna = await stage.followed_up()
    before = len(stage.api.calls)
    await stage.hears(anna, "I can't breathe")
    sends = [call.chat_id for call in stage.api.calls[before:] if call.method == "sendMessage"]
    assert sends[0] == anna.id
    for person in (stage.nurse, stage.doctor):
        (alert,) = stage.alerts_in(person.chat, "RED")
        assert "P-0001 (Anna Petrova)" in alert.plain
        assert person.chat.last.plain.endswith("I can't breathe")


async def test_the_alert_says_so_if_the_emergency_text_did_not_arrive(stage):
    anna = await stage.followed_up()
    with stage.api.faults.status(403, method="sendMessage", chat=anna.id):
        await stage.hears(anna, "I can't breathe")
    assert "did not get the emergency text. Phone now." in pages(stage)[0].plain


# Free text


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("2026-11-24 12:00", "day of session 2 of 6"),
        ("2026-12-24 12:00", "day 30 after session 2 of 6"),
    ],
)
async def test_a_text_is_one_amber_alert_and_stands_under_it_with_code_day_and_session(stage, when, told):
    anna = await stage.followed_up()
    await stage.until(when)
    await stage.tap(stage.nurse, "Resolve", chat=stage.team) if stage.alerts_in(stage.team_chat) else None
    await stage.hears(anna, "Is make-up all right?")
    alert = stage.alerts_in(stage.team_chat, "AMBER")[-1]
    relay = stage.team_chat.last
    assert relay.plain == f"💬 P-0001, {told}:\nIs make-up all right?"
    assert relay.reply_to is alert
    assert "❗ The patient wrote something" in alert.plain
    (note,) = await stage.rows("SELECT kind, text, author, day, alert_id, session_id FROM notes")
    day = 0 if "day of" in told else int(told.split()[1])
    assert note == {
        "kind": "text", "text": "Is make-up all right?", "author": "patient", "day": day,
        "alert_id": note["alert_id"], "session_id": 1,
    }  # fmt: skip
    (kept,) = await stage.rows("SELECT level FROM alerts WHERE id = ?", note["alert_id"])
    assert kept["level"] == "AMBER"


async def test_the_patient_is_told_with_office_hours_in_their_own_language(clinic):
    settings = {"clinic": {"languages": LANGUAGES, "office_hours": "Mon-Fri 9:00-18:00, Sat 9:00-13:00"}}
    stage = await clinic(settings=settings)
    for language, hours in {
        "en": "Mon–Fri 9:00–18:00, Sat 9:00–13:00",
        "es": "lun–vie 9:00–18:00, sáb 9:00–13:00",
        "ru": "пн–пт 9:00–18:00, сб 9:00–13:00",
    }.items():
        patient = await speaking(stage, language, f"Patient {language}")
        (answer,) = await stage.hears(patient, "?")
        for told in (hours, "112", "+49 30 1234567"):
            assert told in answer, language
        (contact,) = await stage.hears(patient, "/contact")
        assert hours in contact, language


async def test_office_hours_that_are_no_list_of_days_are_shown_as_they_are_written(clinic):
    stage = await clinic(settings={"clinic": {"office_hours": "by appointment <mostly> mornings"}})
    anna = await stage.followed_up()
    assert "usually there: by appointment <mostly> mornings." in await stage.says(anna, "Hello")


async def test_texts_under_an_open_alert_open_no_second_one(stage):
    anna = await stage.followed_up()
    for text in ("It itches", "on the left", "since noon"):
        await stage.hears(anna, text)
    (alert,) = stage.alerts_in(stage.team_chat)
    assert all(
        stage.said(stage.team_chat, text)[0].reply_to is alert for text in ("on the left", "since noon")
    )


async def test_with_free_text_off_staff_still_read_it(clinic):
    stage = await clinic(settings={"triage": {"levels": {"free-text": "off"}}})
    anna = await stage.followed_up()
    (answer,) = await stage.hears(anna, "It itches")
    assert answer.startswith("I have passed this on")
    assert not stage.alerts_in(stage.team_chat)
    stage.nurse.replies(stage.said(stage.team_chat, "It itches")[0], "Cool it")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nCool it"


async def test_a_patient_who_replies_to_the_clinic_is_heard_under_the_same_alert(stage):
    anna = await stage.followed_up()
    await stage.hears(anna, "It itches")
    (alert,) = stage.alerts_in(stage.team_chat)
    stage.nurse.replies(alert, "Since when?")
    await stage.settle()
    anna.replies(anna.chat.last, "Since noon")
    await stage.settle()
    assert stage.team_chat.last.plain == "💬 P-0001, day of session 2 of 6:\nSince noon"
    assert stage.team_chat.last.reply_to is alert


# Please call me


async def test_please_call_me_raises_one_alert_and_says_what_to_expect(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/contact")
    assert anna.chat.last.buttons == [["Please call me"]]
    assert await stage.tap(anna, "Please call me") == ""
    (alert,) = stage.alerts_in(stage.team_chat)
    assert alert.plain.startswith("🟠 AMBER · P-0001")
    assert "❗ The patient asks for a call" in alert.plain
    assert anna.chat.last.plain.startswith("I have asked Lindenhof Clinic to call you.")
    assert "Mon–Fri 9:00–18:00" in anna.chat.last.plain
    assert "112" in anna.chat.last.plain


async def test_please_call_me_tapped_again_asks_no_second_time_until_that_alert_is_resolved(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/contact")
    for _ in range(20):
        anna.taps(None, "Please call me")
    await stage.settle()
    assert len(stage.alerts_in(stage.team_chat)) == 1
    assert len(stage.said(anna.chat, "I have asked Lindenhof Clinic to call you")) == 1
    assert (await stage.tap(anna, "Please call me")).startswith("The clinic has been asked to call you.")
    await stage.tap(stage.nurse, "Resolve", chat=stage.team)
    await stage.tap(anna, "Please call me")
    assert len(stage.alerts_in(stage.team_chat)) == 2


async def test_please_call_me_beside_an_open_alert_is_told_as_well(stage):
    anna = await stage.followed_up()
    await stage.hears(anna, "It itches")
    await stage.says(anna, "/contact")
    await stage.tap(anna, "Please call me")
    assert "❗ The patient asks for a call" in stage.alerts_in(stage.team_chat)[-1].plain


async def test_where_calls_are_off_nobody_is_offered_one(clinic):
    stage = await clinic(settings={"triage": {"levels": {"call": "off"}}})
    anna = await stage.followed_up()
    await stage.says(anna, "/contact")
    assert anna.chat.last.buttons == []
    assert await stage.forge(anna, anna.chat.last, "u:1:call") == "This button is not for you."
    assert not stage.alerts_in(stage.team_chat)


async def test_strangers_are_not_offered_a_call(stage):
    guest = stage.api.person("Guest")
    await stage.says(guest, "/contact")
    assert guest.chat.last.buttons == []
    assert await stage.forge(guest, guest.chat.last, "u:1:call") == "This button is not for you."


async def test_an_emergency_text_that_did_not_arrive_is_no_reason_not_to_send_the_next(stage):
    anna = await stage.followed_up()
    with stage.api.faults.status(403, method="sendMessage", chat=anna.id):
        await stage.hears(anna, "I can't breathe")
    assert not emergencies(stage, anna)
    await stage.travel(stage.clock.now() + timedelta(minutes=2))
    await stage.hears(anna, "help, I can't breathe")
    assert len(emergencies(stage, anna)) == 1
    assert len(await stage.rows("SELECT id FROM alerts")) == 1


async def test_the_bots_own_words_passed_back_to_it_are_nobodys_warning_sign(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "It itches")
    anna.forwards(stage.said(anna.chat, "I have passed this on")[-1])
    await stage.settle()
    assert stage.alerts_in(stage.team_chat, "RED") == []


async def test_the_same_words_half_an_hour_later_are_told_again_though_somebody_has_the_alert(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "I can't breathe")
    await stage.taps(stage.nurse, "Claim", chat=stage.team)
    await stage.until("2026-11-24 11:40")
    await stage.says(anna, "I still can't breathe")
    assert len(stage.said(anna.chat, "Please act now")) == 2
    shown, more = pages(stage)
    assert "More was reported" not in "".join(shown.history)
    assert "More was reported" in "".join((more.plain, *more.history))


@pytest.mark.parametrize(
    "text", ["/call me, I can't breathe", "/help I can't breathe", "/settings I can't breathe"]
)
async def test_warning_words_after_a_command_are_heard(stage, text):
    anna = await stage.followed_up()
    anna.says(text)
    await stage.settle()
    assert stage.said(anna.chat, "Please act now")
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1


async def test_a_second_warning_sign_the_next_day_gives_the_emergency_text_again(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Fever")
    await stage.taps(stage.nurse, "Claim", chat=stage.team)
    await stage.until("2026-11-26 09:30")
    await stage.taps(anna, "Breathing")
    assert len(stage.said(anna.chat, "Please act now")) == 2
    pages = len(stage.alerts_in(stage.team_chat, "RED"))
    await stage.until("2026-11-26 09:41")
    assert len(stage.alerts_in(stage.team_chat, "RED")) == pages + 1


async def test_words_in_another_of_the_clinics_languages_are_heard(clinic):
    stage = await clinic(settings={"clinic": {"languages": ["en", "es", "ru"]}})
    anna = await stage.followed_up()
    await stage.says(anna, "не могу дышать")
    assert stage.said(anna.chat, "Please act now")
