"""A session's follow-up: what goes on the agenda, and what is taken off it when things change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care import plan
from bot.care.model import STANDING, Kind, PatientState
from bot.chat import keyboards, notices, presession
from bot.store import agenda, audit, outbox, people, sent, sessions
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Item, Patient, Session
    from bot.chat.clinic import Clinic

AHEAD = (Kind.CHECKIN, Kind.NUDGE, Kind.REMINDER)
"""Kinds of row on the agenda that a patient is written to by."""

SCHEDULED = ("checkin", "nudge", "reminder", "presession", "calendar", "card")
"""Kinds of message that come by themselves, and so are withdrawn when that has changed."""


def begin(db: Database, clinic: Clinic, now: datetime, patient: Patient, session: Session) -> None:
    """A session was held: the aftercare card goes out and its check-ins and reminders are planned."""
    outbox.cancel_unsent(db, now, patient.id, kinds=SCHEDULED)
    _plan(db, clinic, now, patient, session)
    send_card(db, clinic, now, patient, session)


def take_up(db: Database, clinic: Clinic, now: datetime, patient: Patient) -> None:
    """A patient is back (after `/stop`, or having blocked the bot): plan what is still to come, of the last session.

    A session that was recorded in the meantime begins now, with its card.
    """
    session = sessions.latest(db, patient.id)
    if session is None:
        return
    if not sent.has_card(db, session.id):
        begin(db, clinic, now, patient, session)
    else:
        _plan(db, clinic, now, patient, session)


def replan(db: Database, clinic: Clinic, now: datetime, patient: Patient) -> None:
    """The hour of the check-ins, or the clock they go by, has changed: what is still to come follows.

    What is due already is done as it stands, what was done is not done again, and the nudge of what was asked stays.
    """
    session = sessions.latest(db, patient.id)
    if session is None or not can_be_written_to(patient):
        return
    agenda.cancel(db, patient.id, now, kinds=(Kind.CHECKIN, Kind.REMINDER), not_due=True)
    agenda.plan(db, checkins(clinic, patient, session, now), patient.id, session_id=session.id)
    done = agenda.done(db, session.id, Kind.REMINDER, session.next_at)
    to_come = (item for item in reminders(clinic, patient, session, now) if item.key not in done)
    agenda.plan(db, to_come, patient.id, session_id=session.id)


def _plan(db: Database, clinic: Clinic, now: datetime, patient: Patient, session: Session) -> None:
    agenda.cancel(db, patient.id, now, kinds=AHEAD)
    agenda.plan(db, checkins(clinic, patient, session, now), patient.id, session_id=session.id)
    plan_reminders(db, clinic, now, patient, session)


def send_card(db: Database, clinic: Clinic, now: datetime, patient: Patient, session: Session) -> None:
    """The aftercare card of a treatment: what to expect, what to avoid, when to call."""
    outbox.put(
        db,
        Outgoing(
            patient.chat_id or 0,
            "card",
            card_text(clinic, patient, session),
            Lane.REPLY,
            patient_id=patient.id,
            session_id=session.id,
        ),
        now,
    )


def card_text(clinic: Clinic, patient: Patient, session: Session) -> str:
    """The card's wording, with the next appointment under it where there is one."""
    treatment = clinic.treatment(session)
    text = clinic.html(patient.language, f"card-{treatment.card}", number=session.number, total=session.total)
    if session.next_at is not None and session.next_state in STANDING:
        when = clinic.told_at(patient, session.next_at)
        text += "\n\n" + clinic.html(patient.language, "followup-next", when=when)
    return clinic.named(patient, text)


def checkins(clinic: Clinic, patient: Patient, session: Session, now: datetime) -> tuple[Item, ...]:
    """The check-ins of a session that are still to come."""
    treatment = clinic.treatment(session)
    return plan.checkins(
        session.held_on,
        session.is_last,
        treatment.plan,
        patient.checkin_at or treatment.plan.checkin_at,
        clinic.zone_of(patient),
        clinic.config.clinic.quiet,
        now,
    )


def reminders(clinic: Clinic, patient: Patient, session: Session, now: datetime) -> tuple[Item, ...]:
    """The reminders of a session's next appointment that are still to come."""
    if session.next_at is None or session.next_state not in STANDING:
        return ()
    treatment = clinic.treatment(session)
    return plan.reminders(
        session.next_at, treatment.plan, clinic.zone_of(patient), clinic.config.clinic.quiet, now
    )


