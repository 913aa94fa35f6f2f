"""Where the values come from beside the environment: the TOML file, files with a secret, and what is built in."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.config.built_in import BUILT_IN
from bot.config.problems import described, shown
from bot.config.values import SECRET_SHAPE, TOKEN_SHAPE, home
from bot.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

# Only so that the checks don't also complain about the secret that could not be read; never in a Config.
_PLACEHOLDER = {"token": "0:" + "x" * 30, "webhook_secret": "x" * 16}


def read_toml(path: Path) -> dict[str, Any]:
    """The file's tables. Raises ConfigError if there is no reading it."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ConfigError(
            f"{path}: no such file; `aftercare init` makes one, as config.example.toml shows"
        ) from None
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


def overridden(data: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The file with what the environment gives; a secret given in one form replaces the other (token, token_file)."""
    return _merge(_yielding(data, given), given)


def _yielding(data: Mapping[str, Any], given: Mapping[str, Any]) -> Mapping[str, Any]:
    ours, theirs = data.get("telegram"), given.get("telegram")
    if not isinstance(ours, dict) or not isinstance(theirs, dict):
        return data
    other = {"token": "token_file", "webhook_secret": "webhook_secret_file"}
    other |= {file: value for value, file in other.items()}
    dropped = {other[key] for key in theirs if key in other}
    return {**data, "telegram": {key: value for key, value in ours.items() if key not in dropped}}


def _merge(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Tables joined, everything else replaced; the order of `under` stays."""
    merged = dict(under)
    for key, value in over.items():
        old = merged.get(key)
        merged[key] = _merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def with_built_in(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Fill in what is built in: the treatments that the file names in its order, then the others."""
    raw = {"storage": {}, "triage": {}, **raw}
    named = raw.get("treatments", {})
    if not isinstance(named, dict):
        return raw
    ordered = {key: BUILT_IN.get(key, {}) for key in (*named, *BUILT_IN)}
    return {**raw, "treatments": _merge(ordered, named)}


def with_secrets(raw: dict[str, Any], base: Path, problems: list[str]) -> dict[str, Any]:
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
        try:
            filled[key] = _secret_in(base / home(Path(named)), shape)
        except ValueError as problem:
            # Somebody may have put the secret itself here; unlike paths, it has no dot and no slash.
            file = shown(named) if re.search(r"[./\\]", str(named)) else "the file"
            problems.append(f"telegram.{key}_file: {file} {problem}; allowed: a file with {described(key)}")
            filled[key] = _PLACEHOLDER[key]
    return {**raw, "telegram": filled}


def _secret_in(path: Path, shape: re.Pattern[str]) -> str:
    """What the file holds. Raises ValueError with the reason if it is no secret of this shape."""
    try:
        found = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ValueError(f"can't be read ({error.strerror})") from None
    except ValueError:
        raise ValueError("can't be read (not a text file)") from None
    if not shape.fullmatch(found.strip()):
        raise ValueError("doesn't hold what is needed")
    return found
