"""Topics of a forum on the local Bot API server: as strict as Telegram, over real HTTP and in its words."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from bot.sandbox.people import Group, Person, Topic
from bot.sandbox.server import BotApi
from bot.sandbox.transcript import transcript

Call = Callable[..., Awaitable[dict[str, Any]]]

NOT_FOUND = "Bad Request: message thread not found"


@pytest.fixture
def nurse(api: BotApi) -> Person:
    return api.person("Nurse")


@pytest.fixture
def forum(api: BotApi, nurse: Person) -> Group:
    return api.group("Staff", [nurse], forum=True)


@pytest.fixture
def alerts(forum: Group) -> Topic:
    return forum.topic("Alerts")


@pytest.fixture
async def call(api: BotApi) -> AsyncIterator[Call]:
    async with httpx.AsyncClient(base_url=f"{api.url}/bot{api.token}/") as client:

        async def post(method: str = "sendMessage", **params: Any) -> dict[str, Any]:
            return (await client.post(method, json={"text": "hello"} | params)).json()

        yield post


def newest(api: BotApi) -> dict[str, Any]:
    return api.mailbox.updates[-1]["message"]


async def test_a_message_goes_into_the_topic_that_is_named(forum: Group, alerts: Topic, call: Call) -> None:
    sent = (await call(chat_id=forum.id, message_thread_id=alerts.id))["result"]
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (alerts.id, True)
    assert sent["chat"]["is_forum"] is True
    assert [message.id for message in alerts.from_bot] == [sent["message_id"]]


async def test_without_one_it_goes_to_general_which_has_no_number(
    forum: Group, alerts: Topic, call: Call
) -> None:
    sent = (await call(chat_id=forum.id))["result"]
    assert not {"message_thread_id", "is_topic_message", "reply_to_message"} & set(sent)
    assert alerts.from_bot == []


@pytest.mark.parametrize("number", [1, 999])
async def test_a_number_that_is_no_topic_is_refused(
    forum: Group, alerts: Topic, call: Call, number: int
) -> None:
    refused = await call(chat_id=forum.id, message_thread_id=number)
    assert (refused["error_code"], refused["description"]) == (400, NOT_FOUND)
    assert alerts.from_bot == forum.chat.from_bot == []


@pytest.mark.parametrize("number", ["Alerts", "", 0, -5])
async def test_what_is_not_a_positive_number_counts_as_absent(
    forum: Group, alerts: Topic, call: Call, number: Any
) -> None:
    assert (await call(chat_id=forum.id, message_thread_id=number))["ok"]
    assert alerts.from_bot == []


async def test_other_chats_have_no_topics(api: BotApi, nurse: Person, call: Call) -> None:
    nurse.says("/start")
    plain = api.group("Plain", [nurse], supergroup=True)
    question = nurse.says("any news?", plain)
    for chat_id in (nurse.id, plain.id):
        assert (await call(chat_id=chat_id, message_thread_id=question.id))["description"] == NOT_FOUND
    nurse.replies(question, "anyone?")
    refused = await call(chat_id=plain.id, message_thread_id=question.id)
    assert refused["description"] == "Bad Request: message thread is not a forum topic thread"


async def test_only_a_supergroup_can_have_topics(api: BotApi, nurse: Person) -> None:
    with pytest.raises(ValueError, match="Plain has no topics"):
        api.group("Plain", [nurse], supergroup=True).topic("Alerts")


async def test_a_closed_topic_takes_nothing_until_it_is_reopened(
    forum: Group, alerts: Topic, nurse: Person, call: Call
) -> None:
    stands = (await call(chat_id=forum.id, message_thread_id=alerts.id))["result"]["message_id"]
    alerts.closes()
    by_number = await call(chat_id=forum.id, message_thread_id=alerts.id)
    by_reply = await call(chat_id=forum.id, reply_parameters={"message_id": stands})
    assert by_number["description"] == by_reply["description"] == "Bad Request: TOPIC_CLOSED"
    with pytest.raises(ValueError, match="the topic is closed"):
        nurse.says("hello?", alerts)
    alerts.reopens()
    assert (await call(chat_id=forum.id, message_thread_id=alerts.id))["ok"]


async def test_general_can_be_closed_too(forum: Group, alerts: Topic, call: Call) -> None:
    forum.closes_general()
    assert (await call(chat_id=forum.id))["description"] == "Bad Request: TOPIC_CLOSED"
    assert (await call(chat_id=forum.id, message_thread_id=alerts.id))["ok"]


@pytest.mark.parametrize(("remembered", "words"), [(False, NOT_FOUND), (True, "Bad Request: TOPIC_DELETED")])
async def test_a_deleted_topic_is_gone_with_its_messages(
    forum: Group, alerts: Topic, call: Call, *, remembered: bool, words: str
) -> None:
    await call(chat_id=forum.id, message_thread_id=alerts.id)
    alerts.deletes(remembered=remembered)
    assert (await call(chat_id=forum.id, message_thread_id=alerts.id))["description"] == words
    assert forum.chat.from_bot == []


async def test_a_reply_stays_in_the_topic_of_what_it_replies_to(
    api: BotApi, forum: Group, alerts: Topic, nurse: Person, call: Call
) -> None:
    asked = nurse.says("/today", alerts)
    answer = (await call(chat_id=forum.id, reply_parameters={"message_id": asked.id}))["result"]
    assert answer["message_thread_id"] == alerts.id
    assert answer["reply_to_message"]["message_id"] == asked.id
    nurse.replies(alerts.from_bot[0], "thanks")
    assert newest(api)["message_thread_id"] == alerts.id


async def test_a_reply_into_another_topic_quotes_from_outside(
    forum: Group, alerts: Topic, call: Call
) -> None:
    there = (await call(chat_id=forum.id))["result"]["message_id"]
    sent = await call(chat_id=forum.id, message_thread_id=alerts.id, reply_parameters={"message_id": there})
    assert sent["result"]["message_thread_id"] == alerts.id
    assert sent["result"]["external_reply"]["message_id"] == there


async def test_files_go_into_topics_too(forum: Group, alerts: Topic, nurse: Person, call: Call) -> None:
    photo = nurse.sends_photo(chat=alerts)
    sent = await call("sendPhoto", chat_id=forum.id, message_thread_id=alerts.id, photo=photo.file.file_id)
    assert sent["result"]["message_thread_id"] == alerts.id


async def test_in_a_topic_everything_is_a_reply_at_least_to_its_beginning(
    api: BotApi, alerts: Topic, nurse: Person
) -> None:
    nurse.says("/today", alerts)
    told = newest(api)
    assert (told["message_thread_id"], told["is_topic_message"]) == (alerts.id, True)
    assert told["reply_to_message"]["message_id"] == alerts.id
    assert told["reply_to_message"]["forum_topic_created"]["name"] == "Alerts"


@pytest.mark.parametrize("forum_too", [True, False])
async def test_outside_of_topics_a_reply_has_a_thread_and_is_of_no_topic(
    api: BotApi, nurse: Person, call: Call, *, forum_too: bool
) -> None:
    group = api.group("Group", [nurse], supergroup=True, forum=forum_too)
    first = (await call(chat_id=group.id))["result"]["message_id"]
    nurse.replies(group.chat.from_bot[0], "yes")
    assert (newest(api)["message_thread_id"], "is_topic_message" in newest(api)) == (first, False)


async def test_a_transcript_tells_topics_apart(forum: Group, alerts: Topic, nurse: Person) -> None:
    nurse.says("here", alerts)
    nurse.says("there", forum)
    alerts.closes()
    assert (
        transcript({"Staff": forum.chat}, ZoneInfo("UTC")).partition("Alerts\n")[2]
        == """\

--- Staff › Alerts ---
10:00   Nurse:
        here

--- Staff ---
10:00   Nurse:
        there
10:00   Nurse closes the topic Alerts
"""
    )
