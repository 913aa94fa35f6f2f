"""The questions before a session: put to the patient once for each date, with the first reminder of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Question
from bot.catalogue import Html
from bot.chat import keyboards, notices
from bot.store import outbox, presession
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient, Session
    from bot.chat.clinic import Clinic


def goes_with(reminder: str) -> bool:
    """Whether the questions go with a reminder of this key: days before there is time to act on an answer."""
    return reminder.endswith("d")


def send(
    db: Database, clinic: Clinic, now: datetime, patient: Patient, session: Session, *, silent: bool = False
) -> None:
    """Ask, unless this date was asked about before."""
    if not presession.ask(db, session, now):
        return
    outbox.put(
        db,
        Outgoing(
            patient.chat_id or 0,
            "presession",
            clinic.told(patient, "presession"),
            Lane.SCHEDULED,
            keyboards.presession(clinic, patient.language, session.id, frozenset()),
            patient_id=patient.id,
            session_id=session.id,
            expires_at=session.next_at,
            silent=silent,
        ),
        now,
    )


def hand_in(db: Database, clinic: Clinic, now: datetime, patient: Patient, session: Session) -> None:
    """Take to staff what was marked and never finished, so that it is not forgotten in a pocket."""
    asked = presession.find(db, session.id)
    if asked is None or not asked.marked or asked.answered_at is not None or asked.next_at != session.next_at:
        return
    presession.answer(db, session.id, asked.marked, now)
    tell_staff(db, clinic, now, patient, session, asked.marked)


def tell_staff(
    db: Database,
    clinic: Clinic,
    now: datetime,
    patient: Patient,
    session: Session,
    marked: frozenset[Question],
) -> None:
    """What was marked, for staff; silently where that is nothing."""
    assert session.next_at is not None
    notices.tell_staff(
        db,
        clinic,
        now,
        "notice-presession" if marked else "notice-presession-nothing",
        patient=patient,
        silent=not marked,
        routine=True,
        when=clinic.stamp(session.next_at),
        answers=Html("\n".join(_given(clinic, clinic.staff_language, marked))),
    )


def summary(clinic: Clinic, patient: Patient, marked: Iterable[Question]) -> str:
    """What the patient marked, as the patient sees it at the end."""
    language = patient.language
    lines = [clinic.html(language, "presession-thanks"), *_given(clinic, language, marked)]
    return clinic.named(patient, "\n".join([*lines, "", clinic.html(language, "presession-after")]))


def _given(clinic: Clinic, language: str, marked: Iterable[Question]) -> list[str]:
    chosen = [
        clinic.plain(language, f"question-{question.value}") for question in Question if question in marked
    ]
    given = [clinic.html(language, "presession-given", question=name) for name in chosen]
    return given or [clinic.html(language, "presession-nothing")]
