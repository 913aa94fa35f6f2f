"""Guided forms: a session is put down by tapping, and nothing that happens in between loses it or does it twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

OVER = "This form is filed or left already."
ELSEWHERE = "The form is at another question by now."
NOT_YOURS = "This button is not for you."
LEFT = "Left. Nothing was changed."
QUESTIONS = {
    "name": "What is the patient’s name?",
    "treatment": "Which treatment?",
    "course": "Which session was it?",
    "next": "When is the next session?",
    "sure": "Is this right?",
}
ANSWERS = {"name": "Anna Petrova", "treatment": "face", "course": "2/4", "next": "2026-12-14 10:00"}
STEPS = list(QUESTIONS)
NO_ANSWER = (
    "To write to a patient, reply to an alert or to something the patient wrote.\n\n"
    "/help shows what else you can do."
)


def labels(message) -> list[str]:
    """What can be tapped under a message."""
    return [label for line in message.buttons for label in line]


async def begun(stage, who=None, chat=None):
    """A form for a new patient; the message with its first question."""
    who = who or stage.nurse
    await stage.hears(who, "/enroll", chat)
    return who.chat.last


async def at(stage, step: str, who=None):
    """A form for a new patient at this question; the message with it."""
    who = who or stage.nurse
    await begun(stage, who)
    for before in STEPS[: STEPS.index(step)]:
        await stage.hears(who, ANSWERS[before])
    assert QUESTIONS[step] in who.chat.last.plain
    return who.chat.last


async def patients(stage) -> list[str]:
    """Everyone who is enrolled, by name."""
    return [row["name"] for row in await stage.rows("SELECT name FROM patients ORDER BY id")]


async def held(stage) -> list[str]:
    """Every session that was put down."""
    found = await stage.rows("SELECT treatment, number, total, next_at FROM sessions ORDER BY id")
    return [f"{s['treatment']} {s['number']}/{s['total']} {(s['next_at'] or '-')[:16]}" for s in found]


async def last_session_of(stage, number: str = "2/4", **course):
    """A patient after this session, the nurse with the card in front of her."""
    anna = await stage.followed_up(course=number, next_at="-", **course)
    await stage.hears(stage.nurse, "/patient P-0001")
    return anna


# A new patient


async def test_a_patient_is_enrolled_with_one_typed_word_and_four_taps(stage):
    await begun(stage)
    await stage.hears(stage.nurse, "Anna Petrova")
    await stage.taps(stage.nurse, "Face", "2/4", "Tue 2026-12-08", "✅ Enrol")
    assert stage.said(stage.nurse.chat, "New patient")[-1].plain == (
        "New patient\nName: Anna Petrova\nFace, session 2 of 4\nNext: Tue 2026-12-08 11:00"
    )
    answer = stage.nurse.chat.last
    assert answer.photo is not None
    assert answer.plain.startswith(
        "✅ P-0001 (Anna Petrova)\nFace, session 2 of 4 · next: 2026-12-08 11:00\n"
    )
    assert await held(stage) == ["face 2/4 2026-12-08T10:00"]
    assert await stage.rows("SELECT * FROM forms") == []


async def test_by_the_calendar_it_takes_six_taps(stage):
    await begun(stage)
    await stage.hears(stage.nurse, "Anna Petrova")
    await stage.taps(stage.nurse, "Hair", "1/6", "📅", "17", "15:00", "✅ Enrol")
    assert "Hair, session 1 of 6 · next: 2026-12-17 15:00" in stage.nurse.chat.last.plain


async def test_the_calendar_turns_its_pages_both_ways_and_back_to_the_offers(stage):
    form = await at(stage, "next")
    offers = form.buttons
    await stage.taps(stage.nurse, "📅", "›")
    assert form.buttons[0] == ["‹", "January 2027", "›"]
    await stage.taps(stage.nurse, "‹", "‹")
    assert form.buttons[0] == ["·", "November 2026", "›"]
    await stage.taps(stage.nurse, "27")
    assert "15:00" in labels(form)
    await stage.taps(stage.nurse, "‹ Back")
    assert form.buttons[0] == ["·", "November 2026", "›"]
    await stage.taps(stage.nurse, "‹ Back")
    assert form.buttons == offers


async def test_none_yet_books_nothing(stage):
    await at(stage, "next")
    await stage.taps(stage.nurse, "None yet", "✅ Enrol")
    assert "next: –" in stage.nurse.chat.last.plain
    assert await held(stage) == ["face 2/4 -"]


async def test_every_question_can_be_answered_in_words(stage):
    await at(stage, "sure")
    assert stage.nurse.chat.last.plain == (
        "New patient\nName: Anna Petrova\nFace, session 2 of 4\nNext: Mon 2026-12-14 10:00\n\nIs this right?"
    )
    await stage.taps(stage.nurse, "✅ Enrol")
    assert await held(stage) == ["face 2/4 2026-12-14T09:00"]


async def test_words_may_be_short(stage):
    for step, word, shown in [
        ("treatment", "Fat DISSOLVING", "Fat dissolving"),
        ("course", "7 / 9", "Face, session 7 of 9"),
        ("next", "+3w", "Next: Tue 2026-12-15 11:00"),
        ("next", "+10d 9:30", "Next: Fri 2026-12-04 09:30"),
        ("next", "-", "Next: –"),
    ]:
        await at(stage, step)
        await stage.hears(stage.nurse, word)
        assert shown in stage.nurse.chat.last.plain.splitlines(), word
        await stage.hears(stage.nurse, "/cancel")


async def test_a_wrong_answer_is_explained_and_the_form_stays_as_it_is(stage):
    for step, word, said in [
        ("name", "···", "The name is empty."),
        ("name", "x" * 101, "The name has 101 characters"),
        ("treatment", "fase", "“fase” is no treatment. Did you mean face?"),
        ("course", "second", "“second” is not a session of a course."),
        ("course", "5/4", "Session 5 of 4"),
        ("course", "0/4", "sessions are counted from 1"),
        ("course", "1/31", "at most 30"),
        ("next", "soon", "“soon” is not a date."),
        ("next", "2026-11-24 10:59", "2026-11-24 10:59"),
        ("next", "2026-02-30 10:00", "is not a date"),
        ("next", "2029-01-01 10:00", "2029-01-01 10:00"),
        ("sure", "yes", "Please tap one of the buttons above. /cancel leaves the form."),
    ]:
        form = await at(stage, step)
        before, shown = await stage.dump(), (form.plain, form.buttons)
        (answer,) = await stage.hears(stage.nurse, word)
        assert said in answer, word
        assert await stage.dump() == before, word
        assert (form.plain, form.buttons) == shown, word
        if step != "sure":
            await stage.hears(stage.nurse, ANSWERS[step])
            assert QUESTIONS[STEPS[STEPS.index(step) + 1]] in stage.nurse.chat.last.plain
        await stage.hears(stage.nurse, "/cancel")


async def test_a_picture_is_no_answer_to_a_question_in_words(stage):
    await at(stage, "course")
    stage.nurse.sends_photo("2/4")
    await stage.settle()
    assert (await stage.rows("SELECT step FROM forms")) == [{"step": "course"}]


async def test_a_name_is_shown_as_it_was_typed_and_is_never_markup(stage):
    await begun(stage)
    await stage.hears(stage.nurse, "<b>Ännë</b> & O’Neil { $x }")
    assert "Name: <b>Ännë</b> & O’Neil { $x }" in stage.nurse.chat.last.plain


# Back and out


async def test_back_asks_the_question_before_and_drops_its_answer(stage):
    for step in STEPS[1:]:
        form = await at(stage, step)
        before = STEPS[STEPS.index(step) - 1]
        await stage.tap(stage.nurse, "‹ Back", form)
        assert QUESTIONS[before] in form.plain, step
        ((kept,),) = [[row["given"]] for row in await stage.rows("SELECT given FROM forms")]
        assert f'"{before}"' not in kept, step
        await stage.hears(stage.nurse, ANSWERS[before])
        assert QUESTIONS[step] in stage.nurse.chat.last.plain, step
        await stage.hears(stage.nurse, "/cancel")


async def test_leave_ends_it_at_every_question(stage):
    for step in STEPS:
        form = await at(stage, step)
        await stage.tap(stage.nurse, "Leave", form)
        assert (form.plain, form.buttons) == (LEFT, []), step
        assert await patients(stage) == [], step
        assert await stage.hears(stage.nurse, ANSWERS["name"]) == [NO_ANSWER], step


async def test_cancel_alone_leaves_it_and_its_buttons_go(stage):
    form = await at(stage, "next")
    assert LEFT in await stage.hears(stage.nurse, "/cancel")
    assert form.buttons == []
    assert await stage.rows("SELECT * FROM forms") == []


async def test_cancel_with_a_code_cancels_a_session_and_the_form_stays(stage):
    anna = await stage.followed_up()
    form = await at(stage, "next")
    (answer,) = await stage.hears(stage.nurse, "/cancel P-0001")
    assert "the session of 2026-12-14 10:00 is cancelled" in answer
    assert "14 December, 10:00 will not take place" in anna.chat.last.plain
    assert form.buttons
    await stage.taps(stage.nurse, "None yet", "✅ Enrol")
    assert len(await patients(stage)) == 2


async def test_cancel_alone_with_nothing_to_leave_says_what_it_wants(stage):
    await stage.followed_up()
    (answer,) = await stage.hears(stage.nurse, "/cancel")
    assert "/cancel P-0001" in answer
    assert (await stage.rows("SELECT next_state FROM sessions")) == [{"next_state": "planned"}]


async def test_other_commands_in_between_leave_the_form_alone(stage):
    await at(stage, "course")
    assert await stage.hears(stage.nurse, "/alerts") == ["No open alerts."]
    await stage.hears(stage.nurse, "2/4")
    assert QUESTIONS["next"] in stage.nurse.chat.last.plain


async def test_a_new_enroll_takes_the_place_of_the_first(stage):
    first = await at(stage, "sure")
    await begun(stage)
    assert await stage.tap(stage.nurse, "✅ Enrol", first) == OVER
    assert await patients(stage) == []
    await stage.hears(stage.nurse, "Boris Petrov")
    assert "Name: Boris Petrov" in stage.nurse.chat.last.plain


async def test_a_reply_to_an_alert_is_to_the_patient_even_while_a_name_is_asked(stage):
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    await stage.hears(stage.nurse, "/alerts")
    alert = stage.alerts_in(stage.nurse.chat)[0]
    await begun(stage)
    stage.nurse.replies(alert, "Since when?")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nSince when?"
    assert (await stage.rows("SELECT step FROM forms")) == [{"step": "name"}]


async def test_a_reply_to_something_else_is_no_answer(stage):
    """What replies to Boris's card must not be sent to Anna, whom a form is open for."""
    anna, _boris = await stage.followed_up(), await stage.followed_up("Boris")
    await stage.hears(stage.nurse, "/patient P-0002")
    card = stage.nurse.chat.last
    await stage.hears(stage.nurse, "/patient P-0001")
    await stage.taps(stage.nurse, "✏️ Message")
    form, seen = stage.nurse.chat.last, anna.chat.last
    stage.nurse.replies(card, "Please come in")
    await stage.settle()
    assert stage.nurse.chat.last.plain == NO_ANSWER
    assert anna.chat.last is seen
    stage.nurse.replies(form, "Please come in")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nPlease come in"


