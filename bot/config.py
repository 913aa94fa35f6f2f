"""Settings: one TOML file plus the environment, turned into values that are ready to use.

Laws:
- A bad file reports all its problems at once; nothing is half loaded.
- No message holds a secret: the token, a webhook secret, or what stands where one of them should.
- What the file calls a path is relative to the file's folder, never to where the bot was started.

pydantic-settings reads the environment. It does not read the file: its TOML source takes a missing file for
an empty one and stops at the first problem.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import tomllib
from dataclasses import dataclass
from datetime import time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, get_args, get_origin
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    StringConstraints,
    ValidationError,
    ValidationInfo,
)
from pydantic_settings import BaseSettings, EnvSettingsSource

from bot.care.model import Level, Plan, QuietHours, Reason, Rules, Treatment
from bot.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

PREFIX = "AFTERCARE_"
TOKEN_SHAPE = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
SECRET_SHAPE = re.compile(r"[A-Za-z0-9_-]{16,256}")
KEY_SHAPE = re.compile(r"[a-z0-9](-?[a-z0-9]){0,23}")
STANDARD = "standard"

# Numbers and spacing are what clinics usually give; every value here can be overridden in the file.
BUILT_IN: dict[str, dict[str, Any]] = {
    "face": {"name": "Face", "interval_days": 14, "sessions": 4},
    "body": {"name": "Body", "interval_days": 14, "sessions": 6},
    "cellulite": {"name": "Cellulite", "interval_days": 14, "sessions": 8},
    "hair": {"name": "Hair", "interval_days": 21, "sessions": 6},
    "fat-dissolving": {"name": "Fat dissolving", "interval_days": 28, "sessions": 4},
}


# --- kinds of value ---


def _clock(value: object) -> time:
    """`HH:MM`, or TOML's own local time."""
    if isinstance(value, time):
        return value
    if isinstance(value, str) and (found := re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", value.strip())):
        return time(int(found[1]), int(found[2]))
    raise ValueError


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
        raise ValueError(_meant(value, available_timezones())) from None
    return value


def _number(value: object) -> object:
    """Refuse true and false, which pydantic would take for 1 and 0."""
    if isinstance(value, bool):
        raise ValueError  # noqa: TRY004 - pydantic collects ValueErrors only
    return value


def _from_base(value: Path, info: ValidationInfo) -> Path:
    base: Path = (info.context or {}).get("base", Path())
    return base / _home(value)


def _home(path: Path) -> Path:
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
FilePath = Annotated[Path, AfterValidator(_from_base)]
Whole = Annotated[int, BeforeValidator(_number)]
Text = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_one_line)]
UserId = Annotated[Whole, Field(gt=0, lt=2**52)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Days = Annotated[Whole, Field(ge=1, le=365)]
Day = Annotated[Whole, Field(ge=0, le=365)]
Hours = Annotated[float, BeforeValidator(_number), Field(gt=0, le=72)]
Ascending = Annotated[tuple[Days, ...], AfterValidator(_ascending)]
Descending = Annotated[tuple[Days, ...], AfterValidator(_descending)]


# --- the file's form; each `description` says what is allowed and is printed in problems ---


class Section(BaseModel):
    """A table of the file."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_default=True, hide_input_in_errors=True, allow_inf_nan=False
    )


class Telegram(Section):
    """`[telegram]`: who the bot is and how updates reach it."""

    token: Token = Field(description="the token from @BotFather, digits:letters")
    token_file: FilePath | None = Field(None, description="a file that holds nothing but the token")
    api_url: Annotated[str, AfterValidator(_base_url)] = Field(
        "https://api.telegram.org", description="the Bot API server's base, http(s)://…, without /bot"
    )
    mode: Literal["polling", "webhook"] = Field("polling", description='"polling" or "webhook"')
    messages_per_second: Whole = Field(29, ge=1, le=1000, description="a whole number from 1 to 1000")
    webhook_url: Annotated[str, AfterValidator(_optional_url)] = Field(
        "", description="the https:// address that Telegram posts to; required with mode webhook"
    )
    webhook_listen: Text = Field("127.0.0.1", min_length=1, description="the address to listen on")
    webhook_port: Whole = Field(8443, ge=1, le=65535, description="a port from 1 to 65535")
    webhook_path: Annotated[
        str, StringConstraints(pattern=r"^/?[A-Za-z0-9._~/-]*$"), AfterValidator(_without_slash)
    ] = Field("telegram", description="a path of letters, digits and - . _ ~ /")
    webhook_secret: Secret | None = Field(None, description="16 to 256 characters of A-Z a-z 0-9 _ -")
    webhook_secret_file: FilePath | None = Field(None, description="a file that holds nothing but the secret")
    webhook_cert: FilePath | None = Field(None, description="a PEM file with the certificate")
    webhook_key: FilePath | None = Field(None, description="a PEM file with the certificate's private key")


class Clinic(Section):
    """`[clinic]`: what patients read about the clinic, and its day."""

    name: Text = Field(min_length=1, max_length=60, description="1 to 60 characters on one line")
    timezone: Annotated[str, AfterValidator(_zone_name)] = Field(
        description="an IANA zone such as Europe/Berlin"
    )
    phone: Text = Field(
        pattern=r"^[0-9+][0-9 ()/.-]{1,38}[0-9]$", description="a phone number, such as +49 30 1234567"
    )
    emergency_number: Text = Field(
        "112", pattern=r"^[0-9+][0-9 -]{0,18}[0-9]$", description='a phone number in quotes, such as "112"'
    )
    languages: Annotated[tuple[Language, ...], AfterValidator(_unique)] = Field(
        ("en",), min_length=1, description='a list of language codes, each once, such as ["en"]'
    )
    privacy_url: Annotated[str, AfterValidator(_optional_url)] = Field(
        "", description="an address that begins with https://, or nothing"
    )
    quiet_hours: Annotated[QuietHours, BeforeValidator(_quiet)] = Field(
        QuietHours(), description="HH:MM-HH:MM, such as 21:00-08:00"
    )
    digest_at: Clock = Field(time(8, 30), description='a time in quotes, "HH:MM"')
    office_hours: Text = Field(
        "Mon-Fri 9:00-18:00", min_length=1, max_length=120, description="1 to 120 characters on one line"
    )

    @property
    def zone(self) -> ZoneInfo:
        """The clinic's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def quiet(self) -> QuietHours:
        """When nothing that can wait is sent, in the receiver's wall-clock time."""
        return self.quiet_hours


class Staff(Section):
    """`[staff]`: who may command the bot from the first start on."""

    admins: Annotated[tuple[UserId, ...], AfterValidator(_unique)] = Field(
        min_length=1,
        description="a list of at least one Telegram user id (/whoami tells it)",
    )
    members: Annotated[tuple[UserId, ...], AfterValidator(_unique)] = Field(
        (), description="a list of Telegram user ids (positive numbers)"
    )
    alerts_chat: Annotated[Whole, AfterValidator(_not_zero)] | None = Field(
        None, description="a chat id, usually a negative number such as -1001234567890"
    )

    @property
    def ids(self) -> frozenset[int]:
        """Everyone named here."""
        return frozenset(self.admins) | frozenset(self.members)


class Storage(Section):
    """`[storage]`: where the data lies and for how long."""

    path: FilePath = Field(Path("data/aftercare.db"), description="a path for the database")
    key_file: FilePath = Field(
        Path("aftercare.key"), description="a path outside the database's folder, for the key"
    )
    backup_dir: FilePath = Field(Path("backups"), description="a folder for backups")
    retention_days: Whole = Field(730, ge=30, le=36500, description="a whole number of days, at least 30")


class PlanKeys(Section):
    """What a plan consists of; the keys that are left out keep their value."""

    checkin_days: Ascending | None = Field(
        None, min_length=1, description="days after the session, 1 to 365, each once, ascending"
    )
    lump_weeks: Ascending | None = Field(
        None, description="weeks after the last session, each once, ascending (or none at all)"
    )
    checkin_at: Clock | None = Field(None, description='a time in quotes, "HH:MM"')
    nudge_after_hours: Hours | None = Field(None, description="hours, more than 0 and at most 72")
    closes_after_hours: Hours | None = Field(
        None, description="hours, more than nudge_after_hours and at most 72"
    )
    remind_days: Descending | None = Field(None, description="days before the session, 1 to 365, each once")
    remind_hours: Descending | None = Field(None, description="hours before the session, 1 to 365, each once")

    def over(self, plan: Plan) -> Plan:
        """`plan` with what is set here in place of its own."""
        nudge, closes = self.nudge_after_hours, self.closes_after_hours
        return Plan(
            checkin_days=plan.checkin_days if self.checkin_days is None else self.checkin_days,
            lump_weeks=plan.lump_weeks if self.lump_weeks is None else self.lump_weeks,
            checkin_at=plan.checkin_at if self.checkin_at is None else self.checkin_at,
            nudge_after=plan.nudge_after if nudge is None else timedelta(hours=nudge),
            closes_after=plan.closes_after if closes is None else timedelta(hours=closes),
            remind_days=plan.remind_days if self.remind_days is None else self.remind_days,
            remind_hours=plan.remind_hours if self.remind_hours is None else self.remind_hours,
        )


class TreatmentKeys(PlanKeys):
    """`[treatments.KEY]`: a kind of course; any plan key may stand here too."""

    name: Text = Field(min_length=1, max_length=60, description="1 to 60 characters on one line")
    plan: str = Field(STANDARD, description="the key of a plan")
    interval_days: Days = Field(description="days between two sessions, 1 to 365")
    sessions: Whole = Field(ge=1, le=30, description="the usual number of sessions, 1 to 30")
    card: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")] | None = Field(
        None, description="the end of a wording key card-…: lower-case letters, digits and -"
    )


