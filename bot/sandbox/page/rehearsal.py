"""A rehearsal: the real bot on a stage with a story, people who act, a clock that is moved, a line that is disturbed.

Telegram's pace is in force for what people do; a story itself is told at once, and when the clock moves on, what was
sent before no longer counts.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bot.chat.pacing import Pacing
from bot.errors import AftercareError, SandboxError
from bot.sandbox.clock import MovedClock
from bot.sandbox.limits import Limits
from bot.sandbox.page import parts
from bot.sandbox.page.disturbance import Disturbance
from bot.sandbox.page.insight import Line
from bot.sandbox.page.journey import Journey
from bot.sandbox.page.phones import Phones
from bot.sandbox.page.watched import Watched
from bot.sandbox.server import BOT_ID, BotApi
from bot.sandbox.stories import BEGIN, STORIES

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta
    from pathlib import Path

    from bot.sandbox.page.keeping import Keeping
    from bot.sandbox.stories import Story

log = logging.getLogger(__name__)

PATIENCE = 15.0
IMPATIENCE = 1.0
"""Seconds to wait until all has come to rest: as things are, and while the line is disturbed."""
SKIPPED = 1000
"""More messages than a second can bring, which is how often a rehearsal is kept."""


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
        self.line = Disturbance()
        self.journey = Journey(self)
        self._changing = asyncio.Lock()
        self._switching = asyncio.Lock()

    # Life

    async def begin(self, key: str) -> None:
        """Start anew, with a story told up to where it gets interesting. What was there is gone.

        Raises SandboxError when it could not be told; then nothing is there.
        """
        async with self._changing:
            await self._put_away()
            try:
                await self._tell_anew(STORIES[key])
            except Exception as error:
                log.exception("the story %s could not be told", key)
                await self._put_away()
                reason = (
                    "; ".join(error.problems) if isinstance(error, AftercareError) else "see the terminal"
                )
                raise SandboxError(
                    f"the story could not be told ({reason}); choose another, or try again"
                ) from None
        self.keep()

    async def _tell_anew(self, story: Story) -> None:
        clock = MovedClock(BEGIN)
        api = BotApi(now=clock.now, limits=Limits.off(), keep_calls=200, token=_token())
        stage = await self._open(self.keeping.anew(), clock, api)
        self.story = story
        patients = await self._told(stage)
        self._show(stage, patients, [stage.nurse.id, stage.doctor.id])

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
        self.keeping.check_clinic()
        extra = kept.extra
        if missing := {"token", "story", "patients", "staff"} - set(extra):
            raise ValueError(f"what was kept is no rehearsal: {min(missing)} is missing")
        async with self._changing:
            clock = MovedClock(kept.at)
            api = BotApi(now=clock.now, limits=Limits.off(), keep_calls=200, token=extra["token"])
            kept.restore(api)
            _skip_ahead(api)
            stage = await self._open(self.keeping.folder, clock, api)
            await stage.begin_here()
            self.story = STORIES.get(extra["story"], STORIES[""])
            self._show(stage, extra["patients"], extra["staff"])
        return True

    async def _open(self, folder: Path, clock: MovedClock, api: BotApi) -> Watched:
        stage = Watched(folder, clock.now(), settings=self._settings, clock=clock, api=api)
        self._stage = stage
        await stage.open()
        return stage

    def _show(self, stage: Watched, patients: list[int], staff: list[int]) -> None:
        self._phones = Phones(stage, patients, staff)
        self.line = Disturbance()
        self.epoch += 1
        self._let_pace_rest()
        stage.api.on_change(self.changed)
        self.changed()

    async def close(self) -> None:
        """Put everything away, and keep what is to be kept."""
        async with self._changing:
            await self._put_away(kept=True)

    async def _put_away(self, *, kept: bool = False) -> None:
        """End what is there; keep it once the bot has stopped, and what was on the wire has arrived."""
        phones, self._phones = self._phones, None  # from here on nobody can act any more
        await self.journey.halt()
        async with self._switching:
            stage = self._stage
            if stage is None:
                return
            try:
                with suppress(OSError):  # it ends, whether or not anybody listens
                    await self.line.switch(stage.api, "none", stage.clock.now())
                if hasattr(stage, "bot"):  # it may have been ended before it came to be
                    await stage.bot.stop()
                if kept and phones is not None:
                    self._write(stage, phones)
            finally:
                self._stage = None
                await stage.api.stop()

    def changed(self) -> None:
        """The page looks different, and there is something to keep."""
        self._unwritten = True
        self._tell()

    def keep(self) -> None:
        """Write down what Telegram would remember, where a rehearsal is kept, unless that stands there already.

        What can't be written is told on the page, and tried again.
        """
        stage, phones = self._stage, self._phones
        if stage is None or phones is None or not self._unwritten:
            return
        try:
            self._write(stage, phones)
        except OSError as error:
            problem = f"The rehearsal could not be kept: {error.strerror}"
            if problem not in {told.line.text for told in stage.lines}:
                stage.tell(Line("line", problem, "it is tried again each second", "red"))
        else:
            self._unwritten = False

    def _write(self, stage: Watched, phones: Phones) -> None:
        people = {"patients": phones.patients, "staff": phones.staff}
        extra = people | {"token": stage.api.token, "story": self.story.key}
        self.keeping.write(stage.api, stage.clock.now(), extra)

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
            async with asyncio.timeout(IMPATIENCE if self.line.on else PATIENCE):
                await stage.settle()
        self.changed()

    # Time

    def move(self, *, by: timedelta | None = None, to: datetime | None = None) -> None:
        """Let time pass; without `by` and `to`, until somebody sees something. ValueError when it can't."""
        self.journey.begin(self.stage, by=by, to=to)

    def on_the_clinics_clock(self, wall: datetime) -> datetime:
        """A wall time at the clinic as an instant."""
        return wall.replace(tzinfo=self.stage.bot.clinic.zone) if wall.tzinfo is None else wall

    def stop(self) -> datetime | None:
        """When the disturbance ends, at which time halts too."""
        return self.line.until

    async def arrive(self) -> None:
        """At a stop on the way: what is due there is done, as far as the line allows."""
        stage = self.stage
        self._let_pace_rest()
        if self.line.over(stage.clock.now()):
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
        async with self._switching:
            stage = self.stage
            if mode == self.line.mode:
                return
            await self.line.switch(stage.api, mode, stage.clock.now())
            level = "green" if mode == "none" else "amber"
            stage.tell(Line("line", f"The line to Telegram: {self.line.choice.title}", level=level))
            self._let_pace_rest()
        self.changed()

    # What is seen

    async def look(self) -> None:
        """Look at the bot's rows again: some things change without anybody's doing."""
        stage = self._stage
        if stage is None or self._phones is None or self._changing.locked():
            return
        if await stage.watch():
            self.changed()

    async def parts(self) -> parts.Parts:
        """Everything on the page, by name."""
        stage = self._stage
        if stage is not None and self._phones is not None:
            await stage.watch()
        if stage is None or self._phones is None or self._stage is not stage:
            return parts.scenario(self)
        self._phones.hand_out_links()
        return parts.everything(self)


def _token() -> str:
    """A bot token of this rehearsal alone: whoever else is on this machine can't guess it."""
    return f"{BOT_ID}:AA{secrets.token_urlsafe(33)[:33]}"


def _skip_ahead(api: BotApi) -> None:
    """Leave out numbers that may have been given after this was kept: the bot has seen them, and would not look."""
    api.mailbox.next_id += SKIPPED
    for chat in api.world.chats.values():
        chat.last_message_id += SKIPPED
