"""How fast messages leave: Telegram's limits are kept for every schedule, and hardly any time is given away."""

from collections import defaultdict
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.pacing import CATCH_UP, GROUP_CALM, GROUP_MOST, GROUP_WINDOW, HEADROOM, PRIVATE_REST, Pacing

INTERVAL = 1 / (30 * HEADROOM)
EPS = 1e-9

# A late wake-up, an answer that took long, a pause of the whole machine: seconds that pass unplanned.
JITTER = st.floats(0, 0.2) | st.sampled_from([0.0, 0.001, 0.5, 3.0, 90.0])


class Line:
    """Sends what waits in the order of a schedule, as the worker does; remembers what left when."""

    def __init__(self, pacing=None, at=0.0):
        self.pacing = pacing or Pacing(30.0)
        self.now = at
        self.left = []

    def send(self, waiting, jitter=()):
        """`waiting` holds (chat, is it an edit); the first that may leave does. Returns when the last left."""
        waiting, late = list(waiting), list(jitter)
        while waiting:
            index = None
            if self.pacing.grant(self.now, 32):
                closed, resting = set(self.pacing.closed(self.now)), set(self.pacing.resting(self.now))
                free = (
                    index
                    for index, (chat, edit) in enumerate(waiting)
                    if chat not in closed and (edit or chat not in resting)
                )
                index = next(free, None)
                if index is not None:
                    chat, edit = waiting.pop(index)
                    self.pacing.took(chat, self.now, edit=edit)
                    self.left.append((self.now, chat, edit))
            if index is None or not self.pacing.grant(self.now, 1):
                self.now += self.pacing.wait(self.now)
            self.now += late.pop() if late else 0.0
        return self.left[-1][0]


def most_within(times, seconds):
    """The most events in any half-open window of so many seconds."""
    times, most, start = sorted(times), 0, 0
    for end, at in enumerate(times):
        while times[start] <= at - seconds + EPS:
            start += 1
        most = max(most, end - start + 1)
    return most


chats = st.sampled_from([1, 2, 3, 4, 5, -1, -2]) | st.integers(10, 200)
schedules = st.lists(st.tuples(chats, st.booleans()), min_size=1, max_size=150)


@settings(max_examples=80, deadline=None)
@given(schedules, st.lists(JITTER, max_size=200), st.sampled_from([0.0, 1e6]))
def test_no_schedule_and_no_jitter_breaks_a_limit(waiting, jitter, at):
    line = Line(at=at)
    line.send(waiting, jitter)
    assert most_within([at for at, _, _ in line.left], 1.0) <= 30
    by_chat = defaultdict(list)
    for at, chat, edit in line.left:
        if chat < 0 or not edit:
            by_chat[chat].append(at)
    for chat, times in by_chat.items():
        if chat > 0:
            assert most_within(times, 1.0) == 1
        else:
            assert most_within(times, 60.0) <= 20


@settings(max_examples=80, deadline=None)
@given(schedules, st.lists(JITTER, max_size=200))
def test_all_that_waits_leaves_in_the_end(waiting, jitter):
    line = Line()
    line.send(waiting, jitter)
    assert sorted((chat, edit) for _, chat, edit in line.left) == sorted(waiting)


def test_three_thousand_messages_take_hardly_longer_than_they_must():
    line = Line()
    assert line.send([(chat, False) for chat in range(1, 3001)]) / (3000 / 30) <= 1.05


@pytest.mark.parametrize("most", [0.001, 0.005, 0.03])
@pytest.mark.parametrize("seed", range(3))
def test_small_delays_on_every_message_cost_nothing(seed, most):
    random = Random(seed)
    jitter = [random.uniform(0, most) for _ in range(3000)]
    assert Line().send([(chat, False) for chat in range(1, 3001)], jitter) / (3000 / 30) <= 1.05


def took_at(pacing, now, count):
    """The instants at which the next messages leave, looked for in steps of a tenth of a millisecond."""
    taken = []
    while len(taken) < count:
        if pacing.grant(now, 32):
            pacing.took(10 + len(taken), now, edit=False)
            taken.append(now)
        else:
            now += 0.0001
    return taken


@pytest.mark.parametrize("slip", [0.01, 0.1, 0.19])
def test_what_a_slip_cost_is_made_good(slip):
    """Ten seconds of a busy line, a slip, and ten more: the even pace is met again as if nothing had happened."""
    line, chats = Line(), iter(range(1, 10_000))
    line.send([(next(chats), False) for _ in range(290)])
    line.now += slip
    end = line.send([(next(chats), False) for _ in range(290)])
    assert end == pytest.approx(Line().send([(chat, False) for chat in range(580)]), abs=2 * INTERVAL)


@pytest.mark.parametrize("rest", [CATCH_UP + 2 * INTERVAL, 10.0, 3600.0])
def test_after_a_rest_one_leaves_at_once_and_the_others_evenly(rest):
    pacing = Pacing(30.0)
    pacing.took(1, 50.0, edit=False)
    first, second, third = took_at(pacing, 50.0 + rest, 3)
    assert first == 50.0 + rest
    assert second - first == pytest.approx(INTERVAL, abs=0.0002)
    assert third - second == pytest.approx(INTERVAL, abs=0.0002)


def test_one_message_at_a_time_is_granted():
    pacing = Pacing(30.0)
    assert pacing.grant(0.0, 32) == 1
    assert pacing.grant(0.0, 0) == 0
    pacing.took(1, 0.0, edit=False)
    assert pacing.grant(INTERVAL / 2, 32) == 0


