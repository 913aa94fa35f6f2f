"""`/mydata`: everything stored about a patient, as a text to read and as JSON that another program can read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.care.model import Question, Sign
from bot.chat import questions
from bot.chat.patient.start import heard_or_told
from bot.chat.turn import HEARD
from bot.store import audit, checkins, everything, notes, people, presession, sessions
from bot.store.messages import Attachment, Lane, Outgoing

if TYPE_CHECKING:
    from datetime import datetime

    from bot.care.model import Patient, Session
    from bot.catalogue import Value
    from bot.chat.turn import Turn
    from bot.store.checkins import Checkin
    from bot.store.notes import Note


def command(turn: Turn) -> None:
    """`/mydata`: two files for each patient on this phone."""
    own = [patient for patient in turn.patients if may_see(turn, patient)]
    for patient in own or heard_or_told(turn):
        audit.record(turn.db, turn.now, "mydata", actor=turn.event.user_id, patient_id=patient.id)
        stored = everything.of_patient(turn.db, patient.id)
        text = "\n".join(_Told(turn, patient).lines())
        _send(turn, patient, f"{patient.code}.txt", text, turn.clinic.told(patient, "mydata"))
        _send(turn, patient, f"{patient.code}.json", json.dumps(stored, ensure_ascii=False, indent=2), "")


def may_see(turn: Turn, patient: Patient) -> bool:
    """Whether this person may see, or erase, what is stored: before they agree, only while that is no more than a link.

    A link can be opened by the wrong person, and the patient may have answered before on another phone.
    """
    own = patient.user_id == turn.event.user_id
    return own and (patient.state in HEARD or checkins.latest(turn.db, patient.id) is None)


def _send(turn: Turn, patient: Patient, name: str, content: str, caption: str) -> None:
    turn.send(
        Outgoing(
            turn.event.chat_id,
            "mydata",
            caption,
            Lane.REPLY,
            attachment=Attachment("document", "text", content, name),
            patient_id=patient.id,
        )
    )


class _Told:
    """The text to read, in the patient's language and time."""

    def __init__(self, turn: Turn, patient: Patient) -> None:
        self.db = turn.db
        self.now = turn.now
        self.clinic = turn.clinic
        self.patient = patient

    def word(self, key: str, /, **args: Value) -> str:
        return self.clinic.plain(self.patient.language, key, **args)

    def at(self, moment: datetime) -> str:
        return self.clinic.catalogue.stamp(moment, self.clinic.zone_of(self.patient))

    def lines(self) -> list[str]:
        title = self.word("mydata-title", clinic=self.clinic.config.clinic.name, at=self.at(self.now))
        held = sessions.of_patient(self.db, self.patient.id)
        blocks = {
            "mydata-you": self.about(),
            "mydata-sessions": [line for session in held for line in self.session(session)],
            "mydata-answers": [self.answer(c) for s in held for c in checkins.of_session(self.db, s.id)],
            "mydata-presession": [line for session in held for line in self.before(session)],
            "mydata-notes": [self.note(note) for note in notes.of_patient(self.db, self.patient.id)],
        }
        lines = [title]
        for key, block in blocks.items():
            lines += ["", self.word(key), *(f"- {line}" for line in block or [self.word("mydata-nothing")])]
        return lines

    def about(self) -> list[str]:
        agreed = people.consented_at(self.db, self.patient.id)
        return [
            self.word("mydata-name", name=self.patient.name),
            self.word("mydata-code", code=self.patient.code),
            self.word("mydata-agreed", at=self.at(agreed) if agreed else "–"),
            self.word("mydata-settings", language=self.word("language-name"), zone=self.patient.timezone),
        ]

    def session(self, session: Session) -> list[str]:
        held = self.word(
            "mydata-session",
            treatment=self.clinic.treatment(session).name,
            number=session.number,
            total=session.total,
            held=session.held_on.isoformat(),
        )
        if session.next_at is None:
            return [held]
        return [held, self.word("mydata-next", when=self.at(session.next_at))]

    def answer(self, checkin: Checkin) -> str:
        given = questions.graded(self.clinic, self.patient.language, checkin.answers)
        given += [self.word(f"sign-{sign.value}") for sign in Sign if sign in checkin.answers.signs]
        said = self.word("progress-day", day=checkin.day, answers=" · ".join(given))
        return f"{self.at(checkin.answered_at or checkin.issued_at)} · {said}"

    def before(self, session: Session) -> list[str]:
        asked = presession.find(self.db, session.id)
        if asked is None or asked.answered_at is None:
            return []
        marked = [self.word(f"question-{q.value}") for q in Question if q in asked.marked]
        return [f"{self.at(asked.answered_at)} · " + (", ".join(marked) or self.word("presession-nothing"))]

    def note(self, note: Note) -> str:
        what = "" if note.kind == "text" else self.word(f"mydata-{note.kind}")
        text = " ".join(part for part in (what, note.text) if part)
        if note.author == "patient":
            return self.word("mydata-sent", at=self.at(note.at), text=text)
        return self.word(
            "mydata-received", at=self.at(note.at), clinic=self.clinic.config.clinic.name, text=text
        )
