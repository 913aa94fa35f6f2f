"""The clinic's words as values: grades, warning signs, answers, levels, and what stands on a timetable.

Every value is frozen. `_at` is an aware UTC instant, `_on` a date, `_after` a timedelta. What is stored or sent
is the *value* of an enum member, so those strings are part of the database's format.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import IntEnum, StrEnum


class Symptom(StrEnum):
    """What each check-in asks a grade for, in the order in which it is asked."""

    SWELLING = "swelling"
    REDNESS = "redness"
    BRUISING = "bruising"


class Grade(IntEnum):
    """How strong a symptom is, as the patient sees it; ordered, so that `worse` means `>`."""

    NONE = 0
    MILD = 1
    MODERATE = 2
    SEVERE = 3

    @property
    def word(self) -> str:
        """The stored and exported word: `none`, `mild`, `moderate` or `severe`."""
        return self.name.lower()


class Sign(StrEnum):
    """Warning signs that a patient can report, in the order in which they are offered."""

    BREATHING = "breathing"
    VISION = "vision"
    SKIN = "skin"
    PAIN = "pain"
    FEVER = "fever"
    SPREADING = "spreading"
    PUS = "pus"
    LUMP = "lump"


class Level(IntEnum):
    """How urgent an answer is; ordered, so that the worst of several is their `max`."""

    GREEN = 0
    AMBER = 1
    RED = 2


class Reason(StrEnum):
    """Why a level was given. One member a triage rule; the wording is `reason-<value>`."""

    BREATHING = "breathing"
    VISION = "vision"
    SKIN = "skin"
    PAIN = "pain"
    FEVER = "fever"
    SPREADING = "spreading"
    PUS = "pus"
    LUMP = "lump"
    SEVERE = "severe"
    WORSE = "worse"
    LINGERING = "lingering"
    NEW_REDNESS = "new-redness"
    LATE_BRUISING = "late-bruising"
    FREE_TEXT = "free-text"
    PHOTO = "photo"
    CALL = "call"
    WORDS = "words"
    URGENT = "urgent"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason, with the symptom it is about where there is one."""

    reason: Reason
    symptom: Symptom | None = None

    def __str__(self) -> str:
        """The stored form: `worse:redness`, or `fever`."""
        return self.reason.value if self.symptom is None else f"{self.reason.value}:{self.symptom.value}"

    @classmethod
    def parse(cls, text: str) -> Finding:
        """Read the stored form back; ValueError for anything else."""
        reason, _, symptom = text.partition(":")
        return cls(Reason(reason), Symptom(symptom) if symptom else None)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A level and the findings that led to it, the gravest first; GREEN has none."""

    level: Level
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """What a patient has answered so far in one check-in; None is "not asked yet"."""

    swelling: Grade | None = None
    redness: Grade | None = None
    bruising: Grade | None = None
    signs: frozenset[Sign] = frozenset()

    def grade(self, symptom: Symptom) -> Grade | None:
        """The grade given for `symptom`, or None."""
        grade: Grade | None = getattr(self, symptom.value)
        return grade

    @property
    def empty(self) -> bool:
        """True while nothing at all was answered."""
        return not self.signs and all(self.grade(symptom) is None for symptom in Symptom)


@dataclass(frozen=True, slots=True)
class Record:
    """One check-in as it is exported: of whom, after which session, what was answered and how it was judged."""

    code: str
    number: int
    total: int
    treatment: str
    day: int
    due_at: datetime
    answered_at: datetime | None
    answers: Answers
    level: Level | None


class Step(StrEnum):
    """Where a check-in conversation stands."""

    SWELLING = "swelling"
    REDNESS = "redness"
    BRUISING = "bruising"
    SIGNS = "signs"
    DONE = "done"


class Kind(StrEnum):
    """What a row of the agenda is for."""

    CHECKIN = "checkin"
    NUDGE = "nudge"
    CLOSE = "close"
    REMINDER = "reminder"
    PAGE = "page"
    UNOPENED = "unopened"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do at a time: `key` tells items of a kind apart (`7` for day 7, `3d` for a reminder).

    `expires_at` is when its point has passed: from then on it is recorded as expired and not done.
    """

    kind: Kind
    key: str
    due_at: datetime
    expires_at: datetime | None = None


