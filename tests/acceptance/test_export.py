"""`/export` and `aftercare export`: every answer as a file that a spreadsheet and a program can read."""

from __future__ import annotations

import csv
import io

import pytest
from click.testing import CliRunner

from bot.chat.staff import export
from bot.cli import cli
from bot.media.table import COLUMNS
from bot.store.database import Store, rows

HEADER = ",".join(COLUMNS) + "\r\n"
KEY = "0f" * 32
CONFIG = """
[telegram]
token = "123456789:AAExampleExampleExampleExampleExample"
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


@pytest.fixture
async def answered(stage):
    """Anna answered day 1 with a fever, day 2 not at all; day 3 is open."""
    anna = await stage.followed_up(next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.until("2026-11-25 10:05")
    await stage.taps(anna, "Moderate", "Mild", "None", "Fever", "Spreading", "Done")
    await stage.taps(stage.nurse, "Claim", chat=stage.team)  # or else there is a page every ten minutes
    await stage.until("2026-11-27 11:00")
    return anna


def file_of(person):
    """The newest file in somebody's chat, as bytes."""
    return next(message for message in reversed(person.chat.from_bot) if message.document).document


def read(data):
    return list(csv.DictReader(io.StringIO(data.decode())))


async def audited(stage):
    return await stage.rows("SELECT actor, patient_id, detail FROM audit WHERE action = 'export'")


async def test_the_file_has_a_row_for_each_check_in_the_oldest_first(stage, answered):
    (caption,) = await stage.hears(stage.doctor, "/export")
    file = file_of(stage.doctor)
    assert file.data.decode().startswith(HEADER)
    assert file.name == "aftercare-2026-11-27.csv"
    first, second, third = read(file.data)
    assert first == {
        "code": "P-0001", "session": "2", "sessions": "6", "treatment": "face", "day": "1",
        "due_at": "2026-11-25T10:00:00+01:00", "answered_at": "2026-11-25T10:05:00+01:00",
        "swelling": "moderate", "redness": "mild", "bruising": "none",
        "warning_signs": "fever spreading", "level": "RED",
    }  # fmt: skip
    assert (second["day"], second["due_at"], second["answered_at"]) == ("2", "2026-11-26T10:00:00+01:00", "")
    assert [second[name] for name in COLUMNS[7:]] == [""] * 5
    assert third["day"] == "3"
    assert caption.startswith("3 check-ins, one a line.")
    assert await audited(stage) == [{"actor": stage.doctor.id, "patient_id": None, "detail": "3 check-ins"}]


async def test_no_name_stands_in_it(stage, answered):
    await stage.hears(stage.doctor, "/export")
    assert b"Anna" not in file_of(stage.doctor).data


async def test_without_answers_there_is_only_the_header_and_the_answer_says_so(stage):
    (caption,) = await stage.hears(stage.doctor, "/export")
    assert file_of(stage.doctor).data.decode() == HEADER
    assert caption == "There are no answers yet, so the file holds only the names of its columns."


async def test_asked_for_in_the_group_it_comes_in_private(stage, answered):
    said = await stage.hears(stage.doctor, "/export", stage.team)
    assert len(said) == 1
    assert said[0].startswith("The file comes to you in private.")
    assert not [message for message in stage.team_chat.from_bot if message.document]
    assert len(read(file_of(stage.doctor).data)) == 3


async def test_to_anyone_but_admins_it_is_a_command_that_does_not_exist(stage, answered):
    (nothing,) = await stage.hears(stage.nurse, "/nosuchthing")
    assert await stage.hears(stage.nurse, "/export") == [nothing]
    assert await stage.hears(stage.nurse, "/export", stage.team) == [nothing]
    (nothing,) = await stage.hears(answered, "/nosuchthing")
    assert await stage.hears(answered, "/export") == [nothing]
    assert await audited(stage) == []


