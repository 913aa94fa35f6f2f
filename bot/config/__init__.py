"""Settings: one TOML file plus the environment, turned into values that are ready to use.

Laws:
- A bad file reports all its problems at once; nothing is half loaded.
- No message holds a secret: the token, a webhook secret, or what stands where one of them should.
- What the file calls a path is relative to the file's folder, never to where the bot was started.

Here is the way from the sources to a Config; each of the other files is one stage of it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from bot.care.model import Plan, Rules, Treatment
from bot.config.built_in import BUILT_IN, STANDARD
from bot.config.contradictions import contradictions
from bot.config.environment import Environment
from bot.config.problems import deepest, explain
from bot.config.sections import File
from bot.config.sources import overridden, read_toml, with_built_in, with_secrets
from bot.config.spelling import nearest
from bot.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bot.config.sections import Clinic, Staff, Storage, Telegram


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
        keys = {treatment.name: key for key, treatment in self.treatments.items()}
        keys |= {key: key for key in self.treatments}
        near = nearest(text, keys)
        return keys[near] if near else None


def load(path: Path, env: Mapping[str, str] = os.environ) -> Config:
    """Read the file at `path`, overridden by `env`. Raises ConfigError with every problem found."""
    return from_mapping(read_toml(path), path.absolute().parent, env)


def rehearsed(path: Path) -> dict[str, Any]:
    """What of the file at `path` a rehearsal takes over: not who the bot is, who staff are, and where data lies.

    Raises ConfigError with every problem found.
    """
    load(path)
    return {
        name: table for name, table in read_toml(path).items() if name not in ("telegram", "staff", "storage")
    }


def from_mapping(data: Mapping[str, Any], base: Path, env: Mapping[str, str] | None = None) -> Config:
    """Check `data` (the file's content; `base` is its folder), overridden by `env`. Raises ConfigError."""
    problems: list[str] = []
    given = Environment(env or {}, problems).read()
    raw = with_built_in(overridden(data, given))
    raw = with_secrets(raw, base, problems)
    file: File | None = None
    try:
        file = File.model_validate(raw, context={"base": base})
    except ValidationError as error:
        problems += [explain(one, given) for one in deepest(error.errors(include_url=False))]
    problems += contradictions(raw, base)
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
