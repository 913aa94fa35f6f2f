"""What the bot did and why, in plain words: two looks at its rows, and what became different between them.

Here the sandbox reads the bot's own database, as no one at Telegram could; nothing is changed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.care.model import Answers, Finding, Grade, Kind, Sign
from bot.catalogue import safe_name
from bot.chat import alert_text
from bot.store.database import moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.chat.clinic import Clinic
    from bot.store.database import Row
    from bot.store.trace import Sight

AWAY = ("ready", "sending")
"""States of a message that has not left yet."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that the bot did. `kind` is one of due, answer, alert, message, staff; `level` colours it."""

    kind: str
    text: str
    why: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Coming:
    """Something on the agenda: when (UTC), what, and about whom ("" for the clinic as a whole)."""

    due_at: str
    what: str
    who: str


class Insight:
    """Puts rows into words. `place` names a chat, given its id."""

    def __init__(self, clinic: Clinic, place: Callable[[int], str]) -> None:
        self._clinic = clinic
        self._place = place

    def told(self, before: Sight, after: Sight) -> Iterator[Line]:
        """What happened in between: what people did, what fell due, what was judged, planned and sent."""
        yield from self._deeds(before, after)
        yield from self._due(before, after)
        yield from self._answers(before, after)
        yield from self._alerts(before, after)
        yield from self._plans(before, after)
        yield from self._messages(before, after)

    def coming(self, sight: Sight) -> list[Coming]:
        """What is to come, soonest first."""
        rows = [row for row in sight.agenda.values() if row["state"] == "waiting"]
        found = [Coming(row["due_at"], self._item(sight, row), self._who(sight, row)) for row in rows]
        found += [Coming(at, _ROUNDS.get(kind, kind), "") for kind, at in sight.rounds.items()]
        return sorted(found, key=lambda one: one.due_at)

    # What people did

    def _deeds(self, before: Sight, after: Sight) -> Iterator[Line]:
        for row in _new(before.audit, after.audit):
            if row["patient_id"] is None or row["action"] in _TOLD_ELSEWHERE:
                continue
            what = self._clinic.plain(self._clinic.staff_language, f"audit-{row['action']}")
            who = "The bot" if row["actor"] is None else self._place(row["actor"])
            yield Line("staff", f"{who} {what}", self._who(after, row))

    # What fell due

    def _due(self, before: Sight, after: Sight) -> Iterator[Line]:
        for row in _changed(before.agenda, after.agenda, "state"):
            what, who = self._item(after, row), self._who(after, row)
            if row["state"] == "done":
                yield Line("due", f"Due: {what} · {who}", self._why(after, row))
            elif row["state"] == "expired":
                yield Line("due", f"Not sent any more: {what} · {who}", "its point had passed", "amber")
            elif row["state"] == "failed":
                yield Line("due", f"Could not be worked out: {what} · {who}", "staff are told", "red")

    def _item(self, sight: Sight, row: Row) -> str:
        kind, key = row["kind"], row["key"]
        if kind == Kind.CHECKIN:
            return f"check-in of day {key}"
        if kind == Kind.REMINDER:
            return f"reminder, {_notice(key)} before the session"
        checkin = sight.checkins.get(row["checkin_id"] or 0)
        if kind in (Kind.NUDGE, Kind.CLOSE) and checkin:
            return f"{_ITEMS[kind]} of day {checkin['day']}"
        return _ITEMS[kind]

    def _why(self, sight: Sight, row: Row) -> str:
        session = sight.sessions.get(row["session_id"] or 0)
        of = f"session {session['number']} of {session['total']}" if session else "the session"
        if row["kind"] == Kind.REMINDER and session and session["next_at"]:
            return f"the next session is on {self._clinic.stamp(moment(session['next_at']))}"
        return {
            Kind.CHECKIN: f"the plan asks on this day after {of}",
            Kind.NUDGE: "the questions are still unanswered",
            Kind.CLOSE: "a day has gone by: the check-in closes, answered or not",
            Kind.PAGE: "nobody has claimed the alert",
            Kind.UNOPENED: "nobody has opened the link for a day",
        }.get(row["kind"], "")

    # What was answered, and how it was judged

    def _answers(self, before: Sight, after: Sight) -> Iterator[Line]:
        for row in _changed(before.checkins, after.checkins, "level"):
            if row["level"] is None:
                continue
            answers = _answers_of(row)
            text = f"Answer of day {row['day']} · {self._who(after, row)}: "
            text += alert_text.answered(self._clinic, answers)
            why = (
                "judged GREEN: no rule of triage fires"
                if row["level"] == "GREEN"
                else f"judged {row['level']}"
            )
            yield Line("answer", text, why, row["level"].lower())

    def _alerts(self, before: Sight, after: Sight) -> Iterator[Line]:
        for row in after.alerts.values():
            old = before.alerts.get(row["id"])
            who, level = self._who(after, row), row["level"].lower()
            if old is None:
                yield Line(
                    "alert", f"Alert {row['level']} · {who}: staff are paged", self._findings(row), level
                )
                continue
            if (old["level"], old["findings"]) != (row["level"], row["findings"]):
                yield Line("alert", f"Alert now {row['level']} · {who}", self._findings(row), level)
            if old["pages"] != row["pages"]:
                yield Line("alert", f"Page {row['pages']} · {who}", "nobody has claimed the alert", level)
            if row["claimed_name"] and not old["claimed_name"]:
                name = safe_name(row["claimed_name"])
                yield Line("alert", f"{name} has the alert · {who}", "paging stops", "green")
            if row["resolved_name"] and not old["resolved_name"]:
                yield Line(
                    "alert", f"{safe_name(row['resolved_name'])} closed the alert · {who}", "", "green"
                )

    def _findings(self, row: Row) -> str:
        findings = [Finding.parse(text) for text in row["findings"].split(",") if text]
        return " · ".join(alert_text.reason(self._clinic, finding) for finding in findings)

    # What is planned

    def _plans(self, before: Sight, after: Sight) -> Iterator[Line]:
        added = [row for row in _new(before.agenda, after.agenda) if row["state"] == "waiting"]
        gone = [row for row in _changed(before.agenda, after.agenda, "state") if row["state"] == "cancelled"]
        yield from self._gathered(after, added, "Planned", "")
        yield from self._gathered(after, gone, "Taken off the agenda", "no longer applies")

    def _gathered(self, sight: Sight, found: list[Row], deed: str, why: str) -> Iterator[Line]:
        for patient_id in dict.fromkeys(row["patient_id"] for row in found):
            rows = [row for row in found if row["patient_id"] == patient_id]
            counted = Counter(row["kind"] for row in rows)
            if len(rows) == 1:
                what = self._item(sight, rows[0])
            else:
                what = ", ".join(_counted(kind, count) for kind, count in counted.items())
            yield Line("due", f"{deed}: {what} · {self._who(sight, rows[0])}", why)

    # What was sent

    def _messages(self, before: Sight, after: Sight) -> Iterator[Line]:
        for row in _changed(before.outbox, after.outbox, "state"):
            if row["method"] == "edit" and row["state"] == "sent":
                continue
            what = self._clinic.plain(self._clinic.staff_language, f"kind-{row['kind']}")
            to = self._place(row["chat_id"])
            if row["state"] == "sent":
                again = "" if row["attempts"] < 2 else f"it took {row['attempts']} attempts"
                yield Line("message", f"Sent to {to}: {what}", again)
            elif row["state"] in _LOST:
                text = f"{_LOST[row['state']]}: {what} to {to}"
                yield Line("message", text, row["reason"] or "", "amber")

    # Names

    def _who(self, sight: Sight, row: Row) -> str:
        patient = sight.patients.get(row["patient_id"])
        return f"{patient['code']} {safe_name(patient['name'])}" if patient else "somebody erased"


