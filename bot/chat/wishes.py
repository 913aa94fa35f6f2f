"""A patient's wish for another date, as staff see it: one message that changes as the wish does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import NextState
from bot.chat import access, followup, keyboards
from bot.store import outbox, people, sent, sessions
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient, Session
    from bot.catalogue import Value
    from bot.chat.clinic import Clinic
    from bot.store.messages import Keyboard


def tell(
    db: Database,
    clinic: Clinic,
    now: datetime,
    patient: Patient,
    session: Session,
    chats: Iterable[int] | None = None,
) -> None:
    """A new wish, in a message of its own: wherever staff are told, or in these chats."""
    for chat_id in access.staff_chats(db, clinic.config) if chats is None else chats:
        outbox.put(
            db,
            Outgoing(
                chat_id,
                "wish",
                _text(clinic, patient, session, chat_id),
                Lane.REPLY,
                keyboards.wish(clinic, session),
                patient_id=patient.id,
                session_id=session.id,
            ),
            now,
        )


def choose(db: Database, clinic: Clinic, now: datetime, patient: Patient, session: Session) -> None:
    """The date that staff had been told of as still to be chosen; told anew where that message is out of reach."""
    if _living(db, clinic, session.id):
        _change(db, clinic, now, patient, session, _key(session), keyboards.wish(clinic, session))
    else:
        tell(db, clinic, now, patient, session)


def tell_anew(db: Database, clinic: Clinic, now: datetime, session_id: int, chats: Iterable[int]) -> None:
    """A date that waits for an answer, where the message that shows it is out of reach."""
    session = sessions.find(db, session_id)
    if session is not None and session.wish_at is not None and session.next_state is NextState.MOVE_ASKED:
        tell(db, clinic, now, people.get(db, session.patient_id), session, chats)


def tell_in_private(db: Database, clinic: Clinic, now: datetime, session_id: int) -> None:
    """The staff group is closed to us: a date that waits for an answer, to everyone who does not have it yet."""
    living = _living(db, clinic, session_id)
    everyone = access.staff_ids(db, clinic.config)
    tell_anew(db, clinic, now, session_id, [chat_id for chat_id in everyone if chat_id not in living])


def _living(db: Database, clinic: Clinic, session_id: int) -> dict[int, int]:
    """The newest message about a wish in each chat where staff are told: chat and row."""
    told = access.told_chats(db, clinic.config)
    return {
        row["chat_id"]: row["id"] for row in sent.of_session(db, session_id, "wish") if row["chat_id"] in told
    }


def move_group(db: Database, clinic: Clinic, now: datetime, new_id: int) -> None:
    """The staff group became a supergroup: wishes that wait for an answer are shown there anew."""
    for session in sessions.wished(db):
        if any(row["chat_id"] == new_id for row in sent.of_session(db, session.id, "wish")):
            choose(db, clinic, now, people.get(db, session.patient_id), session)
        else:
            tell_anew(db, clinic, now, session.id, (new_id,))


def over(db: Database, clinic: Clinic, now: datetime, patient: Patient, session: Session) -> None:
    """It was settled in some other way."""
    _change(db, clinic, now, patient, session, "wish-over")


def settle(
    db: Database, clinic: Clinic, now: datetime, patient: Patient, session: Session, key: str, name: str
) -> None:
    """Staff have decided: `wish-agreed` or `wish-not-possible`, who said so, and honestly whether the patient hears."""
    told = followup.can_be_answered(patient)
    state = clinic.plain(clinic.staff_language, f"state-{patient.state.value}")
    note = clinic.staff("patient-is-told") if told else clinic.staff("patient-not-told", state=state)
    _change(db, clinic, now, patient, session, key, note=note, name=name)


def _key(session: Session) -> str:
    return "wish-asked" if session.wish_at is not None else "wish-choosing"


def _text(
    clinic: Clinic, patient: Patient, session: Session, chat_id: int, key: str = "", **args: Value
) -> str:
    return clinic.staff(
        key or _key(session),
        who=clinic.who(patient, chat_id),
        code=patient.code,
        when=clinic.stamp(session.next_at) if session.next_at else "–",
        wish=clinic.stamp(session.wish_at) if session.wish_at else "–",
        **args,
    )


def _change(
    db: Database,
    clinic: Clinic,
    now: datetime,
    patient: Patient,
    session: Session,
    key: str,
    keyboard: Keyboard = (),
    *,
    note: str = "",
    **args: Value,
) -> None:
    """Change the newest message about this wish in each chat."""
    for chat_id, row_id in _living(db, clinic, session.id).items():
        outbox.put(
            db,
            Outgoing(
                chat_id,
                "edit",
                _text(clinic, patient, session, chat_id, key, **args) + (f"\n{note}" if note else ""),
                Lane.REPLY,
                keyboard,
                edits_row=row_id,
                session_id=session.id,
            ),
            now,
        )
