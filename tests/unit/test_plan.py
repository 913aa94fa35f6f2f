"""Times of day through every zone's changes of the clock; reminders that are never past, late or at night."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.care import plan
from bot.care.model import Item, Kind, Plan, QuietHours
from bot.care.plan import checkins

PLAN = Plan()
QUIET = QuietHours()
NEVER_QUIET = QuietHours(time(0), time(0))
BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
APIA = ZoneInfo("Pacific/Apia")

HALF_HOURS = [time(hour, minute) for hour in range(24) for minute in (0, 30)]
ZONES = sorted(available_timezones())

proving = settings(deadline=None, database=None)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def told(items: tuple[Item, ...], zone: ZoneInfo) -> list[tuple[str, str]]:
    """Keys with wall-clock times, as a person would read them."""
    return [(item.key, f"{wall(item.due_at, zone):%m-%d %H:%M}") for item in items]


@cache
def changes(key: str, year: int) -> tuple[datetime, ...]:
    """The instants (on the quarter of an hour) at which clocks of a zone change in a year."""
    zone = ZoneInfo(key)
    found = []
    start = datetime(year, 1, 1, tzinfo=UTC)
    for day in range(366):
        lower, upper = start + timedelta(days=day), start + timedelta(days=day + 1)
        if lower.astimezone(zone).utcoffset() == upper.astimezone(zone).utcoffset():
            continue
        quarters = (lower + timedelta(minutes=15 * quarter) for quarter in range(1, 97))
        before = lower.astimezone(zone).utcoffset()
        found.append(next(moment for moment in quarters if moment.astimezone(zone).utcoffset() != before))
    return tuple(found)


# The wall clock

MOVED = [
    pytest.param(BERLIN, "2026-03-29 02:30", "2026-03-29 01:30", id="not-existing-moves-forward"),
    pytest.param(BERLIN, "2026-03-29 01:59", "2026-03-29 00:59", id="before-the-gap"),
    pytest.param(BERLIN, "2026-03-29 03:00", "2026-03-29 01:00", id="after-the-gap"),
    pytest.param(BERLIN, "2026-10-25 02:30", "2026-10-25 00:30", id="of-two-the-first"),
    pytest.param(BERLIN, "2026-10-25 03:00", "2026-10-25 02:00", id="after-both"),
    pytest.param(LORD_HOWE, "2026-10-04 02:15", "2026-10-03 15:45", id="half-an-hour-of-gap"),
    pytest.param(APIA, "2011-12-30 10:00", "2011-12-30 20:00", id="a-day-that-was-skipped"),
    pytest.param(ZoneInfo("Asia/Kathmandu"), "2026-01-01 10:00", "2026-01-01 04:15", id="odd-offset"),
]


@pytest.mark.parametrize(("zone", "local", "instant"), MOVED)
def test_a_wall_time_becomes_an_instant(zone: ZoneInfo, local: str, instant: str) -> None:
    naive = datetime.fromisoformat(local)
    assert plan.to_utc(naive.date(), naive.time(), zone) == utc(instant)
    assert plan.to_utc(naive.date(), naive.time().replace(fold=1), zone) == utc(instant)


GAPS = [
    pytest.param(BERLIN, "2026-03-29 02:30", (time(2), time(3)), id="one-hour"),
    pytest.param(BERLIN, "2026-03-29 02:00", (time(2), time(3)), id="its-first-minute"),
    pytest.param(BERLIN, "2026-03-29 02:59:59.5", (time(2), time(3)), id="its-last-moment"),
    pytest.param(BERLIN, "2026-03-29 01:59", None, id="before"),
    pytest.param(BERLIN, "2026-03-29 03:00", None, id="after"),
    pytest.param(BERLIN, "2026-10-25 02:30", None, id="twice-is-no-gap"),
    pytest.param(LORD_HOWE, "2026-10-04 02:10", (time(2), time(2, 30)), id="half-an-hour"),
    pytest.param(ZoneInfo("Africa/Cairo"), "2026-04-24 00:30", (time(0), time(1)), id="midnight"),
    pytest.param(
        ZoneInfo("America/Scoresbysund"), "2024-03-30 23:30", None, id="a-zone-that-changed-its-mind"
    ),
    pytest.param(APIA, "2011-12-30 10:00", (time(0), time(0)), id="a-whole-day"),
]


@pytest.mark.parametrize(("zone", "local", "jump"), GAPS)
def test_a_gap_is_named_by_its_edges(zone: ZoneInfo, local: str, jump: tuple[time, time] | None) -> None:
    naive = datetime.fromisoformat(local)
    assert plan.gap(naive, zone) == jump
    assert plan.exists(naive, zone) is (jump is None)


def test_every_change_of_the_clock_is_named_by_its_edges() -> None:
    for key in ZONES:
        zone = ZoneInfo(key)
        for change in changes(key, 2026):
            before, after = wall(change - timedelta(seconds=1), zone), wall(change, zone)
            edge = before + timedelta(seconds=1)
            assert plan.exists(before, zone), key
            if after <= edge:
                assert plan.to_utc(after.date(), after.time(), zone) < change, key
                continue
            middle = edge + (after - edge) / 2
            assert plan.gap(middle, zone) == (edge.time(), after.time()), key
            assert plan.exists(after, zone), key


def test_naive_instants_are_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        plan.day_of(date(2026, 1, 1), datetime(2026, 1, 2), BERLIN)


DAYS = [
    pytest.param(BERLIN, "2026-03-28 22:59", 0, id="same-evening"),
    pytest.param(BERLIN, "2026-03-28 23:00", 1, id="midnight-here-not-in-utc"),
    pytest.param(BERLIN, "2026-03-29 21:59", 1, id="a-day-of-23-hours"),
    pytest.param(BERLIN, "2026-03-29 22:00", 2, id="and-the-next"),
    pytest.param(NEW_YORK, "2026-03-28 02:00", 0, id="never-before-the-session"),
]


@pytest.mark.parametrize(("zone", "moment", "day"), DAYS)
def test_days_after_a_session_are_counted_by_the_calendar(zone: ZoneInfo, moment: str, day: int) -> None:
    assert plan.day_of(date(2026, 3, 28), utc(moment), zone) == day


# Check-ins


def ask(
    held_on: date,
    zone: ZoneInfo,
    now: datetime,
    at: time = time(10),
    *,
    plan: Plan = PLAN,
    is_last: bool = False,
) -> tuple[Item, ...]:
    return checkins(held_on, is_last, plan, at, zone, QUIET, now)


def test_the_default_plan_is_asked_at_ten() -> None:
    items = ask(date(2026, 3, 27), BERLIN, utc("2026-03-27 15:00"))
    assert told(items, BERLIN) == [
        ("1", "03-28 10:00"),
        ("2", "03-29 10:00"),
        ("3", "03-30 10:00"),
        ("7", "04-03 10:00"),
        ("14", "04-10 10:00"),
    ]
    assert {item.kind for item in items} == {Kind.CHECKIN}
    assert {item.expires_at - item.due_at for item in items if item.expires_at} == {timedelta(hours=24)}


def test_lump_checks_follow_the_last_session_only() -> None:
    assert plan.checkin_days(PLAN, is_last=False) == (1, 2, 3, 7, 14)
    assert plan.checkin_days(PLAN, is_last=True) == (1, 2, 3, 7, 14, 28, 56, 84)
    assert plan.checkin_days(Plan(checkin_days=(7, 1, 7), lump_weeks=(1, 4)), is_last=True) == (1, 7, 28)


# The session was on 1 June; check-ins at 10:00 in Berlin (08:00 UTC).
CAUGHT_UP = [
    pytest.param("2026-06-02 07:59", ["1 06-02 10:00", "2 06-03 10:00"], id="before-its-hour"),
    pytest.param("2026-06-02 08:00", ["1 06-02 10:00", "2 06-03 10:00"], id="at-its-hour"),
    pytest.param("2026-06-02 13:00", ["1 06-02 15:00", "2 06-03 10:00"], id="later-that-day-at-once"),
    pytest.param("2026-06-02 18:59", ["1 06-02 20:59", "2 06-03 10:00"], id="just-before-quiet-hours"),
    pytest.param("2026-06-02 19:00", ["2 06-03 10:00"], id="in-quiet-hours-skipped"),
    pytest.param("2026-06-02 22:30", ["2 06-03 10:00"], id="after-midnight-it-is-yesterdays"),
    pytest.param("2026-06-03 12:00", ["2 06-03 14:00"], id="earlier-days-skipped"),
    pytest.param("2026-06-04 12:00", [], id="all-past"),
]


@pytest.mark.parametrize(("now", "expected"), CAUGHT_UP)
def test_todays_checkin_is_caught_up_with(now: str, expected: list[str]) -> None:
    items = ask(date(2026, 6, 1), BERLIN, utc(now), plan=Plan(checkin_days=(1, 2)))
    assert [" ".join(line) for line in told(items, BERLIN)] == expected
    for item in items:
        planned = plan.to_utc(date(2026, 6, 1) + timedelta(days=int(item.key)), time(10), BERLIN)
        assert item.expires_at == planned + PLAN.closes_after


def test_a_checkin_that_would_be_closed_already_is_not_caught_up_with() -> None:
    short = Plan(checkin_days=(1,), closes_after=timedelta(hours=2))
    assert ask(date(2026, 6, 1), BERLIN, utc("2026-06-02 09:59"), plan=short)
    assert not ask(date(2026, 6, 1), BERLIN, utc("2026-06-02 10:00"), plan=short)


def test_an_hour_that_the_patient_chose_stands_inside_quiet_hours() -> None:
    once = Plan(checkin_days=(1,))
    at_its_hour = utc("2026-06-02 20:30")
    (item,) = ask(date(2026, 6, 1), BERLIN, at_its_hour, time(22, 30), plan=once)
    assert item.due_at == at_its_hour
    assert not ask(date(2026, 6, 1), BERLIN, at_its_hour + timedelta(seconds=1), time(22, 30), plan=once)


def test_a_day_that_a_zone_skipped_is_asked_about_once() -> None:
    items = ask(date(2011, 12, 29), APIA, utc("2011-12-29 12:00"), plan=Plan(checkin_days=(1, 2, 3)))
    assert told(items, APIA) == [("2", "12-31 10:00"), ("3", "01-01 10:00")]
    lone = ask(date(2011, 12, 29), APIA, utc("2011-12-29 12:00"), plan=Plan(checkin_days=(1, 3)))
    assert told(lone, APIA) == [("1", "12-31 10:00"), ("3", "01-01 10:00")]


def assert_one_checkin_a_day(held_on: date, zone: ZoneInfo, at: time, is_last: bool = True) -> None:
    """Exactly one a planned day, at its wall time unless that does not exist; then moved on by the gap."""
    now = datetime(held_on.year, held_on.month, held_on.day, tzinfo=UTC) - timedelta(days=2)
    items = ask(held_on, zone, now, at, is_last=is_last)
    days = plan.checkin_days(PLAN, is_last)
    assert [item.key for item in items] == [str(day) for day in days], zone
    for day, item in zip(days, items, strict=True):
        wanted = datetime.combine(held_on + timedelta(days=day), at)
        here = wall(item.due_at, zone)
        if plan.exists(wanted, zone):
            assert here == wanted, zone
        else:
            assert wanted < here <= wanted + timedelta(hours=3), zone
    instants = [item.due_at for item in items]
    assert instants == sorted(set(instants)), zone


def each_way_of_2026() -> list[str]:
    """One zone for all whose clocks show the same throughout 2026: most of the six hundred are twins."""
    ways: dict[tuple[tuple[datetime, timedelta | None], ...], str] = {}
    for key in ZONES:
        moments = (datetime(2026, 1, 1, tzinfo=UTC), *changes(key, 2026))
        ways.setdefault(tuple((at, at.astimezone(ZoneInfo(key)).utcoffset()) for at in moments), key)
    return list(ways.values())


def test_one_checkin_a_day_across_each_change_in_every_zone() -> None:
    """The full sweep: each half hour of the day on which clocks change, and the days around it."""
    for key in each_way_of_2026():
        zone = ZoneInfo(key)
        for change in changes(key, 2026) or (utc("2026-07-01"),):
            held_on = change.astimezone(zone).date() - timedelta(days=2)
            for at in HALF_HOURS:
                assert_one_checkin_a_day(held_on, zone, at, is_last=False)


@proving
@given(st.sampled_from(ZONES), st.dates(date(2020, 1, 1), date(2045, 12, 31)), st.sampled_from(HALF_HOURS))
def test_one_checkin_a_day_in_any_year(key: str, held_on: date, at: time) -> None:
    assert_one_checkin_a_day(held_on, ZoneInfo(key), at)


@proving
@given(st.sampled_from(ZONES), st.datetimes(datetime(2020, 1, 1), datetime(2045, 1, 1)), st.integers(-2, 20))
def test_what_is_planned_late_is_neither_past_nor_at_night(key: str, moment: datetime, ago: int) -> None:
    zone, now = ZoneInfo(key), moment.replace(tzinfo=UTC)
    items = ask(now.astimezone(zone).date() - timedelta(days=ago), zone, now)
    assert len({item.key for item in items}) == len(items)
    assert sum(item.due_at == now for item in items) <= 1
    for item in items:
        assert item.due_at >= now
        assert item.expires_at is not None
        assert item.expires_at > now
        assert not QUIET.cover(wall(item.due_at, zone).time())


# The nudge and the end

# A check-in of Berlin's winter, issued and closed at these wall times; quiet from 21:00 to 08:00.
NUDGES = [
    pytest.param("01-10 10:00", "01-11 10:00", "01-10 15:00", id="after-five-hours"),
    pytest.param("01-10 15:59", "01-11 15:59", "01-10 20:59", id="just-before-quiet-hours"),
    pytest.param("01-10 16:00", "01-11 16:00", "01-11 08:00", id="in-quiet-hours-the-next-morning"),
    pytest.param("01-10 20:00", "01-11 20:00", "01-11 08:00", id="after-midnight-the-same-morning"),
    pytest.param("01-10 03:00", "01-11 03:00", "01-10 08:00", id="the-end-of-quiet-hours-is-allowed"),
    pytest.param("01-10 18:00", "01-11 08:00", None, id="not-at-its-closing"),
    pytest.param("01-10 10:00", "01-10 14:00", None, id="not-after-its-closing"),
]


@pytest.mark.parametrize(("issued", "closes", "due"), NUDGES)
def test_a_nudge_waits_for_the_morning(issued: str, closes: str, due: str | None) -> None:
    at, until = (
        datetime.fromisoformat(f"2026-{text}").replace(tzinfo=BERLIN).astimezone(UTC)
        for text in (issued, closes)
    )
    item = plan.nudge(at, until, PLAN, BERLIN, QUIET, "7")
    if due is None:
        assert item is None
    else:
        assert item is not None
        assert told((item,), BERLIN) == [("7", due)]
        assert (item.kind, item.expires_at) == (Kind.NUDGE, until)


# Quiet until 02:30 in Berlin on the nights on which that time is missing or comes twice.
CHANGING_NIGHTS = [
    pytest.param("2026-03-29 00:15", "2026-03-29 01:30", id="missing-so-at-half-past-three"),
    pytest.param("2026-10-25 00:15", "2026-10-25 00:30", id="twice-the-first-end"),
    pytest.param("2026-10-25 01:15", "2026-10-25 01:30", id="twice-quiet-again-until-the-second"),
]


@pytest.mark.parametrize(("wanted", "due"), CHANGING_NIGHTS)
def test_quiet_hours_end_on_the_night_of_a_change_too(wanted: str, due: str) -> None:
    at_once = Plan(nudge_after=timedelta(0))
    quiet = QuietHours(time(22), time(2, 30))
    item = plan.nudge(utc(wanted), utc(wanted) + timedelta(days=2), at_once, BERLIN, quiet, "1")
    assert item is not None
    assert item.due_at == utc(due)


def test_closing_never_expires() -> None:
    closes_at = utc("2026-01-11 09:00")
    assert plan.close(closes_at, "7") == Item(Kind.CLOSE, "7", closes_at)


quiets = st.sampled_from(
    [QUIET, NEVER_QUIET, QuietHours(time(1), time(5)), QuietHours(time(22), time(2, 30))]
)
all_quiets = quiets | st.builds(QuietHours, st.sampled_from(HALF_HOURS), st.sampled_from(HALF_HOURS))


@st.composite
def moments(draw: st.DrawFn) -> tuple[ZoneInfo, datetime]:
    """A zone and an instant, as often as not within two days of a change of its clocks."""
    key = draw(st.sampled_from(ZONES))
    near = changes(key, draw(st.sampled_from([2024, 2026, 2027])))
    minutes = timedelta(minutes=draw(st.integers(-2880, 2880)))
    if near and draw(st.booleans()):
        return ZoneInfo(key), draw(st.sampled_from(near)) + minutes
    return ZoneInfo(key), datetime(2026, 6, 1, tzinfo=UTC) + timedelta(
        days=draw(st.integers(0, 900))
    ) + minutes


@proving
@given(moments(), all_quiets, st.integers(0, 30), st.integers(0, 48))
def test_a_nudge_is_never_at_night_and_never_late(
    moment: tuple[ZoneInfo, datetime], quiet: QuietHours, after: int, closes: int
) -> None:
    zone, issued_at = moment
    closes_at = issued_at + timedelta(hours=closes)
    waiting = Plan(nudge_after=timedelta(hours=after))
    item = plan.nudge(issued_at, closes_at, waiting, zone, quiet, "1")
    wanted = issued_at + waiting.nudge_after
    if item is None:
        assert closes_at - wanted < timedelta(hours=25)
        return
    assert wanted <= item.due_at < closes_at
    assert not quiet.cover(wall(item.due_at, zone).time())
    if item.due_at != wanted:
        assert quiet.cover(wall(wanted, zone).time())


# Reminders


def remind(
    local: str, zone: ZoneInfo, now: str = "2026-01-01", **planned: tuple[int, ...]
) -> tuple[Item, ...]:
    next_at = datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC)
    return plan.reminders(next_at, Plan(**planned), zone, QUIET, utc(now))


REMINDED = [
    pytest.param(
        BERLIN, "2026-06-10 14:30", ["3d 06-07 14:30", "1d 06-09 14:30", "2h 06-10 12:30"], id="usual"
    ),
    pytest.param(
        BERLIN,
        "2026-06-10 09:00",
        ["3d 06-07 09:00", "1d 06-09 09:00", "2h 06-10 08:00"],
        id="moved-later-with-an-hour-left",
    ),
    pytest.param(
        BERLIN,
        "2026-06-10 08:59",
        ["3d 06-07 08:59", "1d 06-09 08:59", "2h 06-09 20:59"],
        id="else-the-evening-before",
    ),
    pytest.param(
        BERLIN,
        "2026-06-10 07:00",
        ["3d 06-07 08:00", "1d 06-09 08:00", "2h 06-09 20:59"],
        id="an-early-session",
    ),
    pytest.param(
        BERLIN,
        "2026-06-10 22:30",
        ["3d 06-08 08:00", "1d 06-10 08:00", "2h 06-10 20:30"],
        id="a-late-session",
    ),
    pytest.param(
        BERLIN,
        "2026-03-30 10:00",
        ["3d 03-27 10:00", "1d 03-29 10:00", "2h 03-30 08:00"],
        id="across-the-change-to-summer",
    ),
    pytest.param(
        BERLIN,
        "2026-10-26 10:00",
        ["3d 10-23 10:00", "1d 10-25 10:00", "2h 10-26 08:00"],
        id="across-the-change-to-winter",
    ),
    pytest.param(
        NEW_YORK,
        "2026-03-09 10:00",
        ["3d 03-06 10:00", "1d 03-08 10:00", "2h 03-09 08:00"],
        id="across-the-change-in-america",
    ),
]


@pytest.mark.parametrize(("zone", "local", "expected"), REMINDED)
def test_reminders_keep_the_wall_clock(zone: ZoneInfo, local: str, expected: list[str]) -> None:
    items = remind(local, zone)
    assert [" ".join(line) for line in told(items, zone)] == expected
    assert {(item.kind, item.expires_at) for item in items} == {
        (Kind.REMINDER, datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC))
    }


def test_hours_of_notice_are_hours_that_pass() -> None:
    """Six hours before 05:00 on the day that clocks go forward is 22:00 by the clock the evening before."""
    next_at = utc("2026-03-29 03:00")
    items = plan.reminders(
        next_at, Plan(remind_days=(), remind_hours=(6,)), BERLIN, NEVER_QUIET, utc("2026-01-01")
    )
    assert told(items, BERLIN) == [("6h", "03-28 22:00")]


def test_a_reminder_in_the_gap_moves_forward() -> None:
    next_at = utc("2026-03-30 00:30")
    items = plan.reminders(
        next_at, Plan(remind_days=(1,), remind_hours=()), BERLIN, NEVER_QUIET, utc("2026-01-01")
    )
    assert told(items, BERLIN) == [("1d", "03-29 03:30")]


# Sessions of 10 June 14:30 in Berlin (12:30 UTC).
SHORT = [
    pytest.param("2026-06-07 12:29", ["3d", "1d", "2h"], False, id="in-time"),
    pytest.param("2026-06-07 12:30", ["1d", "2h"], True, id="the-first-is-due-now"),
    pytest.param("2026-06-09 12:30", ["2h"], True, id="within-a-day"),
    pytest.param("2026-06-10 10:30", [], True, id="within-two-hours"),
    pytest.param("2026-06-11 10:30", [], True, id="over"),
]


@pytest.mark.parametrize(("now", "keys", "hurried"), SHORT)
def test_past_reminders_are_skipped_and_told_as_short_notice(
    now: str, keys: list[str], hurried: bool
) -> None:
    assert [item.key for item in remind("2026-06-10 14:30", BERLIN, now)] == keys
    assert plan.short_notice(utc("2026-06-10 12:30"), PLAN, BERLIN, QUIET, utc(now)) is hurried


def test_an_evening_reminder_that_is_past_is_skipped() -> None:
    assert remind("2026-06-10 07:00", BERLIN, "2026-06-09 19:00") == ()
    assert [item.key for item in remind("2026-06-10 07:00", BERLIN, "2026-06-09 18:58")] == ["2h"]


COLLISIONS = [
    pytest.param("2026-06-10 14:00", {"remind_days": (1,), "remind_hours": (24,)}, ["24h"], id="same-notice"),
    pytest.param("2026-06-10 05:00", {"remind_days": (), "remind_hours": (5, 2)}, ["2h"], id="same-evening"),
    pytest.param("2026-06-10 14:00", {"remind_days": (3, 3), "remind_hours": ()}, ["3d"], id="named-twice"),
    pytest.param(
        "2026-06-10 10:00", {"remind_days": (), "remind_hours": (2, 4)}, ["2h"], id="moved-onto-a-shorter-one"
    ),
    pytest.param("2026-06-10 10:00", {"remind_days": (0,), "remind_hours": (0,)}, [], id="no-notice-at-all"),
]


@pytest.mark.parametrize(("local", "planned", "keys"), COLLISIONS)
def test_of_two_at_one_instant_the_shorter_notice_stays(
    local: str, planned: dict[str, tuple[int, ...]], keys: list[str]
) -> None:
    assert [item.key for item in remind(local, BERLIN, **planned)] == keys


def test_quiet_hours_around_the_clock_leave_no_minute_before_them() -> None:
    """With half a minute a day to write in, a reminder that has no place is made up for by a confirmation."""
    nearly_always = QuietHours(time(8, 0, 30), time(8))
    next_at = utc("2026-06-10 06:10")
    once = Plan(remind_days=(), remind_hours=(2,))
    assert plan.reminders(next_at, once, BERLIN, nearly_always, utc("2026-01-01")) == ()
    assert plan.short_notice(next_at, once, BERLIN, nearly_always, utc("2026-01-01"))


@proving
@given(
    moments(),
    all_quiets,
    st.integers(-100, 6000),
    st.lists(st.integers(0, 10), max_size=3).map(tuple),
    st.lists(st.integers(0, 60), max_size=3).map(tuple),
)
def test_reminders_are_never_past_never_at_night_and_never_late(
    moment: tuple[ZoneInfo, datetime],
    quiet: QuietHours,
    minutes: int,
    days: tuple[int, ...],
    hours: tuple[int, ...],
) -> None:
    zone, next_at = moment
    now = next_at - timedelta(minutes=minutes)
    planned = Plan(remind_days=days, remind_hours=hours)
    items = plan.reminders(next_at, planned, zone, quiet, now)
    instants = [item.due_at for item in items]
    assert instants == sorted(set(instants))
    assert len({item.key for item in items}) == len(items)
    for item in items:
        assert now < item.due_at < next_at
        assert not quiet.cover(wall(item.due_at, zone).time())
    if not plan.short_notice(next_at, planned, zone, quiet, now):
        assert bool(items) == bool(days or hours)


@proving
@given(moments(), st.integers(1, 10))
def test_a_days_reminder_shows_the_sessions_wall_time(moment: tuple[ZoneInfo, datetime], days: int) -> None:
    zone, next_at = moment
    here = wall(next_at, zone)
    wanted = here - timedelta(days=days)
    assume(plan.exists(wanted, zone))
    planned = Plan(remind_days=(days,), remind_hours=())
    (item,) = plan.reminders(next_at, planned, zone, NEVER_QUIET, next_at - timedelta(days=30))
    assert wall(item.due_at, zone) == wanted


@proving
@given(moments(), st.integers(1, 60))
def test_an_hours_reminder_counts_hours_that_pass(moment: tuple[ZoneInfo, datetime], hours: int) -> None:
    zone, next_at = moment
    planned = Plan(remind_days=(), remind_hours=(hours,))
    (item,) = plan.reminders(next_at, planned, zone, NEVER_QUIET, next_at - timedelta(days=30))
    assert next_at - item.due_at == timedelta(hours=hours)
