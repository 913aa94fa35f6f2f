"""Another date for the next session: the patient chooses in a calendar, staff agree or not, nothing moves before."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

if TYPE_CHECKING:
    from bot.sandbox.people import Person
    from bot.sandbox.records import Chat, Message

BERLIN = ZoneInfo("Europe/Berlin")
CHANGED = "This date has changed since. /next shows how it stands now."
GONE = "This day or hour can’t be chosen any more. Please choose another one."
SETTLED = "This wish is settled already. /patient shows how it stands."
NOTHING = "Nothing changed: it stands like this already, or that session is over."
NOT_YOURS = "This button is not for you."
DECIDE = [["✅ Agree and move"], ["Not possible"]]
DECEMBER = [str(day) for day in (14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 28, 29, 30, 31)]


async def reminded(stage, who: str = "Anna", **course: str) -> Person:
    """A patient with a session on Monday 14 December, 10:00, who has just been reminded (Friday the 11th)."""
    patient = await stage.followed_up(who, **course)
    await stage.until("2026-12-11 10:00")
    return patient


async def wishing(stage, day: str = "18", hour: str = "11:00", who: str = "Anna") -> Person:
    """A patient who has asked for Friday 18 December, 11:00."""
    patient = await reminded(stage, who)
    await stage.taps(patient, "Reschedule", day, hour)
    return patient


def calendar_of(patient: Person) -> Message:
    """The message about the appointment: the newest with buttons that stand for it."""
    return next(
        m for m in reversed(patient.chat.from_bot) if any(d.startswith("n:") for d in data_of(m).values())
    )


def data_of(message: Message) -> dict[str, str]:
    return {b["text"]: b["callback_data"] for line in message.keyboard for b in line if "callback_data" in b}


def days_of(message: Message) -> list[str]:
    return [label for line in message.buttons[2:] for label in line if label.isdigit()]


def wishes_in(chat: Chat) -> list[Message]:
    """Staff's messages about wishes, whatever stands in them now."""
    return [m for m in chat.from_bot if any("asks to move" in text for text in (m.plain, *m.history))]


