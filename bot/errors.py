"""What can go wrong that a person must be told, as one tree; nothing here knows what raised it.

Laws:
- A message is one line in plain words: what was found and what is allowed.
- A class's docstring is its message when none is given.
- The bot's token never stands in a message, whatever was passed in.
"""

from __future__ import annotations

import inspect
import re

TOKEN = re.compile(r"\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{20,}")


def redact(text: str) -> str:
    """`text` with everything that looks like a bot token replaced by `<token>`."""
    return TOKEN.sub("<token>", text)


class AftercareError(Exception):
    """Something went wrong that a person has to look at."""

    def __init__(self, *problems: str) -> None:
        told = problems or ((inspect.getdoc(type(self)) or "").rstrip("."),)
        self.problems: tuple[str, ...] = tuple(redact(" ".join(problem.split())) for problem in told)
        super().__init__("; ".join(self.problems))


class ConfigError(AftercareError):
    """The configuration can't be used."""


class WordingError(AftercareError):
    """The wording files can't be used."""


class KeyFileError(AftercareError):
    """The key file is missing or holds no key."""


class DatabaseError(AftercareError):
    """The database can't be read with this key."""


class TokenError(AftercareError):
    """Telegram does not know this token: check telegram.token (or token_file) and telegram.api_url."""


class UnreachableError(AftercareError):
    """Telegram can't be reached."""


class SandboxError(AftercareError):
    """The sandbox can't start."""


class InUseError(AftercareError):
    """Another process is using this bot's data."""
