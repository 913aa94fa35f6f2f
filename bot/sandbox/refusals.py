"""Telegram's refusals: the status code and the exact words of every answer that is not `ok`.

The words are part of the interface: python-telegram-bot and the bot itself tell errors apart by them.
"""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A request was refused."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def payload(self) -> dict[str, Any]:
        """The refusal as Telegram writes it."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(words: str) -> ApiError:
    """400: the request itself is wrong."""
    return ApiError(400, f"Bad Request: {words}")


def forbidden(words: str) -> ApiError:
    """403: the person or the group does not want the bot."""
    return ApiError(403, f"Forbidden: {words}")


def conflict(words: str) -> ApiError:
    """409: two readers of one stream of updates."""
    return ApiError(409, f"Conflict: {words}")


def unauthorized() -> ApiError:
    """The token looks like one and is not this bot's."""
    return ApiError(401, "Unauthorized")


def not_found() -> ApiError:
    """No such method, or the token does not even look like one."""
    return ApiError(404, "Not Found")


def too_many_requests(retry_after: int) -> ApiError:
    """A rate was exceeded; `retry_after` is in whole seconds."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def cant_parse_entities(words: str) -> ApiError:
    """The markup of a text is broken."""
    return bad_request(f"can't parse entities: {words}")


def chat_not_found() -> ApiError:
    """Nobody has this id."""
    return bad_request("chat not found")


def cant_initiate() -> ApiError:
    """The person exists but never wrote to the bot."""
    return forbidden("bot can't initiate conversation with a user")


def blocked_by_user() -> ApiError:
    """The person stopped the bot."""
    return forbidden("bot was blocked by the user")


def user_deactivated() -> ApiError:
    """The account was deleted."""
    return forbidden("user is deactivated")


def kicked(kind: str) -> ApiError:
    """The bot was thrown out of a `group` or `supergroup`."""
    return forbidden(f"bot was kicked from the {kind} chat")


def not_a_member(kind: str) -> ApiError:
    """The bot left a `group` or `supergroup`, or was never in it."""
    return forbidden(f"bot is not a member of the {kind} chat")


def migrated(new_chat_id: int) -> ApiError:
    """The group lives on under another id."""
    return ApiError(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": new_chat_id},
    )


def thread_not_found() -> ApiError:
    """No topic has this number: it was deleted, or never was one, or the chat has no topics."""
    return bad_request("message thread not found")


def thread_is_no_topic() -> ApiError:
    """The number is that of a message with replies, which are a thread but no topic."""
    return bad_request("message thread is not a forum topic thread")


def topic_closed() -> ApiError:
    """Only administrators write in a closed topic."""
    return bad_request("TOPIC_CLOSED")


def topic_deleted() -> ApiError:
    """The topic is gone, which this part of Telegram knows already and the one before it not yet."""
    return bad_request("TOPIC_DELETED")


def not_modified() -> ApiError:
    """An edit that changes nothing."""
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly the same as "
        "a current content and reply markup of the message"
    )


def query_too_old() -> ApiError:
    """The tap is unknown, answered already, or too old to be answered."""
    return bad_request("query is too old and response timeout expired or query ID is invalid")


def wrong_file() -> ApiError:
    """The file id is not one that this server gave out."""
    return bad_request("wrong file identifier/HTTP URL specified")


def other_poller() -> ApiError:
    """A second getUpdates arrived; this goes to the older one."""
    return conflict("terminated by other getUpdates request; make sure that only one bot instance is running")


def webhook_is_active() -> ApiError:
    """Polling while updates are being delivered to a webhook."""
    return conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
