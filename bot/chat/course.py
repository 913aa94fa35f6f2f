"""A course of answers as a picture and in words: the grades by day, this session's and those before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Symptom
from bot.chat import questions
from bot.media.chart import Chart, Course, Dot, Labels
from bot.store import checkins, sessions

if TYPE_CHECKING:
    from sqlite_utils import Database

    from bot.care.model import Patient, Session
    from bot.chat.clinic import Clinic
    from bot.store.checkins import Checkin

EARLIER = 5
"""So many sessions before this one are drawn behind it."""

LINES = 9
"""So many days are told in words under the picture, the newest: a caption has 1,024 characters."""


def chart(
    db: Database, clinic: Clinic, patient: Patient, session: Session, language: str, most: int = EARLIER
) -> Chart | None:
    """The picture of a patient's course up to `session`, with up to `most` earlier ones; None without any answer."""
    held = sessions.of_patient(db, patient.id)
    before = [one for one in held if one.id < session.id and one.treatment == session.treatment][-most:]
    earlier = tuple(course for one in before if (course := _course(db, one)).dots)
    current = _course(db, session)
    if not (current.dots or earlier):
        return None
    return Chart(_labels(clinic, session, language, len(earlier)), current, earlier)


def in_words(db: Database, clinic: Clinic, session: Session, language: str) -> list[str]:
    """`Day 1: Swelling moderate · Redness mild · Bruising none`, one line a check-in, the newest last."""
    answered = [checkin for checkin in checkins.of_session(db, session.id) if not checkin.answers.empty]
    return [_line(clinic, checkin, language) for checkin in answered[-LINES:]]


def _line(clinic: Clinic, checkin: Checkin, language: str) -> str:
    parts = questions.graded(clinic, language, checkin.answers)
    return clinic.html(language, "progress-day", day=checkin.day, answers=" · ".join(parts))


def _course(db: Database, session: Session) -> Course:
    """The answers of a session by day; of two on one day the later counts."""
    dots = {
        checkin.day: Dot(
            checkin.day, checkin.answers.swelling, checkin.answers.redness, checkin.answers.bruising
        )
        for checkin in checkins.of_session(db, session.id)
        if any(checkin.answers.grade(symptom) is not None for symptom in Symptom)
    }
    return Course(session.number, tuple(dots[day] for day in sorted(dots)))


def _labels(clinic: Clinic, session: Session, language: str, earlier: int) -> Labels:
    def word(key: str) -> str:
        return clinic.plain(language, key)

    return Labels(
        title=clinic.plain(language, "chart-title", number=session.number, total=session.total),
        days=word("chart-days"),
        now=word("chart-now"),
        before=clinic.plain(language, "chart-before", count=earlier),
        symptoms=(word("symptom-swelling"), word("symptom-redness"), word("symptom-bruising")),
        grades=(word("grade-none"), word("grade-mild"), word("grade-moderate"), word("grade-severe")),
    )
