"""The check-in, as the patient's phone shows it."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox.limits import Limits

OLDER = (
    "These are older questions, so nothing was noted. Please use the newest ones, further down. "
    "If something is wrong now, call +49 30 1234567."
)
ANSWERED = "Already answered. Please use the buttons that you see now."
CLOSED = "These questions are closed. If something changed, just write to us here."
NOT_YOURS = "This button is not for you."


async def at_day(stage, day: int, **course):
    """A patient with the questions of day 1 (25 November), 2, 3, 7 or 14 in hand, none answered before."""
    anna = await stage.followed_up(**course)
    await stage.until(f"2026-{'11' if day < 7 else '12'}-{24 + day if day < 7 else day - 6:02d} 10:00")
    return anna


def day_of(message) -> str:
    return re.search(r"[Dd]ay (\d+)", message.history[0] if message.history else message.plain)[1]


# When


async def test_check_ins_come_at_ten_on_days_1_2_3_7_and_14(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2027-03-31 00:00")
    times = [m.date.astimezone(stage.bot.clinic.zone).strftime("%m-%d %H:%M") for m in stage.asked(anna)]
    assert times == ["11-25 10:00", "11-26 10:00", "11-27 10:00", "12-01 10:00", "12-08 10:00"]
    assert [day_of(m) for m in stage.asked(anna)] == ["1", "2", "3", "7", "14"]


async def test_the_first_line_says_nothing_medical(stage):
    anna = await at_day(stage, 1)
    first = stage.asked(anna)[-1].plain.splitlines()[0]
    assert first == "Hello from Lindenhof Clinic. Two taps if all is well:"


# Two taps


async def test_who_is_well_is_through_in_two_taps_in_one_message(stage):
    anna = await at_day(stage, 1)
    question = anna.chat.last
    assert question.buttons[0][0].startswith("All clear")
    assert [row[0].split(":")[0] for row in question.buttons[1:]] == ["None", "Mild", "Moderate", "Severe"]
    messages = len(anna.chat.messages)
    await stage.taps(anna, "All clear", "None of these")
    assert len(anna.chat.messages) == messages
    assert question.plain == (
        "Thank you. This is what you told us for day 1:\n"
        "Swelling: none\nRedness: none\nBruising: none\nWarning signs: none marked\n\n"
        "No warning sign was reported. Keep the area clean and out of the sun.\n\n"
        "Write to us at any time if something changes. In an emergency call 112.\n\n"
        "You can send a photo or write a note here at any time, and /checkin asks again whenever something changes."
    )
    assert question.buttons == [["Change an answer"]]
    assert not stage.alerts_in(stage.team_chat)


GRADES = ("None", "Mild", "Moderate", "Severe")


@pytest.mark.parametrize("grade", GRADES)
async def test_each_grade_is_asked_in_turn_and_kept(stage, grade):
    anna = await at_day(stage, 1)
    question = anna.chat.last
    for symptom in ("swelling", "redness", "bruising"):
        assert f"How much {symptom} is there now?" in question.plain
        await stage.taps(anna, grade)
    await stage.taps(anna, "None of these")
    for symptom in ("Swelling", "Redness", "Bruising"):
        assert f"{symptom}: {grade.lower()}" in question.plain
    assert "you are fine" not in question.plain.lower()
    amber = stage.alerts_in(stage.team_chat, "AMBER")
    assert len(amber) == (1 if grade == "Severe" else 0)


async def test_each_button_says_what_the_grade_means(stage):
    anna = await at_day(stage, 1)
    for _ in range(3):
        assert all(": " in row[0] for row in anna.chat.last.buttons if row[0].startswith(GRADES[1:]))
        await stage.taps(anna, "Mild")


async def test_lumps_are_asked_about_from_day_7_on(stage):
    anna = await stage.followed_up(next_at="-")
    offered = {}
    for when in ("11-25", "11-27", "12-01", "12-08"):
        await stage.until(f"2026-{when} 10:00")
        await stage.taps(anna, "All clear")
        offered[when] = any("lump" in row[0] for row in anna.chat.last.buttons)
        await stage.taps(anna, "None of these")
    assert offered == {"11-25": False, "11-27": False, "12-01": True, "12-08": True}


# Signs


async def test_signs_can_be_marked_and_unmarked_and_done_finishes(stage):
    anna = await at_day(stage, 2)
    await stage.taps(anna, "All clear", "Spreading", "Pus")
    labels = [row[0] for row in anna.chat.last.buttons]
    assert [label for label in labels if label.startswith("✅")] == [
        "✅ Spreading redness or heat",
        "✅ Pus or discharge",
    ]
    assert labels[-1] == "Done"
    await stage.taps(anna, "✅ Spreading", "Done")
    assert "• Pus or discharge" in anna.chat.last.plain
    assert "Spreading" not in anna.chat.last.plain
    (alert,) = stage.alerts_in(stage.team_chat, "AMBER")
    assert "Pus or discharge: can be an infection" in alert.plain
    assert "spread" not in alert.plain


async def test_what_is_not_red_waits_for_done(stage):
    anna = await at_day(stage, 2)
    await stage.taps(anna, "All clear", "Spreading", "Pus")
    assert not stage.alerts_in(stage.team_chat)


RED_SIGNS = ("Breathing", "Change of vision", "Skin white", "Severe or growing pain", "Fever")


@pytest.mark.parametrize("sign", RED_SIGNS)
async def test_a_red_sign_acts_at_the_tap(stage, sign):
    anna = await at_day(stage, 2)
    await stage.taps(anna, "All clear", sign)
    emergency = anna.chat.last.plain
    assert "Call 112 now" in emergency
    assert "+49 30 1234567" in emergency
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "RED · P-0001" in alert.plain
    assert "Day 2 after session 2 of 6 · Face" in alert.plain
    assert alert.buttons == [["Claim", "Resolve"]]


async def test_the_emergency_text_reaches_the_patient_before_the_alert_reaches_staff(stage):
    anna = await at_day(stage, 2)
    await stage.taps(anna, "All clear")
    before = len(stage.api.calls)
    await stage.taps(anna, "Breathing")
    sends = [(c.chat_id, c.status) for c in stage.api.calls[before:] if c.method == "sendMessage"]
    assert sends == [(anna.id, 200), (stage.team.id, 200)]


async def test_so_it_is_at_telegrams_pace_too(stage):
    anna = await at_day(stage, 1)
    await stage.taps(anna, "All clear")
    stage.api.limits, stage.pacing.per_second = Limits.telegram(), 30.0
    (answer,) = await stage.hears(anna, "/contact")  # so that her chat must rest for a second
    assert "Phone" in answer
    before = len(stage.api.calls)
    await stage.taps(anna, "Change of vision")
    sends = [(c.chat_id, c.status) for c in stage.api.calls[before:] if c.method == "sendMessage"]
    assert sends == [(anna.id, 200), (stage.team.id, 200)]


async def test_staff_are_paged_although_the_patient_cannot_be_told(stage):
    anna = await at_day(stage, 2)
    await stage.taps(anna, "All clear")
    tapped = anna.chat.last
    anna.deletes_account()  # at the very moment
    anna.taps_data(tapped, "c:2:s:vision")
    await stage.settle()
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1
    assert stage.said(stage.team_chat, "has blocked the bot or left Telegram")


async def test_unmarking_a_red_sign_withdraws_nothing(stage):
    anna = await at_day(stage, 2)
    await stage.taps(anna, "All clear", "Fever", "✅ Fever", "None of these")
    summary = stage.asked(anna)[-1].plain
    assert "Please call 112 or +49 30 1234567 now" in summary
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "RED · P-0001" in alert.plain
    assert "Fever or chills: can be an infection" in alert.plain
    assert alert.buttons == [["Claim", "Resolve"]]
    assert len(stage.said(anna.chat, "Please act now")) == 1


async def test_more_red_signs_page_again_but_tell_the_patient_once(stage):
    anna = await at_day(stage, 2)
    await stage.taps(anna, "All clear", "Fever", "Change of vision", "Done")
    assert len(stage.said(anna.chat, "Please act now")) == 1
    alerts = stage.alerts_in(stage.team_chat, "RED")
    assert len(alerts) == 2
    assert all("Vision has changed" in alert.plain and "Fever" in alert.plain for alert in alerts)


# Taps that come twice, late or from elsewhere


async def test_a_double_tap_is_one_tap(stage):
    anna = await at_day(stage, 1)
    question = anna.chat.last
    for label in ("Mild", "Mild"):
        anna.taps(question, label)
    await stage.settle()
    assert "How much redness" in question.plain
    assert "Redness" not in question.plain


async def test_twenty_taps_at_once_are_one_tap_and_each_is_answered(stage):
    anna = await at_day(stage, 1)
    question = anna.chat.last
    taps = [anna.taps(question, "All clear") for _ in range(20)]
    await stage.settle()
    await stage.api.wait_for(lambda: all(stage.api.world.callbacks[tap].answered for tap in taps))
    assert [toast.text for toast in anna.toasts] == [ANSWERED] * 19
    assert question.plain.startswith("Day 1 after session 2 of 6\nSwelling: none")


async def test_twenty_taps_on_a_red_sign_are_one_alert_and_one_emergency_text(stage):
    anna = await at_day(stage, 1)
    await stage.taps(anna, "All clear")
    for _ in range(20):
        anna.taps(None, "Fever")
    await stage.settle()
    assert len(stage.said(anna.chat, "Please act now")) == 1
    assert len(stage.alerts_in(stage.team_chat)) == 1


@pytest.mark.parametrize("first", ["All clear", "Severe"])
async def test_the_buttons_of_an_older_check_in_change_nothing_and_say_so(stage, first):
    anna = await at_day(stage, 1)
    old = anna.chat.last
    await stage.until("2026-11-26 10:00")
    before = await stage.dump()
    assert await stage.tap(anna, first, old) == OLDER
    assert await stage.dump() == before


async def test_nobody_else_can_answer(stage):
    anna = await at_day(stage, 1)
    boris = await stage.followed_up("Boris")
    before = await stage.dump()
    for data in ("c:1:all", "c:1:g:swelling:3", "c:1:s:fever", "n:1:1797238800:cancel", "y:1:no"):
        toast = await stage.forge(boris, boris.chat.last, data)
        assert toast in (NOT_YOURS, "This date has changed since. /next shows how it stands now.")
    assert await stage.dump() == before
    assert "How much swelling" in anna.chat.last.plain


FORGED = [
    "c:1:g:swelling:4", "c:1:g:swelling:-1", "c:1:g:swelling", "c:1:g:redness:1", "c:1:g:fever:1", "c:1:s:lump",
    "c:1:s:fever", "c:1:s:", "c:1:none", "c:1:done", "c:1:change", "c:1:ALL", "c:1:all:", "c:1:all ", " c:1:all",
    "c:2:all", "c:0:all", "c:-1:all", "c:+1:all", "c:1.0:all", "c:01e1:all", "c:٣:all", "c::all", "c:1:", "c:1",
    "c", ":", "::", "", "x:1:all", "a:1:claim", "a:1:resolve", "a:99:claim", "a:1:", "y:1:yes", "y:1:no", "y:2:yes",
    "n:1:confirm", "n:1::confirm", "n:1:0:confirm", "n:1:-5:confirm", "n:1:²:confirm", "n:2:1797238800:confirm",
    "n:1:1797238801:cancel", "n:1:99999999999999999999:cancel", "n:1:1797238800", "n:1:1797238800:",
    "n:1:1797238800:delete", "c:9999999999999999:all", "c:999999999999999:all", "c:1:" + "g" * 58, "🙂" * 16,
    "c:1:all\n", "c:1:all\x00", "c:1;DROP TABLE checkins", "C:1:all",
]  # fmt: skip


async def test_forged_buttons_change_nothing_and_are_answered(stage):
    anna = await at_day(stage, 1)
    question = anna.chat.last
    before, seen = await stage.dump(), len(stage.team_chat.messages)
    for data in FORGED:
        toast = await stage.forge(anna, question, data)
        assert toast, data
        assert "Something went wrong" not in toast, data
        assert await stage.dump() == before, data
    assert len(stage.team_chat.messages) == seen
    assert question.history == []


async def test_no_made_up_button_changes_anything(stage):
    anna = await at_day(stage, 1)
    question = anna.chat.last
    before, seen = await stage.dump(), len(stage.team_chat.messages)
    honest = {"c:1:all", *(f"c:1:g:swelling:{grade}" for grade in range(4))}
    pieces = st.sampled_from(
        ["c", "a", "n", "y", ":", "1", "2", "0", "g", "s", "swelling", "redness", "fever", "all", "none", "done",
         "change", "yes", "no", "claim", "1797238800", "confirm", "-", " ", "é", "١"]
    )  # fmt: skip
    made_up = st.lists(pieces, min_size=1, max_size=9).map("".join).filter(lambda d: d not in honest)
    forged: list[str] = []

    @given(made_up)
    @settings(max_examples=60, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    def collect(data: str) -> None:
        forged.append(data)

    collect()
    valid = {f"n:1:1797238800:{verb}" for verb in ("confirm", "reschedule", "cancel", "keep")}
    for data in {d for d in forged if len(d.encode()) <= 64} - valid:
        anna.taps_data(question, data)
    await stage.settle()
    assert await stage.dump() == before
    assert len(stage.team_chat.messages) == seen
    assert question.history == []


# Changing an answer


async def test_an_answer_can_be_changed_while_the_check_in_is_open(stage):
    anna = await at_day(stage, 1)
    await stage.taps(anna, "All clear", "None of these", "Change an answer")
    assert "How much swelling" in anna.chat.last.plain
    await stage.taps(anna, "Mild", "None", "None", "None of these")
    assert "Swelling: mild" in anna.chat.last.plain


async def test_lowering_an_answer_withdraws_no_alert(stage):
    anna = await at_day(stage, 1)
    await stage.taps(anna, "Severe", "None", "None", "None of these")
    (alert,) = stage.alerts_in(stage.team_chat)
    await stage.taps(anna, "Change an answer", "All clear", "None of these")
    assert stage.alerts_in(stage.team_chat) == [alert]
    assert "AMBER" in alert.plain
    assert "Swelling is severe" in alert.plain
    assert "Answers now: Swelling none" in alert.plain
    assert alert.buttons == [["Claim", "Resolve"]]
    assert "I have told Lindenhof Clinic" in anna.chat.last.plain


async def test_raising_an_answer_is_told(stage):
    anna = await at_day(stage, 1)
    await stage.taps(anna, "All clear", "None of these", "Change an answer", "Severe", "None", "None")
    assert not stage.alerts_in(stage.team_chat)
    await stage.taps(anna, "None of these")
    assert len(stage.alerts_in(stage.team_chat, "AMBER")) == 1


async def test_what_is_raised_after_staff_resolved_the_alert_is_a_new_alert(stage):
    anna = await at_day(stage, 1)
    await stage.taps(anna, "Severe", "None", "None", "None of these")
    await stage.taps(stage.nurse, "Resolve", chat=stage.team)
    await stage.taps(anna, "Change an answer", "Severe", "Severe", "None", "None of these")
    first, second = stage.alerts_in(stage.team_chat)
    assert "Resolved by Maria" in first.plain
    assert "Redness is severe" in second.plain
    assert second.buttons == [["Claim", "Resolve"]]


async def test_a_change_left_half_done_is_judged_at_closing(stage):
    anna = await at_day(stage, 1)
    await stage.taps(anna, "All clear", "None of these", "Change an answer", "Severe")
    await stage.until("2026-11-26 09:59")
    assert not stage.alerts_in(stage.team_chat)
    await stage.until("2026-11-26 10:00")
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "Swelling is severe" in alert.plain


async def test_answers_left_half_given_are_judged_at_closing(stage):
    anna = await at_day(stage, 2)
    await stage.taps(anna, "None", "Severe")
    await stage.until("2026-11-27 10:00")
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "Redness is severe" in alert.plain
    assert "Day 2 after session" in alert.plain
    assert "Bruising –" in alert.plain


async def test_a_closed_check_in_that_was_answered_cannot_be_changed(stage):
    anna = await at_day(stage, 3)
    await stage.taps(anna, "All clear", "None of these")
    await stage.until("2026-11-28 10:00")
    before = await stage.dump()
    assert await stage.tap(anna, "Change an answer") == CLOSED
    assert await stage.dump() == before


async def test_a_late_answer_is_judged_against_the_day_it_describes(stage):
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-26 10:00")
    await stage.taps(anna, "All clear", "None of these")
    await stage.until("2026-11-27 10:00")
    await stage.until("2026-11-30 21:00")
    await stage.taps(anna, "Mild", "None", "Mild", "None of these")
    assert "for day 3" in stage.asked(anna)[-1].plain
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "Day 3 after session 2 of 6" in alert.plain
    assert "Bruising is worse" in alert.plain
    assert "after a week" not in alert.plain


async def test_staff_see_a_late_answer_on_the_card(stage):
    anna = await at_day(stage, 3, next_at="-")
    await stage.until("2026-11-29 12:00")
    await stage.taps(anna, "Mild", "None", "None", "None of these")
    (card,) = await stage.hears(stage.nurse, "/patient P-0001")
    assert "GREEN · Day 3: Swelling mild · Redness none · Bruising none" in card
    assert "Day 1: not answered" in card


# The nudge, and silence


async def test_one_nudge_comes_five_hours_later(stage):
    anna = await at_day(stage, 1)
    question = anna.chat.last
    await stage.until("2026-11-25 14:59")
    assert anna.chat.last is question
    await stage.until("2026-11-25 15:00")
    nudge = anna.chat.last
    assert "the questions above are open" in nudge.plain
    assert "26 November, 10:00" in nudge.plain
    assert nudge.reply_to is question
    await stage.until("2026-11-26 09:59")
    assert anna.chat.last is nudge


async def test_no_nudge_comes_once_all_is_answered(stage):
    anna = await at_day(stage, 1)
    await stage.taps(anna, "All clear", "None of these")
    await stage.until("2026-11-26 09:00")
    assert not stage.said(anna.chat, "questions above are open")


async def test_a_nudge_comes_when_only_half_is_answered(stage):
    anna = await at_day(stage, 1)
    await stage.taps(anna, "Mild")
    await stage.until("2026-11-25 15:00")
    assert stage.said(anna.chat, "questions above are open")


async def test_no_nudge_falls_into_quiet_hours(clinic):
    stage = await clinic(settings={"plans": {"standard": {"checkin_at": "18:30"}}})
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 18:30")
    await stage.until("2026-11-26 07:59")
    assert not stage.said(anna.chat, "questions above are open")
    await stage.until("2026-11-26 08:00")
    assert len(stage.said(anna.chat, "questions above are open")) == 1


async def test_two_check_ins_in_a_row_without_an_answer_are_told_once(stage):
    await at_day(stage, 1, next_at="-")
    await stage.until("2026-11-26 10:00")
    assert not stage.alerts_in(stage.team_chat)
    await stage.until("2026-11-27 10:00")
    (alert,) = stage.alerts_in(stage.team_chat)
    assert "AMBER · P-0001" in alert.plain
    assert "The last check-ins were not answered" in alert.plain
    await stage.until("2026-11-29 10:00")
    assert stage.alerts_in(stage.team_chat) == [alert]


async def test_an_answer_in_between_breaks_the_silence(stage):
    anna = await at_day(stage, 2, next_at="-")
    await stage.taps(anna, "All clear", "None of these")
    await stage.until("2026-11-29 10:00")
    assert not stage.alerts_in(stage.team_chat)


# Stop and resume


async def test_stop_ends_the_questions_at_once_and_resume_brings_back_what_is_to_come(stage):
    anna = await at_day(stage, 1, next_at="-")
    (answer,) = await stage.hears(anna, "/stop")
    assert answer.startswith("Stopped.")
    seen = len(anna.chat.from_bot)
    await stage.until("2026-11-28 12:00")
    assert len(anna.chat.from_bot) == seen
    assert not stage.alerts_in(stage.team_chat)
    (answer,) = await stage.hears(anna, "/resume")
    assert answer.startswith("Welcome back.")
    await stage.until("2026-12-01 10:00")
    assert day_of(anna.chat.last) == "7"


async def test_a_patient_who_stays_silent_is_one_open_alert_and_not_four(stage):
    await stage.followed_up(course="6/6", next_at="-")
    await stage.until("2027-03-01 10:00")
    assert len(stage.alerts_in(stage.team_chat)) == 1


async def test_what_was_not_finished_is_not_shown_as_green(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Mild")
    await stage.until("2026-11-26 10:00")
    card = await stage.says(stage.nurse, "/patient P-0001")
    assert "Day 1, not finished: Swelling mild · Redness – · Bruising –" in card
    assert "GREEN" not in card


async def test_after_a_red_answer_there_is_one_thing_to_do_and_nothing_else_on_offer(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Fever", "Done")
    (asked,) = stage.asked(anna)
    assert "Please call 112 or +49 30 1234567 now." in asked.plain
    assert "send a photo" not in asked.plain


async def test_the_last_check_in_says_that_it_was_the_last(stage):
    anna = await stage.followed_up(course="6/6", next_at="-")
    await stage.until("2027-01-19 10:00")
    assert "please also feel for lumps" in stage.asked(anna)[-1].plain
    await stage.taps(anna, "All clear", "None of these")
    assert "my last questions" not in stage.asked(anna)[-1].plain
    await stage.until("2027-02-16 10:00")
    await stage.taps(anna, "All clear", "None of these")
    assert "These were my last questions for this session." in stage.asked(anna)[-1].plain
