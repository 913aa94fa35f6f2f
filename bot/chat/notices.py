"""Short notes to staff about what is not an alert: a message that did not arrive, a patient who stopped.

Routine ones are gathered: the first three in ten minutes come at once, each in a message of its own, and what follows
is kept and comes as one message, so that an outage is not fifty of them. What can't wait is never gathered.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.catalogue import Html
from bot.chat import access
from bot.chat.pieces import packed
from bot.store import notices, outbox, people, rounds
from bot.store.messages import Lane, Outgoing
from bot.store.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient
    from bot.catalogue import Value
    from bot.chat.clinic import Clinic
    from bot.store.notices import Kept

ROUND = "notices"
"""The round in which kept notices are told."""

AT_ONCE = 3
WITHIN = timedelta(minutes=10)
"""So many routine notices are told at once in so long a time."""


def tell_staff(
    db: Database,
    clinic: Clinic,
    now: datetime,
    key: str,
    *,
    patient: Patient | None = None,
    lane: Lane = Lane.REPLY,
    silent: bool = False,
    routine: bool = False,
    **args: Value,
) -> None:
    """Write a note to wherever staff are told; a reply to it reaches the patient that it is about.

    A `routine` one may come a few minutes later, together with others.
    """
    if routine and _is_kept(db, now, key, patient, args):
        return
    patient_id = patient.id if patient else None
    for chat_id in access.staff_chats(db, clinic.config):
        _put(db, now, chat_id, _worded(clinic, key, args, patient, chat_id), patient_id, lane, silent)


def _is_kept(db: Database, now: datetime, key: str, patient: Patient | None, args: dict[str, Value]) -> bool:
    """Keep a routine notice if there were enough of them of late, or note that it is told at once."""
    notice = Notice(key, patient.id if patient else None, {name: _stored(arg) for name, arg in args.items()})
    lately = notices.told_at_once(db, now - WITHIN, now)
    if len(lately) < AT_ONCE and not notices.any_kept(db):
        notices.told(db, notice, now)
        return False
    notices.keep(db, notice, now)
    if rounds.due_at(db, ROUND) is None:
        rounds.set_due(db, ROUND, (lately[0] if lately else now) + WITHIN)
    return True


def tell_kept(db: Database, clinic: Clinic, now: datetime) -> None:
    """All that was kept, as one message: a heading and a line each, worded for each chat."""
    kept = notices.take_kept(db, now)
    if not kept:
        return
    about = {notice.patient_id for notice in kept}
    patient_id = about.pop() if len(about) == 1 else None
    for chat_id in access.staff_chats(db, clinic.config):
        lines = [clinic.staff("notices-heading", count=len(kept))]
        for notice in kept:
            patient = people.get(db, notice.patient_id) if notice.patient_id is not None else None
            args = {name: _read(value) for name, value in notice.args.items()}
            lines.append(f"• {_worded(clinic, notice.key, args, patient, chat_id)}")
        for text in packed(lines):
            _put(db, now, chat_id, text, patient_id)


def _worded(clinic: Clinic, key: str, args: dict[str, Value], patient: Patient | None, chat_id: int) -> str:
    who: dict[str, Value] = {"who": clinic.who(patient, chat_id)} if patient else {}
    return clinic.staff(key, **(who | args))


def _put(
    db: Database,
    now: datetime,
    chat_id: int,
    text: str,
    patient_id: int | None,
    lane: Lane = Lane.REPLY,
    silent: bool = False,
) -> None:
    outbox.put(db, Outgoing(chat_id, "notice", text, lane, patient_id=patient_id, silent=silent), now)


def _stored(value: Value) -> Kept:
    """A value as JSON keeps it; what is Telegram's markup already stays that."""
    return {"html": str(value)} if isinstance(value, Html) else value


def _read(value: Kept) -> Value:
    return Html(value["html"]) if isinstance(value, dict) else value


def tell_in_private(
    db: Database,
    clinic: Clinic,
    now: datetime,
    chat_ids: Iterable[int],
    key: str,
    *,
    lane: Lane = Lane.REPLY,
    **args: Value,
) -> None:
    """Write a note about no patient to some of the staff, each in their private chat."""
    for chat_id in chat_ids:
        outbox.put(db, Outgoing(chat_id, "notice", clinic.staff(key, **args), lane), now)
