"""Staff's answer to a patient's wish for another date: one tap, and everything is built anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import NextState
from bot.catalogue import safe_name
from bot.chat import appointment, followup, wishes
from bot.chat.access import Role
from bot.store import audit, people, sessions
from bot.store.messages import Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient, Session
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn


def tapped(turn: Turn, pressed: Pressed) -> None:
    """`Agree and move` or `Not possible`. A wish that was changed or settled since is left alone."""
    written, _, said = pressed.rest.partition(":")
    if turn.role < Role.STAFF or said not in ("yes", "no"):
        turn.pop("toast-not-yours")
        return
    session = sessions.find(turn.db, pressed.id)
    if session is None or session.wish_at is None or not _stands(turn, session, written):
        turn.pop("toast-wish-over")
    elif said == "yes" and session.wish_at <= turn.now:
        turn.pop("toast-wish-past")
    else:
        _decide(turn, people.get(turn.db, session.patient_id), session, agreed=said == "yes")


def _stands(turn: Turn, session: Session, written: str) -> bool:
    """Whether the wish is the one that the button is about, and nothing has come in between."""
    latest = sessions.latest(turn.db, session.patient_id)
    current = latest is not None and latest.id == session.id
    wished = session.wish_at is not None and written == str(int(session.wish_at.timestamp()))
    return current and wished and session.next_state is NextState.MOVE_ASKED


def _decide(turn: Turn, patient: Patient, session: Session, *, agreed: bool) -> None:
    db, clinic, now = turn.db, turn.clinic, turn.now
    assert session.wish_at is not None
    if agreed:
        changed = appointment.change(db, clinic, now, patient, session, NextState.CONFIRMED, session.wish_at)
    else:
        changed = appointment.change(db, clinic, now, patient, session, NextState.PLANNED)
    assert changed.next_at is not None
    late = changed.next_at <= now
    action = "wish-agreed" if agreed else "wish-not-possible"
    audit.record(db, now, action, actor=turn.event.user_id, patient_id=patient.id)
    shown = "wish-not-possible-late" if late else action
    wishes.settle(db, clinic, now, patient, session, shown, safe_name(turn.event.user_name))
    if not followup.can_be_answered(patient):
        return
    wished = clinic.told_at(patient, session.wish_at)
    if late:
        told = clinic.told(patient, "appointment-not-possible-late", wish=wished)
        turn.send(
            Outgoing(patient.chat_id or 0, "appointment", told, patient_id=patient.id, session_id=session.id)
        )
    else:
        key = "appointment-agreed" if agreed else "appointment-not-possible"
        followup.tell_date(db, clinic, now, patient, changed, key, wish=wished)
        appointment.follow_calendar(db, clinic, now, patient, session, changed)
