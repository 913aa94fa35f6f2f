"""An alert in words, as staff read it: what was reported, why it matters, what was said since, and who has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Level, Sign
from bot.catalogue import safe_name
from bot.chat import questions
from bot.store import checkins, notes, people, sent, sessions

if TYPE_CHECKING:
    from sqlite_utils import Database

    from bot.care.model import Answers, Finding
    from bot.chat.clinic import Clinic
    from bot.store.alerts import Alert
    from bot.store.notes import Note

SAID = 4
SAID_LENGTH = 160
"""So much of what was said stands under an alert; all of it stands in the chat."""


def written(db: Database, clinic: Clinic, alert: Alert, chat_id: int, heading: str | None = None) -> str:
    """An alert as staff read it: level, who, when in the course, why, what was answered, and who has it."""
    patient = people.get(db, alert.patient_id)
    lines = [clinic.staff(heading, page=alert.pages)] if heading else []
    lines.append(clinic.staff(f"alert-{alert.level.name.lower()}", who=clinic.who(patient, chat_id)))
    if alert.session_id is not None:
        session = sessions.get(db, alert.session_id)
        treatment = clinic.treatment(session).name
        lines.append(
            clinic.staff(
                "alert-when",
                day=alert.day or 0,
                number=session.number,
                total=session.total,
                treatment=treatment,
            )
        )
    lines += [clinic.staff("alert-reported", at=clinic.stamp(alert.raised_at)), ""]
    lines += [clinic.staff("alert-why", reason=reason(clinic, finding)) for finding in alert.verdict.findings]
    if alert.checkin_id is not None:
        checkin = checkins.get(db, alert.checkin_id)
        lines += ["", clinic.staff("alert-answers", answers=answered(clinic, checkin.answers))]
        lines.append(clinic.staff("alert-asked", day=checkin.day, at=clinic.stamp(checkin.issued_at)))
    if alert.level is Level.RED:
        arrived = sent.may_have_arrived(db, alert.patient_id, "emergency")
        lines.append(clinic.staff("alert-emergency-told" if arrived else "alert-emergency-refused"))
    lines += [*_thread(db, clinic, alert), "", _state(clinic, alert)]
    return "\n".join(lines)


def reason(clinic: Clinic, finding: Finding) -> str:
    """A finding in plain words."""
    language = clinic.staff_language
    symptom = clinic.plain(language, f"symptom-{finding.symptom.value}") if finding.symptom else ""
    return clinic.plain(language, f"reason-{finding.reason.value}", symptom=symptom)


def answered(clinic: Clinic, answers: Answers) -> str:
    """Grades and signs on one line, as staff read them; what was not asked yet shows as a dash."""
    language = clinic.staff_language
    parts = questions.graded(clinic, language, answers)
    parts += [clinic.plain(language, f"short-sign-{sign.value}") for sign in Sign if sign in answers.signs]
    return " · ".join(parts)


def _thread(db: Database, clinic: Clinic, alert: Alert) -> list[str]:
    """The last of what was said since the alert was raised, for whoever takes over."""
    heard = notes.since(db, alert.patient_id, alert.raised_at, SAID)
    return ["", *(_said(clinic, note) for note in heard)] if heard else []


def _said(clinic: Clinic, note: Note) -> str:
    word = clinic.plain(clinic.staff_language, f"said-{note.kind}")
    text = f"{note.text[:SAID_LENGTH]}…" if len(note.text) > SAID_LENGTH else note.text
    at = clinic.catalogue.time(clinic.staff_language, note.at, clinic.zone)
    parts = " ".join((f"{word} {text}" if note.kind != "text" else text).split())
    return clinic.staff(f"said-by-{note.author}", at=at, name=safe_name(note.author_name), text=parts)


def _state(clinic: Clinic, alert: Alert) -> str:
    if alert.resolved_at is not None:
        resolved = clinic.staff(
            "alert-resolved", name=safe_name(alert.resolved_name or ""), at=clinic.stamp(alert.resolved_at)
        )
        if alert.resolution is None:
            return resolved
        return resolved + "\n" + clinic.staff("alert-resolution", text=alert.resolution)
    if alert.claimed_at is not None:
        return clinic.staff(
            "alert-claimed", name=safe_name(alert.claimed_name or ""), at=clinic.stamp(alert.claimed_at)
        )
    return clinic.staff("alert-unclaimed")
