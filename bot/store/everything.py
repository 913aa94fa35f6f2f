"""All rows that belong to one patient, for the patient to read. A table that is new is in it without being named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.database import Row, rows

if TYPE_CHECKING:
    from sqlite_utils import Database

NOT_TOLD = frozenset({"invites"})
"""Tables whose rows hold no more than how a secret was checked."""


def of_patient(db: Database, patient_id: int) -> dict[str, list[Row]]:
    """Table by table what is stored about a patient, their own row first; tables without any are left out."""
    found: dict[str, list[Row]] = {
        "patient": rows(db, "SELECT * FROM patients WHERE id = ?", (patient_id,)),
    }
    for table in _tables(db):
        told = rows(db, f"SELECT * FROM [{table}] WHERE patient_id = ? ORDER BY rowid", (patient_id,))
        if told:
            found[table] = told
    return found


def _tables(db: Database) -> list[str]:
    """Every table with a column `patient_id`."""
    found = rows(
        db,
        "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'patient_id' "
        "WHERE t.type = 'table' ORDER BY t.name",
    )
    return [row["name"] for row in found if row["name"] not in NOT_TOLD]
