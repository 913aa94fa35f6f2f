"""A check-in in the patient's hands: one message, changed in place with every tap, or asked for by `/checkin`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care import checkin as conversation
from bot.care import plan, triage
from bot.care.checkin import Marked, Stale
from bot.care.model import Kind, Step
from bot.chat import asking, keyboards
from bot.chat.patient.start import heard_or_told
from bot.store import agenda, audit, checkins, sessions

if TYPE_CHECKING:
    from datetime import datetime

    from bot.care.checkin import State, Tap
    from bot.care.model import Patient, Session
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
    from bot.store.checkins import Checkin

LATE = timedelta(hours=1)
"""How long the rest of an answer is waited for that was begun after the check-in had closed."""


def ask_now(turn: Turn) -> None:
    """`/checkin`: the questions at any time; where several share a phone, first whom they are about."""
    heard = heard_or_told(turn)
    if len(heard) > 1:
        turn.answer("whom-checkin", keyboard=keyboards.whom(heard, "checkin"))
    elif heard:
        begin(turn, heard[0])


def begin(turn: Turn, patient: Patient) -> None:
    """Show the questions that are open, or ask anew about today."""
    db, now = turn.db, turn.now
    session = sessions.latest(db, patient.id)
    if session is None:
        turn.answer("start-without-link")
        return
    checkin = checkins.latest(db, patient.id)
    if checkin is None or not _is_open(checkin, session, now):
        closes_at = now + turn.clinic.treatment(session).plan.closes_after
        day = turn.clinic.day_of(patient, session, now)
        checkin = checkins.issue(db, patient.id, session.id, day, now, closes_at, now)
        close = plan.close(closes_at, f"asked-{checkin.id}")
        agenda.plan(db, (close,), patient.id, session_id=session.id, checkin_id=checkin.id)
        audit.record(db, now, "checkin-asked", actor=turn.event.user_id, patient_id=patient.id)
    asking.put_now(db, turn.clinic, now, patient, checkin)


def _is_open(checkin: Checkin, session: Session, now: datetime) -> bool:
    return checkin.session_id == session.id and checkin.answered_at is None and now < checkin.closes_at


def tapped(turn: Turn, pressed: Pressed) -> None:
    """A button of a check-in was tapped."""
    checkin = checkins.find(turn.db, pressed.id)
    patient = turn.own(checkin.patient_id) if checkin is not None else None
    if checkin is None or patient is None:
        turn.pop("toast-not-yours")
        return
    latest = checkins.latest(turn.db, patient.id)
    if latest is None or latest.id != checkin.id:
        turn.pop("toast-older-checkin", alert=True, phone=turn.clinic.config.clinic.phone)
        return
    tap = conversation.decode(pressed.rest)
    if tap is None or (checkin.closed_at is not None and checkin.answered_at is not None):
        turn.pop("toast-checkin-closed", alert=True)
        return
    after = conversation.tap(asking.state_of(turn.clinic, checkin), tap)
    if isinstance(after, Stale):
        turn.pop("toast-answered-already")
        _show(turn, patient, checkin)  # it may be a second copy, which would else be dead for ever
        return
    _apply(turn, patient, checkin, tap, after)


def _show(turn: Turn, patient: Patient, checkin: Checkin) -> None:
    """Change the tapped message to how things stand."""
    text, keyboard = asking.shown(turn.db, turn.clinic, patient, checkin)
    turn.edit_text(text, keyboard=keyboard, checkin_id=checkin.id, patient=patient)


def _apply(turn: Turn, patient: Patient, checkin: Checkin, tap: Tap, after: State) -> None:
    finished = after.step is Step.DONE
    answered_at = turn.now if finished else None
    checkin = checkins.advance(turn.db, checkin.id, after.step, after.answers, answered_at)
    marked_red = (
        isinstance(tap, Marked)
        and tap.sign in after.answers.signs
        and triage.red_flag(tap.sign, turn.clinic.config.rules)
    )
    if finished or marked_red:
        asking.judge(turn.db, turn.clinic, turn.now, patient, checkin, anew=marked_red)
    if finished:
        agenda.cancel_for_checkin(turn.db, checkin.id, Kind.NUDGE, turn.now)
    elif checkin.closed_at is not None:
        end = plan.close(turn.now + LATE, f"late-{checkin.id}")
        agenda.plan(turn.db, (end,), patient.id, session_id=checkin.session_id, checkin_id=checkin.id)
    _show(turn, patient, checkins.get(turn.db, checkin.id))
