"""The laws of `care.checkin`, proved in every state that taps can lead to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.care import checkin
from bot.care.checkin import (
    EVERY_TAP,
    NEXT,
    AllClear,
    Change,
    Chose,
    Finished,
    Marked,
    NoneOfThese,
    Stale,
    State,
    Tap,
    begin,
    decode,
    encode,
    offered,
    tap,
)
from bot.care.model import Answers, Grade, Sign, Step, Symptom

NONE, MILD, MODERATE, SEVERE = Grade
SWELLING, REDNESS, BRUISING = Symptom

proving = settings(deadline=None, database=None)


def walk(state: State, *taps: Tap) -> State:
    for tapped in taps:
        after = tap(state, tapped)
        assert isinstance(after, State), f"{tapped} is stale at {state.step}"
        state = after
    return state


# Nothing here tells the other signs apart, so two of them and the lump stand for all eight; every tap is still
# tried in each state, and the storm at the end walks with all of them.
WALKED = [t for t in EVERY_TAP if not isinstance(t, Marked) or t.sign in (Sign.FEVER, Sign.PUS, Sign.LUMP)]


def reachable(day: int) -> set[State]:
    """Every state that any taps lead to, whether offered or not."""
    states: set[State] = set()
    fresh = {begin(day)}
    while fresh:
        states |= fresh
        after = {tap(state, tapped) for state in fresh for tapped in WALKED}
        fresh = {state for state in after if isinstance(state, State)} - states
    return states


@pytest.fixture(scope="module", params=[1, 7], ids=["day-1", "day-7"])
def states(request: pytest.FixtureRequest) -> set[State]:
    return reachable(request.param)


def test_every_state_is_reached(states: set[State]) -> None:
    assert {state.step for state in states} == set(Step)
    answered = {state.answers for state in states if state.step is Step.DONE}
    day = next(iter(states)).day
    assert len(answered) == 4**3 * (2**3 if day >= 7 else 2**2)


def test_exactly_what_is_offered_is_accepted(states: set[State]) -> None:
    for state in states:
        accepted = [tapped for tapped in EVERY_TAP if isinstance(tap(state, tapped), State)]
        assert sorted(map(encode, accepted)) == sorted(map(encode, offered(state)))


def test_a_refused_tap_changes_nothing(states: set[State]) -> None:
    for state in states:
        for tapped in set(EVERY_TAP) - set(offered(state)):
            assert tap(state, tapped) == Stale()


def test_no_state_is_a_dead_end_and_no_screen_offers_anything_twice(states: set[State]) -> None:
    for state in states:
        choices = offered(state)
        assert choices
        assert len(set(choices)) == len(choices)


def test_a_finished_checkin_has_an_answer_to_everything(states: set[State]) -> None:
    for state in states:
        if state.step in (Step.SIGNS, Step.DONE):
            assert None not in (state.answers.swelling, state.answers.redness, state.answers.bruising)


def test_a_tap_answers_only_what_it_says(states: set[State]) -> None:
    for state in states:
        for tapped in offered(state):
            after = walk(state, tapped).answers
            changed = {s for s in Symptom if after.grade(s) != state.answers.grade(s)}
            match tapped:
                case Chose(symptom, grade):
                    assert after.grade(symptom) is grade
                    assert changed <= {symptom}
                    assert after.signs == state.answers.signs
                case Marked(sign):
                    assert not changed
                    assert after.signs ^ state.answers.signs == {sign}
                case AllClear():
                    assert after == Answers(NONE, NONE, NONE, state.answers.signs)
                case _:
                    assert after == state.answers


def test_every_transition_of_the_table_is_taken(states: set[State]) -> None:
    taken = {
        (state.step, type(tapped)): walk(state, tapped).step for state in states for tapped in offered(state)
    }
    assert taken == NEXT


def test_the_day_stays_with_the_checkin(states: set[State]) -> None:
    assert len({(state.day, state.lump_from_day) for state in states}) == 1


# Ways through

WAYS = [
    pytest.param([AllClear(), NoneOfThese()], Answers(NONE, NONE, NONE), id="well-in-two-taps"),
    pytest.param(
        [Chose(SWELLING, MILD), Chose(REDNESS, NONE), Chose(BRUISING, SEVERE), NoneOfThese()],
        Answers(MILD, NONE, SEVERE),
        id="graded",
    ),
    pytest.param(
        [AllClear(), Marked(Sign.FEVER), Marked(Sign.PUS), Finished()],
        Answers(NONE, NONE, NONE, frozenset({Sign.FEVER, Sign.PUS})),
        id="several-signs",
    ),
    pytest.param(
        [AllClear(), Marked(Sign.FEVER), Marked(Sign.FEVER), NoneOfThese()],
        Answers(NONE, NONE, NONE),
        id="a-sign-unmarked-again",
    ),
    pytest.param(
        [AllClear(), Marked(Sign.LUMP), Finished()],
        Answers(NONE, NONE, NONE, frozenset({Sign.LUMP})),
        id="a-lump-on-day-7",
    ),
    pytest.param(
        [
            *(AllClear(), Marked(Sign.FEVER), Finished(), Change()),
            *(Chose(SWELLING, MILD), Chose(REDNESS, NONE), Chose(BRUISING, NONE)),
            *(Marked(Sign.FEVER), NoneOfThese()),
        ],
        Answers(MILD, NONE, NONE),
        id="changed-afterwards",
    ),
]


@pytest.mark.parametrize(("taps", "answers"), WAYS)
def test_a_way_through(taps: list[Tap], answers: Answers) -> None:
    state = walk(begin(7), *taps)
    assert state.step is Step.DONE
    assert state.answers == answers


def test_changing_keeps_what_was_answered_until_it_is_answered_anew() -> None:
    done = walk(begin(7), Chose(SWELLING, MILD), Chose(REDNESS, MODERATE), Chose(BRUISING, MILD))
    done = walk(done, Marked(Sign.PUS), Finished())
    again = walk(done, Change())
    assert again.step is Step.SWELLING
    assert again.answers == done.answers
    assert walk(again, Chose(SWELLING, NONE)).answers == Answers(NONE, MODERATE, MILD, frozenset({Sign.PUS}))


# Refusals

graded = walk(begin(1), Chose(SWELLING, MILD))
at_signs = walk(begin(1), AllClear())
marked = walk(at_signs, Marked(Sign.PAIN))
done = walk(begin(1), AllClear(), NoneOfThese())

REFUSED = [
    pytest.param(graded, Chose(SWELLING, MILD), id="double-tap-on-a-grade"),
    pytest.param(graded, AllClear(), id="all-clear-after-a-grade"),
    pytest.param(begin(1), Chose(REDNESS, MILD), id="grade-before-its-question"),
    pytest.param(begin(1), Marked(Sign.FEVER), id="sign-before-its-question"),
    pytest.param(at_signs, AllClear(), id="double-tap-on-all-clear"),
    pytest.param(at_signs, Finished(), id="done-with-nothing-marked"),
    pytest.param(marked, NoneOfThese(), id="none-with-something-marked"),
    pytest.param(at_signs, Marked(Sign.LUMP), id="lump-on-day-1"),
    pytest.param(at_signs, Change(), id="change-before-the-end"),
    pytest.param(done, NoneOfThese(), id="double-tap-on-none"),
    pytest.param(done, Marked(Sign.FEVER), id="sign-after-the-end"),
    pytest.param(done, Chose(SWELLING, SEVERE), id="grade-after-the-end"),
]


@pytest.mark.parametrize(("state", "tapped"), REFUSED)
def test_a_tap_on_a_screen_that_is_gone_is_stale(state: State, tapped: Tap) -> None:
    assert tap(state, tapped) == Stale()


# Screens

SCREENS = [
    pytest.param(begin(1), "all g:swelling:0 g:swelling:1 g:swelling:2 g:swelling:3", id="first"),
    pytest.param(graded, "g:redness:0 g:redness:1 g:redness:2 g:redness:3", id="redness"),
    pytest.param(
        walk(graded, Chose(REDNESS, NONE)),
        "g:bruising:0 g:bruising:1 g:bruising:2 g:bruising:3",
        id="bruising",
    ),
    pytest.param(
        at_signs, "s:breathing s:vision s:skin s:pain s:fever s:spreading s:pus none", id="signs-on-day-1"
    ),
    pytest.param(
        marked,
        "s:breathing s:vision s:skin s:pain s:fever s:spreading s:pus done",
        id="signs-with-one-marked",
    ),
    pytest.param(
        walk(begin(7), AllClear()),
        "s:breathing s:vision s:skin s:pain s:fever s:spreading s:pus s:lump none",
        id="signs-on-day-7",
    ),
    pytest.param(done, "change", id="done"),
]


@pytest.mark.parametrize(("state", "codes"), SCREENS)
def test_a_screen_offers_its_taps_in_order(state: State, codes: str) -> None:
    assert [encode(tapped) for tapped in offered(state)] == codes.split()


@pytest.mark.parametrize(("day", "asked"), [(6, False), (7, True), (84, True)])
def test_lumps_are_asked_about_from_day_7(day: int, asked: bool) -> None:
    assert (Sign.LUMP in checkin.asked_signs(begin(day))) is asked


def test_the_day_from_which_lumps_are_asked_about_is_configurable() -> None:
    assert Sign.LUMP not in checkin.asked_signs(begin(7, lump_from_day=28))
    assert Sign.LUMP in checkin.asked_signs(begin(28, lump_from_day=28))


# Button data


@pytest.mark.parametrize("tapped", EVERY_TAP, ids=encode)
def test_a_tap_survives_its_button(tapped: Tap) -> None:
    data = encode(tapped)
    assert decode(data) == tapped
    assert data.isascii()
    assert 1 <= len(data) <= 24


def test_every_kind_of_tap_is_in_the_list() -> None:
    assert {type(tapped) for tapped in EVERY_TAP} == set(Tap.__args__)
    assert len({encode(tapped) for tapped in EVERY_TAP}) == len(EVERY_TAP)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "ALL",
        "g:redness",
        "g:redness:4",
        "g:redness:-1",
        "g:redness:02",
        "g:lump:1",
        "s:",
        "s:none",
        "done ",
    ],
)
def test_foreign_button_data_is_nothing(data: str) -> None:
    assert decode(data) is None


@proving
@given(st.text(max_size=24) | st.from_regex(r"(g|s|all|none|done|change)(:\w*){0,3}", fullmatch=True))
def test_what_can_be_read_is_what_was_written(data: str) -> None:
    tapped = decode(data)
    assert tapped is None or encode(tapped) == data


@proving
@given(st.integers(0, 90), st.lists(st.sampled_from(EVERY_TAP), max_size=40))
def test_any_storm_of_taps_leaves_a_checkin_that_can_be_finished(day: int, storm: list[Tap]) -> None:
    state = begin(day)
    for tapped in storm:
        after = tap(state, tapped)
        assert isinstance(after, State) == (tapped in offered(state))
        state = after if isinstance(after, State) else state
    for _ in range(4):
        if state.step is not Step.DONE:
            state = walk(state, next(t for t in reversed(offered(state))))
    assert state.step is Step.DONE
