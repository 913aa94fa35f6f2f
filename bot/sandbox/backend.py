"""What the methods work on: the world plus everything that stands between it and a request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.sandbox.limits import Limits
    from bot.sandbox.mailbox import Mailbox
    from bot.sandbox.params import Params
    from bot.sandbox.webhook import Webhook
    from bot.sandbox.world import World


@dataclass(slots=True)
class Backend:
    """The parts of the server, without its HTTP."""

    world: World
    mailbox: Mailbox
    webhook: Webhook
    limits: Limits
    monotonic: Callable[[], float]
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    descriptions: dict[tuple[str, str], str] = field(default_factory=dict)


Method = Callable[["Backend", "Params"], Any]
