"""Every reason has a case here: `test_every_rule_has_a_case` walks the registry and fails for one without."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.care import triage
from bot.care.model import Answers, Finding, Grade, Level, Reason, Rules, Sign, Symptom, Verdict

NONE, MILD, MODERATE, SEVERE = Grade
SWELLING, REDNESS, BRUISING = Symptom
RULES = Rules()
NOTHING = Answers(NONE, NONE, NONE)
WELL = Verdict(Level.GREEN)

proving = settings(deadline=None, database=None)


def answered(swelling: Grade = NONE, redness: Grade = NONE, bruising: Grade = NONE, *signs: Sign) -> Answers:
    return Answers(swelling, redness, bruising, frozenset(signs))


def signed(*signs: Sign) -> Answers:
    return answered(NONE, NONE, NONE, *signs)


def found(answers: Answers, day: int, previous: Answers | None = None, rules: Rules = RULES) -> set[str]:
    return {str(finding) for finding in triage.assess(answers, day, previous, rules).findings}


# Each case: the reason, the answers, their day, the answers before, and all findings that they give.
FIRES = [
    pytest.param(Reason.BREATHING, signed(Sign.BREATHING), 1, None, {"breathing"}, id="breathing"),
    pytest.param(Reason.VISION, signed(Sign.VISION), 1, None, {"vision"}, id="vision"),
    pytest.param(Reason.SKIN, signed(Sign.SKIN), 1, None, {"skin"}, id="skin"),
    pytest.param(Reason.PAIN, signed(Sign.PAIN), 1, None, {"pain"}, id="pain"),
    pytest.param(Reason.FEVER, signed(Sign.FEVER), 14, None, {"fever"}, id="fever"),
    pytest.param(Reason.SPREADING, signed(Sign.SPREADING), 1, None, {"spreading"}, id="spreading"),
    pytest.param(Reason.PUS, signed(Sign.PUS), 2, None, {"pus"}, id="pus"),
    pytest.param(Reason.LUMP, signed(Sign.LUMP), 7, None, {"lump"}, id="lump-on-day-7"),
    pytest.param(Reason.LUMP, signed(Sign.LUMP), 84, NOTHING, {"lump"}, id="lump-in-week-12"),
    pytest.param(Reason.SEVERE, answered(SEVERE), 1, None, {"severe:swelling"}, id="severe-on-day-1"),
    pytest.param(
        Reason.SEVERE,
        answered(SEVERE, SEVERE, SEVERE),
        1,
        None,
        {"severe:swelling", "severe:redness", "severe:bruising"},
        id="severe-once-a-symptom",
    ),
    pytest.param(
        Reason.WORSE, answered(MODERATE), 2, answered(MILD), {"worse:swelling"}, id="worse-swelling-on-day-2"
    ),
    pytest.param(
        Reason.WORSE,
        answered(MILD, MILD, MILD),
        2,
        NOTHING,
        {"worse:swelling", "worse:redness", "worse:bruising"},
        id="worse-once-a-symptom",
    ),
    pytest.param(
        Reason.WORSE,
        answered(MILD, MILD),
        2,
        Answers(NONE),
        {"worse:swelling"},
        id="worse-than-what-was-given",
    ),
    pytest.param(
        Reason.LINGERING,
        answered(MODERATE),
        3,
        answered(SEVERE),
        {"lingering:swelling"},
        id="lingering-on-day-3",
    ),
    pytest.param(
        Reason.LINGERING,
        answered(bruising=SEVERE),
        3,
        None,
        {"lingering:bruising", "severe:bruising"},
        id="severe-lingers-too",
    ),
    pytest.param(
        Reason.NEW_REDNESS,
        answered(redness=MILD),
        3,
        NOTHING,
        {"new-redness", "worse:redness"},
        id="new-redness-on-day-3",
    ),
    pytest.param(
        Reason.LATE_BRUISING, answered(bruising=MILD), 8, None, {"late-bruising"}, id="bruise-on-day-8"
    ),
]

QUIET = [
    pytest.param(NOTHING, 1, None, id="nothing-reported"),
    pytest.param(Answers(), 14, None, id="nothing-asked-yet"),
    pytest.param(answered(MODERATE, MODERATE, MODERATE), 1, None, id="normal-reaction-of-day-1"),
    pytest.param(answered(MODERATE, MODERATE, MODERATE), 1, NOTHING, id="growing-within-day-1"),
    pytest.param(answered(MODERATE), 2, answered(MODERATE), id="moderate-on-day-2"),
    pytest.param(answered(MILD), 3, answered(MILD), id="mild-on-day-3"),
    pytest.param(answered(MILD), 2, None, id="not-worse-than-nothing-known"),
    pytest.param(answered(MILD), 2, Answers(), id="not-worse-than-an-open-question"),
    pytest.param(answered(redness=MILD), 3, None, id="redness-with-nothing-before-is-not-new"),
    pytest.param(answered(redness=MILD), 3, Answers(), id="redness-never-asked-before-is-not-new"),
    pytest.param(answered(redness=MILD), 3, answered(redness=MILD), id="redness-that-was-there"),
    pytest.param(answered(bruising=MILD), 7, answered(bruising=MILD), id="bruise-on-day-7"),
    pytest.param(signed(Sign.LUMP), 6, None, id="lump-on-day-6"),
]


@pytest.mark.parametrize(("reason", "answers", "day", "previous", "findings"), FIRES)
def test_a_rule_fires(
    reason: Reason, answers: Answers, day: int, previous: Answers | None, findings: set[str]
) -> None:
    assert found(answers, day, previous) == findings
    level = {rule.reason: rule.level for rule in triage.RULES}[reason]
    assert triage.assess(answers, day, previous, RULES).level == level


@pytest.mark.parametrize(("answers", "day", "previous"), QUIET)
def test_what_is_expected_stays_green(answers: Answers, day: int, previous: Answers | None) -> None:
    assert triage.assess(answers, day, previous, RULES) == WELL


def test_every_rule_has_a_case() -> None:
    assert {case.values[0] for case in FIRES} == {rule.reason for rule in triage.RULES}


def test_every_reason_is_one_rule_or_one_event() -> None:
    reasons = [rule.reason for rule in triage.RULES] + list(triage.EVENTS)
    assert sorted(reasons) == sorted(Reason)


def test_the_registry_names_the_gravest_first() -> None:
    levels = [rule.level for rule in triage.RULES]
    assert levels == sorted(levels, reverse=True)


# The levels themselves are the product's promise, so they are written out and not read from the registry.
RED = {"breathing", "vision", "skin", "pain", "fever"}


@pytest.mark.parametrize("rule", triage.RULES, ids=lambda rule: rule.reason.value)
def test_levels_are_as_promised(rule: triage.Rule) -> None:
    assert rule.level is (Level.RED if rule.reason.value in RED else Level.AMBER)


@pytest.mark.parametrize("reason", list(Reason))
def test_events_are_amber_or_sound_urgent_and_answers_are_no_events(reason: Reason) -> None:
    if reason in triage.EVENTS:
        level = Level.RED if reason in (Reason.URGENT, Reason.WORDS) else Level.AMBER
        assert triage.raised(reason, RULES) == Verdict(level, (Finding(reason),))
    else:
        with pytest.raises(KeyError):
            triage.raised(reason, RULES)


@pytest.mark.parametrize("sign", list(Sign))
def test_only_red_signs_take_effect_at_the_tap(sign: Sign) -> None:
    assert triage.red_flag(sign, RULES) is (sign.value in RED)


def test_findings_are_told_gravest_first() -> None:
    answers = answered(NONE, MODERATE, SEVERE, Sign.PUS, Sign.FEVER, Sign.BREATHING)
    told = [str(finding) for finding in triage.assess(answers, 3, None, RULES).findings]
    assert told == ["breathing", "fever", "severe:bruising", "lingering:redness", "lingering:bruising", "pus"]


# Configuration

LATER = Rules(
    worse_after_day=4, moderate_from_day=5, new_redness_from_day=9, bruising_until_day=14, lump_from_day=28
)

MOVED = [
    pytest.param(answered(MODERATE), 4, answered(MILD), WELL, id="worse-later"),
    pytest.param(answered(MODERATE), 4, answered(MODERATE), WELL, id="moderate-later"),
    pytest.param(answered(bruising=MILD), 14, None, WELL, id="bruises-longer"),
    pytest.param(signed(Sign.LUMP), 27, None, WELL, id="lumps-later"),
    pytest.param(
        signed(Sign.LUMP), 28, None, Verdict(Level.AMBER, (Finding(Reason.LUMP),)), id="lumps-at-last"
    ),
    pytest.param(
        answered(redness=MILD),
        8,
        NOTHING,
        Verdict(Level.AMBER, (Finding(Reason.WORSE, REDNESS),)),
        id="new-redness-later",
    ),
]


@pytest.mark.parametrize(("answers", "day", "previous", "verdict"), MOVED)
def test_thresholds_are_configurable(
    answers: Answers, day: int, previous: Answers | None, verdict: Verdict
) -> None:
    assert triage.assess(answers, day, previous, LATER) == verdict


@pytest.mark.parametrize("off", [None, Level.GREEN], ids=["off", "green"])
@pytest.mark.parametrize(("reason", "answers", "day", "previous", "findings"), FIRES)
def test_a_rule_can_be_switched_off(
    reason: Reason,
    answers: Answers,
    day: int,
    previous: Answers | None,
    findings: set[str],
    off: Level | None,
) -> None:
    left = {text for text in findings if Finding.parse(text).reason is not reason}
    assert found(answers, day, previous, Rules(levels={reason: off})) == left


def test_a_level_can_be_raised_and_leads_then() -> None:
    rules = Rules(levels={Reason.PUS: Level.RED, Reason.FEVER: Level.AMBER})
    verdict = triage.assess(signed(Sign.PUS, Sign.FEVER), 1, None, rules)
    assert verdict == Verdict(Level.RED, (Finding(Reason.PUS), Finding(Reason.FEVER)))
    assert triage.red_flag(Sign.PUS, rules)
    assert not triage.red_flag(Sign.FEVER, rules)


def test_an_event_can_be_switched_off() -> None:
    assert triage.raised(Reason.SILENT, Rules(levels={Reason.SILENT: None})) == WELL


# Silence

SILENCE = [
    pytest.param([], False, id="nothing-asked"),
    pytest.param([False], False, id="one"),
    pytest.param([False, False], True, id="two"),
    pytest.param([True, False, False], True, id="two-after-an-answer"),
    pytest.param([False, True, False], False, id="not-in-a-row"),
    pytest.param([False, False, True], False, id="answered-now"),
    pytest.param([False, False, False], False, id="the-third-alerts-not-again"),
    pytest.param([True, False, False, False, False], True, id="the-second-pair"),
]


@pytest.mark.parametrize(("history", "alerts"), SILENCE)
def test_silence_alerts_once_a_pair(history: list[bool], alerts: bool) -> None:
    assert triage.silent(history, RULES) is alerts


def test_silence_follows_its_threshold() -> None:
    assert triage.silent([False], Rules(silent_in_a_row=1))
    assert not triage.silent([False, False], Rules(silent_in_a_row=3))
    assert triage.silent([True, False, False, False], Rules(silent_in_a_row=3))
    assert not triage.silent([False, False], Rules(silent_in_a_row=0))


# Properties

grades = st.none() | st.sampled_from(Grade)
all_answers = st.builds(Answers, grades, grades, grades, st.frozensets(st.sampled_from(Sign)))
earlier = st.none() | all_answers
days = st.integers(0, 90)
all_rules = st.builds(
    Rules,
    *[st.integers(0, 30)] * 5,
    st.integers(1, 4),
    st.dictionaries(st.sampled_from(Reason), st.none() | st.sampled_from(Level)),
)


@st.composite
def getting_worse(draw: st.DrawFn) -> tuple[Answers, Answers]:
    """Answers, and the same ones with any grades raised and signs added."""
    better = draw(all_answers)
    raised = [max(better.grade(s) or NONE, draw(st.sampled_from(Grade))) for s in Symptom]
    return better, Answers(*raised, better.signs | draw(st.frozensets(st.sampled_from(Sign))))


@proving
@given(getting_worse(), days, earlier, all_rules)
def test_worse_answers_never_lower_the_level(
    pair: tuple[Answers, Answers], day: int, previous: Answers | None, rules: Rules
) -> None:
    better, worse = (triage.assess(answers, day, previous, rules) for answers in pair)
    assert worse.level >= better.level
    assert set(worse.findings) >= set(better.findings)


@proving
@given(days, earlier, all_rules)
def test_nothing_reported_is_green(day: int, previous: Answers | None, rules: Rules) -> None:
    assert triage.assess(NOTHING, day, previous, rules) == WELL


@proving
@given(all_answers, days, earlier, all_rules)
def test_a_level_is_given_exactly_with_its_reasons(
    answers: Answers, day: int, previous: Answers | None, rules: Rules
) -> None:
    verdict = triage.assess(answers, day, previous, rules)
    assert (verdict.level is Level.GREEN) == (not verdict.findings)
    assert len(set(verdict.findings)) == len(verdict.findings)
    assert [Finding.parse(str(finding)) for finding in verdict.findings] == list(verdict.findings)


@proving
@given(all_answers, days, earlier, all_rules)
def test_a_red_flag_makes_any_answers_red(
    answers: Answers, day: int, previous: Answers | None, rules: Rules
) -> None:
    flags = {sign for sign in answers.signs if sign is not Sign.LUMP and triage.red_flag(sign, rules)}
    assert not flags or triage.assess(answers, day, previous, rules).level is Level.RED


verdicts = st.builds(triage.assess, all_answers, days, earlier, st.just(RULES)) | st.builds(
    triage.raised, st.sampled_from(list(triage.EVENTS)), st.just(RULES)
)


@proving
@given(verdicts, verdicts)
def test_merging_withdraws_nothing(old: Verdict, new: Verdict) -> None:
    merged = triage.merge(old, new)
    assert set(merged.findings) == {*old.findings, *new.findings}
    assert merged.level == max(old.level, new.level)
    assert len(set(merged.findings)) == len(merged.findings)
    assert triage.merge(merged, old) is merged
    assert triage.merge(merged, new) is merged
    assert triage.merge(new, old) == merged


def test_merging_tells_the_gravest_first() -> None:
    amber = triage.assess(signed(Sign.PUS), 1, None, RULES)
    red = triage.assess(signed(Sign.FEVER), 1, None, RULES)
    assert triage.merge(amber, red) == Verdict(Level.RED, (Finding(Reason.FEVER), Finding(Reason.PUS)))
    assert triage.merge(amber, WELL) is amber


def test_a_finding_that_has_become_graver_raises_the_level() -> None:
    """Configuration may have changed between two answers."""
    pus = (Finding(Reason.PUS),)
    assert triage.merge(Verdict(Level.AMBER, pus), Verdict(Level.RED, pus)) == Verdict(Level.RED, pus)
    assert triage.merge(Verdict(Level.RED, pus), Verdict(Level.AMBER, pus)) == Verdict(Level.RED, pus)


def test_merging_keeps_an_order_that_configuration_gave() -> None:
    rules = Rules(levels={Reason.PUS: Level.RED, Reason.PAIN: Level.AMBER})
    old = triage.assess(signed(Sign.PUS, Sign.PAIN), 1, None, rules)
    new = triage.assess(signed(Sign.PUS, Sign.PAIN, Sign.SKIN), 1, None, rules)
    assert triage.merge(old, old) is old
    assert triage.merge(old, new, rules) == new
