"""`/preview CODE`: every message still to come, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Kind, PatientState
from bot.chat import followup
from bot.chat.pieces import fitting
from bot.chat.staff.arguments import Arguments
from bot.store import agenda, audit, sessions

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from bot.care.model import Item, Patient, Session
    from bot.chat.turn import Turn


def preview(turn: Turn) -> None:
    """`/preview CODE`: every message still to come, in the patient's local time, and why."""
    found = Arguments.one_patient(turn, "preview")
    if found is not None:
        show(turn, found)


def show(turn: Turn, found: Patient) -> None:
    """What is still to come, one line each."""
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
    turn.answer_text(fitting(lines))


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
    return [row.item for row in waiting if row.item.kind in followup.AHEAD and row.session_id == current]