# Restarts, time, and taps that come twice or late


@pytest.mark.parametrize("step", STEPS)
async def test_a_restart_at_any_question_loses_nothing(stage, step):
    form = await at(stage, step)
    await stage.stop_bot()
    if step == "sure":
        stage.nurse.taps(form, "✅ Enrol")
    else:
        stage.nurse.says(ANSWERS[step])
    await stage.restart_bot()
    for later in STEPS[STEPS.index(step) + 1 : -1]:
        await stage.hears(stage.nurse, ANSWERS[later])
    if step != "sure":
        await stage.taps(stage.nurse, "✅ Enrol")
    assert await held(stage) == ["face 2/4 2026-12-14T09:00"]


async def test_enrol_tapped_twice_is_one_patient(stage):
    form = await at(stage, "sure")
    taps = [stage.nurse.taps(form, "✅ Enrol") for _ in range(5)]
    await stage.answered(taps[-1])
    assert await patients(stage) == ["Anna Petrova"]
    assert [toast.text for toast in stage.nurse.toasts] == [OVER] * 4
    assert len(stage.said(stage.nurse.chat, "https://t.me/")) == 1


async def test_a_choice_tapped_twice_is_one_choice(stage):
    form = await at(stage, "treatment")
    first = form.keyboard
    data = first[0][0]["callback_data"]
    await stage.tap(stage.nurse, "Face", form)
    assert await stage.forge(stage.nurse, form, data) == ELSEWHERE
    assert QUESTIONS["course"] in form.plain


