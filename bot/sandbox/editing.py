"""Messages that change or go: the edit methods and deleteMessage."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.sandbox.content import read_caption, read_text
from bot.sandbox.keyboards import read_keyboard
from bot.sandbox.refusals import bad_request, not_modified
from bot.sandbox.shapes import message_shape

if TYPE_CHECKING:
    from bot.sandbox.backend import Backend
    from bot.sandbox.entities import Entity
    from bot.sandbox.params import Params
    from bot.sandbox.records import Keyboard, Message

DELETABLE_FOR = timedelta(hours=48)


def edit_message_text(backend: Backend, params: Params) -> Any:
    """EditMessageText."""
    text, entities = read_text(params)
    message = _editable(backend, params)
    if message.file:
        raise bad_request("there is no text in the message to edit")
    return _edit(backend, message, text, entities, read_keyboard(params, inline_only=True))


def edit_message_caption(backend: Backend, params: Params) -> Any:
    """EditMessageCaption."""
    text, entities = read_caption(params)
    message = _editable(backend, params)
    if not message.file:
        raise bad_request("there is no caption in the message to edit")
    return _edit(backend, message, text, entities, read_keyboard(params, inline_only=True))


def edit_message_reply_markup(backend: Backend, params: Params) -> Any:
    """EditMessageReplyMarkup."""
    keyboard = read_keyboard(params, inline_only=True)
    message = _editable(backend, params)
    return _edit(backend, message, message.text, message.entities, keyboard)


def _editable(backend: Backend, params: Params) -> Message:
    if params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = backend.world.writable(params.chat_id())
    if not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.by_id.get(params.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def _edit(backend: Backend, message: Message, text: str, entities: list[Entity], keyboard: Keyboard) -> Any:
    if (text, entities, keyboard) == (message.text, message.entities, message.keyboard):
        raise not_modified()
    backend.limits.take(message.chat.id, backend.monotonic(), edit=True)
    backend.world.change(message, text, entities, keyboard)
    return message_shape(message)


def delete_message(backend: Backend, params: Params) -> Any:
    """deleteMessage: the bot's own anywhere, other people's only in private, none older than two days."""
    world = backend.world
    chat = world.writable(params.chat_id())
    message = chat.by_id.get(params.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not message.from_bot and not chat.is_private:
        raise bad_request("message can't be deleted")
    if world.now() - message.date > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    world.remove(message, world.bot)
    return True
