"""The month of buttons: exactly what is on offer can be tapped, and Telegram takes the keyboard."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue import Catalogue
from bot.chat import keyboards, monthly
from bot.chat.monthly import NOTHING, Choice

LANGUAGES = ("en", "es", "fr", "it", "pt", "ru")
LONGEST = keyboards.appointment_data(10**15 - 1, datetime(2999, 12, 31, tzinfo=UTC))
proving = settings(deadline=None, database=None)


@cache
def clinic() -> SimpleNamespace:
    """What a keyboard asks of a clinic."""
    return SimpleNamespace(catalogue=Catalogue.load(LANGUAGES))


@st.composite
def shown(draw) -> tuple[date, Choice, str]:
    """A month that lies within what can be chosen, and a language."""
    first = draw(st.dates(date(2000, 1, 1), date(2900, 1, 1)))
    last = first + timedelta(days=draw(st.integers(0, 200)))
    weekdays = draw(st.sets(st.integers(0, 6)))
    month = draw(st.dates(first, last))
    return month, Choice(LONGEST, first, last, lambda day: day.weekday() in weekdays), draw(
        st.sampled_from(LANGUAGES)
    )  # fmt: skip


def data_of(keyboard, letter: str) -> list[str]:
    start = f"{LONGEST}{letter}:"
    return [b.data.removeprefix(start) for line in keyboard for b in line if b.data.startswith(start)]


@proving
@given(shown())
def test_telegram_takes_every_month(case):
    month, choice, language = case
    lines = monthly.keyboard(clinic(), language, month, choice)
    buttons = [button for line in lines for button in line]
    assert all(1 <= len(line) <= 8 for line in lines)
    assert len(buttons) + 1 <= 100
    assert all(button.label.strip() and 1 <= len(button.data.encode()) <= 64 for button in buttons)


@proving
@given(shown())
def test_exactly_the_days_on_offer_can_be_tapped_and_each_reads_back(case):
    month, choice, language = case
    keyboard = monthly.keyboard(clinic(), language, month, choice)
    first = month.replace(day=1)
    days = [first + timedelta(days=n) for n in range(31)]
    expected = [day for day in days if day.month == month.month and choice.offers(day)]
    assert [monthly.read_day(text) for text in data_of(keyboard, "d")] == expected
    tapped = [b for line in keyboard for b in line if b.data.startswith(f"{LONGEST}d:")]
    assert [int(button.label) for button in tapped] == [day.day for day in expected]
    rest = {b.data for line in keyboard[1:] for b in line} - {b.data for b in tapped}
    assert rest <= {NOTHING}


@proving
@given(shown())
def test_a_day_stands_under_its_weekday(case):
    month, choice, language = case
    for line in monthly.keyboard(clinic(), language, month, choice)[1:]:
        assert len(line) == 7
        for weekday, button in enumerate(line):
            day = monthly.read_day(button.data.removeprefix(f"{LONGEST}d:"))
            assert day is None or day.weekday() == weekday


@proving
@given(shown())
def test_arrows_lead_to_the_months_beside_it_and_never_outside(case):
    month, choice, language = case
    arrows = [
        monthly.read_day(text) for text in data_of(monthly.keyboard(clinic(), language, month, choice), "m")
    ]
    index = month.year * 12 + month.month
    expected = [
        n for n in (index - 1, index + 1)
        if choice.first.year * 12 + choice.first.month <= n <= choice.last.year * 12 + choice.last.month
    ]  # fmt: skip
    assert [day.year * 12 + day.month for day in arrows] == expected


@proving
@given(shown())
def test_the_arrows_lead_through_every_day_on_offer(case):
    _, choice, language = case
    month, found = choice.first, []
    while True:
        keyboard = monthly.keyboard(clinic(), language, month, choice)
        found += data_of(keyboard, "d")
        onward = keyboard[0][2].data
        if onward == NOTHING:
            break
        month = monthly.read_day(onward.removeprefix(f"{LONGEST}m:"))
    days = (choice.last - choice.first).days + 1
    every = (choice.first + timedelta(days=n) for n in range(days))
    assert [monthly.read_day(text) for text in found] == [day for day in every if choice.open(day)]


@proving
@given(st.text())
def test_no_text_that_comes_back_is_an_error(text):
    assert monthly.read_day(text) is None or len(text) >= 7


@pytest.mark.parametrize("text", ["", "-", "2026-13", "2026-02-30", "2026-1", "tomorrow", "2026-12-14T10:00"])
def test_what_is_no_day_is_none(text):
    assert monthly.read_day(text) is None


def test_the_head_says_the_month_and_monday_comes_first():
    choice = Choice("n:1:2:", date(2026, 12, 3), date(2027, 2, 1), lambda day: day.weekday() < 5)
    head, names, first_week, *_ = monthly.keyboard(clinic(), "en", date(2026, 12, 14), choice)
    assert [button.label for button in head] == ["·", "December 2026", "›"]
    assert [button.label for button in names] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [button.label for button in first_week] == ["·", "·", "·", "3", "4", "·", "·"]
