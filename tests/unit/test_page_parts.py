"""What the sandbox's page is told: text that can be trusted, parts that have changed, menus, words for rows."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.entities import discovered
from bot.sandbox.markup import parse_html
from bot.sandbox.page import view
from bot.sandbox.page.disturbance import CHOICES, Disturbance, part
from bot.sandbox.page.insight import busy_chats, held
from bot.sandbox.params import Params
from bot.sandbox.profile import commands_for, set_my_commands
from bot.sandbox.server import BotApi
from bot.store.trace import Sight

TAGS = re.compile(r"</?(?:b|i|u|s|code|pre|blockquote)>|</span>|<span class=\"spoiler\">|</a>"
                  r"|<a href=\"https?://[^\"<>]*\" rel=\"noopener noreferrer\" target=\"_blank\">")  # fmt: skip

AWAY = 'rel="noopener noreferrer" target="_blank"'


@pytest.fixture
def api() -> BotApi:
    return BotApi(now=lambda: datetime(2026, 9, 1, 9, tzinfo=UTC))


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("<>&\"'/ab =:.\n\u202e😀/@#") | st.characters(exclude_categories=["Cs"]))
)
def test_what_somebody_writes_is_never_markup(text):
    html = view.safe_html(text, discovered(text, []))
    rest = TAGS.sub("", html)
    assert "<" not in rest
    assert ">" not in rest
    assert unescape(rest) == re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", text) or re.search(
        r"[\x00-\x1f\x7f-\x9f]", text
    )


@pytest.mark.parametrize(
    ("written", "html"),
    [
        pytest.param("<b>a</b> &lt;i&gt;", "<b>a</b> &lt;i&gt;", id="bold"),
        pytest.param('<a href="https://a.example/?q=1&amp;r=2">x</a>',
                     f'<a href="https://a.example/?q=1&amp;r=2" {AWAY}>x</a>', id="link"),
        pytest.param('<a href="tg://user?id=1">x</a>', "x", id="another scheme"),
        pytest.param("<tg-spoiler>x</tg-spoiler>", '<span class="spoiler">x</span>', id="spoiler"),
    ],
)  # fmt: skip
def test_the_bots_formatting_is_kept_and_its_links_lead_to_the_web_only(written, html):
    text, entities = parse_html(written)
    assert view.safe_html(text, entities) == html


def test_only_what_has_changed_is_told():
    before = view.encoded({"a": 1, "b": {"x": "ä"}, "gone": 3})
    after = view.encoded({"a": 1, "b": {"x": "ö"}, "new": [2]})
    told = json.loads("{" + view.difference(before, after) + "}")
    assert told == {"b": {"x": "ö"}, "new": [2], "gone": None}
    assert view.difference(after, after) == ""


def test_the_narrowest_menu_in_the_own_language_counts(api):
    anna = api.person("Anna", language_code="es")
    team = api.group("Staff", [anna], supergroup=True)

    def put(name: str, language: str = "", **scope: object) -> None:
        given = {"commands": json.dumps([{"command": name, "description": "x"}]), "scope": json.dumps(scope)}
        set_my_commands(api.backend, Params(given | {"language_code": language}, {}))

    def seen() -> list[str]:
        menus = (commands_for(api.backend, chat, anna.user) for chat in (anna.chat, team.chat))
        return [menu[0]["command"] if menu else "" for menu in menus]

    anna.says("/start")
    assert seen() == ["", ""]
    put("any", type="default")
    assert seen() == ["any", "any"]
    put("private", type="all_private_chats")
    put("groups", type="all_group_chats")
    assert seen() == ["private", "groups"]
    put("spanish", "es", type="all_private_chats")
    put("team", type="chat", chat_id=team.id)
    assert seen() == ["spanish", "team"]
    put("own", type="chat", chat_id=anna.id)
    put("member", type="chat_member", chat_id=team.id, user_id=anna.id)
    assert seen() == ["own", "member"]


def test_what_waits_is_counted_and_an_edit_is_no_sign_of_writing():
    row = {"kind": "reply", "reason": None, "attempts": 0, "patient_id": None}
    outbox = {
        1: row | {"id": 1, "chat_id": 5, "method": "text", "state": "ready"},
        2: row | {"id": 2, "chat_id": 6, "method": "edit", "state": "sending"},
        3: row | {"id": 3, "chat_id": 7, "method": "text", "state": "sent"},
    }
    sight = Sight(outbox=outbox)
    assert held(sight) == (1, 1)
    assert busy_chats(sight) == {5}


async def test_each_disturbance_is_in_force_until_it_is_over(api):
    now = datetime(2026, 9, 1, 9, tzinfo=UTC)
    line = Disturbance()
    await api.start()
    for choice in CHOICES:
        await line.switch(api, choice.key, now)
        assert (line.mode, line.on) == (choice.key, choice.key != "none")
        assert part(line, "10:00")["text"] == f"{choice.what} It ends at 10:00."
        assert line.over(now) is False
        assert line.over(now.replace(hour=10)) is (choice.key == "down")
    await line.switch(api, "none", now)
    assert api.faults.active == []
    await api.stop()
