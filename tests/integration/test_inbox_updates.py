"""From Telegram through the door, with the whole bot: stored before it is confirmed, and counted once."""

import asyncio
import json
import socket
from datetime import UTC, date, datetime

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPRequest

from bot.chat import router
from bot.sandbox.stage import Stage
from bot.store import database, inbox, people, sessions
from bot.store.database import Store, read_key, rows

START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SECRET = "a-secret-of-the-webhook"


class Ward(Stage):
    """A clinic without a group; its patients are there from the beginning."""

    def patients(self, count):
        """Patients who agreed, written straight into the database while no bot runs."""
        settings = self.config().storage
        store = Store.open(settings.path, read_key(settings.key_file, settings.path), wait=0)
        made = []

        def work(db, person):
            patient = people.add(db, person.name, "en", "Europe/Berlin", 1, START)
            token = people.invite(db, patient.id, START)
            people.open_invite(db, token, person.id, person.id, "en", START)
            people.consent(db, patient.id, "1", START)
            sessions.add(db, patient.id, "face", 1, 4, date(2026, 11, 23), None, START)

        for number in range(count):
            person = self.api.person(f"Anna{number}")
            person.chat.bot_is = "member"
            store.write_now(lambda db, person=person: work(db, person))
            made.append(person)
        store.close()
        return made

    def look(self, sql, *params):
        """Read what is committed, through a connection of its own."""
        storage = self.config().storage
        db = database.connect(str(storage.path), read_key(storage.key_file, storage.path))
        try:
            return rows(db, sql, params)
        finally:
            db.close()

    def relayed(self, person):
        """What the doctor was shown of this person's words, in order."""
        return [
            line
            for message in self.doctor.chat.from_bot
            if f"({person.name})" in message.plain and "word " in message.plain
            for line in message.plain.split("\n")[1:]
        ]

    def words_relayed(self):
        """How many words the doctor was shown, whose ever; it is asked after each call, so it only counts."""
        return sum(m.plain.count("\nword ") for m in self.doctor.chat.from_bot)

    async def heard(self, said):
        """Wait until all that was said has reached the doctor."""
        await self.api.wait_for(lambda: self.words_relayed() >= sum(map(len, said.values())), 20)
        await self.settle()
        return {person: self.relayed(person) for person in said} == said

    def watch_confirmations(self):
        """From now on, note every update that Telegram forgets before the bot has committed it."""
        lost, confirm, mailbox = [], self.api.mailbox.confirm, self.api.mailbox

        def watched(offset):
            before = [update["update_id"] for update in mailbox.updates]
            confirm(offset)
            gone = set(before) - {update["update_id"] for update in mailbox.updates}
            if gone:
                there = {row["update_id"] for row in self.look("SELECT update_id FROM inbox")}
                lost.extend(gone - there)
                self.confirmed |= gone

        self.confirmed = set()
        mailbox.confirm = watched
        return lost


@pytest.fixture
async def ward(tmp_path, quick):
    """A server and a clinic; the test starts the bot."""
    made = Ward(tmp_path, START, group=False)
    await made.api.start()
    made.doctor.chat.bot_is = made.nurse.chat.bot_is = "member"
    yield made
    if hasattr(made, "bot"):
        await made.bot.stop()
    await made.api.stop()


def free_port():
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


@pytest.fixture
def webhook(ward):
    """The same clinic, called by Telegram; returns the address."""
    port = free_port()
    ward._settings = {
        "telegram": {
            "mode": "webhook",
            "webhook_url": f"http://127.0.0.1:{port}/telegram",
            "webhook_secret": SECRET,
            "webhook_port": port,
        }
    }
    ward.api.backend.webhook.backoff = (0.01,)
    return f"http://127.0.0.1:{port}/telegram"


def say(persons, words):
    """Everyone says this many words, in turns."""
    said = {person: [] for person in persons}
    for number in range(words):
        for person in persons:
            said[person].append(f"word {number}")
            person.says(f"word {number}")
    return said


MODES = pytest.mark.parametrize("mode", ["polling", "webhook"])


@MODES
async def test_an_update_is_committed_before_telegram_may_forget_it(ward, mode, request):
    if mode == "webhook":
        request.getfixturevalue("webhook")
    persons = ward.patients(4)
    await ward.start_bot()
    lost = ward.watch_confirmations()
    assert await ward.heard(say(persons, 5))
    await ward.api.wait_for(lambda: len(ward.confirmed) >= 20)
    assert lost == []


@MODES
async def test_two_hundred_updates_of_twenty_chats_keep_their_order_in_each(ward, mode, request):
    if mode == "webhook":
        request.getfixturevalue("webhook")
    persons = ward.patients(20)
    await ward.start_bot()
    assert await ward.heard(say(persons, 10))