class Triage(Section):
    """`[triage]`: from which day after the session a finding counts, and how much."""

    worse_after_day: Day = Field(1, description="a day, 0 to 365")
    moderate_from_day: Day = Field(3, description="a day, 0 to 365")
    new_redness_from_day: Day = Field(3, description="a day, 0 to 365")
    bruising_until_day: Day = Field(7, description="a day, 0 to 365")
    lump_from_day: Day = Field(7, description="a day, 0 to 365")
    silent_in_a_row: Whole = Field(2, ge=1, le=100, description="a number of check-ins, 1 to 100")
    levels: dict[Reason, Literal["RED", "AMBER", "off"]] = Field(
        default_factory=dict, description='"RED", "AMBER" or "off"'
    )

    def rules(self) -> Rules:
        """The rules as triage wants them."""
        named = {"RED": Level.RED, "AMBER": Level.AMBER, "off": None}
        thresholds = self.model_dump(exclude={"levels"})
        return Rules(**thresholds, levels={reason: named[word] for reason, word in self.levels.items()})


class File(Section):
    """The whole file."""

    telegram: Telegram
    clinic: Clinic
    staff: Staff
    storage: Storage
    treatments: dict[str, TreatmentKeys] = Field(default_factory=dict)
    plans: dict[str, PlanKeys] = Field(default_factory=dict)
    triage: Triage


