"""A run dies at every point between claiming a message and writing down that it left; the next run makes it good."""

import asyncio

import pytest

from bot.chat import sender
from bot.chat.kinds import KINDS, For
from bot.store.messages import Lane


@pytest.fixture
def dies(monkeypatch):
    """`dies(post, point)` sends what waits with a process that is killed at this point, and starts the next run."""

    async def run(post, point):
        reached, real = asyncio.Event(), sender.send

        async def stopped_at_claim(bot, parcel):
            reached.set()
            await asyncio.Event().wait()

        async def stopped_after_sending(bot, parcel):
            await real(bot, parcel)
            reached.set()
            await asyncio.Event().wait()

        stand_in = {"claim": stopped_at_claim, "send": stopped_after_sending, "record": real}[point]
        with monkeypatch.context() as patched:
            patched.setattr(sender, "send", stand_in)
            if point == "record":
                await post.step()
            else:
                await post.worker._claim_and_send()
                await reached.wait()
            post.die()
        post.start_run()
        return await post.worker.rescue()

    return run


def copies(person, text):
    return [message.plain for message in person.chat.from_bot].count(text)


def told(post):
    """The notes to staff that a fate is not known."""
    return [m.plain for m in post.doctor.chat.from_bot if "not known whether" in m.plain]


AGAIN = [kind.name for kind in KINDS.values() if kind.attempts > 1 and kind.name != "edit"]
SHOWN = [kind.name for kind in KINDS.values() if kind.attempts == 1]


@pytest.mark.parametrize("kind", AGAIN)
async def test_what_is_sent_again_arrives_whatever_happened(post, dies, kind):
    anna, patient_id = post.patient()
    for copy, point in enumerate(("claim", "send", "record")):
        row = post.put(anna, kind, patient_id, text=f"{kind} {point}")
        assert await dies(post, point) == (point != "record")
        await post.send_all()
        assert copies(anna, f"{kind} {point}") == (1, 2, 1)[copy]
        assert post.row(row)["state"] == "sent"
    assert told(post) == []


@pytest.mark.parametrize("kind", SHOWN)
async def test_what_is_not_guessed_is_shown_to_staff_at_once(post, dies, kind):
    anna, patient_id = post.patient()
    for number, point in enumerate(("claim", "send"), start=1):
        row = post.put(anna, kind, patient_id, text=f"{kind} {point}")
        assert await dies(post, point) == 1
        await post.send_all()
        assert copies(anna, f"{kind} {point}") == (point == "send")
        assert post.row(row)["state"] == "unknown"
        assert len(told(post)) == number
        assert "P-0001" in told(post)[-1]
    post.put(anna, kind, patient_id, text=f"{kind} record")
    assert await dies(post, "record") == 0
    await post.send_all()
    assert copies(anna, f"{kind} record") == 1
    assert len(told(post)) == 2


async def test_an_answer_to_staff_is_not_told_to_all_staff(post, dies):
    row = post.put(post.doctor, "reply", text="Here you are")
    await dies(post, "claim")
    await post.send_all()
    assert post.row(row)["state"] == "unknown"
    assert told(post) == []


@pytest.mark.parametrize("point", ["claim", "send"])
async def test_an_edit_is_repeated(post, dies, point):
    anna, _ = post.patient()
    post.put(anna, "card", text="before")
    await post.send_all()
    shown = anna.chat.last
    post.put(anna, "edit", text="after", edits_message=shown.id)
    await dies(post, point)
    await post.send_all()
    assert shown.plain == "after"
    assert shown.history == ["before"]
    assert post.states() == {"sent": 2}


async def test_a_check_in_that_was_in_doubt_twice_is_shown_to_staff(post, dies):
    anna, patient_id = post.patient()
    row = post.put(anna, "checkin", patient_id, lane=Lane.SCHEDULED)
    await dies(post, "claim")
    assert post.row(row)["state"] == "ready"
    await dies(post, "claim")
    assert post.row(row)["state"] == "unknown"
    await post.send_all()
    assert len(told(post)) == 1


async def test_an_alert_survives_nine_deaths(post, dies):
    post.put(post.doctor, "alert", lane=Lane.URGENT, text="RED")
    for _ in range(9):
        assert await dies(post, "claim") == 1
    await post.send_all()
    assert copies(post.doctor, "RED") == 1


