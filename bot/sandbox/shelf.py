"""Files as Telegram keeps them: under an id that says what they are, and a path for download."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.records import StoredFile

if TYPE_CHECKING:
    from bot.sandbox.records import FileKind

SMALL = "s"
"""Ends the id of a photo's small version, behind which the same file stands."""

TYPE_NAMES: dict[FileKind, str] = {
    "photo": "Photo", "document": "Document", "voice": "VoiceNote", "video": "Video", "video_note": "VideoNote",
    "audio": "Audio", "animation": "Animation", "sticker": "Sticker",
}  # fmt: skip
"""What Telegram calls each kind of file in its refusals."""

_FOLDER: dict[FileKind, str] = {
    "photo": "photos", "document": "documents", "voice": "voice", "video": "videos", "video_note": "video_notes",
    "audio": "music", "animation": "animations", "sticker": "stickers",
}  # fmt: skip
_SUFFIX: dict[FileKind, str] = {
    "photo": ".jpg", "voice": ".oga", "video": ".mp4", "video_note": ".mp4", "animation": ".mp4", "sticker": ".webp",
}  # fmt: skip


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
        duration: int = 0,
    ) -> StoredFile:
        """Store a file under new ids."""
        number = len(self._by_id) + 1
        extension = f".{name.rpartition('.')[2]}" if name and "." in name else ""
        file = StoredFile(
            file_id=f"Sandbox{TYPE_NAMES[kind]}{number:08d}AAQAC",
            unique_id=f"AQAD{number:08d}",
            kind=kind,
            data=data,
            path=f"{_FOLDER[kind]}/file_{number}{_SUFFIX.get(kind, extension)}",
            name=name,
            mime=mime,
            width=size[0],
            height=size[1],
            duration=duration,
        )
        self.put_back(file)
        return file

    def put_back(self, file: StoredFile) -> None:
        """Have a file that was kept under the ids that it has."""
        self._by_id[file.file_id] = self._by_path[file.path] = file

    @property
    def all(self) -> list[StoredFile]:
        """Every file, oldest first."""
        return list(self._by_id.values())

    def find(self, file_id: str) -> StoredFile | None:
        """The file with this id, which may be that of a photo's small version."""
        return self._by_id.get(file_id) or self._by_id.get(file_id.removesuffix(SMALL))

    def at(self, path: str) -> StoredFile | None:
        """The file with this download path."""
        return self._by_path.get(path)
