"""The alert loop: staff are told what was reported and why it matters, and all copies show one state."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care import triage
from bot.care.model import Item, Kind, Level
from bot.chat import access, alert_text, keyboards, notices, wishes
from bot.chat.kinds import For, names_for
from bot.store import agenda, alerts, chats, outbox, sent, staff
from bot.store.database import moment
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient, Verdict
    from bot.chat.clinic import Clinic
    from bot.store.alerts import Alert
    from bot.store.database import Row

PAGED_EVERY = timedelta(minutes=10)
PAGES_BEFORE_ADMINS = 3
FRESH = timedelta(minutes=30)
"""For so long the emergency text isn't repeated, and whoever has an alert is taken to be looking at it."""
COPIES = 6
"""So many copies of an alert in one chat change at once; those of a night of pages would use up a group's ration."""


def emergency(
    db: Database, clinic: Clinic, now: datetime, patient: Patient, checkin_id: int | None = None
) -> int:
    """Tell the patient whom to call now; returns the row, so that staff are paged after it."""
    return outbox.put(
        db,
        Outgoing(
            patient.chat_id or 0,
            "emergency",
            clinic.told(patient, "emergency"),
            Lane.URGENT,
            patient_id=patient.id,
            checkin_id=checkin_id,
        ),
        now,
    )


def report(
    db: Database,
    clinic: Clinic,
    now: datetime,
    patient: Patient,
    verdict: Verdict,
    *,
    checkin_id: int | None = None,
    session_id: int | None = None,
    day: int | None = None,
    anew: bool = False,
) -> Alert | None:
    """Take a verdict to staff: a new alert, or more on the one that this check-in already has. GREEN is no alert.

    Nothing that was found is ever withdrawn. Whatever is newly RED gives the patient the emergency text first.
    `anew`: it was reported just now, so that an alert which was resolved before does not cover it.
    """
    known = alerts.of_checkin(db, checkin_id) if checkin_id is not None else None
    if known is not None and known.resolved_at is not None and (anew or _adds(known.verdict, verdict)):
        known = None
    if known is not None:
        anew = anew and not told_lately(db, now, patient)
        return widen(db, clinic, now, patient, known, verdict, anew=anew)
    if verdict.level is Level.GREEN:
        return None
    first = emergency(db, clinic, now, patient, checkin_id) if verdict.level is Level.RED else None
    alert = alerts.add(db, patient.id, verdict, now, session_id=session_id, checkin_id=checkin_id, day=day)
    for chat_id in access.staff_chats(db, clinic.config):
        show(db, clinic, now, alert, chat_id, after_row=first)
    if alert.level is Level.RED:
        _page_later(db, alert, now)
    return alert


def _adds(known: Verdict, verdict: Verdict) -> bool:
    return not set(verdict.findings) <= set(known.findings)


def told_lately(db: Database, now: datetime, patient: Patient) -> bool:
    """Whether the patient has just been sent the emergency text, as far as is known."""
    last = sent.newest(db, patient.id, "emergency")
    if last is None or not sent.may_have_arrived(db, patient.id, "emergency"):
        return False
    return now - moment(last["created_at"]) < FRESH


def widen(
    db: Database,
    clinic: Clinic,
    now: datetime,
    patient: Patient,
    known: Alert,
    verdict: Verdict,
    *,
    anew: bool = False,
) -> Alert:
    """Add to an open alert. What makes it RED gives the patient the emergency text and takes it from whoever has it.

    `anew`: what is RED was reported just now, so the emergency text is due whatever the alert was before, and staff
    are told again.
    """
    merged = triage.merge(known.verdict, verdict, clinic.config.rules)
    became_red = merged.level is Level.RED and known.level is not Level.RED
    red_again = anew and verdict.level is Level.RED
    first = emergency(db, clinic, now, patient, known.checkin_id) if became_red or red_again else None
    if merged == known.verdict and not red_again:
        refresh(db, clinic, now, known)
        return known
    stale = known.claimed_at is not None and now - known.claimed_at > FRESH
    page_anew = became_red or (red_again and stale)
    if page_anew:
        alerts.unclaim(
            db, known.id
        )  # it was claimed as something less, or by somebody who may have gone home
        agenda.cancel_pages(db, known.id, now)
    alert = alerts.widen(db, known.id, merged)
    refresh(db, clinic, now, alert)
    for chat_id in access.staff_chats(db, clinic.config):
        show(db, clinic, now, alert, chat_id, kind="page", heading="alert-more", after_row=first)
    if page_anew:
        _page_later(db, alert, now)
    return alert


def _page_later(db: Database, alert: Alert, now: datetime) -> None:
    item = Item(Kind.PAGE, str(alert.pages), now + PAGED_EVERY)
    agenda.plan(db, (item,), alert.patient_id, alert_id=alert.id)


def clock_jumped(db: Database, now: datetime) -> None:
    """A clock that was set back must not hold up the next page."""
    agenda.pull_pages_forward(db, now + PAGED_EVERY)


def page_again(db: Database, clinic: Clinic, now: datetime, alert_id: int) -> bool:
    """Page once more for an alert that nobody claimed; False when there is no need any longer."""
    alert = alerts.find(db, alert_id)
    if alert is None or alert.claimed_at is not None or alert.resolved_at is not None:
        return False
    alert = alerts.count_page(db, alert_id)
    told = access.staff_chats(db, clinic.config)
    if alert.pages > PAGES_BEFORE_ADMINS:
        told += tuple(admin for admin in access.admin_ids(db, clinic.config) if admin not in told)
    for chat_id in told:
        show(db, clinic, now, alert, chat_id, kind="page", heading="alert-again")
    _page_later(db, alert, now)
    return True


