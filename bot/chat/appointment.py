"""The next appointment changes: one way through which its reminders, wishes and calendar files change with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from bot.care.model import STANDING, NextState
from bot.chat import followup, wishes
from bot.media import calendar
from bot.store import outbox, sent, sessions
from bot.store.messages import Attachment, Lane, Outgoing

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient, Session
    from bot.chat.clinic import Clinic

LENGTH = timedelta(hours=1)
"""How long an appointment stands in the patient's calendar."""

GONE = (NextState.CANCEL_ASKED, NextState.CANCELLED)


def change(
    db: Database,
    clinic: Clinic,
    now: datetime,
    patient: Patient,
    session: Session,
    state: NextState,
    next_at: datetime | None = None,
) -> Session:
    """Set what is known of the appointment after `session`, and its date if one is given.

    Everything that hangs on it is built anew. Telling the patient is left to the caller, who knows what was asked.
    """
    changed = sessions.set_next(db, session.id, next_at or session.next_at, state, now)
    if session.next_state is NextState.MOVE_ASKED and state is not NextState.MOVE_ASKED:
        wishes.over(db, clinic, now, patient, session)
    if changed.next_at != session.next_at or state in GONE:
        outbox.cancel_unsent(db, now, patient.id, kinds=("presession", "calendar"))
    followup.plan_reminders(db, clinic, now, patient, changed, told=True)
    return changed


def follow_calendar(
    db: Database, clinic: Clinic, now: datetime, patient: Patient, before: Session, changed: Session
) -> None:
    """Whoever has put the appointment into a calendar gets the change for that too."""
    moved = changed.next_at != before.next_at
    was_gone, is_gone = before.next_state in GONE, changed.next_state in GONE
    if not sent.of_session(db, changed.id, "calendar") or not (moved or was_gone != is_gone):
        return
    key = "calendar-gone" if is_gone else "calendar-changed"
    send_calendar(db, clinic, now, patient, changed, key, Lane.SCHEDULED)


def held_before(db: Database, clinic: Clinic, now: datetime, patient: Patient, before: Session) -> None:
    """A session was held on an earlier day than was booked: that date is taken out of the patient's calendar."""
    stood = before.next_at is not None and before.next_state in STANDING
    if not stood or before.next_at is None or clinic.zone_date(before.next_at) <= clinic.zone_date(now):
        return
    if sent.of_session(db, before.id, "calendar"):
        gone = replace(before, next_state=NextState.CANCELLED, revision=before.revision + 1)
        send_calendar(db, clinic, now, patient, gone, "calendar-changed", Lane.SCHEDULED)


def send_calendar(
    db: Database,
    clinic: Clinic,
    now: datetime,
    patient: Patient,
    session: Session,
    key: str,
    lane: Lane = Lane.REPLY,
) -> None:
    """The appointment as a file for the patient's own calendar. Others may see that one, so it says nothing medical."""
    outbox.put(
        db,
        Outgoing(
            patient.chat_id or 0,
            "calendar",
            clinic.told(patient, key),
            lane,
            attachment=Attachment("document", "text", _ics(clinic, now, patient, session), "appointment.ics"),
            patient_id=patient.id,
            session_id=session.id,
            expires_at=session.next_at,
        ),
        now,
    )


def _ics(clinic: Clinic, now: datetime, patient: Patient, session: Session) -> str:
    assert session.next_at is not None
    language, settings = patient.language, clinic.config.clinic
    entry = calendar.Appointment(
        uid=f"session-{session.id}@{clinic.username}",
        start=session.next_at,
        zone=clinic.zone.key,
        length=LENGTH,
        title=clinic.plain(language, "calendar-title", clinic=settings.name),
        place=settings.name,
        notes=clinic.plain(language, "calendar-notes", phone=settings.phone),
        revision=session.revision,
        written_at=now.astimezone(UTC),
        cancelled=session.next_state in GONE,
    )
    return calendar.ics(entry).decode()