@MODES
async def test_an_update_that_can_not_be_stored_comes_again(ward, mode, request, monkeypatch):
    if mode == "webhook":
        request.getfixturevalue("webhook")
    persons = ward.patients(3)
    await ward.start_bot()
    real, failures = inbox.receive, []

    def failing(db, update_id, raw, now):
        if "word 1" in raw and not failures:
            failures.append(update_id)
            raise OSError("no space left on device")
        return real(db, update_id, raw, now)

    monkeypatch.setattr(inbox, "receive", failing)
    assert await ward.heard(say(persons, 3))
    assert len(failures) == 1


async def test_what_is_delivered_again_counts_once(ward):
    """The bot stores a batch and dies before it can confirm it; the next run gets it from both sides."""
    persons = ward.patients(2)
    await ward.start_bot()
    await ward.settle()
    first = ward.api.mailbox.next_id
    unconfirmed = ward.api.faults.down(
        method="getUpdates", when=lambda call: int(call.params.get("offset", 0)) > first
    )
    said = say(persons, 3)
    await ward.api.wait_for(lambda: unconfirmed.hits)
    await ward.bot.stop()
    assert ward.api.pending_updates == 6
    unconfirmed.clear()
    await ward.start_bot()
    assert await ward.heard(said)
    assert ward.api.pending_updates == 0
    assert all(len(ward.relayed(person)) == 3 for person in persons)


async def test_what_was_stored_and_not_handled_is_replayed_in_order_before_anything_new(ward):
    persons = ward.patients(3)
    said = say(persons, 4)
    storage = ward.config().storage
    store = Store.open(storage.path, read_key(storage.key_file, storage.path), wait=0)
    for update in list(ward.api.mailbox.updates)[:9]:
        store.write_now(
            lambda db, update=update: inbox.receive(db, update["update_id"], json.dumps(update), START)
        )
    store.close()
    for _ in range(9 - 3):  # Telegram was told of some of them, and gives the others again
        ward.api.mailbox.updates.popleft()
    await ward.start_bot()
    assert await ward.heard(said)
    assert ward.look("SELECT count(*) AS n FROM inbox WHERE handled_at IS NULL") == [{"n": 0}]


async def test_an_update_that_takes_the_process_down_each_time_is_given_up_and_told(ward, monkeypatch):
    anna, mark = ward.patients(2)
    anna.says("word poison")
    mark.says("word 0")
    storage = ward.config().storage
    store = Store.open(storage.path, read_key(storage.key_file, storage.path), wait=0)
    while ward.api.mailbox.updates:
        update = ward.api.mailbox.updates.popleft()
        store.write_now(
            lambda db, update=update: inbox.receive(db, update["update_id"], json.dumps(update), START)
        )
    store.close()
    real = router.route

    class Killed(BaseException):
        pass

    def deadly(turn):
        if turn.event.text == "word poison":
            raise Killed
        real(turn)

    monkeypatch.setattr(router, "route", deadly)
    for _ in range(3):
        with pytest.raises(Killed):
            await ward.start_bot()
        await ward.bot.stop()
    await ward.start_bot()
    await ward.settle()
    assert ward.relayed(mark) == ["word 0"]
    assert any("P-0001" in message.plain for message in ward.doctor.chat.from_bot)
    assert len(anna.chat.from_bot) == 1


async def test_a_handler_that_fails_is_told_and_holds_up_nobody(ward, monkeypatch):
    anna, mark = ward.patients(2)
    real = router.route

    def faulty(turn):
        real(turn)
        if "boom" in turn.event.text:
            raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(router, "route", faulty)
    await ward.start_bot()
    anna.says("boom")
    assert await ward.heard(say([anna, mark], 2))
    outcomes = ward.look("SELECT outcome, count(*) AS n FROM inbox GROUP BY outcome ORDER BY outcome")
    assert {row["outcome"]: row["n"] for row in outcomes} == {"done": 4, "failed": 1}
    assert not any("boom" in message.plain for message in ward.doctor.chat.from_bot)
    notices = [m.plain for m in ward.doctor.chat.from_bot if "P-0001" in m.plain and "word" not in m.plain]
    assert notices
    told = ["went wrong on our side" in message.plain for message in anna.chat.from_bot + mark.chat.from_bot]
    assert told.count(True) == 1
    assert told[0]


