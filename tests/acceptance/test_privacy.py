"""What may be seen by whoever reads the log, holds the disk, or looks over a shoulder."""

from __future__ import annotations

import hashlib
import io
import logging
import stat
import sys
import threading

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from bot import logs
from bot.chat.patient import words

ANSWERS = ("severe", "fever", "itches", "burning", "come at noon", "spreading")


@pytest.fixture
def log():
    """Everything that the bot's logging writes at DEBUG."""
    stream, root = io.StringIO(), logging.getLogger()
    before = root.handlers[:], root.level, logging.getLogger("bot").level
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    logs.configure("DEBUG", stream)
    logging.getLogger().setLevel(logging.DEBUG)
    for name in ("httpx", "httpcore", "telegram", "aiohttp", "apscheduler", "asyncio"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield stream
    root.handlers[:], root.level = before[0], before[1]
    logging.getLogger("bot").setLevel(before[2])
    for name in ("httpx", "httpcore", "telegram", "aiohttp", "apscheduler", "asyncio"):
        logging.getLogger(name).setLevel(logging.NOTSET)
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks


async def a_course(stage, *, bad_line: bool = False) -> str:
    """Everything that can happen to one patient, in short; returns the invite token."""
    link = await stage.enrolled("Xaveria Quillfeather")
    xaveria = stage.api.person("Xaveria", last_name="Quillfeather", username="xquill")
    xaveria.opens(link)
    await stage.settle()
    await stage.taps(xaveria, "I agree")
    await stage.until("2026-11-25 10:00")
    await stage.taps(xaveria, "Severe", "Mild", "None", "Fever", "Spreading", "Done")
    await stage.taps(stage.nurse, "Claim", chat=stage.team)
    xaveria.says("It itches and is burning")
    xaveria.sends_photo("the burning cheek")
    await stage.settle()
    stage.nurse.replies(stage.alerts_in(stage.team_chat)[0], "Xaveria, come at noon")
    await stage.settle()
    if bad_line:
        with stage.api.faults.status(502, times=1, method="sendMessage"):
            xaveria.says("It itches more, and this answer is lost")
            await stage.settle()
        with stage.api.faults.truncated(times=1, method="sendMessage"):
            await stage.hears(stage.nurse, "/patient P-0001")
    await stage.forge(xaveria, xaveria.chat.from_bot[0], "c:1:fever:Quillfeather")
    await stage.hears(stage.nurse, "/enroll Xaveria Quillfeather; fase; 7/6; -")
    await stage.until("2026-12-11 10:00")
    await stage.taps(xaveria, "Cancel")
    xaveria.blocks()
    await stage.settle()
    return link.partition("start=")[2]


async def test_a_whole_course_leaves_no_name_answer_or_token_in_the_log(stage, log):
    token = await a_course(stage, bad_line=True)
    await stage.stop_bot()
    await stage.restart_bot()
    written = log.getvalue()
    assert "bot." in written  # it does log
    for secret in ("Xaveria", "Quillfeather", "xquill", token, stage.api.token, "SandboxOnly"):
        assert secret not in written, secret
    assert not [word for word in ANSWERS if word in written.lower()]


async def test_what_goes_wrong_inside_is_logged_without_what_was_said(stage, log, monkeypatch):
    anna = await stage.followed_up("Xaveria")

    def broken(turn):
        raise ValueError(f"{turn.event.text} by {turn.patient.name}")

    monkeypatch.setitem(words.SAID, "text", broken)
    anna.says("It itches terribly")
    await stage.settle()
    written = log.getvalue()
    assert "ValueError" in written
    assert "itches" not in written
    assert "Xaveria" not in written
    assert "Something went wrong on our side" in anna.chat.last.plain
    assert "P-0001 did something here that could not be taken in" in stage.team_chat.last.plain


async def test_the_database_holds_nothing_that_can_be_read(stage):
    token = await a_course(stage)
    folder = stage.bot.store.path.parent
    secrets = [
        "Xaveria",
        "Quillfeather",
        "P-0001",
        "itches",
        "fever",
        "severe",
        "patients",
        "SQLite format",
        token,
    ]
    for closed in (False, True):
        if closed:
            await stage.stop_bot()
        files = [path for path in folder.iterdir() if path.is_file()]
        assert any(path.stat().st_size > 50_000 for path in files)
        for path in files:
            data = path.read_bytes()
            assert not [s for s in secrets if s.encode() in data or s.encode("utf-16-le") in data], path
    await stage.restart_bot()


async def test_the_key_lies_elsewhere_and_files_are_for_their_owner_only(stage):
    await stage.followed_up()
    path, key = stage.bot.store.path, stage.bot.config.storage.key_file
    assert key.parent != path.parent
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    for file in [key, *path.parent.iterdir()]:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


async def test_the_audit_says_who_did_what_and_can_only_be_added_to(stage):
    await a_course(stage)
    await stage.hears(stage.doctor, "/patient P-0001")
    audit = await stage.rows("SELECT * FROM audit ORDER BY id")
    actions = [row["action"] for row in audit]
    for action in (
        "enroll",
        "link-opened",
        "consent",
        "claim",
        "wrote-to",
        "looked-at",
        "appointment-cancel-asked",
    ):
        assert action in actions
    assert audit[-1]["actor"] == stage.doctor.id
    assert "Quillfeather" not in str(audit)
    for sql in ("UPDATE audit SET actor = 1", "DELETE FROM audit", "DELETE FROM audit WHERE id = 1"):
        with pytest.raises(sqlcipher.IntegrityError, match="can only be added to"):
            await stage.rows(sql)
    assert await stage.rows("SELECT * FROM audit ORDER BY id") == audit


async def test_invite_tokens_are_kept_as_hashes_only(stage):
    link = await stage.enrolled()
    token = link.partition("start=")[2]
    (invite,) = await stage.rows("SELECT * FROM invites")
    assert invite["token_hash"] == hashlib.sha256(token.encode()).hexdigest()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    everything = await stage.dump()
    posted = [await stage.rows("SELECT * FROM inbox"), await stage.rows("SELECT * FROM outbox")]
    assert token not in str([everything, posted])


async def test_what_was_said_is_not_kept_in_the_post_once_it_is_delivered(stage):
    await a_course(stage)
    posted = [await stage.rows("SELECT * FROM inbox"), await stage.rows("SELECT * FROM outbox")]
    assert not [word for word in ("Quillfeather", "itches", "burning", "noon") if word in str(posted)]


async def test_no_name_is_ever_said_in_the_group(stage):
    await a_course(stage)
    for name in (
        "/patient P-0001",
        "/preview P-0001",
        "/alerts",
        "/reschedule P-0001; +1w",
        "/cancel P-0001",
    ):
        await stage.hears(stage.nurse, name, stage.team)
    said = "\n".join(text for m in stage.team_chat.from_bot for text in (m.plain, *m.history))
    assert "P-0001" in said
    assert "Quillfeather" not in said
    assert "Xaveria" not in said.replace("Xaveria, come at noon", "")


async def test_privacy_is_answered_to_everyone(stage):
    anna, stranger = await stage.followed_up(), stage.api.person("Stranger")
    for person in (anna, stranger):
        (answer,) = await stage.hears(person, "/privacy")
        for told in (
            "What",
            "What for",
            "not end-to-end encrypted",
            "730 days",
            "/stop",
            "/mydata",
            "/delete",
        ):
            assert told in answer
