"""A patient's own course as a picture: days across, the three symptoms one below the other.

It is made for a phone, where it is 360 points wide and a point is about a pixel. The session it is about is a
dark line with full dots; those before it are broad pale bands, which show even where all of them agree.
"""

from __future__ import annotations

import gc
import io
import json
import logging
import threading
from dataclasses import asdict, dataclass
from functools import cache
from itertools import pairwise
from math import isnan, nan, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from pydantic import Field, TypeAdapter, ValidationError, with_config

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text

WIDTH, HEIGHT = 360, 480
"""Of the picture, in points."""

PIXELS = 3
"""How many pixels a point is wide and high."""

EDGE = 16
"""How much of the picture stays empty on every side, in points."""

LONG = 21
"""After a last day beyond this, the scale of days is compressed: far days lie closer together."""

DOT, BAND = 12, 8
"""How wide a dot of the present session is and the line of an earlier one, in points."""

GRADES = (-1.05, 3.4)
"""From where to where the scale of grades goes: dots have room above, and the name of a line below."""

APART = 6
"""How far from the words of the grades the name of a line begins, in points."""

TITLE, HEADING, WORD = 19, 16, 14
"""Sizes of type, in points."""

PAPER = "#ffffff"
INK = "#14202b"
COLOURS = 48
"""How many the picture has in the end: a few, and what lies between them where edges are smoothed."""

GROUND = "#9aa7b3"
GRID = "#dde3e8"
NOW = "#0b4a8b"
BEFORE = "#bcc7d1"
BEFORE_INK = "#566473"

TRIED = 16
"""Beside how many dots there is looked for room for the name of a line."""

DIGIT = 0.64
"""How wide a digit is, in sizes of its type."""

FONTS = {False: "DejaVuSans.ttf", True: "DejaVuSans-Bold.ttf"}
"""The plain and the bold one. Matplotlib brings them; they have the letters of every European language."""

_drawing = threading.Lock()
"""Matplotlib is not made for several threads."""

_Grade = Annotated[int, Field(ge=0, le=3)]
_Day = Annotated[int, Field(ge=0, le=9999)]


@with_config({"extra": "forbid"})
@dataclass(frozen=True, slots=True)
class Dot:
    """What was answered on one day after a session: grades from 0 (none) to 3 (severe), None for no answer."""

    day: _Day
    swelling: _Grade | None
    redness: _Grade | None
    bruising: _Grade | None

    @property
    def grades(self) -> tuple[int | None, int | None, int | None]:
        """In the order of the panels."""
        return self.swelling, self.redness, self.bruising


@with_config({"extra": "forbid"})
@dataclass(frozen=True, slots=True)
class Course:
    """One session of a course, counted from 1, and what was answered after it."""

    number: int
    dots: tuple[Dot, ...]


@with_config({"extra": "forbid"})
@dataclass(frozen=True, slots=True)
class Labels:
    """Every text in the picture, in the patient's language; `grades` from none to severe."""

    title: str
    days: str
    now: str
    before: str
    symptoms: tuple[str, str, str]
    grades: tuple[str, str, str, str]


