"""What follows when Telegram's answer never came: by kind and by how often it was tried."""

import itertools

import pytest

from bot.chat import delivery
from bot.chat.kinds import KINDS, For

EXPECTED = {
    # Safety first: a second copy harms nobody, a lost one may.
    "emergency": 10,
    "alert": 10,
    "page": 10,
    # Telling staff again *is* showing it to them.
    "relay": 10,
    "notice": 10,
    "digest": 10,
    "wish": 10,
    "link": 10,
    "form": 10,
    "chart": 10,
    # Once more: the check-in's two copies are one conversation.
    "checkin": 2,
    "checkin-now": 2,
    # An edit can't double.
    "edit": 5,
    # Not guessed, but shown to staff.
    "nudge": 1,
    "reminder": 1,
    "presession": 1,
    "calendar": 1,
    "progress": 1,
    "mydata": 1,
    "card": 1,
    "appointment": 1,
    "consent": 1,
    "message": 1,
    "reply": 1,
    "stats": 1,
    "export": 1,
    "passed-on": 1,
}


def tries(kind):
    """How often a message is sent if no answer ever comes."""
    return next(count for count in itertools.count(1) if not delivery.is_sent_again(kind, count))


@pytest.mark.parametrize("kind", KINDS)
def test_how_often_a_message_of_unknown_fate_is_sent(kind):
    assert tries(kind) == EXPECTED[kind]


def test_every_expectation_is_about_a_kind_that_exists():
    assert set(EXPECTED) == set(KINDS)


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.reader is For.STAFF])
def test_what_is_for_staff_is_never_given_up_after_one_try(kind):
    assert kind.attempts > 2


def test_the_pauses_between_failures_grow_and_have_an_end():
    pauses = [delivery.backoff(failures) for failures in range(12)]
    assert pauses[:7] == [0.5, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0]
    assert pauses == sorted(pauses)
    assert delivery.backoff(10**9) == 15.0
