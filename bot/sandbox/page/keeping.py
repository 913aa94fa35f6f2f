"""Where a rehearsal lies on the disk: in a folder that is removed at the end, or in one where it is kept."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from bot.errors import SandboxError
from bot.sandbox import saved

if TYPE_CHECKING:
    from datetime import datetime

    from bot.sandbox.saved import Saved
    from bot.sandbox.server import BotApi

CHATS = "telegram.json"
CLINIC = "clinic"
LOCK = "sandbox.lock"
"""Held while a rehearsal goes on; where it lies, the rest of the folder is a rehearsal's too."""


class Keeping:
    """`kept` tells whether it is there the next time; `folder` is the clinic's own, with database and key."""

    def __init__(self, data: Path | None) -> None:
        self.kept = data is not None
        self._root = Path(tempfile.mkdtemp(prefix="aftercare-")) if data is None else data.absolute()
        self._lock = self._take(self._root) if self.kept else None

    def _take(self, root: Path) -> IO[str]:
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
        others = sorted(path.name for path in root.iterdir())
        if others and LOCK not in others:
            raise SandboxError(
                f"--data {root}: found {others[0]!r} there; allowed: an empty folder, or that of a kept rehearsal"
            )
        lock = (root / LOCK).open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            raise SandboxError(f"--data {root}: another sandbox is running on it") from None
        return lock

    @property
    def folder(self) -> Path:
        """The clinic's folder."""
        return self._root / CLINIC

    @property
    def fonts(self) -> Path:
        """Where the list of the machine's fonts is kept, so that nothing is left at home."""
        return self._root / CLINIC / "fonts"

    def anew(self) -> Path:
        """The clinic's folder with nothing in it."""
        (self._root / CHATS).unlink(missing_ok=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(mode=0o700)
        return self.folder

    def read(self) -> Saved | None:
        """What an earlier rehearsal left."""
        return saved.read(self._root / CHATS) if self.kept else None

    def check_clinic(self) -> None:
        """ValueError when the clinic is not there any more to which the kept chats belong."""
        database = self.folder / "data" / "aftercare.db"
        if not database.exists():
            raise ValueError(f"{self._root} holds the chats of a rehearsal, but {database} is missing")

    def write(self, api: BotApi, at: datetime, extra: dict[str, Any]) -> None:
        """Leave it for a later one."""
        if self.kept:
            saved.write(self._root / CHATS, api, at, extra)

    def close(self) -> None:
        """Leave nothing, unless it is to be kept."""
        if self._lock is not None:
            self._lock.close()
        else:
            shutil.rmtree(self._root, ignore_errors=True)
