"""Looking things up: getMe, getChat, leaveChat, getFile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.refusals import bad_request, chat_not_found, migrated, not_a_member
from bot.sandbox.shapes import file_shape, full_chat_shape
from bot.sandbox.uploads import MAX_DOWNLOAD

if TYPE_CHECKING:
    from bot.sandbox.backend import Backend
    from bot.sandbox.params import Params


def get_me(backend: Backend, _params: Params) -> Any:
    """GetMe."""
    return backend.world.bot_shape()


def get_chat(backend: Backend, params: Params) -> Any:
    """getChat: any chat that the bot has seen."""
    chat = backend.world.chats.get(params.chat_id())
    if chat is None or chat.bot_is == "stranger":
        raise chat_not_found()
    if not chat.is_private:
        backend.world.writable(chat.id)
    return full_chat_shape(chat)


def leave_chat(backend: Backend, params: Params) -> Any:
    """LeaveChat."""
    world = backend.world
    chat = world.chats.get(params.chat_id())
    if chat is None:
        raise chat_not_found()
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    if chat.migrated_to:
        raise migrated(chat.migrated_to)
    if chat.bot_is != "member":
        raise not_a_member(chat.type)
    world.move_bot(chat, "left", world.bot)
    return True


def get_file(backend: Backend, params: Params) -> Any:
    """GetFile."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    file = backend.world.files.find(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return file_shape(file)
