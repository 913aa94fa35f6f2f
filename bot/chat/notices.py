"""Short notes to staff about what is not an alert: a message that did not arrive, a wish to move a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store import outbox
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient
    from bot.catalogue import Value
    from bot.chat.clinic import Clinic


def tell_staff(
    db: Database,
    clinic: Clinic,
    now: datetime,
    key: str,
    *,
    patient: Patient | None = None,
    lane: Lane = Lane.REPLY,
    silent: bool = False,
    **args: Value,
) -> None:
    """Write a note to wherever staff are told; a reply to it reaches the patient that it is about."""
    for chat_id in clinic.staff_chats():
        who: dict[str, Value] = {"who": clinic.who(patient, chat_id)} if patient else {}
        outbox.put(
            db,
            Outgoing(
                chat_id,
                "notice",
                clinic.staff(key, **(who | args)),
                lane,
                patient_id=patient.id if patient else None,
                silent=silent,
            ),
            now,
        )
