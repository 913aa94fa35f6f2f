"""A patient's own course as a picture: days across, the three symptoms one below the other.

It is made for a phone, where it is 360 points wide and a point is about a pixel. The session it is about is a
dark line with full dots; those before it are broad pale bands, which show even where all of them agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import isnan, nan, sqrt
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from pydantic import Field, TypeAdapter, with_config

from bot.media import sheet
from bot.media.sheet import (
    EDGE,
    GRID,
    GROUND,
    HEADING,
    HEIGHT,
    INK,
    PAPER,
    TITLE,
    WIDTH,
    WORD,
    drawable,
    extent,
    lettering,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LONG = 21
"""After a last day beyond this, the scale of days is compressed: far days lie closer together."""

DOT, BAND = 12, 8
"""How wide a dot of the present session is and the line of an earlier one, in points."""

GRADES = (-1.05, 3.4)
"""From where to where the scale of grades goes: dots have room above, and the name of a line below."""

APART = 6
"""How far from the words of the grades the name of a line begins, in points."""

NOW = "#0b4a8b"
BEFORE = "#bcc7d1"
BEFORE_INK = "#566473"

TRIED = 16
"""Beside how many dots there is looked for room for the name of a line."""

DIGIT = 0.64
"""How wide a digit is, in sizes of its type."""

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
        return sheet.to_json(self)

    @classmethod
    def from_json(cls, text: str) -> Chart:
        """Read the stored form back; ValueError, which quotes nothing of it, for anything else."""
        return sheet.from_json(_stored, text, "a chart")


_stored = TypeAdapter(Chart)


def png(chart: Chart) -> bytes:
    """`chart` as a PNG of 1080 by 1440 pixels; ValueError when there is no answer to show.

    The same chart gives the same bytes. Threads take turns.
    """
    return sheet.png(lambda: figure(chart))


def figure(chart: Chart) -> Figure:
    """The picture before it is encoded: one axes a symptom, from top to bottom."""
    now = _answered(chart.current)
    before = [_answered(course) for course in sorted(chart.earlier, key=lambda course: course.number)]
    days = _Days.of([dot.day for dots in (now, *reversed(before)) for dot in dots])
    picture = sheet.blank()
    panels = _panels(picture, chart.labels, days)
    for n, axes in enumerate(panels):
        for dots in before:
            _draw(axes, dots, n, days, now=False)
        _draw(axes, now, n, days, now=True)
    _name_lines(panels, chart.labels)
    return picture


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
    write(picture, labels.title, EDGE, EDGE + TITLE * 0.8, TITLE, bold=True)
    size, widest = sheet.fitting(picture, labels.grades, WIDTH * 0.3)
    left = EDGE + widest + 8
    width = WIDTH - EDGE - left
    top, foot = EDGE + TITLE + 12, HEIGHT - EDGE - WORD * 2.7
    each = (foot - top) / 3
    panels: list[Axes] = []
    for n, symptom in enumerate(labels.symptoms):
        heading = top + n * each + HEADING * 0.8
        write(picture, symptom, EDGE, heading, HEADING, bold=True)
        axes = sheet.panel(picture, left, heading + 8, top + (n + 1) * each)
        panels.append(axes)
        axes.set_xlim(*days.limits(width))
        axes.set_ylim(*GRADES)
        axes.set_yticks(range(4), [drawable(word) for word in labels.grades], **lettering(size))
        named = {days.at(day): str(day) for day in days.named(width)}
        axes.set_xticks(list(named), list(named.values()), **lettering(WORD))
        axes.tick_params(length=0, pad=4, colors=INK, labelbottom=n == 2)
        axes.grid(color=GRID, lw=1)
        axes.axhline(0, color=GROUND, lw=1.5, zorder=2)
    sheet.centre(write(picture, labels.days, left, HEIGHT - EDGE - 3, WORD), left)
    return panels


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

    style = lettering(WORD, bold=kind == "now") | {"color": NOW if kind == "now" else BEFORE_INK}
    written = axes.text(0, 0, drawable(text), va="bottom", zorder=4, transform=axes.transAxes, **style)
    written.set_path_effects([withStroke(linewidth=3, foreground=PAPER)])
    width, height = _size(axes)
    wide, high = extent(written)
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
