"""Each way in which a call can go wrong, as the bot's HTTP client sees it, and what became of the message."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import httpx
import pytest

from bot.sandbox.limits import Limits
from bot.sandbox.people import Person
from bot.sandbox.server import BotApi


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    async with BotApi(now=lambda: now, limits=Limits.off()) as server:
        yield server


@pytest.fixture
def anna(api: BotApi) -> Person:
    person = api.person("Anna")
    person.says("/start")
    return person


@pytest.fixture
async def client(api: BotApi) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=f"{api.url}/bot{api.token}/", timeout=5) as client:
        yield client


async def send(client: httpx.AsyncClient, person: Person, patience: float = 5) -> httpx.Response:
    return await client.post("sendMessage", json={"chat_id": person.id, "text": "hi"}, timeout=patience)


def arrived(person: Person) -> int:
    return len(person.chat.from_bot)


async def test_down_closes_without_acting(api: BotApi, client: httpx.AsyncClient, anna: Person) -> None:
    with api.faults.down() as fault, pytest.raises(httpx.RemoteProtocolError):
        await send(client, anna)
    assert (fault.hits, arrived(anna)) == (1, 0)
    assert (await send(client, anna)).status_code == 200


async def test_a_reset_before_leaves_nothing_done(
    api: BotApi, client: httpx.AsyncClient, anna: Person
) -> None:
    api.faults.reset_before(method="sendMessage", times=1)
    with pytest.raises(httpx.ReadError):
        await send(client, anna)
    assert arrived(anna) == 0


async def test_a_reset_after_leaves_the_message_sent(
    api: BotApi, client: httpx.AsyncClient, anna: Person
) -> None:
    api.faults.reset_after(times=1)
    with pytest.raises(httpx.ReadError):
        await send(client, anna)
    assert arrived(anna) == 1


async def test_a_truncated_answer_leaves_the_message_sent(
    api: BotApi, client: httpx.AsyncClient, anna: Person
) -> None:
    api.faults.truncated(times=1)
    with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
        await send(client, anna)
    assert arrived(anna) == 1


async def test_a_proxy_page_is_html(api: BotApi, client: httpx.AsyncClient, anna: Person) -> None:
    api.faults.status(502, times=1)
    answer = await send(client, anna)
    assert (answer.status_code, answer.headers["Content-Type"]) == (502, "text/html")
    assert answer.text.startswith("<html>")
    assert (arrived(anna), api.calls[-1].status) == (0, 502)


async def test_a_flood_names_its_wait(api: BotApi, client: httpx.AsyncClient, anna: Person) -> None:
    api.faults.flood(17, times=1)
    assert (await send(client, anna)).json() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 17",
        "parameters": {"retry_after": 17},
    }


@pytest.mark.parametrize("acts_first", [False, True])
async def test_a_slow_answer_outlasts_the_clients_patience(
    api: BotApi, client: httpx.AsyncClient, anna: Person, acts_first: bool
) -> None:
    api.faults.slow(60, acts_first=acts_first)
    with pytest.raises(httpx.ReadTimeout):
        await send(client, anna, patience=0.05)
    assert arrived(anna) == acts_first


async def test_a_fault_meets_only_the_calls_it_names(
    api: BotApi, client: httpx.AsyncClient, anna: Person
) -> None:
    boris = api.person("Boris")
    boris.says("/start")
    api.faults.status(500, method="sendMessage", chat=anna.id, times=2)
    api.faults.status(503, when=lambda call: call.params.get("text") == "never")
    assert (await client.get("getMe")).status_code == 200
    assert [(await send(client, person)).status_code for person in (boris, anna, anna, anna)] == [
        200,
        500,
        500,
        200,
    ]


async def test_faults_act_on_polling_too(api: BotApi, client: httpx.AsyncClient, anna: Person) -> None:
    api.faults.truncated(method="getUpdates", times=1)
    with pytest.raises(httpx.RemoteProtocolError):
        await client.get("getUpdates", params={"timeout": 30})
    assert len((await client.get("getUpdates")).json()["result"]) == 1


async def test_a_stopped_server_refuses_and_goes_on_where_it_was(
    api: BotApi, client: httpx.AsyncClient, anna: Person
) -> None:
    port = api.port
    await api.stop()
    with pytest.raises(httpx.ConnectError):
        await send(client, anna)
    await api.start(port)
    assert (await send(client, anna)).status_code == 200
    assert arrived(anna) == 1


async def test_waiting_sees_what_a_call_did_and_gives_up_with_a_reason(
    api: BotApi, client: httpx.AsyncClient, anna: Person
) -> None:
    waiting = asyncio.create_task(api.wait_for(lambda: anna.chat.from_bot[0]))
    await send(client, anna)
    assert (await waiting).text == "hi"
    with pytest.raises(TimeoutError, match=r"not within 0 s: .* the last calls were: sendMessage=200"):
        await api.wait_for(lambda: arrived(anna) == 2, timeout=0)


async def test_a_wrong_question_is_the_askers_error(api: BotApi) -> None:
    with pytest.raises(ZeroDivisionError):
        await api.wait_for(lambda: 1 / 0)