async def test_a_malformed_update_in_a_batch_spoils_no_other(ward):
    anna, mark = ward.patients(2)
    for person, broken in ((anna, {"message": {"nonsense": 1}}), (mark, {"callback_query": {"id": 7}})):
        person.says("word 0")
        ward.api.mailbox.updates.append({"update_id": ward.api.mailbox.next_id} | broken)
        ward.api.mailbox.next_id += 1
    no_chat = {
        "message_id": 1,
        "date": 1,
        "chat": None,
        "from": {"id": 1, "first_name": "A", "is_bot": False},
    }
    ward.api.mailbox.updates.append(
        {"update_id": ward.api.mailbox.next_id, "message": no_chat | {"text": "x"}}
    )
    ward.api.mailbox.next_id += 1
    mark.says("word 1")
    await ward.start_bot()
    assert await ward.heard({anna: ["word 0"], mark: ["word 0", "word 1"]})
    assert ward.look("SELECT count(*) AS n FROM inbox WHERE handled_at IS NULL") == [{"n": 0}]


async def test_lower_numbers_after_a_quiet_week_are_heard(ward):
    (anna,) = ward.patients(1)
    await ward.start_bot()
    assert await ward.heard(say([anna], 1))
    await ward.bot.stop()
    ward.api.mailbox.next_id = 5
    await ward.start_bot()
    anna.says("word 1")
    assert await ward.heard({anna: ["word 0", "word 1"]})


# Webhook


async def post(address, body, secret=SECRET):
    headers = {"Content-Type": "application/json"}
    if secret is not None:
        headers["X-Telegram-Bot-Api-Secret-Token"] = secret
    client = AsyncHTTPClient(force_instance=True)
    try:
        return (
            await client.fetch(HTTPRequest(address, "POST", headers, json.dumps(body)), raise_error=False)
        ).code
    finally:
        client.close()


def a_text(person, number, text):
    chat = {"id": person.id, "type": "private", "first_name": person.name}
    sender = {"id": person.id, "is_bot": False, "first_name": person.name}
    return {
        "update_id": number,
        "message": {"message_id": 1, "date": 1, "chat": chat, "from": sender, "text": text},
    }


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x"])
async def test_who_does_not_know_the_secret_is_turned_away(ward, webhook, secret):
    (anna,) = ward.patients(1)
    await ward.start_bot()
    assert await post(webhook, a_text(anna, 1, "word 0"), secret) == 403
    assert await post(webhook, a_text(anna, 2, "word 1")) == 200
    assert await ward.heard({anna: ["word 1"]})
    assert [row["update_id"] for row in ward.look("SELECT update_id FROM inbox")] == [2]


async def test_the_answer_is_withheld_until_the_update_is_stored(ward, webhook):
    (anna,) = ward.patients(1)
    await ward.start_bot()
    write, go = ward.bot.store.write, asyncio.Event()

    async def held(work):
        await go.wait()
        return await write(work)

    ward.bot._queue._store = type("Held", (), {"write": staticmethod(held)})()
    answer = asyncio.create_task(post(webhook, a_text(anna, 1, "word 0")))
    done, _ = await asyncio.wait({answer}, timeout=0.2)
    assert not done
    assert ward.look("SELECT * FROM inbox") == []
    go.set()
    assert await answer == 200
    assert await ward.heard({anna: ["word 0"]})


async def test_a_webhook_takes_up_after_the_bot_was_away(ward, webhook):
    persons = ward.patients(2)
    await ward.start_bot()
    assert await ward.heard(say(persons, 1))
    await ward.bot.stop()
    for person in persons:
        person.says("word 1")
    await ward.start_bot()
    assert await ward.heard({person: ["word 0", "word 1"] for person in persons})


# The watchdog


async def test_polling_that_died_without_a_word_is_revived(ward, monkeypatch):
    (anna,) = ward.patients(1)
    await ward.start_bot()
    await ward.settle()
    died = asyncio.Event()

    async def fatal(_item):
        died.set()
        raise ValueError("not a TelegramError")

    with monkeypatch.context() as patched:
        patched.setattr(ward.bot._queue, "put", fatal)
        anna.says("word 0")
        await died.wait()
    ward.bot._polling.used_at -= 1000
    await ward.bot.receiving.revive()
    anna.says("word 1")
    assert await ward.heard({anna: ["word 0", "word 1"]})
    polls = len(ward.api.calls.of("getUpdates"))
    anna.says("word 2")
    assert await ward.heard({anna: ["word 0", "word 1", "word 2"]})
    assert len(ward.api.calls.of("getUpdates")) - polls <= 4, "it polls in an orderly way again"


async def test_polling_that_only_waits_is_left_alone(ward):
    await ward.start_bot()
    await ward.settle()
    polls = len(ward.api.calls.of("getUpdates"))
    await ward.bot.receiving.revive()
    assert len(ward.api.calls.of("getUpdates")) == polls


async def test_a_passing_401_does_not_end_polling(ward):
    (anna,) = ward.patients(1)
    await ward.start_bot()
    await ward.settle()
    hit = ward.api.faults.status(401, method="getUpdates", times=1)
    anna.says("word 0")
    await ward.api.wait_for(lambda: hit.hits)
    anna.says("word 1")
    assert await ward.heard({anna: ["word 0", "word 1"]})
