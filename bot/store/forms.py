"""Forms that staff are filling in: one a person and chat. They are rows, so a restart loses none."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.store.database import Row, first, moment, rows, stamp

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Form:
    """What `user_id` is filling in, in `chat_id`: at `step`, with what was `given` so far.

    It is about a patient or an alert where it is about one. `row_id` is the message in which it stands.
    """

    id: int
    user_id: int
    chat_id: int
    kind: str
    step: str
    patient_id: int | None
    alert_id: int | None
    given: Mapping[str, str]
    row_id: int | None
    changed_at: datetime


def _form(row: Row) -> Form:
    values = {name: row[name] for name in Form.__dataclass_fields__}
    return Form(**(values | {"given": json.loads(row["given"]), "changed_at": moment(row["changed_at"])}))


def begin(
    db: Database,
    user_id: int,
    chat_id: int,
    kind: str,
    step: str,
    now: datetime,
    *,
    patient_id: int | None = None,
    alert_id: int | None = None,
    given: Mapping[str, str] | None = None,
) -> Form:
    """A new form, in the place of any other of this person in this chat."""
    db.execute("DELETE FROM forms WHERE user_id = ? AND chat_id = ?", (user_id, chat_id))
    cursor = db.execute(
        "INSERT INTO forms (user_id, chat_id, kind, step, patient_id, alert_id, given, changed_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (user_id, chat_id, kind, step, patient_id, alert_id, _json(given or {}), stamp(now)),
    )
    return _form(rows(db, "SELECT * FROM forms WHERE id = ?", (cursor.lastrowid,))[0])


def find(db: Database, form_id: int) -> Form | None:
    """The form with this id, while it is being filled in."""
    row = first(db, "SELECT * FROM forms WHERE id = ?", (form_id,))
    return _form(row) if row else None


def current(db: Database, user_id: int, chat_id: int) -> Form | None:
    """What this person is filling in here."""
    row = first(db, "SELECT * FROM forms WHERE user_id = ? AND chat_id = ?", (user_id, chat_id))
    return _form(row) if row else None


def change(db: Database, form_id: int, step: str, given: Mapping[str, str], now: datetime) -> Form:
    """Note where the form stands now."""
    db.execute(
        "UPDATE forms SET step = ?, given = ?, changed_at = ? WHERE id = ?",
        (step, _json(given), stamp(now), form_id),
    )
    return _form(rows(db, "SELECT * FROM forms WHERE id = ?", (form_id,))[0])


def shown_in(db: Database, form_id: int, row_id: int) -> None:
    """Note in which message of the outbox the form stands."""
    db.execute("UPDATE forms SET row_id = ? WHERE id = ?", (row_id, form_id))


def end(db: Database, form_id: int) -> None:
    """The form is filed, or left."""
    db.execute("DELETE FROM forms WHERE id = ?", (form_id,))


def forget(db: Database, before: datetime) -> None:
    """Drop what nobody has touched since then."""
    db.execute("DELETE FROM forms WHERE changed_at < ?", (stamp(before),))


def _json(given: Mapping[str, str]) -> str:
    return json.dumps(dict(given), ensure_ascii=False)
