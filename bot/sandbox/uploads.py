"""Files that the bot sends: uploaded now, or known by the id of an earlier one."""

from __future__ import annotations

import mimetypes
import re
import struct
from typing import TYPE_CHECKING

from bot.sandbox.refusals import ApiError, bad_request, wrong_file
from bot.sandbox.shelf import TYPE_NAMES

if TYPE_CHECKING:
    from bot.sandbox.params import Params, Upload
    from bot.sandbox.records import FileKind, StoredFile
    from bot.sandbox.world import World

MAX_PHOTO = 10 * 1024 * 1024
MAX_UPLOAD = 50 * 1024 * 1024
MAX_DOWNLOAD = 20 * 1024 * 1024
_SIDES_AT_MOST = 10_000
_RATIO_AT_MOST = 20
_NO_SIZE_IN_JPEG = {0xC4, 0xC8, 0xCC}
_VOICE = {
    "audio/ogg": re.compile(rb"OggS"),
    "audio/mpeg": re.compile(rb"ID3|\xff[\xe2-\xff]"),
    "audio/mp4": re.compile(rb"....ftyp", re.DOTALL),
}
_VIDEO = {"video/mp4": re.compile(rb"....ftyp", re.DOTALL)}


def sent_file(world: World, params: Params, kind: FileKind) -> StoredFile:
    """The file of a sendPhoto, sendDocument, sendVoice or sendVideo; its kind may be another (see `_store`)."""
    upload = params.upload(kind)
    if upload is not None:
        return _store(world, upload, kind, params)
    reference = params.text(kind)
    if not reference:
        raise bad_request(f"there is no {kind} in the request")
    if reference.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    return known_file(world, reference, kind)


def known_file(world: World, file_id: str, kind: FileKind | None = None) -> StoredFile:
    """A file that was given out before, of this kind where one is named.

    That a file can't be sent as another kind is what Telegram documents; in fact its server only keeps photos
    and the rest apart. An animation comes with a `document`, so it may be sent as one; it stays an animation.
    """
    file = world.files.find(file_id)
    if file is None:
        raise wrong_file()
    if kind and file.kind != kind and (file.kind, kind) != ("animation", "document"):
        raise bad_request(f"can't use file of type {TYPE_NAMES[file.kind]} as {TYPE_NAMES[kind]}")
    return file


def _store(world: World, upload: Upload, kind: FileKind, params: Params) -> StoredFile:
    """A file under new ids.

    Telegram sends as a document what is uploaded as a voice message and isn't OGG, MP3 or M4A, or as a video and
    isn't MP4. It looks into them closely (the codec, the sound); here the first bytes decide, and how long a
    video is and how large its picture is only known where the request says so.
    """
    size = len(upload.data)
    if size == 0:
        raise bad_request("file must be non-empty")
    if size > MAX_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    if kind != "photo":
        played_as = _mime(kind, upload.data)
        mime = played_as or mimetypes.guess_type(upload.name)[0] or upload.mime
        return world.files.keep(
            kind if played_as else "document", upload.data, name=upload.name, mime=mime,
            size=(params.number("width"), params.number("height")), duration=params.number("duration"),
        )  # fmt: skip
    if size > MAX_PHOTO:
        raise bad_request(
            f"file of size {size} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes"
        )
    sides = picture_size(upload.data)
    if sides is None or 0 in sides:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(sides) > _SIDES_AT_MOST or max(sides) > _RATIO_AT_MOST * min(sides):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return world.files.keep("photo", upload.data, mime="image/jpeg", size=sides)


def _mime(kind: FileKind, data: bytes) -> str | None:
    """What a voice message or a video is, by its first bytes; None for what Telegram would not play as one."""
    beginnings = _VOICE if kind == "voice" else _VIDEO if kind == "video" else {}
    return next((mime for mime, found in beginnings.items() if found.match(data)), None)


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF, WebP or JPEG; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        return struct.unpack(">II", data[16:24])
    if data[:6] in {b"GIF87a", b"GIF89a"} and len(data) >= 10:
        return struct.unpack("<HH", data[6:10])
    if data[:4] == b"RIFF" and data[8:15] == b"WEBPVP8":
        return 512, 512
    return _jpeg_size(data) if data.startswith(b"\xff\xd8") else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in _NO_SIZE_IN_JPEG:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None
