"""QR pictures of links."""

import struct
import zlib

from bot.media import qr

LINK = "https://t.me/AftercareBot?start=" + "A" * 43


def pixels(png):
    """Width, height, and whether each pixel of the middle row of a one-bit PNG is dark."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, data, width, height, depth = 8, b"", 0, 0, 0
    while at < len(png):
        (length,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        body = png[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            width, height, depth = struct.unpack(">IIB", body[:9])
        elif kind == b"IDAT":
            data += body
        at += 12 + length
    assert depth == 1
    raw = zlib.decompress(data)
    line = 1 + (width + 7) // 8
    return width, height, [raw[row * line + 1 : (row + 1) * line] for row in range(height)]


def test_a_link_becomes_a_square_picture_that_a_phone_can_read():
    width, height, _ = pixels(qr.png(LINK))
    assert width == height
    assert 250 <= width <= 1000


def test_a_quiet_zone_of_four_modules_surrounds_it():
    _, height, rows = pixels(qr.png(LINK))
    edge = 4 * 8
    blank = rows[0]
    assert all(row == blank for row in rows[:edge] + rows[height - edge :])
    assert rows[edge] != blank


def test_the_same_text_gives_the_same_picture_and_another_text_another():
    assert qr.png(LINK) == qr.png(LINK)
    assert qr.png(LINK) != qr.png(LINK[:-1] + "B")
