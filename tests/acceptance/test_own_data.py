"""`/mydata` and `/delete`: patients see all that is stored about them and nothing of others, and can erase it."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import timedelta

import pytest

from bot.sandbox.stage import ADMIN_ID, NURSE_ID
from bot.store import everything

PAGE, RESERVED, IV = 4096, 80, 16
NOT_YOURS = "This button is not for you."


async def lived_through(stage, who: str = "Xaveria", **course: str):
    """Someone with a row in every table: answered, wrote, was answered, was asked before a session."""
    patient = await stage.followed_up(who, **course)
    await stage.until("2026-11-25 10:00")
    await stage.taps(patient, "Severe", "Mild", "None", "Fever", "Done")
    await stage.taps(stage.nurse, "Claim", chat=stage.team or stage.nurse.chat)
    patient.says("It itches like nettles")
    patient.sends_photo("the left cheek")
    await stage.settle()
    where = stage.team_chat if stage.team else stage.nurse.chat
    stage.nurse.replies(stage.alerts_in(where)[0], "Please cool it")
    await stage.settle()
    await stage.until("2026-12-11 10:00")
    await stage.taps(patient, "Nothing of this")
    return patient


async def mydata(stage, person) -> tuple[str, dict]:
    """The two files: as text, and as what the JSON holds."""
    before = person.chat.last_message_id
    person.says("/mydata")
    await stage.settle()
    files = [m.document for m in person.chat.from_bot if m.id > before and m.document]
    assert [file.name.rpartition(".")[2] for file in files] == ["txt", "json"]
    return files[0].data.decode(), json.loads(files[1].data)


async def tables(stage) -> list[str]:
    """Every table with a column `patient_id`, as the schema has it, but for what staff have in hand."""
    named = await stage.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    found = []
    for table in (row["name"] for row in named):
        columns = await stage.rows(f"PRAGMA table_info([{table}])")
        found += [table] if "patient_id" in {column["name"] for column in columns} else []
    return sorted({*found} - everything.STAFFS_OWN)


# /mydata


async def test_the_json_holds_every_row_of_every_table_about_the_patient(stage):
    patient = await lived_through(stage)
    names = await tables(stage)
    stored = {n: await stage.rows(f"SELECT * FROM [{n}] WHERE patient_id = 1 ORDER BY rowid") for n in names}
    assert [name for name in names if not stored[name]] == [], "live through what fills this table as well"
    _, told = await mydata(stage, patient)
    assert sorted(told) == sorted(["patient", *names])
    for name in names:
        hidden = everything.OTHERS | everything.OF_THE_POST | everything.SECRETS | everything.WHOSE
        shown = [{k: v for k, v in row.items() if k not in hidden} for row in told[name]]
        for row in stored[name]:
            assert {k: v for k, v in row.items() if k not in hidden} in shown, name
    assert told["patient"][0]["name"] == "Xaveria Petrova"


@pytest.mark.parametrize("group", [True, False])
async def test_nothing_of_staff_of_others_and_no_secret_is_in_the_files(clinic, group):
    stage = await clinic(group=group)
    patient = await lived_through(stage)
    boris = await stage.followed_up("Boris", next_at="-")
    await stage.says(boris, "Mine burns like fire")
    await stage.says(stage.nurse, "/patient P-0001")
    await stage.taps(stage.nurse, "📅 Another date")  # a form that she is filling in
    text, told = await mydata(stage, patient)
    files = text + json.dumps(told, ensure_ascii=False)
    hashes = [row["token_hash"] for row in await stage.rows("SELECT token_hash FROM invites")]
    staff = [ADMIN_ID, NURSE_ID, "Maria", "Dr Weber"]
    for secret in (*staff, *hashes, "Boris", "P-0002", "Mine burns", boris.id):
        assert str(secret) not in files, secret
    for rows in told.values():
        assert all(row.get("patient_id", 1) == 1 for row in rows)


async def test_the_text_holds_name_answers_and_what_was_said_both_ways(stage):
    text, _ = await mydata(stage, await lived_through(stage))
    for said in (
        "Name: Xaveria Petrova", "Code: P-0001", "session 2 of 6", "Swelling severe · Redness mild · Bruising none",
        "you: It itches like nettles", "you: (photo) the left cheek", "Lindenhof Clinic: Please cool it",
    ):  # fmt: skip
        assert said in text


async def test_the_text_is_in_the_patients_language(clinic):
    stage = await clinic(settings={"clinic": {"languages": ["en", "es", "ru"]}})
    link = await stage.enrolled("Anna Petrova")
    anna = stage.api.person("Anna", language_code="ru")
    anna.opens(link)
    await stage.settle()
    await stage.taps(anna, "Даю согласие")
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Умеренно", "Немного", "Нет", "Ничего из этого")
    text, _ = await mydata(stage, anna)
    assert "Имя: Anna Petrova" in text
    assert "Отёк умеренно · Краснота немного · Синяки нет" in text
    assert not [word for word in ("Name", "session", "Swelling", "Day ", "Nothing") if word in text]


async def test_a_stranger_gets_no_file(stage):
    await stage.followed_up()
    stranger = stage.api.person("Stranger")
    await stage.says(stranger, "/mydata")
    assert not [m for m in stranger.chat.from_bot if m.document]


# /delete


async def test_nothing_happens_before_the_second_tap(stage):
    anna = await stage.followed_up()
    before = await stage.dump()
    (question,) = await stage.hears(anna, "/delete")
    assert question.startswith("Erase everything for good?")
    assert await stage.dump() == before


async def test_no_keeps_everything(stage):
    anna = await stage.followed_up()
    before = await stage.dump()
    await stage.hears(anna, "/delete")
    await stage.taps(anna, "No, keep it")
    assert anna.chat.last.plain == "Nothing was erased. Everything goes on as before."
    assert not anna.chat.last.buttons
    assert await stage.dump() == before


async def test_after_it_no_row_is_left_in_any_table(stage):
    patient = await lived_through(stage)
    names = await tables(stage)
    await stage.hears(patient, "/delete")
    await stage.taps(patient, "Yes, erase everything")
    assert await stage.rows("SELECT * FROM patients") == []
    for name in set(names) - {"audit"}:
        assert await stage.rows(f"SELECT * FROM [{name}] WHERE patient_id IS NOT NULL") == [], name
    left = str([await stage.dump(), *[await stage.rows(f"SELECT * FROM {t}") for t in ("inbox", "outbox")]])
    assert not [word for word in ("Xaveria", "nettles", "left cheek", "cool it", "fever") if word in left]


async def test_staff_read_the_code_and_no_name_and_whether_an_alert_was_open(stage):
    patient, boris = await stage.followed_up("Xaveria"), await stage.followed_up("Boris")
    await stage.says(patient, "It itches")
    for who, open_alert in ((patient, True), (boris, False)):
        await stage.hears(who, "/delete")
        await stage.taps(who, "Yes, erase everything")
        told = stage.team_chat.last.plain
        assert ("P-0001" if open_alert else "P-0002") in told
        assert "Petrova" not in told
        assert ("while an alert was open" in told) is open_alert


async def test_pages_and_all_that_was_to_come_stop(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Fever")
    await stage.hears(anna, "/delete")
    await stage.taps(anna, "Yes, erase everything")
    seen = len(anna.chat.messages), len(stage.team_chat.messages)
    await stage.travel(stage.clock.now() + timedelta(days=30))
    assert (len(anna.chat.messages), len(stage.team_chat.messages)) == seen


async def test_old_buttons_are_harmless_and_start_says_that_there_is_no_link(stage):
    anna, stranger = await stage.followed_up(), stage.api.person("Stranger")
    await stage.until("2026-11-25 10:00")
    question = anna.chat.last
    await stage.taps(anna, "All clear", "Fever")
    (alert,) = stage.alerts_in(stage.team_chat)
    await stage.hears(anna, "/delete")
    sure = anna.chat.last
    await stage.taps(anna, "Yes, erase everything")
    before = await stage.dump()
    for person, message, data in (
        (anna, question, "c:1:s:vision"), (anna, question, "y:1:yes"), (anna, sure, "d:1:yes"),
        (anna, sure, "d:1:no"), (stage.nurse, alert, "a:1:claim"), (stage.nurse, alert, "a:1:resolve"),
    ):  # fmt: skip
        assert await stage.forge(person, message, data) == NOT_YOURS, data
    assert await stage.dump() == before
    assert await stage.says(anna, "/start") == await stage.says(stranger, "/start")


async def test_nobody_else_can_press_it(stage):
    anna, boris = await stage.followed_up(), await stage.followed_up("Boris")
    await stage.hears(anna, "/delete")
    before = await stage.dump()
    for person in (boris, stage.nurse, stage.doctor):
        for data in ("d:1:yes", "d:1:no"):
            assert await stage.forge(person, person.chat.from_bot[0], data) == NOT_YOURS
    assert await stage.forge(anna, anna.chat.last, "d:2:yes") == NOT_YOURS
    assert await stage.dump() == before


# On the disk


def decrypted(stage) -> dict[str, bytes]:
    """Every page of the database and its write-ahead log in the clear, what is no longer in use included."""
    path = stage.bot.store.path
    key = stage.bot.config.storage.key_file.read_text().strip()
    wal = path.with_name(path.name + "-wal").read_bytes()
    frames = [wal[at + 24 : at + 24 + PAGE] for at in range(32, len(wal), PAGE + 24)]
    data = path.read_bytes()
    return {
        "file": b"".join(
            _clear(data[at : at + PAGE], key, first=at == 0) for at in range(0, len(data), PAGE)
        ),
        "wal": b"".join(_clear(page, key, first=False) for page in frames),
    }


def _clear(page: bytes, key: str, *, first: bool) -> bytes:
    body, iv = page[16 if first else 0 : -RESERVED], page[-RESERVED : -RESERVED + IV]
    command = ["openssl", "enc", "-d", "-aes-256-cbc", "-nopad", "-K", key, "-iv", iv.hex()]
    return subprocess.run(command, input=body, capture_output=True, check=True).stdout


def found(stage, *words: str) -> list[tuple[str, str]]:
    return [
        (where, word) for where, raw in decrypted(stage).items() for word in words if word.encode() in raw
    ]


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to read the pages")
async def test_no_trace_is_left_on_the_disk_even_for_who_has_the_key(stage):
    patient = await stage.followed_up("Xaveria")
    await stage.says(patient, "It itches like nettles")
    assert {word for _, word in found(stage, "Xaveria", "nettles")} == {"Xaveria", "nettles"}
    await stage.hears(patient, "/delete")
    await stage.taps(patient, "Yes, erase everything")
    assert found(stage, "Xaveria Petrova", "nettles") == []


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to read the pages")
async def test_no_trace_is_left_on_the_disk_of_one_who_shared_a_phone(stage):
    phone = await stage.followed_up("Boris")
    phone.opens(await stage.enrolled("Xaveria Petrova"))
    await stage.settle()
    await stage.taps(phone, "I agree")
    await stage.hears(phone, "/delete")
    await stage.taps(phone, "Xaveria Petrova", "Yes, erase everything")
    assert found(stage, "Xaveria") == []
