"""All rows that belong to one patient, for the patient to read. A table that is new is in it without being named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.database import Row, rows

if TYPE_CHECKING:
    from sqlite_utils import Database

SECRETS = frozenset({"token_hash"})
"""Columns that hold how a secret is checked."""

OTHERS = frozenset(
    {
        "actor",
        "created_by",
        "claimed_by",
        "claimed_name",
        "claimed_in",
        "resolved_by",
        "resolved_name",
        "author_name",
    }
)
"""Columns that name members of staff, who are not the patient's to know."""

WHOSE = frozenset({"chat_id", "user_id"})
"""Columns that hold somebody's Telegram id: the patient's own is told, another's is not."""

STAFFS_OWN = frozenset({"forms"})
"""Tables of what staff have in hand: what comes of it is stored elsewhere."""

OF_THE_POST = frozenset({"payload", "leased_by", "args"})
"""Columns that serve the sending of a message and are empty once that is done."""


def of_patient(db: Database, patient_id: int) -> dict[str, list[Row]]:
    """Table by table what is stored about a patient, their own row first; tables without any are left out."""
    own = rows(db, "SELECT * FROM patients WHERE id = ?", (patient_id,))
    theirs = {name: own[0][name] if own else None for name in WHOSE}
    found = {"patient": [_told(row, theirs) for row in own]}
    for table in _tables(db):
        told = rows(db, f"SELECT * FROM [{table}] WHERE patient_id = ? ORDER BY rowid", (patient_id,))
        if told:
            found[table] = [_told(row, theirs) for row in told]
    return found


def _told(row: Row, theirs: Row) -> Row:
    """A row without what is others': a message to staff went to a chat whose number is somebody's Telegram id."""
    hidden = OTHERS | OF_THE_POST | SECRETS | {name for name in WHOSE if row.get(name) != theirs[name]}
    return {name: value for name, value in row.items() if name not in hidden}


def _tables(db: Database) -> list[str]:
    """Every table with a column `patient_id`, but for those of `STAFFS_OWN`."""
    found = rows(
        db,
        "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'patient_id' "
        "WHERE t.type = 'table' ORDER BY t.name",
    )
    return [row["name"] for row in found if row["name"] not in STAFFS_OWN]
