"""A check-in as the patient sees it: one message, changed in place with every tap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care import checkin as conversation
from bot.care import triage
from bot.care.checkin import Marked, Stale, State
from bot.care.model import Kind, Level, Sign, Step, Symptom
from bot.chat import alerting, keyboards
from bot.store import agenda, checkins, sessions

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.checkin import Tap
    from bot.care.model import Patient, Session
    from bot.chat.clinic import Clinic
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
    from bot.store.checkins import Checkin


EARLY_DAYS = 14


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
    before = state_of(turn.clinic, checkin)
    after = conversation.tap(before, tap)
    if isinstance(after, Stale):
        turn.pop("toast-answered-already")
        # It may be a second copy, which would else be dead for ever.
        _show(turn, patient, checkin, before, checkin.level if before.step is Step.DONE else None)
        return
    _apply(turn, patient, checkin, tap, after)


def _show(
    turn: Turn, patient: Patient, checkin: Checkin, state: State, level: Level | None, *, last: bool = False
) -> None:
    """Change the tapped message to how things stand."""
    session = sessions.get(turn.db, checkin.session_id)
    turn.edit_text(
        screen(turn.clinic, patient, session, state, level, last=last),
        keyboard=keyboards.checkin(turn.clinic, patient.language, checkin.id, state),
        checkin_id=checkin.id,
    )


def state_of(clinic: Clinic, checkin: Checkin) -> State:
    """The stored check-in as the conversation's state."""
    return State(checkin.step, checkin.answers, checkin.day, clinic.config.rules.lump_from_day)


def _apply(turn: Turn, patient: Patient, checkin: Checkin, tap: Tap, after: State) -> None:
    finished = after.step is Step.DONE
    answered_at = turn.now if finished else None
    checkin = checkins.advance(turn.db, checkin.id, after.step, after.answers, answered_at)
    marked_red = (
        isinstance(tap, Marked)
        and tap.sign in after.answers.signs
        and triage.red_flag(tap.sign, turn.clinic.config.rules)
    )
    level: Level | None = None
    if finished or marked_red:
        level = judge(turn.db, turn.clinic, turn.now, patient, checkin, anew=marked_red)
    if finished:
        agenda.cancel_for_checkin(turn.db, checkin.id, Kind.NUDGE, turn.now)
    last = finished and not any(r.item.kind is Kind.CHECKIN for r in agenda.to_come(turn.db, patient.id))
    _show(turn, patient, checkin, after, level if finished else None, last=last)


def judge(
    db: Database, clinic: Clinic, now: datetime, patient: Patient, checkin: Checkin, *, anew: bool = False
) -> Level:
    """Triage what was answered against the day that it describes, and take what is worrying to staff.

    Returns the gravest level that this check-in ever had: lowering an answer withdraws nothing.
    """
    previous = checkins.before(db, checkin)
    verdict = triage.assess(
        checkin.answers, checkin.day, previous.answers if previous else None, clinic.config.rules
    )
    level = max(verdict.level, checkin.level or Level.GREEN)
    checkins.judge(db, checkin.id, level)
    alerting.report(
        db,
        clinic,
        now,
        patient,
        verdict,
        checkin_id=checkin.id,
        session_id=checkin.session_id,
        day=checkin.day,
        anew=anew,
    )
    return level


def screen(
    clinic: Clinic,
    patient: Patient,
    session: Session,
    state: State,
    level: Level | None,
    *,
    last: bool = False,
) -> str:
    """The text of a check-in at this step; `level` is how it was judged, once it is; `last`: none comes after it."""
    language = patient.language
    if state.step is Step.DONE:
        return _summary(clinic, language, state, level or Level.GREEN, last=last)
    heading = clinic.html(
        language, "checkin-heading", day=state.day, number=session.number, total=session.total
    )
    key = "checkin-signs" if state.step is Step.SIGNS else f"checkin-{state.step.value}"
    lines = [heading]
    if state.step is Step.SWELLING and state.answers.empty:
        lines = [clinic.html(language, "checkin-hello"), "", heading]
    if state.step is Step.SWELLING and state.day > EARLY_DAYS:
        lines.append(clinic.html(language, "checkin-feel"))
    given = _grades(clinic, language, state)
    return "\n".join([*lines, *given, "", clinic.html(language, key)])


def _grades(clinic: Clinic, language: str, state: State) -> list[str]:
    """The grades given so far, one a line, as far as the conversation has come."""
    order = list(Symptom)
    asked = (
        order if state.step in (Step.SIGNS, Step.DONE) else order[: order.index(Symptom(state.step.value))]
    )
    lines = []
    for symptom in asked:
        grade = state.answers.grade(symptom)
        if grade is not None:
            name = clinic.plain(language, f"symptom-{symptom.value}")
            word = clinic.plain(language, f"grade-{grade.word}")
            lines.append(clinic.html(language, "checkin-given", symptom=name, grade=word))
    return lines


def _closing(day: int, level: Level) -> str:
    """The key of the closing line; weeks later another tip fits than in the first days."""
    return (
        "closing-green-late" if level is Level.GREEN and day > EARLY_DAYS else f"closing-{level.name.lower()}"
    )


def _summary(clinic: Clinic, language: str, state: State, level: Level, *, last: bool) -> str:
    signs = [clinic.plain(language, f"sign-{sign.value}") for sign in Sign if sign in state.answers.signs]
    reported = [clinic.html(language, "checkin-sign-given", sign=sign) for sign in signs]
    reported = reported or [clinic.html(language, "checkin-no-signs")]
    given = [
        clinic.html(language, "checkin-thanks", day=state.day),
        *_grades(clinic, language, state),
        *reported,
    ]
    blocks = ["\n".join(given), clinic.html(language, _closing(state.day, level))]
    if level is not Level.RED:  # then there is only one thing to do
        blocks += [clinic.html(language, "closing-last")] if last else []
        blocks.append(clinic.html(language, "checkin-offers"))
    return "\n\n".join(blocks)
