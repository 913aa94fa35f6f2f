"""What comes round for the clinic as a whole: swept with the agenda, and one look at a row each when nothing is due.

One that fails is logged and comes again at its next time; it never holds up what is due for patients.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.care import daily
from bot.chat import digest, notices
from bot.store import rounds

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlite_utils import Database

    from bot.chat.clinic import Clinic

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Round:
    """`due_at`: when it is due, given when it was planned for. `run` does it, and tells when it comes again.

    `again_at`: when it comes again if that failed. None is: when something asks for it.
    """

    due_at: Callable[[Clinic, datetime | None, datetime], datetime | None]
    run: Callable[[Database, Clinic, datetime, datetime], datetime | None]
    again_at: Callable[[Clinic, datetime], datetime | None]


def sweep(db: Database, clinic: Clinic, now: datetime) -> int:
    """Do what is due; returns how many things that was."""
    return sum(_swept(db, clinic, now, kind, one) for kind, one in ROUNDS.items())


def _swept(db: Database, clinic: Clinic, now: datetime, kind: str, one: Round) -> bool:
    planned = rounds.due_at(db, kind)
    due_at = one.due_at(clinic, planned, now)
    if due_at is None:
        if planned is not None:
            rounds.drop(db, kind)
        return False
    if due_at > now:
        if due_at != planned:
            rounds.set_due(db, kind, due_at)
        return False
    try:
        with db.atomic():
            _set(db, kind, one.run(db, clinic, now, planned or due_at))
    except Exception:
        log.exception("the round of %s could not be made", kind)
        _set(db, kind, one.again_at(clinic, now))
    return True


def _set(db: Database, kind: str, due_at: datetime | None) -> None:
    if due_at is None:
        rounds.drop(db, kind)
    else:
        rounds.set_due(db, kind, due_at)


def _digest_due(clinic: Clinic, planned: datetime | None, now: datetime) -> datetime | None:
    at = clinic.config.clinic.digest_at
    return daily.due_at(planned, at, clinic.zone, now) if at is not None else None


def _digest_again(clinic: Clinic, now: datetime) -> datetime | None:
    at = clinic.config.clinic.digest_at
    return daily.next_at(at, clinic.zone, now) if at is not None else None


def _digest(db: Database, clinic: Clinic, now: datetime, planned: datetime) -> datetime | None:
    digest.send(db, clinic, now, since=planned - daily.A_DAY)
    return _digest_again(clinic, now)


def _notices_due(_clinic: Clinic, planned: datetime | None, now: datetime) -> datetime | None:
    """As planned; by a clock that was set back since, no later than it can take."""
    return min(planned, now + notices.WITHIN) if planned else None


def _notices(db: Database, clinic: Clinic, now: datetime, _planned: datetime) -> None:
    notices.tell_kept(db, clinic, now)


ROUNDS: dict[str, Round] = {
    "digest": Round(_digest_due, _digest, _digest_again),
    notices.ROUND: Round(_notices_due, _notices, lambda _, now: now + notices.WITHIN),
}
