"""Everything that can become of a request, over real HTTP, and what the worker makes of it."""

import asyncio

import pytest

from bot.care.model import PatientState
from bot.chat import lines, sender
from bot.chat.delivery import Migrated, NotSent, Refused, Sent, TooFast, Unknown
from bot.chat.pacing import Pacing
from bot.store import outbox, people
from bot.store.messages import Lane


def arrived(person, text="The reminder"):
    return [message.plain for message in person.chat.from_bot].count(text)


async def outcome(post, person, kind="reminder", patient_id=None, **more):
    """Claim one message and give it to the real sender; what became of it."""
    post.put(person, kind, patient_id, **more)
    claim = post.store.write_now(lambda db: outbox.claim(db, post.clock.now(), post.store.run, 1))
    return await sender.send(post.bot, claim.parcels[0])


@pytest.mark.parametrize(
    ("fault", "acted"),
    [
        pytest.param(
            lambda faults: faults.reset_before(method="sendMessage"), False, id="reset before acting"
        ),
        pytest.param(lambda faults: faults.reset_after(method="sendMessage"), True, id="reset after acting"),
        pytest.param(lambda faults: faults.down(method="sendMessage"), False, id="closed without an answer"),
        pytest.param(lambda faults: faults.truncated(method="sendMessage"), True, id="half an answer"),
        pytest.param(lambda faults: faults.status(500, method="sendMessage"), False, id="500"),
        pytest.param(lambda faults: faults.status(502, method="sendMessage"), False, id="502"),
        pytest.param(lambda faults: faults.status(504, method="sendMessage"), False, id="504"),
        pytest.param(
            lambda faults: faults.slow(9, acts_first=True, method="sendMessage"), True, id="too slow"
        ),
        pytest.param(lambda faults: faults.slow(9, method="sendMessage"), False, id="too slow to act"),
    ],
)
async def test_once_the_request_has_left_nobody_knows(post, fault, acted):
    anna, _ = post.patient()
    await outcome(post, anna, "card")  # so that the connection is a kept one
    with fault(post.api.faults):
        assert isinstance(await outcome(post, anna), Unknown)
    assert arrived(anna) == acted


@pytest.mark.parametrize("kept", [True, False], ids=["on a kept connection", "on a new connection"])
@pytest.mark.parametrize("fault", ["reset_before", "reset_after", "down", "truncated"])
async def test_a_connection_that_breaks_is_never_taken_for_not_sent(post, fault, kept):
    anna, _ = post.patient()
    if kept:
        await outcome(post, anna, "card")
    for _ in range(5):
        with getattr(post.api.faults, fault)(method="sendMessage"):
            assert isinstance(await outcome(post, anna), Unknown)


async def test_a_refused_connection_is_known_to_be_not_sent(post):
    anna, _ = post.patient()
    await post.api.stop()
    assert await outcome(post, anna) == NotSent("ConnectionRefusedError")


async def test_no_free_connection_is_known_to_be_not_sent(post):
    from telegram import Bot
    from telegram.request import HTTPXRequest

    anna, _ = post.patient()
    options = lines.options(1) | {"pool_timeout": 0.05}
    narrow = Bot(
        post.api.token,
        f"{post.api.url}/bot",
        request=HTTPXRequest(**options),
        get_updates_request=HTTPXRequest(**lines.options(1)),
    )
    for chat in (anna, post.doctor):
        post.put(chat, "card")
    parcels = post.store.write_now(lambda db: outbox.claim(db, post.clock.now(), "x", 2)).parcels
    async with narrow:
        with post.api.faults.slow(0.3, method="sendMessage"):
            results = await asyncio.gather(*(sender.send(narrow, parcel) for parcel in parcels))
    assert sorted(type(result).__name__ for result in results) == ["NotSent", "Sent"]


