"""A session was held: what is written down, planned and said, whether it was typed in one line or filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care import plan
from bot.care.model import Kind, NextState, PatientState
from bot.chat import appointment, followup, wishes
from bot.store import agenda, audit, people, sessions
from bot.store.messages import Attachment, Lane, Outgoing

if TYPE_CHECKING:
    from datetime import datetime

    from bot.care.model import Patient, Session, Treatment
    from bot.chat.staff.arguments import Arguments
    from bot.chat.turn import Turn

Course = tuple[int, int]
"""Session K of N."""


def new_patient(
    turn: Turn, name: str, treatment: Treatment, course: Course, next_at: datetime | None
) -> None:
    """Somebody new had a session: answered with code, one-time link and QR picture."""
    clinic, now = turn.clinic, turn.now
    patient = people.add(turn.db, name, clinic.staff_language, clinic.zone.key, turn.event.user_id, now)
    session = sessions.add(turn.db, patient.id, treatment.key, *course, clinic.zone_date(now), next_at, now)
    audit.record(turn.db, now, "enroll", actor=turn.event.user_id, patient_id=patient.id)
    send_link(turn, patient, session)


def send_link(turn: Turn, patient: Patient, session: Session) -> None:
    """Issue a one-time link; it goes to the staff member's private chat, wherever it was asked for."""
    clinic = turn.clinic
    link = clinic.link(people.invite(turn.db, patient.id, turn.now))
    agenda.cancel(turn.db, patient.id, turn.now, kinds=(Kind.UNOPENED,))
    agenda.plan(turn.db, (plan.unopened(turn.now),), patient.id)
    private_chat = turn.event.user_id
    turn.send(
        Outgoing(
            private_chat,
            "link",
            clinic.staff(
                "enrolled",
                who=clinic.who(patient, private_chat),
                treatment=clinic.treatment(session).name,
                number=session.number,
                total=session.total,
                next=clinic.stamp(session.next_at) if session.next_at else "–",
                link=link,
                days=people.INVITE_LASTS.days,
            ),
            Lane.REPLY,
            attachment=Attachment("photo", "qr", link),
            patient_id=patient.id,
        )
    )
    if not turn.event.private:
        turn.answer("enrolled-in-private", code=patient.code, bot=clinic.username)


def check_session(arguments: Arguments, patient: Patient, treatment: Treatment, course: Course) -> None:
    """Note as problems why this can't be the known patient's next session."""
    last = sessions.latest(arguments.turn.db, patient.id)
    same = last is not None and (last.treatment, last.total) == (treatment.key, course[1])
    if last is not None and same and course[0] <= last.number:
        arguments.problem("bad-course-held", code=patient.code, number=last.number, total=last.total)
    if patient.state is PatientState.DISCHARGED:
        arguments.problem("bad-discharged", code=patient.code)


def next_session(
    turn: Turn, patient: Patient, treatment: Treatment, course: Course, next_at: datetime | None
) -> None:
    """A known patient's next session was held: new check-ins, no new link."""
    db, clinic, now = turn.db, turn.clinic, turn.now
    before = sessions.latest(db, patient.id)
    if before is not None and before.next_state is NextState.MOVE_ASKED:
        wishes.over(db, clinic, now, patient, before)
    held = sessions.add(db, patient.id, treatment.key, *course, clinic.zone_date(now), next_at, now)
    audit.record(db, now, "session", actor=turn.event.user_id, patient_id=patient.id)
    told = followup.can_be_written_to(patient)
    if told:
        followup.begin(db, clinic, now, patient, held)
        if before is not None:
            appointment.held_before(db, clinic, now, patient, before)
    turn.answer(
        f"session-recorded-{'told' if told else 'waiting'}",
        who=clinic.who(patient, turn.event.chat_id),
        treatment=treatment.name,
        number=held.number,
        total=held.total,
        next=clinic.stamp(next_at) if next_at else "–",
        state=clinic.plain(turn.language, f"state-{patient.state.value}"),
    )
