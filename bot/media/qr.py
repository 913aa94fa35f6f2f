"""QR codes."""

from __future__ import annotations

import io

import segno


def png(text: str) -> bytes:
    """`text` as a QR code, dark on light with a quiet zone, big enough to be read from a phone's screen."""
    buffer = io.BytesIO()
    segno.make(text, error="m", micro=False).save(buffer, kind="png", scale=8, border=4)
    return buffer.getvalue()