async def test_a_connection_that_takes_too_long_is_known_to_be_not_sent(post):
    """A listening socket whose queue is full answers no knock at all."""
    import socket

    from telegram import Bot
    from telegram.request import HTTPXRequest

    anna, _ = post.patient()
    deaf, knocks = socket.socket(), [socket.socket() for _ in range(4)]
    try:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        for knock in knocks:
            knock.setblocking(False)
            knock.connect_ex(deaf.getsockname())
        options = lines.options(1) | {"connect_timeout": 0.2}
        bot = Bot(
            post.api.token,
            f"http://127.0.0.1:{deaf.getsockname()[1]}/bot",
            request=HTTPXRequest(**options),
            get_updates_request=HTTPXRequest(**lines.options(1)),
        )
        post.put(anna, "card")
        parcel = post.store.write_now(lambda db: outbox.claim(db, post.clock.now(), "x", 1)).parcels[0]
        assert isinstance(await sender.send(bot, parcel), NotSent)
        await bot.shutdown()
        for request in bot._request:
            await request.shutdown()
    finally:
        for each in (deaf, *knocks):
            each.close()


async def test_a_connection_that_was_closed_while_idle_is_not_used_again(post):
    anna, _ = post.patient()
    port = post.api.port
    for round_ in range(5):
        assert isinstance(await outcome(post, anna, text=f"round {round_}"), Sent)
        await post.api.stop()
        await post.api.start(port)
    assert len(anna.chat.from_bot) == 5


async def test_what_telegram_says_is_understood(post):
    anna, _ = post.patient()
    group = post.api.group("Staff", [post.doctor])
    with post.api.faults.flood(7, method="sendMessage"):
        assert await outcome(post, anna) == TooFast(7.0)
    moved = group.migrates()
    assert await outcome(post, group, "alert") == Migrated(moved.id)
    stranger = post.api.person("Nobody")
    assert await outcome(post, stranger) == Refused("forbidden", unreachable=True)
    anna.blocks()
    assert await outcome(post, anna) == Refused("forbidden", unreachable=True)
    anna.unblocks()
    anna.deletes_account()
    assert await outcome(post, anna) == Refused("forbidden", unreachable=True)
    moved.kicks_bot()
    assert await outcome(post, moved, "alert") == Refused("forbidden", unreachable=True)


async def test_a_chat_that_does_not_exist_is_unreachable(post):
    class Nowhere:
        id = 42

    assert await outcome(post, Nowhere) == Refused("chat not found", unreachable=True)


@pytest.mark.parametrize("text", ["<b>not closed", "", "x" * 5000], ids=["markup", "empty", "too long"])
async def test_a_message_that_telegram_can_not_take_is_refused_and_the_chat_is_not(post, text):
    result = await outcome(post, post.patient()[0], text=text)
    assert isinstance(result, Refused)
    assert not result.unreachable


async def test_an_edit_that_changes_nothing_counts_as_sent(post):
    anna, _ = post.patient()
    sent = await outcome(post, anna, text="same")
    assert await outcome(post, anna, "edit", text="same", edits_message=sent.message_id) == Sent()


async def test_an_edit_of_a_message_that_is_gone_is_refused(post):
    anna, _ = post.patient()
    assert await outcome(post, anna, "edit", edits_message=99) == Refused("message to edit not found")


# What the worker does with it


@pytest.mark.parametrize("fault", ["reset_after", "truncated"])
async def test_an_alert_whose_answer_is_lost_is_sent_until_one_arrives_for_sure(post, fault):
    post.put(post.doctor, "alert", lane=Lane.URGENT)
    with getattr(post.api.faults, fault)(method="sendMessage", times=3):
        await post.send_all()
    assert arrived(post.doctor, "The alert") == 4
    assert post.states() == {"sent": 1}


async def test_a_check_in_whose_answer_is_lost_is_sent_once_more(post):
    anna, patient_id = post.patient()
    post.put(anna, "checkin", patient_id)
    with post.api.faults.reset_after(chat=anna.id):
        await post.send_all()
    assert arrived(anna, "The checkin") == 2
    assert post.states() == {"unknown": 1, "sent": 1}
    assert "not known whether" in post.doctor.chat.last.plain


async def test_a_reminder_whose_answer_is_lost_is_shown_to_staff(post):
    anna, patient_id = post.patient()
    post.put(anna, "reminder", patient_id)
    with post.api.faults.reset_before(chat=anna.id):
        await post.send_all()
    assert arrived(anna) == 0
    assert "P-0001" in post.doctor.chat.last.plain
    assert "not known whether" in post.doctor.chat.last.plain