async def test_a_button_of_a_question_that_is_over_does_nothing(stage):
    old = await at(stage, "treatment")
    data = [button["callback_data"] for line in old.keyboard for button in line][:-2]
    await stage.hears(stage.nurse, "face")
    assert old.buttons == []
    for stale in data:
        assert await stage.forge(stage.nurse, old, stale) == ELSEWHERE
    assert (await stage.rows("SELECT step FROM forms")) == [{"step": "course"}]


async def test_a_forged_button_does_nothing(stage):
    form = await at(stage, "treatment")
    before = await stage.dump()
    for rest in [
        "treatment=nosuch",
        "treatment=",
        "course=2/4",
        "file",
        "sure=",
        "m:2026-12",
        "d:2026-12-14",
        "nonsense",
        "name=Eve",
        "=",
        "treatment=face=face",
    ]:
        assert await stage.forge(stage.nurse, form, f"e:1:{rest}") == ELSEWHERE, rest
        assert await stage.dump() == before, rest


async def test_a_forged_day_is_not_chosen(stage):
    form = await at(stage, "next")
    for rest in [
        "m:",
        "m:soon",
        "m:2026-13",
        "d:2026-02-30",
        "d:2026-W50-1",
        "d:0001-01-01",
        "d:9999-12-31",
        "d:2026-11-23",
    ]:
        before, shown = await stage.dump(), form.buttons
        await stage.forge(stage.nurse, form, f"e:1:{rest}")
        assert await stage.dump() == before, rest
        assert await stage.forge(stage.nurse, form, "e:1:m:0001-01") == "", rest
        assert form.buttons[0] == ["·", "November 2026", "›"], rest
        assert shown, rest


