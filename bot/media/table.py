"""The answers of everyone as a CSV file that opens right in a spreadsheet and in a program. Values in, text out."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from bot.care.model import Sign

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, tzinfo

    from bot.care.model import Grade, Record

COLUMNS = (
    "code", "session", "sessions", "treatment", "day", "due_at", "answered_at",
    "swelling", "redness", "bruising", "warning_signs", "level",
)  # fmt: skip
"""People's scripts read these: they keep their names and their order."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""By which a spreadsheet takes a cell for a formula, which could do harm."""

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else; a plain reader takes it for a part of the first column's name."""


def answers(records: Iterable[Record], zone: tzinfo) -> str:
    """One row a check-in, in the order in which they come, with times in `zone`."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(COLUMNS)
    table.writerows([harmless(cell) for cell in _cells(record, zone)] for record in records)
    text = written.getvalue()
    return text if text.isascii() else BYTE_ORDER_MARK + text


def harmless(cell: str) -> str:
    """A cell that a spreadsheet takes for text, whatever it begins with."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _cells(record: Record, zone: tzinfo) -> tuple[str, ...]:
    given = record.answers
    return (
        record.code,
        str(record.number),
        str(record.total),
        record.treatment,
        str(record.day),
        _moment(record.due_at, zone),
        _moment(record.answered_at, zone),
        _grade(given.swelling),
        _grade(given.redness),
        _grade(given.bruising),
        " ".join(sign.value for sign in Sign if sign in given.signs),
        "" if record.level is None else record.level.name,
    )


def _moment(moment: datetime | None, zone: tzinfo) -> str:
    return "" if moment is None else moment.astimezone(zone).isoformat(timespec="seconds")


def _grade(grade: Grade | None) -> str:
    return "" if grade is None else grade.word
