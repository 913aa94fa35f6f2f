"""One update's work: what a handler may read and write, all inside one transaction."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.care.model import PatientState
from bot.store import outbox
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from bot.care.model import Patient
    from bot.catalogue import Value
    from bot.chat.access import Role
    from bot.chat.clinic import Clinic
    from bot.chat.incoming import Incoming
    from bot.store.database import Row
    from bot.store.messages import Keyboard


AWAITING_CONSENT = (PatientState.OPENED, PatientState.DECLINED)
"""Patients who have opened their link and not agreed."""

HEARD = (
    PatientState.ACTIVE,
    PatientState.STOPPED,
    PatientState.PAUSED,
    PatientState.DISCHARGED,
    PatientState.BLOCKED,
)
"""Whoever once agreed is heard, also after `/stop`."""


@dataclass(slots=True)
class Toast:
    """The short answer that Telegram shows over the chat when a button is tapped (at most 200 characters)."""

    text: str = ""
    alert: bool = False


@dataclass(slots=True)
class Turn:
    """An update with all that is needed to answer it; `patients` are those followed up in this chat."""

    db: Database
    now: datetime
    event: Incoming
    clinic: Clinic
    role: Role
    patients: list[Patient]
    language: str
    staff_group: bool = False
    toast: Toast = field(default_factory=Toast)
    erased: bool = False
    """Whether something was erased, of which no trace may stay in the write-ahead log."""
    menus: dict[int, tuple[Role, str]] = field(default_factory=dict)
    """Whose command menu changes: by Telegram id, the role and the language that it is for from now on."""
    leaves: int | None = None
    """A group in which the bot has no business and which it leaves."""

    @property
    def patient(self) -> Patient | None:
        """Whom this chat is about: the newest enrolment in it that was agreed to, or else the newest."""
        agreed = [p for p in self.patients if p.state not in AWAITING_CONSENT]
        known = agreed or self.patients
        return known[-1] if known else None

    @property
    def heard(self) -> list[Patient]:
        """Everyone in this chat who once agreed, the oldest enrolment first."""
        return [patient for patient in self.patients if patient.state in HEARD]

    def own(self, patient_id: int) -> Patient | None:
        """The patient with this id, if it is the one who is acting here."""
        return next(
            (p for p in self.patients if p.id == patient_id and p.user_id == self.event.user_id), None
        )

    def send(self, message: Outgoing) -> int:
        """Put a message into the outbox; in a group, one for the same group stays in the topic that was written in."""
        if message.chat_id == self.event.chat_id and not self.event.private and message.thread_id is None:
            message = replace(message, thread_id=self.event.thread_id)
        return outbox.put(self.db, message, self.now)

    def answer(self, key: str, *, keyboard: Keyboard = (), kind: str = "reply", **args: Value) -> int:
        """Answer in this chat, in the language of whoever is there."""
        return self.answer_text(self.clinic.html(self.language, key, **args), keyboard=keyboard, kind=kind)

    def tell(
        self, patient: Patient, key: str, *, keyboard: Keyboard = (), kind: str = "reply", **args: Value
    ) -> int:
        """Answer a patient in this chat about themselves."""
        text = self.clinic.told(patient, key, **args)
        return self.answer_text(text, keyboard=keyboard, kind=kind, patient=patient)

    def answer_text(
        self, text: str, *, keyboard: Keyboard = (), kind: str = "reply", patient: Patient | None = None
    ) -> int:
        """Answer in this chat with finished text; in a group under what was asked."""
        event = self.event
        if patient is None and event.private:
            patient = self.patient
        return self.send(
            Outgoing(
                event.chat_id,
                kind,
                text,
                Lane.REPLY,
                keyboard,
                reply_to_message=None if event.private or event.callback_id else event.message_id,
                patient_id=patient.id if patient else None,
            )
        )

    def edit(self, key: str, *, keyboard: Keyboard = (), **args: Value) -> None:
        """Change the message whose button was tapped."""
        self.edit_text(self.clinic.html(self.language, key, **args), keyboard=keyboard)

    def edit_text(
        self,
        text: str,
        *,
        keyboard: Keyboard = (),
        checkin_id: int | None = None,
        patient: Patient | None = None,
    ) -> None:
        """Change the message whose button was tapped to finished text."""
        if self.event.message_id is None:
            return
        if patient is None and self.event.private:
            patient = self.patient
        self.send(
            Outgoing(
                self.event.chat_id,
                "edit",
                text,
                Lane.REPLY,
                keyboard,
                edits_message=self.event.message_id,
                checkin_id=checkin_id,
                patient_id=patient.id if patient else None,
            )
        )

    def edit_row(
        self, row: Row, text: str, keyboard: Keyboard, patient: Patient, checkin_id: int | None = None
    ) -> None:
        """Change a message that the outbox knows, wherever it stands."""
        self.send(
            Outgoing(
                row["chat_id"],
                "edit",
                text,
                Lane.REPLY,
                keyboard,
                edits_row=row["id"],
                patient_id=patient.id,
                checkin_id=checkin_id,
            )
        )

    def pop(self, key: str, *, alert: bool = False, **args: Value) -> None:
        """Show a toast as the answer to a tap."""
        self.toast = Toast(self.clinic.plain(self.language, key, **args), alert)
