"""`/patient CODE` and `/preview CODE`: where a patient stands, and every message still to come."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care.model import Kind, PatientState, Question
from bot.chat import alerting, followup
from bot.chat.staff.arguments import Arguments
from bot.store import agenda, alerts, audit, checkins, presession, sent, sessions

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from bot.care.model import Item, Patient, Session
    from bot.chat.clinic import Clinic
    from bot.chat.turn import Turn
    from bot.store.checkins import Checkin

PREVIEWED = (Kind.CHECKIN, Kind.NUDGE, Kind.REMINDER)
LAST_ANSWERS = 5


def patient(turn: Turn) -> None:
    """`/patient CODE`: course, next date, last answers, open alerts, delivery state."""
    found = Arguments.one_patient(turn, "patient")
    if found is None:
        return
    audit.record(turn.db, turn.now, "looked-at", actor=turn.event.user_id, patient_id=found.id)
    session = sessions.latest(turn.db, found.id)
    lines = [turn.clinic.staff("status-heading", who=turn.clinic.who(found, turn.event.chat_id))]
    lines.append(turn.clinic.plain(turn.language, f"state-{found.state.value}"))
    lines += _alerts(turn, found)
    if session is not None:
        lines += _course(turn, session)
        lines += _presession(turn, session)
        lines += _answers(turn, session)
    lines += [
        turn.clinic.staff(
            "status-undelivered",
            what=turn.clinic.plain(turn.language, f"kind-{row['kind']}"),
            state=turn.clinic.plain(turn.language, f"fate-{row['state']}"),
        )
        for row in sent.undelivered(turn.db, found.id, turn.now - timedelta(days=30))
    ]
    turn.answer_text("\n".join(lines))


def _course(turn: Turn, session: Session) -> list[str]:
    clinic = turn.clinic
    lines = [
        clinic.staff(
            "status-course",
            treatment=clinic.treatment(session).name,
            number=session.number,
            total=session.total,
            held=session.held_on.isoformat(),
        )
    ]
    if session.next_at is not None:
        lines.append(
            clinic.staff(
                "status-appointment",
                when=clinic.stamp(session.next_at),
                state=clinic.plain(turn.language, f"next-state-{session.next_state.value}"),
            )
        )
    return lines


def _presession(turn: Turn, session: Session) -> list[str]:
    """What was marked before the next session, in one line."""
    asked = presession.find(turn.db, session.id)
    if asked is None or asked.next_at != session.next_at or not (asked.answered_at or asked.marked):
        return []
    language = turn.clinic.staff_language
    marked = [turn.clinic.plain(language, f"question-{q.value}") for q in Question if q in asked.marked]
    answers = ", ".join(marked) or turn.clinic.plain(language, "presession-nothing")
    return [turn.clinic.staff("status-presession", answers=answers)]


def _answers(turn: Turn, session: Session) -> list[str]:
    """The last answers, the newest first."""
    asked = checkins.of_session(turn.db, session.id)[-LAST_ANSWERS:]
    return [_answer(turn.clinic, checkin) for checkin in reversed(asked)]


def _answer(clinic: Clinic, checkin: Checkin) -> str:
    if checkin.answers.empty and checkin.answered_at is None:
        return clinic.staff("status-no-answer", day=checkin.day)
    answers = alerting.answers_text(clinic, checkin.answers)
    if checkin.answered_at is None or checkin.level is None:
        return clinic.staff("status-unfinished", day=checkin.day, answers=answers)
    return clinic.staff("status-answer", day=checkin.day, answers=answers, level=checkin.level.name)


def _alerts(turn: Turn, found: Patient) -> list[str]:
    return [
        turn.clinic.staff(
            "status-alert",
            level=alert.level.name,
            raised=turn.clinic.stamp(alert.raised_at),
            claimed=alert.claimed_name or "–",
        )
        for alert in alerts.open_of_patient(turn.db, found.id)
    ]


def preview(turn: Turn) -> None:
    """`/preview CODE`: every message still to come, in the patient's local time, and why."""
    found = Arguments.one_patient(turn, "preview")
    if found is None:
        return
    audit.record(turn.db, turn.now, "previewed", actor=turn.event.user_id, patient_id=found.id)
    clinic = turn.clinic
    who = clinic.who(found, turn.event.chat_id)
    session = sessions.latest(turn.db, found.id)
    items = _to_come(turn, found, session)
    heading = "preview-heading" if found.state is PatientState.ACTIVE else "preview-if"
    lines = [
        clinic.staff(
            heading,
            who=who,
            zone=found.timezone,
            state=clinic.plain(turn.language, f"state-{found.state.value}"),
        ),
        "",
    ]
    zone = clinic.zone_of(found)
    lines += [_previewed(turn, item, session, zone) for item in items]
    if not items:
        lines.append(clinic.staff("preview-nothing"))
    turn.answer_text("\n".join(lines))


def _previewed(turn: Turn, item: Item, session: Session | None, zone: ZoneInfo) -> str:
    """One line: when, what, why. A reminder's key is its notice (`3d`, `2h`), any other's its day."""
    stamp = turn.clinic.catalogue.stamp
    reminder = item.kind is Kind.REMINDER
    return turn.clinic.staff(
        f"preview-reminder-{item.key[-1]}" if reminder else f"preview-{item.kind.value}",
        at=stamp(item.due_at, zone),
        count=int(item.key.rstrip("dh")),
        number=session.number if session else 0,
        next=stamp(session.next_at, zone) if session and session.next_at else "–",
    )


def _to_come(turn: Turn, found: Patient, session: Session | None) -> list[Item]:
    """What stands on the agenda; for whoever has not agreed yet, what would if it were now."""
    if found.state in (PatientState.INVITED, PatientState.OPENED, PatientState.DECLINED):
        if session is None:
            return []
        items = [
            *followup.checkins(turn.clinic, found, session, turn.now),
            *followup.reminders(turn.clinic, found, session, turn.now),
        ]
        return sorted(items, key=lambda item: item.due_at)
    waiting = agenda.to_come(turn.db, found.id)
    current = session.id if session else None
    return [row.item for row in waiting if row.item.kind in PREVIEWED and row.session_id == current]
