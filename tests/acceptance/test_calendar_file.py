"""The appointment as a file for the patient's own calendar, and how it follows every change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

if TYPE_CHECKING:
    from bot.sandbox.people import Person
    from bot.sandbox.records import Message

MEDICAL = (
    "face",
    "session",
    "mesotherapy",
    "treatment",
    "injection",
    "sesión",
    "séance",
    "seduta",
    "sessão",
    "сеанс",
)


def files(patient: Person) -> list[Message]:
    return [m for m in patient.chat.from_bot if m.document and m.document.name.endswith(".ics")]


def calendars(patient: Person) -> list[Calendar]:
    return [Calendar.from_ical(m.document.data) for m in files(patient)]


def event(calendar: Calendar):
    (found,) = calendar.walk("VEVENT")
    return found


async def with_file(stage, **course: str) -> Person:
    """A patient who has taken the file of the session on 14 December, 10:00."""
    anna = await stage.followed_up(**course)
    await stage.says(anna, "/next")
    return anna


async def test_next_sends_a_file_that_a_calendar_takes(stage):
    anna = await with_file(stage)
    (file,) = files(anna)
    assert file.plain == "Your appointment for your own calendar: tap the file to add it."
    assert file.document.mime == "text/calendar"
    (calendar,) = calendars(anna)
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["VERSION"] == "2.0"
    found = event(calendar)
    assert found["SUMMARY"] == "Appointment: Lindenhof Clinic"
    assert found["LOCATION"] == "Lindenhof Clinic"
    assert "+49 30 1234567" in found["DESCRIPTION"]
    assert found["CLASS"] == "PRIVATE"
    assert found["STATUS"] == "CONFIRMED"
    assert found["DTSTAMP"].dt == stage.clock.now().astimezone(UTC).replace(microsecond=0)


@pytest.mark.parametrize(("next_at", "utc"), [("2026-12-14 10:00", 9), ("2027-04-12 10:00", 8)])
async def test_the_instant_and_the_zone_are_right_in_winter_and_summer(stage, next_at, utc):
    anna = await with_file(stage, next_at=next_at)
    found = event(calendars(anna)[0])
    assert found["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert found["DTSTART"].dt.astimezone(UTC) == datetime.fromisoformat(next_at).replace(
        hour=utc, tzinfo=UTC
    )
    assert found["DTEND"].dt - found["DTSTART"].dt == timedelta(hours=1)
    (zone,) = calendars(anna)[0].walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/Berlin"


async def test_the_same_instant_for_a_patient_in_another_zone(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/settings Auckland")
    await stage.says(anna, "/next")
    assert event(calendars(anna)[0])["DTSTART"].dt.astimezone(UTC) == datetime(2026, 12, 14, 9, tzinfo=UTC)


async def test_over_moves_the_uid_stays_and_the_sequence_rises(stage):
    anna = await with_file(stage)
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-21 16:00")
    await stage.taps(anna, "Confirm")
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-22 16:00")
    await stage.taps(anna, "Reschedule", "28", "09:00")
    await stage.taps(stage.nurse, "✅ Agree", chat=stage.team)
    found = [event(calendar) for calendar in calendars(anna)]
    assert len({one["UID"] for one in found}) == 1
    sequences = [one["SEQUENCE"] for one in found]
    assert sequences == sorted(set(sequences))
    assert [one["DTSTART"].dt.strftime("%m-%d %H:%M") for one in found] == [
        "12-14 10:00", "12-21 16:00", "12-22 16:00", "12-28 09:00",
    ]  # fmt: skip


async def test_the_file_comes_after_the_message_about_the_move(stage):
    anna = await with_file(stage)
    seen = anna.chat.last_message_id
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-21 16:00")
    told, file = [m for m in anna.chat.from_bot if m.id > seen]
    assert "has moved" in told.plain
    assert file is files(anna)[-1]
    assert "your appointment has changed" in file.plain


async def test_the_file_comes_after_the_message_about_a_cancellation_and_strikes_it_out(stage):
    anna = await with_file(stage)
    seen = anna.chat.last_message_id
    await stage.hears(stage.nurse, "/cancel P-0001")
    told, file = [m for m in anna.chat.from_bot if m.id > seen]
    assert "will not take place" in told.plain
    assert "your appointment is cancelled" in file.plain
    first, last = calendars(anna)
    assert last["METHOD"] == "CANCEL"
    assert event(last)["STATUS"] == "CANCELLED"
    assert event(last)["UID"] == event(first)["UID"]
    assert event(last)["SEQUENCE"] > event(first)["SEQUENCE"]
    assert event(last)["DTSTART"].dt == event(first)["DTSTART"].dt


async def test_whoever_cancels_gets_one_that_strikes_it_out_and_it_back_with_keep(stage):
    anna = await with_file(stage)
    await stage.taps(anna, "Cancel")
    assert "is cancelled, and Lindenhof Clinic has been told" in anna.chat.messages[-3].plain
    await stage.taps(anna, "Keep this date")
    assert [calendar["METHOD"] for calendar in calendars(anna)] == ["PUBLISH", "CANCEL", "PUBLISH"]
    sequences = [event(calendar)["SEQUENCE"] for calendar in calendars(anna)]
    assert sequences == sorted(set(sequences))


async def test_a_wish_alone_is_not_yet_a_change(stage):
    anna = await with_file(stage)
    await stage.taps(anna, "Reschedule", "18", "11:00")
    await stage.taps(stage.nurse, "Not possible", chat=stage.team)
    await stage.taps(anna, "Confirm")
    assert len(files(anna)) == 1


async def test_a_cancellation_and_then_a_wish_stands_again(stage):
    anna = await with_file(stage)
    await stage.taps(anna, "Cancel", "Reschedule")
    assert [calendar["METHOD"] for calendar in calendars(anna)] == ["PUBLISH", "CANCEL", "PUBLISH"]


async def test_a_new_date_after_a_cancellation_brings_it_back(stage):
    anna = await with_file(stage)
    await stage.hears(stage.nurse, "/cancel P-0001")
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-21 16:00")
    assert [calendar["METHOD"] for calendar in calendars(anna)] == ["PUBLISH", "CANCEL", "PUBLISH"]
    assert len({event(calendar)["UID"] for calendar in calendars(anna)}) == 1


async def test_whoever_never_took_a_file_gets_none(stage):
    anna = await stage.followed_up()
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-21 16:00")
    await stage.hears(stage.nurse, "/cancel P-0001")
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-22 16:00")
    await stage.until("2026-12-19 16:00")
    await stage.taps(anna, "Cancel", "Keep this date")
    assert files(anna) == []


async def test_whoever_blocked_the_bot_or_stopped_gets_none(stage):
    anna = await with_file(stage)
    await stage.says(anna, "/stop")
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-21 16:00")
    assert len(files(anna)) == 1


async def test_of_a_cancelled_session_next_sends_no_file(stage):
    anna = await stage.followed_up()
    await stage.says(anna, "/next")
    await stage.taps(anna, "Cancel")
    seen = len(files(anna))
    await stage.says(anna, "/next")
    assert len(files(anna)) == seen


async def test_a_file_that_waits_while_the_date_moves_never_leaves_with_the_old_one(stage):
    anna = await with_file(stage)
    with stage.api.faults.flood(1, chat=anna.id, times=1):
        stage.nurse.says("/reschedule P-0001; 2026-12-21 16:00")
        await stage.api.wait_for(lambda: any(call.status == 429 for call in stage.api.calls))
        stage.nurse.says("/reschedule P-0001; 2026-12-22 16:00")
        await stage.settle()
    assert [event(calendar)["DTSTART"].dt.day for calendar in calendars(anna)] == [14, 22]


async def test_the_next_session_is_an_entry_of_its_own(stage):
    anna = await with_file(stage)
    await stage.until("2026-12-14 11:00")
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; 2026-12-28 10:00")
    await stage.says(anna, "/next")
    first, second = calendars(anna)
    assert event(first)["UID"] != event(second)["UID"]
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-29 10:00")
    assert event(calendars(anna)[-1])["UID"] == event(second)["UID"]


async def test_a_session_held_before_its_date_strikes_that_date_out(stage):
    anna = await with_file(stage)
    await stage.until("2026-12-10 11:00")
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; -")
    first, last = calendars(anna)
    assert last["METHOD"] == "CANCEL"
    assert event(last)["UID"] == event(first)["UID"]
    assert event(last)["SEQUENCE"] > event(first)["SEQUENCE"]


@pytest.mark.parametrize("at", ["2026-12-14 09:00", "2026-12-14 11:00"])
async def test_a_session_held_on_its_day_stays_in_the_calendar(stage, at):
    anna = await with_file(stage)
    await stage.until(at)
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; -")
    assert len(files(anna)) == 1


async def test_the_file_says_nothing_medical_in_any_language(clinic):
    titles = {
        "en": "Appointment: Lindenhof Clinic",
        "es": "Cita: Lindenhof Clinic",
        "fr": "Rendez-vous : Lindenhof Clinic",
        "it": "Appuntamento: Lindenhof Clinic",
        "pt": "Marcação: Lindenhof Clinic",
        "ru": "Визит: Lindenhof Clinic",
    }
    stage = await clinic(settings={"clinic": {"languages": list(titles)}})
    for number, (language, title) in enumerate(titles.items(), start=1):
        link = await stage.enrolled()
        anna = stage.api.person("Anna", language_code=language)
        anna.opens(link)
        await stage.settle()
        anna.taps_data(anna.chat.last, f"y:{number}:yes")
        await stage.settle()
        await stage.says(anna, "/next")
        found = event(calendars(anna)[0])
        assert found["SUMMARY"].replace("\u00a0", " ").replace("\u202f", " ") == title
        for field in ("SUMMARY", "LOCATION", "DESCRIPTION"):
            assert not any(word in found[field].lower() for word in MEDICAL), language
        assert b"Anna" not in files(anna)[0].document.data, language
        assert files(anna)[0].document.name == "appointment.ics", language


async def test_a_clinic_s_odd_name_breaks_no_line_of_the_file(clinic):
    name = "Praxis; Dr. Müller, Söhne & <Co> \\ „Haut“ und mehr"
    stage = await clinic(settings={"clinic": {"name": name}})
    anna = await with_file(stage)
    assert event(calendars(anna)[0])["LOCATION"] == name
    assert all(len(line) <= 75 for line in files(anna)[0].document.data.split(b"\r\n"))
