"""What no field can see by itself: values that are fine alone and wrong together.

Everything here looks at unchecked values, so that a contradiction is told beside the other problems and not after
them.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.care.model import Reason, Sign
from bot.config.built_in import STANDARD
from bot.config.problems import described, shown
from bot.config.sections import Storage
from bot.config.spelling import did_you_mean
from bot.config.values import home

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NEVER_OFF = {sign.value for sign in Sign} | {Reason.URGENT.value}
"""What a patient reports by a button that says that the clinic is told."""

KEY_SHAPE = re.compile(r"[a-z0-9](-?[a-z0-9]){0,23}")


def contradictions(raw: Mapping[str, Any], base: Path) -> Iterator[str]:
    """One line for each, about the merged tables; `base` is the file's folder."""
    yield from _telegram_contradictions(_table(raw, "telegram"), base)
    yield from _staff_contradictions(_table(raw, "staff"))
    yield from _storage_contradictions(_table(raw, "storage"), base)
    for key, level in _table(_table(raw, "triage"), "levels").items():
        if level == "off" and key in NEVER_OFF:
            yield f'triage.levels.{key}: found "off"; allowed: "RED" or "AMBER", since patients are asked about it'
    plans = _table(raw, "plans")
    treatments = _table(raw, "treatments")
    known = list(dict.fromkeys((STANDARD, *plans)))
    for kind, tables in (("plans", plans), ("treatments", treatments)):
        for key, table in tables.items():
            if not KEY_SHAPE.fullmatch(str(key)):
                yield f"{kind}.{key}: not a key; allowed: at most 24 of a-z, 0-9 and - between them"
            if isinstance(table, dict):
                yield from _plan_contradictions(f"{kind}.{key}", table, plans)
    for key, table in treatments.items():
        plan = table.get("plan", STANDARD) if isinstance(table, dict) else STANDARD
        if isinstance(plan, str) and plan not in known:
            hint = did_you_mean(plan, known)
            yield f"treatments.{key}.plan: found {shown(plan)}; {hint}allowed: {', '.join(known)}"


def _telegram_contradictions(telegram: Mapping[str, Any], base: Path) -> Iterator[str]:
    if telegram.get("mode") == "webhook":
        for key in ("webhook_url", "webhook_secret"):
            if not telegram.get(key):
                yield f"telegram.{key}: missing with mode webhook; allowed: {described(key)}"
    if telegram.get("webhook_key") is not None and telegram.get("webhook_cert") is None:
        yield "telegram.webhook_cert: missing beside webhook_key; allowed: a PEM file with the certificate"
    for key in ("webhook_cert", "webhook_key"):
        named = telegram.get(key)
        if isinstance(named, str | Path) and not (base / home(Path(named))).is_file():
            yield f"telegram.{key}: found {shown(named)}, which is no file; allowed: a PEM file"


def _staff_contradictions(staff: Mapping[str, Any]) -> Iterator[str]:
    if staff.get("alerts_topic") is not None and staff.get("alerts_chat") is None:
        yield "staff.alerts_chat: missing beside alerts_topic; allowed: the id of the group that has the topic"


def _storage_contradictions(storage: Mapping[str, Any], base: Path) -> Iterator[str]:
    """The data, its key and its copies lie apart, so that no two of them get lost or leave together."""
    fields = Storage.model_fields
    told = {name: storage.get(name, fields[name].default) for name in ("path", "key_file", "backup_dir")}
    at = {
        name: _resolved(base / home(Path(value)))
        for name, value in told.items()
        if isinstance(value, str | Path)
    }
    data, key, backups = (at.get(name) for name in ("path", "key_file", "backup_dir"))
    if data and key and key.is_relative_to(data.parent):
        yield (
            f"storage.key_file: found {shown(told['key_file'])}, inside the database's folder {data.parent};"
            " allowed: a path outside it, so that the data and its key don't leave together"
        )
    if data and backups and "backup_dir" in storage and backups.is_relative_to(data.parent):
        yield (
            f"storage.backup_dir: found {shown(told['backup_dir'])}, inside the database's folder {data.parent};"
            " allowed: a folder outside it, so that the data and its copies don't get lost together"
        )
    if key and backups and key.is_relative_to(backups):
        yield (
            f"storage.backup_dir: found {shown(told['backup_dir'])}, which holds the key {key};"
            " allowed: a folder without it, so that the copies and their key don't leave together"
        )


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path.absolute()


def _plan_contradictions(at: str, table: Mapping[str, Any], plans: Mapping[str, Any]) -> Iterator[str]:
    """The nudge has to come while the check-in is still open."""
    above = [table, _table(plans, table.get("plan", STANDARD)), _table(plans, STANDARD)]
    nudge, closes = (
        next((one[key] for one in above if key in one), default)
        for key, default in (("nudge_after_hours", 5), ("closes_after_hours", 24))
    )
    own = "nudge_after_hours" in table or "closes_after_hours" in table
    if own and _is_number(nudge) and _is_number(closes) and nudge >= closes:
        yield f"{at}.closes_after_hours: found {closes} with nudge_after_hours {nudge}; allowed: more"


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _table(raw: Mapping[str, Any], key: object) -> Mapping[str, Any]:
    found = raw.get(key) if isinstance(key, str) else None
    return found if isinstance(found, dict) else {}
