"""The local Bot API server: Telegram as far as the bot can tell, on loopback, over real HTTP."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from bot.sandbox.backend import Backend
from bot.sandbox.calls import CallRecord
from bot.sandbox.desk import Desk
from bot.sandbox.limits import Limits
from bot.sandbox.mailbox import Mailbox
from bot.sandbox.people import Group, Person
from bot.sandbox.records import User
from bot.sandbox.uploads import MAX_UPLOAD
from bot.sandbox.waiting import Waiting
from bot.sandbox.webhook import Webhook
from bot.sandbox.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from typing import TypeVar

    T = TypeVar("T")

BOT_ID = 700_000_001
MAX_BODY = MAX_UPLOAD + 1024 * 1024
"""Bytes of a request: the largest file that Telegram takes, and what goes with it."""


class BotApi:
    """A Bot API server with one bot, and the door to the people who use it.

    `now` is the simulated wall clock, `monotonic` times the limits and the taps. `keep_calls` caps `calls`:
    None keeps all, 0 none. With `hears_groups` the bot reads all group messages (privacy mode off). Without a
    `token` it is the one that everybody knows.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
        limits: Limits | None = None,
        *,
        username: str = "AftercareSandboxBot",
        name: str = "Aftercare",
        keep_calls: int | None = None,
        hears_groups: bool = False,
        token: str | None = None,
    ) -> None:
        self.token = token or f"{BOT_ID}:AA" + "SandboxOnlyNotARealTelegramTokenX"
        self.port = 0
        self.calls = CallRecord(keep_calls)
        self._waiting = Waiting()
        self.mailbox = Mailbox(self._waiting.notify)
        self.world = World(User(BOT_ID, name, username=username, is_bot=True), now, self.mailbox.put)
        self.world.hears_groups = hears_groups
        self.backend = Backend(
            self.world, self.mailbox, Webhook(self.mailbox, now), limits or Limits.telegram(), monotonic
        )
        self.next_person = 5_000_000_001
        self._server: HTTPServer | None = None
        self._desk = Desk(self.token, self.backend, self.calls, self._waiting.notify)
        self.faults = self._desk.faults

    # Life

    async def start(self, port: int = 0) -> None:
        """Listen on 127.0.0.1; port 0 picks a free one."""
        sockets = bind_sockets(port, "127.0.0.1")
        self._server = HTTPServer(self._desk.receive, max_body_size=MAX_BODY)
        self._server.add_sockets(sockets)
        self.port = sockets[0].getsockname()[1]
        self.backend.webhook.resume()

    async def stop(self) -> None:
        """Cut all connections and stop listening; the world stays, and `start(port)` goes on with it."""
        if self._server is None:
            return
        self._server.stop()
        await self.backend.webhook.stop()
        await self._desk.close()
        await self._server.close_all_connections()
        self._server = None

    async def __aenter__(self) -> BotApi:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def url(self) -> str:
        """The server's base, without `/bot`."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def limits(self) -> Limits:
        """The rates in force."""
        return self.backend.limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        self.backend.limits = limits

    # People

    def person(
        self,
        first_name: str,
        id: int | None = None,  # noqa: A002 (Telegram's word)
        language_code: str | None = "en",
        username: str | None = None,
        last_name: str | None = None,
    ) -> Person:
        """Someone with a Telegram account, who has not yet written to the bot."""
        if id is None:
            id, self.next_person = self.next_person, self.next_person + 1  # noqa: A001
        user = User(id, first_name, last_name, username, language_code)
        self.world.add_person(user)
        return Person(self, user)

    def group(
        self, title: str, members: Iterable[Person], *, supergroup: bool = False, forum: bool = False
    ) -> Group:
        """A group of these people, into which the first of them brings the bot; a forum has topics."""
        users = [person.user for person in members]
        chat = self.world.add_group(title, users, supergroup=supergroup, forum=forum)
        self.world.move_bot(chat, "member", users[0])
        return Group(self, chat)

    def channel(self, title: str, owner: Person) -> Group:
        """A channel into which its owner brings the bot."""
        chat = self.world.add_channel(title, owner.user)
        self.world.move_bot(chat, "member", owner.user)
        return Group(self, chat)

    # Waiting

    async def wait_for(self, predicate: Callable[[], T], timeout: float = 5.0) -> T:  # noqa: ASYNC109
        """Wait until `predicate` is true: it is asked after each API call and whenever the bot is told something.

        Looking at what is not there yet (`IndexError`, `KeyError`) counts as not yet. Returns its answer.
        """
        try:
            return await self._waiting.until(predicate, timeout)
        except TimeoutError as error:
            last = ", ".join(f"{call.method}={call.status}" for call in self.calls[-8:])
            raise TimeoutError(f"{error}; the last calls were: {last or 'none'}") from error.__cause__

    def on_change(self, do: Callable[[], object]) -> None:
        """Call this after each API call and whenever the bot is told something, as long as there is this server."""
        self._waiting.always(do)

    @property
    def pending_updates(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self.mailbox.updates)

    @property
    def idle(self) -> bool:
        """Nothing unconfirmed, no call under way but a poll; the bot may still be at work on its own side."""
        return not self.mailbox.updates and not self._desk.busy
