"""What stands in the database: whole transactions or nothing, each update once, each thing to come once."""

import asyncio
import hashlib
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher

from bot.care.model import Item, Kind, NextState, PatientState
from bot.store import agenda, audit, inbox, people, sessions
from bot.store.database import Store, rows, stamp
from bot.store.migrations import migrations

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
KEY = "0f" * 32


def anna(db, now=NOW):
    return people.add(db, "Anna", "en", "Europe/Berlin", 1, now)


def count(db, table):
    return rows(db, f"SELECT count(*) AS n FROM {table}")[0]["n"]


# Transactions and schema


def test_opening_again_changes_no_schema(tmp_path):
    def schema(db):
        return rows(db, "SELECT name, sql FROM sqlite_master ORDER BY name")

    path = tmp_path / "data" / "a.db"
    store = Store.open(path, KEY, wait=0)
    store.write_now(anna)
    before, applied = store.write_now(schema), store.write_now(lambda db: len(list(migrations.applied(db))))
    store.close()
    store = Store.open(path, KEY, wait=0)
    assert store.write_now(schema) == before
    assert store.write_now(lambda db: len(list(migrations.applied(db)))) == applied
    assert store.write_now(lambda db: count(db, "patients")) == 1
    store.close()


def test_a_transaction_that_fails_leaves_no_trace(write):
    def work(db):
        patient = anna(db)
        people.invite(db, patient.id, NOW)
        audit.record(db, NOW, "enroll", patient_id=patient.id)
        raise LookupError("something went wrong at the end")

    with pytest.raises(LookupError):
        write(work)
    assert [write(lambda db, t=t: count(db, t)) for t in ("patients", "invites", "audit")] == [0, 0, 0]
    assert write(anna).code == "P-0001"


def test_a_savepoint_inside_does_not_commit_the_whole(write):
    def work(db):
        with db.atomic():
            anna(db)
        raise LookupError

    with pytest.raises(LookupError):
        write(work)
    assert write(lambda db: count(db, "patients")) == 0


async def test_transactions_of_many_tasks_do_not_mix(store):
    def work(db, number):
        anna(db)
        before = count(db, "patients")
        if number % 3 == 0:
            raise LookupError
        return before

    results = await asyncio.gather(
        *(store.write(lambda db, n=n: work(db, n)) for n in range(60)), return_exceptions=True
    )
    done = [result for result in results if isinstance(result, int)]
    assert done == list(range(1, 41))[: len(done)]
    assert len(done) == 40
    assert await store.write(lambda db: count(db, "patients")) == 40


def test_the_database_is_as_careful_as_it_can_be(write):
    found = {
        name: write(lambda db, n=name: next(iter(rows(db, f"PRAGMA {n}")[0].values())))
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_every_table_is_strict(write):
    ours = "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'"
    loose = [row["name"] for row in write(lambda db: rows(db, ours)) if not row["strict"]]
    assert loose == ["_sqlite_migrations"] or loose == []


@pytest.mark.parametrize("sql", ["UPDATE audit SET action = 'x'", "DELETE FROM audit"])
def test_the_audit_can_only_be_added_to(write, sql):
    write(lambda db: audit.record(db, NOW, "enrolled"))
    with pytest.raises(sqlcipher.DatabaseError):
        write(lambda db: db.execute(sql))
    assert write(lambda db: count(db, "audit")) == 1


# The door in


def receive(write, *numbers, now=NOW):
    return [write(lambda db, n=n: inbox.receive(db, n, f'{{"update_id":{n}}}', now)) for n in numbers]


def test_an_update_is_taken_once_whatever_order_the_numbers_have(write):
    assert receive(write, 700, 701) == [True, True]
    assert receive(write, 701, 700) == [False, False]
    assert receive(write, 5) == [True], "a lower number, as after a quiet week, is new"
    assert receive(write, 5, 702, 4) == [False, True, True]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 12), st.booleans()), max_size=40))
def test_each_number_is_new_exactly_once(write, told):
    write(lambda db: db.execute("DELETE FROM inbox"))
    seen = set()
    for number, handled in told:
        assert receive(write, number) == [number not in seen]
        seen.add(number)
        if handled:
            write(lambda db, n=number: inbox.settle(db, n, "done", NOW))


