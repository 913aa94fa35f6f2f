"""Every kind of message that leaves: whom it is for, and what happens when nobody knows whether it arrived.

The rule (delivery promise): alerts, and what patients say to staff, are sent again, since a second copy harms
nobody; a check-in is tried once more; everything else to a patient is shown to staff instead of being guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class For(StrEnum):
    """Who reads a message."""

    PATIENT = "patient"
    STAFF = "staff"
    WHOEVER_ASKED = "whoever-asked"


@dataclass(frozen=True, slots=True)
class MessageKind:
    """`attempts`: how often it is sent in all while its fate stays unknown. Its wording is `kind-<name>`."""

    name: str
    reader: For
    attempts: int = 1


OFTEN = 10

KINDS: dict[str, MessageKind] = {
    kind.name: kind
    for kind in (
        MessageKind("emergency", For.PATIENT, attempts=OFTEN),
        MessageKind("checkin", For.PATIENT, attempts=2),
        MessageKind("checkin-now", For.PATIENT, attempts=2),
        MessageKind("nudge", For.PATIENT),
        MessageKind("reminder", For.PATIENT),
        MessageKind("presession", For.PATIENT),
        MessageKind("card", For.PATIENT),
        MessageKind("appointment", For.PATIENT),
        MessageKind("calendar", For.PATIENT),
        MessageKind("progress", For.PATIENT),
        MessageKind("mydata", For.PATIENT),
        MessageKind("consent", For.PATIENT),
        MessageKind("message", For.PATIENT),
        MessageKind("reply", For.WHOEVER_ASKED),
        MessageKind("stats", For.WHOEVER_ASKED),
        MessageKind("export", For.WHOEVER_ASKED),
        MessageKind("passed-on", For.PATIENT),
        MessageKind("edit", For.WHOEVER_ASKED, attempts=5),
        MessageKind("alert", For.STAFF, attempts=OFTEN),
        MessageKind("page", For.STAFF, attempts=OFTEN),
        MessageKind("relay", For.STAFF, attempts=OFTEN),
        MessageKind("notice", For.STAFF, attempts=OFTEN),
        MessageKind("digest", For.STAFF, attempts=OFTEN),
        MessageKind("wish", For.STAFF, attempts=OFTEN),
        MessageKind("link", For.STAFF, attempts=OFTEN),
        MessageKind("form", For.STAFF, attempts=OFTEN),
        MessageKind("chart", For.STAFF, attempts=OFTEN),
    )
}


def names_for(reader: For) -> tuple[str, ...]:
    """The kinds of message that are for patients, or for staff."""
    return tuple(kind.name for kind in KINDS.values() if kind.reader is reader)
