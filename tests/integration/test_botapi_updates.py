"""How updates reach the bot: polling with confirmation, one poller at a time, and webhooks."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Bot, BotCommand, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Conflict
from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPHeaders, HTTPServerRequest, ResponseStartLine
from tornado.netutil import bind_sockets

from bot.sandbox.limits import Limits
from bot.sandbox.people import Person
from bot.sandbox.server import BotApi


class Stopwatch:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
async def api(watch: Stopwatch) -> AsyncIterator[BotApi]:
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    async with BotApi(now=lambda: now, monotonic=watch, limits=Limits.off()) as server:
        server.backend.webhook.backoff = (0.0,)
        yield server


@pytest.fixture
def anna(api: BotApi) -> Person:
    return api.person("Anna", username="anna")


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    async with Bot(api.token, base_url=api.url + "/bot") as bot:
        yield bot


class Receiver:
    """A webhook that answers with the statuses it was told, then with 200."""

    def __init__(self) -> None:
        self.got: list[tuple[str | None, dict[str, Any]]] = []
        self.statuses: list[int] = []
        self.server = HTTPServer(self.receive)
        sockets = bind_sockets(0, "127.0.0.1")
        self.server.add_sockets(sockets)
        self.url = f"http://127.0.0.1:{sockets[0].getsockname()[1]}/hook"

    def receive(self, request: HTTPServerRequest) -> None:
        self.got.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), json.loads(request.body)))
        status = self.statuses.pop(0) if self.statuses else 200
        assert request.connection is not None
        request.connection.write_headers(
            ResponseStartLine("HTTP/1.1", status, "x"), HTTPHeaders({"Content-Length": "0"})
        )
        request.connection.finish()

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] for _, update in self.got]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    yield receiver
    receiver.server.stop()
    await receiver.server.close_all_connections()


async def test_an_update_is_given_again_until_it_is_confirmed(bot: Bot, api: BotApi, anna: Person) -> None:
    anna.says("/start")
    anna.says("two")
    first = await bot.get_updates()
    assert [update.message.text for update in first if update.message] == ["/start", "two"]
    assert await bot.get_updates() == first
    assert await bot.get_updates(first[1].update_id) == (first[1],)
    assert api.pending_updates == 1
    assert await bot.get_updates(first[1].update_id + 1) == ()
    assert (api.pending_updates, api.idle) == (0, True)


async def test_a_negative_offset_keeps_only_the_newest(bot: Bot, anna: Person) -> None:
    for number in range(5):
        anna.says(str(number))
    assert [u.message.text for u in await bot.get_updates(-2) if u.message] == ["3", "4"]
    assert len(await bot.get_updates()) == 2


@pytest.mark.parametrize(("limit", "given"), [(1, 1), (100, 100), (1000, 100), (0, 1)])
async def test_a_batch_has_one_to_a_hundred_updates(bot: Bot, anna: Person, limit: int, given: int) -> None:
    for number in range(120):
        anna.says(str(number))
    assert len(await bot.get_updates(limit=limit)) == given


async def test_only_kinds_that_were_asked_for_are_queued_and_that_is_remembered(
    bot: Bot, api: BotApi, anna: Person
) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    anna.says("/start")
    await bot.get_updates()
    anna.taps_data(anna.chat.last, "x")
    assert [list(update)[1] for update in api.mailbox.updates] == ["callback_query"]


async def test_a_poll_waits_for_something_to_happen(bot: Bot, api: BotApi, anna: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await api.wait_for(lambda: api.mailbox.polled)
    anna.says("/start")
    assert len(await poll) == 1


async def test_a_second_poller_ends_the_first(bot: Bot, api: BotApi, anna: Person) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await api.wait_for(lambda: api.mailbox.polled)
    async with Bot(api.token, base_url=api.url + "/bot") as other:
        second = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(
            Conflict, match="terminated by other getUpdates request; make sure that only one bot"
        ):
            await first
        anna.says("/start")
        assert len(await second) == 1


async def test_a_poller_that_hangs_up_loses_nothing(bot: Bot, api: BotApi, anna: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await api.wait_for(lambda: api.mailbox.polled)
    poll.cancel()
    await api.wait_for(lambda: not api.mailbox.polled)
    anna.says("/start")
    assert len(await bot.get_updates()) == 1


async def test_a_tap_is_a_callback_query_with_its_message(bot: Bot, api: BotApi, anna: Person) -> None:
    anna.says("/start")
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("All clear", callback_data="c:1")]])
    await bot.send_message(anna.id, "How is it?", reply_markup=markup)
    tap = anna.taps(None, "All clear")
    query = (await bot.get_updates(-1))[0].callback_query
    assert query is not None
    assert (query.id, query.data, query.from_user.username) == (tap, "c:1", "anna")
    assert query.message is not None
    assert query.message.is_accessible
    assert query.chat_instance
    await query.answer("Thank you", show_alert=True)
    assert [(toast.text, toast.show_alert) for toast in anna.toasts] == [("Thank you", True)]


async def test_a_tap_is_answered_once_in_time_and_briefly(bot: Bot, anna: Person, watch: Stopwatch) -> None:
    old = "(?i)query is too old and response timeout expired or query id is invalid"
    message = anna.says("/start")
    with pytest.raises(BadRequest, match=old):
        await bot.answer_callback_query("1")
    tap = anna.taps_data(message, "x")
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await bot.answer_callback_query(tap, "x" * 201)
    await bot.answer_callback_query(tap)
    with pytest.raises(BadRequest, match=old):
        await bot.answer_callback_query(tap)
    late = anna.taps_data(message, "x")
    watch.seconds += 15.1
    with pytest.raises(BadRequest, match=old):
        await bot.answer_callback_query(late, "hello?")
    assert anna.toasts == []


async def test_blocking_arrives_as_a_change_of_membership(bot: Bot, anna: Person) -> None:
    anna.says("/start")
    anna.blocks()
    anna.unblocks()
    changes = [update.my_chat_member for update in (await bot.get_updates())[1:]]
    assert [change.new_chat_member.status for change in changes if change] == ["kicked", "member"]


async def test_every_kind_of_message_is_understood_by_the_library(
    bot: Bot, api: BotApi, anna: Person
) -> None:
    first = anna.says("/start")
    anna.replies(first, "text")
    anna.edits(first, "/start again")
    anna.sends_photo("photo")
    anna.sends_document("document", name="a.pdf")
    anna.sends_voice()
    anna.sends_sticker()
    group = api.group("Staff", [anna])
    group.migrates()
    updates = await bot.get_updates()
    assert [update.effective_message is not None for update in updates].count(False) == 1
    messages = [update.effective_message for update in updates if update.effective_message]
    assert messages[1].reply_to_message is not None
    assert (messages[3].photo[-1].width, messages[4].document.mime_type) == (8, "application/pdf")  # type: ignore[union-attr]
    assert (messages[5].voice is not None, messages[6].sticker is not None) == (True, True)
    assert messages[7].migrate_to_chat_id == messages[8].chat_id


async def test_a_webhook_gets_updates_in_order_with_its_secret(
    bot: Bot, api: BotApi, anna: Person, receiver: Receiver
) -> None:
    anna.says("before")
    await bot.set_webhook(receiver.url, secret_token="s3cret")
    anna.says("after")
    await api.wait_for(lambda: len(receiver.got) == 2)
    assert receiver.texts == ["before", "after"]
    assert {secret for secret, _ in receiver.got} == {"s3cret"}
    await api.wait_for(lambda: api.pending_updates == 0)


async def test_a_webhook_that_fails_gets_the_same_update_again(
    bot: Bot, api: BotApi, anna: Person, receiver: Receiver
) -> None:
    receiver.statuses = [500, 302]
    await bot.set_webhook(receiver.url)
    anna.says("one")
    anna.says("two")
    await api.wait_for(lambda: api.pending_updates == 0)
    assert receiver.texts == ["one", "one", "one", "two"]
    info = await bot.get_webhook_info()
    assert info.url == receiver.url
    assert info.last_error_message == "Wrong response from the webhook: 302 x"


async def test_polling_and_webhook_exclude_each_other(
    bot: Bot, api: BotApi, anna: Person, receiver: Receiver
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await api.wait_for(lambda: api.mailbox.polled)
    await bot.set_webhook(receiver.url)
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(
        Conflict, match="can't use getUpdates method while webhook is active; use deleteWebhook"
    ):
        await bot.get_updates()
    await bot.delete_webhook()
    anna.says("/start")
    assert len(await bot.get_updates()) == 1
    assert receiver.got == []


async def test_pending_updates_are_dropped_only_on_request(bot: Bot, anna: Person) -> None:
    anna.says("/start")
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://a.example/hook", "An HTTPS URL must be provided for webhook"),
        ("https://a.example/hook", "Failed to resolve host"),
        ("ftp://127.0.0.1/hook", "Invalid webhook URL specified"),
    ],
)
async def test_a_webhook_needs_an_address_that_can_be_reached(bot: Bot, url: str, words: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.set_webhook(url)
    assert (await bot.get_webhook_info()).url == ""


async def test_commands_are_kept_by_scope_and_language(bot: Bot, anna: Person) -> None:
    anna.says("/start")
    scope = BotCommandScopeChat(anna.id)
    await bot.set_my_commands([BotCommand("help", "What I can do")])
    await bot.set_my_commands([("alerts", "Offene Alarme")], scope=scope, language_code="de")
    assert [command.command for command in await bot.get_my_commands()] == ["help"]
    assert [c.command for c in await bot.get_my_commands(scope=scope, language_code="de")] == ["alerts"]
    assert await bot.get_my_commands(scope=scope) == ()
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()
    for name in ("Help", "a" * 33, "a-b", ""):
        with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
            await bot.set_my_commands([(name, "x")])
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.set_my_commands([("help", "x")], scope=BotCommandScopeChat(1))


async def test_the_bot_presents_itself(bot: Bot, api: BotApi, anna: Person) -> None:
    me = await bot.get_me()
    assert (me.username, me.is_bot, me.can_read_all_group_messages) == ("AftercareSandboxBot", True, False)
    assert await bot.set_my_description("What this is")
    assert await bot.set_my_short_description("Short")
    assert (await bot.get_my_description()).description == "What this is"
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.get_chat(anna.id)
    anna.says("/start")
    assert (await bot.get_chat(anna.id)).first_name == "Anna"
    assert (await bot.get_chat(api.group("Staff", [anna]).id)).title == "Staff"
