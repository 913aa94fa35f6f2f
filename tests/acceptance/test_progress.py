"""`/progress`: the picture of the answers, and the same in words."""

from __future__ import annotations

import pytest

from bot.media import chart
from bot.media.chart import Chart, Course, Dot, Labels

NONE_YET = "There are no answers yet."


def labels(number: int, before: str) -> Labels:
    return Labels(
        f"After session {number} of 6",
        "Days after the session",
        "this time",
        before,
        ("Swelling", "Redness", "Bruising"),
        ("none", "mild", "moderate", "severe"),
    )


@pytest.fixture
async def answered(stage):
    """Anna, who answered on the first day."""
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Moderate", "Mild", "None", "None of these")
    return anna


async def test_before_the_first_answer_there_is_no_picture(stage):
    anna = await stage.followed_up()
    assert (await stage.says(anna, "/progress")).startswith(NONE_YET)
    await stage.until("2026-11-25 10:00")
    assert (await stage.says(anna, "/progress")).startswith(NONE_YET)
    assert not [message for message in anna.chat.from_bot if message.photo]


async def test_the_picture_is_a_png_of_the_answers_and_the_caption_says_the_same(stage, answered):
    (caption,) = await stage.hears(answered, "/progress")
    drawn = Chart(labels(2, "sessions before"), Course(2, (Dot(1, 2, 1, 0),)), ())
    photo = answered.chat.last.photo
    assert photo.data.startswith(b"\x89PNG\r\n")
    assert photo.data == chart.png(drawn)
    assert caption.splitlines()[:2] == [
        "Your answers after session 2 of 6",
        "Day 1: Swelling moderate · Redness mild · Bruising none",
    ]
    assert "+49 30 1234567" in caption


async def test_every_answered_day_is_a_line_the_newest_last_and_a_silent_one_is_none(stage, answered):
    await stage.until("2026-11-26 10:00")
    await stage.until("2026-11-27 10:00")
    await stage.taps(answered, "All clear", "None of these")
    (caption,) = await stage.hears(answered, "/progress")
    assert [line for line in caption.splitlines() if line.startswith("Day ")] == [
        "Day 1: Swelling moderate · Redness mild · Bruising none",
        "Day 3: Swelling none · Redness none · Bruising none",
    ]


async def test_an_answer_that_was_changed_is_shown_as_it_is_now(stage, answered):
    await stage.taps(answered, "Change an answer", "Severe", "Mild", "None", "None of these")
    (caption,) = await stage.hears(answered, "/progress")
    assert "Day 1: Swelling severe · Redness mild · Bruising none" in caption
    assert "moderate" not in caption


async def test_a_check_in_that_was_only_begun_counts_with_what_was_said(stage):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Severe")
    (caption,) = await stage.hears(anna, "/progress")
    assert "Day 1: Swelling severe · Redness – · Bruising –" in caption


async def test_the_session_before_is_drawn_behind_this_one(stage, answered):
    await stage.until("2026-12-14 11:00")
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; -")
    await stage.until("2026-12-15 10:00")
    await stage.taps(answered, "All clear", "None of these")
    (caption,) = await stage.hears(answered, "/progress")
    drawn = Chart(
        labels(3, "session before"), Course(3, (Dot(1, 0, 0, 0),)), (Course(2, (Dot(1, 2, 1, 0),)),)
    )
    assert answered.chat.last.photo.data == chart.png(drawn)
    assert "Your answers after session 3 of 6" in caption
    assert "Day 1: Swelling none · Redness none · Bruising none" in caption


async def test_answers_of_the_session_before_are_told_in_words_while_there_is_nothing_newer(stage, answered):
    """Whoever can't see the picture would else be told nothing, of a picture that shows something."""
    await stage.until("2026-12-14 11:00")
    await stage.hears(stage.nurse, "/session P-0001; face; 3/6; -")
    (caption,) = await stage.hears(answered, "/progress")
    assert answered.chat.last.photo is not None
    assert "Swelling moderate · Redness mild · Bruising none" in caption


async def test_nobody_sees_the_answers_of_somebody_else(stage, answered):
    boris = await stage.followed_up("Boris", next_at="-")
    assert (await stage.says(boris, "/progress")).startswith(NONE_YET)
    stranger = stage.api.person("Stranger")
    (answer,) = await stage.hears(stranger, "/progress")
    assert "Swelling" not in answer
    assert not [m for who in (boris, stranger) for m in who.chat.from_bot if m.photo]


async def test_it_is_there_after_a_stop(stage, answered):
    await stage.says(answered, "/stop")
    (caption,) = await stage.hears(answered, "/progress")
    assert "Day 1: Swelling moderate" in caption


async def test_a_course_of_many_answers_still_fits_under_the_picture(stage, answered):
    for _ in range(11):
        await stage.says(answered, "/checkin")
        await stage.taps(answered, "Moderate", "Moderate", "Moderate", "None of these")
    (caption,) = await stage.hears(answered, "/progress")
    assert answered.chat.last.photo is not None
    assert sum(line.startswith("Day 1: ") for line in caption.splitlines()) == 9


async def test_it_is_all_in_russian_for_who_reads_russian(clinic):
    stage = await clinic(settings={"clinic": {"languages": ["en", "es", "ru"]}})
    link = await stage.enrolled("Anna Petrova")
    anna = stage.api.person("Anna", language_code="ru")
    anna.opens(link)
    await stage.settle()
    await stage.taps(anna, "Даю согласие")
    assert (await stage.says(anna, "/progress")).startswith("Ответов пока нет.")
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "Умеренно", "Немного", "Нет", "Ничего из этого")
    (caption,) = await stage.hears(anna, "/progress")
    assert "Отёк умеренно · Краснота немного · Синяки нет" in caption
    assert not {"Swelling", "Day", "answers", "moderate"} & set(caption.split())
    drawn = Chart(
        Labels(
            "После сеанса 2 из 6",
            "Дни после сеанса",
            "в этот раз",
            "прошлые сеансы",
            ("Отёк", "Краснота", "Синяки"),
            ("нет", "немного", "умеренно", "сильно"),
        ),
        Course(2, (Dot(1, 2, 1, 0),)),
        (),
    )
    assert anna.chat.last.photo.data == chart.png(drawn)
