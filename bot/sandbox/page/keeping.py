"""Where a rehearsal lies on the disk: in a folder that is removed at the end, or in one where it is kept."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import SandboxError
from bot.sandbox import saved

if TYPE_CHECKING:
    from datetime import datetime

    from bot.sandbox.saved import Saved
    from bot.sandbox.server import BotApi

CHATS = "telegram.json"
CLINIC = "clinic"
OURS = (CHATS, f"{CHATS}.new", CLINIC)


class Keeping:
    """`kept` tells whether it is there the next time; `folder` is the clinic's own, with database and key."""

    def __init__(self, data: Path | None) -> None:
        self.kept = data is not None
        self._root = Path(tempfile.mkdtemp(prefix="aftercare-")) if data is None else data.absolute()
        if data is not None:
            self._take(self._root)

    def _take(self, root: Path) -> None:
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
        others = sorted(path.name for path in root.iterdir() if path.name not in OURS)
        if others and not (root / CHATS).exists():
            raise SandboxError(
                f"--data {root}: found {others[0]!r} there; allowed: an empty folder, or that of a kept rehearsal"
            )

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

    def write(self, api: BotApi, at: datetime, extra: dict[str, Any]) -> None:
        """Leave it for a later one."""
        if self.kept:
            saved.write(self._root / CHATS, api, at, extra)

    def remove(self) -> None:
        """Leave nothing, unless it is to be kept."""
        if not self.kept:
            shutil.rmtree(self._root, ignore_errors=True)