async def test_a_forged_moment_is_refused_at_the_end_at_the_latest(stage):
    for moment in ["0", "1", "1795564800000000", "99999999999", "²", "4102444800"]:
        form = await at(stage, "next")
        await stage.forge(stage.nurse, form, f"e:1:next={moment}")
        if "✅ Enrol" in labels(form):
            await stage.tap(stage.nurse, "✅ Enrol", form)
        assert await patients(stage) == [], moment
        assert len(await stage.rows("SELECT * FROM forms")) == 1, moment
        await stage.hears(stage.nurse, "/cancel")


async def test_a_moment_under_another_question_is_no_date(stage):
    form = await at(stage, "next")
    assert await stage.forge(stage.nurse, form, "e:1:course=1797300000") == ELSEWHERE
    assert (await stage.rows("SELECT step FROM forms")) == [{"step": "next"}]


async def test_anothers_form_cannot_be_tapped(stage):
    form = await at(stage, "sure")
    before = await stage.dump()
    data = form.keyboard[0][0]["callback_data"]
    doctors = (await stage.hears(stage.doctor, "/whoami"), stage.doctor.chat.last)[1]
    assert await stage.forge(stage.doctor, doctors, data) == "A colleague is filling in this one."
    anna = stage.api.person("Anna")
    anna.says("/start")
    await stage.settle()
    for rest in ("file", "leave", "back"):
        assert await stage.forge(anna, anna.chat.last, f"e:1:{rest}") == NOT_YOURS
    assert await stage.dump("staff") == {k: v for k, v in before.items() if k != "staff"}


async def test_a_form_of_yesterday_takes_no_words_any_more(stage):
    await begun(stage)
    await stage.jump(timedelta(hours=12))
    assert await stage.hears(stage.nurse, "Good morning") == [NO_ANSWER]
    assert (await stage.rows("SELECT step FROM forms")) == [{"step": "name"}]


async def test_up_to_twelve_hours_it_does(stage):
    await begun(stage)
    await stage.jump(timedelta(hours=11, minutes=59))
    await stage.hears(stage.nurse, "Anna Petrova")
    assert QUESTIONS["treatment"] in stage.nurse.chat.last.plain