@with_config({"extra": "forbid"})
@dataclass(frozen=True, slots=True)
class Chart:
    """What the picture shows: the session that it is about, and those of the same course before it."""

    labels: Labels
    current: Course
    earlier: tuple[Course, ...]

    def to_json(self) -> str:
        """The stored form, on one line."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Chart:
        """Read the stored form back; ValueError, which quotes nothing of it, for anything else."""
        try:
            return _stored.validate_json(text, strict=True)
        except ValidationError:
            raise ValueError("not the stored form of a chart") from None


_stored = TypeAdapter(Chart)


def png(chart: Chart) -> bytes:
    """`chart` as a PNG of 1080 by 1440 pixels; ValueError when there is no answer to show.

    The same chart gives the same bytes. Threads take turns.
    """
    with _drawing:
        encoded = _encode(figure(chart))
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


def figure(chart: Chart) -> Figure:
    """The picture before it is encoded: one axes a symptom, from top to bottom."""
    _quieten()
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    now = _answered(chart.current)
    before = [_answered(course) for course in sorted(chart.earlier, key=lambda course: course.number)]
    days = _Days.of([dot.day for dots in (now, *reversed(before)) for dot in dots])
    picture = Figure(figsize=(WIDTH / 72, HEIGHT / 72), dpi=72 * PIXELS, facecolor=PAPER)
    FigureCanvasAgg(picture)
    panels = _panels(picture, chart.labels, days)
    for n, axes in enumerate(panels):
        for dots in before:
            _draw(axes, dots, n, days, now=False)
        _draw(axes, now, n, days, now=True)
    _name_lines(panels, chart.labels)
    return picture


def _quieten() -> None:
    """Keep matplotlib from saying that it has nowhere to keep its cache."""
    for name in ("matplotlib", "matplotlib.font_manager"):
        logging.getLogger(name).setLevel(logging.ERROR)


def _answered(course: Course) -> list[Dot]:
    """The days with an answer, in order."""
    return sorted((dot for dot in course.dots if set(dot.grades) != {None}), key=lambda dot: dot.day)


# The scale of days


@dataclass(frozen=True, slots=True)
class _Days:
    """The scale across: `days` in the order in which they are to be named while there is room."""

    days: tuple[int, ...]
    long: bool

    @classmethod
    def of(cls, days: Sequence[int]) -> _Days:
        if not days:
            raise ValueError("a chart without an answer")
        ends = (max(days), min(days))
        return cls(tuple(dict.fromkeys([*ends, *days])), max(days) > LONG)

    def at(self, day: int) -> float:
        """Where a day stands."""
        return sqrt(day) if self.long else day

    def limits(self, width: float) -> tuple[float, float]:
        """Where the scale begins and ends, so that `width` points leave room for half a dot on either side."""
        first, last = self.at(min(self.days)), self.at(max(self.days))
        spare = (last - first) * DOT / (width - 2 * DOT) if first < last else 1
        return first - spare, last + spare

    def named(self, width: float) -> list[int]:
        """The days whose numbers have room side by side on `width` points."""
        low, high = self.limits(width)
        taken: list[tuple[float, float]] = []
        named = []
        for day in self.days:
            middle = (self.at(day) - low) / (high - low) * width
            half = (len(str(day)) + 1) * WORD * DIGIT / 2
            if all(middle + half <= left or right <= middle - half for left, right in taken):
                taken.append((middle - half, middle + half))
                named.append(day)
        return sorted(named)


# The sheet: places are in points from its upper left corner


def _panels(picture: Figure, labels: Labels, days: _Days) -> list[Axes]:
    """Everything but the lines: the title, and a headed axes a symptom with its words and days."""
    _write(picture, labels.title, EDGE, EDGE + TITLE * 0.8, TITLE, bold=True)
    size, widest = _word_size(picture, labels.grades)
    left = EDGE + widest + 8
    width = WIDTH - EDGE - left
    top, foot = EDGE + TITLE + 12, HEIGHT - EDGE - WORD * 2.7
    each = (foot - top) / 3
    panels: list[Axes] = []
    for n, symptom in enumerate(labels.symptoms):
        heading = top + n * each + HEADING * 0.8
        _write(picture, symptom, EDGE, heading, HEADING, bold=True)
        low, high = top + (n + 1) * each, heading + 8
        box = left / WIDTH, 1 - low / HEIGHT, width / WIDTH, (low - high) / HEIGHT
        axes = picture.add_axes(box, facecolor=PAPER)
        panels.append(axes)
        axes.set_xlim(*days.limits(width))
        axes.set_ylim(*GRADES)
        axes.set_yticks(range(4), [_drawable(word) for word in labels.grades], **_type(size))
        named = {days.at(day): str(day) for day in days.named(width)}
        axes.set_xticks(list(named), list(named.values()), **_type(WORD))
        axes.tick_params(length=0, pad=4, colors=INK, labelbottom=n == 2)
        axes.grid(color=GRID, lw=1)
        axes.axhline(0, color=GROUND, lw=1.5, zorder=2)
        axes.set_axisbelow(True)
        axes.spines[:].set_visible(False)
    under = _write(picture, labels.days, left, HEIGHT - EDGE - 3, WORD)
    under.set_x((left + (width - _extent(under)[0]) / 2) / WIDTH)
    return panels


def _word_size(picture: Figure, words: Iterable[str]) -> tuple[float, float]:
    """In what size the words beside the axes are written, and how wide the widest is, in points."""
    written = [_write(picture, word, 0, 0, WORD) for word in words]
    widest = max(_extent(one)[0] for one in written)
    for one in written:
        one.remove()
    shrink = min(1, WIDTH * 0.3 / max(widest, 1))
    return WORD * shrink, widest * shrink


def _draw(axes: Axes, dots: Sequence[Dot], n: int, days: _Days, *, now: bool) -> None:
    """One session's answers on symptom `n`: a line that is broken where one is missing."""
    grades = [dot.grades[n] for dot in dots]
    if set(grades) <= {None}:
        return
    places = [days.at(dot.day) for dot in dots], [nan if grade is None else grade for grade in grades]

    def line(color: str, width: float, dot: float, **style: Any) -> None:
        style |= {"solid_capstyle": "round", "solid_joinstyle": "round", "clip_on": False}
        axes.plot(*places, color=color, linewidth=width, marker="o", markersize=dot, **style)

    if now:
        line(NOW, 3.5, DOT, markeredgecolor=PAPER, markeredgewidth=1.5, zorder=5, label="now")
    else:
        line(PAPER, BAND + 2, BAND + 2, markeredgewidth=0, zorder=3, label="_paper")
        line(BEFORE, BAND, BAND, markeredgewidth=0, zorder=3, label="before")


# Texts


def _write(
    picture: Figure, text: str, x: float, y: float, size: float, *, bold: bool = False, color: str = INK
) -> Text:
    """`text` from `x` on, on a line at `y`; smaller than `size` where the sheet is too narrow for it."""
    place = x / WIDTH, 1 - y / HEIGHT
    written = picture.text(*place, _drawable(text), color=color, va="baseline", **_type(size, bold=bold))
    wide, _ = _extent(written)
    written.set_fontsize(size * min(1, (WIDTH - EDGE - x) / max(wide, 1)))
    return written


