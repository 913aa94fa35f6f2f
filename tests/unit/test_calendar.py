"""Appointments as iCalendar files: the right hour, updates and cancellations, and texts that break nothing."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.media.calendar import Appointment, ics

BERLIN = ZoneInfo("Europe/Berlin")
WRITTEN = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
SUMMER = Appointment(
    uid="course-7-session-2@clinic.example",
    start=datetime(2026, 7, 14, 10, 30, tzinfo=BERLIN),
    zone="Europe/Berlin",
    length=timedelta(minutes=45),
    title="Mesotherapy, session 2 of 6",
    place="Praxis Dr. Müller; Hauptstraße 3, Berlin",
    notes="Come without make-up.\nQuestions: /help",
    revision=1,
    written_at=WRITTEN,
)
ZONES = sorted(available_timezones() - {"Factory", "localtime"})

proving = settings(deadline=None, database=None)


def calendar(appointment):
    return icalendar.Calendar.from_ical(ics(appointment))


def event(appointment):
    (found,) = calendar(appointment).events
    return found


def lines(appointment):
    """The file's lines, unfolded."""
    return ics(appointment).replace(b"\r\n ", b"").decode().split("\r\n")


def clock(read):
    """The zone as the file itself describes it, whatever this computer knows of its name; None without one."""
    return next((zone.to_tz(lookup_tzid=False) for zone in read.timezones), None)


# What stands in it


def test_the_file_is_one_published_private_appointment():
    read = calendar(SUMMER)
    assert (read["VERSION"], read["METHOD"]) == ("2.0", "PUBLISH")
    assert read["PRODID"]
    (found,) = read.events
    assert found["UID"] == SUMMER.uid
    assert found["SUMMARY"] == SUMMER.title
    assert found["LOCATION"] == SUMMER.place
    assert found["DESCRIPTION"] == SUMMER.notes
    assert (found["STATUS"], found["CLASS"], found["TRANSP"]) == ("CONFIRMED", "PRIVATE", "OPAQUE")
    assert found["DTSTAMP"].dt == found["LAST-MODIFIED"].dt == WRITTEN


def test_an_update_is_the_same_appointment_with_a_higher_sequence():
    moved = replace(SUMMER, start=SUMMER.start + timedelta(days=7), revision=2)
    before, after = event(SUMMER), event(moved)
    assert before["UID"] == after["UID"]
    assert before["SEQUENCE"] < after["SEQUENCE"]
    assert after["DTSTART"].dt - before["DTSTART"].dt == timedelta(days=7)


def test_a_cancellation_strikes_the_same_appointment_out():
    struck = replace(SUMMER, revision=3, cancelled=True)
    assert calendar(struck)["METHOD"] == "CANCEL"
    assert event(struck)["STATUS"] == "CANCELLED"
    assert event(struck)["UID"] == SUMMER.uid
    assert event(struck)["SEQUENCE"] == 3
    assert event(struck)["DTSTART"].dt == SUMMER.start


def test_the_same_appointment_gives_the_same_bytes():
    assert ics(SUMMER) == ics(replace(SUMMER))


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": datetime(2026, 7, 14, 10, 30)},
        {"written_at": datetime(2026, 7, 14, 10, 30)},
        {"length": timedelta(0)},
        {"length": timedelta(minutes=-5)},
        {"zone": "Europe/Atlantis"},
        {"zone": "Europe"},
        {"zone": "../etc/passwd"},
        {"zone": ""},
    ],
)
def test_what_has_no_place_in_a_calendar_is_refused(wrong):
    with pytest.raises(ValueError):
        ics(replace(SUMMER, **wrong))


# The hour


@pytest.mark.parametrize("month", [1, 7])
@pytest.mark.parametrize("key", ["Europe/Berlin", "America/New_York", "Asia/Kolkata"])
def test_the_hour_is_right_in_both_halves_of_the_year(key, month):
    start = datetime(2026, month, 14, 10, 30, tzinfo=ZoneInfo(key))
    booked = replace(SUMMER, start=start.astimezone(UTC), zone=key)
    assert f"DTSTART;TZID={key}:2026{month:02}14T103000" in lines(booked)
    assert f"DTEND;TZID={key}:2026{month:02}14T111500" in lines(booked)
    assert event(booked)["DTSTART"].dt.astimezone(UTC) == start
    assert event(booked)["DTEND"].dt.astimezone(UTC) == start + SUMMER.length
    assert calendar(booked).timezones[0]["TZID"] == key
    assert datetime(2026, month, 14, 10, 30, tzinfo=clock(calendar(booked))).utcoffset() == start.utcoffset()


