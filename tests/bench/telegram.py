"""Telegram in another process, so that it shares no interpreter lock with whoever is measured.

`Telegram` is the near end: `await telegram.ask("sent")` calls `Far.sent` over there. Both ends read the same
monotonic clock, so that times taken on one side mean the same on the other.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.care.checkin import AllClear, Change, Marked, NoneOfThese, encode
from bot.care.model import Sign
from bot.sandbox.limits import Limits
from bot.sandbox.server import BotApi

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from multiprocessing.connection import Connection

    from bot.sandbox.people import Person
    from bot.sandbox.records import Message

FIRST_PATIENT = 6_000_000_001
ADMIN, NURSE = 1_000_001, 1_000_002
PATIENCE = 300.0


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server is, and the group that staff are told in."""

    url: str
    token: str
    group: int


class Telegram:
    """The near end."""

    def __init__(self, line: Connection, address: Address) -> None:
        self._line = line
        self.address = address

    async def ask(self, name: str, *args: object) -> Any:
        """Call a method of the far end."""
        self._line.send((name, args))
        answer = await asyncio.to_thread(self._line.recv)
        if isinstance(answer, BaseException):
            raise answer
        return answer


@asynccontextmanager
async def telegram(patients: int, *, limits: bool) -> AsyncIterator[Telegram]:
    """A server with so many patients who have opened a chat with the bot, with Telegram's limits or none."""
    context = multiprocessing.get_context("spawn")
    near, far = context.Pipe()
    process = context.Process(target=_serve, args=(far, patients, limits), daemon=True)
    process.start()
    try:
        yield Telegram(near, await asyncio.to_thread(near.recv))
    finally:
        near.send(("stop", ()))
        await asyncio.to_thread(process.join, 5)
        process.kill()


def _serve(line: Connection, patients: int, limits: bool) -> None:
    asyncio.run(_main(line, patients, Limits.telegram() if limits else Limits.off()))


async def _main(line: Connection, patients: int, limits: Limits) -> None:
    async with BotApi(now=lambda: datetime.now(UTC), limits=limits) as api:
        far = Far(api, patients)
        line.send(Address(api.url, api.token, far.group.id))
        while (asked := await asyncio.to_thread(line.recv))[0] != "stop":
            name, args = asked
            try:
                answer = await getattr(far, name)(*args)
            except Exception as error:
                answer = RuntimeError(f"{name}: {type(error).__name__}: {error}")
            line.send(answer)


class Far:
    """What can be asked of the server's process; every answer can be pickled."""

    def __init__(self, api: BotApi, patients: int) -> None:
        self.api = api
        self.patients = [api.person(f"Patient {n}", id=FIRST_PATIENT + n) for n in range(patients)]
        staff = [api.person("Dr Weber", id=ADMIN), api.person("Maria", id=NURSE)]
        for person in (*self.patients, *staff):
            person.chat.bot_is = "member"
        self.group = api.group("Staff", staff, supergroup=True)

    async def calls(self, method: str) -> list[tuple[float, int, int]]:
        """Every call of a method so far: when, to which chat, and the status of the answer."""
        return [(call.at, call.chat_id or 0, call.status) for call in self.api.calls.of(method)]

    async def all_sent(self, still: float) -> None:
        """Wait until every patient has a message, or until for `still` seconds no more came."""
        before, since = -1, time.monotonic()
        while (now := sum(bool(person.chat.by_id) for person in self.patients)) < len(self.patients):
            if now != before:
                before, since = now, time.monotonic()
            elif time.monotonic() - since > still:
                return
            await asyncio.sleep(0.25)

    async def alarm(self, number: int) -> tuple[float, float]:
        """A patient marks a red flag; seconds until told whom to call, and until staff are told."""
        patient, group = self.patients[number], self.group.chat
        message = await self._offered(patient, encode(AllClear()))
        _tap(patient, message, encode(AllClear()))
        await self._offered(patient, encode(Marked(Sign.FEVER)))
        told, paged = patient.chat.last_message_id, group.last_message_id
        begun = time.monotonic()
        _tap(patient, message, encode(Marked(Sign.FEVER)))
        await self.api.wait_for(lambda: patient.chat.last_message_id > told, PATIENCE)
        emergency = time.monotonic() - begun
        await self.api.wait_for(lambda: group.last_message_id > paged, PATIENCE)
        return emergency, time.monotonic() - begun

    async def taps(self, count: int, gap: float) -> list[float]:
        """Patients tap through their check-ins, one after the other; seconds from each tap to the changed message."""
        took: list[float] = []
        steps = (encode(AllClear()), encode(NoneOfThese()), encode(Change()))
        for number in range(count):
            patient = self.patients[number // len(steps) % len(self.patients)]
            data = steps[number % len(steps)]
            message = await self._offered(patient, data)
            await asyncio.sleep(gap)
            edits, begun = len(message.history), time.monotonic()
            _tap(patient, message, data)
            await self.api.wait_for(lambda m=message, n=edits: len(m.history) > n, PATIENCE)
            took.append(time.monotonic() - begun)
        return took

    async def _offered(self, patient: Person, data: str) -> Message:
        """The patient's message that offers this button, as soon as it does."""

        def found() -> Message | None:
            return next((m for m in patient.chat.from_bot if _button(m, data)), None)

        return await self.api.wait_for(found, PATIENCE)


def _button(message: Message, data: str) -> str | None:
    buttons = [button.get("callback_data", "") for row in message.keyboard for button in row]
    return next((one for one in buttons if one.endswith(f":{data}")), None)


def _tap(patient: Person, message: Message, data: str) -> None:
    patient.taps_data(message, _button(message, data) or data)
