"""What follows from what became of a message: the row is settled, and whoever must know is told."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.care.model import PatientState
from bot.catalogue import safe_name
from bot.chat import access, alerting, delivery, followup, groups, notices, wishes
from bot.chat.delivery import Migrated, NotSent, Refused, Sent, TooFast, Unknown
from bot.chat.kinds import KINDS, For
from bot.store import alerts, outbox, people, sent, staff
from bot.store.messages import Outgoing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient
    from bot.chat.clinic import Clinic
    from bot.chat.delivery import Delivery
    from bot.store.messages import Parcel

log = logging.getLogger(__name__)

OUT_OF_IT = ("forbidden", "bot was kicked", "chat not found")
"""Refusals by which a group says that the bot is not in it; where it is in and may not write, it may again any time."""


def record(db: Database, clinic: Clinic, now: datetime, parcel: Parcel, outcome: Delivery) -> None:
    """Settle a claimed row by its outcome."""
    match outcome:
        case Sent(message_id):
            outbox.sent(db, parcel.id, message_id, now)
        case TooFast() | NotSent():
            outbox.give_back(db, parcel.id)
        case Migrated(new_chat_id):
            outbox.give_back(db, parcel.id)
            alerting.move_group(db, clinic, now, parcel.chat_id, new_chat_id)
        case Unknown(reason):
            _unknown(db, clinic, now, parcel, reason)
        case Refused(reason, unreachable):
            outbox.refused(db, parcel.id, now, reason)
            if reason in OUT_OF_IT and parcel.chat_id == access.staff_group(db, clinic.config):
                groups.lost(db, clinic, now)
            if parcel.kind == "edit" and parcel.session_id is not None:
                _wish_elsewhere(db, clinic, now, parcel, unreachable=unreachable)
            else:
                _refused(db, clinic, now, parcel, unreachable=unreachable)


def expired(db: Database, clinic: Clinic, now: datetime, parcels: Iterable[Parcel]) -> None:
    """Tell staff of messages whose point had passed before they could leave."""
    for parcel in parcels:
        _tell(db, clinic, now, parcel, "expired")


def _unknown(db: Database, clinic: Clinic, now: datetime, parcel: Parcel, reason: str) -> None:
    if delivery.is_sent_again(parcel.kind, parcel.attempts):
        outbox.again(db, parcel.id)
        return
    outbox.unknown(db, parcel.id, now, reason)
    _tell(db, clinic, now, parcel, "unknown")


def _refused(db: Database, clinic: Clinic, now: datetime, parcel: Parcel, *, unreachable: bool) -> None:
    log.warning("message %s (%s) was refused", parcel.id, parcel.kind)
    patient = _patient_of(db, parcel)
    if parcel.kind == "emergency" and patient is not None:
        for alert in alerts.open_of_patient(db, patient.id):
            alerting.refresh(db, clinic, now, alert)
    if parcel.kind in _TO_STAFF:
        _TO_STAFF[parcel.kind](db, clinic, now, parcel)
    elif parcel.kind == "relay" and parcel.attachment is not None and not unreachable:
        _could_not_show(db, clinic, now, parcel)
    elif parcel.kind in ("relay", "notice", "digest", "wish"):
        _in_private_instead(db, clinic, now, parcel)
    elif unreachable and patient is not None:
        for one in people.in_chat(db, parcel.chat_id) or [patient]:
            followup.lost_contact(db, clinic, now, one)
        if patient.state is not PatientState.ACTIVE:  # of which staff are not told otherwise
            _tell(db, clinic, now, parcel, "refused")
    else:
        _tell(db, clinic, now, parcel, "refused")


def _alert_refused(db: Database, clinic: Clinic, now: datetime, parcel: Parcel) -> None:
    """The staff group is closed to us: everyone gets the alert in private instead."""
    alert = alerts.find(db, parcel.alert_id or 0)
    if alert is None or alert.resolved_at is not None:
        return
    if parcel.chat_id > 0:
        if not sent.alert_copies(db, alert.id):
            log.error("alert %s has reached nobody: no member of staff has a chat with the bot", alert.id)
        return
    if parcel.kind == "page":
        _in_private_instead(db, clinic, now, parcel)
        return
    for chat_id in access.staff_ids(db, clinic.config):
        if alerting.copy_in(db, alert.id, chat_id) is None:
            alerting.show(db, clinic, now, alert, chat_id, heading="alert-group-closed")


def _in_private_instead(db: Database, clinic: Clinic, now: datetime, parcel: Parcel) -> None:
    """The staff group is closed to us: what was for it goes to everyone, under their copy of the alert."""
    erased = parcel.patient_id is not None and people.get_if_there(db, parcel.patient_id) is None
    if parcel.chat_id > 0 or erased:
        return
    have_it = (
        {row["chat_id"] for row in sent.of_session(db, parcel.session_id or 0, "wish")}
        if parcel.kind == "wish"
        else set()
    )
    for chat_id in access.staff_ids(db, clinic.config):
        if chat_id in have_it:
            continue
        above = alerting.copy_in(db, parcel.alert_id, chat_id) if parcel.alert_id is not None else None
        outbox.put(
            db,
            Outgoing(
                chat_id,
                parcel.kind,
                parcel.text,
                parcel.lane,
                parcel.keyboard,
                attachment=parcel.attachment,
                reply_to_row=above,
                patient_id=parcel.patient_id,
                session_id=parcel.session_id,
                alert_id=parcel.alert_id,
            ),
            now,
        )


def _wish_elsewhere(
    db: Database, clinic: Clinic, now: datetime, parcel: Parcel, *, unreachable: bool
) -> None:
    """A wish for another date can't be shown in its message any more: in a new one, or in private."""
    if parcel.keyboard and not unreachable:
        wishes.tell_anew(db, clinic, now, parcel.session_id or 0, (parcel.chat_id,))
    elif parcel.keyboard and parcel.chat_id < 0:
        wishes.tell_in_private(db, clinic, now, parcel.session_id or 0)