def _type(size: float, *, bold: bool = False) -> dict[str, Any]:
    """How a text is set, `size` in points."""
    from matplotlib.font_manager import FontProperties

    return {"fontproperties": FontProperties(fname=_font(bold), size=size), "parse_math": False}


def _extent(text: Text) -> tuple[float, float]:
    """Width and height of a written text, in points."""
    box = text.get_window_extent()
    return box.width / PIXELS, box.height / PIXELS


def _drawable(text: str) -> str:
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


# The names of the lines: places are in points from an axes' lower left corner


class _Box(NamedTuple):
    left: float
    low: float
    right: float
    high: float

    def holds(self, point: tuple[float, float], around: float) -> bool:
        """Whether `point` is inside, or not farther outside than `around`."""
        x, y = point
        return (
            -around <= x - self.left
            and x - self.right <= around
            and self.low - around <= y <= self.high + around
        )

    def meets(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.low < other.high and other.low < self.high


def _name_lines(panels: Sequence[Axes], labels: Labels) -> None:
    """Write `now` and `before` beside such a line, each once, in the first panel that has one."""
    taken: dict[Axes, _Box] = {}
    for kind, text in (("now", labels.now), ("before", labels.before)):
        axes = next((axes for axes in panels if _lines(axes, kind)), None)
        if axes is not None:
            taken[axes] = _name(axes, kind, text, taken.get(axes))


def _name(axes: Axes, kind: str, text: str, taken: _Box | None) -> _Box:
    """Write `text` beside a dot of a line of this kind, where it is in the way of the least.

    The newest session and its last days come first.
    """
    from matplotlib.patheffects import withStroke

    style = _type(WORD, bold=kind == "now") | {"color": NOW if kind == "now" else BEFORE_INK}
    written = axes.text(0, 0, _drawable(text), va="bottom", zorder=4, transform=axes.transAxes, **style)
    written.set_path_effects([withStroke(linewidth=3, foreground=PAPER)])
    width, height = _size(axes)
    wide, high = _extent(written)
    shrink = min(1, (width - APART) / max(wide, 1))
    written.set_fontsize(WORD * shrink)

    lines = _lines(axes, kind)
    own, others = _ink(lines), _ink(_lines(axes, "before" if kind == "now" else "now"))
    dots = [dot for line in reversed(lines) for dot in reversed(line) if dot][:TRIED]
    boxes = [box for dot in dots for box in _around(dot, wide * shrink, high * shrink, width)]
    ground = height * -GRADES[0] / (GRADES[1] - GRADES[0])

    def trouble(order: int) -> float:
        box = boxes[order]
        hidden = sum(box.holds(point, DOT / 2) for point in own + others)
        mistaken = sum(box.holds(point, DOT) for point in others)
        outside = 10 * max(0, -box.low, box.high - height) + 4 * (box.low < ground < box.high)
        return order / 5 + hidden + 2 * mistaken + outside + 1000 * (taken is not None and box.meets(taken))

    best = boxes[min(range(len(boxes)), key=trouble)]
    written.set_position((best.left / width, best.low / height))
    return best


def _around(dot: tuple[float, float], wide: float, high: float, width: float) -> Iterator[_Box]:
    """Where a text of this size can stand beside a dot, on axes that are `width` points wide."""
    x, y = dot
    for left in (x + DOT, x - DOT - wide):
        if APART <= left <= width - wide:
            yield _Box(left, y - high / 2, left + wide, y + high / 2)
    for share in (0.5, 0.1, 0.9):
        left = min(max(x - share * wide, APART), width - wide)
        for low in (y + DOT * 0.6, y - DOT * 0.6 - high):
            yield _Box(left, low, left + wide, low + high)


def _lines(axes: Axes, kind: str) -> list[list[tuple[float, float] | None]]:
    """The dots of every line of a kind, in the order in which they were drawn; None where a line is broken."""
    width, height = _size(axes)
    to_axes = axes.transData - axes.transAxes
    drawn = [to_axes.transform(line.get_xydata()) for line in axes.get_lines() if line.get_label() == kind]
    return [[None if isnan(y) else (x * width, y * height) for x, y in dots.tolist()] for dots in drawn]


def _ink(lines: Iterable[Sequence[tuple[float, float] | None]]) -> list[tuple[float, float]]:
    """Points along lines, close together."""
    ink = [dot for line in lines for dot in line if dot]
    for line in lines:
        for one, other in pairwise(line):
            if one and other:
                way = other[0] - one[0], other[1] - one[1]
                ink += [(one[0] + way[0] * step / 12, one[1] + way[1] * step / 12) for step in range(1, 12)]
    return ink


def _size(axes: Axes) -> tuple[float, float]:
    """Width and height of an axes, in points."""
    box = axes.get_position()
    return float(box.width) * WIDTH, float(box.height) * HEIGHT
