import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.limits import Limits, Rate
from bot.sandbox.refusals import ApiError

ANNA, GROUP = 5_000_000_001, -4_000_001


def refusal(limits: Limits, chat_id: int, at: float, *, edit: bool = False) -> int | None:
    """The seconds to wait, or None if the message passed."""
    try:
        limits.take(chat_id, at, edit=edit)
    except ApiError as error:
        return int((error.parameters or {})["retry_after"])
    return None


def test_the_refusal_names_the_seconds_to_wait() -> None:
    limits = Limits.telegram()
    limits.take(ANNA, 0.0)
    with pytest.raises(ApiError) as refused:
        limits.take(ANNA, 0.5)
    assert refused.value.payload() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }


def test_a_private_chat_takes_one_message_a_second() -> None:
    limits = Limits.telegram()
    assert [refusal(limits, ANNA, at) for at in (0.0, 0.5, 1.0, 1.9, 2.0)] == [None, 1, None, 1, None]


def test_a_burst_may_be_allowed_in_private() -> None:
    limits = Limits.telegram(burst=3)
    assert [refusal(limits, ANNA, at) for at in (0.0, 0.1, 0.2, 0.3)] == [None, None, None, 3]


def test_edits_are_free_in_private_and_count_in_groups() -> None:
    limits = Limits.telegram()
    assert [refusal(limits, ANNA, 0.0, edit=True) for _ in range(50)] == [None] * 50
    assert [refusal(limits, GROUP, at / 10, edit=at % 2 == 0) for at in range(20)] == [None] * 20
    assert refusal(limits, GROUP, 10.0, edit=True) == 50


def test_thirty_a_second_over_all_chats() -> None:
    limits = Limits.telegram()
    assert [refusal(limits, ANNA + number, 0.0) for number in range(30)] == [None] * 30
    assert refusal(limits, ANNA + 30, 0.5) == 1
    assert refusal(limits, ANNA + 30, 1.0) is None


def test_a_refused_message_does_not_count() -> None:
    limits = Limits.telegram()
    refusal(limits, ANNA, 0.0)
    assert refusal(limits, ANNA, 0.9) == 1
    assert refusal(limits, ANNA, 1.0) is None


def test_each_rate_can_be_switched_off() -> None:
    limits = Limits(private=Rate(1, 1))
    assert refusal(limits, GROUP, 0.0) is None
    limits.private = None
    assert [refusal(limits, ANNA, 0.0) for _ in range(100)] == [None] * 100
    assert [refusal(Limits.off(), ANNA, 0.0) for _ in range(100)] == [None] * 100


@given(st.lists(st.floats(0, 10), min_size=1, max_size=200).map(sorted))
def test_no_window_ever_holds_more_than_its_rate(times: list[float]) -> None:
    limits = Limits(overall=Rate(5, 2), slack=0)
    passed = [at for number, at in enumerate(times) if refusal(limits, number + 1, at) is None]
    assert all(later - earlier >= 2 for earlier, later in zip(passed, passed[5:], strict=False))