_ITEMS = {
    Kind.NUDGE: "nudge for the check-in",
    Kind.CLOSE: "end of the check-in",
    Kind.PAGE: "next page, if nobody has claimed the alert",
    Kind.UNOPENED: "a look whether the link was opened",
}
_NAMES = {
    Kind.CHECKIN: ("check-in", "check-ins"),
    Kind.NUDGE: ("nudge", "nudges"),
    Kind.CLOSE: ("end of the check-in", "ends of check-ins"),
    Kind.REMINDER: ("reminder", "reminders"),
    Kind.PAGE: ("page", "pages"),
    Kind.UNOPENED: ("look at the link", "looks at the link"),
}
_ROUNDS = {"digest": "digest of the morning, if there is something to say", "notices": "gathered notices"}
_LOST = {
    "refused": "Refused",
    "unknown": "Nobody knows whether it arrived",
    "expired": "Not sent any more",
    "cancelled": "Withdrawn",
}
_TOLD_ELSEWHERE = {"claim", "resolve"}


def held(sight: Sight) -> tuple[int, int]:
    """How many messages wait, and how many are on the wire."""
    states = Counter(row["state"] for row in sight.outbox.values())
    return states["ready"], states["sending"]


def busy_chats(sight: Sight) -> set[int]:
    """The chats to which something is about to be written."""
    waiting = (row for row in sight.outbox.values() if row["state"] in AWAY and row["method"] != "edit")
    return {row["chat_id"] for row in waiting}


def _new(before: dict[int, Row], after: dict[int, Row]) -> list[Row]:
    newest = max(before, default=0)
    return [row for row in after.values() if row["id"] > newest]


def _changed(before: dict[int, Row], after: dict[int, Row], column: str) -> list[Row]:
    """Rows whose `column` is another than it was; of a new row, what it was made with counts as a change."""
    nothing: Row = {column: None}
    return [row for row in after.values() if row[column] != before.get(row["id"], nothing)[column]]


def _answers_of(row: Row) -> Answers:
    swelling, redness, bruising = (
        None if row[name] is None else Grade(row[name]) for name in ("swelling", "redness", "bruising")
    )
    return Answers(
        swelling, redness, bruising, frozenset(Sign(sign) for sign in row["signs"].split(",") if sign)
    )


def _counted(kind: str, count: int) -> str:
    one, many = _NAMES[Kind(kind)]
    return one if count == 1 else f"{count} {many}"


def _notice(key: str) -> str:
    """`3d` as a patient would say it."""
    count, unit = int(key[:-1]), "day" if key.endswith("d") else "hour"
    return f"{count} {unit}" + ("" if count == 1 else "s")
