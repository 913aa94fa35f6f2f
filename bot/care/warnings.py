"""Words that sound like a warning sign: what a patient writes is held against the clinic's lists of phrases.

A phrase is a row of words; `swell*` is any word that begins so, `…` up to three other words of the same sentence.
Accents, capitals and the form of a letter don't count, nor does the apostrophe of "can't", since nobody minds them
at night; any other apostrophe parts two words ("l'eau"). What sounds
harmless is taken out first, so that "no fever" is no fever, and "no fever, but I can't breathe" still is heard.

This only ever adds to the questions with buttons: what it doesn't know is still read by the clinic.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

GAP = "…"
_TAKEN_OUT = "|"
_NOT = re.compile(r"['’`´]t\b")
_SENTENCE_END = re.compile(r"(?<!\d)\.|\.(?!\d)|[!?;\n]")
_WORD = re.compile(r"[^\W_]+")
_PART = re.compile(r"[^\W_]+\*?")


def sounds_like_warning(text: str, phrases: str, harmless: str) -> bool:
    """Whether one of the `phrases` (one a line) stands in `text` once what is `harmless` is taken out of it."""
    heard = _plain(text)
    worrying, soothing = _pattern(phrases), _pattern(harmless)
    if worrying is None or worrying.search(heard) is None:
        return False
    return soothing is None or worrying.search(soothing.sub(_TAKEN_OUT, heard)) is not None


def _folded(text: str) -> str:
    """Without capitals and accents."""
    letters = unicodedata.normalize("NFKD", _NOT.sub("t", text.casefold()))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _plain(text: str) -> str:
    """The words of a text with one space between them, and a bar between sentences."""
    sentences = (" ".join(_WORD.findall(part)) for part in _SENTENCE_END.split(_folded(text)))
    return f" {_TAKEN_OUT} ".join(sentences)


@lru_cache(maxsize=64)
def _pattern(phrases: str) -> re.Pattern[str] | None:
    """One pattern for all phrases of a list, the longest first; None for an empty list."""
    found = [pattern for line in phrases.splitlines() if (pattern := _phrase(line))]
    if not found:
        return None
    longest_first = "|".join(sorted(found, key=len, reverse=True))
    return re.compile(rf"\b(?:{longest_first})\b")


def _phrase(line: str) -> str:
    """`lip* … swollen` as a pattern; empty for an empty line."""
    runs = (" ".join(_part(part) for part in _PART.findall(_folded(run))) for run in line.split(GAP))
    return r"(?: \w+){0,3} ".join(run for run in runs if run)


def _part(part: str) -> str:
    return part[:-1] + r"\w*" if part.endswith("*") else part
