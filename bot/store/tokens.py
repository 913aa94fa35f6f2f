"""One-time tokens for links: made at random, and known to the database by their hash alone."""

from __future__ import annotations

import hashlib
import secrets


def fresh() -> str:
    """A token of 256 bits that fits into a link."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
