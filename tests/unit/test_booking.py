"""When a next session is offered: at this hour, so many days or weeks later, when somebody is there."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.care import booking, opening
from bot.care.booking import A_DAY, A_WEEK, LATER

proving = settings(deadline=None, database=None)
TUESDAY = datetime(2026, 11, 24, 11, 7)

times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
locals_ = st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1))
weeks = st.lists(st.frozensets(st.integers(0, 23), max_size=12), min_size=7, max_size=7)
intervals = st.integers(1, 365).map(lambda days: timedelta(days=days))


def open_at(week):
    """Hours by weekday, as a clinic that is there at those full hours."""
    return lambda day: tuple(time(hour) for hour in sorted(week[day.weekday()]))


def written(text: str):
    """Hours as they stand in the settings."""
    spans = opening.parse(text)
    assert spans is not None
    return lambda day: opening.hours(spans, day.weekday())


def at_all_hours(_day):
    return tuple(time(hour) for hour in range(24))


def stamps(moments):
    return [f"{moment:%a %Y-%m-%d %H:%M}" for moment in moments]


# How much later


def test_the_usual_interval_is_offered_first_then_a_week_less_and_a_week_more():
    assert booking.around(2 * A_WEEK) == (2 * A_WEEK, A_WEEK, 3 * A_WEEK)


def test_a_week_less_than_a_week_is_not_offered():
    assert booking.around(A_WEEK) == (A_WEEK, 2 * A_WEEK)
    assert booking.around(8 * A_DAY) == (8 * A_DAY, A_DAY, 15 * A_DAY)


@proving
@given(intervals)
def test_whatever_the_interval_it_comes_first_and_nothing_is_offered_for_today(interval):
    afters = booking.around(interval)
    assert afters[0] == interval
    assert min(afters) >= A_DAY
    assert len(set(afters)) == len(afters) >= 2


# When on that day


def test_it_is_this_hour_down_to_the_quarter():
    found = booking.offered(datetime(2026, 11, 24, 11, 52, 40), LATER, at_all_hours)
    assert stamps(found) == ["Wed 2026-11-25 11:45", "Tue 2026-12-01 11:45", "Tue 2026-12-08 11:45"]


def test_a_closed_day_gives_way_to_the_next_that_is_open():
    friday = TUESDAY + 3 * A_DAY
    found = booking.offered(friday, (A_DAY, 2 * A_DAY), written("Mon-Fri 9:00-18:00"))
    assert stamps(found) == ["Mon 2026-11-30 11:00"]  # both; it is offered once


def test_before_the_first_hour_it_is_the_first_and_after_the_last_the_last():
    hours = written("Mon-Fri 9:00-18:00")
    assert stamps(booking.offered(TUESDAY.replace(hour=7), (A_DAY,), hours)) == ["Wed 2026-11-25 09:00"]
    assert stamps(booking.offered(TUESDAY.replace(hour=21), (A_DAY,), hours)) == ["Wed 2026-11-25 17:00"]


def test_in_the_break_at_noon_it_is_the_first_hour_after_it():
    hours = written("Mon-Fri 9:00-12:00, Mon-Fri 14:00-18:00")
    for hour in (12, 13):
        found = booking.offered(TUESDAY.replace(hour=hour), (A_DAY,), hours)
        assert stamps(found) == ["Wed 2026-11-25 14:00"]


def test_an_hour_that_may_end_at_its_half_is_offered_full():
    """Until 12:30 a visit may begin at 12:00; whether at 12:45 is more than the hours tell."""
    hours = written("Mon-Fri 9:00-12:30")
    found = booking.offered(TUESDAY.replace(hour=12, minute=50), (A_DAY,), hours)
    assert stamps(found) == ["Wed 2026-11-25 12:00"]


def test_where_nobody_is_ever_there_nothing_is_offered():
    assert booking.offered(TUESDAY, LATER, lambda _day: ()) == []


@proving
@given(locals_, intervals, weeks)
def test_whatever_is_offered_somebody_is_there(local, interval, week):
    hours = open_at(week)
    for moment in booking.offered(local, booking.around(interval), hours):
        assert moment.time().replace(minute=0) in hours(moment.date())
        assert (moment.minute % 15, moment.second, moment.microsecond) == (0, 0, 0)


@proving
@given(locals_, intervals, weeks)
def test_it_is_never_before_its_day_and_at_most_six_days_after(local, interval, week):
    (*found,) = booking.offered(local, (interval,), open_at(week))
    assert len(found) == (1 if any(week) else 0)
    for moment in found:
        late = moment.date() - (local + interval).date()
        assert timedelta() <= late < A_WEEK
        assert not any(week[(local + interval + n * A_DAY).weekday()] for n in range(late.days))


@proving
@given(locals_, st.lists(intervals, max_size=6), weeks)
def test_nothing_is_offered_twice(local, afters, week):
    found = booking.offered(local, afters, open_at(week))
    assert len(found) == len(set(found)) <= len(afters)


@proving
@given(locals_, st.lists(intervals, max_size=6, unique=True))
def test_at_a_clinic_that_never_closes_it_is_exactly_so_much_later(local, afters):
    quarter = local.replace(minute=local.minute // 15 * 15, second=0, microsecond=0)
    assert booking.offered(local, afters, at_all_hours)[:6] == [
        (quarter + after) if quarter.hour < 23 else (quarter + after).replace(minute=0) for after in afters
    ]