def test_a_handled_update_is_remembered_but_not_what_it_said(write):
    receive(write, 700)
    write(lambda db: inbox.settle(db, 700, "done", NOW))
    assert write(lambda db: inbox.is_handled(db, 700))
    assert write(inbox.unhandled) == []
    assert receive(write, 700) == [False]
    assert write(lambda db: rows(db, "SELECT raw FROM inbox"))[0]["raw"] is None


def test_numbers_are_remembered_longer_than_telegram_repeats_itself(write):
    receive(write, 700, 701)
    write(lambda db: inbox.settle(db, 700, "done", NOW))
    write(lambda db: inbox.forget(db, NOW + timedelta(hours=48)))
    assert receive(write, 700) == [False]
    write(lambda db: inbox.forget(db, NOW + timedelta(days=4)))
    assert receive(write, 700) == [True]
    assert receive(write, 701) == [False], "what is not handled is never forgotten"


def test_what_is_left_is_replayed_in_order_of_receipt(write):
    receive(write, 705, 706)
    receive(write, 3, 4, now=NOW + timedelta(seconds=1))
    write(lambda db: inbox.settle(db, 706, "done", NOW))
    assert [row["update_id"] for row in write(inbox.unhandled)] == [705, 3, 4]


# The agenda


def planned(write, *items, **about):
    def work(db):
        patient = people.find(db, "P-0001") or anna(db)
        session = sessions.latest(db, patient.id) or sessions.add(
            db, patient.id, "face", 1, 4, date(2026, 11, 24), None, NOW
        )
        agenda.plan(db, items, patient.id, session_id=session.id, **about)
        return [(due.item.kind, due.item.key) for due in agenda.to_come(db, patient.id)]

    return write(work)


def test_a_thing_stands_on_the_agenda_once(write):
    item = Item(Kind.CHECKIN, "1", NOW)
    assert planned(write, item) == [(Kind.CHECKIN, "1")]
    assert planned(write, item, Item(Kind.CHECKIN, "1", NOW + timedelta(hours=1))) == [(Kind.CHECKIN, "1")]
    assert len(planned(write, Item(Kind.CHECKIN, "2", NOW), Item(Kind.REMINDER, "1", NOW))) == 3


def test_a_check_in_that_was_held_is_never_planned_again_but_a_reminder_may_be(write):
    planned(write, Item(Kind.CHECKIN, "1", NOW), Item(Kind.REMINDER, "1d", NOW))

    def settle(db):
        for due in agenda.due(db, NOW, 10):
            agenda.settle(db, due.id, "done", NOW)

    write(settle)
    again = planned(write, Item(Kind.CHECKIN, "1", NOW), Item(Kind.REMINDER, "1d", NOW))
    assert again == [(Kind.REMINDER, "1d")]


def test_what_was_cancelled_can_be_planned_again(write):
    planned(write, Item(Kind.CHECKIN, "1", NOW))
    write(lambda db: agenda.cancel(db, 1, NOW, kinds=(Kind.CHECKIN,)))
    assert planned(write, Item(Kind.CHECKIN, "1", NOW)) == [(Kind.CHECKIN, "1")]


def test_only_what_is_due_is_looked_at_the_longest_due_first(write):
    planned(
        write,
        Item(Kind.CHECKIN, "3", NOW + timedelta(seconds=1)),
        Item(Kind.CHECKIN, "2", NOW),
        Item(Kind.CHECKIN, "1", NOW - timedelta(hours=1)),
    )
    assert [due.item.key for due in write(lambda db: agenda.due(db, NOW, 10))] == ["1", "2"]
    assert [due.item.key for due in write(lambda db: agenda.due(db, NOW, 1))] == ["1"]
    assert write(agenda.next_due_at) == NOW - timedelta(hours=1)


def test_the_look_at_what_is_due_goes_through_the_index(write):
    plan = write(
        lambda db: rows(
            db,
            "EXPLAIN QUERY PLAN SELECT * FROM agenda WHERE state = 'waiting' AND due_at <= ? "
            "ORDER BY due_at, id LIMIT ?",
            (stamp(NOW), 100),
        )
    )
    assert [row["detail"] for row in plan] == ["SEARCH agenda USING INDEX agenda_due (due_at<?)"]


