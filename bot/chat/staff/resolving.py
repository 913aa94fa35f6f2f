"""How an alert ended: a word or a note, for whoever looks at it later. The patient isn't sent it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import alerting
from bot.store import alerts, audit

if TYPE_CHECKING:
    from bot.chat.turn import Turn
    from bot.store.alerts import Alert

LONGEST = 500


def note(turn: Turn, alert: Alert, text: str) -> None:
    """Write under the alert how it ended, in every copy; the last one counts."""
    alerts.set_resolution(turn.db, alert.id, text)
    audit.record(
        turn.db,
        turn.now,
        "resolution",
        actor=turn.event.user_id,
        patient_id=alert.patient_id,
        detail=f"alert {alert.id}",
    )
    alerting.refresh(turn.db, turn.clinic, turn.now, alerts.get(turn.db, alert.id))
