"""The table that a run prints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: what was measured, ours, what stands beside it, and what we aim at."""

    name: str
    ours: str
    beside: str = ""
    aim: str = ""


def show(figures: list[Figure]) -> str:
    """The figures as aligned columns."""
    lines = [("figure", "ours", "beside it", "aim")]
    lines += [(one.name, one.ours, one.beside, one.aim) for one in figures]
    widths = [max(len(line[column]) for line in lines) for column in range(4)]
    lines.insert(1, tuple("-" * width for width in widths))
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def ms(seconds: float) -> str:
    """`3.21 ms`."""
    return f"{seconds * 1000:.2f} ms"


def percentile(times: list[float], percent: float) -> float:
    """The time that so many percent of all do not exceed."""
    return sorted(times)[min(len(times) - 1, int(len(times) * percent / 100))]


def p50_p99(times: list[float]) -> str:
    """`0.41 / 1.20 ms`."""
    return f"{percentile(times, 50) * 1000:.2f} / {percentile(times, 99) * 1000:.2f} ms"
