"""Everything on the page as values under names of their own, so that whoever is connected gets what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from babel.dates import format_timedelta

from bot.sandbox.page import disturbance, insight, view
from bot.sandbox.stories import STORIES
from bot.store.database import moment

if TYPE_CHECKING:
    from datetime import tzinfo

    from bot.sandbox.page.insight import Coming
    from bot.sandbox.page.journey import Journey
    from bot.sandbox.page.rehearsal import Rehearsal
    from bot.sandbox.page.watched import Told, Watched

Parts = dict[str, Any]

AHEAD = 40
"""So many things to come are listed."""


def scenario(rehearsal: Rehearsal, *, guided: bool = False) -> Parts:
    """The story, and those to choose from: all that there is while one is being told.

    `guided`: whether the guide can lead through it, which goes by what stands on buttons in English.
    """
    choices = [{"key": one.key, "title": one.title, "what": one.what} for one in STORIES.values()]
    part = {
        "key": rehearsal.story.key,
        "epoch": rehearsal.epoch,
        "choices": choices,
        "told": rehearsal.story.told,
        "kept": rehearsal.keeping.kept,
        "guided": guided,
    }
    return {"scenario": part}


def everything(rehearsal: Rehearsal) -> Parts:
    """The whole page. LookupError while a story is being told."""
    stage, line = rehearsal.stage, rehearsal.line
    zone = stage.bot.clinic.zone
    until = view.short(line.until.astimezone(zone)) if line.until else ""
    guided = rehearsal.story.key == "" and stage.bot.clinic.staff_language == "en"
    return {
        **scenario(rehearsal, guided=guided),
        "clock": _clock(stage, rehearsal.journey, zone),
        "agenda": _agenda(stage, zone),
        "faults": disturbance.part(line, until),
        "outbox": _outbox(stage, line.choice.title if line.on else "Telegram’s limits"),
        "facts": _facts(stage),
        **dict(rehearsal.phones.parts()),
        **dict(view.chats(stage.api.backend, zone, insight.busy_chats(stage.sight))),
        **dict(view.toasts(stage.api.backend)),
        **{f"log:{told.number}": _told(told, zone) for told in stage.lines},
    }


def _clock(stage: Watched, journey: Journey, zone: tzinfo) -> Parts:
    now = stage.clock.now().astimezone(zone)
    return {
        "now": now.isoformat(),
        "text": f"{now:%a} {now.day} {now:%b %Y, %H:%M}",
        "zone": str(zone),
        "moving": journey.moving,
        "to": view.short(journey.target.astimezone(zone)) if journey.target else None,
    }


def _agenda(stage: Watched, zone: tzinfo) -> Parts:
    coming = stage.insight.coming(stage.sight)
    items = [_coming(one, stage, zone) for one in coming[:AHEAD]]
    return {"items": items, "more": max(0, len(coming) - AHEAD)}


def _coming(one: Coming, stage: Watched, zone: tzinfo) -> Parts:
    due_at, now = moment(one.due_at), stage.clock.now()
    away = format_timedelta(due_at - now, granularity="minute", add_direction=True, locale="en")
    return {
        "at": due_at.isoformat(),
        "when": view.short(due_at.astimezone(zone)),
        "in": away if due_at > now else "now",
        "what": one.what,
        "who": one.who,
    }


def _outbox(stage: Watched, why: str) -> Parts:
    waiting, sending = insight.held(stage.sight)
    return {"waiting": waiting, "sending": sending, "held": why if waiting else ""}


def _told(told: Told, zone: tzinfo) -> Parts:
    at, line = told.at.astimezone(zone), told.line
    return {
        "n": told.number,
        "at": f"{at:%H:%M}",
        "day": f"{at:%a} {at.day} {at:%b}",
        "kind": line.kind,
        "level": line.level,
        "text": line.text,
        "why": line.why,
    }


def _facts(stage: Watched) -> Parts:
    """What the guide goes by."""
    sight = stage.sight
    patients = [{name: row[name] for name in ("code", "name", "state")} for row in sight.patients.values()]
    alerts = [
        {
            "id": row["id"],
            "code": sight.patients[row["patient_id"]]["code"],
            "level": row["level"],
            "claimed": row["claimed_name"],
            "resolved": row["resolved_at"] is not None,
        }
        for row in sight.alerts.values()
        if row["patient_id"] in sight.patients
    ]
    return {"patients": patients, "alerts": alerts}
