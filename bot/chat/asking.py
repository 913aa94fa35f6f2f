"""Check-ins from end to end: put before a patient, shown as they stand, judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care import triage
from bot.care.checkin import State
from bot.care.model import Kind, Level, Step
from bot.chat import alerting, keyboards, questions
from bot.store import agenda, checkins, outbox, sessions
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient
    from bot.chat.clinic import Clinic
    from bot.store.checkins import Checkin
    from bot.store.messages import Keyboard


def state_of(clinic: Clinic, checkin: Checkin) -> State:
    """The stored check-in as the conversation's state."""
    return State(checkin.step, checkin.answers, checkin.day, clinic.config.rules.lump_from_day)


def shown(
    db: Database, clinic: Clinic, patient: Patient, checkin: Checkin, *, hello: str = "checkin-hello"
) -> tuple[str, Keyboard]:
    """A check-in as it stands: its text and its buttons."""
    state = state_of(clinic, checkin)
    done = checkin.step is Step.DONE
    last = done and not any(row.item.kind is Kind.CHECKIN for row in agenda.to_come(db, patient.id))
    session = sessions.get(db, checkin.session_id)
    level = checkin.level if done else None
    text = questions.screen(clinic, patient, session, state, level, last=last, hello=hello)
    return text, keyboards.checkin(clinic, patient.language, checkin.id, state)


def put(
    db: Database, clinic: Clinic, now: datetime, patient: Patient, checkin: Checkin, *, silent: bool = False
) -> None:
    """Send a check-in that fell due."""
    text, keyboard = shown(db, clinic, patient, checkin)
    _send(db, now, patient, checkin, "checkin", text, keyboard, silent=silent)


def put_now(db: Database, clinic: Clinic, now: datetime, patient: Patient, checkin: Checkin) -> None:
    """Send a check-in that the patient asked for."""
    text, keyboard = shown(db, clinic, patient, checkin, hello="checkin-hello-again")
    _send(db, now, patient, checkin, "checkin-now", text, keyboard)


def _send(
    db: Database,
    now: datetime,
    patient: Patient,
    checkin: Checkin,
    kind: str,
    text: str,
    keyboard: Keyboard,
    *,
    silent: bool = False,
) -> None:
    outbox.put(
        db,
        Outgoing(
            patient.chat_id or 0,
            kind,
            text,
            Lane.SCHEDULED if kind == "checkin" else Lane.REPLY,
            keyboard,
            patient_id=patient.id,
            session_id=checkin.session_id,
            checkin_id=checkin.id,
            expires_at=checkin.closes_at,
            silent=silent,
        ),
        now,
    )


def judge(
    db: Database, clinic: Clinic, now: datetime, patient: Patient, checkin: Checkin, *, anew: bool = False
) -> Level:
    """Triage what was answered against the day that it describes, and take what is worrying to staff.

    Returns the gravest level that this check-in ever had: lowering an answer withdraws nothing.
    """
    previous = checkins.before(db, checkin)
    verdict = triage.assess(
        checkin.answers, checkin.day, previous.answers if previous else None, clinic.config.rules
    )
    level = max(verdict.level, checkin.level or Level.GREEN)
    checkins.judge(db, checkin.id, level)
    alerting.report(
        db,
        clinic,
        now,
        patient,
        verdict,
        checkin_id=checkin.id,
        session_id=checkin.session_id,
        day=checkin.day,
        anew=anew,
    )
    return level
