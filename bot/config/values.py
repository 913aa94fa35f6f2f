"""The kinds of value that a key may have: what is taken for one, and what it becomes.

A check that fails says nothing: the field's `description` tells what is allowed, and no value is repeated here.
"""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, StringConstraints, ValidationInfo

from bot.care.model import QuietHours
from bot.config.spelling import did_you_mean, nearest

TOKEN_SHAPE = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
SECRET_SHAPE = re.compile(r"[A-Za-z0-9_-]{16,256}")


def _clock(value: object) -> time:
    """`HH:MM`, or TOML's own local time."""
    if isinstance(value, time):
        return value
    if isinstance(value, str) and (found := re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", value.strip())):
        return time(int(found[1]), int(found[2]))
    raise ValueError


def _clock_or_off(value: object) -> time | None:
    return None if value is None or value == "off" else _clock(value)


def _quiet(value: object) -> QuietHours:
    if isinstance(value, QuietHours):
        return value
    if isinstance(value, str) and len(ends := re.split(r"\s*[-–]\s*", value.strip())) == 2:
        return QuietHours(_clock(ends[0]), _clock(ends[1]))
    raise ValueError


def _zone_name(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(_meant_zone(value)) from None
    return value


def _meant_zone(value: str) -> str:
    """`did you mean …?; ` about a zone, or about a city that somebody wrote in place of its zone."""
    zones = sorted(available_timezones())
    if "/" in value:
        return did_you_mean(value, zones)
    cities = {zone.rpartition("/")[2]: zone for zone in zones}
    near = nearest(value.strip().replace(" ", "_"), cities)
    return f"did you mean {cities[near]}?; " if near else ""


def _number(value: object) -> object:
    """Refuse true and false, which pydantic would take for 1 and 0."""
    if isinstance(value, bool):
        raise ValueError  # noqa: TRY004 - pydantic collects ValueErrors only
    return value


def _from_base(value: Path, info: ValidationInfo) -> Path:
    base: Path = (info.context or {}).get("base", Path())
    return base / home(value)


def home(path: Path) -> Path:
    """`~` as the home folder, where there is one."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def _base_url(value: str) -> str:
    value = value.rstrip("/")
    if not _is_url(value) or re.search(r"/bot(\d+:[^/]*)?$|[?#]", value):
        raise ValueError
    return value


def _optional_url(value: str) -> str:
    if value and not _is_url(value):
        raise ValueError
    return value


def _without_slash(value: str) -> str:
    return value.lstrip("/")


def _is_url(value: str) -> bool:
    return re.fullmatch(r"https?://[^\s/?#]+([/?#]\S*)?", value) is not None


def _one_line(value: str) -> str:
    if not value.isprintable():
        raise ValueError
    return value


def _unique(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(set(values)) != len(values):
        raise ValueError
    return values


def _ascending(values: tuple[int, ...]) -> tuple[int, ...]:
    if list(values) != sorted(set(values)):
        raise ValueError
    return values


def _descending(values: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(_unique(values), reverse=True))


def _not_zero(value: int) -> int:
    if not value:
        raise ValueError
    return value


def _matches(shape: re.Pattern[str]) -> AfterValidator:
    def check(value: SecretStr) -> SecretStr:
        stripped = value.get_secret_value().strip()
        if not shape.fullmatch(stripped):
            raise ValueError
        return SecretStr(stripped)

    return AfterValidator(check)


Token = Annotated[SecretStr, _matches(TOKEN_SHAPE)]
Secret = Annotated[SecretStr, _matches(SECRET_SHAPE)]
Clock = Annotated[time, BeforeValidator(_clock)]
ClockOrOff = Annotated[time | None, BeforeValidator(_clock_or_off)]
Quiet = Annotated[QuietHours, BeforeValidator(_quiet)]
ZoneName = Annotated[str, AfterValidator(_zone_name)]
FilePath = Annotated[Path, AfterValidator(_from_base)]
BaseUrl = Annotated[str, AfterValidator(_base_url)]
OptionalUrl = Annotated[str, AfterValidator(_optional_url)]
UrlPath = Annotated[str, StringConstraints(pattern=r"^/?[A-Za-z0-9._~/-]*$"), AfterValidator(_without_slash)]
CardName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
Whole = Annotated[int, BeforeValidator(_number)]
Text = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_one_line)]
UserId = Annotated[Whole, Field(gt=0, lt=2**52)]
UserIds = Annotated[tuple[UserId, ...], AfterValidator(_unique)]
ChatId = Annotated[Whole, AfterValidator(_not_zero)]
TopicId = Annotated[Whole, Field(gt=1, lt=2**31)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Languages = Annotated[tuple[Language, ...], AfterValidator(_unique)]
Days = Annotated[Whole, Field(ge=1, le=365)]
Day = Annotated[Whole, Field(ge=0, le=365)]
Hours = Annotated[float, BeforeValidator(_number), Field(gt=0, le=72)]
Ascending = Annotated[tuple[Days, ...], AfterValidator(_ascending)]
Descending = Annotated[tuple[Days, ...], AfterValidator(_descending)]
