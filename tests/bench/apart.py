"""A process of its own for each measurement: nothing that another one left in memory or on the CPU counts."""

from __future__ import annotations

import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def apart(work: Callable[..., T], *args: object) -> T:
    """Call `work` in a new interpreter and return its answer."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *args).result()


def in_a_folder(work: Callable[..., T], *args: object) -> T:
    """`apart`, with a new folder (on a real disk, where there is one) as the first argument."""
    with tempfile.TemporaryDirectory(prefix="aftercare-bench-", dir=_disk()) as folder:
        return apart(work, Path(folder), *args)


def _disk() -> str | None:
    """Not a folder in memory, where `fsync` costs nothing."""
    return "/var/tmp" if Path("/var/tmp").is_dir() else None


def resident_mb() -> float:
    """How much memory this process holds now (Linux)."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