# People and sessions


def test_only_a_hash_of_a_link_is_kept(write):
    patient = write(anna)
    token = write(lambda db: people.invite(db, patient.id, NOW))
    assert len(token) == 43
    kept = write(lambda db: rows(db, "SELECT * FROM invites"))
    assert token not in str(kept)
    assert kept[0]["token_hash"] == hashlib.sha256(token.encode()).hexdigest()


def opened(write, token, chat=5, now=NOW):
    return write(lambda db: people.open_invite(db, token, chat, chat, "en", now))


def test_a_link_opens_once(write):
    patient = write(anna)
    token = write(lambda db: people.invite(db, patient.id, NOW))
    assert opened(write, token, 5).state is PatientState.OPENED
    assert opened(write, token, 6) is None
    assert opened(write, token, 5) is None
    assert write(lambda db: people.get(db, patient.id)).chat_id == 5


async def test_of_twenty_who_open_one_link_at_once_one_is_enrolled(store):
    patient = await store.write(anna)
    token = await store.write(lambda db: people.invite(db, patient.id, NOW))
    results = await asyncio.gather(
        *(
            store.write(lambda db, chat=chat: people.open_invite(db, token, chat, chat, "en", NOW))
            for chat in range(1, 21)
        )
    )
    assert sum(result is not None for result in results) == 1


def test_a_link_ends_after_seven_days_and_a_new_one_ends_the_old(write):
    patient = write(anna)
    first = write(lambda db: people.invite(db, patient.id, NOW))
    second = write(lambda db: people.invite(db, patient.id, NOW))
    assert opened(write, first) is None
    assert opened(write, second, now=NOW + timedelta(days=7)) is None
    assert opened(write, second, now=NOW + timedelta(days=7) - timedelta(seconds=1)) is not None
    assert opened(write, "no-such-token") is None


def test_a_cut_off_patient_has_no_chat_no_consent_and_no_link(write):
    patient = write(anna)
    token = write(lambda db: people.invite(db, patient.id, NOW))
    opened(write, token)
    write(lambda db: people.consent(db, patient.id, "1", NOW))
    spare = write(lambda db: people.invite(db, patient.id, NOW))
    write(lambda db: people.unlink(db, patient.id, "Europe/Berlin"))
    assert write(lambda db: people.get(db, patient.id)).state is PatientState.INVITED
    assert write(lambda db: people.in_chat(db, 5)) == []
    assert opened(write, spare) is None


@pytest.mark.parametrize("text", ["P-0001", "p-0001", "p1", "1", " 0001 ", "P-1"])
def test_a_code_is_read_kindly(write, text):
    write(anna)
    assert write(lambda db: people.find(db, text)).code == "P-0001"


@pytest.mark.parametrize("text", ["", "P-", "P-x", "2", "1;DROP", "１", "9" * 40, "P-P-1"])
def test_what_is_no_code_finds_nobody(write, text):
    write(anna)
    assert write(lambda db: people.find(db, text)) is None


def test_the_next_session_ends_the_appointment_before_it(write):
    patient = write(anna)

    def hold(db, number, next_at):
        return sessions.add(db, patient.id, "face", number, 4, date(2026, 11, 24), next_at, NOW)

    first = write(lambda db: hold(db, 1, NOW + timedelta(days=14)))
    second = write(lambda db: hold(db, 2, None))
    assert write(lambda db: sessions.get(db, first.id)).next_state is NextState.HELD
    assert second.next_state is NextState.NONE
    assert write(lambda db: sessions.latest(db, patient.id)).id == second.id


@pytest.mark.parametrize(("number", "total"), [(0, 4), (5, 4)])
def test_a_session_that_can_not_be_is_refused_by_the_database_too(write, number, total):
    patient = write(anna)
    with pytest.raises(sqlcipher.IntegrityError):
        write(lambda db: sessions.add(db, patient.id, "face", number, total, date(2026, 11, 24), None, NOW))
