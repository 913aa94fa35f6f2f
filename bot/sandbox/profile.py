"""How the bot presents itself: its commands by scope and language, its descriptions."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.backend import Backend, Method
    from bot.sandbox.params import Params
    from bot.sandbox.records import Chat, User

MAX_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")
_EVERYWHERE = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_IN_ONE_CHAT = {"chat", "chat_administrators", "chat_member"}


def set_my_commands(backend: Backend, params: Params) -> Any:
    """SetMyCommands."""
    key = _key(backend, params)
    given = params.thing("commands", "commands")
    if not isinstance(given, list):
        raise bad_request("can't parse commands: expected an Array")
    if len(given) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    backend.commands[key] = [_command(entry) for entry in given]
    return True


def get_my_commands(backend: Backend, params: Params) -> Any:
    """getMyCommands: exactly those set for this scope and language."""
    return backend.commands.get(_key(backend, params), [])


def delete_my_commands(backend: Backend, params: Params) -> Any:
    """DeleteMyCommands."""
    backend.commands.pop(_key(backend, params), None)
    return True


def commands_for(backend: Backend, chat: Chat, user: User) -> list[dict[str, str]]:
    """The menu that somebody sees in a chat: that of the narrowest scope which has one, in their language first."""
    scopes: list[dict[str, Any]] = [{"type": "default"}]
    if chat.is_private:
        scopes = [{"type": "chat", "chat_id": chat.id}, {"type": "all_private_chats"}, *scopes]
    else:
        member = {"type": "chat_member", "chat_id": chat.id, "user_id": user.id}
        scopes = [member, {"type": "chat", "chat_id": chat.id}, {"type": "all_group_chats"}, *scopes]
    for scope in scopes:
        for language in dict.fromkeys((user.language_code or "", "")):
            found = backend.commands.get((_written(scope), language))
            if found:
                return found
    return []


def _written(scope: dict[str, Any]) -> str:
    """A scope as one text, whatever the order of its keys; an id may be given as a number or as text."""
    return json.dumps({key: str(value) for key, value in scope.items()}, sort_keys=True)


def _command(entry: Any) -> dict[str, str]:
    if not isinstance(entry, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name, description = entry.get("command"), entry.get("description")
    if not isinstance(name, str) or not _COMMAND.fullmatch(name.removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not 1 <= len(description.strip()) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name.removeprefix("/"), "description": description.strip()}


def _key(backend: Backend, params: Params) -> tuple[str, str]:
    """The scope, written one way, and the language."""
    scope = params.thing("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: expected an Object")
    kind = scope.get("type")
    if isinstance(kind, str) and kind in _IN_ONE_CHAT:
        _check_chat(backend, scope.get("chat_id"))
    elif not isinstance(kind, str) or kind not in _EVERYWHERE:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return _written(scope), _language(params)


def _check_chat(backend: Backend, chat_id: Any) -> None:
    try:
        backend.world.writable(int(chat_id))
    except (TypeError, ValueError):
        raise bad_request("can't parse BotCommandScope: chat_id is empty") from None


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _description(field: str, limit: int) -> tuple[Method, Method]:
    def put(backend: Backend, params: Params) -> Any:
        text = params.text(field)
        if len(text) > limit:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        backend.descriptions[field, _language(params)] = text
        return True

    def get(backend: Backend, params: Params) -> Any:
        return {field: backend.descriptions.get((field, _language(params)), "")}

    return put, get


set_my_description, get_my_description = _description("description", 512)
set_my_short_description, get_my_short_description = _description("short_description", 120)