async def test_an_outage_loses_and_doubles_nothing(post):
    """Refused connections are no attempts: however long it lasts, each message is then sent once."""
    people_ = [post.patient(f"Anna{number}") for number in range(8)]
    for person, patient_id in people_:
        post.put(person, "reminder", patient_id)
        post.put(person, "checkin", patient_id)
    port = post.api.port
    await post.api.stop()
    for _ in range(12):
        post.worker.pacing = Pacing(None)
        await post.step()
    assert post.states() == {"ready": 16}
    await post.api.start(port)
    await post.send_all()
    assert all(arrived(person) == arrived(person, "The checkin") == 1 for person, _ in people_)
    assert post.states() == {"sent": 16}


async def test_a_429_costs_no_attempt_and_only_the_pause(post):
    anna, patient_id = post.patient()
    row = post.put(anna, "reminder", patient_id)
    with post.api.faults.flood(3, method="sendMessage", times=2):
        await post.step()
        assert post.row(row)["attempts"] == 0
        assert post.worker.pacing.closed(post.worker.monotonic()) == [anna.id]
        other, _ = post.patient("Mark")
        post.put(other, "card")
        post.api.faults.clear()
        await post.step()
        assert arrived(other, "The card") == 1
        assert arrived(anna) == 0
    await post.send_all()
    assert arrived(anna) == 1


async def test_who_blocks_the_bot_is_not_written_to_again_and_staff_are_told_once(post):
    anna, patient_id = post.patient()
    for kind in ("reminder", "checkin", "card"):
        post.put(anna, kind, patient_id)
    anna.blocks()
    await post.send_all()
    assert len([call for call in post.api.calls.of("sendMessage") if call.chat_id == anna.id]) == 1
    assert post.store.write_now(lambda db: people.get(db, patient_id)).state is PatientState.BLOCKED
    assert post.states() == {"refused": 1, "cancelled": 2, "sent": 1}
    assert "P-0001" in post.doctor.chat.last.plain


async def test_a_group_that_moved_gets_its_alert_there(post):
    group = post.api.group("Staff", [post.doctor])
    post.put(group, "alert", lane=Lane.URGENT)
    moved = group.migrates()
    await post.send_all()
    assert [message.plain for message in moved.chat.from_bot] == ["The alert"]


async def test_a_refused_message_is_shown_to_staff_and_the_next_one_leaves(post):
    anna, patient_id = post.patient()
    post.put(anna, "reminder", patient_id, text="<b>broken")
    post.put(anna, "checkin", patient_id)
    await post.send_all()
    assert arrived(anna, "The checkin") == 1
    assert "P-0001" in post.doctor.chat.last.plain


async def test_an_outcome_that_can_not_be_written_down_is_written_later(post, monkeypatch):
    anna, _ = post.patient()
    row = post.put(anna, "reminder")
    real, failures = post.store.write, []

    async def failing(work):
        if post.api.calls.of("sendMessage") and len(failures) < 1:
            failures.append(work)
            raise OSError("the disk is full")
        return await real(work)

    monkeypatch.setattr(type(post.store), "write", lambda _self, work: failing(work))
    await post.step()
    assert len(failures) == 1
    assert post.row(row)["state"] == "sent"
    assert arrived(anna) == 1


async def test_order_in_a_chat_is_kept_through_failures(post):
    anna, _ = post.patient()
    for number in range(6):
        post.put(anna, "relay", text=f"part {number}")
    with post.api.faults.reset_before(method="sendMessage", times=1):
        await post.send_all()
    texts = [message.plain for message in anna.chat.from_bot]
    assert texts == [f"part {number}" for number in range(6)]


async def test_a_hundred_messages_leave_without_limits_each_chat_in_order(post):
    people_ = [post.patient(f"Anna{number}")[0] for number in range(20)]
    for number in range(100):
        post.put(people_[number % 20], "card", text=f"{number}")
    running = asyncio.create_task(post.worker.run())
    await post.worker.drained()
    await post.worker.stop(grace=1)
    await running
    for index, person in enumerate(people_):
        assert [int(m.plain) for m in person.chat.from_bot] == list(range(index, 100, 20))
