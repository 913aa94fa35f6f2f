"""`/patient CODE`: where a patient stands, with a button for whatever can be done."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care.model import Question
from bot.catalogue import safe_name
from bot.chat import alert_text
from bot.chat.access import Role
from bot.chat.pieces import fitting
from bot.chat.staff import buttons
from bot.chat.staff.arguments import Arguments
from bot.store import alerts, audit, checkins, presession, sent, sessions, staff
from bot.store.database import moment

if TYPE_CHECKING:
    from bot.care.model import Patient, Session
    from bot.chat.clinic import Clinic
    from bot.chat.turn import Turn
    from bot.store.checkins import Checkin
    from bot.store.database import Row

LAST_ANSWERS = 5
LAST_LOOKS = 10
"""So many lines of the audit are shown, the newest."""


def patient(turn: Turn) -> None:
    """`/patient CODE`: course, next date, last answers, open alerts, delivery state; for admins who looked and did."""
    found = Arguments.one_patient(turn, "patient")
    if found is not None:
        show(turn, found)


def show(turn: Turn, found: Patient, *, in_place: bool = False) -> None:
    """The card in a new message, and who looked is noted; or in that whose button was tapped, brought up to date."""
    if not in_place:
        audit.record(turn.db, turn.now, "looked-at", actor=turn.event.user_id, patient_id=found.id)
    text, keyboard = _text(turn, found), buttons.of_card(turn, found)
    if in_place:
        turn.edit_text(text, keyboard=keyboard)
    else:
        turn.answer_text(text, keyboard=keyboard)


def _text(turn: Turn, found: Patient) -> str:
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
    return fitting([*lines, *_history(turn, found)])


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
    answers = alert_text.answered(clinic, checkin.answers)
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


def _history(turn: Turn, found: Patient) -> list[str]:
    """Who looked at or changed what: for admins, and where nobody else reads it."""
    if turn.role < Role.ADMIN or not turn.event.private:
        return []
    lines = [_looked(turn, found, row) for row in audit.of_patient(turn.db, found.id, LAST_LOOKS)]
    return ["", turn.clinic.staff("audit-heading"), *lines]


def _looked(turn: Turn, found: Patient, row: Row) -> str:
    clinic, actor = turn.clinic, row["actor"]
    if actor is None:
        who = clinic.plain(turn.language, "audit-by-bot")
    elif actor == found.user_id:
        who = clinic.plain(turn.language, "audit-by-patient")
    else:
        who = safe_name(staff.name_of(turn.db, actor) or "") or str(actor)
    what = clinic.plain(turn.language, f"audit-{row['action']}")
    return clinic.staff("audit-line", at=clinic.stamp(moment(row["at"])), who=who, what=what)
