"""What the local Bot API server accepts and refuses, over real HTTP and in Telegram's words."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter

from bot.sandbox.limits import Limits
from bot.sandbox.people import A_PHOTO, Person
from bot.sandbox.server import BotApi

Call = Callable[..., Awaitable[dict[str, Any]]]


class Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 3, 2, 12, tzinfo=UTC)
        self.seconds = 0.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def api(clock: Clock) -> AsyncIterator[BotApi]:
    async with BotApi(now=clock.now, monotonic=clock.monotonic, limits=Limits.off()) as server:
        yield server


@pytest.fixture
def anna(api: BotApi) -> Person:
    person = api.person("Anna")
    person.says("/start")
    return person


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    async with Bot(api.token, base_url=api.url + "/bot", base_file_url=api.url + "/file/bot") as bot:
        yield bot


@pytest.fixture
async def call(api: BotApi) -> AsyncIterator[Call]:
    async with httpx.AsyncClient(base_url=f"{api.url}/bot{api.token}/") as client:

        async def post(method: str, **params: Any) -> dict[str, Any]:
            response = await client.post(method, json=params)
            answer: dict[str, Any] = response.json()
            assert answer["ok"] == (response.status_code == 200)
            return answer

        yield post


def keyboard(*buttons: dict[str, Any]) -> str:
    return json.dumps({"inline_keyboard": [list(buttons)]})


async def test_a_sent_message_comes_back_whole_and_stands_in_the_chat(
    bot: Bot, anna: Person, clock: Clock
) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("All clear", callback_data="c")]])
    sent = await bot.send_message(anna.id, "<b>How</b> is it? /help", parse_mode="HTML", reply_markup=markup)
    assert (sent.message_id, sent.date, sent.text) == (2, clock.at, "How is it? /help")
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [("bold", 0, 3), ("bot_command", 11, 5)]
    assert sent.reply_markup == markup
    assert anna.chat.last.html == "<b>How</b> is it? /help"
    assert anna.chat.last.buttons == [["All clear"]]


async def test_parameters_may_come_in_any_of_four_ways(api: BotApi, anna: Person) -> None:
    params = {"chat_id": str(anna.id), "text": "ö & <x>"}
    url = f"{api.url}/bot{api.token}/SENDmessage"
    async with httpx.AsyncClient() as client:
        answers = [
            await client.get(url, params=params),
            await client.post(url, data=params),
            await client.post(url, json=params | {"chat_id": anna.id}),
            await client.post(url, data=params, files={"unused": b"x"}),
        ]
    assert [answer.json()["result"]["text"] for answer in answers] == ["ö & <x>"] * 4


async def test_tokens_and_methods_are_checked(api: BotApi) -> None:
    other = "700000002:" + "A" * 35
    async with httpx.AsyncClient(base_url=api.url) as client:
        answers = [
            (await client.get(path)).json()
            for path in (f"/bot{other}/getMe", "/botx/getMe", f"/bot{api.token}/getNothing", "/")
        ]
    assert [(answer["error_code"], answer["description"]) for answer in answers] == [
        (401, "Unauthorized"),
        (404, "Not Found"),
        (404, "Not Found"),
        (404, "Not Found"),
    ]
    with pytest.raises(InvalidToken):
        async with Bot(other, base_url=api.url + "/bot"):
            pass


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "a</b>", "parse_mode": "HTML"}, "can't parse entities: Unexpected end tag at byte offset 1"),
        ({"text": "x", "parse_mode": "MarkdownX"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 1}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
        ({"text": "x", "reply_markup": keyboard({"text": "a", "callback_data": "ü" * 33})}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x", "reply_markup": keyboard({"text": "a"})},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": keyboard({"text": "", "callback_data": "a"})},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": keyboard({"text": "a", "url": "http://localhost:1/x"})},
            "inline keyboard button URL 'http://localhost:1/x' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "x", "reply_markup": keyboard({"text": "a", "url": "ftp://a.example"})},
            "inline keyboard button URL 'ftp://a.example' is invalid: Unsupported URL protocol",
        ),
        (
            {"text": "x", "reply_markup": keyboard({"text": "a", "callback_data": "a", "url": "https://a.example"})},
            "BUTTON_TYPE_INVALID",
        ),
        (
            {"text": "x", "reply_markup": keyboard(*[{"text": "a", "callback_data": "a"}] * 101)},
            "reply markup is too long",
        ),
        (
            {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 9}]},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9",
        ),
    ],
)  # fmt: skip
async def test_a_wrong_message_is_refused_and_nothing_is_sent(
    call: Call, anna: Person, params: dict[str, Any], words: str
) -> None:
    answer = await call("sendMessage", **({"chat_id": anna.id} | params))
    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {words}")
    assert len(anna.chat.messages) == 1


async def test_a_message_may_be_exactly_as_long_as_allowed(call: Call, anna: Person) -> None:
    data = keyboard({"text": "a", "callback_data": "ü" * 32})
    assert (await call("sendMessage", chat_id=anna.id, text="😀" * 2048, reply_markup=data))["ok"]


async def test_people_who_do_not_want_the_bot_are_out_of_reach(bot: Bot, api: BotApi) -> None:
    stranger, blocker, leaver = (api.person(name) for name in ("Stranger", "Blocker", "Leaver"))
    blocker.says("/start")
    blocker.blocks()
    leaver.says("/start")
    leaver.deletes_account()
    for person, words in [
        (stranger, "bot can't initiate conversation with a user"),
        (blocker, "bot was blocked by the user"),
        (leaver, "user is deactivated"),
    ]:
        with pytest.raises(Forbidden, match=words):
            await bot.send_message(person.id, "hello")
        with pytest.raises(Forbidden, match=words):
            await bot.send_chat_action(person.id, "typing")


async def test_a_group_that_threw_the_bot_out_or_moved_says_so(bot: Bot, api: BotApi) -> None:
    nurse = api.person("Nurse")
    group, lost = api.group("Staff", [nurse]), api.group("Old staff", [nurse])
    lost.kicks_bot()
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(lost.id, "alert")
    new = group.migrates()
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, "alert")
    assert moved.value.new_chat_id == new.id
    assert (await bot.send_message(new.id, "alert")).chat.type == "supergroup"
    await bot.leave_chat(new.id)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(new.id, "alert")


async def test_a_reply_carries_what_it_replies_to(bot: Bot, anna: Person) -> None:
    first = anna.chat.last
    sent = await bot.send_message(anna.id, "hi", reply_parameters=ReplyParameters(first.id))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "/start"
    assert anna.chat.last.reply_to is first
    loose = ReplyParameters(99, allow_sending_without_reply=True)
    assert (await bot.send_message(anna.id, "hi", reply_parameters=loose)).reply_to_message is None


async def test_an_edit_shows_new_content_and_drops_absent_buttons(
    bot: Bot, anna: Person, clock: Clock
) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
    sent = await bot.send_message(anna.id, "one", reply_markup=markup)
    clock.at += timedelta(seconds=5)
    edited = await bot.edit_message_text("two", anna.id, sent.message_id)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.edit_date, edited.reply_markup) == ("two", clock.at, None)
    assert anna.chat.last.history == ["one"]


async def test_edits_that_cannot_be_are_refused(call: Call, bot: Bot, anna: Person) -> None:
    text = await bot.send_message(anna.id, "<b>same</b>", parse_mode="HTML")
    photo = await bot.send_photo(anna.id, A_PHOTO, caption="a picture")

    async def words(method: str, message_id: int, **params: Any) -> str:
        answer = await call(method, chat_id=anna.id, message_id=message_id, **params)
        return str(answer["description"]).removeprefix("Bad Request: ")

    assert await words("editMessageText", text.message_id, text="<i></i><b>same</b>", parse_mode="HTML") == (
        "message is not modified: specified new message content and reply markup are exactly the same as "
        "a current content and reply markup of the message"
    )
    assert await words("editMessageReplyMarkup", text.message_id) == (
        "message is not modified: specified new message content and reply markup are exactly the same as "
        "a current content and reply markup of the message"
    )
    assert await words("editMessageText", 99, text="x") == "message to edit not found"
    assert await words("editMessageText", 1, text="x") == "message can't be edited"
    assert (
        await words("editMessageText", photo.message_id, text="x")
        == "there is no text in the message to edit"
    )
    assert (
        await words("editMessageCaption", text.message_id, caption="x")
        == "there is no caption in the message to edit"
    )


async def test_a_photo_and_a_document_are_kept_and_sent_again_by_id(bot: Bot, anna: Person) -> None:
    photo = await bot.send_photo(anna.id, A_PHOTO, caption="<b>course</b>", parse_mode="HTML")
    again = await bot.send_photo(anna.id, photo.photo[-1].file_id)
    assert again.photo[-1].file_id == photo.photo[-1].file_id
    document = await bot.send_document(anna.id, b"BEGIN:VCALENDAR", filename="session.ics")
    assert document.document is not None
    assert (document.document.file_name, document.document.file_size) == ("session.ics", 15)
    assert anna.chat.last.document is not None
    assert anna.chat.last.document.data == b"BEGIN:VCALENDAR"


@pytest.mark.parametrize(
    ("photo", "words"),
    [
        ("nonsense", "Wrong file identifier/http url specified"),
        (b"no picture", "Image_process_failed"),
        (b"\xff\xd8" + b"x" * 10 * 1024 * 1024, "is too big for a photo"),
        (b"\x89PNG\r\n\x1a\n....IHDR" + (9000).to_bytes(4) + (9000).to_bytes(4), "Photo_invalid_dimensions"),
    ],
)
async def test_what_is_no_photo_is_refused(bot: Bot, anna: Person, photo: str | bytes, words: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.send_photo(anna.id, photo)


async def test_a_persons_photo_can_be_downloaded(bot: Bot, anna: Person) -> None:
    anna.sends_photo("my arm")
    update = (await bot.get_updates())[-1]
    assert update.message is not None
    assert update.message.caption == "my arm"
    for size in update.message.photo:
        assert bytes(await (await size.get_file()).download_as_bytearray()) == A_PHOTO
    with pytest.raises(BadRequest, match=r"(?i)invalid file_id"):
        await bot.get_file("nonsense")


async def test_messages_can_be_deleted_for_two_days(bot: Bot, anna: Person, clock: Clock) -> None:
    old = await bot.send_message(anna.id, "old")
    clock.at += timedelta(hours=49)
    new = await bot.send_message(anna.id, "new")
    await bot.delete_message(anna.id, new.message_id)
    assert [message.text for message in anna.chat.messages] == ["/start", "old"]
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(anna.id, old.message_id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(anna.id, new.message_id)


async def test_rates_are_kept_over_http(
    bot: Bot, api: BotApi, anna: Person, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    api.limits = Limits.telegram()
    await bot.send_message(anna.id, "one")
    with pytest.raises(RetryAfter, match="Retry in 0:00:01"):
        await bot.send_message(anna.id, "two")
    clock.seconds += 1
    await bot.send_message(anna.id, "two")
    assert [call.status for call in api.calls.of("sendMessage")] == [200, 429, 200]


async def test_every_call_is_recorded_up_to_a_cap(api: BotApi, call: Call, anna: Person) -> None:
    await call("sendMessage", chat_id=anna.id, text="hi")
    await call("sendMessage", chat_id=1, text="hi")
    assert [(c.method, c.chat_id, c.params["text"], c.status) for c in api.calls] == [
        ("sendMessage", anna.id, "hi", 200),
        ("sendMessage", 1, "hi", 400),
    ]
    api.calls.keep = 0
    await call("getMe")
    assert len(api.calls) == 2
