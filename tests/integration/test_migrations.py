"""A database that an older aftercare left: it is brought up to date with nothing lost, and what waited can leave."""

import json
from datetime import UTC, datetime

import pytest

from bot.store import outbox
from bot.store.database import Store, connect, rows
from bot.store.messages import Attachment
from bot.store.migrations import migrations

KEY = "0f" * 32
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
AT = "2026-11-23T09:30:00Z"
LINK = "https://t.me/AftercareSandboxBot?start=abc_def"

OLD_PAYLOADS = {
    "qr": {"text": "The link", "keyboard": [], "qr": LINK, "photo": None, "silent": False},
    "photo": {"text": "From Anna", "keyboard": [], "qr": None, "photo": "AgAC-file", "silent": True},
    "only qr": {"text": "", "qr": LINK},
    "only photo": {"photo": "AgAC-file"},
    "none": {
        "text": "Hello ‹ж›",
        "keyboard": [[{"label": "Yes", "data": "y:1:yes", "url": None}]],
        "qr": None,
    },
    "neither": {"text": "Plain", "keyboard": []},
}
ATTACHED = {
    "qr": Attachment("photo", "qr", LINK),
    "photo": Attachment("photo", "telegram", "AgAC-file"),
    "only qr": Attachment("photo", "qr", LINK),
    "only photo": Attachment("photo", "telegram", "AgAC-file"),
    "none": None,
    "neither": None,
}


def fill(db):
    """One row in every table, and messages in each state."""
    values = {
        "inbox": {"position": 1, "update_id": 10, "raw": "{}", "received_at": AT},
        "patients": {
            "id": 1, "code": "P-0001", "name": "Anna", "state": "active", "language": "es",
            "timezone": "Europe/Berlin", "chat_id": 501, "user_id": 501, "created_at": AT, "created_by": 1,
        },
        "invites": {"token_hash": "f" * 64, "patient_id": 1, "created_at": AT, "expires_at": AT},
        "sessions": {
            "id": 1, "patient_id": 1, "treatment": "face", "number": 2, "total": 6, "held_on": "2026-11-23",
            "next_at": "2026-12-14T09:00:00Z", "next_state": "planned", "recorded_at": AT,
        },
        "checkins": {
            "id": 1, "patient_id": 1, "session_id": 1, "day": 1, "due_at": AT, "issued_at": AT,
            "closes_at": AT, "step": "done", "swelling": 1, "redness": 0, "bruising": 3, "signs": "pus",
            "answered_at": AT, "level": "amber",
        },
        "alerts": {"id": 1, "patient_id": 1, "session_id": 1, "level": "amber", "findings": "pus", "raised_at": AT},
        "agenda": {"id": 1, "kind": "checkin", "key": "2", "patient_id": 1, "session_id": 1, "due_at": AT},
        "moved_chats": {"old_id": -5, "new_id": -1005, "at": AT},
        "audit": {"id": 1, "at": AT, "actor": 1, "action": "enrolled", "patient_id": 1},
    }  # fmt: skip
    for table, row in values.items():
        insert(db, table, row)
    for number, payload in enumerate(OLD_PAYLOADS.values(), 1):
        message(db, number, 500 + number, json.dumps(payload, ensure_ascii=False))
    for number, state in enumerate(("sent", "refused", "unknown", "expired", "cancelled", "superseded"), 20):
        message(db, number, 600, None, state=state, settled_at=AT)
    held = json.dumps(OLD_PAYLOADS["photo"])
    message(db, 30, 700, held, state="sending", attempts=1, leased_by="a run that is no more")


def message(db, number, chat, payload, **more):
    row = {
        "id": number, "lane": 1, "kind": "relay", "chat_id": chat, "patient_id": 1,
        "method": "photo", "payload": payload, "created_at": AT,
    }  # fmt: skip
    insert(db, "outbox", row | more)


def insert(db, table, row):
    marks = ", ".join("?" * len(row))
    db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))


def contents(db):
    names = [name for name in db.table_names() if not name.startswith(("sqlite_", "_"))]
    return {name: rows(db, f"SELECT * FROM {name} ORDER BY rowid") for name in names}


def applied(db):
    return [migration.name for migration in migrations.applied(db)]


@pytest.fixture
def place(tmp_path):
    """A database before m010, and what it holds."""
    path = tmp_path / "data" / "aftercare.db"
    path.parent.mkdir()
    db = connect(str(path), KEY)
    migrations.apply(db, stop_before="m010_attachments")
    assert applied(db)[-1] == "m009_audit"
    fill(db)
    before = contents(db)
    db.close()
    return path, before


@pytest.fixture
def newest(place):
    """The same, opened by this version."""
    store = Store.open(place[0], KEY, wait=0)
    yield store
    store.close()


def test_nothing_is_lost(place, newest):
    _, before = place
    after = newest.write_now(contents)
    assert set(before) <= set(after)
    for table, old in before.items():
        assert len(after[table]) == len(old) > 0
        for was, now in zip(old, after[table], strict=True):
            kept = {name: now[name] for name in was if name != "payload"}
            assert kept == {name: value for name, value in was.items() if name != "payload"}


def test_every_migration_is_applied_in_its_order(newest):
    assert newest.write_now(applied) == [migration.name for migration in migrations._migrations]


def test_what_is_new_begins_empty(newest):
    after = newest.write_now(contents)
    assert after["notes"] == after["presession"] == []
    assert [(row["wish_at"], row["revision"]) for row in after["sessions"]] == [(None, 0)]


