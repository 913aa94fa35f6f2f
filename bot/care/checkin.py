"""A check-in's conversation as a transition table.

Law 1: all that moves a check-in on stands in this file: which taps a screen offers, and where each leads.
Law 2: exactly what a screen offers is accepted. Anything else is `Stale` (a second tap on a screen now gone,
       a button of an old message): no error, and nothing changes.
Law 3: a patient who is well is through in two taps: all clear, none of these.
Law 4: nothing is asked twice and nothing forgotten: answers are kept until each is given anew.

Nothing here judges an answer (that is `triage`) or words a question (that is the catalogue).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.care.model import Answers, Grade, Rules, Sign, Step, Symptom


@dataclass(frozen=True, slots=True)
class AllClear:
    """None of the three symptoms is there."""


@dataclass(frozen=True, slots=True)
class Chose:
    """A grade for a symptom."""

    symptom: Symptom
    grade: Grade


@dataclass(frozen=True, slots=True)
class Marked:
    """A warning sign marked, or unmarked when it was."""

    sign: Sign


@dataclass(frozen=True, slots=True)
class NoneOfThese:
    """No warning sign."""


@dataclass(frozen=True, slots=True)
class Finished:
    """All warning signs that apply are marked."""


@dataclass(frozen=True, slots=True)
class Change:
    """Walk through the questions once more."""


Tap = AllClear | Chose | Marked | NoneOfThese | Finished | Change

NEXT: dict[tuple[Step, type[Tap]], Step] = {
    (Step.SWELLING, AllClear): Step.SIGNS,
    (Step.SWELLING, Chose): Step.REDNESS,
    (Step.REDNESS, Chose): Step.BRUISING,
    (Step.BRUISING, Chose): Step.SIGNS,
    (Step.SIGNS, Marked): Step.SIGNS,
    (Step.SIGNS, NoneOfThese): Step.DONE,
    (Step.SIGNS, Finished): Step.DONE,
    (Step.DONE, Change): Step.SWELLING,
}
"""Where each tap leads from each step."""

ASKED: dict[Step, Symptom] = {
    Step.SWELLING: Symptom.SWELLING,
    Step.REDNESS: Symptom.REDNESS,
    Step.BRUISING: Symptom.BRUISING,
}
"""The symptom that a step asks a grade for."""

EVERY_TAP: tuple[Tap, ...] = (
    AllClear(),
    *(Chose(symptom, grade) for symptom in Symptom for grade in Grade),
    *(Marked(sign) for sign in Sign),
    NoneOfThese(),
    Finished(),
    Change(),
)
"""All taps that there are, on any screen."""

LUMP_FROM_DAY = Rules().lump_from_day


@dataclass(frozen=True, slots=True)
class State:
    """Where a check-in of day `day` stands and what was answered so far."""

    step: Step
    answers: Answers
    day: int
    lump_from_day: int = LUMP_FROM_DAY


@dataclass(frozen=True, slots=True)
class Stale:
    """The tap does not belong to the screen that the check-in shows now."""


def begin(day: int, lump_from_day: int = LUMP_FROM_DAY) -> State:
    """A check-in of day `day` at its first question; lumps are asked about from `lump_from_day` on."""
    return State(Step.SWELLING, Answers(), day, lump_from_day)


def tap(state: State, tapped: Tap) -> State | Stale:
    """What a tap makes of a check-in."""
    if tapped not in offered(state):
        return Stale()
    answers = _with(state.answers, tapped)
    return replace(state, step=NEXT[state.step, type(tapped)], answers=answers)


def offered(state: State) -> tuple[Tap, ...]:
    """What the screen of a check-in offers, from top to bottom."""
    match state.step:
        case Step.SWELLING:
            return AllClear(), *_grades(Symptom.SWELLING)
        case Step.REDNESS | Step.BRUISING:
            return _grades(ASKED[state.step])
        case Step.SIGNS:
            return *(Marked(sign) for sign in asked_signs(state)), _last_of_signs(state)
        case Step.DONE:
            return (Change(),)


def asked_signs(state: State) -> tuple[Sign, ...]:
    """The warning signs that are asked about on this day.

    Nontuberculous mycobacteria show 1 to 12 weeks after injections as a lump, so that is asked from day 7 on.
    """
    return tuple(sign for sign in Sign if sign is not Sign.LUMP or state.day >= state.lump_from_day)


def encode(tapped: Tap) -> str:
    """A tap as short ASCII for a button's data."""
    match tapped:
        case AllClear():
            return "all"
        case Chose(symptom, grade):
            return f"g:{symptom.value}:{grade.value}"
        case Marked(sign):
            return f"s:{sign.value}"
        case NoneOfThese():
            return "none"
        case Finished():
            return "done"
        case Change():
            return "change"


def decode(data: str) -> Tap | None:
    """Read a tap back; None for anything that `encode` never writes."""
    return _DECODED.get(data)


_DECODED: dict[str, Tap] = {encode(tapped): tapped for tapped in EVERY_TAP}


def _grades(symptom: Symptom) -> tuple[Tap, ...]:
    return tuple(Chose(symptom, grade) for grade in Grade)


def _last_of_signs(state: State) -> Tap:
    return Finished() if state.answers.signs else NoneOfThese()


def _with(answers: Answers, tapped: Tap) -> Answers:
    match tapped:
        case AllClear():
            return replace(answers, swelling=Grade.NONE, redness=Grade.NONE, bruising=Grade.NONE)
        case Chose(Symptom.SWELLING, grade):
            return replace(answers, swelling=grade)
        case Chose(Symptom.REDNESS, grade):
            return replace(answers, redness=grade)
        case Chose(Symptom.BRUISING, grade):
            return replace(answers, bruising=grade)
        case Marked(sign):
            return replace(answers, signs=answers.signs ^ {sign})
        case _:
            return answers