# --- ready to use ---


@dataclass(frozen=True, slots=True)
class Config:
    """Everything the clinic decides, checked. Paths are absolute if the file's folder was."""

    telegram: Telegram
    clinic: Clinic
    staff: Staff
    storage: Storage
    plans: dict[str, Plan]
    treatments: dict[str, Treatment]
    rules: Rules

    def treatment(self, key: str) -> Treatment | None:
        """The treatment that staff call `key`, or None."""
        return self.treatments.get(key.strip().casefold())

    def suggest_treatment(self, text: str) -> str | None:
        """The key of the treatment that `text` was probably meant to be."""
        spellings = {treatment.name.casefold(): key for key, treatment in self.treatments.items()}
        spellings |= {key: key for key in self.treatments}
        near = difflib.get_close_matches(text.strip().casefold(), spellings, n=1)
        return spellings[near[0]] if near else None


def load(path: Path, env: Mapping[str, str] = os.environ) -> Config:
    """Read the file at `path`, overridden by `env`. Raises ConfigError with every problem found."""
    return from_mapping(_read_toml(path), path.absolute().parent, env)


def from_mapping(data: Mapping[str, Any], base: Path, env: Mapping[str, str] | None = None) -> Config:
    """Check `data` (the file's content; `base` is its folder), overridden by `env`. Raises ConfigError."""
    problems: list[str] = []
    given = _Environment(env or {}, problems).read()
    raw = _with_built_in(_merge(_yielding(data, given), given))
    raw = _with_secrets(raw, base, problems)
    file: File | None = None
    try:
        file = File.model_validate(raw, context={"base": base})
    except ValidationError as error:
        problems += [_explain(one, given) for one in _deepest(error.errors(include_url=False))]
    problems += _contradictions(raw, base)
    if file is None or problems:
        raise ConfigError(*dict.fromkeys(problems))
    return _build(file)


