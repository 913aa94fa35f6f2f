"""What is no longer needed goes: old update numbers, old rows of the outbox, patients past the retention period."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.store import audit, forms, inbox, notices, outbox, people

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.chat.clinic import Clinic

EVERY = timedelta(hours=1)
FORMS_KEPT = timedelta(days=1)
"""By then no word is taken for an answer to them any more."""
NOTICES_KEPT = timedelta(days=1)
"""How long it is known of a routine notice that it was told."""


def keep_house(db: Database, clinic: Clinic, now: datetime) -> bool:
    """Clear up once; True when a patient was erased."""
    before = now - timedelta(days=clinic.config.storage.retention_days)
    inbox.forget(db, now)
    outbox.forget(db, before)
    forms.forget(db, now - FORMS_KEPT)
    notices.forget(db, now - NOTICES_KEPT)
    gone = people.past_retention(db, before)
    for patient in gone:
        people.erase(db, patient.id)
        audit.record(db, now, "erase-by-age", detail=patient.code)
    return bool(gone)
