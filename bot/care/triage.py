"""From answers to a level, with every reason for it. One row of `RULES` a reason; nothing else decides.

A level says how soon staff should look; it is no diagnosis. A rule tells what was reported, not what it is.
Wording does not come in here, nor does the clock; the day is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.care.model import Finding, Grade, Level, Reason, Rules, Sign, Symptom, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.care.model import Answers


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at: answers, their day after the session, the answers before them, the thresholds."""

    answers: Answers
    day: int
    previous: Answers | None
    rules: Rules


Findings = Callable[[Case], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Why something is found, how urgent that is unless configured otherwise, and when it is found."""

    reason: Reason
    level: Level
    findings: Findings


def _sign(sign: Sign) -> Findings:
    def findings(case: Case) -> Iterator[Finding]:
        if sign in case.answers.signs:
            yield Finding(Reason(sign.value))

    return findings


def _given(answers: Answers, symptom: Symptom) -> Grade:
    """The grade of a symptom; one that was not asked yet counts as nothing reported."""
    return answers.grade(symptom) or Grade.NONE


def _severe(case: Case) -> Iterator[Finding]:
    """The normal reaction to injections is mild to moderate, so a severe one is looked at on any day."""
    for symptom in Symptom:
        if _given(case.answers, symptom) is Grade.SEVERE:
            yield Finding(Reason.SEVERE, symptom)


def _worse(case: Case) -> Iterator[Finding]:
    """The normal reaction is strongest in the first day and then fades, so it should not grow afterwards."""
    if case.previous is None or case.day <= case.rules.worse_after_day:
        return
    for symptom in Symptom:
        before = case.previous.grade(symptom)
        if before is not None and _given(case.answers, symptom) > before:
            yield Finding(Reason.WORSE, symptom)


def _lingering(case: Case) -> Iterator[Finding]:
    """After day 3 the normal reaction fades, so what is still moderate then may be an infection."""
    if case.day < case.rules.moderate_from_day:
        return
    for symptom in Symptom:
        if _given(case.answers, symptom) >= Grade.MODERATE:
            yield Finding(Reason.LINGERING, symptom)


def _new_redness(case: Case) -> Iterator[Finding]:
    """Redness from the needle is there at once; redness that appears after day 3 points to infection."""
    if case.previous is None or case.day < case.rules.new_redness_from_day:
        return
    if case.previous.redness is Grade.NONE and _given(case.answers, Symptom.REDNESS) > Grade.NONE:
        yield Finding(Reason.NEW_REDNESS)


def _late_bruising(case: Case) -> Iterator[Finding]:
    """Bruises from injections mostly fade within a week; one that stays is looked at."""
    if case.day > case.rules.bruising_until_day and _given(case.answers, Symptom.BRUISING) > Grade.NONE:
        yield Finding(Reason.LATE_BRUISING)


def _lump(case: Case) -> Iterator[Finding]:
    """Nontuberculous mycobacteria show 1 to 12 weeks after injections, mostly without fever.

    In the first week a small hard spot can be part of the normal reaction.
    """
    if case.day >= case.rules.lump_from_day and Sign.LUMP in case.answers.signs:
        yield Finding(Reason.LUMP)


RULES: tuple[Rule, ...] = (
    # Anaphylaxis and angio-oedema: breathing trouble, swollen lips, eyes or tongue.
    Rule(Reason.BREATHING, Level.RED, _sign(Sign.BREATHING)),
    # A blocked vessel of the eye: any change of vision, and minutes count.
    Rule(Reason.VISION, Level.RED, _sign(Sign.VISION)),
    # Vascular occlusion: pain, and skin turning white, mottled, dusky or black.
    Rule(Reason.SKIN, Level.RED, _sign(Sign.SKIN)),
    Rule(Reason.PAIN, Level.RED, _sign(Sign.PAIN)),
    # Infection that has reached the whole body.
    Rule(Reason.FEVER, Level.RED, _sign(Sign.FEVER)),
    Rule(Reason.SEVERE, Level.AMBER, _severe),
    Rule(Reason.WORSE, Level.AMBER, _worse),
    Rule(Reason.LINGERING, Level.AMBER, _lingering),
    Rule(Reason.NEW_REDNESS, Level.AMBER, _new_redness),
    Rule(Reason.LATE_BRUISING, Level.AMBER, _late_bruising),
    # Infection at the place of injection: cellulitis spreads with heat, an abscess discharges.
    Rule(Reason.SPREADING, Level.AMBER, _sign(Sign.SPREADING)),
    Rule(Reason.PUS, Level.AMBER, _sign(Sign.PUS)),
    Rule(Reason.LUMP, Level.AMBER, _lump),
)
"""Every reason that answers can give, the gravest first."""

EVENTS: dict[Reason, Level] = {
    Reason.FREE_TEXT: Level.AMBER,
    Reason.PHOTO: Level.AMBER,
    Reason.CALL: Level.AMBER,
    Reason.SILENT: Level.AMBER,
    Reason.WORDS: Level.RED,
    Reason.URGENT: Level.RED,
}
"""Reasons that come from what a patient does, or fails to do, outside the questions."""

DEFAULTS = Rules()
"""The rules of a clinic that has configured none."""

_USUAL: dict[Reason, Level] = {rule.reason: rule.level for rule in RULES} | EVENTS


def _level(reason: Reason, rules: Rules) -> Level:
    """The level of a reason as configured; a rule that is off, or set to GREEN, finds nothing."""
    return rules.levels.get(reason, _USUAL[reason]) or Level.GREEN


def assess(answers: Answers, day: int, previous: Answers | None, rules: Rules) -> Verdict:
    """Judge answers against the day that they describe; `previous` is the last answer of the same session."""
    case = Case(answers, day, previous, rules)
    return _verdict((finding for rule in RULES for finding in rule.findings(case)), rules)


def raised(reason: Reason, rules: Rules) -> Verdict:
    """The verdict on an event; KeyError for a reason that only answers can give."""
    if reason not in EVENTS:
        raise KeyError(reason)
    return _verdict((Finding(reason),), rules)


def red_flag(sign: Sign, rules: Rules) -> bool:
    """Whether this sign alone is RED, so that it takes effect at the tap and not only when all is done."""
    return _level(Reason(sign.value), rules) is Level.RED


def merge(old: Verdict, new: Verdict, rules: Rules = DEFAULTS) -> Verdict:
    """Both verdicts' findings under the worse level: nothing that was found is ever withdrawn.

    Returns `old` itself when `new` adds nothing to it. `rules` only decide in which order findings are told.
    """
    level = max(old.level, new.level)
    if level is old.level and set(new.findings) <= set(old.findings):
        return old
    return Verdict(level, _gravest_first({*old.findings, *new.findings}, rules))


def silent(answered_history: Sequence[bool], rules: Rules) -> bool:
    """Whether the newest check-in left unanswered is the one to tell staff about; history runs newest last.

    True once for each full run of `silent_in_a_row`, so a patient who stays silent is not reported every day.
    """
    run = _unanswered(answered_history)
    return run > 0 and rules.silent_in_a_row > 0 and run % rules.silent_in_a_row == 0


def is_silent(answered_history: Sequence[bool], rules: Rules) -> bool:
    """Whether a patient has gone silent and not answered since; history runs newest last."""
    return 0 < rules.silent_in_a_row <= _unanswered(answered_history)


def _unanswered(answered_history: Sequence[bool]) -> int:
    """How many of the newest check-ins in a row were left unanswered."""
    return len(list(takewhile(lambda answered: not answered, reversed(answered_history))))


def _verdict(found: Iterator[Finding] | tuple[Finding, ...], rules: Rules) -> Verdict:
    telling = {finding for finding in found if _level(finding.reason, rules) > Level.GREEN}
    level = max((_level(finding.reason, rules) for finding in telling), default=Level.GREEN)
    return Verdict(level, _gravest_first(telling, rules))


def _gravest_first(findings: set[Finding], rules: Rules) -> tuple[Finding, ...]:
    reasons, symptoms = list(_USUAL), [None, *Symptom]

    def place(finding: Finding) -> tuple[int, int, int]:
        level = _level(finding.reason, rules)
        return -level, reasons.index(finding.reason), symptoms.index(finding.symptom)

    return tuple(sorted(findings, key=place))