def _build(file: File) -> Config:
    standard = file.plans[STANDARD].over(Plan()) if STANDARD in file.plans else Plan()
    plans = {STANDARD: standard} | {
        key: keys.over(standard) for key, keys in file.plans.items() if key != STANDARD
    }
    treatments = {
        key: Treatment(
            key=key,
            name=keys.name,
            plan=keys.over(plans[keys.plan]),
            interval=timedelta(days=keys.interval_days),
            sessions=keys.sessions,
            card=keys.card or (key if key in BUILT_IN else "default"),
        )
        for key, keys in file.treatments.items()
    }
    return Config(
        telegram=file.telegram,
        clinic=file.clinic,
        staff=file.staff,
        storage=file.storage,
        plans=plans,
        treatments=treatments,
        rules=file.triage.rules(),
    )


# --- where the values come from ---


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file; config.example.toml shows what goes in") from None
    except IsADirectoryError:
        raise ConfigError(f"{path}: a folder; a TOML file is needed") from None
    except OSError as error:
        raise ConfigError(f"{path}: can't be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except ValueError as error:  # TOMLDecodeError, and what int() and date() say of impossible values
        raise ConfigError(f"{path}: not TOML: {error}") from None
    except RecursionError:
        raise ConfigError(f"{path}: not TOML: nested too deeply") from None


class _Shape(File, BaseSettings):  # type: ignore[misc] # the two type their model_config differently
    """`File` as pydantic-settings wants to see it; never built."""


class _Environment(EnvSettingsSource):
    """The `AFTERCARE_…` variables as the file's tables. Lists may be JSON or separated by commas."""

    # Their keys have hyphens, which a shell doesn't allow in a name: FAT_DISSOLVING is fat-dissolving.
    HYPHENATED: ClassVar = (("treatments",), ("plans",), ("triage", "levels"))

    def __init__(self, env: Mapping[str, str], problems: list[str]) -> None:
        self._env = env
        self._problems = problems
        super().__init__(_Shape, env_prefix=PREFIX, env_nested_delimiter="__", case_sensitive=False)

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return {name.lower(): value for name, value in self._env.items() if value}

    def decode_complex_value(self, field_name: str, field: FieldInfo | None, value: Any) -> Any:  # noqa: ARG002
        """JSON; or, for a list, the parts between commas; or the text as it is, for the checks to refuse."""
        try:
            decoded = json.loads(value)
        except ValueError:
            decoded = value
        if isinstance(decoded, dict | list) or field is None or not _is_list(field.annotation):
            return decoded if isinstance(decoded, dict | list) else value
        return [part.strip() for part in value.split(",") if part.strip()]

    def read(self) -> dict[str, Any]:
        """The tables; a variable for a section that doesn't exist is a problem."""
        known = [section.upper() for section in File.model_fields]
        for name in self._env:
            section, nested, _ = name.upper().removeprefix(PREFIX).partition("__")
            if name.upper().startswith(PREFIX) and nested and section not in known:
                near = difflib.get_close_matches(section, known, n=1)
                hint = f"; did you mean {PREFIX}{near[0]}__…?" if near else ""
                self._problems.append(f"{name}: unknown section in the environment{hint}")
        found: dict[str, Any] = self()
        for way in self.HYPHENATED:
            holder: Any = found
            for step in way[:-1]:
                holder = holder.get(step) if isinstance(holder, dict) else None
            if isinstance(holder, dict) and isinstance(holder.get(way[-1]), dict):
                holder[way[-1]] = {key.replace("_", "-"): value for key, value in holder[way[-1]].items()}
        return found


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(_is_list(part) for part in get_args(annotation))


def _merge(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Tables joined, everything else replaced; the order of `under` stays."""
    merged = dict(under)
    for key, value in over.items():
        old = merged.get(key)
        merged[key] = _merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def _yielding(data: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The file without the secrets that the environment gives in the other form (token or token_file)."""
    ours, theirs = data.get("telegram"), given.get("telegram")
    if not isinstance(ours, dict) or not isinstance(theirs, dict):
        return dict(data)
    other = {"token": "token_file", "webhook_secret": "webhook_secret_file"}
    other |= {file: value for value, file in other.items()}
    dropped = {other[key] for key in theirs if key in other}
    return {**data, "telegram": {key: value for key, value in ours.items() if key not in dropped}}


def _with_built_in(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Fill in what is built in: the treatments that the file names in its order, then the others."""
    raw = {"storage": {}, "triage": {}, **raw}
    named = raw.get("treatments", {})
    if not isinstance(named, dict):
        return raw
    ordered = {key: BUILT_IN.get(key, {}) for key in (*named, *BUILT_IN)}
    return {**raw, "treatments": _merge(ordered, named)}


def _with_secrets(raw: dict[str, Any], base: Path, problems: list[str]) -> dict[str, Any]:
    """Put in what `token_file` and `webhook_secret_file` hold."""
    telegram = raw.get("telegram")
    if not isinstance(telegram, dict):
        return raw
    filled = dict(telegram)
    for key, shape in (("token", TOKEN_SHAPE), ("webhook_secret", SECRET_SHAPE)):
        named = telegram.get(f"{key}_file")
        if not isinstance(named, str | Path):
            continue
        if key in telegram:
            problems.append(f"telegram.{key}: found both {key} and {key}_file; allowed: one of them")
            continue
        found = _secret_in(base / _home(Path(named)))
        if isinstance(found, str) and shape.fullmatch(found.strip()):
            filled[key] = found
            continue
        said = "doesn't hold what is needed" if isinstance(found, str) else _reason(found)
        # Somebody may have put the secret itself here; unlike paths, it has no dot and no slash.
        shown = _shown(named) if re.search(r"[./\\]", str(named)) else "the file"
        problems.append(f"telegram.{key}_file: {shown} {said}; allowed: a file with {_described(key)}")
        filled[key] = _PLACEHOLDER[key]
    return {**raw, "telegram": filled}


# Only so that the checks don't also complain about the secret that could not be read; never in a Config.
_PLACEHOLDER = {"token": "0:" + "x" * 30, "webhook_secret": "x" * 16}


def _secret_in(path: Path) -> str | OSError | ValueError:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        return error


def _reason(error: OSError | ValueError) -> str:
    return f"can't be read ({error.strerror if isinstance(error, OSError) else 'not a text file'})"


# --- what is told about a problem ---


def _contradictions(raw: Mapping[str, Any], base: Path) -> Iterator[str]:
    """What no field can see by itself; on unchecked values, so that it is told beside other problems."""
    yield from _telegram_contradictions(_table(raw, "telegram"), base)
    yield from _storage_contradictions(_table(raw, "storage"), base)
    plans = _table(raw, "plans")
    treatments = _table(raw, "treatments")
    known = list(dict.fromkeys((STANDARD, *plans)))
    for kind, tables in (("plans", plans), ("treatments", treatments)):
        for key, table in tables.items():
            if not KEY_SHAPE.fullmatch(str(key)):
                yield f"{kind}.{key}: not a key; allowed: at most 24 of a-z, 0-9 and - between them"
            if isinstance(table, dict):
                yield from _plan_contradictions(f"{kind}.{key}", table, plans)
    for key, table in treatments.items():
        plan = table.get("plan", STANDARD) if isinstance(table, dict) else STANDARD
        if isinstance(plan, str) and plan not in known:
            hint = _meant(plan, known)
            yield f"treatments.{key}.plan: found {_shown(plan)}; {hint}allowed: {', '.join(known)}"


def _telegram_contradictions(telegram: Mapping[str, Any], base: Path) -> Iterator[str]:
    if telegram.get("mode") == "webhook":
        for key in ("webhook_url", "webhook_secret"):
            if not telegram.get(key):
                yield f"telegram.{key}: missing with mode webhook; allowed: {_described(key)}"
    if telegram.get("webhook_key") is not None and telegram.get("webhook_cert") is None:
        yield "telegram.webhook_cert: missing beside webhook_key; allowed: a PEM file with the certificate"
    for key in ("webhook_cert", "webhook_key"):
        named = telegram.get(key)
        if isinstance(named, str | Path) and not (base / _home(Path(named))).is_file():
            yield f"telegram.{key}: found {_shown(named)}, which is no file; allowed: a PEM file"


def _storage_contradictions(storage: Mapping[str, Any], base: Path) -> Iterator[str]:
    fields = Storage.model_fields
    path = storage.get("path", fields["path"].default)
    key_file = storage.get("key_file", fields["key_file"].default)
    if not isinstance(path, str | Path) or not isinstance(key_file, str | Path):
        return
    data_folder = _resolved(base / _home(Path(path))).parent
    if _resolved(base / _home(Path(key_file))).is_relative_to(data_folder):
        yield (
            f"storage.key_file: found {_shown(key_file)}, inside the database's folder {data_folder};"
            " allowed: a path outside it, so that the data and its key don't leave together"
        )


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path.absolute()


def _plan_contradictions(at: str, table: Mapping[str, Any], plans: Mapping[str, Any]) -> Iterator[str]:
    """The nudge has to come while the check-in is still open."""
    above = [table, _table(plans, table.get("plan", STANDARD)), _table(plans, STANDARD)]
    nudge, closes = (
        next((one[key] for one in above if key in one), default)
        for key, default in (("nudge_after_hours", 5), ("closes_after_hours", 24))
    )
    own = "nudge_after_hours" in table or "closes_after_hours" in table
    if own and _is_number(nudge) and _is_number(closes) and nudge >= closes:
        yield f"{at}.closes_after_hours: found {closes} with nudge_after_hours {nudge}; allowed: more"


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _table(raw: Mapping[str, Any], key: object) -> Mapping[str, Any]:
    found = raw.get(key) if isinstance(key, str) else None
    return found if isinstance(found, dict) else {}


def _deepest(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Without those about a list whose members are told about already."""
    places = {error["loc"][:end] for error in errors for end in range(len(error["loc"]))}
    return (error for error in errors if error["loc"] not in places)


def _explain(error: ErrorDetails, given: Mapping[str, Any]) -> str:
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
    if error["type"] in {"model_type", "dict_type", "model_attributes_type"}:
        return f"{key}: found {_kind(error['input'])}; allowed: a table [{_dotted(where)}]"
    hint = str(error.get("ctx", {}).get("error") or "") if error["type"] == "value_error" else ""
    found = "something else, which is not shown" if secret else _shown(error["input"])
    return f"{key}: found {found}; {hint}allowed: {allowed}"


def _suggested(where: Sequence[str | int], known: Sequence[str]) -> str:
    """What a mistyped key was meant to be, or else all that are known in its place."""
    near = _meant(str(where[-1]), known, where[:-1])
    return near.removesuffix("; ") or f"known here: {', '.join(known)}"


def _meant(found: str, known: Iterable[str], where: Sequence[str | int] = ()) -> str:
    """`did you mean …?; ` if something known is near, else nothing."""
    spellings = {one.casefold(): one for one in known}
    near = difflib.get_close_matches(found.casefold(), spellings, n=1)
    return f"did you mean {_dotted([*where, spellings[near[0]]])}?; " if near else ""


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


def _described(key: str) -> str:
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


def _shown(value: object) -> str:
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
