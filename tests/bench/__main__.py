"""The command: choose parts, measure, print the table."""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sys

from tests.bench.table import Figure, show

PARTS = ("agenda", "burst", "throughput", "latency")


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(
        "python -m tests.bench", description="Measures the bot and prints a table."
    )
    parser.add_argument(
        "parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}; all if none is named"
    )
    parser.add_argument("--quick", action="store_true", help="smaller numbers, for a first look")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    figures: list[Figure] = []
    for part in asked.parts or PARTS:
        print(f"measuring {part} …", file=sys.stderr, flush=True)
        figures += importlib.import_module(f"tests.bench.{part}").measure(quick=asked.quick)
    print(
        f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()} {platform.machine()}\n"
    )
    print(show(figures))


if __name__ == "__main__":
    main()