def test_a_private_chat_rests_after_a_message_but_not_after_an_edit():
    pacing = Pacing(30.0)
    pacing.took(1, 0.0, edit=False)
    pacing.took(2, 0.0, edit=True)
    assert pacing.resting(1.0) == [1]
    assert pacing.resting(PRIVATE_REST) == []


def test_edits_in_a_private_chat_are_only_held_to_the_overall_pace():
    line = Line()
    assert line.send([(1, True)] * 60) == pytest.approx(59 * INTERVAL, rel=0.05)


def test_edits_in_a_group_count_as_messages_there():
    line = Line()
    line.send([(-1, True)] * 45)
    assert most_within([at for at, _, _ in line.left], 60.0) == GROUP_MOST


def test_a_full_group_does_not_hold_up_anyone_else():
    line = Line()
    line.send([(-1, True)] * 30 + [(chat, False) for chat in range(1, 40)])
    others = [at for at, chat, _ in line.left if chat > 0]
    assert max(others) < 3.0


def test_a_429_pauses_the_chat_that_it_names():
    pacing = Pacing(30.0)
    pacing.pause_chat(7, 100.0, 5.0)
    assert pacing.closed(104.9) == [7]
    assert pacing.grant(104.0, 32) == 1
    assert pacing.closed(105.0) == []


def test_a_shorter_pause_does_not_cut_a_longer_one_short():
    pacing = Pacing(30.0)
    pacing.pause_chat(7, 100.0, 30.0)
    pacing.pause_chat(7, 101.0, 1.0)
    assert pacing.closed(120.0) == [7]


def test_429s_in_two_chats_at_once_pause_everything():
    pacing = Pacing(30.0)
    pacing.flooded(7, 100.0, 5.0)
    pacing.flooded(8, 101.0, 5.0)
    assert pacing.grant(105.9, 32) == 0
    assert pacing.wait(105.0) == pytest.approx(1.0)
    assert pacing.grant(106.0, 32) == 1


def test_429s_one_after_the_other_pause_only_their_chats():
    pacing = Pacing(30.0)
    pacing.flooded(7, 100.0, 5.0)
    pacing.flooded(8, 106.0, 5.0)
    assert pacing.closed(107.0) == [8]
    assert pacing.grant(107.0, 32) == 1


def test_without_limits_all_leave_at_once_except_what_a_429_names():
    pacing = Pacing(None)
    assert pacing.grant(0.0, 32) == 32
    pacing.took(1, 0.0, edit=False)
    assert pacing.resting(0.0) == []
    pacing.pause_chat(1, 0.0, 2.0)
    assert pacing.closed(1.0) == [1]
    pacing.pause_all(0.0, 2.0)
    assert pacing.grant(1.9, 32) == 0


def test_the_wait_ends_when_something_may_leave():
    pacing = Pacing(30.0)
    pacing.took(1, 0.0, edit=False)
    assert pacing.wait(0.0) == pytest.approx(INTERVAL)
    assert pacing.wait(0.5) == pytest.approx(PRIVATE_REST - 0.5)
    assert 0 < pacing.wait(500.0) <= 1.0


def test_a_pause_that_telegram_did_not_ask_for_is_no_flood():
    pacing = Pacing(30.0)
    pacing.pause_chat(7, 100.0, 5.0)
    pacing.flooded(8, 101.0, 40.0)
    assert pacing.grant(102.0, 32) == 1


def test_in_a_group_an_edit_rests_the_chat_like_a_message():
    pacing = Pacing(30.0)
    pacing.took(-7, 0.0, edit=True)
    assert pacing.closed(1.0) == [-7]
    assert pacing.closed(PRIVATE_REST) == []


def test_a_group_is_crowded_for_what_is_not_urgent_after_fifteen_messages_a_minute():
    pacing = Pacing(30.0)
    for number in range(GROUP_CALM):
        assert pacing.crowded(float(number)) == []
        pacing.took(-7, float(number), edit=False)
    assert pacing.crowded(20.0) == [-7]
    assert pacing.closed(20.0) == []  # an alert may still leave
    assert pacing.crowded(GROUP_WINDOW) == []  # the first of them counts no more


def test_the_rest_of_a_groups_ration_is_there_for_alerts_and_then_it_is_closed():
    pacing = Pacing(30.0)
    for number in range(GROUP_MOST):
        assert pacing.closed(number * 2.0) == []
        pacing.took(-7, number * 2.0, edit=False)
    assert pacing.closed(40.0) == pacing.crowded(40.0) == [-7]


def test_an_edit_in_a_group_counts_towards_the_crowd():
    pacing = Pacing(30.0)
    for number in range(GROUP_CALM):
        pacing.took(-7, float(number), edit=True)
    assert pacing.crowded(20.0) == [-7]


def test_one_crowded_group_crowds_no_other_and_no_private_chat():
    pacing = Pacing(30.0)
    for number in range(40):
        pacing.took(7, number * 2.0, edit=False)
        pacing.took(-7, number * 2.0 + 0.5, edit=False)
    pacing.took(-8, 80.0, edit=False)
    assert pacing.crowded(80.0) == [-7]


def test_the_wait_of_a_crowded_group_ends_when_there_is_room_for_what_is_not_urgent():
    pacing = Pacing(30.0)
    for number in range(GROUP_CALM):
        pacing.took(-7, float(number), edit=False)
    now = 30.0
    while pacing.crowded(now):
        now += pacing.wait(now)
    assert GROUP_WINDOW <= now < GROUP_WINDOW + 0.01


def test_without_limits_no_group_is_crowded():
    pacing = Pacing(None)
    for _ in range(100):
        pacing.took(-7, 0.0, edit=False)
    assert pacing.crowded(0.0) == []
