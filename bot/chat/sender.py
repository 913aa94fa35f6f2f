"""The one place that talks to Telegram and knows its errors; whatever happens becomes a `Delivery`."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import aiohttp
import httpx
from telegram import InputFile, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat import topics
from bot.chat.delivery import Delivery, Migrated, NotSent, Refused, Sent, TooFast, Unknown
from bot.media import chart, qr, spread

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Bot, BotCommand, BotCommandScope

    from bot.chat.turn import Toast
    from bot.store.messages import Attachment, Button, Keyboard, Parcel

log = logging.getLogger(__name__)

UNREACHABLE = (
    "chat not found",
    "user is deactivated",
    "bot was kicked",
    "have no rights",
    "chat_write_forbidden",
)
"""Texts by which Telegram says that a chat is closed to us, where the status code alone does not."""

NO_SUCH_TOPIC = (
    "message thread not found",
    "message thread is not a forum topic thread",
    "topic_closed",
    "topic_deleted",
)
"""Texts by which Telegram says that a topic is closed or gone, or never was one."""

NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, httpx.PoolTimeout)
"""Causes that stand before the request: no connection was made. `httpx-aiohttp` reports a connection that broke
*after* the request was written as httpx.ConnectTimeout too, so only the cause underneath can be believed."""

_NO_PREVIEW = {"is_disabled": True}


async def send(bot: Bot, parcel: Parcel) -> Delivery:
    """Send one parcel and say what became of it; raises nothing that Telegram or the network can cause.

    If its topic takes no message, it goes to the group's General topic at once.
    """
    outcome = await _attempt(bot, parcel)
    for other in topics.elsewhere(parcel):
        if not (isinstance(outcome, Refused) and outcome.reason in NO_SUCH_TOPIC):
            break
        log.warning("message %s goes to the General topic, since its own takes none", parcel.id)
        outcome = await _attempt(bot, other)
    return outcome


async def _attempt(bot: Bot, parcel: Parcel) -> Delivery:
    try:
        return Sent(await _call(bot, parcel))
    except InvalidToken as error:
        # A 404 says that the token or the method is unknown, and every server knows how to send text; a 401 the token.
        unknown_method = parcel.attachment is not None and "unauthorized" not in error.message.lower()
        return Refused("method not found") if unknown_method else classify(error)
    except TelegramError as error:
        return classify(error)


async def answer_tap(bot: Bot, callback_id: str, toast: Toast) -> None:
    """Answer a tap; too late or twice is no harm, since what it did stands already."""
    try:
        await bot.answer_callback_query(callback_id, text=toast.text or None, show_alert=toast.alert)
    except TelegramError as error:
        log.info("a tap could not be answered (%s)", type(error).__name__)


async def is_reachable(bot: Bot) -> bool:
    """Whether Telegram answers at all."""
    try:
        await bot.get_me()
    except TelegramError:
        return False
    return True


async def leave(bot: Bot, chat_id: int) -> None:
    """Leave a group. If that fails the bot stays and says nothing there."""
    try:
        await bot.leave_chat(chat_id)
    except TelegramError as error:
        log.info("a group could not be left (%s)", type(error).__name__)


async def set_menu(
    bot: Bot, commands: list[BotCommand], scope: BotCommandScope, language: str | None = None
) -> None:
    """Set one command menu, if Telegram lets us."""
    try:
        await bot.set_my_commands(commands, scope=scope, language_code=language)
    except TelegramError as error:
        log.info("a command menu could not be set (%s)", type(error).__name__)


async def _call(bot: Bot, parcel: Parcel) -> int | None:
    markup = _markup(parcel.keyboard)
    # As plain values: the library would make objects of them only to make them plain again.
    plain = {"reply_markup": markup}
    plain_text = plain | {"link_preview_options": _NO_PREVIEW}
    if parcel.method == "edit":
        await bot.edit_message_text(
            parcel.text,
            chat_id=parcel.chat_id,
            message_id=parcel.message_id,
            parse_mode=ParseMode.HTML,
            api_kwargs=plain_text,
        )
        return None
    reply = None
    if parcel.reply_to is not None:
        reply = ReplyParameters(parcel.reply_to, allow_sending_without_reply=True)
    message: Message
    if parcel.attachment is not None:
        ways: dict[str, Callable[..., Awaitable[Message]]] = {
            "photo": bot.send_photo,
            "voice": bot.send_voice,
            "video": bot.send_video,
            "document": bot.send_document,
        }
        message = await ways[parcel.attachment.kind](
            parcel.chat_id,
            await _content(parcel.attachment),
            caption=parcel.text or None,
            parse_mode=ParseMode.HTML,
            reply_parameters=reply,
            message_thread_id=parcel.thread_id or None,
            disable_notification=parcel.silent or None,
            api_kwargs=plain,
        )
    else:
        message = await bot.send_message(
            parcel.chat_id,
            parcel.text,
            parse_mode=ParseMode.HTML,
            reply_parameters=reply,
            message_thread_id=parcel.thread_id or None,
            disable_notification=parcel.silent or None,
            api_kwargs=plain_text,
        )
    return message.message_id


async def _content(attachment: Attachment) -> str | bytes | InputFile:
    """What is uploaded, or the id of what Telegram has. Drawing takes a while, so it is done beside the loop."""
    match attachment.source:
        case "telegram":
            return attachment.value
        case "qr":
            return qr.png(attachment.value)
        case "chart":
            return await asyncio.to_thread(chart.png, chart.Chart.from_json(attachment.value))
        case "spread":
            return await asyncio.to_thread(spread.png, spread.Spread.from_json(attachment.value))
        case _:
            return InputFile(attachment.value.encode(), filename=attachment.name)


def _markup(keyboard: Keyboard) -> dict[str, Any] | None:
    if not keyboard:
        return None
    return {"inline_keyboard": [[_button(button) for button in line] for line in keyboard]}


def _button(button: Button) -> dict[str, str]:
    return {"text": button.label, "callback_data": button.data}


def classify(error: TelegramError) -> Delivery:
    """What an error of the library means for the message."""
    match error:
        case RetryAfter():
            return TooFast(_seconds(error))
        case ChatMigrated():
            return Migrated(error.new_chat_id)
        case Forbidden():
            return Refused("forbidden", unreachable=True)
        case BadRequest():
            return _bad_request(error)
        case InvalidToken() | Conflict():
            return NotSent(type(error).__name__)
        case NetworkError() | TimedOut():
            never_left = any(isinstance(cause, NEVER_LEFT) for cause in _causes(error))
            return NotSent(_kind(error)) if never_left else Unknown(_kind(error))
        case _:
            return Unknown(type(error).__name__)


def _bad_request(error: BadRequest) -> Delivery:
    text = error.message.lower()
    if "message is not modified" in text:
        return Sent()
    closed = (*UNREACHABLE, *NO_SUCH_TOPIC)
    return Refused(_known(text), unreachable=any(words in text for words in closed))


KNOWN_REFUSALS = (
    *UNREACHABLE,
    *NO_SUCH_TOPIC,
    "message to edit not found",
    "message can't be edited",
    "can't parse entities",
    "message is too long",
    "message text is empty",
    "caption is too long",
    "button_data_invalid",
    "wrong file identifier",
)


def _known(text: str) -> str:
    """A refusal in Telegram's words, if they are among those known; free text of a server is not kept."""
    return next((words for words in KNOWN_REFUSALS if words in text), "bad request")


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()


def _causes(error: BaseException) -> list[BaseException]:
    """The error and what it came from. The last is often a mere OSError, so NEVER_LEFT stands further up."""
    causes = [error]
    while causes[-1].__cause__ is not None:
        causes.append(causes[-1].__cause__)
    return causes


def _kind(error: BaseException) -> str:
    return type(_causes(error)[-1]).__name__