def test_messages_that_wait_leave_with_their_file(newest):
    claim = newest.write_now(lambda db: outbox.claim(db, NOW, newest.run, 32))
    found = {parcel.chat_id: parcel for parcel in claim.parcels}
    assert len(found) == len(OLD_PAYLOADS)
    for number, (name, payload) in enumerate(OLD_PAYLOADS.items(), 1):
        parcel = found[500 + number]
        assert parcel.attachment == ATTACHED[name], name
        assert parcel.text == payload.get("text", "")
        assert parcel.silent == payload.get("silent", False)
        assert [[button.label for button in line] for line in parcel.keyboard] == [
            [button["label"] for button in line] for line in payload.get("keyboard", [])
        ]


def test_a_message_that_was_on_the_wire_is_an_orphan_with_its_file(newest):
    orphans = newest.write_now(lambda db: outbox.orphans(db, newest.run))
    assert [(o.id, o.attachment) for o in orphans] == [(30, ATTACHED["photo"])]
    newest.write_now(lambda db: outbox.again(db, 30))
    claim = newest.write_now(lambda db: outbox.claim(db, NOW, newest.run, 32))
    assert {p.id: p.attachment for p in claim.parcels}[30] == ATTACHED["photo"]


def test_what_is_settled_has_no_text_afterwards_either(newest):
    settled = newest.write_now(lambda db: rows(db, "SELECT payload FROM outbox WHERE settled_at IS NOT NULL"))
    assert len(settled) == 6
    assert all(row["payload"] is None for row in settled)


def test_a_second_time_changes_nothing(place, newest):
    before = newest.write_now(
        lambda db: (contents(db), rows(db, "SELECT sql FROM sqlite_master ORDER BY name"))
    )
    newest.close()
    again = Store.open(place[0], KEY, wait=0)
    after = again.write_now(
        lambda db: (contents(db), rows(db, "SELECT sql FROM sqlite_master ORDER BY name"))
    )
    again.close()
    assert after == before


def test_the_step_itself_may_be_repeated(newest):
    """A payload of today, with its file, is nothing that it would touch."""
    step = next(m.fn for m in migrations._migrations if m.name == "m010_attachments")
    before = newest.write_now(contents)
    newest.write_now(step)
    assert newest.write_now(contents) == before


def test_a_new_database_has_the_same_schema_as_one_brought_up_to_date(newest, tmp_path):
    def schema(db):
        return rows(db, "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")

    fresh = Store.open(tmp_path / "fresh" / "aftercare.db", KEY, wait=0)
    new = fresh.write_now(schema)
    fresh.close()
    assert newest.write_now(schema) == new


@pytest.mark.parametrize("stop", [m.name for m in migrations._migrations[9:]])
def test_from_every_older_schema_rows_come_to_the_newest(tmp_path, stop):
    path = tmp_path / "aftercare.db"
    db = connect(str(path), KEY)
    migrations.apply(db, stop_before=stop)
    fill(db)
    if "notes" in db.table_names():
        note = {"id": 7, "patient_id": 1, "at": AT, "author": "patient", "kind": "text", "text": "Hello"}
        insert(db, "notes", note)
    if "presession" in db.table_names():
        insert(db, "presession", {"session_id": 1, "patient_id": 1, "next_at": AT, "asked_at": AT})
    before = contents(db)
    db.close()
    store = Store.open(path, KEY, wait=0)
    after = store.write_now(contents)
    assert store.write_now(applied) == [migration.name for migration in migrations._migrations]
    store.close()
    for table, old in before.items():
        without = [
            {name: row[name] for name in was if name != "payload"}
            for was, row in zip(old, after[table], strict=True)
        ]
        assert without == [{name: value for name, value in was.items() if name != "payload"} for was in old]


def test_rows_still_belong_to_each_other(newest):
    """Whatever was built anew: no reference dangles, none leads to a draft, and a patient takes all rows along."""
    insert_presession = {"session_id": 1, "patient_id": 1, "next_at": AT, "asked_at": AT}
    newest.write_now(lambda db: insert(db, "presession", insert_presession))
    assert newest.write_now(lambda db: rows(db, "PRAGMA foreign_key_check")) == []
    tables = newest.write_now(lambda db: db.table_names())
    led = {
        row["table"]
        for table in tables
        for row in newest.write_now(lambda db, table=table: rows(db, f"PRAGMA foreign_key_list({table})"))
    }
    assert led == {"patients", "sessions", "alerts"}
    newest.write_now(lambda db: db.execute("DELETE FROM sessions"))
    after = newest.write_now(contents)
    assert after["checkins"] == after["presession"] == []
    newest.write_now(lambda db: db.execute("DELETE FROM patients"))
    after = newest.write_now(contents)
    assert after["invites"] == after["alerts"] == after["agenda"] == []


def test_a_step_that_fails_leaves_the_database_as_it_was(place, monkeypatch):
    path, before = place

    def fails(db):
        db.execute("DELETE FROM outbox")
        raise RuntimeError("the disk is full")

    last = migrations._migrations[9]
    monkeypatch.setattr(last, "fn", fails)
    with pytest.raises(RuntimeError):
        Store.open(path, KEY, wait=0)
    monkeypatch.undo()
    db = connect(str(path), KEY)
    assert (applied(db)[-1], contents(db)) == ("m009_audit", before)
    db.close()
    Store.open(path, KEY, wait=0).close()


def test_the_audit_can_still_only_be_added_to(newest):
    for statement in ("UPDATE audit SET actor = 2", "DELETE FROM audit"):
        with pytest.raises(Exception, match="can only be added to"):
            newest.write_now(lambda db, statement=statement: db.execute(statement))
