"""A settings file in the making: `config.example.toml` with answers in the place of its examples.

Laws:
- The rules for an answer are those for the file: each is tried in the whole of it and refused in the same words.
- The example's comments stay, since they are what the clinic reads when it changes something later.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomlkit

from bot.config import from_mapping, load
from bot.errors import ConfigError

if TYPE_CHECKING:
    from bot.config import Config

# The packed one first: next to an installed `bot`, a file of this name may be anybody's.
EXAMPLES = tuple(
    folder / "config.example.toml" for folder in (Path(__file__).parents[1], Path(__file__).parents[2])
)


class Draft:
    """The file's text as it stands so far: good settings at any moment, though some are still the example's."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = _example()
        self.settings = self._checked(self.text)

    def answer(self, section: str, key: str, value: Any) -> None:
        """Put `value` in. Raises ConfigError, and changes nothing, when it is not allowed there."""
        file = tomlkit.parse(self.text)
        file[section][key] = value
        text = tomlkit.dumps(file)
        self.settings = self._checked(text)
        self.text = text

    def write(self) -> Config:
        """Put the file in its place, whole or not at all, readable by its owner alone; returns what it says.

        Raises ConfigError when something stands there.
        """
        # The mode is 0600 from the first moment on, as mkstemp makes every file.
        handle, name = tempfile.mkstemp(prefix=f".{self.path.name}.", dir=self.path.parent)
        beside = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(self.text)
                file.flush()
                os.fsync(file.fileno())
            settings = load(beside, {})
            if os.path.lexists(self.path):
                raise ConfigError(f"{self.path} is there already")
            beside.rename(self.path)
        finally:
            beside.unlink(missing_ok=True)
        return settings

    def _checked(self, text: str) -> Config:
        return from_mapping(tomlkit.parse(text).unwrap(), self.path.absolute().parent)


def _example() -> str:
    for path in EXAMPLES:
        if path.is_file():
            return path.read_text(encoding="utf-8")
    raise ConfigError("config.example.toml is missing beside the program; install it again")