async def test_a_death_before_the_claim_costs_nothing(post):
    anna, _ = post.patient()
    post.put(anna, "reminder")
    post.die()
    post.start_run()
    assert await post.worker.rescue() == 0
    await post.send_all()
    assert copies(anna, "The reminder") == 1


async def test_a_run_does_not_rescue_what_is_in_its_own_hands(post, monkeypatch):
    anna, _ = post.patient()
    row = post.put(anna, "reminder")
    go, real = asyncio.Event(), sender.send

    async def held(bot, parcel):
        await go.wait()
        return await real(bot, parcel)

    monkeypatch.setattr(sender, "send", held)
    await post.worker._claim_and_send()
    assert await post.worker.rescue() == 0
    go.set()
    await post.send_all()
    assert post.row(row)["state"] == "sent"


async def test_the_sweep_is_whole_or_nothing(post, monkeypatch):
    """A death in the middle of turning due rows into messages leaves all of them due."""
    people = [post.patient(f"Anna{number}") for number in range(5)]
    for _, patient_id in people:
        post.due_checkin(patient_id)
    from bot.chat import due

    real, calls = due.DUE[due.Kind.CHECKIN], []

    def dying(*args):
        calls.append(args)
        if len(calls) == 4:
            raise KeyboardInterrupt
        return real(*args)

    monkeypatch.setitem(due.DUE, due.Kind.CHECKIN, dying)
    with pytest.raises(KeyboardInterrupt):
        post.store.write_now(lambda db: due.sweep(db, post.clinic, post.clock.now()))
    assert post.states() == {}
    monkeypatch.setitem(due.DUE, due.Kind.CHECKIN, real)
    assert await post.worker.sweep() == 5
    assert await post.worker.sweep() == 0
    await post.send_all()
    assert [len(person.chat.from_bot) for person, _ in people] == [1] * 5


async def test_a_row_that_can_not_be_worked_out_is_told_and_spoils_no_other(post, monkeypatch):
    (anna, first), (mark, second) = post.patient("Anna"), post.patient("Mark")
    for patient_id in (first, second):
        post.due_checkin(patient_id)
    from bot.chat import due

    real = due.DUE[due.Kind.CHECKIN]

    def faulty(db, clinic, now, row):
        real(db, clinic, now, row)
        if row.patient_id == first:
            raise ValueError
        return "done"

    monkeypatch.setitem(due.DUE, due.Kind.CHECKIN, faulty)
    await post.worker.sweep()
    await post.send_all()
    assert len(anna.chat.from_bot) == 0
    assert len(mark.chat.from_bot) == 1
    assert any("P-0001" in message.plain for message in post.doctor.chat.from_bot)


async def test_stopping_in_the_middle_of_a_claim_leaves_nothing_in_doubt(post):
    """The claim waits behind other work in the store; `stop` comes before it is done."""
    import threading

    anna, _ = post.patient()
    row = post.put(anna, "reminder")
    running = asyncio.create_task(post.worker.run())
    busy, go = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def occupy(_db):
        loop.call_soon_threadsafe(busy.set)
        go.wait(5)

    occupied = asyncio.create_task(post.store.write(occupy))
    await busy.wait()
    post.worker.wake()
    stopping = asyncio.create_task(post.worker.stop(grace=3))
    await asyncio.sleep(0)
    go.set()
    await asyncio.gather(occupied, stopping, running)
    assert post.row(row)["state"] in {"ready", "sent"}
    assert (post.row(row)["state"] == "sent") == (copies(anna, "The reminder") == 1)


async def test_stopping_waits_for_what_is_on_the_wire(post):
    anna, _ = post.patient()
    row = post.put(anna, "reminder")
    with post.api.faults.slow(0.1, method="sendMessage"):
        running = asyncio.create_task(post.worker.run())
        await post.api.wait_for(lambda: post.api.calls.of("sendMessage"))
        await post.worker.stop(grace=3)
        await running
    assert post.row(row)["state"] == "sent"
    assert copies(anna, "The reminder") == 1


def test_every_kind_for_staff_is_among_those_that_are_sent_again():
    assert {kind.name for kind in KINDS.values() if kind.reader is For.STAFF} <= set(AGAIN)
