"""How the world looks on the wire: Bot API objects, field by field as Telegram sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.shelf import SMALL

if TYPE_CHECKING:
    from bot.sandbox.records import CallbackQuery, Chat, Message, Origin, StoredFile, User

Json = dict[str, Any]


def user_shape(user: User) -> Json:
    """A User."""
    shape: Json = {"id": user.id, "is_bot": user.is_bot, "first_name": user.first_name}
    if user.last_name:
        shape["last_name"] = user.last_name
    if user.username:
        shape["username"] = user.username
    if user.language_code:
        shape["language_code"] = user.language_code
    return shape


def chat_shape(chat: Chat) -> Json:
    """A Chat."""
    if not chat.is_private:
        shape: Json = {"id": chat.id, "title": chat.title, "type": chat.type}
        if chat.type == "group":
            shape["all_members_are_administrators"] = False
        if chat.is_forum:
            shape["is_forum"] = True
        return shape
    user = chat.members[chat.id]
    shape = {"id": chat.id, "first_name": user.first_name, "type": "private"}
    if user.last_name:
        shape["last_name"] = user.last_name
    if user.username:
        shape["username"] = user.username
    return shape


def full_chat_shape(chat: Chat) -> Json:
    """A ChatFullInfo, as getChat answers."""
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"),
        chat.is_private,
    )
    return chat_shape(chat) | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


def message_shape(message: Message, *, with_reply: bool = True) -> Json:
    """A Message; the message that it replies to is included one level deep."""
    chat = chat_shape(message.chat)
    author: Json = {"from": user_shape(message.sender)}
    if message.chat.type == "channel":
        author = {"sender_chat": chat}
    shape: Json = author | {
        "message_id": message.id,
        "chat": chat,
        "date": int(message.date.timestamp()),
    }
    if message.edited:
        shape["edit_date"] = int(message.edited.timestamp())
    if message.origin:
        shape |= _origin_fields(message.origin)
    if message.thread_id:
        shape["message_thread_id"] = message.thread_id
    if message.topic:
        shape["is_topic_message"] = True
    if with_reply:
        shape |= _reply_fields(message)
    shape |= _content_fields(message)
    if message.keyboard:
        shape["reply_markup"] = {"inline_keyboard": message.keyboard}
    if message.protected:
        shape["has_protected_content"] = True
    if message.service:
        shape |= message.service
    return shape


def _reply_fields(message: Message) -> Json:
    """What it replies to: in a topic at least the topic's beginning; what stands in another is quoted from outside."""
    above, fields = message.reply_to, {}
    if above and not above.deleted and above.topic is not message.topic:
        origin = {
            "type": "user",
            "sender_user": user_shape(above.sender),
            "date": int(above.date.timestamp()),
        }
        fields["external_reply"] = {
            "origin": origin,
            "chat": chat_shape(above.chat),
            "message_id": above.id,
        } | _content_fields(above)
        above = None
    if above is None and message.topic and message.id != message.topic.id:
        above = message.chat.by_id.get(message.topic.id)
    if above and not above.deleted:
        fields["reply_to_message"] = message_shape(above, with_reply=False)
    return fields


def _content_fields(message: Message) -> Json:
    album = {"media_group_id": message.album} if message.album else {}
    if message.file:
        return album | _file_fields(message.file) | _text_fields(message, "caption", "caption_entities")
    return message.content or _text_fields(message, "text", "entities")


def _origin_fields(origin: Origin) -> Json:
    """A MessageOrigin, and beside it the fields that older bots read, which Telegram still sends."""
    date = int(origin.date.timestamp())
    if isinstance(origin.author, str):
        whence: Json = {"type": "hidden_user", "sender_user_name": origin.author, "date": date}
        older: Json = {"forward_sender_name": origin.author}
    else:
        author = user_shape(origin.author)
        whence, older = {"type": "user", "sender_user": author, "date": date}, {"forward_from": author}
    return {"forward_origin": whence} | older | {"forward_date": date}


def _text_fields(message: Message, text: str, entities: str) -> Json:
    fields: Json = {text: message.text} if message.text else {}
    if message.entities:
        fields[entities] = message.entities
    return fields


def _file_fields(file: StoredFile) -> Json:
    base = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": len(file.data)}
    if file.kind == "photo":
        small = {"file_id": file.file_id + SMALL, "file_unique_id": file.unique_id + SMALL}
        sides = {"width": file.width, "height": file.height}
        longest = max(file.width, file.height)
        thumbnail = {name: max(1, side * 90 // max(90, longest)) for name, side in sides.items()}
        return {"photo": [base | small | thumbnail, base | sides]}
    if file.kind == "sticker":
        flags = {"is_animated": False, "is_video": False, "type": "regular", "emoji": "👍"}
        return {"sticker": base | flags | {"width": file.width, "height": file.height}}
    if file.kind == "video_note":
        return {"video_note": base | {"duration": file.duration, "length": file.width}}
    return _media_fields(file, base)


def _media_fields(file: StoredFile, base: Json) -> Json:
    """What plays or is opened; Telegram shows an animation as a document too, for bots that know no animations."""
    named = {"file_name": file.name} if file.name and file.kind != "voice" else {}
    about: Json = base | named | {"mime_type": file.mime}
    if file.kind == "document":
        return {"document": about}
    played = {"duration": file.duration}
    if file.kind in {"voice", "audio"}:
        return {file.kind: about | played}
    shown: Json = {file.kind: about | played | {"width": file.width, "height": file.height}}
    return shown | {"document": about} if file.kind == "animation" else shown


def file_shape(file: StoredFile) -> Json:
    """A File, as getFile answers."""
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.data),
        "file_path": file.path,
    }


def callback_shape(query: CallbackQuery) -> Json:
    """A CallbackQuery; the message under the button may have been deleted since."""
    message = query.message
    if message.deleted:
        shown: Json = {"chat": chat_shape(message.chat), "message_id": message.id, "date": 0}
    else:
        shown = message_shape(message)
    return {
        "id": query.id,
        "from": user_shape(query.user),
        "message": shown,
        "chat_instance": str(message.chat.id * 7_000_003),
        "data": query.data,
    }


def membership_shape(chat: Chat, by: User, bot: User, before: str, after: str, date: int) -> Json:
    """A ChatMemberUpdated about the bot."""
    return {
        "chat": chat_shape(chat),
        "from": user_shape(by),
        "date": date,
        "old_chat_member": _member(bot, before),
        "new_chat_member": _member(bot, after),
    }


def _member(bot: User, status: str) -> Json:
    shape: Json = {"user": user_shape(bot), "status": status}
    if status == "kicked":
        shape["until_date"] = 0
    if status == "administrator":
        shape |= dict.fromkeys(_ADMINS_RIGHTS, True) | {"can_be_edited": False, "is_anonymous": False}
    return shape


_ADMINS_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories",
)  # fmt: skip
