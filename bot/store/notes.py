"""What patients wrote and sent, and what staff answered, in the order in which it was said."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.store.database import Row, first, moment, rows, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Note:
    """One thing said. `kind` is `text` or the kind of file, of which only Telegram's id is kept."""

    patient_id: int
    session_id: int | None
    day: int | None
    alert_id: int | None
    at: datetime
    author: str
    kind: str
    text: str
    file_id: str | None = None
    album: str | None = None
    author_name: str = ""


def _note(row: Row) -> Note:
    values = {name: row[name] for name in Note.__dataclass_fields__}
    return Note(**(values | {"at": moment(row["at"])}))


def add(db: Database, note: Note) -> None:
    """Keep what was said."""
    db.execute(
        "INSERT INTO notes (patient_id, session_id, day, alert_id, at, author, kind, text, file_id, album, "
        "author_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            note.patient_id,
            note.session_id,
            note.day,
            note.alert_id,
            stamp(note.at),
            note.author,
            note.kind,
            note.text,
            note.file_id,
            note.album,
            note.author_name,
        ),
    )


def of_patient(db: Database, patient_id: int) -> list[Note]:
    """Everything said by and to a patient."""
    return [
        _note(row) for row in rows(db, "SELECT * FROM notes WHERE patient_id = ? ORDER BY id", (patient_id,))
    ]


def since(db: Database, patient_id: int, at: datetime, limit: int) -> list[Note]:
    """The last of what was said by and to a patient since `at`, in order."""
    found = rows(
        db,
        "SELECT * FROM (SELECT * FROM notes WHERE patient_id = ? AND at >= ? ORDER BY id DESC LIMIT ?) ORDER BY id",
        (patient_id, stamp(at), limit),
    )
    return [_note(row) for row in found]


def reassign(db: Database, of: Iterable[int], to: int, said_at: datetime) -> None:
    """What was kept as one of these patients' at this moment was about another one."""
    db.execute(
        "UPDATE notes SET patient_id = ?, session_id = NULL, day = NULL, alert_id = NULL "
        "WHERE patient_id IN (SELECT value FROM json_each(?)) AND patient_id <> ? AND at = ?",
        (to, json.dumps(list(of)), to, stamp(said_at)),
    )


def has_album(db: Database, patient_id: int, album: str) -> bool:
    """Whether a picture of this album has come already: an album comes as one message for each picture."""
    found = first(
        db,
        "SELECT 1 FROM (SELECT album FROM notes WHERE patient_id = ? ORDER BY id DESC LIMIT 20) WHERE album = ?",
        (patient_id, album),
    )
    return found is not None