class Question(StrEnum):
    """What is asked before the next session, in the order in which it is offered: reasons to postpone or to adapt it.

    Nothing is decided or advised from the answers; the clinic reads them.
    """

    PREGNANCY = "pregnancy"
    ISOTRETINOIN = "isotretinoin"
    COLD_SORE = "cold-sore"
    BROKEN_SKIN = "broken-skin"
    ECZEMA = "eczema"
    MEDICINES = "medicines"
    LEFT_OVER = "left-over"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """A span of wall-clock time in which nothing that can wait is sent; `end` itself is allowed again.

    May pass over midnight (21:00 to 08:00). Equal ends mean that there are no quiet hours.
    """

    start: time = time(21)
    end: time = time(8)

    def cover(self, at: time) -> bool:
        """Whether the wall-clock time `at` lies inside."""
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end


@dataclass(frozen=True, slots=True)
class Plan:
    """When a treatment is followed up. Clinical default: days 1, 2, 3, 7, 14; lumps at weeks 4, 8, 12 after the last.

    Late nodules (nontuberculous mycobacteria) show 1 to 12 weeks after injections, hence the lump checks.
    """

    checkin_days: tuple[int, ...] = (1, 2, 3, 7, 14)
    lump_weeks: tuple[int, ...] = (4, 8, 12)
    checkin_at: time = time(10)
    nudge_after: timedelta = timedelta(hours=5)
    closes_after: timedelta = timedelta(hours=24)
    remind_days: tuple[int, ...] = (3, 1)
    remind_hours: tuple[int, ...] = (2,)


@dataclass(frozen=True, slots=True)
class Rules:
    """The thresholds of triage, in days after the session, and the level of each rule (None: the rule is off)."""

    worse_after_day: int = 1
    moderate_from_day: int = 3
    new_redness_from_day: int = 3
    bruising_until_day: int = 7
    lump_from_day: int = 7
    silent_in_a_row: int = 2
    levels: dict[Reason, Level | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Treatment:
    """A kind of course: `key` is what staff type, `name` what people read, `plan` when it is followed up."""

    key: str
    name: str
    plan: Plan
    interval: timedelta
    sessions: int
    card: str


class NextState(StrEnum):
    """What is known of the next session's date."""

    NONE = "none"
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    MOVE_ASKED = "move-asked"
    CANCEL_ASKED = "cancel-asked"
    CANCELLED = "cancelled"
    MISSED = "missed"
    HELD = "held"


STANDING = (NextState.PLANNED, NextState.CONFIRMED, NextState.MOVE_ASKED)
"""States in which the next appointment is still to be expected."""

BOOKED = (*STANDING, NextState.CANCEL_ASKED)
"""States in which there is an appointment to deal with, also one that the patient has cancelled."""


@dataclass(frozen=True, slots=True)
class Session:
    """Session `number` of `total`, held on `held_on` (a date of the clinic); `next_at` is the appointment after it.

    `wish_at` is when the patient would rather have it; `revision` counts the changes of the appointment.
    """

    id: int
    patient_id: int
    treatment: str
    number: int
    total: int
    held_on: date
    next_at: datetime | None
    next_state: NextState
    wish_at: datetime | None = None
    revision: int = 0

    @property
    def is_last(self) -> bool:
        """Whether the course ends with this session."""
        return self.number >= self.total


class PatientState(StrEnum):
    """How a patient stands to the bot. Only `active` patients are asked or reminded."""

    INVITED = "invited"
    OPENED = "opened"
    DECLINED = "declined"
    ACTIVE = "active"
    STOPPED = "stopped"
    PAUSED = "paused"
    DISCHARGED = "discharged"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Patient:
    """A person followed up. `code` is how staff name them outside private chats (`P-0001`).

    `shared`: somebody else is followed up in the same chat, so each message says whom it is about.
    """

    id: int
    code: str
    name: str
    state: PatientState
    language: str
    timezone: str
    checkin_at: time | None
    chat_id: int | None
    user_id: int | None
    shared: bool = False
