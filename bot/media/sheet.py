"""What both pictures share: a sheet for a phone, how texts are set on it, and how it becomes a PNG.

It is 360 points wide and a point is about a pixel of the phone. Places are in points from the upper left corner.
"""

from __future__ import annotations

import gc
import io
import json
import logging
import threading
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from _typeshed import DataclassInstance
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text
    from pydantic import TypeAdapter

T = TypeVar("T")

WIDTH, HEIGHT = 360, 480
"""Of a picture, in points."""

PIXELS = 3
"""How many pixels a point is wide and high."""

EDGE = 16
"""How much of the picture stays empty on every side, in points."""

TITLE, HEADING, WORD = 19, 16, 14
"""Sizes of type, in points."""

PAPER = "#ffffff"
INK = "#14202b"
GROUND = "#9aa7b3"
GRID = "#dde3e8"

COLOURS = 48
"""How many a picture has in the end: a few, and what lies between them where edges are smoothed."""

FONTS = {False: "DejaVuSans.ttf", True: "DejaVuSans-Bold.ttf"}
"""The plain and the bold one. Matplotlib brings them; they have the letters of every European language."""

_drawing = threading.Lock()
"""Matplotlib is not made for several threads."""


def to_json(picture: DataclassInstance) -> str:
    """What a picture shows in its stored form, on one line."""
    return json.dumps(asdict(picture), ensure_ascii=False, separators=(",", ":"))


def from_json(stored: TypeAdapter[T], text: str, what: str) -> T:
    """Read the stored form back; ValueError, which quotes nothing of it, for anything else."""
    try:
        return stored.validate_json(text, strict=True)
    except ValidationError:
        raise ValueError(f"not the stored form of {what}") from None


def png(draw: Callable[[], Figure]) -> bytes:
    """What `draw` draws as a PNG of 1080 by 1440 pixels. Threads take turns."""
    with _drawing:
        encoded = _encode(draw())
        # A figure refers to itself and holds a canvas of 6 MB, which would wait for the collector's full round.
        gc.collect()
        return encoded


def _encode(picture: Figure) -> bytes:
    """The picture in few colours, which is a third of the bytes."""
    from PIL import Image

    raw, buffer = io.BytesIO(), io.BytesIO()
    picture.savefig(raw, format="rgba")
    drawn = Image.frombytes("RGBA", (WIDTH * PIXELS, HEIGHT * PIXELS), raw.getvalue()).convert("RGB")
    drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(buffer, format="PNG", optimize=True)
    return buffer.getvalue()


def blank() -> Figure:
    """An empty sheet."""
    _quieten()
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    picture = Figure(figsize=(WIDTH / 72, HEIGHT / 72), dpi=72 * PIXELS, facecolor=PAPER)
    FigureCanvasAgg(picture)
    return picture


def _quieten() -> None:
    """Keep matplotlib from saying that it has nowhere to keep its cache."""
    for name in ("matplotlib", "matplotlib.font_manager"):
        logging.getLogger(name).setLevel(logging.ERROR)


def panel(picture: Figure, left: float, top: float, low: float) -> Axes:
    """Bare axes from `left` to the right edge of the sheet and from `top` down to `low`."""
    box = left / WIDTH, 1 - low / HEIGHT, (WIDTH - EDGE - left) / WIDTH, (low - top) / HEIGHT
    axes = picture.add_axes(box, facecolor=PAPER)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)
    return axes


def write(
    picture: Figure, text: str, x: float, y: float, size: float, *, bold: bool = False, color: str = INK
) -> Text:
    """`text` from `x` on, on a line at `y`; smaller than `size` where the sheet is too narrow for it."""
    place = x / WIDTH, 1 - y / HEIGHT
    written = picture.text(*place, drawable(text), color=color, va="baseline", **lettering(size, bold=bold))
    wide, _ = extent(written)
    written.set_fontsize(size * min(1, (WIDTH - EDGE - x) / max(wide, 1)))
    return written


def centre(text: Text, left: float) -> None:
    """Move a written text to the middle between `left` and the right edge of the sheet."""
    text.set_x((left + (WIDTH - EDGE - left - extent(text)[0]) / 2) / WIDTH)


def fitting(picture: Figure, words: Iterable[str], most: float) -> tuple[float, float]:
    """In what size words are written so that none is wider than `most`, and how wide the widest is, in points."""
    written = [write(picture, word, 0, 0, WORD) for word in words]
    widest = max(extent(one)[0] for one in written)
    for one in written:
        one.remove()
    shrink = min(1, most / max(widest, 1))
    return WORD * shrink, widest * shrink


def lettering(size: float, *, bold: bool = False) -> dict[str, Any]:
    """How a text is set, `size` in points."""
    from matplotlib.font_manager import FontProperties

    return {"fontproperties": FontProperties(fname=_font(bold), size=size), "parse_math": False}


def extent(text: Text) -> tuple[float, float]:
    """Width and height of a written text, in points."""
    box = text.get_window_extent()
    return box.width / PIXELS, box.height / PIXELS


def drawable(text: str) -> str:
    """`text` on one line, without what the fonts have no picture of."""
    return " ".join("".join(one for one in text if one.isspace() or ord(one) in _letters()).split())


@cache
def _letters() -> frozenset[int]:
    """The code points that both fonts can draw."""
    from matplotlib.font_manager import get_font

    plain, bold = (get_font(_font(bold)).get_charmap() for bold in FONTS)
    return frozenset(plain) & frozenset(bold)


def _font(bold: bool) -> Path:
    import matplotlib

    return Path(matplotlib.get_data_path(), "fonts", "ttf", FONTS[bold])