async def test_a_file_that_telegram_would_not_take_is_not_sent_and_that_is_said(stage, answered, monkeypatch):
    monkeypatch.setattr(export, "MOST_BYTES", 100)
    (text,) = await stage.hears(stage.doctor, "/export")
    assert text.startswith("The file is bigger than the 50 MB that Telegram takes, so nothing was sent.")
    assert "aftercare export" in text
    assert not [message for message in stage.doctor.chat.from_bot if message.document]


# --- on the shell ---


@pytest.fixture
def config(folder):
    """A clinic's settings with the key of its database, which is not there yet."""
    (folder / "aftercare.key").write_text(KEY)
    path = folder / "config.toml"
    path.write_text(CONFIG)
    return path


@pytest.fixture
def store(folder, config):
    """The database, open as it is while the bot runs."""
    opened = Store.open(folder / "data/aftercare.db", KEY)
    yield opened
    opened.close()


def shell(config, *more):
    return CliRunner().invoke(cli, ["export", "--config", str(config), *more])


ONE = """
    INSERT INTO patients (code, name, state, language, timezone, created_at, created_by)
        VALUES ('P-0001', 'Anna Petrova', 'active', 'en', 'Europe/Berlin', '2026-11-24T10:00:00Z', 1);
    INSERT INTO sessions (patient_id, treatment, number, total, held_on, next_state, recorded_at)
        VALUES (1, 'face', 2, 6, '2026-11-24', 'none', '2026-11-24T10:00:00Z');
    INSERT INTO checkins (patient_id, session_id, day, due_at, issued_at, closes_at, step, swelling)
        VALUES (1, 1, 1, '2026-11-25T09:00:00Z', '2026-11-25T09:00:00Z', '2026-11-26T09:00:00Z', 'redness', 1);
"""


def filled(store):
    for statement in ONE.split(";"):
        if statement.strip():
            store.write_now(lambda db, sql=statement: db.execute(sql))


def test_the_shell_writes_the_same_to_the_screen_and_notes_it(store, config, folder):
    filled(store)
    store.close()
    result = shell(config)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes.decode() == (
        HEADER + "P-0001,2,6,face,1,2026-11-25T10:00:00+01:00,,mild,,,,\r\n"
    )
    again = Store.open(folder / "data/aftercare.db", KEY)
    noted = again.write_now(lambda db: rows(db, "SELECT actor, action, detail FROM audit"))
    again.close()
    assert noted == [{"actor": None, "action": "export", "detail": "1 check-ins, on the shell"}]


def test_the_shell_writes_a_file_that_only_its_owner_may_read(store, config, folder):
    filled(store)
    store.close()
    output = folder / "answers.csv"
    result = shell(config, "--output", str(output))
    assert (result.exit_code, result.output) == (0, f"{output}: check-ins: 1\n")
    assert len(read(output.read_bytes())) == 1
    assert output.stat().st_mode & 0o777 == 0o600


def test_an_empty_database_gives_the_header_and_a_word_beside_it(store, config):
    store.close()
    result = shell(config)
    assert result.exit_code == 0
    assert result.stdout_bytes.decode() == HEADER
    assert result.stderr == "export: there are no answers yet, only the names of the columns\n"


def test_while_the_bot_runs_it_says_so_in_one_line(store, config, folder):
    result = shell(config)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"aftercare: another aftercare is running on the database {folder / 'data/aftercare.db'}: "
        "stop it first, or send it /export in Telegram\n"
    )


def test_a_database_that_is_not_there_is_not_made(config, folder):
    result = shell(config)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("aftercare: the database ")
    assert result.stderr.count("\n") == 1
    assert not (folder / "data").exists()


def test_a_file_that_can_not_be_written_is_one_line(store, config, folder):
    store.close()
    result = shell(config, "--output", str(folder / "nowhere" / "answers.csv"))
    assert result.exit_code == 1
    assert result.stderr.startswith("aftercare: ")
    assert result.stderr.count("\n") == 1
