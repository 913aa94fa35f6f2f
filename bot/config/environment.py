"""The `AFTERCARE_…` variables, read as the tables of the file.

pydantic-settings reads them. It does not read the file: its TOML source takes a missing file for an empty one and
stops at the first problem.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, get_args, get_origin

from pydantic_settings import BaseSettings, EnvSettingsSource

from bot.config.sections import File
from bot.config.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.fields import FieldInfo

PREFIX = "AFTERCARE_"


class _Shape(File, BaseSettings):  # type: ignore[misc] # the two type their model_config differently
    """`File` as pydantic-settings wants to see it; never built."""


class Environment(EnvSettingsSource):
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
        with suppress(ValueError):
            decoded = json.loads(value)
            if isinstance(decoded, dict | list):
                return decoded
        if field is not None and _is_list(field.annotation):
            return [part.strip() for part in value.split(",") if part.strip()]
        return value

    def read(self) -> dict[str, Any]:
        """The tables; a variable for a section that doesn't exist is a problem."""
        for name in self._env:
            section, nested, _ = name.upper().removeprefix(PREFIX).partition("__")
            if name.upper().startswith(PREFIX) and nested and section.lower() not in File.model_fields:
                near = nearest(section, File.model_fields)
                hint = f"; did you mean {PREFIX}{near.upper()}__…?" if near else ""
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
