"""Reading what staff type and what buttons bring back: any text whatever is either understood or refused in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlite_utils import Database

from bot import config
from bot.catalogue import Catalogue
from bot.chat import keyboards, monthly
from bot.chat.access import Role
from bot.chat.clinic import Clinic
from bot.chat.incoming import Incoming, What
from bot.chat.staff import steps
from bot.chat.staff.arguments import FURTHEST, MOST_SESSIONS, Arguments
from bot.chat.turn import Turn
from bot.store import people
from bot.store.forms import Form

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
DIGITS = "0123456789²٣೧"
written = (
    st.text() | st.text(alphabet=DIGITS + "/:;+-–dwP <T") | st.from_regex(r"\+?\d{1,5}[dw/]\d*( \d\d:\d\d)?")
)
FORM = Form(1, 2, 2, "reschedule", "next", None, None, {}, None, NOW)


@cache
def clinic() -> Clinic:
    settings = {
        "telegram": {"token": f"123456789:{'A' * 35}"},
        "clinic": {
            "name": "Lindenhof Clinic",
            "timezone": "Europe/Berlin",
            "phone": "+49 30 1234567",
            "emergency_number": "112",
            "languages": ["en"],
        },
        "staff": {"admins": [1], "members": [2]},
        "storage": {"path": "data/aftercare.db", "key_file": "aftercare.key"},
    }
    return Clinic(config.from_mapping(settings, Path()), Catalogue.load(["en"]), "LindenhofBot")


@pytest.fixture(autouse=True, scope="module")
def _wording_is_read_first() -> None:
    """It takes longer than an example may."""
    clinic()


def arguments(text: str = "") -> Arguments:
    """As for a command with this text behind it."""
    event = Incoming(1, What.COMMAND, chat_id=2, user_id=2, text=text)
    turn = Turn(Database(memory=True), NOW, event, clinic(), Role.STAFF, [], "en")
    return Arguments(turn, [])


@given(written, st.integers(0, 5), st.booleans())
def test_any_text_falls_into_as_many_parts_as_are_needed_or_is_refused(text, expected, open_end):
    asked = arguments(text)
    found = Arguments.of(asked.turn, expected, open_end=open_end)
    assert (len(found.parts) == expected) is (not found.problems)
    assert all(part == part.strip() for part in found.parts)


@given(written)
@example("1/30")
def test_a_session_of_a_course_is_one_that_can_be_or_there_is_one_problem(text):
    asked = arguments()
    found = asked.course(text)
    assert len(asked.problems) == (found is None)
    if found:
        assert 1 <= found[0] <= found[1] <= MOST_SESSIONS


@given(written)
@example("0001-01-01 00:00")
@example("9999-12-31 23:59")
@example("+730d")
@example("-")
def test_a_date_is_to_come_and_not_too_far_or_there_is_one_problem(text):
    asked = arguments()
    found = asked.next_at(text)
    none_wanted = text in ("-", "–", "—")
    assert len(asked.problems) == (found is None and not none_wanted)
    if found:
        assert NOW < found <= NOW + FURTHEST


@given(st.datetimes(datetime(2026, 1, 1), datetime(2029, 12, 31)))
def test_a_date_in_clinic_time_is_read_as_it_is_shown(local):
    asked, text = arguments(), f"{local:%Y-%m-%d %H:%M}"
    found = asked.next_at(text)
    if found:
        assert clinic().stamp(found) == text
    else:
        assert len(asked.problems) == 1


@given(written)
def test_a_name_can_be_shown_or_there_is_one_problem(text):
    asked = arguments()
    name = asked.name(text)
    assert "\n" not in name
    assert asked.problems or name.strip()
    assert len(asked.problems) <= 1


@given(written)
def test_a_treatment_is_one_of_the_clinics_or_there_is_one_problem(text):
    asked = arguments()
    found = asked.treatment(text)
    assert len(asked.problems) == (found is None)


@given(st.text(alphabet="\u202e\u202d\u2066\u2067\u200bא<&b>/ab ", min_size=1))
def test_what_is_repeated_to_staff_is_neither_markup_nor_turns_the_words_around_it(text):
    asked = arguments()
    asked.course(text)
    (problem,) = asked.problems
    assert "<" not in problem
    assert not set("\u202e\u202d\u2067") & set(problem)
    assert problem.count("\u2068") == problem.count("\u2069")


@given(written)
def test_whatever_is_typed_into_a_form_is_read_or_refused(text):
    for step in steps.STEPS.values():
        for kind in ("reschedule", "enroll"):
            asked = arguments()
            if step.read is not None:
                value = step.read(asked, replace(FORM, kind=kind), text)
                assert asked.problems or value or (step.name == "text" and not text)


@given(written | st.from_regex(r"[a-z]{0,2}:[0-9²٣]{0,20}:?.*", fullmatch=True))
def test_callback_data_is_taken_apart_or_is_nobodys(data):
    pressed = keyboards.read(data)
    if pressed is not None:
        assert 0 <= pressed.id < 10**15
        assert pressed.rest
        assert data.startswith(f"{pressed.room}:")


@given(written | st.integers().map(str))
def test_a_moment_that_a_button_brings_back_is_one_or_none(text):
    moment = keyboards.read_moment(text)
    if moment is not None:
        assert text.isascii()
        assert moment.timestamp() == int(text)


@given(st.datetimes(datetime(2000, 1, 1), datetime(4000, 1, 1), timezones=st.just(UTC)))
def test_a_moment_comes_back_as_it_was_put_on_a_button(moment):
    assert keyboards.read_moment(steps.seconds(moment)) == moment.replace(microsecond=0)


@given(written | st.dates().map(str) | st.dates().map("{:%Y-%m}".format))
def test_a_day_that_a_button_brings_back_is_one_or_none(text):
    assert monthly.read_day(text) is None or isinstance(monthly.read_day(text), date)


@pytest.fixture(scope="module")
def one_patient() -> Database:
    """A database in which nobody but P-0001 is."""
    db = Database(memory=True)
    db.execute(
        "CREATE TABLE patients (id INTEGER PRIMARY KEY, code TEXT, name TEXT, state TEXT, language TEXT, "
        "timezone TEXT, checkin_at TEXT, chat_id INTEGER, user_id INTEGER)"
    )
    db.execute(
        "INSERT INTO patients VALUES (1, 'P-0001', 'Anna', 'active', 'en', 'Europe/Berlin', NULL, 1, 1)"
    )
    return db


@given(written | st.from_regex(r"[Pp]?-?[0-9²٣]{1,12}", fullmatch=True))
@example("p-1")
@example("P-000000001")
def test_a_code_finds_nobody_but_whose_it_is(one_patient, text):
    found = people.find(one_patient, text)
    assert (found is not None) is (
        text.strip().upper().removeprefix("P").removeprefix("-").lstrip("0") == "1"
    ) or (found is None and len(text) > 9)


def test_the_furthest_date_is_two_years_away():
    asked = arguments()
    assert asked.moment(NOW + FURTHEST, "") == NOW + FURTHEST
    assert asked.moment(NOW + FURTHEST + timedelta(minutes=1), "") is None
