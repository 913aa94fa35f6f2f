"""What is done when a row of the agenda falls due. One function a kind; a test walks the registry.

Each returns the row's end: `done`, or `cancelled` when it no longer applies.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care import plan, triage
from bot.care.model import STANDING, Finding, Kind, NextState, PatientState, Reason, Step
from bot.chat import alerting, asking, followup, notices, presession, rounds
from bot.store import agenda, alerts, checkins, outbox, people, sent, sessions
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient
    from bot.chat.clinic import Clinic
    from bot.store.agenda import Due

log = logging.getLogger(__name__)

MISSED = (Kind.CHECKIN, Kind.REMINDER)
"""What staff are told of when its point had passed; a nudge is not worth a word."""

CAN_WAIT = (Kind.NUDGE,)
"""What is held over quiet hours, because it comes late or the patient's clock has changed since it was planned. A
check-in or a reminder is sent when the bot is back, silently."""

ON_TIME = timedelta(minutes=10)
SOON = ON_TIME
ANSWERING = timedelta(minutes=30)
SILENT = Finding(Reason.SILENT)
BATCH = 100
"""Rows turned into messages in one transaction, so that an urgent write never waits long for the thread."""


@dataclass(slots=True)
class Swept:
    """What one batch did: how many rows were settled, what had passed its point, and which links nobody has opened."""

    settled: int = 0
    expired: list[str] = field(default_factory=list)
    unopened: list[Due] = field(default_factory=list)


def sweep(db: Database, clinic: Clinic, now: datetime) -> int:
    """Turn up to `BATCH` due rows into messages; returns how many were settled. Call again while it is `BATCH`."""
    swept = Swept()
    for row in agenda.due(db, now, BATCH):
        _settle(db, clinic, now, row, swept)
    if swept.expired:
        notices.tell_staff(
            db,
            clinic,
            now,
            "notice-expired",
            routine=True,
            count=len(swept.expired),
            what=_listed(swept.expired),
        )
    if swept.unopened:
        _tell_unopened(db, clinic, now, swept.unopened)
    if swept.settled < BATCH:  # patients first
        swept.settled += rounds.sweep(db, clinic, now)
    return swept.settled


def _settle(db: Database, clinic: Clinic, now: datetime, row: Due, swept: Swept) -> None:
    swept.settled += 1
    if row.item.expires_at is not None and row.item.expires_at <= now:
        agenda.settle(db, row.id, "expired", now)
        patient = people.get(db, row.patient_id)
        if patient.state is PatientState.ACTIVE and row.item.kind in MISSED:
            swept.expired.append(_missed(clinic, patient, row))
        return
    try:
        if row.item.kind in CAN_WAIT and _waits_for_the_morning(db, clinic, now, row):
            return
        if row.item.kind is Kind.CHECKIN and _waits_for_an_answer(db, now, row):
            return
        with db.atomic():
            state = DUE[row.item.kind](db, clinic, now, row)
            agenda.settle(db, row.id, state, now)
        if row.item.kind is Kind.UNOPENED and state == "done":
            swept.unopened.append(row)
    except Exception:
        log.exception("agenda row %s (%s) could not be worked out", row.id, row.item.kind.value)
        agenda.settle(db, row.id, "failed", now)
        patient = people.get(db, row.patient_id)
        notices.tell_staff(db, clinic, now, "notice-failed", patient=patient, what=row.item.kind.value)


def _is_quiet(clinic: Clinic, now: datetime, patient: Patient) -> bool:
    return plan.after_quiet(now, clinic.zone_of(patient), clinic.config.clinic.quiet) is not None


def _missed(clinic: Clinic, patient: Patient, row: Due) -> str:
    key = f"missed-{row.item.kind.value}"
    return clinic.plain(clinic.staff_language, key, code=patient.code, item=row.item.key)


def _waits_for_the_morning(db: Database, clinic: Clinic, now: datetime, row: Due) -> bool:
    """Hold a nudge over quiet hours; one whose point has passed by then is not sent at all."""
    patient = people.get(db, row.patient_id)
    morning = plan.after_quiet(now, clinic.zone_of(patient), clinic.config.clinic.quiet)
    if morning is None:
        return False
    if row.item.expires_at is not None and morning >= row.item.expires_at:
        agenda.settle(db, row.id, "cancelled", now)
    else:
        agenda.postpone(db, row.id, morning)
    return True


def _listed(names: list[str], most: int = 40) -> str:
    shown = "\n".join(f"• {name}" for name in names[:most])
    return shown if len(names) <= most else f"{shown}\n…"


def _checkin(db: Database, clinic: Clinic, now: datetime, row: Due) -> str:
    patient = people.get(db, row.patient_id)
    session = sessions.latest(db, patient.id)
    if not followup.can_be_written_to(patient) or session is None or session.id != row.session_id:
        return "cancelled"
    day = int(row.item.key)
    closes_at = row.item.expires_at or now + clinic.treatment(session).plan.closes_after
    checkin = checkins.issue(db, patient.id, session.id, day, row.item.due_at, closes_at, now)
    asking.put(db, clinic, now, patient, checkin, silent=_is_quiet(clinic, now, patient))
    later = [plan.close(closes_at, row.item.key)]
    nudge = plan.nudge(
        now,
        closes_at,
        clinic.treatment(session).plan,
        clinic.zone_of(patient),
        clinic.config.clinic.quiet,
        row.item.key,
    )
    later += [nudge] if nudge else []
    agenda.plan(db, later, patient.id, session_id=session.id, checkin_id=checkin.id)
    return "done"


def _waits_for_an_answer(db: Database, now: datetime, row: Due) -> bool:
    """A check-in that falls due while the patient is answering one that was asked for waits until that is over.

    It would else take the questions from under the patient's thumb.
    """
    latest = checkins.latest(db, row.patient_id)
    if latest is None or latest.session_id != row.session_id or latest.answered_at is not None:
        return False
    until = latest.issued_at + ANSWERING
    asked_for = sent.checkin_message(db, latest.id) is None
    if not asked_for or now >= until or (row.item.expires_at is not None and until >= row.item.expires_at):
        return False
    agenda.postpone(db, row.id, until)
    return True


def _nudge(db: Database, clinic: Clinic, now: datetime, row: Due) -> str:
    patient = people.get(db, row.patient_id)
    checkin = checkins.get(db, row.checkin_id or 0)
    asked = sent.checkin_message(db, checkin.id)
    if not followup.can_be_written_to(patient) or checkin.answered_at is not None or asked is None:
        return "cancelled"
    outbox.put(
        db,
        Outgoing(
            patient.chat_id or 0,
            "nudge",
            clinic.told(patient, "nudge", closes=clinic.told_at(patient, checkin.closes_at)),
            Lane.SCHEDULED,
            reply_to_row=asked["id"],
            patient_id=patient.id,
            session_id=checkin.session_id,
            checkin_id=checkin.id,
            expires_at=checkin.closes_at,
        ),
        now,
    )
    return "done"


def _close(db: Database, clinic: Clinic, now: datetime, row: Due) -> str:
    checkin = checkins.close(db, row.checkin_id or 0, now)
    patient = people.get(db, row.patient_id)
    if checkin.step is not Step.DONE and not checkin.answers.empty:
        asking.judge(db, clinic, now, patient, checkin)
    elif checkin.answered_at is None and patient.state is PatientState.ACTIVE:
        history = checkins.closed_history(db, patient.id)
        known = any(SILENT in alert.verdict.findings for alert in alerts.open_of_patient(db, patient.id))
        asked = sent.checkin_message(db, checkin.id)
        arrived = asked is not None and asked["message_id"] is not None
        if arrived and not known and triage.silent(history, clinic.config.rules):
            alerting.report(
                db,
                clinic,
                now,
                patient,
                triage.raised(Reason.SILENT, clinic.config.rules),
                session_id=checkin.session_id,
                day=checkin.day,
            )
    return "done"


def _reminder(db: Database, clinic: Clinic, now: datetime, row: Due) -> str:
    patient = people.get(db, row.patient_id)
    session = sessions.get(db, row.session_id or 0)
    standing = session.next_at is not None and session.next_state in STANDING
    late = now - row.item.due_at >= ON_TIME
    if any(
        later.item.kind is Kind.REMINDER
        and later.item.due_at <= (now + SOON if late else now)
        and (later.item.due_at, later.id) > (row.item.due_at, row.id)
        for later in agenda.to_come(db, patient.id)
    ):
        return "cancelled"  # the bot was down, and a later one is due by now, or soon: it says the same
    if not followup.can_be_written_to(patient) or not standing:
        return "cancelled"
    if session.next_state is NextState.MOVE_ASKED:
        key = "reminder-asked"
    elif _is_today(clinic, now, patient, session.next_at):
        key = "reminder-h"
    else:
        key = "reminder-confirmed" if session.next_state is NextState.CONFIRMED else "reminder-d"
    quiet = _is_quiet(clinic, now, patient)
    followup.send_appointment(db, clinic, now, patient, session, key, silent=quiet)
    presession.hand_in(db, clinic, now, patient, session)
    presession.send(db, clinic, now, patient, session, silent=quiet)
    return "done"


def _is_today(clinic: Clinic, now: datetime, patient: Patient, moment: datetime | None) -> bool:
    """Whether a moment is today for the patient: quiet hours, or a bot that was down, may have shifted a reminder."""
    zone = clinic.zone_of(patient)
    return moment is not None and moment.astimezone(zone).date() == now.astimezone(zone).date()


def _page(db: Database, clinic: Clinic, now: datetime, row: Due) -> str:
    return "done" if alerting.page_again(db, clinic, now, row.alert_id or 0) else "cancelled"


def _unopened(db: Database, _clinic: Clinic, _now: datetime, row: Due) -> str:
    """Whether the link is still unopened; all of which that is so are told together."""
    return "done" if people.get(db, row.patient_id).state is PatientState.INVITED else "cancelled"


def _tell_unopened(db: Database, clinic: Clinic, now: datetime, found: list[Due]) -> None:
    patients = [people.get(db, row.patient_id) for row in found]
    if len(patients) == 1:
        notices.tell_staff(
            db,
            clinic,
            now,
            "notice-unopened",
            patient=patients[0],
            routine=True,
            code=patients[0].code,
            at=clinic.stamp(found[0].item.due_at - plan.OPENED_WITHIN),
        )
    else:
        codes = _listed([patient.code for patient in patients])
        notices.tell_staff(
            db, clinic, now, "notice-unopened-several", routine=True, count=len(patients), what=codes
        )


DUE: dict[Kind, Callable[[Database, Clinic, datetime, Due], str]] = {
    Kind.CHECKIN: _checkin,
    Kind.NUDGE: _nudge,
    Kind.CLOSE: _close,
    Kind.REMINDER: _reminder,
    Kind.PAGE: _page,
    Kind.UNOPENED: _unopened,
}
