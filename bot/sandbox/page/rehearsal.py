"""A rehearsal: the real bot on a stage with a story, people who act, a clock that is moved, a line that is disturbed.

Telegram's pace is in force for what people do; a story itself is told at once, and when the clock moves on, what was
sent before no longer counts.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from babel.dates import format_timedelta

from bot.chat.pacing import Pacing
from bot.sandbox.clock import MovedClock
from bot.sandbox.limits import Limits
from bot.sandbox.page import disturbance, insight, view
from bot.sandbox.page.disturbance import Disturbance
from bot.sandbox.page.insight import Line
from bot.sandbox.page.phones import Phones
from bot.sandbox.page.watched import Told, Watched
from bot.sandbox.server import BOT_ID, BotApi
from bot.sandbox.stories import BEGIN, STORIES
from bot.store.database import moment

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from bot.sandbox.page.keeping import Keeping
    from bot.sandbox.stories import Story

log = logging.getLogger(__name__)

AHEAD = 40
"""So many things to come are listed."""
PATIENCE = 15.0
IMPATIENCE = 1.0
"""Seconds to wait until all has come to rest: as things are, and while the line is disturbed."""
AT_MOST = 200
"""So many quiet things are passed over in search of one that somebody sees."""


class Rehearsal:
    """`changed` is called whenever the page may look different. Nothing is there before `begin` or `resume`."""

    def __init__(
        self,
        keeping: Keeping,
        changed: Callable[[], None],
        settings: dict[str, dict[str, Any]] | None = None,
    ) -> None:
        self.keeping = keeping
        self.epoch = 0
        self.story: Story = STORIES[""]
        self._tell = changed
        self._unwritten = False
        self._settings = settings or {}
        self._stage: Watched | None = None
        self._phones: Phones | None = None
        self._line = Disturbance()
        self._travelling: asyncio.Task[None] | None = None
        self._target: datetime | None = None
        self._changing = asyncio.Lock()

    # Life

    async def begin(self, key: str) -> None:
        """Start anew, with a story told up to where it gets interesting. What was there is gone."""
        async with self._changing:
            await self._put_away()
            clock = MovedClock(BEGIN)
            api = BotApi(now=clock.now, limits=Limits.off(), keep_calls=200, token=_token())
            folder = self.keeping.anew()
            stage = await self._open(folder, clock, api)
            self.story = STORIES[key]
            patients = await self._told(stage)
            self._show(stage, patients, [stage.nurse.id, stage.doctor.id])
        await self.look()
        self.keep()

    async def _told(self, stage: Watched) -> list[int]:
        """Tell the story; who its patients are. With a clinic's own rules it may end before its end."""
        try:
            return [person.id for person in await self.story.play(stage)]
        except LookupError:
            stage.tell(
                Line("line", "With these settings the story goes another way: go on from here", level="amber")
            )
            staff = {stage.api.world.bot.id, stage.nurse.id, stage.doctor.id}
            return [user_id for user_id in stage.api.world.users if user_id not in staff]

    async def resume(self) -> bool:
        """Go on where an earlier one ended; False when none was kept. ValueError: what was kept can't be read."""
        kept = self.keeping.read()
        if kept is None:
            return False
        extra = kept.extra
        if missing := {"token", "story", "patients", "staff"} - set(extra):
            raise ValueError(f"what was kept is no rehearsal: {min(missing)} is missing")
        async with self._changing:
            clock = MovedClock(kept.at)
            api = BotApi(now=clock.now, limits=Limits.off(), keep_calls=200, token=extra["token"])
            kept.restore(api)
            stage = await self._open(self.keeping.folder, clock, api)
            await stage.begin_here()
            self.story = STORIES.get(extra["story"], STORIES[""])
            self._show(stage, extra["patients"], extra["staff"])
        await self.look()
        return True

    async def _open(self, folder: Path, clock: MovedClock, api: BotApi) -> Watched:
        stage = Watched(folder, clock.now(), settings=self._settings, clock=clock, api=api)
        self._stage = stage
        await stage.open()
        return stage

    def _show(self, stage: Watched, patients: list[int], staff: list[int]) -> None:
        self._phones = Phones(stage, patients, staff)
        self._line = Disturbance()
        self.epoch += 1
        self._let_pace_rest()
        stage.api.on_change(self._changed)
        self._changed()

    async def close(self) -> None:
        """Put everything away, and keep what is to be kept."""
        async with self._changing:
            self.keep()
            await self._put_away()

    async def _put_away(self) -> None:
        await self.halt()
        self._phones = None
        if self._stage is not None:
            await self._line.switch(self._stage.api, "none", self._stage.clock.now())
            if hasattr(self._stage, "bot"):  # it may have been ended before it came to be
                await self._stage.bot.stop()
            await self._stage.api.stop()
        self._stage = None

    def _changed(self) -> None:
        self._unwritten = True
        self._tell()

    def keep(self) -> None:
        """Write down what Telegram would remember, where a rehearsal is kept, unless that stands there already."""
        if self._stage is None or self._phones is None or not self._unwritten:
            return
        self._unwritten = False
        self.keeping.write(
            self._stage.api,
            self._stage.clock.now(),
            {
                "token": self._stage.api.token,
                "story": self.story.key,
                "patients": self._phones.patients,
                "staff": self._phones.staff,
            },
        )

    # What people do goes through here

    @property
    def stage(self) -> Watched:
        """The stage. LookupError while a story is being told."""
        if self._stage is None or self._phones is None:
            raise LookupError("the story is being told: one moment")
        return self._stage

    @property
    def phones(self) -> Phones:
        """Who has a phone. LookupError while a story is being told."""
        if self._phones is None:
            raise LookupError("the story is being told: one moment")
        return self._phones

    async def rest(self) -> None:
        """Wait until what people did is handled; not for long while the line is disturbed."""
        stage = self.stage
        with suppress(TimeoutError):
            async with asyncio.timeout(IMPATIENCE if self._line.on else PATIENCE):
                await stage.settle()
        self._changed()

    # Time

    def move(self, *, by: timedelta | None = None, to: datetime | None = None) -> None:
        """Let time pass; without `by` and `to`, until somebody sees something. ValueError when it can't."""
        if self._travelling is not None:
            raise ValueError("time is moving already: wait, or stop it")
        stage = self.stage
        now = stage.clock.now()
        target = now + by if by is not None else to
        if target is not None and target <= now:
            raise ValueError(f"time moves forwards only, and it is {view.short(self._local(now))} already")
        if target is not None and target - now > timedelta(days=3660):
            raise ValueError("ten years at most")
        work = self._travel(stage, target) if target is not None else self._next(stage)
        self._target = target
        self._travelling = asyncio.create_task(self._moved(work), name="time")
        self._changed()

    def on_the_clinics_clock(self, wall: datetime) -> datetime:
        """A wall time at the clinic as an instant."""
        return wall.replace(tzinfo=self._zone) if wall.tzinfo is None else wall

    async def halt(self) -> None:
        """Let time pass no further."""
        if self._travelling is not None:
            self._travelling.cancel()
            await asyncio.gather(self._travelling, return_exceptions=True)

    async def _moved(self, work: Any) -> None:
        try:
            await self.stage.watch()
            await work
        except Exception:
            log.exception("time could not be moved")
        finally:
            self._travelling = self._target = None
            self._changed()

    async def _travel(self, stage: Watched, to: datetime) -> None:
        while (due_at := await stage.next_event()) is not None and due_at <= to:
            await self._stop_at(stage, max(due_at, stage.clock.now()))
        await self._stop_at(stage, to)

    async def _next(self, stage: Watched) -> None:
        """Pass over what nobody sees: a round with nothing to say, a check-in that closes answered."""
        for _ in range(AT_MOST):
            due_at = await stage.next_event()
            if due_at is None:
                stage.tell(Line("line", "Nothing more is to come"))
                return
            before = _seen(stage)
            await self._stop_at(stage, max(due_at, stage.clock.now()))
            if _seen(stage) != before:
                return

    async def _stop_at(self, stage: Watched, at: datetime) -> None:
        stage.clock.set(at)
        self._let_pace_rest()
        if self._line.over(at):
            await self.disturb("none")
        await stage.bot.worker.sweep()
        await stage.watch()
        await self.rest()

    def _let_pace_rest(self) -> None:
        """What was sent before counts no more: by the simulated clock it is long ago."""
        stage = self._stage
        assert stage is not None
        stage.api.limits = Limits.telegram()
        stage.pacing = stage.bot.worker.pacing = Pacing()
        stage.bot.worker.wake()

    # The line

    async def disturb(self, mode: str) -> None:
        """Disturb the line to Telegram, or mend it."""
        stage = self.stage
        if mode == self._line.mode:
            return
        await self._line.switch(stage.api, mode, stage.clock.now())
        if self._stage is stage:
            stage.tell(Line("line", f"The line to Telegram: {self._line.choice.title}", level=_colour(mode)))
            self._let_pace_rest()
        self._changed()

    # What is seen

    async def look(self) -> None:
        """Look at the bot's rows again, and give the links out."""
        if self._stage is None or self._phones is None or self._changing.locked():
            return
        await self._stage.watch()
        self._phones.hand_out_links()
        self._tell()

    async def parts(self) -> dict[str, Any]:
        """Everything on the page, by name."""
        parts = {"scenario": self._scenario()}
        if self._stage is None or self._phones is None:
            return parts
        stage, phones = self._stage, self._phones
        await stage.watch()
        if self._stage is not stage:
            return parts
        phones.hand_out_links()
        parts |= {"clock": self._clock(stage), "agenda": self._agenda(stage), "faults": self._faults()}
        parts |= {"outbox": self._outbox(stage), "facts": _facts(stage)}
        parts |= dict(phones.parts())
        parts |= dict(view.chats(stage.api.backend, self._zone, insight.busy_chats(stage.sight)))
        parts |= dict(view.toasts(stage.api.backend))
        parts |= {f"log:{told.number}": self._line_part(told) for told in stage.lines}
        return parts

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._stage.config().clinic.timezone) if self._stage else ZoneInfo("UTC")

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self._zone)

    def _scenario(self) -> dict[str, Any]:
        choices = [{"key": s.key, "title": s.title, "what": s.what} for s in STORIES.values()]
        return {
            "key": self.story.key,
            "epoch": self.epoch,
            "choices": choices,
            "told": self.story.told,
            "kept": self.keeping.kept,
        }

    def _clock(self, stage: Watched) -> dict[str, Any]:
        now = self._local(stage.clock.now())
        return {
            "now": now.isoformat(),
            "text": f"{now:%a} {now.day} {now:%b %Y, %H:%M}",
            "zone": self._zone.key,
            "moving": self._travelling is not None,
            "to": view.short(self._local(self._target)) if self._target else None,
        }

    def _agenda(self, stage: Watched) -> dict[str, Any]:
        now = stage.clock.now()
        coming = stage.insight.coming(stage.sight)
        items = []
        for one in coming[:AHEAD]:
            due_at = moment(one.due_at)
            away = format_timedelta(due_at - now, granularity="minute", add_direction=True, locale="en")
            items.append(
                {
                    "at": due_at.isoformat(),
                    "when": view.short(self._local(due_at)),
                    "in": away if due_at > now else "now",
                    "what": one.what,
                    "who": one.who,
                }
            )
        return {"items": items, "more": max(0, len(coming) - AHEAD)}

    def _faults(self) -> dict[str, Any]:
        until = view.short(self._local(self._line.until)) if self._line.until else ""
        return disturbance.part(self._line, until)

    def _outbox(self, stage: Watched) -> dict[str, Any]:
        waiting, sending = insight.held(stage.sight)
        why = "" if not waiting else self._line.choice.title if self._line.on else "Telegram’s limits"
        return {"waiting": waiting, "sending": sending, "held": why}

    def _line_part(self, told: Told) -> dict[str, Any]:
        at = self._local(told.at)
        line = told.line
        return {
            "n": told.number,
            "at": f"{at:%H:%M}",
            "day": f"{at:%a} {at.day} {at:%b}",
            "kind": line.kind,
            "level": line.level,
            "text": line.text,
            "why": line.why,
        }


def _token() -> str:
    """A bot token of this rehearsal alone: whoever else is on this machine can't guess it."""
    return f"{BOT_ID}:AA{secrets.token_urlsafe(33)[:33]}"


def _seen(stage: Watched) -> tuple[int, int]:
    """Changes with all that somebody could see: what stands in the chats, and what waits to be sent there."""
    return sum(len(chat.log) for chat in stage.api.world.chats.values()), max(stage.sight.outbox, default=0)


def _colour(mode: str) -> str:
    return "green" if mode == "none" else "amber"


def _facts(stage: Watched) -> dict[str, Any]:
    sight = stage.sight
    patients = [
        {"code": row["code"], "name": row["name"], "state": row["state"]} for row in sight.patients.values()
    ]
    alerts = [
        {
            "id": row["id"],
            "code": sight.patients[row["patient_id"]]["code"],
            "level": row["level"],
            "claimed": row["claimed_name"],
            "resolved": not insight.open_alert(row),
        }
        for row in sight.alerts.values()
        if row["patient_id"] in sight.patients
    ]
    return {"patients": patients, "alerts": alerts}