def release_orphans(db: Database, clinic: Clinic, now: datetime) -> None:
    """Whoever has left the settings since the last start has no alert any more, and gets nothing that still waits."""
    everyone = access.staff_ids(db, clinic.config)
    theirs = names_for(For.STAFF)
    for chat_id in outbox.private_chats_waited_for(db, theirs):
        if chat_id not in everyone:
            outbox.cancel_unsent_for_staff(db, now, chat_id, theirs)
            staff.drop_forms(db, chat_id)
    for user_id in alerts.claimers(db):
        if user_id not in everyone:
            release(db, clinic, now, user_id)


def release(db: Database, clinic: Clinic, now: datetime, user_id: int) -> None:
    """Whoever had these alerts is not on the staff any more: nobody has them, and staff are told again."""
    for claimed in alerts.open_claimed_by(db, user_id):
        alerts.unclaim(db, claimed.id)
        agenda.cancel_pages(db, claimed.id, now)
        alert = alerts.get(db, claimed.id)
        refresh(db, clinic, now, alert)
        for chat_id in access.staff_chats(db, clinic.config):
            show(db, clinic, now, alert, chat_id, kind="page", heading="alert-released")
        if alert.level is Level.RED:
            _page_later(db, alert, now)


def show(
    db: Database,
    clinic: Clinic,
    now: datetime,
    alert: Alert,
    chat_id: int,
    *,
    kind: str = "alert",
    heading: str | None = None,
    after_row: int | None = None,
    lane: Lane = Lane.URGENT,
    thread_id: int | None = None,
) -> int:
    """Send one copy of an alert to a chat; it changes with all the others when the alert does."""
    earlier = None if kind == "alert" else copy_in(db, alert.id, chat_id)
    return outbox.put(
        db,
        Outgoing(
            chat_id,
            kind,
            alert_text.written(db, clinic, alert, chat_id, heading),
            lane,
            keyboards.alert(clinic, alert),
            reply_to_row=earlier,
            thread_id=thread_id,
            patient_id=alert.patient_id,
            session_id=alert.session_id,
            checkin_id=alert.checkin_id,
            alert_id=alert.id,
            after_row=after_row,
        ),
        now,
    )


def copy_in(db: Database, alert_id: int, chat_id: int) -> int | None:
    """The row of the first copy of an alert in a chat, under which what follows is said."""
    chat_id = chats.current_chat(db, chat_id)
    return next((row["id"] for row in sent.alert_copies(db, alert_id) if row["chat_id"] == chat_id), None)


def refresh(db: Database, clinic: Clinic, now: datetime, alert: Alert, *, only: int | None = None) -> None:
    """Bring the copies of an alert up to date: in each chat the first and the newest at once, the others by and by.

    Those of a chat where staff are not told any more stay as they are. `only`: just this chat's.
    """
    told = access.told_chats(db, clinic.config) if only is None else {only}
    for copies in _by_chat(db, alert, told):
        for number, copy in enumerate(copies):
            seen = number == 0 or number > len(copies) - COPIES
            _bring_up_to_date(db, clinic, now, alert, copy, Lane.REPLY if seen else Lane.BULK)


def add_what_was_said(db: Database, clinic: Clinic, now: datetime, alert: Alert) -> None:
    """Something was said: it stands in the first copy of each chat, under which it was passed on too."""
    for copies in _by_chat(db, alert, access.told_chats(db, clinic.config)):
        _bring_up_to_date(db, clinic, now, alert, copies[0])


def _by_chat(db: Database, alert: Alert, told: Container[int]) -> Iterable[list[Row]]:
    """The copies of an alert in each chat where staff are told, oldest first."""
    found: dict[int, list[Row]] = {}
    for copy in sent.alert_copies(db, alert.id):
        if copy["chat_id"] in told:
            found.setdefault(copy["chat_id"], []).append(copy)
    return found.values()


def _bring_up_to_date(
    db: Database, clinic: Clinic, now: datetime, alert: Alert, copy: Row, lane: Lane = Lane.REPLY
) -> None:
    outbox.put(
        db,
        Outgoing(
            copy["chat_id"],
            "edit",
            alert_text.written(db, clinic, alert, copy["chat_id"]),
            lane,
            keyboards.alert(clinic, alert),
            edits_row=copy["id"],
            alert_id=alert.id,
        ),
        now,
    )


def move_group(db: Database, clinic: Clinic, now: datetime, old_id: int, new_id: int) -> None:
    """The staff group became a supergroup: what is still open is shown there anew, since old messages stay behind."""
    known = chats.current_chat(db, old_id) == new_id
    chats.move_chat(db, old_id, new_id, now)
    if clinic.config.staff.alerts_chat != old_id:
        return
    chats.reopen_chat(db, old_id)
    if not known:
        admins = access.admin_ids(db, clinic.config)
        notices.tell_in_private(db, clinic, now, admins, "notice-group-moved", id=str(new_id))
    for alert in alerts.open_ones(db):
        if copy_in(db, alert.id, new_id) is None:
            show(db, clinic, now, alert, new_id)
    wishes.move_group(db, clinic, now, new_id)