def reminded_at(patient: Person, since: str) -> list[str]:
    found = [m for m in patient.chat.from_bot if any("A reminder from" in t for t in (m.plain, *m.history))]
    times = [m.date.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M") for m in found]
    return [at for at in times if at > since]


# Asking


async def test_reschedule_is_one_message_to_staff_at_once_and_the_old_date_stays(stage):
    anna = await reminded(stage)
    seen = len(stage.team_chat.messages)
    await stage.taps(anna, "Reschedule")
    (told,) = stage.team_chat.messages[seen:]
    assert told.plain == (
        "📅 P-0001 asks to move the session of 2026-12-14 10:00, and may still choose a date.\n"
        "New date: /reschedule P-0001; YYYY-MM-DD HH:MM"
    )
    assert told.buttons == []
    assert await stage.rows(
        "SELECT kind FROM outbox WHERE message_id = ? AND chat_id = ?", told.id, told.chat.id
    ) == [{"kind": "wish"}]
    assert "Monday, 14 December, 10:00 stays booked" in calendar_of(anna).plain
    await stage.until("2026-12-15 00:00")
    assert reminded_at(anna, "2026-12-11 12:00") == ["2026-12-13 10:00", "2026-12-14 08:00"]
    assert "you asked for another date" in anna.chat.last.plain


async def test_twenty_taps_on_reschedule_are_one_message_to_staff(stage):
    anna = await reminded(stage)
    message = calendar_of(anna)
    for _ in range(20):
        anna.taps(message, "Reschedule")
    await stage.settle()
    assert len(wishes_in(stage.team_chat)) == 1


async def test_the_calendar_offers_the_days_on_which_the_clinic_is_open(stage):
    anna = await reminded(stage)
    await stage.taps(anna, "Reschedule")
    shown = calendar_of(anna)
    assert shown.buttons[0] == ["·", "December 2026", "›"]
    assert shown.buttons[1] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert days_of(shown) == DECEMBER
    assert shown.buttons[-1] == ["None of these suits me"]


async def choosing(stage, anna: Person, office_hours: str) -> Message:
    """The calendar as it is since the clinic has other office hours."""
    await stage.stop_bot()
    stage._settings = {"clinic": {"office_hours": office_hours, "digest_at": "off"}}
    await stage.restart_bot()
    await stage.says(anna, "/next")
    asked_before = "Another day" in data_of(calendar_of(anna))
    await stage.taps(anna, "Another day" if asked_before else "Reschedule")
    return calendar_of(anna)


async def test_the_days_follow_the_office_hours_and_begin_tomorrow(stage):
    anna = await reminded(stage)
    for office_hours, days in {
        "Tue 9:00-12:00, Thu 14:00-16:00": ["15", "17", "22", "24", "29", "31"],
        "Sat-Sun 9:00-12:00": ["12", "13", "19", "20", "26", "27"],
        "Mon-Sun 9:00-12:00": [str(day) for day in range(12, 32)],
        "by appointment": [str(day) for day in range(12, 32)],
    }.items():
        assert days_of(await choosing(stage, anna, office_hours)) == days, office_hours


async def test_the_hours_follow_the_office_hours(stage):
    anna = await reminded(stage)
    for office_hours, day, hours in (
        ("Tue 9:00-12:00, Thu 14:00-16:00", "17", ["14:00", "15:00"]),
        ("Thu 9:30-11:30, Thu 15:00-17:00", "17", ["10:00", "11:00", "15:00", "16:00"]),
        ("by appointment", "12", [f"{hour}:00" for hour in range(8, 20)]),
    ):
        shown = await choosing(stage, anna, office_hours)
        await stage.taps(anna, day)
        assert [label.lstrip("0") for line in shown.buttons[:-1] for label in line] == hours, office_hours
        assert shown.buttons[-1] == ["‹ Back"], office_hours


async def test_the_arrows_lead_ninety_days_ahead_and_back(stage):
    anna = await reminded(stage)
    seen = len(anna.chat.messages)
    await stage.taps(anna, "Reschedule", "›")
    assert calendar_of(anna).buttons[0] == ["‹", "January 2027", "›"]
    assert days_of(calendar_of(anna))[:2] == ["1", "4"]
    await stage.taps(anna, "›", "›")
    assert calendar_of(anna).buttons[0] == ["‹", "March 2027", "·"]
    assert days_of(calendar_of(anna)) == ["1", "2", "3", "4", "5", "8", "9", "10", "11"]
    await stage.taps(anna, "‹", "‹", "‹")
    assert calendar_of(anna).buttons[0] == ["·", "December 2026", "›"]
    assert days_of(calendar_of(anna)) == DECEMBER
    assert len(anna.chat.messages) == seen


async def test_back_from_the_hours_is_the_month_again(stage):
    anna = await reminded(stage)
    await stage.taps(anna, "Reschedule", "›", "15", "‹ Back")
    assert calendar_of(anna).buttons[0] == ["‹", "January 2027", "›"]


async def test_a_blank_or_a_month_s_name_does_nothing(stage):
    anna = await reminded(stage)
    await stage.taps(anna, "Reschedule")
    before = await stage.dump()
    for label in ("·", "December", "Mon"):
        assert await stage.tap(anna, label) == ""
    assert await stage.dump() == before


async def test_the_hours_are_those_of_the_patient_s_clock(stage):
    anna = await reminded(stage)
    await stage.says(anna, "/settings Lisbon")
    await stage.says(anna, "/next")
    await stage.taps(anna, "Reschedule", "18")
    shown = calendar_of(anna)
    assert "Friday, 18 December" in shown.plain
    assert [label.lstrip("0") for line in shown.buttons[:-1] for label in line] == [
        f"{hour}:00" for hour in range(8, 17)
    ]
    await stage.taps(anna, "10:00")
    assert "I have asked Lindenhof Clinic for Friday, 18 December, 10:00." in calendar_of(anna).plain
    assert "to 2026-12-18 11:00" in wishes_in(stage.team_chat)[0].plain


async def test_choosing_an_hour_changes_staff_s_message_in_place(stage):
    anna = await reminded(stage)
    await stage.taps(anna, "Reschedule")
    (told,) = wishes_in(stage.team_chat)
    seen = len(stage.team_chat.messages)
    await stage.taps(anna, "18", "11:00")
    assert len(stage.team_chat.messages) == seen
    assert told.plain == (
        "📅 P-0001 asks to move the session of 2026-12-14 10:00 to 2026-12-18 11:00.\n"
        "Another date: /reschedule P-0001; YYYY-MM-DD HH:MM"
    )
    assert told.buttons == DECIDE
    assert calendar_of(anna).plain == (
        "I have asked Lindenhof Clinic for Friday, 18 December, 11:00.\n\n"
        "Until it agrees, your session on Monday, 14 December, 10:00 stays booked."
    )
    assert calendar_of(anna).buttons == [["Another day"], ["Keep this date", "Cancel"]]
    (card,) = await stage.hears(stage.nurse, "/patient P-0001")
    assert "Next: 2026-12-14 10:00 (asks for another date)" in card


async def test_a_reply_to_the_wish_reaches_the_patient(stage):
    anna = await wishing(stage)
    stage.nurse.replies(wishes_in(stage.team_chat)[0], "Would ten do?")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nWould ten do?"


async def test_next_shows_the_wish(stage):
    anna = await wishing(stage)
    answer, _file = await stage.hears(anna, "/next")
    assert "I have asked Lindenhof Clinic for Friday, 18 December, 11:00." in answer


# Staff's answer


async def test_agree_and_move_tells_the_patient_and_shows_staff_who_agreed(stage):
    anna = await wishing(stage)
    (told,) = wishes_in(stage.team_chat)
    await stage.tap(stage.nurse, "✅ Agree", told)
    assert anna.chat.last.plain == (
        "A note from Lindenhof Clinic: yes, your session is now on Friday, 18 December, 11:00. See you then."
    )
    assert anna.chat.last.buttons == [["Reschedule", "Cancel"]]
    assert told.plain == (
        "✅ P-0001: moved from 2026-12-14 10:00 to 2026-12-18 11:00 by Maria.\nThe patient is told."
    )
    assert told.buttons == []
    (card,) = await stage.hears(stage.nurse, "/patient P-0001")
    assert "Next: 2026-12-18 11:00 (confirmed)" in card


async def test_after_agree_and_move_the_reminders_are_those_of_the_new_date(stage):
    anna = await wishing(stage)
    await stage.taps(stage.nurse, "✅ Agree", chat=stage.team)
    await stage.until("2026-12-19 00:00")
    assert reminded_at(anna, "2026-12-11 10:00") == [
        "2026-12-15 11:00",
        "2026-12-17 11:00",
        "2026-12-18 09:00",
    ]


async def test_a_second_tap_is_told_that_it_is_settled(stage):
    anna = await wishing(stage)
    (told,) = wishes_in(stage.team_chat)
    buttons = data_of(told)
    await stage.tap(stage.nurse, "✅ Agree", told)
    before, seen = await stage.dump(), len(anna.chat.messages)
    for data in buttons.values():
        assert await stage.forge(stage.doctor, told, data) == SETTLED
    assert await stage.dump() == before
    assert len(anna.chat.messages) == seen


@pytest.mark.parametrize("second", ["✅ Agree", "Not possible"])
async def test_two_of_staff_at_once_are_one_decision(stage, second):
    anna = await wishing(stage)
    (told,) = wishes_in(stage.team_chat)
    buttons = {label.replace("✅ Agree and move", "✅ Agree"): data for label, data in data_of(told).items()}
    for _ in range(5):
        stage.nurse.taps_data(told, buttons["✅ Agree"])
        stage.doctor.taps_data(told, buttons[second])
    await stage.settle()
    assert "by Maria" in told.plain
    assert len(stage.said(anna.chat, "your session is now on")) == 1
    assert not stage.said(anna.chat, "is not possible")


async def test_not_possible_tells_the_patient_who_keeps_the_date(stage):
    anna = await wishing(stage)
    (told,) = wishes_in(stage.team_chat)
    await stage.tap(stage.doctor, "Not possible", told)
    assert anna.chat.last.plain.startswith(
        "A note from Lindenhof Clinic: Friday, 18 December, 11:00 is not possible. "
        "Your session on Monday, 14 December, 10:00 stays booked."
    )
    assert anna.chat.last.buttons == [["Confirm"], ["Reschedule", "Cancel"]]
    assert "2026-12-18 11:00 is not possible, says Dr Weber" in told.plain
    assert told.buttons == []
    await stage.until("2026-12-15 00:00")
    assert reminded_at(anna, "2026-12-11 12:00") == ["2026-12-13 10:00", "2026-12-14 08:00"]


async def test_after_a_no_the_patient_can_ask_for_another_day(stage):
    anna = await wishing(stage)
    await stage.taps(stage.nurse, "Not possible", chat=stage.team)
    await stage.taps(anna, "Reschedule", "21", "09:00")
    first, second = wishes_in(stage.team_chat)
    assert "is not possible" in first.plain
    assert "to 2026-12-21 09:00" in second.plain
    assert second.buttons == DECIDE


# The patient changes the wish


async def test_a_changed_wish_is_a_new_message_and_the_old_one_s_buttons_do_nothing(stage):
    anna = await wishing(stage)
    (old,) = wishes_in(stage.team_chat)
    stale = data_of(old)
    await stage.taps(anna, "Another day", "21", "09:00")
    _, new = wishes_in(stage.team_chat)
    assert old.plain == "📅 P-0001: the wish to move the session of 2026-12-14 10:00 is settled."
    assert old.buttons == []
    assert "to 2026-12-21 09:00" in new.plain
    before = await stage.dump()
    for data in stale.values():
        assert await stage.forge(stage.nurse, old, data) == SETTLED
    assert await stage.dump() == before
    await stage.tap(stage.nurse, "✅ Agree", new)
    assert "your session is now on Monday, 21 December, 09:00" in anna.chat.last.plain


async def test_the_same_hour_chosen_again_is_nothing_new(stage):
    anna = await wishing(stage)
    seen = len(stage.team_chat.messages)
    await stage.taps(anna, "Another day", "18")
    assert await stage.tap(anna, "11:00") == NOTHING
    assert "I have asked Lindenhof Clinic for Friday, 18 December, 11:00." in calendar_of(anna).plain
    assert len(stage.team_chat.messages) == seen
    assert wishes_in(stage.team_chat)[0].buttons == DECIDE


async def keeps(stage, anna):
    await stage.taps(anna, "Keep this date")


async def cancels(stage, anna):
    await stage.taps(anna, "Cancel")


async def is_moved_by_staff(stage, anna):
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-22 16:00")


async def is_cancelled_by_staff(stage, anna):
    await stage.hears(stage.nurse, "/cancel P-0001")


async def comes_earlier(stage, anna):
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; 2026-12-28 10:00")


SETTLING = [keeps, cancels, is_moved_by_staff, is_cancelled_by_staff, comes_earlier]


@pytest.mark.parametrize("settled", SETTLING)
async def test_whatever_settles_the_wish_makes_staff_s_buttons_dead(stage, settled):
    anna = await wishing(stage)
    (told,) = wishes_in(stage.team_chat)
    stale = data_of(told)
    await settled(stage, anna)
    assert told.plain == "📅 P-0001: the wish to move the session of 2026-12-14 10:00 is settled."
    assert told.buttons == []
    before, seen = await stage.dump(), len(anna.chat.messages)
    for data in stale.values():
        assert await stage.forge(stage.nurse, told, data) == SETTLED
    assert await stage.dump() == before
    assert len(anna.chat.messages) == seen


@pytest.mark.parametrize("settled", SETTLING)
async def test_a_calendar_that_is_still_open_when_the_wish_is_settled_changes_nothing(stage, settled):
    anna = await reminded(stage)
    await stage.taps(anna, "Reschedule")
    shown = calendar_of(anna)
    day = data_of(shown)["18"]
    hour = day.partition("d:")[0] + "t:1797588000"
    await stage.says(anna, "/next")
    await settled(stage, anna)
    before = await stage.dump()
    for data in (day, hour):
        assert await stage.forge(anna, shown, data) == CHANGED
    assert await stage.dump() == before


# Late


async def test_a_wish_that_is_over_by_the_time_staff_agree_is_not_agreed_to(stage):
    anna = await wishing(stage, day="14", hour="09:00")
    (told,) = wishes_in(stage.team_chat)
    await stage.until("2026-12-14 09:00")
    before, seen = await stage.dump(), len(anna.chat.messages)
    assert await stage.tap(stage.nurse, "✅ Agree", told) == "That date is over by now."
    assert await stage.dump() == before
    assert len(anna.chat.messages) == seen


async def test_a_wish_can_be_agreed_to_after_the_old_date_is_over(stage):
    anna = await wishing(stage)
    await stage.until("2026-12-15 12:00")
    await stage.taps(stage.nurse, "✅ Agree", chat=stage.team)
    assert "your session is now on Friday, 18 December, 11:00" in anna.chat.last.plain
    await stage.until("2026-12-19 00:00")
    assert reminded_at(anna, "2026-12-15 12:00") == ["2026-12-17 11:00", "2026-12-18 09:00"]


async def test_a_no_after_the_old_date_is_over_says_nothing_of_a_date_that_stays(stage):
    anna = await wishing(stage)
    (told,) = wishes_in(stage.team_chat)
    await stage.until("2026-12-15 12:00")
    seen = len(stage.team_chat.messages)
    await stage.tap(stage.nurse, "Not possible", told)
    assert anna.chat.last.plain == (
        "A note from Lindenhof Clinic: Friday, 18 December, 11:00 is not possible.\n\n"
        "For a new date call +49 30 1234567 or write to us here."
    )
    assert anna.chat.last.buttons == []
    assert told.plain == (
        "❌ P-0001: 2026-12-18 11:00 is not possible, says Maria. The session of 2026-12-14 10:00 is over, "
        "so nothing is booked.\nThe patient is told."
    )
    assert told.buttons == []
    assert len(stage.team_chat.messages) == seen
    assert await stage.hears(anna, "/next") == [
        "No session is booked for you at the moment.\n\nFor a date call +49 30 1234567 or write to us here."
    ]


async def test_hours_of_a_calendar_that_was_left_open_for_days_are_not_taken(stage):
    anna = await stage.followed_up(next_at="2026-12-21 10:00")
    await stage.until("2026-12-11 10:00")
    await stage.says(anna, "/next")
    await stage.taps(anna, "Reschedule", "14")
    shown = calendar_of(anna)
    await stage.until("2026-12-14 08:00")
    before = await stage.dump()
    assert await stage.tap(anna, "11:00", shown) == GONE
    assert await stage.dump() == before


# Who can be told


async def test_whoever_has_stopped_in_the_meantime_still_gets_the_answer_and_no_reminders(stage):
    anna = await wishing(stage)
    (told,) = wishes_in(stage.team_chat)
    await stage.says(anna, "/stop")
    await stage.tap(stage.nurse, "✅ Agree", told)
    assert ("The patient is told" in told.plain) == bool(stage.said(anna.chat, "your session is now on"))
    assert stage.said(anna.chat, "your session is now on")
    seen = len(anna.chat.messages)
    await stage.until("2026-12-19 00:00")
    assert len(anna.chat.messages) == seen


async def test_whoever_has_stopped_is_not_asked_the_questions_before_the_session(stage):
    anna = await wishing(stage, day="14", hour="16:00")
    await stage.says(anna, "/stop")
    await stage.until("2026-12-14 08:00")
    await stage.taps(stage.nurse, "✅ Agree", chat=stage.team)
    assert "your session is now on Monday, 14 December, 16:00" in anna.chat.last.plain
    assert len(stage.said(anna.chat, "One more thing from")) == 1


async def test_staff_are_not_told_that_a_patient_knows_who_has_blocked_the_bot(stage):
    anna = await wishing(stage)
    (told,) = wishes_in(stage.team_chat)
    anna.blocks()
    await stage.settle()
    await stage.tap(stage.nurse, "✅ Agree", told)
    assert "moved from 2026-12-14 10:00 to 2026-12-18 11:00 by Maria" in told.plain
    assert "The patient is told." not in told.plain
    assert "The patient is not told: has blocked the bot." in told.plain


# Without a group, with a group that closes or moves


async def test_without_a_group_all_private_copies_show_one_state(clinic):
    stage = await clinic(group=False)
    anna = await wishing(stage)
    copies = [copy for phone in (stage.nurse.chat, stage.doctor.chat) for copy in wishes_in(phone)]
    assert [copy.buttons for copy in copies] == [DECIDE, DECIDE]
    assert all("P-0001 (Anna Petrova) asks to move" in copy.plain for copy in copies)
    stale = data_of(copies[0])
    await stage.tap(stage.doctor, "✅ Agree", copies[1])
    assert all("moved from 2026-12-14 10:00 to 2026-12-18 11:00 by Dr Weber" in copy.plain for copy in copies)
    assert all(not copy.buttons for copy in copies)
    for data in stale.values():
        assert await stage.forge(stage.nurse, copies[0], data) == SETTLED
    assert len(stage.said(anna.chat, "your session is now on")) == 1


async def test_a_wish_reaches_staff_in_private_when_the_group_is_closed(stage):
    anna = await reminded(stage)
    stage.team.kicks_bot()
    await stage.taps(anna, "Reschedule", "18", "11:00")
    for person in (stage.nurse, stage.doctor):
        (told,) = wishes_in(person.chat)
        assert "to 2026-12-18 11:00" in told.plain
        assert told.buttons == DECIDE
    await stage.tap(stage.nurse, "✅ Agree", wishes_in(stage.nurse.chat)[0])
    assert "by Maria" in wishes_in(stage.doctor.chat)[0].plain
    assert "your session is now on Friday, 18 December, 11:00" in anna.chat.last.plain


async def test_a_choice_reaches_staff_in_private_when_the_group_is_closed_between_the_taps(stage):
    anna = await reminded(stage)
    await stage.taps(anna, "Reschedule")
    stage.team.kicks_bot()
    await stage.settle()
    await stage.taps(anna, "18", "11:00")
    for person in (stage.nurse, stage.doctor):
        (told,) = wishes_in(person.chat)
        assert "to 2026-12-18 11:00" in told.plain
        assert told.buttons == DECIDE
    await stage.tap(stage.doctor, "Not possible", wishes_in(stage.doctor.chat)[0])
    assert "is not possible, says Dr Weber" in wishes_in(stage.nurse.chat)[0].plain


async def test_a_choice_reaches_staff_whose_message_was_deleted_between_the_taps(stage):
    anna = await reminded(stage)
    await stage.taps(anna, "Reschedule")
    stage.api.world.remove(wishes_in(stage.team_chat)[0], stage.nurse.user)
    await stage.taps(anna, "18", "11:00")
    (told,) = wishes_in(stage.team_chat)
    assert "to 2026-12-18 11:00" in told.plain
    assert told.buttons == DECIDE


async def test_a_choice_reaches_the_supergroup_that_the_group_became_between_the_taps(stage):
    anna = await reminded(stage)
    await stage.taps(anna, "Reschedule")
    new = stage.team.migrates()
    await stage.settle()
    await stage.taps(anna, "18", "11:00")
    (told,) = wishes_in(new.chat)
    assert "to 2026-12-18 11:00" in told.plain
    await stage.tap(stage.nurse, "✅ Agree", told)
    assert "your session is now on Friday, 18 December, 11:00" in anna.chat.last.plain
    assert "by Maria" in told.plain


async def test_a_wish_that_waits_for_an_answer_is_shown_anew_in_the_supergroup(stage):
    """Messages stay behind in the old group, and so do their buttons."""
    anna = await wishing(stage)
    new = stage.team.migrates()
    await stage.settle()
    (told,) = wishes_in(new.chat)
    await stage.tap(stage.nurse, "✅ Agree", told)
    assert "your session is now on Friday, 18 December, 11:00" in anna.chat.last.plain


# What nobody may do


async def test_a_day_or_hour_that_was_not_offered_changes_nothing(stage):
    anna = await reminded(stage)
    await stage.taps(anna, "Reschedule")
    shown, seen = calendar_of(anna), len(stage.team_chat.messages)
    head = data_of(shown)["18"].partition("d:")[0]
    before, text = await stage.dump(), shown.plain
    for rest in (
        "d:2026-12-11", "d:2026-12-12", "d:2027-03-12", "d:1990-01-01", "d:9999-12-31", "d:2026-13-40", "d:x",
        "d:", "t:1797588001", "t:1797577200", "t:1797638400", "t:1796986800", "t:" + "9" * 11, "t:" + "9" * 12,
        "t:" + "9" * 40, "t:-1797588000", "t:٣", "t:", "t:1e9", "fly", "",
    ):  # fmt: skip
        assert await stage.forge(anna, shown, f"{head}{rest}") != "", rest
    assert await stage.dump() == before
    assert shown.plain == text
    assert len(stage.team_chat.messages) == seen


async def test_a_month_that_was_not_offered_shows_one_that_is(stage):
    anna = await reminded(stage)
    await stage.taps(anna, "Reschedule")
    shown = calendar_of(anna)
    head = data_of(shown)["18"].partition("d:")[0]
    before = await stage.dump()
    for month in ("0001-01", "9999-12", "2026-11", "2027-04", "x", "2026-1"):
        await stage.forge(anna, shown, f"{head}m:{month}")
        assert shown.buttons[0][1] in ("December 2026", "March 2027"), month
    assert await stage.dump() == before


async def test_another_patient_s_session_can_t_be_moved(stage):
    anna = await wishing(stage)
    boris = await stage.followed_up("Boris", next_at="2026-12-21 10:00")
    await stage.says(boris, "/next")
    shown = calendar_of(anna)
    before = await stage.dump()
    for data in (
        *data_of(shown).values(),
        data_of(shown)["Another day"].replace("reschedule", "d:2026-12-21"),
    ):
        assert await stage.forge(boris, calendar_of(boris), data) == CHANGED
    assert await stage.dump() == before


async def test_forged_answers_to_a_wish_change_nothing(stage):
    anna = await wishing(stage)
    (told,) = wishes_in(stage.team_chat)
    assert data_of(told)["✅ Agree and move"] == "w:1:1797588000:yes"
    before, seen = await stage.dump(), len(anna.chat.messages)
    for data in (
        "w:1:1797588001:yes", "w:2:1797588000:yes", "w:999999999999999:1797588000:yes", "w:1:1797588000:maybe",
        "w:1:1797588000:", "w:1::yes", "w:1:yes", "w:1:" + "9" * 40 + ":yes", "w:" + "9" * 40 + ":1797588000:no",
        "w:-1:1797588000:yes",
    ):  # fmt: skip
        await stage.forge(stage.nurse, told, data)
    assert await stage.dump() == before
    assert told.buttons == DECIDE
    assert len(anna.chat.messages) == seen


async def test_only_staff_can_answer_a_wish(stage):
    anna = await wishing(stage)
    (told,) = wishes_in(stage.team_chat)
    visitor = stage.api.person("Visitor")
    stage.team.adds(visitor)
    before = await stage.dump()
    for label, data in data_of(told).items():
        assert await stage.tap(visitor, label, told) == NOT_YOURS
        assert await stage.forge(anna, calendar_of(anna), data) == NOT_YOURS
    assert await stage.dump() == before
    assert told.buttons == DECIDE


# Far away


async def test_a_patient_in_auckland_asks_and_is_answered_by_the_clock_there(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/settings Auckland")
    await stage.until("2026-12-11 10:00")
    await stage.says(anna, "/next")
    await stage.taps(anna, "Reschedule", "17")
    shown = calendar_of(anna)
    labels = [label for line in shown.buttons[:-1] for label in line]
    assert labels[:3] == ["21:00", "22:00", "23:00"]
    assert len(labels) == 9
    assert labels[3:] == ["Fri 00:00", "Fri 01:00", "Fri 02:00", "Fri 03:00", "Fri 04:00", "Fri 05:00"]
    await stage.taps(anna, "Fri 05:00")
    assert "I have asked Lindenhof Clinic for Friday, 18 December, 05:00." in calendar_of(anna).plain
    (told,) = wishes_in(stage.team_chat)
    assert "to 2026-12-17 17:00" in told.plain
    await stage.tap(stage.nurse, "✅ Agree", told)
    assert stage.said(anna.chat, "your session is now on Friday, 18 December, 05:00")
    last = stage.clock.now() + timedelta(days=7)
    await stage.travel(last)
    assert any("Friday, 18 December, 05:00" in m.plain for m in anna.chat.from_bot if "reminder" in m.plain)


@pytest.mark.parametrize(
    ("start", "next_at", "asked", "day", "wish", "reminders"),
    [
        ("2027-03-15 11:00", "2027-03-25 10:00", "2027-03-22 10:00", "29", "2027-03-29T08:00:00Z",
         ["2027-03-26 10:00 +0100", "2027-03-28 10:00 +0200", "2027-03-29 08:00 +0200"]),
        ("2026-10-12 11:00", "2026-10-22 10:00", "2026-10-19 10:00", "26", "2026-10-26T09:00:00Z",
         ["2026-10-23 10:00 +0200", "2026-10-25 10:00 +0100", "2026-10-26 08:00 +0100"]),
    ],
    ids=["spring", "autumn"],
)  # fmt: skip
async def test_a_wish_over_a_change_of_the_clock_is_the_hour_that_was_chosen(
    clinic, start, next_at, asked, day, wish, reminders
):
    stage = await clinic(start)
    anna = await stage.followed_up(next_at=next_at)
    await stage.until(asked)
    await stage.taps(anna, "Reschedule", day, "10:00")
    assert await stage.rows("SELECT wish_at FROM sessions") == [{"wish_at": wish}]
    assert f"to {wish[:10]} 10:00" in wishes_in(stage.team_chat)[0].plain
    seen = anna.chat.last_message_id
    await stage.taps(stage.nurse, "✅ Agree", chat=stage.team)
    await stage.until(f"{wish[:10]} 23:00")
    sent = [m for m in anna.chat.from_bot if m.id > seen and "A reminder from" in m.plain]
    assert [m.date.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M %z") for m in sent] == reminders


@pytest.mark.parametrize(
    ("start", "next_at", "asked", "day", "hours", "utc"),
    [
        ("2027-03-15 11:00", "2027-03-25 10:00", "2027-03-22 10:00", "28",
         ["00:00", "01:00", "03:00", "04:00"], "2027-03-28T01:00:00Z"),
        ("2026-10-12 11:00", "2026-10-22 10:00", "2026-10-19 10:00", "25",
         ["00:00", "01:00", "02:00", "03:00", "04:00"], "2026-10-25T02:00:00Z"),
    ],
    ids=["spring", "autumn"],
)  # fmt: skip
async def test_in_the_night_of_a_change_each_hour_is_offered_once(
    clinic, start, next_at, asked, day, hours, utc
):
    stage = await clinic(start, settings={"clinic": {"office_hours": "Mon-Sun 0:00-5:00"}})
    anna = await stage.followed_up(next_at=next_at)
    await stage.until(asked)
    await stage.taps(anna, "Reschedule", day)
    assert [label for line in calendar_of(anna).buttons[:-1] for label in line] == hours
    await stage.taps(anna, "03:00")
    assert await stage.rows("SELECT wish_at FROM sessions") == [{"wish_at": utc}]


async def test_where_clocks_change_on_another_day_the_hours_are_still_right(clinic):
    """From 14 to 28 March 2027 New York is five hours behind Berlin, not six."""
    stage = await clinic("2027-03-08 11:00")
    anna = await stage.followed_up(next_at="2027-03-17 15:00")
    await stage.says(anna, "/settings New York")
    await stage.says(anna, "/next")
    await stage.taps(anna, "Reschedule", "12")
    assert calendar_of(anna).buttons[0][0] == "03:00"
    await stage.taps(anna, "‹ Back", "18")
    assert calendar_of(anna).buttons[0][0] == "04:00"
    await stage.taps(anna, "04:00")
    assert "to 2027-03-18 09:00" in wishes_in(stage.team_chat)[0].plain