async def test_what_nobody_has_touched_for_a_day_is_dropped(stage):
    await stage.followed_up("Boris", next_at="-")
    form = await at(stage, "sure")
    await stage.until("2026-11-27 12:00")
    assert await stage.tap(stage.nurse, "✅ Enrol", form) == OVER
    assert await stage.rows("SELECT * FROM forms") == []
    assert await patients(stage) == ["Boris Petrova"]


async def test_a_date_that_is_over_by_the_time_of_the_tap_is_refused_and_can_be_changed(stage):
    form = await at(stage, "next")
    await stage.hears(stage.nurse, "2026-11-24 12:00")
    await stage.jump(timedelta(hours=1))
    form = stage.nurse.chat.last
    await stage.tap(stage.nurse, "✅ Enrol", form)
    assert "2026-11-24 12:00" in stage.nurse.chat.last.plain
    assert await patients(stage) == []
    await stage.tap(stage.nurse, "‹ Back", form)
    await stage.tap(stage.nurse, "None yet", form)
    await stage.tap(stage.nurse, "✅ Enrol", form)
    assert await patients(stage) == ["Anna Petrova"]


async def test_what_is_offered_is_still_to_come(stage):
    """Of the days of the calendar, today's only while an hour of it is left."""
    await stage.jump(timedelta(hours=8, minutes=30))  # 19:30, after hours
    await at(stage, "next")
    await stage.taps(stage.nurse, "📅", "‹")
    days = [label for line in stage.nurse.chat.last.buttons[2:-1] for label in line if label != "·"]
    assert days[0] == "25"


# Several people, and the group


async def test_two_at_once_do_not_mix(stage):
    for who, name in ((stage.nurse, "Anna"), (stage.doctor, "Boris")):
        await begun(stage, who)
        who.says(f"{name} Petrov")
    await stage.settle()
    for label in ("Face", "2/4", "None yet", "✅ Enrol"):
        for who in (stage.nurse, stage.doctor):
            who.taps(None, label)
        await stage.settle()
    assert sorted(await patients(stage)) == ["Anna Petrov", "Boris Petrov"]
    assert "Anna" in stage.nurse.chat.last.plain
    assert "Boris" in stage.doctor.chat.last.plain


async def test_in_the_group_it_goes_on_in_private_and_no_name_is_shown_there(stage):
    for who in (stage.nurse, stage.doctor):
        answers = await stage.hears(who, "/enroll", stage.team)
        assert len(answers) == 1
        assert "in a private chat with you" in answers[0]
        assert "@AftercareSandboxBot" in answers[0]
        assert QUESTIONS["name"] in who.chat.last.plain
    await stage.hears(stage.nurse, "Anna Petrova")
    await stage.hears(stage.doctor, "Boris Ivanov")
    await stage.taps(stage.nurse, "Face", "2/4", "None yet", "✅ Enrol")
    assert "Anna Petrova" in stage.nurse.chat.last.plain
    assert await patients(stage) == ["Anna Petrova"]
    assert not stage.said(stage.team_chat, "Anna")
    assert not stage.said(stage.team_chat, "Boris")
    assert not any(button for message in stage.team_chat.from_bot for button in message.buttons)


async def test_words_in_the_group_are_no_answer_to_what_is_asked_in_private(stage):
    await begun(stage, chat=stage.team)
    assert await stage.hears(stage.nurse, "Lunch?", stage.team) == []
    stage.nurse.replies(stage.team_chat.from_bot[-1], "Lunch?")
    await stage.settle()
    assert (await stage.rows("SELECT step FROM forms")) == [{"step": "name"}]


async def test_cancel_in_the_group_leaves_what_goes_on_in_private(stage):
    await begun(stage, chat=stage.team)
    assert await stage.hears(stage.nurse, "/cancel", stage.team) == [LEFT]
    assert await stage.rows("SELECT * FROM forms") == []


