"""The key of a database that has to be there: no command but `run` makes either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import DatabaseError

if TYPE_CHECKING:
    from bot.config import Config


def key_of(settings: Config) -> str:
    """The key as hex digits. Raises DatabaseError, or KeyFileError, where one of the two is missing."""
    from bot.store.database import read_key

    path = settings.storage.path
    if not path.exists():
        raise DatabaseError(f"the database {path} is not there; the bot makes it at its first start")
    return read_key(settings.storage.key_file, path)
