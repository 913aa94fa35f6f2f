"""One update through the house: read, handle, commit, and then answer the tap.

State, messages and the "handled" mark are one transaction, so a crash repeats all of it or none of it.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.chat import menu, notices, router, sender
from bot.chat.incoming import What, read
from bot.store import inbox

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from datetime import datetime

    from sqlite_utils import Database
    from telegram import Bot, Update

    from bot.chat.clinic import Clinic
    from bot.chat.incoming import Incoming
    from bot.chat.turn import Turn
    from bot.store.database import Store

log = logging.getLogger(__name__)


class Door:
    """Takes updates in. `wake` is called whenever there may be something to send."""

    def __init__(
        self, store: Store, clinic: Clinic, now: Callable[[], datetime], wake: Callable[[], None]
    ) -> None:
        self._store = store
        self._clinic = clinic
        self._now = now
        self._wake = wake
        self._answers: set[asyncio.Task[None]] = set()

    async def take(self, update: Update, bot: Bot, *, again: bool = False) -> None:
        """Handle one update. What goes wrong inside is recorded, told, and stops nobody else.

        `again`: a former run left it. One that took the bot down each time it was begun is given up.
        """
        try:
            event = read(update)
        except Exception:
            log.exception("update %s can't be read and is set aside", update.update_id)
            await self._store.write(lambda db: inbox.settle(db, update.update_id, "unreadable", self._now()))
            return
        handle = self._handle
        if again and not await self._store.write(lambda db: inbox.begin_again(db, event.update_id)):
            log.error("update %s is given up: each time it was begun, the bot went down", event.update_id)
            handle = self._give_up
        try:
            turn = await self._store.write(lambda db: handle(db, event))
        except Exception:
            log.exception("update %s could not be handled", event.update_id)
            turn = await self._store.write(lambda db: self._give_up(db, event))
        self._wake()
        if turn is not None and turn.erased:
            await self._store.forget_erased()
        if turn is not None and event.callback_id is not None:
            self._besides(sender.answer_tap(bot, event.callback_id, turn.toast))
        for user_id, (role, language) in turn.menus.items() if turn is not None else ():
            self._besides(menu.set_one(bot, self._clinic, user_id, role, language))
        if turn is not None and turn.leaves is not None:
            self._besides(sender.leave(bot, turn.leaves))

    def _besides(self, work: Coroutine[None, None, None]) -> None:
        """Do what may be lost without harm, beside all that follows."""
        task = asyncio.create_task(work)
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    def _handle(self, db: Database, event: Incoming) -> Turn | None:
        if inbox.is_handled(db, event.update_id):
            return None
        now = self._now()
        turn = router.open_turn(db, self._clinic, event, now)
        router.route(turn)
        inbox.settle(db, event.update_id, "done", now)
        return turn

    def _give_up(self, db: Database, event: Incoming) -> Turn:
        """The mistake is ours: say so, tell staff that somebody was not heard, and go on."""
        now = self._now()
        turn = router.open_turn(db, self._clinic, event, now)
        inbox.settle(db, event.update_id, "failed", now)
        if event.what is What.TAP:
            turn.pop("toast-trouble", alert=True)
        elif event.private and event.what is not What.NOTHING:
            turn.answer("trouble")
        if turn.patient is not None:
            notices.tell_staff(db, self._clinic, now, "notice-not-heard", patient=turn.patient)
        return turn

    async def close(self) -> None:
        """Let the answers that are on their way arrive."""
        if self._answers:
            await asyncio.wait(self._answers, timeout=1)
