"""How a problem is told: `key: what was found; what is allowed`, on one line and without a secret."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin

from bot.care.model import Reason
from bot.config.sections import File, Section, Telegram
from bot.config.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails


def deepest(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Without those about a list whose members are told about already."""
    places = {error["loc"][:end] for error in errors for end in range(len(error["loc"]))}
    return (error for error in errors if error["loc"] not in places)


def explain(error: ErrorDetails, given: Mapping[str, Any]) -> str:
    """One of pydantic's errors as `key: what was found; what is allowed`."""
    where = [step for step in error["loc"] if step != "[key]"]
    key = _dotted(where) + (" (from the environment)" if _was_given(where, given) else "")
    if error["type"] == "extra_forbidden":
        holder = _walk(where[:-1])
        return f"{key}: unknown key; {_suggested(where, list(holder.model_fields) if holder else [])}"
    if error["loc"][-1] == "[key]":
        return f"{key}: unknown key; {_suggested(where, [reason.value for reason in Reason])}"
    allowed, secret = _allowed(where)
    if error["type"] == "missing":
        return f"{key}: missing; allowed: {allowed}"
    if error["type"] in {"model_type", "dict_type"}:
        return f"{key}: found {_kind(error['input'])}; allowed: a table [{_dotted(where)}]"
    hint = str(error.get("ctx", {}).get("error") or "") if error["type"] == "value_error" else ""
    found = "something else, which is not shown" if secret else shown(error["input"])
    return f"{key}: found {found}; {hint}allowed: {allowed}"


def _suggested(where: Sequence[str | int], known: Sequence[str]) -> str:
    """What a mistyped key was meant to be, or else all that are known in its place."""
    near = nearest(str(where[-1]), known)
    return f"did you mean {_dotted([*where[:-1], near])}?" if near else f"known here: {', '.join(known)}"


def _dotted(where: Sequence[str | int]) -> str:
    """`staff.admins[0]`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in where).removeprefix(".")


def _was_given(where: Sequence[str | int], given: Any) -> bool:
    for step in where:
        if not isinstance(given, dict):
            break
        if step not in given:
            return False
        given = given[step]
    return bool(where)


def described(key: str) -> str:
    """What is allowed under a key of `[telegram]`."""
    return Telegram.model_fields[key].description or ""


def _walk(where: Sequence[str | int]) -> type[Section] | None:
    """The section that a place in the file belongs to."""
    holder: type[Section] | None = File
    steps = list(where)
    while steps and holder is not None:
        field = holder.model_fields.get(str(steps.pop(0)))
        kind = field.annotation if field else None
        if get_origin(kind) is dict:
            kind = get_args(kind)[1]
            steps = steps[1:]
        holder = kind if isinstance(kind, type) and issubclass(kind, Section) else None
    return holder


def _allowed(where: Sequence[str | int]) -> tuple[str, bool]:
    """What is allowed at a place, and whether a secret stands there."""
    for end in range(len(where), 0, -1):
        holder = _walk(where[: end - 1])
        field = holder.model_fields.get(str(where[end - 1])) if holder else None
        if field is not None:
            return field.description or f"a table [{_dotted(where)}]", "SecretStr" in repr(field.annotation)
    return f"a table [{_dotted(where)}]", False


def shown(value: object) -> str:
    """A found value, short, on one line. Tables and lists are named, not shown."""
    if isinstance(value, str):
        return f'"{value[:60]}…"' if len(value) > 60 else f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple) and all(type(one) is int for one in value) and len(value) < 20:
        return f"[{', '.join(str(one) for one in value)}]"
    return str(value) if isinstance(value, int | float | time | Path) else _kind(value)


def _kind(value: object) -> str:
    kinds = {str: "a text", bool: "true or false", int: "a number", float: "a number", dict: "a table"}
    return kinds.get(type(value), "a list" if isinstance(value, list | tuple) else "a date or time")
