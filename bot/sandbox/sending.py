"""New messages: sendMessage, the methods that send a file, and the sign that one is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.content import read_caption, read_text
from bot.sandbox.keyboards import read_keyboard
from bot.sandbox.refusals import bad_request
from bot.sandbox.shapes import message_shape
from bot.sandbox.threads import topic_for
from bot.sandbox.uploads import sent_file

if TYPE_CHECKING:
    from bot.sandbox.backend import Backend
    from bot.sandbox.entities import Entity
    from bot.sandbox.params import Params
    from bot.sandbox.records import Chat, FileKind, Message

_ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip


def send_message(backend: Backend, params: Params) -> Any:
    """SendMessage."""
    text, entities = read_text(params)
    return _send(backend, params, text, entities)


def send_photo(backend: Backend, params: Params) -> Any:
    """SendPhoto."""
    return _send(backend, params, *read_caption(params), kind="photo")


def send_document(backend: Backend, params: Params) -> Any:
    """SendDocument."""
    return _send(backend, params, *read_caption(params), kind="document")


def send_voice(backend: Backend, params: Params) -> Any:
    """sendVoice; what isn't OGG, MP3 or M4A arrives as a document."""
    return _send(backend, params, *read_caption(params), kind="voice")


def send_video(backend: Backend, params: Params) -> Any:
    """sendVideo; what isn't MP4 arrives as a document."""
    return _send(backend, params, *read_caption(params), kind="video")


def _send(
    backend: Backend, params: Params, text: str, entities: list[Entity], kind: FileKind | None = None
) -> Any:
    """Every refusal comes before the limit is charged."""
    world = backend.world
    keyboard = read_keyboard(params)
    chat = world.writable(params.chat_id())
    reply_to = _replied(chat, params)
    topic = topic_for(chat, params.number("message_thread_id"), reply_to)
    file = sent_file(world, params, kind) if kind else None
    backend.limits.take(chat.id, backend.monotonic())
    message = world.post(
        chat, world.bot, text, entities, keyboard=keyboard, file=file, reply_to=reply_to, topic=topic,
        silent=params.flag("disable_notification"), protected=params.flag("protect_content"),
    )  # fmt: skip
    return message_shape(message)


def _replied(chat: Chat, params: Params) -> Message | None:
    """The message that is replied to, as `reply_parameters` or in the older way."""
    wanted = params.thing("reply_parameters", "ReplyParameters") or {
        "message_id": params.number("reply_to_message_id"),
        "allow_sending_without_reply": params.flag("allow_sending_without_reply"),
    }
    if not isinstance(wanted, dict):
        raise bad_request("object expected as reply parameters")
    message_id = wanted.get("message_id") or 0
    if not isinstance(message_id, int):
        raise bad_request('can\'t parse reply parameters: field "message_id" must be a valid Number')
    if not message_id:
        return None
    elsewhere = wanted.get("chat_id") not in [None, chat.id, str(chat.id)]
    message = None if elsewhere else chat.by_id.get(message_id)
    if message is None and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


def send_chat_action(backend: Backend, params: Params) -> Any:
    """sendChatAction; it leaves no trace and is not counted."""
    backend.world.writable(params.chat_id())
    if params.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True
