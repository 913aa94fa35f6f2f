"""`kill -9`, again and again, in a burst with answers coming in: nothing is lost, hardly a thing doubled."""

import asyncio
import os
import signal
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.care.model import Item, Kind
from bot.sandbox.limits import Limits
from bot.sandbox.server import BotApi
from bot.store import agenda, people, sessions
from bot.store.database import Store, rows

ROOT = Path(__file__).parents[2]
KEY = "0f" * 32
PATIENTS = 60
KILLS = 4
WRITERS = 4
TEXTS = 3

CONFIG = """
[telegram]
token = "{token}"
api_url = "{url}"
[clinic]
name = "Lindenhof Clinic"
timezone = "Europe/Berlin"
phone = "+49 30 1234567"
[staff]
admins = [1000001]
[storage]
path = "data/aftercare.db"
key_file = "aftercare.key"
"""


class Anna:
    """A patient who answers as soon as she is asked: with two taps, with one, with words, or not at all."""

    def __init__(self, person, number):
        self.person = person
        self.taps = ["All clear", "None of these"][: (0, 1, 2, 1)[number % 4]]
        self.words = (
            [f"word {number}-{part}" for part in range(TEXTS)]
            if number < 4 * WRITERS and number % 4 == 0
            else []
        )
        self.left = list(self.taps)
        self.said = False
        self.tapped = None

    @property
    def asked(self):
        """Every copy of her check-in."""
        return [m for m in self.person.chat.from_bot if "Day 1" in m.plain or "Day 1" in "".join(m.history)]

    def act(self):
        """Do the next thing, if the bot's side of the last one is there."""
        if self.words and self.asked and not self.said:
            self.said = True
            for words in self.words:
                self.person.says(words)
        if self.left and self.asked and (self.tapped is None or self.tapped.history):
            self.tapped = self.tapped or self.asked[-1]
            self.person.taps(self.tapped, self.left.pop(0))

    @property
    def is_done(self):
        """Whether she has what she is to have, and sees what her last tap did."""
        return (
            bool(self.asked)
            and not self.left
            and (not self.taps or len(self.tapped.history) == len(self.taps))
        )


def prepare(folder, api):
    """A clinic in whose database so many check-ins are due this minute."""
    (folder / "config.toml").write_text(CONFIG.format(token=api.token, url=api.url))
    (folder / "aftercare.key").write_text(KEY)
    now = datetime.now(UTC)
    store = Store.open(folder / "data" / "aftercare.db", KEY, wait=0)
    annas = []

    def work(db):
        for number in range(PATIENTS):
            person = api.person(f"Anna{number}")
            person.chat.bot_is = "member"
            annas.append(Anna(person, number))
            patient = people.add(db, person.name, "en", "Europe/Berlin", 1, now)
            people.open_invite(db, people.invite(db, patient.id, now), person.id, person.id, "en", now)
            people.consent(db, patient.id, "1", now)
            held_on = (now - timedelta(days=1)).date()
            session = sessions.add(db, patient.id, "face", 1, 4, held_on, None, now)
            due = Item(Kind.CHECKIN, "1", now, now + timedelta(hours=24))
            agenda.plan(db, [due], patient.id, session_id=session.id)

    store.write_now(work)
    store.close()
    return annas


def relayed(doctor):
    """How often each of the patients' texts was shown to the doctor."""
    lines = [line for m in doctor.chat.from_bot for line in m.plain.splitlines() if line.startswith("word ")]
    return Counter(lines)


async def start(folder):
    with (folder / "log").open("ab") as log:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=folder, stdout=log, stderr=log,
            env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        )  # fmt: skip


@pytest.mark.parametrize("seed", [7])
async def test_nothing_is_lost_and_at_most_one_message_doubled_a_kill(tmp_path, seed):
    random = Random(seed)
    async with BotApi(now=lambda: datetime.now(UTC), limits=Limits.off()) as api:
        doctor = api.person("Dr Weber", id=1000001)
        doctor.chat.bot_is = "member"
        annas = prepare(tmp_path, api)

        def life(enough):
            """Everyone goes on living whenever something happens; true when it is time."""
            for anna in annas:
                anna.act()
            return enough()

        process = await start(tmp_path)
        for _ in range(KILLS):
            until = len(api.calls) + random.randint(15, 50)
            await api.wait_for(lambda until=until: life(lambda: len(api.calls) >= until), 20)
            process.send_signal(signal.SIGKILL)
            await process.wait()
            process = await start(tmp_path)

        texts = {words for anna in annas for words in anna.words}
        finished = lambda: all(a.is_done for a in annas) and set(relayed(doctor)) >= texts  # noqa: E731
        try:
            await api.wait_for(lambda: life(finished), 40)
            await api.wait_for(lambda: api.pending_updates == 0)
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), 10) == 0
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()

    assert [anna.person.name for anna in annas if not anna.asked] == []
    assert set(relayed(doctor)) == texts
    doubled = sum(len(anna.asked) - 1 for anna in annas) + sum(relayed(doctor).values()) - len(texts)
    assert doubled <= KILLS
    in_the_books(tmp_path, annas)


def in_the_books(folder, annas):
    """What stands in the database in the end: every update handled, every answer kept."""
    store = Store.open(folder / "data" / "aftercare.db", KEY, wait=0)
    look = store.write_now
    assert look(lambda db: rows(db, "SELECT * FROM inbox WHERE outcome IS NOT 'done'")) == []
    assert look(lambda db: rows(db, "SELECT * FROM agenda WHERE kind = 'checkin' AND state <> 'done'")) == []
    asked = look(
        lambda db: rows(db, "SELECT * FROM checkins JOIN patients p ON p.id = patient_id ORDER BY p.id")
    )
    assert len(asked) == PATIENTS
    for anna, row in zip(annas, asked, strict=True):
        assert row["swelling"] == (0 if anna.taps else None)
        assert (row["answered_at"] is not None) == (len(anna.taps) == 2)
    lost = "SELECT * FROM outbox WHERE kind IN ('checkin', 'relay', 'alert') AND state <> 'sent'"
    assert look(lambda db: rows(db, lost)) == []
    store.close()
    log = (folder / "log").read_text()
    assert "Traceback" not in log