@settings(proving, max_examples=25)
@given(
    st.sampled_from(ZONES),
    st.datetimes(datetime(2024, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC)),
    st.timedeltas(timedelta(minutes=5), timedelta(hours=30)),
)
def test_the_file_alone_tells_the_hour_in_every_zone(key, start, length):
    start, length = start.replace(microsecond=0), timedelta(seconds=int(length.total_seconds()))
    booked = replace(SUMMER, start=start, zone=key, length=length)
    read = calendar(booked)
    told = [read.events[0]["DTSTART"].dt, read.events[0]["DTEND"].dt]
    if zone := clock(read):
        told = [moment.replace(tzinfo=zone) for moment in told]
    assert [moment.astimezone(UTC) for moment in told] == [start, start + length]


def test_an_appointment_through_a_change_of_the_clock_lasts_as_long_as_it_says():
    night = datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN)
    booked = replace(SUMMER, start=night, length=timedelta(hours=2))
    assert "DTEND;TZID=Europe/Berlin:20260329T043000" in lines(booked)
    assert event(booked)["DTEND"].dt.astimezone(UTC) - night.astimezone(UTC) == timedelta(hours=2)


def test_an_hour_that_comes_twice_is_told_in_utc_when_it_is_the_second():
    first = datetime(2026, 10, 25, 2, 10, tzinfo=BERLIN)
    assert "DTSTART;TZID=Europe/Berlin:20261025T021000" in lines(
        replace(SUMMER, start=first, length=timedelta(minutes=20))
    )
    assert "DTSTART:20261025T011000Z" in lines(replace(SUMMER, start=first.replace(fold=1)))


@pytest.mark.parametrize("key", ["UTC", "Etc/UTC", "Zulu"])
def test_utc_needs_no_description_of_its_clock(key):
    booked = replace(SUMMER, zone=key)
    assert calendar(booked).timezones == []
    assert "DTSTART:20260714T083000Z" in lines(booked)


def test_changes_of_the_clock_are_yearly_rules_which_every_calendar_reads():
    """Outlook passes over lists of dates (RDATE)."""
    written = "\n".join(lines(SUMMER))
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3" in written
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10" in written
    assert "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3" in lines(replace(SUMMER, zone="America/New_York"))
    assert "RDATE" not in written


@pytest.mark.parametrize("key", ["Europe/Berlin", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe"])
def test_the_clock_stays_right_for_years_when_an_appointment_is_moved_by_hand(key):
    zone, told = ZoneInfo(key), clock(calendar(replace(SUMMER, zone=key)))
    days = [SUMMER.start.replace(tzinfo=None) + timedelta(days=10 * n) for n in range(140)]
    assert [day.replace(tzinfo=told).utcoffset() for day in days] == [
        day.replace(tzinfo=zone).utcoffset() for day in days
    ]


@pytest.mark.parametrize("key", ["Africa/Casablanca", "America/Santiago", "Asia/Kolkata", "Europe/Berlin"])
def test_every_clock_has_a_standard_time(key):
    assert calendar(replace(SUMMER, zone=key)).timezones[0].standard


# The texts


def test_texts_with_all_that_is_special_in_the_format_come_back():
    text = 'Größe; a, b: "c"\\n \\N C:\\New\n\n🧑‍⚕️ ^n ^^ %2C\tend\\'
    found = event(replace(SUMMER, title=text, place=text, notes=text * 5))
    assert found["SUMMARY"] == found["LOCATION"] == text
    assert found["DESCRIPTION"] == text * 5


@settings(proving, max_examples=80)
@given(st.text(max_size=120))
def test_every_text_comes_back_but_for_what_controls_the_printer(text):
    expected = "".join(
        one
        for one in "\n".join(text.splitlines())
        if one in "\n\t" or unicodedata.category(one) not in {"Cc", "Cs"}
    )
    assert event(replace(SUMMER, zone="UTC", notes=text))["DESCRIPTION"] == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_a_text_cannot_bring_lines_of_its_own(end):
    text = f"x{end}ATTENDEE:mailto:a@b.example{end}END:VEVENT{end}END:VCALENDAR"
    booked = replace(SUMMER, uid=text, title=text, place=text, notes=text)
    assert len(ics(booked).decode().replace("\r\n ", "").splitlines()) == len(lines(SUMMER)) - 1
    assert not any(line.startswith("ATTENDEE") for line in lines(booked))
    assert len(calendar(booked).events) == 1


@settings(proving, max_examples=40)
@given(st.text(min_size=60, max_size=400), st.text(max_size=40))
def test_lines_end_in_crlf_and_are_75_octets_long_at_most(notes, title):
    written = ics(replace(SUMMER, zone="UTC", notes=notes + "äöü🙂" * 30, title=title))
    assert written.endswith(b"END:VCALENDAR\r\n")
    assert written.count(b"\n") == written.count(b"\r") == written.count(b"\r\n")
    for line in written.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