async def test_who_never_opened_the_bot_in_private_is_told_how(clinic):
    stage = await clinic(settings={"staff": {"members": [1_000_002, 1_000_777]}})
    zoe = stage.api.person("Zoe", id=1_000_777)
    stage.team.adds(zoe)
    answers = await stage.hears(zoe, "/enroll", stage.team)
    (told,) = [text for text in answers if text.startswith("I can’t write to Zoe in private.")]
    assert "@AftercareSandboxBot" in told
    assert "/enroll" in told
    assert zoe.chat.from_bot == []
    zoe.says("/start")
    await stage.settle()
    await stage.hears(zoe, "/enroll")
    await stage.hears(zoe, "Anna Petrova")
    assert QUESTIONS["treatment"] in zoe.chat.last.plain


async def test_whoever_is_off_the_staff_by_now_can_finish_nothing(clinic):
    stage = await clinic()
    form = await at(stage, "sure")
    await stage.stop_bot()
    stage._settings = {"staff": {"members": []}}
    await stage.restart_bot()
    assert await stage.tap(stage.nurse, "✅ Enrol", form) == NOT_YOURS
    await stage.hears(stage.nurse, "Boris")
    assert await patients(stage) == []


# Staff who are patients too


async def staff_and_patient(stage):
    """The nurse is followed up herself, in the same chat."""
    link = await stage.enrolled("Maria Lopez", next_at="-")
    stage.nurse.opens(link)
    await stage.settle()
    await stage.taps(stage.nurse, "I agree")


async def test_who_is_a_patient_too_fills_in_a_form_like_anybody(stage):
    await staff_and_patient(stage)
    await at(stage, "sure")
    await stage.taps(stage.nurse, "✅ Enrol")
    assert await patients(stage) == ["Maria Lopez", "Anna Petrova"]
    assert stage.alerts_in(stage.team_chat) == []


async def test_warning_words_of_who_is_a_patient_too_are_heard_first(stage):
    await staff_and_patient(stage)
    await begun(stage)
    await stage.hears(stage.nurse, "I can't breathe")
    assert stage.said(stage.nurse.chat, "112")
    assert "sounds like a warning sign" in stage.alerts_in(stage.team_chat)[0].plain
    assert (await stage.rows("SELECT step FROM forms")) == [{"step": "name"}]
    await stage.hears(stage.nurse, "Anna Petrova")
    assert QUESTIONS["treatment"] in stage.nurse.chat.last.plain


async def test_without_a_form_her_words_are_a_patients_again(stage):
    await staff_and_patient(stage)
    form = await begun(stage)
    await stage.tap(stage.nurse, "Leave", form)
    await stage.hears(stage.nurse, "It itches a little")
    assert len(stage.alerts_in(stage.team_chat, "AMBER")) == 1


# A known patient's next session


async def test_the_next_session_follows_from_the_last_and_takes_three_taps(stage):
    anna = await last_session_of(stage)
    await stage.taps(stage.nurse, "➕")
    assert stage.nurse.chat.last.plain.startswith(
        "P-0001 (Anna Petrova): a session was held today\nFace, session 3 of 4\n\nWhen is the next session?"
    )
    await stage.taps(stage.nurse, "Tue 2026-12-08", "✅ Record")
    assert await held(stage) == ["face 2/4 -", "face 3/4 2026-12-08T10:00"]
    assert stage.said(anna.chat, "2026-12-08") or stage.said(anna.chat, "8 December")
    assert "session 3 of 4" in stage.nurse.chat.last.plain


async def test_after_the_last_session_of_a_course_a_new_one_begins(stage):
    await last_session_of(stage, "4/4")
    await stage.taps(stage.nurse, "➕")
    form = stage.nurse.chat.last
    assert form.plain.endswith("Face\n\nWhich session was it? Tap, or write it as 2/8.")
    assert form.buttons[0] == ["1/4", "2/4", "3/4", "4/4"]
    await stage.hears(stage.nurse, "4/4")  # of the course that is over
    assert "P-0001 has already had session 4 of 4" in stage.nurse.chat.last.plain
    await stage.hears(stage.nurse, "1/6")
    await stage.taps(stage.nurse, "None yet", "✅ Record")
    assert await held(stage) == ["face 4/4 -", "face 1/6 -"]


