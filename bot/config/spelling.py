"""What a mistyped word was probably meant to be."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(found: str, known: Iterable[str]) -> str | None:
    """The known word that is most like `found`, if one is near; capitals don't matter."""
    spellings = {one.casefold(): one for one in known}
    near = difflib.get_close_matches(found.strip().casefold(), spellings, n=1)
    return spellings[near[0]] if near else None


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """`did you mean …?; ` if something known is near, else nothing."""
    near = nearest(found, known)
    return f"did you mean {near}?; " if near else ""
