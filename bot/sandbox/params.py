"""A request's parameters: wherever they came from, they are strings and files, as they are to Telegram."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.sandbox.refusals import bad_request, chat_not_found

if TYPE_CHECKING:
    from tornado.httputil import HTTPServerRequest


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the request."""

    name: str
    mime: str
    data: bytes = field(repr=False)


@dataclass(slots=True)
class Params:
    """What was asked for; every value is text until a method reads it as something else."""

    values: dict[str, str]
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A text; absent is empty."""
        return self.values.get(name, "")

    def flag(self, name: str) -> bool:
        """A Boolean; absent is false."""
        return self.text(name).lower() in {"true", "yes", "1"}

    def number(self, name: str, default: int = 0) -> int:
        """An Integer; what is not one counts as absent, as it does at Telegram."""
        try:
            return int(self.values[name])
        except (KeyError, ValueError):
            return default

    def chat_id(self) -> int:
        """The chat that the request names."""
        raw = self.text("chat_id").strip()
        if not raw:
            raise bad_request("chat_id is empty")
        try:
            return int(raw)
        except ValueError:
            raise chat_not_found() from None

    def thing(self, name: str, what: str) -> Any:
        """A JSON-serialized object, or None when absent; `what` names it in the refusal."""
        raw = self.text(name)
        if not raw:
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """The file of a field: sent under its name, or elsewhere and named by `attach://`."""
        reference = self.text(name)
        if reference.startswith("attach://"):
            return self.files.get(reference.removeprefix("attach://"))
        return self.files.get(name)


def read_params(request: HTTPServerRequest) -> Params:
    """Gather query string, form fields, uploaded files and a JSON body."""
    values: dict[str, str] = {}
    files: dict[str, Upload] = {}
    try:
        for name, given in request.arguments.items():
            values[name] = given[-1].decode()
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    for name, uploads in request.files.items():
        upload = uploads[-1]
        files[name] = Upload(upload["filename"], upload["content_type"], upload["body"])
    if request.headers.get("Content-Type", "").startswith("application/json") and request.body:
        values |= _from_json(request.body)
    return Params(values, files)


def _from_json(body: bytes) -> dict[str, str]:
    try:
        given = json.loads(body)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(given, dict):
        raise bad_request("can't parse JSON object: object expected")
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in given.items()
        if value is not None
    }
