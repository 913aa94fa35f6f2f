"""`/alerts`, and the buttons under an alert."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import alerting, keyboards
from bot.chat.access import Role
from bot.chat.staff import forms, resolving
from bot.store import agenda, alerts, audit
from bot.store.messages import Lane

if TYPE_CHECKING:
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
    from bot.store.alerts import Alert

SHOWN = 10


def show_open(turn: Turn) -> None:
    """`/alerts`: open alerts, oldest first, each with its buttons."""
    open_ones = alerts.open_ones(turn.db)
    if not open_ones:
        turn.answer("alerts-none")
        return
    if len(open_ones) > SHOWN:
        turn.answer("alerts-many", count=len(open_ones), shown=SHOWN)
    for alert in open_ones[:SHOWN]:
        alerting.show(
            turn.db,
            turn.clinic,
            turn.now,
            alert,
            turn.event.chat_id,
            lane=Lane.REPLY,
            thread_id=turn.event.thread_id,
        )


def tapped(turn: Turn, pressed: Pressed) -> None:
    """`Claim` or `Resolve`, and then how it ended. Only staff may; whoever comes second is told who was first."""
    alert = alerts.find(turn.db, pressed.id)
    if turn.role < Role.STAFF or alert is None:
        turn.pop("toast-not-yours")
    elif pressed.rest in ("claim", "resolve"):
        _take(turn, pressed, alert)
    elif alert.resolved_at is None or pressed.rest not in (*keyboards.RESOLUTIONS, "note"):
        turn.pop("toast-not-yours")
    elif alert.resolution is not None:
        turn.pop("toast-noted-already")
    elif pressed.rest == "note":
        forms.begin(turn, "note", alert=alert)
    else:
        resolving.note(
            turn, alert, turn.clinic.plain(turn.clinic.staff_language, f"resolution-{pressed.rest}")
        )
        turn.pop("toast-noted")


def _take(turn: Turn, pressed: Pressed, alert: Alert) -> None:
    event = turn.event
    if pressed.rest == "claim":
        changed = alerts.claim(turn.db, alert.id, event.user_id, event.user_name, event.chat_id, turn.now)
    else:
        changed = alerts.resolve(turn.db, alert.id, event.user_id, event.user_name, turn.now)
    alert = alerts.get(turn.db, alert.id)
    if not changed:
        if alert.resolved_at is not None:
            turn.pop("toast-resolved-by", name=alert.resolved_name or "")
        else:
            turn.pop("toast-taken", name=alert.claimed_name or "")
        return
    agenda.cancel_pages(turn.db, alert.id, turn.now)
    audit.record(
        turn.db,
        turn.now,
        pressed.rest,
        actor=turn.event.user_id,
        patient_id=alert.patient_id,
        detail=f"alert {alert.id}",
    )
    alerting.refresh(turn.db, turn.clinic, turn.now, alert)
    turn.pop("toast-claimed" if pressed.rest == "claim" else "toast-resolved")
