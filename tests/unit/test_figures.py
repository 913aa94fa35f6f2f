"""The clinic's figures: of how many, what lies in the middle, and never a number out of nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.care.figures import (
    MOST_MONTHS,
    Booking,
    Day,
    Material,
    Page,
    Questions,
    Share,
    Spread,
    Times,
    busiest,
    figures,
)
from bot.care.model import Grade, Level, NextState

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NONE, MILD, MODERATE, SEVERE = Grade


def questions(at=NOON, treatment="face", day=1, asked=True, answered=True, took=MINUTE, grades=(MILD,) * 3):
    return Questions(treatment, at, day, asked, answered, took if answered else None, grades)


def silent(**more):
    return questions(answered=False, grades=(None,) * 3, **more)


def page(level=Level.RED, taken=None, at=NOON, treatment="face", is_open=True):
    return Page(treatment, at, level, at + taken if taken is not None else None, is_open)


def booking(state, confirmed=False, moved=False, at=NOON, treatment="face"):
    return Booking(treatment, at, state, confirmed, moved)


def summary(*parts):
    return figures(material(*parts), BERLIN).total


def material(*parts):
    return Material(
        tuple(one for one in parts if isinstance(one, Questions)),
        tuple(one for one in parts if isinstance(one, Page)),
        tuple(one for one in parts if isinstance(one, Booking)),
    )


# --- shares ---


def test_of_none_there_is_no_percentage():
    assert Share(0, 0).percent is None


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [(0, 7, 0), (7, 7, 100), (1, 3, 33), (2, 3, 67), (1, 1000, 1), (999, 1000, 99), (100, 120, 83)],
)
def test_a_percentage_is_rounded_and_never_hides_that_some_differ(part, whole, percent):
    assert Share(part, whole).percent == percent


@given(st.integers(1, 10**6).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_only_none_is_0_percent_and_only_all_are_100(share):
    part, whole = share
    percent = Share(part, whole).percent
    assert (percent == 0) is (part == 0)
    assert (percent == 100) is (part == whole)
    assert abs(percent - 100 * part / whole) <= 1


# --- grades ---


@given(st.lists(st.sampled_from([*Grade, None])))
def test_the_spread_counts_every_grade_that_was_given(grades):
    given_ones = [grade for grade in grades if grade is not None]
    spread = Spread.of(grades)
    assert spread.total == len(given_ones)
    assert spread.counts == tuple(given_ones.count(grade) for grade in Grade)
    if not given_ones:
        assert spread.median is None
        return
    low, high = spread.median
    assert low in given_ones
    assert high in given_ones
    assert sum(grade <= high for grade in given_ones) * 2 >= len(given_ones)
    assert sum(grade >= low for grade in given_ones) * 2 >= len(given_ones)
    assert (low + high) / 2 == median(given_ones)


def test_a_middle_between_two_grades_is_both_and_not_an_average():
    assert Spread.of([NONE, SEVERE]).median == (NONE, SEVERE)
    assert Spread.of([NONE, MILD, SEVERE]).median == (MILD, MILD)


def test_grades_stand_by_day_and_symptom_also_of_questions_that_the_patient_asked_for():
    found = figures(
        material(
            questions(day=3, grades=(NONE, MILD, None)),
            questions(day=1, grades=(SEVERE, None, None), asked=False),
            questions(day=3, grades=(MILD, MILD, NONE)),
            silent(day=2),
        ),
        BERLIN,
    )
    assert found.days == (
        Day(1, (Spread((0, 0, 0, 1)), Spread(), Spread())),
        Day(3, (Spread((1, 1, 0, 0)), Spread((0, 2, 0, 0)), Spread((1, 0, 0, 0)))),
    )


def test_the_busiest_days_are_kept_in_their_order():
    def day(number, count):
        return Day(number, (Spread((count, 0, 0, 0)), Spread(), Spread()))

    days = (day(1, 9), day(2, 1), day(3, 1), day(7, 5))
    assert [one.day for one in busiest(days, 3)] == [1, 2, 7]
    assert busiest(days, 0) == ()
    assert busiest(days, 9) == days


# --- response ---


def test_the_response_rate_is_of_what_was_asked():
    total = summary(
        questions(took=10 * MINUTE), questions(took=20 * MINUTE), silent(), silent(asked=False), questions(asked=False)
    )  # fmt: skip
    assert total.response == Share(2, 3)
    assert total.answering.median == 15 * MINUTE


def test_without_an_answer_there_is_no_time():
    assert summary(silent()).answering == Times()
    assert summary(silent()).response == Share(0, 1)


def test_strong_are_check_ins_with_a_moderate_or_severe_grade():
    total = summary(
        questions(grades=(NONE, MODERATE, None)), questions(grades=(MILD, NONE, NONE)), questions(grades=(None,) * 3)
    )  # fmt: skip
    assert total.strong == Share(1, 2)


# --- alerts ---


def test_alerts_are_counted_with_how_soon_somebody_took_them():
    total = summary(
        page(taken=2 * MINUTE, is_open=False), page(Level.AMBER, taken=30 * MINUTE), page(Level.AMBER), page()
    )  # fmt: skip
    assert (total.red, total.amber, total.open) == (2, 2, 3)
    assert total.taken == Share(2, 4)
    assert total.taking == Times(16 * MINUTE, 30 * MINUTE)


def test_nobody_who_claimed_is_no_time_to_claim():
    assert summary(page()).taking == Times()


# --- appointments ---


def test_what_became_of_appointments():
    total = summary(
        booking(NextState.HELD, confirmed=True),
        booking(NextState.HELD, moved=True),
        booking(NextState.MISSED, confirmed=True),
        booking(NextState.CANCELLED),
        booking(NextState.CANCEL_ASKED),
        booking(NextState.PLANNED),
        booking(NextState.MOVE_ASKED, moved=True),
    )
    assert total.booked == 7
    assert total.kept == Share(2, 5)
    assert total.confirmed == Share(2, 7)
    assert (total.moved, total.missed, total.cancelled, total.unknown) == (2, 1, 2, 2)


def test_while_no_outcome_is_known_there_is_no_share_of_those_kept():
    assert summary(booking(NextState.CONFIRMED)).kept.percent is None


# --- by treatment and month ---


def test_treatments_stand_by_size_and_months_in_order():
    found = figures(
        material(
            questions(treatment="hair"),
            questions(treatment="face", at=NOON - timedelta(days=40)),
            page(treatment="face"),
            booking(NextState.HELD, treatment="body", at=NOON - timedelta(days=80)),
        ),
        BERLIN,
    )
    assert [name for name, _ in found.treatments] == ["face", "body", "hair"]
    assert [first for first, _ in found.months] == [date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1)]


def test_a_month_is_the_clinics():
    just_before = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)  # 00:30 on the first in Berlin
    ((first, _),) = figures(material(questions(at=just_before)), BERLIN).months
    assert first == date(2026, 11, 1)


@given(st.lists(st.integers(0, 500), max_size=40))
def test_the_parts_add_up_to_the_whole_and_months_are_the_last_ones(ago):
    parts = [questions(treatment="abc"[n % 3], at=NOON - timedelta(days=n)) for n in ago]
    parts += [page(treatment="abc"[n % 3], at=NOON - timedelta(days=n)) for n in ago[::2]]
    found = figures(material(*parts), BERLIN)
    assert sum(one.response.whole for _, one in found.treatments) == found.total.response.whole
    assert sum(one.alerts for _, one in found.treatments) == found.total.alerts
    months = [first for first, _ in found.months]
    every = sorted({one.at.astimezone(BERLIN).date().replace(day=1) for one in parts})
    assert months == every[-MOST_MONTHS:]
    assert found.total.empty is (not parts)


def test_of_nothing_there_are_no_figures():
    found = figures(Material(), BERLIN)
    assert found.total.empty
    assert (found.treatments, found.months, found.days) == ((), (), ())
    assert Material().first_at is None
