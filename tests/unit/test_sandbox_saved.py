import json
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import saved
from bot.sandbox.people import Group, Person, Topic
from bot.sandbox.server import BotApi

NOON = datetime(2026, 3, 2, 12, 0, 0, 123, tzinfo=UTC)
BYTES = bytes(range(256))
ANNA, BORIS, CLARA, DORA = range(5_000_000_001, 5_000_000_005)
FORUM = -1_001_000_000_002


def now() -> datetime:
    return NOON + timedelta(hours=1)


def asks(api: BotApi, chat_id: int, text: str, **more: Any) -> None:
    keyboard = [[{"text": "Yes ✓", "callback_data": "y:1"}, {"text": "Help", "url": "https://example.org/"}]]
    bold = [{"type": "bold", "offset": 0, "length": 2}]
    api.world.post(api.world.writable(chat_id), api.world.bot, text, bold, keyboard=keyboard, **more)


def lived_in() -> BotApi:
    """A server on which about everything has happened that can happen to a chat."""
    api = BotApi(now=lambda: NOON)
    anna = api.person("Anna", username="anna", last_name="Ångström")
    boris, clara, dora = api.person("Boris", language_code=None), api.person("Clara"), api.person("Dora")
    group, forum = api.group("Team", [boris, clara]), api.group("Forum", [boris], forum=True)
    group.promotes_bot()
    channel = api.channel("News", clara)

    started = anna.says("/start")
    asks(api, anna.id, "Is it 🩹 swollen?", reply_to=started)
    asked = anna.chat.last
    anna.replies(asked, "no").history.append("never")
    anna.edits(anna.chat.last, "yes, http://example.org")
    api.world.change(asked, "Is it red?", [], asked.keyboard)
    anna.taps(asked, "Yes")
    anna.sends_document("scan", data=BYTES, name="scan.pdf")
    anna.sends_album(["front", None])
    anna.sends_location()
    anna.sends_poll()
    gone = anna.replies(anna.replies(asked, "first"), "wrong")
    anna.replies(gone, "about what is gone")
    anna.deletes(anna.chat.by_id[gone.id - 1])
    anna.deletes(gone)
    anna.forwards(asked)
    anna.forwards("said elsewhere", author="12")
    anna.forwards("said by him", author=boris)

    photo = clara.sends_photo("look", chat=group)
    clara.forwards(photo, chat=group)
    boris.replies(photo, "seen")
    topic = forum.topic("Alerts")
    boris.says("here", chat=topic)
    asks(api, forum.id, "Who?", topic=topic.topic, silent=True, protected=True)
    forum.topic("Closed").closes()
    forum.closes_general()
    group.migrates()
    clara.says("all", chat=channel)

    dora.says("/start")
    dora.blocks()
    clara.deletes_account()
    api.mailbox.confirm(api.mailbox.updates[2]["update_id"])
    api.mailbox.allowed = ["message", "callback_query", "my_chat_member"]
    api.backend.commands['{"type": "default"}', "de"] = [{"command": "hilfe", "description": "Hilfe"}]
    api.backend.descriptions["description", ""] = "A bot"
    return api


def goes_on(api: BotApi) -> None:
    """Old buttons are pressed, old messages answered and changed, and new things come to be."""
    api.world.now = now
    anna, boris, dora = (Person(api, api.world.users[number]) for number in (ANNA, BORIS, DORA))
    forum = Group(api, api.world.chats[FORUM])
    topic = Topic(forum, next(topic for topic in forum.chat.topics.values() if topic.name == "Alerts"))
    anna.taps(None, "Yes")
    for message in anna.chat.messages:
        anna.replies(message, f"about {message.id}")
    anna.edits(anna.chat.by_id[1], "/help")
    anna.forwards(anna.chat.from_bot[0], chat=anna.chat)
    anna.sends_photo()
    boris.taps(topic.from_bot[0], "Yes")
    boris.says("still here", chat=topic)
    topic.deletes()
    dora.opens("https://t.me/AftercareSandboxBot?start=T-2")
    api.group("Later", [api.person("Eve"), anna])


def picture(api: BotApi) -> Any:
    """All that is there but each chat's log; what is one and the same thing is drawn once, then named by number."""
    world, seen = api.world, {}

    def draw(thing: Any) -> Any:
        if is_dataclass(thing):
            if id(thing) in seen:
                return seen[id(thing)]
            if not type(thing).__dataclass_params__.frozen:
                seen[id(thing)] = f"#{len(seen)}"
            return {
                part.name: draw(getattr(thing, part.name)) for part in fields(thing) if part.name != "log"
            }
        if isinstance(thing, dict):
            return [(key, draw(value)) for key, value in thing.items()]
        return [draw(part) for part in thing] if isinstance(thing, list | tuple) else thing

    return draw(
        [
            world.bot, world.users, world.files.all, world.chats, list(api.mailbox.updates), api.mailbox.next_id,
            api.mailbox.allowed, api.backend.commands, api.backend.descriptions,
            world.last_number, world.last_event, api.next_person,
        ]
    )  # fmt: skip


def test_a_server_that_was_put_away_goes_on_as_if_it_never_had_been(tmp_path: Path) -> None:
    path, api, again = tmp_path / "telegram.json", lived_in(), BotApi(now=now)
    path.with_name("telegram.json.new").write_text("left behind")
    saved.write(path, api, NOON, {"story": "well", "phones": [ANNA]})
    assert [(kept.name, oct(kept.stat().st_mode & 0o777)) for kept in tmp_path.iterdir()] == [
        ("telegram.json", "0o600")
    ]

    kept = saved.read(path)
    assert kept is not None
    assert (kept.at, kept.extra) == (NOON, {"story": "well", "phones": [ANNA]})
    kept.restore(again)
    assert picture(again) == picture(api)
    assert again.world.files.at(again.world.files.all[0].path).data == BYTES

    goes_on(api)
    goes_on(again)
    assert picture(again) == picture(api)
    saved.write(path, again, NOON, {})
    third = BotApi(now=now)
    saved.read(path).restore(third)
    assert picture(third) == picture(again)


def test_where_nothing_was_kept_nothing_is_read(tmp_path: Path) -> None:
    assert saved.read(tmp_path / "telegram.json") is None


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "Invalid JSON"),
        (b"Dear\ndiary", "Invalid JSON.*'Dear"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[1]", r"should be an object, found \[1\]"),
        (b'{"name": "x"}', "version: Field required, found {'name': 'x'}"),
        (b'{"version": 7}', "version: Input should be 1, found 7"),
    ],
)
def test_another_file_is_refused_in_one_line_and_left_alone(
    tmp_path: Path, content: bytes, found: str
) -> None:
    path = tmp_path / "telegram.json"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=found) as refused:
        saved.read(path)
    assert "\n" not in str(refused.value)
    assert str(refused.value).startswith(f"{path} is no kept rehearsal")
    assert path.read_bytes() == content


def test_a_file_that_was_cut_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "telegram.json"
    saved.write(path, lived_in(), NOON, {"token": "secret"})
    whole = json.loads(path.read_text())
    del whole["chats"][0]["messages"][0]["sender"]
    path.write_text(path.read_text()[:-9])
    with pytest.raises(ValueError, match="Invalid JSON"):
        saved.read(path)
    path.write_text(json.dumps(whole))
    with pytest.raises(ValueError, match=r"chats\.0\.messages\.0\.sender: Field required") as refused:
        saved.read(path)
    assert "secret" not in str(refused.value)