async def test_back_leads_to_another_session_and_another_treatment(stage):
    await last_session_of(stage)
    await stage.taps(stage.nurse, "➕", "‹ Back")
    assert stage.nurse.chat.last.buttons[0] == ["3/4", "4/4"]
    await stage.taps(stage.nurse, "‹ Back", "Hair", "1/6", "None yet", "✅ Record")
    assert await held(stage) == ["face 2/4 -", "hair 1/6 -"]


async def test_a_session_that_a_colleague_has_put_down_meanwhile_is_not_put_down_again(stage):
    await last_session_of(stage)
    await stage.taps(stage.nurse, "➕", "None yet")
    form = stage.nurse.chat.last
    await stage.hears(stage.doctor, "/session P-0001; face; 3/4; -")
    await stage.tap(stage.nurse, "✅ Record", form)
    assert "P-0001 has already had session 3 of 4" in stage.nurse.chat.last.plain
    assert await held(stage) == ["face 2/4 -", "face 3/4 -"]
    await stage.tap(stage.nurse, "‹ Back", form)
    await stage.tap(stage.nurse, "‹ Back", form)
    await stage.tap(stage.nurse, "4/4", form)
    await stage.tap(stage.nurse, "None yet", form)
    await stage.tap(stage.nurse, "✅ Record", form)
    assert (await held(stage))[-1] == "face 4/4 -"


async def test_a_patient_who_was_discharged_meanwhile_gets_no_session(stage):
    await last_session_of(stage)
    await stage.taps(stage.nurse, "➕", "None yet")
    form = stage.nurse.chat.last
    await stage.hears(stage.doctor, "/discharge P-0001")
    await stage.tap(stage.nurse, "✅ Record", form)
    assert stage.nurse.chat.last.plain.startswith("P-0001 is discharged.")
    assert await held(stage) == ["face 2/4 -"]


async def test_a_form_goes_with_the_patient_who_is_erased(stage):
    await last_session_of(stage)
    await stage.taps(stage.nurse, "➕", "None yet")
    form = stage.nurse.chat.last
    data = form.keyboard[0][0]["callback_data"]
    await stage.hears(stage.doctor, "/erase P-0001")
    await stage.taps(stage.doctor, "Erase for good")
    assert await stage.forge(stage.nurse, form, data) == OVER
    assert await held(stage) == []


async def test_in_the_group_a_session_is_put_down_without_a_name(stage):
    await last_session_of(stage)
    await stage.hears(stage.nurse, "/patient P-0001", stage.team)
    await stage.taps(stage.nurse, "➕", chat=stage.team)
    form = stage.team_chat.last
    assert form.plain.startswith("P-0001: a session was held today")
    assert await stage.tap(stage.doctor, "None yet", form) == "A colleague is filling in this one."
    assert await stage.hears(stage.nurse, "+3w", stage.team) == []  # said among themselves
    stage.doctor.replies(form, "+3w")
    await stage.settle()
    assert form.buttons
    stage.nurse.replies(form, "+3w")
    await stage.settle()
    assert "Next: Tue 2026-12-15 11:00" in stage.team_chat.last.plain
    await stage.taps(stage.nurse, "✅ Record", chat=stage.team)
    assert await held(stage) == ["face 2/4 -", "face 3/4 2026-12-15T10:00"]
    assert not stage.said(stage.team_chat, "Anna")


# Another date


async def test_another_date_is_chosen_in_two_taps(stage):
    anna = await stage.followed_up()
    await stage.hears(stage.nurse, "/patient P-0001")
    await stage.taps(stage.nurse, "📅")
    assert stage.nurse.chat.last.plain.startswith(
        "P-0001 (Anna Petrova): another date (so far 2026-12-14 10:00)"
    )
    await stage.taps(stage.nurse, "Mon 2026-12-21", "✅ Move")
    assert await held(stage) == ["face 2/6 2026-12-21T09:00"]
    assert "21" in anna.chat.last.plain


async def test_none_is_no_other_date(stage):
    await stage.followed_up()
    await stage.hears(stage.nurse, "/patient P-0001")
    await stage.taps(stage.nurse, "📅")
    assert "None yet" not in labels(stage.nurse.chat.last)
    before = await stage.dump()
    (answer,) = await stage.hears(stage.nurse, "-")
    assert answer == "A date is needed here. To cancel the session use /cancel."
    assert await stage.dump() == before
