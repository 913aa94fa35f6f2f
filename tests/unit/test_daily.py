"""Once a day at a time of the clinic's clock: through nights off, changed settings, both changes of the clock."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.care import daily

BERLIN = ZoneInfo("Europe/Berlin")
AT = time(8, 30)


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


def due(planned: str | None, now: str, at: time = AT) -> str:
    found = daily.due_at(berlin(planned) if planned else None, at, BERLIN, berlin(now))
    return found.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("planned", "now", "expected"),
    [
        pytest.param(None, "2026-11-24 08:29", "2026-11-24 08:30", id="first-ever-before"),
        pytest.param(None, "2026-11-24 08:30", "2026-11-25 08:30", id="first-ever-at"),
        pytest.param(None, "2026-11-24 11:00", "2026-11-25 08:30", id="first-ever-after"),
        pytest.param("2026-11-25 08:30", "2026-11-24 11:00", "2026-11-25 08:30", id="as-planned"),
        pytest.param("2026-11-25 08:30", "2026-11-25 23:59", "2026-11-25 08:30", id="late-on-the-day"),
        pytest.param("2026-11-25 08:30", "2026-11-26 07:00", "2026-11-26 08:30", id="a-day-that-is-over"),
        pytest.param("2026-11-25 08:30", "2026-11-28 09:00", "2026-11-28 08:30", id="days-that-are-over"),
        pytest.param("2026-12-05 08:30", "2026-11-24 09:00", "2026-11-25 08:30", id="clock-set-back"),
        pytest.param("2026-12-05 08:30", "2026-11-24 07:00", "2026-11-24 08:30", id="clock-set-back-early"),
        pytest.param("2026-11-25 08:30", "2026-11-24 07:45", "2026-11-25 08:30", id="clock-set-back-an-hour"),
    ],
)
def test_when_it_is_due(planned: str | None, now: str, expected: str) -> None:
    assert due(planned, now) == expected


@pytest.mark.parametrize("at", [time(7), time(8, 30), time(8, 45), time(22)])
def test_another_time_in_the_settings_keeps_the_day(at: time) -> None:
    assert due("2026-11-25 08:30", "2026-11-24 12:00", at) == f"2026-11-25 {at:%H:%M}"
    assert due("2026-11-25 08:30", "2026-11-25 07:00", at) == f"2026-11-25 {at:%H:%M}"


@pytest.mark.parametrize("at", [time(0), time(2, 30), time(3), time(8, 30), time(23, 55)], ids=str)
@pytest.mark.parametrize("begin", ["2026-10-23 12:00", "2027-03-26 12:00", "2026-12-30 12:00"])
def test_swept_all_the_time_it_comes_once_a_day(begin: str, at: time) -> None:
    now, planned, came = berlin(begin), None, []
    for _ in range(5 * 24 * 12):
        planned = daily.due_at(planned, at, BERLIN, now)
        if planned <= now:
            came.append(now.astimezone(BERLIN).date())
            planned = daily.next_at(at, BERLIN, now)
        now += timedelta(minutes=5)
    first = berlin(begin).astimezone(BERLIN).date()
    days = [first + timedelta(days=number) for number in range(6)]
    assert came in (days[1:], days[:-1], days[1:-1])
    assert len(came) == len(set(came))


@pytest.mark.parametrize(
    ("now", "hours"),
    [("2026-11-24 11:00", 24), ("2026-10-25 11:00", 25), ("2027-03-28 11:00", 23)],
)
def test_a_day_is_as_long_as_the_clocks_make_it(now: str, hours: int) -> None:
    begin, end = daily.today(BERLIN, berlin(now))
    assert end - begin == timedelta(hours=hours)
    assert begin.astimezone(BERLIN).strftime("%H:%M") == "00:00"
