"""Opening hours as clinics write them: what is read, what is left as it stands, and which hours follow."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.care import opening
from bot.care.opening import DAYS, Opening

proving = settings(deadline=None, database=None)
times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
spans = st.builds(
    lambda first, last, at: Opening(first, last, *sorted(at)),
    st.integers(0, 6),
    st.integers(0, 6),
    st.lists(times, min_size=2, max_size=2, unique=True),
)


def written(span: Opening, dash: str, capital: bool) -> str:
    first, last = (DAYS[day].capitalize() if capital else DAYS[day] for day in (span.first, span.last))
    days = first if span.first == span.last else f"{first}{dash}{last}"
    start, end = (f"{at.hour}:{at.minute:02}" for at in (span.start, span.end))
    return f"{days} {start}{dash}{end}"


@proving
@given(st.lists(spans, min_size=1, max_size=4), st.sampled_from(["-", "–", " - "]), st.booleans())
def test_what_is_written_is_read_back(found, dash, capital):
    assert opening.parse(", ".join(written(span, dash, capital) for span in found)) == tuple(found)


@proving
@given(st.text() | st.from_regex(opening._PART, fullmatch=True))
def test_no_text_is_an_error(text):
    opening.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "", ",", "by appointment", "Mon-Fri", "9:00-18:00", "Mon-Fri 9-18", "Mon-Fri 9:00-18:00,", "Mon 9:00-24:00",
        "Mon 18:00-9:00", "Mon 9:00-9:00", "Mon 9:60-18:00", "Foo 9:00-18:00", "Mon-Foo 9:00-18:00",
        "Mon-Fri 9:00-18:00, Sat by appointment", "Mo-Fr 9:00-18:00",
    ],
)  # fmt: skip
def test_what_is_written_otherwise_is_left_as_it_stands(text):
    assert opening.parse(text) is None


def test_a_span_may_pass_over_sunday():
    (span,) = opening.parse("Sat-Mon 9:00-13:00")
    assert [DAYS[day] for day in range(7) if span.covers(day)] == ["mon", "sat", "sun"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon 9:00-12:00", [9, 10, 11]),
        ("Mon 9:30-12:30", [10, 11, 12]),
        ("Mon 9:30-9:50", []),
        ("Tue 9:00-12:00", []),
        ("Mon 14:00-16:00, Mon 9:00-11:00", [9, 10, 14, 15]),
        ("Mon 9:00-11:00, Mon-Fri 10:00-12:00", [9, 10, 11]),
    ],
)
def test_a_visit_begins_at_the_full_hours_between_opening_and_closing(text, expected):
    assert [at.hour for at in opening.hours(opening.parse(text), 0)] == expected


@proving
@given(st.lists(spans, min_size=1, max_size=4), st.integers(0, 6))
def test_every_hour_lies_within_a_span_of_that_day_and_none_is_missing(found, weekday):
    hours = opening.hours(tuple(found), weekday)
    assert list(hours) == sorted(set(hours))
    for hour in range(24):
        covered = any(span.covers(weekday) and span.start <= time(hour) < span.end for span in found)
        assert (time(hour) in hours) == covered


def test_hours_that_cannot_be_read_are_those_of_every_day():
    assert all(
        [at.hour for at in opening.hours(opening.ALWAYS, day)] == list(range(8, 20)) for day in range(7)
    )
