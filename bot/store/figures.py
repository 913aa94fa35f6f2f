"""What the clinic's figures are made of: check-ins, alerts and appointments of everyone in a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.figures import Booking, Material, Page, Questions
from bot.care.model import Grade, Level, NextState, Step
from bot.store.database import maybe_moment, moment, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.store.database import Row


def material(db: Database, since: datetime | None, now: datetime) -> Material:
    """Everything from `since` (None: from the beginning) until now."""
    period = {"since": stamp(since) if since else "", "now": stamp(now)}
    return Material(
        tuple(_questions(row) for row in _checkins(db, period)),
        tuple(_page(row) for row in _alerts(db, period)),
        tuple(_booking(row) for row in _appointments(db, period)),
    )


def _checkins(db: Database, period: dict[str, str]) -> list[Row]:
    """Those that were issued in the period.

    As in `checkins.closed_history`, what never reached the patient says nothing. Nor does what a patient asked for,
    which is no answer to us: its grades count.
    """
    return rows(
        db,
        """
        SELECT treatment, issued_at, day, answered, answered_at, swelling, redness, bruising,
            EXISTS (SELECT 1 FROM outbox o WHERE o.checkin_id = c.id AND o.kind = 'checkin'
                AND (c.answered OR c.over AND o.state = 'sent')) AS asked
        FROM (
            SELECT c.*, s.treatment, c.answered_at IS NOT NULL OR c.step <> :first AS answered,
                c.closed_at IS NOT NULL OR c.closes_at <= :now AS over
            FROM checkins c JOIN sessions s ON s.id = c.session_id
            WHERE c.issued_at >= :since AND c.issued_at <= :now
        ) c
        """,
        period | {"first": Step.SWELLING.value},
    )


def _questions(row: Row) -> Questions:
    at, answered_at = moment(row["issued_at"]), maybe_moment(row["answered_at"])
    return Questions(
        treatment=row["treatment"],
        at=at,
        day=row["day"],
        asked=bool(row["asked"]),
        answered=bool(row["answered"]),
        took=answered_at - at if answered_at else None,
        grades=(_grade(row["swelling"]), _grade(row["redness"]), _grade(row["bruising"])),
    )


def _grade(value: int | None) -> Grade | None:
    return None if value is None else Grade(value)


def _alerts(db: Database, period: dict[str, str]) -> list[Row]:
    """Those that were raised in the period; one that hangs on no session is about the patient's last."""
    return rows(
        db,
        """
        SELECT a.raised_at, a.level, coalesce(a.claimed_at, a.resolved_at) AS taken_at,
            a.resolved_at IS NULL AS open, s.treatment
        FROM alerts a JOIN sessions s ON s.id = coalesce(
            a.session_id, (SELECT max(last.id) FROM sessions last WHERE last.patient_id = a.patient_id))
        WHERE a.raised_at >= :since AND a.raised_at <= :now
        """,
        period,
    )


def _page(row: Row) -> Page:
    return Page(
        treatment=row["treatment"],
        at=moment(row["raised_at"]),
        level=Level[row["level"]],
        taken_at=maybe_moment(row["taken_at"]),
        open=bool(row["open"]),
    )


def _appointments(db: Database, period: dict[str, str]) -> list[Row]:
    """Those whose date came in the period; one that was held early came on the day on which it was held."""
    return rows(
        db,
        """
        SELECT * FROM (
            SELECT s.treatment, s.next_state, s.confirmed_at IS NOT NULL AS confirmed, s.moves,
                CASE WHEN s.next_state = :held THEN min(s.next_at, coalesce((
                    SELECT later.recorded_at FROM sessions later
                    WHERE later.patient_id = s.patient_id AND later.id > s.id ORDER BY later.id LIMIT 1
                ), s.next_at)) ELSE s.next_at END AS at
            FROM sessions s WHERE s.next_at IS NOT NULL AND s.next_state <> :none
        ) WHERE at >= :since AND at <= :now
        """,
        period | {"held": NextState.HELD.value, "none": NextState.NONE.value},
    )


def _booking(row: Row) -> Booking:
    return Booking(
        treatment=row["treatment"],
        at=moment(row["at"]),
        state=NextState(row["next_state"]),
        confirmed=bool(row["confirmed"]),
        moved=row["moves"] > 0,
    )
