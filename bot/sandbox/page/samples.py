"""Files to send from the page when none is at hand."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFilter

SIZE = (640, 480)
SKIN, REDNESS, NEEDLES = (226, 188, 164), (205, 116, 104), (176, 74, 70)


def photo() -> bytes:
    """A JPEG that could be a cheek after a session: made up, of nobody."""
    picture = Image.new("RGB", SIZE, SKIN)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((190, 120, 450, 350), fill=REDNESS)
    picture = picture.filter(ImageFilter.GaussianBlur(55))
    draw = ImageDraw.Draw(picture)
    for x in range(230, 430, 40):
        for y in range(165, 320, 40):
            draw.ellipse((x - 3, y - 3, x + 3, y + 3), fill=NEEDLES)
    written = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(1.5)).save(written, "JPEG", quality=80)
    return written.getvalue()
