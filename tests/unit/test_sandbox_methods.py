import json
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.limits import Limits
from bot.sandbox.methods import METHODS, proper_name
from bot.sandbox.params import Params
from bot.sandbox.people import A_PHOTO
from bot.sandbox.refusals import ApiError
from bot.sandbox.server import BotApi
from bot.sandbox.uploads import picture_size

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WAITING = {"getUpdates"}
NEEDS_A_LOOP = {"setWebhook"}
PLAIN = sorted(set(METHODS) - WAITING - NEEDS_A_LOOP)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
BUTTON = st.dictionaries(st.sampled_from(["text", "callback_data", "url", "pay"]), JSON, max_size=3)
KEYBOARD = st.fixed_dictionaries(
    {"inline_keyboard": st.lists(st.lists(BUTTON | JSON, max_size=3), max_size=3)}
)
ENTITY = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["bold", "code", "text_link", "x"]),
        "offset": st.integers(-1, 6),
        "length": JSON,
    }
)


@pytest.mark.parametrize("method", PLAIN)
@settings(max_examples=40, deadline=None)
@given(
    params=st.dictionaries(
        st.sampled_from(["text", "caption", "commands", "scope", "reply_parameters", "photo", "document"]),
        st.text(max_size=5) | JSON.map(json.dumps),
    ),
    markup=KEYBOARD | JSON,
    entities=st.lists(ENTITY | JSON, max_size=3) | JSON,
    chat_id=st.sampled_from(["", "1", "5000000001", "x"]),
)
def test_whatever_is_asked_the_answer_is_a_result_or_a_refusal(
    method: str, params: dict[str, str], markup: object, entities: object, chat_id: str
) -> None:
    api = BotApi(now=lambda: NOON, limits=Limits.off())
    api.person("Anna").says("/start")
    asked = {"chat_id": chat_id, "message_id": "1", "text": "hello"} | params
    asked |= {"reply_markup": json.dumps(markup), "entities": json.dumps(entities)}
    with suppress(ApiError):
        json.dumps(METHODS[method](api.backend, Params(asked)))
        assert all(message.html is not None for message in api.world.chats[5_000_000_001].messages)


def test_methods_are_found_whatever_their_case() -> None:
    assert proper_name("SENDMESSAGE") == "sendMessage"
    assert proper_name("sendmessages") is None


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (A_PHOTO, (8, 8)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4) + (480).to_bytes(4), (640, 480)),
        (b"GIF89a" + (3).to_bytes(2, "little") + (4).to_bytes(2, "little"), (3, 4)),
        (b"%PDF-1.4", None),
        (b"", None),
    ],
)
def test_pictures_are_known_by_their_first_bytes(data: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(data) == size


def test_the_token_looks_like_a_real_one() -> None:
    api = BotApi(now=lambda: NOON)
    assert api.token.startswith("700000001:AA")
    assert len(api.token.partition(":")[2]) == 35
