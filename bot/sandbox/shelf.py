"""Files as Telegram keeps them: under an id that says what they are, and a path for download."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.records import StoredFile

if TYPE_CHECKING:
    from bot.sandbox.records import FileKind

SMALL = "s"
"""Ends the id of a photo's small version, behind which the same file stands."""

_FOLDER = {"photo": "photos", "document": "documents", "voice": "voice", "sticker": "stickers"}
_SUFFIX = {"photo": ".jpg", "voice": ".oga", "sticker": ".webp"}


class Shelf:
    """All files that people and the bot have sent."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(
        self,
        kind: FileKind,
        data: bytes,
        *,
        name: str | None = None,
        mime: str = "application/octet-stream",
        size: tuple[int, int] = (0, 0),
    ) -> StoredFile:
        """Store a file under new ids."""
        number = len(self._by_id) + 1
        extension = f".{name.rpartition('.')[2]}" if name and "." in name else ""
        file = StoredFile(
            file_id=f"Sandbox{kind.capitalize()}{number:08d}AAQAC",
            unique_id=f"AQAD{number:08d}",
            kind=kind,
            data=data,
            path=f"{_FOLDER[kind]}/file_{number}{_SUFFIX.get(kind, extension)}",
            name=name,
            mime=mime,
            width=size[0],
            height=size[1],
        )
        self._by_id[file.file_id] = self._by_path[file.path] = file
        return file

    def find(self, file_id: str) -> StoredFile | None:
        """The file with this id, which may be that of a photo's small version."""
        return self._by_id.get(file_id) or self._by_id.get(file_id.removesuffix(SMALL))

    def at(self, path: str) -> StoredFile | None:
        """The file with this download path."""
        return self._by_path.get(path)
