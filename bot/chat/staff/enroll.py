"""`/enroll` and `/session`: a session was held; from here the follow-up begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import NextState, PatientState
from bot.chat import appointment, followup, wishes
from bot.chat.staff.arguments import Arguments
from bot.store import audit, people, sessions
from bot.store.messages import Attachment, Lane, Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient, Session
    from bot.chat.turn import Turn


def enroll(turn: Turn) -> None:
    """`/enroll NAME; TREATMENT; K/N; NEXT`: a new patient, answered with code, one-time link and QR picture."""
    arguments = Arguments.of(turn, expected=4)
    if arguments.problems:
        arguments.refuse("enroll")
        return
    name = arguments.name(arguments.parts[0])
    treatment = arguments.treatment(arguments.parts[1])
    course = arguments.course(arguments.parts[2])
    next_at = arguments.next_at(arguments.parts[3])
    if arguments.problems or treatment is None or course is None:
        arguments.refuse("enroll")
        return
    clinic, now = turn.clinic, turn.now
    patient = people.add(turn.db, name, clinic.staff_language, clinic.zone.key, turn.event.user_id, now)
    held_on = now.astimezone(clinic.zone).date()
    session = sessions.add(turn.db, patient.id, treatment.key, *course, held_on, next_at, now)
    audit.record(turn.db, now, "enroll", actor=turn.event.user_id, patient_id=patient.id)
    send_link(turn, patient, session)


def send_link(turn: Turn, patient: Patient, session: Session) -> None:
    """Issue a one-time link; it goes to the staff member's private chat, wherever it was asked for."""
    clinic = turn.clinic
    link = clinic.link(people.invite(turn.db, patient.id, turn.now))
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


def session(turn: Turn) -> None:
    """`/session CODE; TREATMENT; K/N; NEXT`: a known patient's next session was held; no new link."""
    arguments = Arguments.of(turn, expected=4)
    if arguments.problems:
        arguments.refuse("session")
        return
    patient = arguments.patient(arguments.parts[0])
    treatment = arguments.treatment(arguments.parts[1])
    course = arguments.course(arguments.parts[2])
    next_at = arguments.next_at(arguments.parts[3])
    if patient is not None and course is not None and treatment is not None:
        last = sessions.latest(turn.db, patient.id)
        same = last is not None and (last.treatment, last.total) == (treatment.key, course[1])
        if last is not None and same and course[0] <= last.number:
            arguments.problem("bad-course-held", code=patient.code, number=last.number, total=last.total)
        if patient.state is PatientState.DISCHARGED:
            arguments.problem("bad-discharged", code=patient.code)
    if arguments.problems or patient is None or treatment is None or course is None:
        arguments.refuse("session")
        return
    clinic, now = turn.clinic, turn.now
    held_on = now.astimezone(clinic.zone).date()
    before = sessions.latest(turn.db, patient.id)
    if before is not None and before.next_state is NextState.MOVE_ASKED:
        wishes.over(turn.db, clinic, now, patient, before)
    held = sessions.add(turn.db, patient.id, treatment.key, *course, held_on, next_at, now)
    audit.record(turn.db, now, "session", actor=turn.event.user_id, patient_id=patient.id)
    if followup.can_be_written_to(patient):
        followup.begin(turn.db, clinic, now, patient, held)
        if before is not None:
            appointment.held_before(turn.db, clinic, now, patient, before)
    turn.answer(
        f"session-recorded-{'told' if followup.can_be_written_to(patient) else 'waiting'}",
        who=clinic.who(patient, turn.event.chat_id),
        treatment=treatment.name,
        number=held.number,
        total=held.total,
        next=clinic.stamp(next_at) if next_at else "–",
        state=clinic.plain(turn.language, f"state-{patient.state.value}"),
    )
