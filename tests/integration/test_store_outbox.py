"""The door out: in which order messages are claimed, and which ones never leave."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.store import chats, outbox
from bot.store.database import rows
from bot.store.messages import Attachment, Lane, Outgoing

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
RUN = "this run"


@pytest.fixture
def box(write):
    return Box(write)


class Box:
    """Shorthand for one outbox."""

    def __init__(self, write):
        self.write = write

    def put(self, chat, text="hello", lane=Lane.REPLY, kind="reply", now=NOW, **more):
        return self.write(lambda db: outbox.put(db, Outgoing(chat, kind, text, lane, **more), now))

    def claim(self, limit=32, closed=(), resting=(), now=NOW, run=RUN):
        return self.write(lambda db: outbox.claim(db, now, run, limit, closed, resting))

    def claimed(self, *args, **options):
        return [parcel.id for parcel in self.claim(*args, **options).parcels]

    def sent(self, row, message_id=None):
        self.write(lambda db: outbox.sent(db, row, message_id, NOW))

    def state(self, row):
        return self.row(row)["state"]

    def row(self, row):
        return self.write(lambda db: rows(db, "SELECT * FROM outbox WHERE id = ?", (row,)))[0]

    def drain(self, limit=32):
        """Claim and send until nothing comes any more; the texts in order."""
        texts = []
        while parcels := self.claim(limit).parcels:
            for parcel in parcels:
                texts.append((parcel.chat_id, parcel.text))
                self.sent(parcel.id, parcel.id)
        return texts


def test_the_most_urgent_goes_first_then_the_oldest(box):
    bulk = box.put(1, lane=Lane.BULK)
    late_reply, scheduled = box.put(2, lane=Lane.REPLY), box.put(3, lane=Lane.SCHEDULED)
    urgent, reply = box.put(4, lane=Lane.URGENT), box.put(5, lane=Lane.REPLY)
    assert box.claimed(limit=2) == [urgent, late_reply]
    assert box.claimed() == [reply, scheduled, bulk]
    assert box.claimed() == []


def test_a_chat_has_one_message_on_the_wire(box):
    first, second, other = box.put(1), box.put(1), box.put(2)
    assert box.claimed() == [first, other]
    assert box.claimed(closed=[1, 2]) == []
    box.sent(first, 10)
    assert box.claimed() == [second]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(Lane)), max_size=30), st.integers(1, 8))
def test_messages_of_one_lane_reach_a_chat_in_order_and_none_is_left(box, wanted, limit):
    box.write(lambda db: db.execute("DELETE FROM outbox"))
    for number, (chat, lane) in enumerate(wanted):
        box.put(chat, f"{lane.value}:{number}", lane)
    texts = box.drain(limit)
    assert len(texts) == len(wanted)
    for chat in range(1, 5):
        for lane in Lane:
            numbers = [int(t.split(":")[1]) for c, t in texts if c == chat and t.startswith(f"{lane.value}:")]
            assert numbers == sorted(numbers)


def test_a_resting_chat_gets_edits_only_and_a_closed_one_nothing(box):
    row = box.put(1)
    box.claim()
    box.sent(row, 10)
    box.put(1, "next")
    edit = box.put(1, "changed", kind="edit", edits_message=10)
    assert box.claimed(closed=[1]) == []
    assert box.claimed(resting=[1]) == [edit]


def test_what_waits_for_another_message_goes_after_it(box):
    first = box.put(1, lane=Lane.SCHEDULED)
    after = box.put(2, lane=Lane.URGENT, after_row=first)
    assert box.claimed() == [first]
    assert box.claimed() == []
    box.sent(first, 10)
    assert box.claimed() == [after]


@pytest.mark.parametrize("end", ["refused", "unknown"])
def test_what_goes_first_holds_up_nothing_once_it_has_failed(box, end):
    first = box.put(1)
    after = box.put(2, after_row=first)
    assert box.claimed() == [first]
    box.write(lambda db: getattr(outbox, end)(db, first, NOW, "no"))
    assert box.claimed() == [after]


def test_what_goes_first_holds_up_nothing_on_its_second_try(box):
    first = box.put(1)
    after = box.put(2, after_row=first)
    box.claim()
    box.write(lambda db: outbox.again(db, first))
    assert box.claimed() == [first]
    assert box.claimed(closed=[1]) == [after]


def test_an_alert_does_not_wait_long_for_what_goes_first(box):
    first = box.put(1)
    after = box.put(2, after_row=first)
    assert box.claimed(closed=[1], now=NOW + outbox.PATIENCE - timedelta(seconds=1)) == []
    assert box.claimed(closed=[1], now=NOW + outbox.PATIENCE) == [after]


def test_an_edit_of_what_is_not_sent_yet_waits_for_it(box):
    row = box.put(1, "first", lane=Lane.SCHEDULED)
    edit = box.put(1, "changed", kind="edit", edits_row=row)
    assert box.claimed() == [row]
    assert box.claimed() == []
    box.sent(row, 77)
    parcel = box.claim().parcels[0]
    assert (parcel.id, parcel.message_id, parcel.method) == (edit, 77, "edit")


@pytest.mark.parametrize("end", ["refused", "unknown"])
def test_an_edit_of_what_never_arrived_is_dropped(box, end):
    row = box.put(1)
    edit = box.put(1, "changed", kind="edit", edits_row=row)
    box.claim()
    box.write(lambda db: getattr(outbox, end)(db, row, NOW, "no"))
    assert box.claimed() == []
    assert box.state(edit) == "cancelled"


def test_a_newer_edit_takes_the_place_of_one_that_waits(box):
    row = box.put(1)
    box.claim()
    box.sent(row, 77)
    old = box.put(1, "old", kind="edit", edits_message=77)
    other_message = box.put(1, "another", kind="edit", edits_message=78)
    other_chat = box.put(2, "elsewhere", kind="edit", edits_message=77)
    new = box.put(1, "new", kind="edit", edits_message=77)
    assert box.state(old) == "superseded"
    assert box.drain() == [(1, "another"), (2, "elsewhere"), (1, "new")]
    assert box.state(other_message) == box.state(other_chat) == box.state(new) == "sent"


def test_an_edit_that_is_on_the_wire_is_not_taken_back(box):
    on_the_wire = box.put(1, "old", kind="edit", edits_message=77)
    assert box.claimed() == [on_the_wire]
    new = box.put(1, "new", kind="edit", edits_message=77)
    assert box.state(on_the_wire) == "sending"
    assert box.claimed(closed=[1]) == []
    box.sent(on_the_wire)
    assert box.claimed() == [new]


def test_edits_by_row_and_by_message_do_not_supersede_strangers(box):
    row = box.put(1)
    other = box.put(1)
    by_row = box.put(1, "by row", kind="edit", edits_row=row)
    box.put(1, "by another row", kind="edit", edits_row=other)
    box.put(1, "by message", kind="edit", edits_message=5)
    assert box.state(by_row) == "ready"


def test_what_has_lost_its_point_does_not_leave(box):
    row = box.put(1, expires_at=NOW + timedelta(hours=1), kind="reminder")
    other = box.put(2, expires_at=NOW + timedelta(hours=2))
    claim = box.claim(now=NOW + timedelta(hours=1))
    assert [parcel.id for parcel in claim.expired] == [row]
    assert [parcel.id for parcel in claim.parcels] == [other]
    assert box.state(row) == "expired"
    assert box.claim(now=NOW + timedelta(hours=9)).expired == ()


def test_a_claim_says_whether_something_is_held_back(box):
    box.put(1)
    assert box.claim(closed=[1]).more
    assert not box.claim().more
    box.put(1)
    assert box.claim(limit=0).more


def test_a_lease_carries_the_name_of_the_run(box):
    row = box.put(1)
    box.claim()
    assert box.row(row)["leased_by"] == RUN
    assert box.write(lambda db: outbox.orphans(db, RUN)) == []
    assert [p.id for p in box.write(lambda db: outbox.orphans(db, "the next run"))] == [row]


def test_an_orphan_has_the_attempts_that_were_made(box):
    row = box.put(1)
    for attempt in (1, 2, 3):
        assert box.claim().parcels[0].attempts == attempt
        assert box.write(lambda db: outbox.orphans(db, "next"))[0].attempts == attempt
        box.write(lambda db: outbox.again(db, row))


def test_what_never_left_does_not_count_as_an_attempt(box):
    row = box.put(1)
    for _ in range(5):
        assert box.claim().parcels[0].attempts == 1
        box.write(lambda db: outbox.give_back(db, row))


def test_the_text_goes_as_soon_as_a_row_is_settled(box):
    done = [box.put(chat, "Anna is unwell") for chat in range(1, 6)]
    box.claim()
    box.sent(done[0], 1)
    box.write(lambda db: outbox.refused(db, done[1], NOW, "no"))
    box.write(lambda db: outbox.unknown(db, done[2], NOW, "who knows"))
    box.write(lambda db: outbox.again(db, done[3]))
    box.write(lambda db: outbox.cancel_unsent_in_chat(db, NOW, 4, "blocked"))
    assert [box.row(row)["payload"] is None for row in done] == [True, True, True, True, False]


def test_a_late_answer_does_not_bring_back_what_is_settled(box):
    row = box.put(1)
    box.claim()
    box.sent(row, 5)
    box.write(lambda db: outbox.again(db, row))
    box.write(lambda db: outbox.give_back(db, row))
    assert box.state(row) == "sent"


def test_a_group_that_moved_gets_what_waits_and_what_will_come(box):
    waiting = box.put(-5)
    box.write(lambda db: chats.move_chat(db, -5, -1005, NOW))
    later = box.put(-5)
    assert {box.row(row)["chat_id"] for row in (waiting, later)} == {-1005}


def test_a_reply_finds_the_message_that_it_belongs_under(box):
    first = box.put(1)
    elsewhere = box.put(2)
    box.claim()
    box.sent(first, 41)
    box.sent(elsewhere, 42)
    box.put(1, reply_to_row=first)
    box.put(2, reply_to_row=first)
    replies = {parcel.chat_id: parcel.reply_to for parcel in box.claim().parcels}
    assert replies == {1: 41, 2: None}


@pytest.mark.parametrize("back", [outbox.again, outbox.give_back], ids=["again", "give-back"])
def test_what_was_withdrawn_while_on_the_wire_does_not_come_back_and_keeps_no_text(box, back):
    row = box.put(4, "Anna is unwell")
    box.claim()
    box.write(lambda db: outbox.cancel_unsent_in_chat(db, NOW, 4, "blocked"))
    box.write(lambda db: back(db, row))
    assert box.state(row) == "cancelled"
    assert box.row(row)["payload"] is None
    assert box.row(row)["settled_at"] is not None


HEADING = "💬 P-0001, day 2:\n"


@pytest.fixture
def add(box):
    """Put more text under what waits for chat -7 about patient 1 and alert 3."""

    def more(text="and more", patient_id=1, alert_id=3, heading=HEADING, room=200, chat=-7):
        return box.write(
            lambda db: outbox.add_to_waiting(
                db, chat, text, patient_id=patient_id, alert_id=alert_id, heading=heading, room=room
            )
        )

    return more


def relay(box, text="it itches", **more):
    return box.put(-7, HEADING + text, kind="relay", **({"patient_id": 1, "alert_id": 3} | more))


def test_more_text_is_put_under_a_relay_that_waits(box, add):
    relay(box)
    assert add("and burns &amp; &lt;b>itches&lt;/b>")
    assert add("since noon")
    (parcel,) = box.claim().parcels
    assert parcel.text == f"{HEADING}it itches\nand burns &amp; &lt;b>itches&lt;/b>\nsince noon"


def test_what_keeps_a_relay_as_it_was_stays_with_it(box, add):
    above = box.put(-7, "the alert", kind="alert", lane=Lane.URGENT)
    box.claim()
    box.sent(above, 41)
    relay(box, reply_to_row=above, silent=True)
    assert add()
    (parcel,) = box.claim().parcels
    assert (parcel.reply_to, parcel.silent, parcel.alert_id) == (41, True, 3)


@pytest.mark.parametrize(
    "other",
    [
        {"patient_id": 2},
        {"alert_id": 4},
        {"alert_id": None},
        {"heading": "💬 P-0001, day 3:\n"},
        {"chat": -8},
    ],
    ids=["patient", "alert", "no alert", "day", "chat"],
)
def test_text_is_not_put_under_what_is_about_something_else(box, add, other):
    row = relay(box)
    before = box.row(row)
    assert not add(**other)
    assert box.row(row) == before


@pytest.mark.parametrize("end", ["nothing", "on the wire", "sent", "cancelled"])
def test_text_is_not_put_under_what_does_not_wait(box, add, end):
    if end != "nothing":
        row = relay(box)
    if end in ("on the wire", "sent"):
        box.claim()
    if end == "sent":
        box.sent(row, 41)
    if end == "cancelled":
        box.write(lambda db: outbox.cancel_unsent_in_chat(db, NOW, -7, "closed"))
    assert not add()


def test_what_came_in_between_keeps_its_place(box, add):
    relay(box)
    box.put(-7, "an alert", kind="alert", patient_id=1, alert_id=3)
    assert not add()


def test_a_relay_with_a_file_takes_no_more_text(box, add):
    relay(box, attachment=Attachment("photo", "telegram", "id"))
    assert not add()


def test_a_relay_is_not_made_longer_than_there_is_room(box, add):
    row = relay(box, "")
    room = len(HEADING.encode("utf-16-le")) // 2 + 5
    assert not add("🙂🙂🙂", room=room)
    assert add("🙂🙂", room=room)
    assert not add("", room=room)
    assert box.row(row)["state"] == "ready"
    assert box.claim().parcels[0].text == HEADING + "\n🙂🙂"


def test_text_is_put_under_what_waits_for_a_group_that_moved(box, add):
    relay(box)
    box.write(lambda db: chats.move_chat(db, -7, -1007, NOW))
    assert add()
    assert box.claim().parcels[0].text.endswith("and more")


def test_a_crowded_group_gets_only_what_is_urgent(box):
    reply, scheduled = box.put(-7), box.put(-7, lane=Lane.SCHEDULED)
    alert = box.put(-7, kind="alert", lane=Lane.URGENT)
    elsewhere = box.put(-8)
    claim = box.write(lambda db: outbox.claim(db, NOW, RUN, 32, crowded=[-7]))
    assert [parcel.id for parcel in claim.parcels] == [alert, elsewhere]
    assert box.state(reply) == box.state(scheduled) == "ready"
    assert claim.more