def _could_not_show(db: Database, clinic: Clinic, now: datetime, parcel: Parcel) -> None:
    """Telegram doesn't take the file: at least staff know that there was one, and read what was written under it."""
    patient = people.get_if_there(db, parcel.patient_id or 0)
    if patient is not None:
        lost = clinic.staff("relay-lost", who=clinic.who(patient, parcel.chat_id))
        above = alerting.copy_in(db, parcel.alert_id, parcel.chat_id) if parcel.alert_id is not None else None
        outbox.put(
            db,
            Outgoing(
                parcel.chat_id,
                "relay",
                f"{lost}\n\n{parcel.text}",
                parcel.lane,
                reply_to_row=above,
                patient_id=patient.id,
                alert_id=parcel.alert_id,
            ),
            now,
        )


def _link_refused(db: Database, clinic: Clinic, now: datetime, parcel: Parcel) -> None:
    """A staff member who never opened a chat with the bot asked for a link in the group."""
    group = clinic.config.staff.alerts_chat
    patient = people.get_if_there(db, parcel.patient_id or 0)
    if group is not None and patient is not None:
        notices.tell_staff(
            db, clinic, now, "notice-link-refused", patient=patient, code=patient.code, bot=clinic.username
        )


def _form_refused(db: Database, clinic: Clinic, now: datetime, parcel: Parcel) -> None:
    """A staff member who never opened a chat with the bot began a form in the group that goes on in private."""
    if parcel.chat_id > 0 and access.staff_group(db, clinic.config) is not None:
        name = safe_name(staff.name_of(db, parcel.chat_id) or "")
        notices.tell_staff(db, clinic, now, "notice-form-refused", name=name, bot=clinic.username)


_TO_STAFF: dict[str, Callable[[Database, Clinic, datetime, Parcel], None]] = {
    "alert": _alert_refused,
    "page": _alert_refused,
    "link": _link_refused,
    "form": _form_refused,
}
"""What is done instead, for messages to staff that matter to somebody who waits for them."""


def _tell(db: Database, clinic: Clinic, now: datetime, parcel: Parcel, fate: str) -> None:
    patient = _patient_of(db, parcel)
    if patient is None or parcel.kind == "edit" or patient.state is PatientState.BLOCKED:
        return
    language = clinic.staff_language
    notices.tell_staff(
        db,
        clinic,
        now,
        f"notice-undelivered-{fate}",
        patient=patient,
        routine=True,
        what=clinic.plain(language, f"kind-{parcel.kind}"),
        at=clinic.stamp(parcel.created_at),
    )


def _patient_of(db: Database, parcel: Parcel) -> Patient | None:
    """The patient whom this message was for (not merely about)."""
    if KINDS[parcel.kind].reader is For.STAFF:
        return None
    if parcel.patient_id is not None:
        return people.get_if_there(db, parcel.patient_id)
    found = people.in_chat(db, parcel.chat_id)
    return found[-1] if found else None
