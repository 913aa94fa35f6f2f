"""`aftercare sandbox --play`: the whole job as a transcript that a newcomer, or a clinician, reads in a minute."""

from __future__ import annotations

import asyncio
import re

import pytest

from bot.sandbox.play import play_course


@pytest.fixture(scope="module")
def transcript() -> str:
    return asyncio.run(play_course())


def test_a_course_is_told_from_the_link_to_week_twelve(transcript):
    story = [
        "=== Tuesday 1 September 2026 ===",
        "/enroll Anna Petrova; face; 1/3; 2026-09-22 10:00",
        "(photo)",
        "https://t.me/AftercareSandboxBot?start=",
        "Do you agree that we ask and store this?",
        "11:00   Anna taps ‹I agree›",
        "After your session 1 of 3: face",
        "=== Wednesday 2 September 2026 ===",
        "10:00   Anna taps ‹All clear",
        "No warning sign was reported.",
        "=== Thursday 3 September 2026 ===",
        "10:00   Anna taps ‹Fever or chills",
        "Call 112 now",
        "🔴 RED · P-0001",
        "10:00   Anna taps ‹Done›",
        "🔔 Still unclaimed: page 2",
        "10:11   Maria taps ‹Claim›",
        "✋ Maria has it since 2026-09-03 10:11.",
        "Lindenhof Clinic writes:",
        "Anna, this is Maria. Can you come in at 11?",
        "💬 P-0001, day 2 after session 1 of 3:",
        "Yes, I am on my way.",
        "✅ Resolved by Maria, 2026-09-03 12:30.",
        "A reminder from Lindenhof Clinic: your next session is on Tuesday, 22 September, 10:00.",
        "✅ Confirmed: your next session is on Tuesday, 22 September, 10:00.",
        "📝 P-0001 before the session of 2026-09-22 10:00:",
        "New medicines since last time",
        "/session P-0001; face; 2/3; 2026-10-13 10:00",
        "the questions above are open",
        "P-0001 asks to move the session of 2026-10-13 10:00, and may still choose a date.",
        "Anna taps ‹15›",
        "P-0001 asks to move the session of 2026-10-13 10:00 to 2026-10-15 16:00.",
        "your session is now on Thursday, 15 October, 16:00.",
        "/session P-0001; face; 3/3; -",
        "Day 28 after session 3 of 3",
        "🟠 AMBER · P-0001",
        "A new lump or hard spot: can be a late infection",
        "Day 84 after session 3 of 3",
        "/patient P-0001",
    ]
    at = 0
    for line in story:
        found = transcript.find(line, at)
        assert found >= 0, f"{line!r} is not told after {transcript[max(0, at - 200) : at]!r}"
        at = found


def test_the_emergency_text_is_told_before_the_alert(transcript):
    assert transcript.index("Call 112 now") < transcript.index("🔴 RED")


def test_the_transcript_holds_nothing_unfinished(transcript):
    assert not re.search(r"\{ ?\$|None of it|Traceback|<b>|&amp;|Something went wrong", transcript)


def test_the_group_reads_no_name(transcript):
    group = "".join(
        part.partition("\n--- ")[0].partition("\n===")[0]
        for part in transcript.split("--- Staff group ---\n")[1:]
    )
    assert "P-0001" in group
    assert "Petrova" not in group
