"""Messages as values: what is to be sent, what is in the sender's hands, and which goes first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Lane(IntEnum):
    """Who goes first when not everything can go at once."""

    URGENT = 0
    REPLY = 1
    SCHEDULED = 2
    BULK = 3


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: `data` comes back when it is pressed (1 to 64 bytes)."""

    label: str
    data: str


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message; `kind` is how it is sent: `photo`, `voice`, `video` or `document`.

    `source` tells what `value` is: the id of a file that `telegram` has, what a `qr` picture says, a `chart` or a
    `spread` of grades as JSON, or the `text` of a file called `name`. Pictures are made when they are sent.
    """

    kind: str
    source: str
    value: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to be sent, or an edit of one that was (`edits_message` in the chat, or `edits_row` of the outbox).

    `kind` names what it is and so what happens when its fate is unknown. With an `attachment`, `text` is the
    caption. `after_row` goes first. `silent` makes no sound. `thread_id` is the topic of a group, 0 the General one;
    without one the settings decide where it goes.
    """

    chat_id: int
    kind: str
    text: str
    lane: Lane = Lane.REPLY
    keyboard: Keyboard = ()
    attachment: Attachment | None = None
    edits_message: int | None = None
    edits_row: int | None = None
    reply_to_message: int | None = None
    reply_to_row: int | None = None
    thread_id: int | None = None
    patient_id: int | None = None
    session_id: int | None = None
    checkin_id: int | None = None
    alert_id: int | None = None
    after_row: int | None = None
    silent: bool = False
    expires_at: datetime | None = None

    @property
    def method(self) -> str:
        """`text`, `edit` (of a text), or the kind of the attachment."""
        if self.edits_message is not None or self.edits_row is not None:
            return "edit"
        return self.attachment.kind if self.attachment else "text"


@dataclass(frozen=True, slots=True)
class Parcel:
    """A claimed row, ready to be sent. `message_id` is what an edit is for; `attempts` counts this one too."""

    id: int
    kind: str
    lane: Lane
    chat_id: int
    method: str
    text: str
    keyboard: Keyboard
    attachment: Attachment | None
    message_id: int | None
    reply_to: int | None
    thread_id: int | None
    silent: bool
    attempts: int
    patient_id: int | None
    session_id: int | None
    checkin_id: int | None
    alert_id: int | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Claim:
    """What a claim brought: parcels to send now, rows whose point had passed, and whether more are held back."""

    parcels: tuple[Parcel, ...]
    expired: tuple[Parcel, ...]
    more: bool
