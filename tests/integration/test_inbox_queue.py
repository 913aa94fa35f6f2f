"""The door in, part by part: stored before it is queued, each chat in its order."""

import asyncio
import json
from datetime import UTC, datetime
from random import Random

import pytest
from telegram import Chat, Message, Update, User
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.chat.inbox import DurableQueue, InOrder
from bot.chat.lines import PollingLine, options
from bot.sandbox.limits import Limits
from bot.sandbox.server import BotApi
from bot.store import inbox
from bot.store.database import rows

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def update(number, chat=5, text="hello"):
    person = User(chat, "Anna", is_bot=False)
    return Update(number, message=Message(number, NOW, Chat(chat, "private"), from_user=person, text=text))


def numbers(queue):
    found = []
    while not queue.empty():
        found.append(queue.get_nowait().update_id)
    return found


@pytest.fixture
def queue(store):
    return DurableQueue(store, lambda: NOW)


def stored(store):
    return {row["update_id"]: row for row in store.write_now(lambda db: rows(db, "SELECT * FROM inbox"))}


async def test_an_update_is_in_the_database_before_it_is_in_the_queue(store, queue):
    await queue.put(update(700, text="I am unwell"))
    assert json.loads(stored(store)[700]["raw"])["message"]["text"] == "I am unwell"
    assert numbers(queue) == [700]


async def test_an_update_that_comes_twice_is_queued_once_also_with_a_lower_number(store, queue):
    for number in (700, 701, 700, 3, 701, 3):
        await queue.put(update(number))
    assert numbers(queue) == [700, 701, 3]


async def test_what_can_not_be_stored_is_not_taken(store, queue, monkeypatch):
    def full(*_):
        raise OSError("no space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(inbox, "receive", full)
        with pytest.raises(TelegramError):
            await queue.put(update(700))
    assert queue.empty()
    await queue.put(update(700))
    assert numbers(queue) == [700]


async def test_what_is_no_update_passes(queue):
    """The library puts its own sign for the end into the queue."""
    sign = object()
    await queue.put(sign)
    assert queue.get_nowait() is sign


async def test_what_a_former_run_left_comes_in_the_order_of_receipt(store, queue):
    for number in (705, 706, 707):
        await queue.put(update(number, text=str(number)))
    store.write_now(lambda db: inbox.settle(db, 706, "done", NOW))
    again = DurableQueue(store, lambda: NOW)
    assert [(left.update_id, left.message.text) for left in await again.left_over(None)] == [
        (705, "705"),
        (707, "707"),
    ]


def test_an_update_is_begun_again_three_times(store):
    store.write_now(lambda db: inbox.receive(db, 700, "{}", NOW))
    begun = [store.write_now(lambda db: inbox.begin_again(db, 700)) for _ in range(5)]
    assert begun == [True, True, True, False, False]


# Order


@pytest.mark.parametrize("seed", range(5))
async def test_each_chat_is_handled_in_order_and_chats_side_by_side(seed):
    random, handled, at_once, most = Random(seed), [], set(), 0

    async def handle(item):
        nonlocal most
        chat = item.effective_chat.id
        assert chat not in at_once
        at_once.add(chat)
        most = max(most, len(at_once))
        for _ in range(random.randrange(6)):
            await asyncio.sleep(0)
        if random.random() < 0.1:
            at_once.discard(chat)
            handled.append(item)
            raise ValueError("a handler that fails")
        at_once.discard(chat)
        handled.append(item)

    updates = [update(number, chat=number % 20 + 1) for number in range(200)]
    processor = InOrder()
    tasks = [asyncio.create_task(processor.process_update(item, handle(item))) for item in updates]
    await asyncio.gather(*tasks, return_exceptions=True)
    assert len(handled) == 200
    for chat in range(1, 21):
        mine = [item.update_id for item in handled if item.effective_chat.id == chat]
        assert mine == sorted(mine)
    assert most > 5
    assert processor._chats == {}


async def test_a_chat_that_hangs_holds_up_no_other():
    processor, go, done = InOrder(), asyncio.Event(), []

    async def handle(item):
        if item.effective_chat.id == 1:
            await go.wait()
        done.append(item.update_id)

    slow = [
        asyncio.create_task(processor.process_update(u, handle(u))) for u in map(update, range(10), [1] * 10)
    ]
    other = update(50, chat=2)
    await processor.process_update(other, handle(other))
    assert done == [50]
    go.set()
    await asyncio.gather(*slow)
    assert done == [50, *range(10)]


# The line on which updates are asked for


GOOD = {
    "update_id": 1,
    "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "hi"},
}


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param({"update_id": 2, "message": {"nonsense": True}}, id="fields missing"),
        pytest.param({"update_id": 2, "message": "text"}, id="text for a message"),
        pytest.param({"update_id": 2, "callback_query": {"id": "1"}}, id="a tap of nobody"),
        pytest.param({"update_id": 2, "message": GOOD["message"] | {"date": "today"}}, id="a date in words"),
        pytest.param(
            {"update_id": 2, "message": GOOD["message"] | {"entities": [1]}}, id="a number for an entity"
        ),
        pytest.param(
            {"update_id": 2, "message": GOOD["message"] | {"date": 10**20}}, id="a date beyond time"
        ),
    ],
)
def test_an_update_that_can_not_be_read_spoils_no_other(bad):
    payload = json.dumps({"ok": True, "result": [GOOD, bad, GOOD | {"update_id": 3}]}).encode()
    result = PollingLine.parse_json_payload(payload)["result"]
    assert result == [GOOD, {"update_id": 2}, GOOD | {"update_id": 3}]
    assert [item.update_id for item in Update.de_list(result, None)] == [1, 2, 3]


def test_what_is_no_list_of_updates_is_left_as_it_is():
    assert PollingLine.parse_json_payload(b'{"ok": true, "result": {"id": 1}}')["result"] == {"id": 1}


@pytest.mark.parametrize("status", [401, 404])
async def test_a_passing_401_or_404_does_not_end_polling_for_good(status, quick):
    async with BotApi(now=lambda: NOW, limits=Limits.off()) as api, PollingLine(lambda: 0.0) as request:
        with api.faults.status(status), pytest.raises(NetworkError):
            await request.post(f"{api.url}/bot{api.token}/getUpdates")


@pytest.mark.parametrize("fault", ["down", "reset_before"])
async def test_a_broken_connection_is_not_taken_for_a_time_out(fault, quick):
    """After a time-out the library asks again at once: with a server that refuses, thousands of times a second."""
    async with BotApi(now=lambda: NOW, limits=Limits.off()) as api, app_request(0.2) as request:
        with getattr(api.faults, fault)(), pytest.raises(NetworkError) as caught:
            await request.post(f"{api.url}/bot{api.token}/getUpdates")
    assert not isinstance(caught.value, TimedOut)


async def test_a_refused_connection_is_not_taken_for_a_time_out(quick):
    async with app_request(0.2) as request:
        with pytest.raises(NetworkError) as caught:
            await request.post("http://127.0.0.1:9/bot1:a/getUpdates")
    assert not isinstance(caught.value, TimedOut)


async def test_a_poll_that_stays_unanswered_is_a_time_out(quick):
    async with BotApi(now=lambda: NOW, limits=Limits.off()) as api, app_request(0.2) as request:
        with api.faults.slow(5), pytest.raises(TimedOut):
            await request.post(f"{api.url}/bot{api.token}/getUpdates")


def app_request(read_timeout):
    return PollingLine(lambda: 0.0, **options(1) | {"read_timeout": read_timeout})
