"""The answers of everyone as a picture: a panel a symptom, in it a bar a day after the session, split into grades.

The darker, the stronger: one hue, whose steps differ in lightness, so that it can be read in grey and by everyone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, TypeAdapter, with_config

from bot.media import sheet
from bot.media.sheet import EDGE, GRID, GROUND, HEADING, HEIGHT, INK, TITLE, WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SHADES = ("#e4ebf2", "#9cc2e3", "#3b78b5", "#0a2a52")
"""From none to severe."""

BAR = 0.78
"""How wide a bar is, of the room that it has; with few days no wider than it would be with `SLIM` of them."""

SLIM = 5
LEGEND, SMALL = 12, 10.5
"""Sizes of type, in points."""

QUIET = "#566473"
LEFT = EDGE + 38
"""Where the bars begin, right of the percentages."""

UNDER = 31
"""What the days and how many answered take below the bars, in points."""

MOST_DAYS = 10
"""So many days have room side by side."""

_Count = Annotated[int, Field(ge=0)]
_Counts = tuple[_Count, _Count, _Count, _Count]
_Day = Annotated[int, Field(ge=0, le=9999)]


@with_config({"extra": "forbid"})
@dataclass(frozen=True, slots=True)
class Bar:
    """One day after a session: how often each grade was given, from none to severe, symptom by symptom."""

    day: _Day
    swelling: _Counts
    redness: _Counts
    bruising: _Counts

    @property
    def counts(self) -> tuple[_Counts, _Counts, _Counts]:
        """In the order of the panels."""
        return self.swelling, self.redness, self.bruising


@with_config({"extra": "forbid"})
@dataclass(frozen=True, slots=True)
class Labels:
    """Every text in the picture; `day` and `answers` stand before the two lines of numbers under the bars."""

    title: str
    period: str
    day: str
    answers: str
    symptoms: tuple[str, str, str]
    grades: tuple[str, str, str, str]


@with_config({"extra": "forbid"})
@dataclass(frozen=True, slots=True)
class Spread:
    """What the picture shows: at most `MOST_DAYS` days."""

    labels: Labels
    bars: Annotated[tuple[Bar, ...], Field(max_length=MOST_DAYS)]

    def to_json(self) -> str:
        """The stored form, on one line."""
        return sheet.to_json(self)

    @classmethod
    def from_json(cls, text: str) -> Spread:
        """Read the stored form back; ValueError, which quotes nothing of it, for anything else."""
        return sheet.from_json(_stored, text, "a spread of grades")


_stored = TypeAdapter(Spread)


def png(spread: Spread) -> bytes:
    """`spread` as a PNG of 1080 by 1440 pixels; ValueError when there is no answer to show.

    The same spread gives the same bytes. Threads take turns.
    """
    return sheet.png(lambda: figure(spread))


def figure(spread: Spread) -> Figure:
    """The picture before it is encoded: one axes a symptom, from top to bottom."""
    bars = sorted((bar for bar in spread.bars if any(map(any, bar.counts))), key=lambda bar: bar.day)
    if not bars:
        raise ValueError("a spread of grades without an answer")
    labels = spread.labels
    picture = sheet.blank()
    sheet.write(picture, labels.title, EDGE, EDGE + TITLE * 0.8, TITLE, bold=True)
    sheet.write(picture, labels.period, EDGE, EDGE + TITLE * 0.8 + 18, LEGEND, color=QUIET)
    top = EDGE + TITLE * 0.8 + 46
    _legend(picture, labels.grades, top - 8)
    each = (HEIGHT - EDGE - top) / 3
    for n, symptom in enumerate(labels.symptoms):
        heading = top + n * each + HEADING
        sheet.write(picture, symptom, EDGE, heading, HEADING, bold=True)
        axes = sheet.panel(picture, LEFT, heading + 9, top + (n + 1) * each - UNDER)
        _draw(axes, [bar.counts[n] for bar in bars])
        _number(picture, labels, bars, n, top + (n + 1) * each - UNDER)
    return picture


def _legend(picture: Figure, grades: Sequence[str], y: float) -> None:
    """A square of each shade with its grade, side by side and as wide as they need to be."""
    from matplotlib.patches import Rectangle

    square, gap, apart = LEGEND * 0.9, 4.0, 12.0
    room = WIDTH - 2 * EDGE - 4 * (square + gap) - 3 * apart
    written = [sheet.write(picture, grade, EDGE, y, LEGEND) for grade in grades]
    shrink = min(1, room / max(sum(sheet.extent(one)[0] for one in written), 1))
    x = float(EDGE)
    for one, shade in zip(written, SHADES, strict=True):
        place, size = (x / WIDTH, 1 - (y + 1) / HEIGHT), (square / WIDTH, square / HEIGHT)
        picture.add_artist(
            Rectangle(place, *size, facecolor=shade, edgecolor=GROUND, lw=0.6, transform=picture.transFigure)
        )
        one.set_x((x + square + gap) / WIDTH)
        one.set_fontsize(LEGEND * shrink)
        x += square + gap + sheet.extent(one)[0] + apart


def _draw(axes: Axes, days: Sequence[_Counts]) -> None:
    """The bars of one symptom. Nothing is drawn between the grades: a line would hide those that are rare."""
    axes.set_xlim(-0.5, len(days) - 0.5)
    axes.set_ylim(0, 1)
    axes.set_yticks([0.5, 1], ["50 %", "100 %"], **sheet.lettering(SMALL))
    axes.set_xticks([])
    axes.tick_params(length=0, pad=4, colors=INK)
    axes.grid(axis="y", color=GRID, lw=1)
    width = BAR * min(1, len(days) / SLIM)
    for place, counts in enumerate(days):
        below = 0.0
        for count, shade in zip(counts, SHADES, strict=True):
            share = count / sum(counts) if count else 0.0
            if share:
                axes.bar(place, share, width, below, color=shade, lw=0, zorder=3)
            below += share
    axes.axhline(0, color=GROUND, lw=1.5, zorder=4)


def _number(picture: Figure, labels: Labels, bars: Sequence[Bar], n: int, low: float) -> None:
    """Under each bar its day, and below that how many answers it stands for."""
    room = (WIDTH - EDGE - LEFT) / len(bars)
    lines = (
        (low + 12, labels.day, [str(bar.day) for bar in bars], INK, True),
        (low + 24, labels.answers, [str(sum(bar.counts[n])) for bar in bars], QUIET, False),
    )
    for y, name, numbers, color, bold in lines:
        _sized(picture, name, EDGE, y, LEFT - EDGE - 6, color=color)
        for place, number in enumerate(numbers):
            _sized(picture, number, LEFT + place * room, y, room, color=color, bold=bold, middle=True)


def _sized(
    picture: Figure,
    text: str,
    x: float,
    y: float,
    most: float,
    *,
    color: str,
    bold: bool = False,
    middle: bool = False,
) -> None:
    """A small text in a room that is `most` points wide, smaller if it would not fit."""
    written = sheet.write(picture, text, x, y, SMALL, color=color, bold=bold)
    written.set_fontsize(SMALL * min(1, (most - 4) / max(sheet.extent(written)[0], 1)))
    if middle:
        written.set_x((x + (most - sheet.extent(written)[0]) / 2) / WIDTH)
