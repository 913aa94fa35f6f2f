"""The file of all answers: what a spreadsheet and a program read in it."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.care.model import Answers, Grade, Level, Record, Sign
from bot.media import table

BERLIN = ZoneInfo("Europe/Berlin")
DUE = datetime(2026, 10, 24, 8, tzinfo=UTC)
GIVEN = Answers(Grade.NONE, Grade.MILD, Grade.SEVERE, frozenset({Sign.LUMP, Sign.FEVER}))
HEADER = (
    "code,session,sessions,treatment,day,due_at,answered_at,swelling,redness,bruising,warning_signs,level\r\n"
)


def record(treatment="face", answered_at=None, answers=GIVEN, level=Level.RED):
    return Record("P-0001", 2, 6, treatment, 3, DUE, answered_at, answers, level)


def read(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_without_records_there_is_only_the_header():
    assert table.answers([], BERLIN) == HEADER


def test_a_row_tells_all_of_a_check_in_with_times_of_the_clinic():
    after_the_change = datetime(2026, 10, 25, 9, tzinfo=UTC)
    (row,) = read(table.answers([record(answered_at=after_the_change)], BERLIN))
    assert row == {
        "code": "P-0001", "session": "2", "sessions": "6", "treatment": "face", "day": "3",
        "due_at": "2026-10-24T10:00:00+02:00", "answered_at": "2026-10-25T10:00:00+01:00",
        "swelling": "none", "redness": "mild", "bruising": "severe", "warning_signs": "fever lump", "level": "RED",
    }  # fmt: skip


def test_what_was_not_answered_is_empty():
    (row,) = read(table.answers([record(answers=Answers(), level=None)], BERLIN))
    assert [row[name] for name in table.COLUMNS[6:]] == [""] * 6


def test_a_byte_order_mark_is_there_only_if_something_is_not_ascii():
    assert table.answers([record()], BERLIN).startswith("code,")
    text = table.answers([record(treatment="Gesäß")], BERLIN)
    assert text.startswith("\ufeffcode,")
    assert read(text.encode().decode("utf-8-sig"))[0]["treatment"] == "Gesäß"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start):
    (row,) = read(table.answers([record(treatment=f"{start}1+cmd")], BERLIN))
    assert row["treatment"] == f"'{start}1+cmd"


@given(st.text())
def test_any_text_comes_back_and_none_begins_like_a_formula(text):
    (row,) = csv.DictReader(
        io.StringIO(table.answers([record(treatment=text)], BERLIN).removeprefix("\ufeff"), newline="")
    )
    assert row["treatment"].removeprefix("'") == text.removeprefix("'") or row["treatment"] == text
    assert not row["treatment"].startswith(table.FORMULA)
