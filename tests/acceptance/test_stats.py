"""`/stats`: the clinic's figures in one message that changes with the period, and the picture of them."""

from __future__ import annotations

import pytest

from bot.media import spread
from bot.media.spread import Bar, Labels, Spread
from bot.proofs import units

LABELS = Labels(
    "Grades by day after the session",
    "2026-08-28 to 2026-11-25",
    "Day",
    "n",
    ("Swelling", "Redness", "Bruising"),
    ("none", "mild", "moderate", "severe"),
)
NOTHING = "Nothing to tell: no check-in, no alert and no appointment fell into this time."
NOT_YOURS = "This button is not for you."


@pytest.fixture
async def answered(stage):
    """Anna answered on day 1, with a severe redness; Boris has not yet."""
    anna = await stage.followed_up(next_at="-")
    await stage.followed_up("Boris", treatment="hair", next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.until("2026-11-25 10:05")
    await stage.taps(anna, "Moderate", "Severe", "None", "None of these")
    return anna


def figures(chat):
    """The message that holds the figures."""
    return next(message for message in reversed(chat.from_bot) if message.plain.startswith("📊"))


def line(text, begins):
    """The one line that begins so."""
    (found,) = [one for one in text.splitlines() if one.startswith(begins)]
    return found


async def grown(stage, sql, *params):
    """Put rows into the database that it would take months to come by."""
    await stage.bot.store.write(lambda db: db.execute(sql, params))


# --- what is told ---


async def test_with_nothing_to_tell_it_says_so_and_sends_no_picture(stage):
    (text,) = await stage.hears(stage.nurse, "/stats")
    assert text == f"📊 The last 90 days, 2026-08-27 to 2026-11-24\n\n{NOTHING}"
    assert "%" not in text


async def test_the_figures_say_of_how_many_and_the_picture_comes_at_once(stage, answered):
    await stage.until("2026-11-25 10:20")
    await stage.taps(stage.nurse, "Claim", chat=stage.team)
    text, caption = await stage.hears(stage.nurse, "/stats")
    assert line(text, "Check-ins") == "Check-ins: answered 100% of 1"  # Boris has time until tomorrow
    assert line(text, "Time to answer") == "Time to answer: 5 min (median)"
    assert line(text, "Alerts") == "Alerts: RED 0, AMBER 1 · claimed 100% of 1 · still open: 1"
    assert line(text, "Time to claim") == "Time to claim: 15 min (median), at most 15 min"
    assert line(text, "Appointments") == "Appointments: none came due"
    days = [one for one in text.splitlines() if one.startswith("Day 1")]
    assert days == [
        "Day 1: 0 · 0 · 100 · 0 % of 1, median moderate",
        "Day 1: 0 · 0 · 0 · 100 % of 1, median severe",
        "Day 1: 100 · 0 · 0 · 0 % of 1, median none",
    ]
    brief = "answered 100% of 1 · moderate or severe 100% of 1 · RED 0, AMBER 1 · claimed 100% of 1 in 15 min"
    assert line(text, "Face") == f"Face: {brief}"
    assert line(text, "November 2026") == f"November 2026: {brief}"
    assert caption.startswith("Grades by day after the session, 2026-08-28 to 2026-11-25.")
    drawn = Spread(LABELS, (Bar(1, (0, 0, 1, 0), (0, 0, 0, 1), (1, 0, 0, 0)),))
    assert stage.nurse.chat.last.photo.data == spread.png(drawn)


async def test_who_did_not_answer_counts_once_the_time_is_over(stage, answered):
    await stage.until("2026-11-26 09:59")
    assert "answered 100% of 1" in (await stage.hears(stage.nurse, "/stats"))[0]
    await stage.until("2026-11-26 10:00")
    text = (await stage.hears(stage.nurse, "/stats"))[0]
    assert line(text, "Check-ins") == "Check-ins: answered 50% of 2"
    assert line(text, "Hair").startswith("Hair: answered 0% of 1")


async def test_what_never_reached_a_patient_or_was_asked_for_is_not_asked_by_us(stage, answered):
    carla = await stage.followed_up("Carla", next_at="-")
    carla.blocks()
    await stage.until("2026-11-29 11:00")
    await stage.says(answered, "/checkin")
    await stage.taps(answered, "All clear", "None of these")
    text = (await stage.hears(stage.nurse, "/stats"))[0]
    # Days 1 to 3 of Anna, who answered the first, and of Boris.
    assert line(text, "Check-ins") == "Check-ins: answered 17% of 6"
    assert "Day 5: 100 · 0 · 0 · 0 % of 1, median none" in text


async def test_appointments_are_told_by_what_became_of_them(stage):
    anna = await stage.followed_up(next_at="2026-12-01 10:00")
    await stage.followed_up("Boris", next_at="2026-12-02 10:00")
    await stage.followed_up("Carla", next_at="2026-12-03 10:00")
    await stage.followed_up("Dora", next_at="2026-12-20 10:00")
    await stage.says(anna, "/next")
    await stage.taps(anna, "Confirm")
    await stage.hears(stage.nurse, "/reschedule P-0002; 2026-12-03 12:00")
    await stage.hears(stage.nurse, "/cancel P-0003")
    await stage.until("2026-12-01 11:00")
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; 2026-12-22 10:00")
    await stage.until("2026-12-04 09:00")
    text = (await stage.hears(stage.nurse, "/stats"))[0]
    assert line(text, "Appointments") == (
        "Appointments: 3 · confirmed beforehand 33% of 3 · "
        "kept 50% of 2, moved 1, cancelled 1, not noted yet 1"
    )


async def test_an_appointment_held_early_counts_on_the_day_on_which_it_was_held(stage):
    await stage.followed_up(next_at="2026-12-14 10:00")
    await stage.until("2026-12-10 09:00")
    assert "Appointments: none came due" in (await stage.hears(stage.nurse, "/stats"))[0]
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; -")
    assert "kept 100% of 1" in (await stage.hears(stage.nurse, "/stats"))[0]


async def test_a_confirmation_goes_with_its_date_and_moves_are_counted(stage):
    anna = await stage.followed_up(next_at="2026-12-01 10:00")

    async def known():
        (row,) = await stage.rows("SELECT confirmed_at, moves FROM sessions")
        return row["confirmed_at"], row["moves"]

    assert await known() == (None, 0)
    await stage.says(anna, "/next")
    await stage.taps(anna, "Confirm")
    assert await known() == ("2026-11-24T10:00:00Z", 0)
    await stage.until("2026-11-24 12:00")
    await stage.taps(anna, "Reschedule", "None of these suits me", "Keep this date")
    assert await known() == ("2026-11-24T10:00:00Z", 0)
    await stage.hears(stage.nurse, "/reschedule P-0001; 2026-12-02 10:00")
    assert await known() == (None, 1)
    await stage.taps(anna, "Confirm")
    assert await known() == ("2026-11-24T11:00:00Z", 1)


# --- periods ---


async def test_the_buttons_change_the_period_in_the_same_message(stage, answered):
    await stage.hears(stage.nurse, "/stats")
    shown = figures(stage.nurse.chat)
    assert shown.buttons == [["30 days", "✅ 90 days", "1 year", "All"], ["🖼 Picture"]]
    seen = len(stage.nurse.chat.messages)
    await stage.tap(stage.nurse, "30 days", shown)
    assert shown.plain.startswith("📊 The last 30 days, 2026-10-27 to 2026-11-25")
    assert shown.buttons[0] == ["✅ 30 days", "90 days", "1 year", "All"]
    await stage.tap(stage.nurse, "1 year", shown)
    assert shown.plain.startswith("📊 The last year, 2025-11-26 to 2026-11-25")
    await stage.tap(stage.nurse, "All", shown)
    assert shown.plain.startswith("📊 Everything so far, 2026-11-25 to 2026-11-25")
    assert len(stage.nurse.chat.messages) == seen


async def test_a_period_holds_its_days_and_no_others(stage, answered):
    await grown(stage, "UPDATE checkins SET issued_at = '2026-10-26T22:59:00Z' WHERE answered_at IS NOT NULL")
    await stage.hears(stage.nurse, "/stats")
    shown = figures(stage.nurse.chat)
    assert "Day 1" in shown.plain
    await stage.tap(stage.nurse, "30 days", shown)
    assert "Day 1" not in shown.plain
    assert "Check-ins: none is over yet" in shown.plain
    await grown(stage, "UPDATE checkins SET issued_at = '2026-10-26T23:00:00Z' WHERE answered_at IS NOT NULL")
    await stage.tap(stage.nurse, "✅ 30 days", shown)
    assert "Day 1" in shown.plain


async def test_the_picture_is_that_of_the_period_shown(stage, answered):
    await stage.hears(stage.nurse, "/stats")
    shown = figures(stage.nurse.chat)
    await stage.tap(stage.nurse, "All", shown)
    assert await stage.tap(stage.nurse, "🖼 Picture", shown) == ""
    assert stage.nurse.chat.last.photo is not None
    assert "2026-11-25 to 2026-11-25" in stage.nurse.chat.last.plain


async def test_without_answers_the_picture_says_why_there_is_none(stage):
    await stage.hears(stage.nurse, "/stats")
    seen = len(stage.nurse.chat.messages)
    answer = await stage.tap(stage.nurse, "🖼 Picture", figures(stage.nurse.chat))
    assert answer == "There are no answers in this time, so there is nothing to draw."
    assert len(stage.nurse.chat.messages) == seen


# --- who and where ---


async def test_in_the_group_it_tells_the_same_and_names_nobody(stage, answered):
    texts = await stage.hears(stage.nurse, "/stats", stage.team)
    assert len(texts) == 2
    assert "answered 100% of 1" in texts[0]
    assert not [text for text in texts for word in ("Anna", "Boris", "Petrova", "P-00") if word in text]


async def test_the_buttons_are_for_staff_only(stage, answered):
    guest = stage.api.person("Guest")
    for person in (guest, answered):
        stage.team.adds(person)
    await stage.hears(stage.nurse, "/stats", stage.team)
    shown = figures(stage.team_chat)
    before, seen = shown.plain, len(stage.team_chat.messages)
    for person in (guest, answered):
        assert await stage.tap(person, "30 days", shown) == NOT_YOURS
        assert await stage.tap(person, "🖼 Picture", shown) == NOT_YOURS
    for data in ("t:31:show", "t:90:erase", "t:-1:show", "t:90"):
        assert await stage.forge(stage.nurse, shown, data) == NOT_YOURS
    assert (shown.plain, len(stage.team_chat.messages)) == (before, seen)


# --- size ---

MANY = """
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?1 - 1)
    INSERT INTO sessions (patient_id, treatment, number, total, held_on, next_at, next_state, recorded_at, moves)
    SELECT 1, ?2, 1, 6, '2026-06-01', strftime('%Y-%m-%dT%H:%M:%SZ', '2026-11-20', (-i * 3 % 180) || ' days'),
        CASE i % 5 WHEN 0 THEN 'missed' WHEN 1 THEN 'cancelled' WHEN 2 THEN 'planned' ELSE 'held' END,
        '2026-06-01T10:00:00Z', i % 2 FROM n
"""
ANSWERS = """
    INSERT INTO checkins (patient_id, session_id, day, due_at, issued_at, closes_at, step, swelling, redness,
        bruising, answered_at, closed_at)
    SELECT 1, s.id, d.value, s.next_at, s.next_at, s.next_at, iif(s.id % 5, 'done', 'swelling'),
        iif(s.id % 5, s.id % 4, NULL), iif(s.id % 5, s.id % 3, NULL), iif(s.id % 5, s.id % 2, NULL),
        iif(s.id % 5, strftime('%Y-%m-%dT%H:%M:%SZ', s.next_at, (s.id % 900) || ' minutes'), NULL), s.next_at
    FROM sessions s, json_each('[1,2,3,7,14,28,56,84,5,9,11,13]') d WHERE s.next_at IS NOT NULL
"""
ALERTS = """
    INSERT INTO alerts (patient_id, session_id, level, findings, raised_at, claimed_at)
    SELECT 1, id, iif(id % 3, 'AMBER', 'RED'), '', next_at,
        iif(id % 7, strftime('%Y-%m-%dT%H:%M:%SZ', next_at, (id % 3000) || ' minutes'), NULL)
    FROM sessions WHERE next_at IS NOT NULL
"""
ASKED = """
    INSERT INTO outbox (lane, kind, chat_id, method, checkin_id, state, created_at)
    SELECT 2, 'checkin', 1, 'text', id, 'sent', issued_at FROM checkins
"""


async def busy(clinic, treatments):
    """A clinic that has been at it for half a year."""
    settings = {
        "treatments": {f"course-{n}": {"name": f"Course {n} " + "w" * 40, "interval_days": 14, "sessions": 6}
                       for n in range(treatments - 5)}
    }  # fmt: skip
    stage = await clinic(settings=settings)
    await stage.enrolled(next_at="-")
    for key in stage.bot.config.treatments:
        await grown(stage, MANY, 60, key)
    for sql in (ANSWERS, ALERTS, ASKED):
        await grown(stage, sql)
    return stage


async def test_half_a_year_of_all_five_treatments_fits_into_the_message(clinic):
    stage = await busy(clinic, 5)
    await stage.hears(stage.nurse, "/stats")
    shown = figures(stage.nurse.chat)
    await stage.tap(stage.nurse, "All", shown)
    lines = shown.plain.splitlines()
    assert units(shown.plain) <= 4096
    for treatment in stage.bot.config.treatments.values():
        assert any(one.startswith(f"{treatment.name}: answered ") for one in lines), treatment.name
    assert sum(" 2026: " in one for one in lines) == 6
    days = sum(one.startswith("Day ") for one in lines) // 3
    assert days >= 8
    assert f"… and {12 - days} more days with fewer answers" in lines


async def test_of_too_many_treatments_the_smallest_are_counted_and_not_told(clinic):
    stage = await busy(clinic, 30)
    (text, _) = await stage.hears(stage.nurse, "/stats")
    assert units(text) <= 4096
    told = sum("w" * 40 in one for one in text.splitlines())
    assert told < 25
    assert any(one.startswith("… and ") and one.endswith(" more") for one in text.splitlines())
