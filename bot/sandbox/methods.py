"""The table of methods: every name that the server answers to. Telegram does not mind their case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox import editing, places, profile, sending, taps, updates

if TYPE_CHECKING:
    from bot.sandbox.backend import Method

METHODS: dict[str, Method] = {
    "getMe": places.get_me,
    "getUpdates": updates.get_updates,
    "setWebhook": updates.set_webhook,
    "deleteWebhook": updates.delete_webhook,
    "getWebhookInfo": updates.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendVoice": sending.send_voice,
    "sendVideo": sending.send_video,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "answerCallbackQuery": taps.answer_callback_query,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
    "getChat": places.get_chat,
    "leaveChat": places.leave_chat,
    "getFile": places.get_file,
}

_PROPER = {name.lower(): name for name in METHODS}


def proper_name(name: str) -> str | None:
    """The method's name as it is documented; None if there is no such method."""
    return _PROPER.get(name.lower())