def plan_reminders(
    db: Database, clinic: Clinic, now: datetime, patient: Patient, session: Session, *, told: bool = False
) -> None:
    """Rebuild everything that hangs on the appointment; at short notice one confirmation goes out at once.

    `told`: the patient is just being told of this date with its buttons, so no confirmation is needed.
    """
    agenda.cancel(db, patient.id, now, kinds=(Kind.REMINDER,))
    outbox.cancel_unsent(db, now, patient.id, kinds=("reminder", "appointment"))
    if sent.is_waiting(db, patient.id, "card"):
        outbox.cancel_unsent(db, now, patient.id, kinds=("card",))
        send_card(db, clinic, now, patient, session)
    if not can_be_written_to(patient):
        return
    if session.next_at is None or session.next_state not in STANDING or session.next_at <= now:
        return
    agenda.plan(db, reminders(clinic, patient, session, now), patient.id, session_id=session.id)
    treatment = clinic.treatment(session)
    hurried = plan.short_notice(
        session.next_at, treatment.plan, clinic.zone_of(patient), clinic.config.clinic.quiet, now
    )
    if hurried and not told:
        tell_date(db, clinic, now, patient, session, "appointment-booked")


def tell_date(
    db: Database, clinic: Clinic, now: datetime, patient: Patient, session: Session, key: str, wish: str = ""
) -> None:
    """Tell the patient of a date; when no reminder is to come that the questions before it go with, ask them now."""
    send_appointment(db, clinic, now, patient, session, key, wish=wish)
    if can_be_written_to(patient) and not any(
        presession.goes_with(item.key) for item in reminders(clinic, patient, session, now)
    ):
        presession.send(db, clinic, now, patient, session)


def send_appointment(
    db: Database,
    clinic: Clinic,
    now: datetime,
    patient: Patient,
    session: Session,
    key: str,
    *,
    silent: bool = False,
    wish: str = "",
) -> None:
    """Tell the patient of the appointment as it stands, with its buttons; worthless once it is over."""
    assert session.next_at is not None
    outbox.put(
        db,
        Outgoing(
            patient.chat_id or 0,
            "reminder",
            clinic.told(patient, key, when=clinic.told_at(patient, session.next_at), wish=wish),
            Lane.SCHEDULED,
            keyboards.appointment(clinic, patient.language, session.id, session.next_at, session.next_state),
            patient_id=patient.id,
            session_id=session.id,
            expires_at=session.next_at,
            silent=silent,
        ),
        now,
    )


def can_be_written_to(patient: Patient) -> bool:
    """Whether messages may go to this patient at all: a chat, consent, and no stop."""
    return patient.chat_id is not None and patient.state is PatientState.ACTIVE


def can_be_answered(patient: Patient) -> bool:
    """Whether what a patient asked for may be answered: also after `/stop`, which ends only what comes by itself."""
    heard = (PatientState.ACTIVE, PatientState.STOPPED, PatientState.PAUSED, PatientState.DISCHARGED)
    return patient.chat_id is not None and patient.state in heard


def hold(db: Database, now: datetime, patient: Patient) -> None:
    """Withdraw what waits to be sent on schedule; `take_up` plans anew when the patient is back."""
    outbox.cancel_unsent(db, now, patient.id, kinds=SCHEDULED)


def lost_contact(db: Database, clinic: Clinic, now: datetime, patient: Patient) -> None:
    """A patient can't be written to any more: nothing further is tried, and staff are told once."""
    outbox.cancel_unsent_in_chat(db, now, patient.chat_id or 0, "blocked")
    if patient.state is not PatientState.ACTIVE:
        return
    people.set_state(db, patient.id, PatientState.BLOCKED)
    audit.record(db, now, "blocked", patient_id=patient.id)
    notices.tell_staff(db, clinic, now, "notice-blocked", patient=patient, routine=True)


def regained_contact(db: Database, clinic: Clinic, now: datetime, patient: Patient) -> None:
    """A patient who had blocked the bot is back, and is followed up again from here."""
    people.set_state(db, patient.id, PatientState.ACTIVE)
    audit.record(db, now, "unblocked", patient_id=patient.id)
    notices.tell_staff(db, clinic, now, "notice-unblocked", patient=patient, routine=True)
    take_up(db, clinic, now, people.get(db, patient.id))
