"""The picture of everyone's answers: one bar a day and symptom, split into grades."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.media import spread
from bot.media.sheet import EDGE, HEIGHT, PIXELS, WIDTH
from bot.media.spread import MOST_DAYS, SHADES, Bar, Labels, Spread

LABELS = Labels(
    "Grades by day after the session",
    "2026-08-27 to 2026-11-24",
    "Day",
    "n",
    ("Swelling", "Redness", "Bruising"),
    ("none", "mild", "moderate", "severe"),
)
LONG = Labels(
    "Степень по дням после сеанса, по всем процедурам клиники",
    "с 2026-08-27 по 2026-11-24",
    "День после",
    "ответов",
    ("Отёк", "Краснота", "Синяки"),
    ("совсем нет", "совсем немного", "умеренно", "очень сильно"),
)
FEW = Spread(
    LABELS,
    (Bar(1, (0, 1, 0, 1), (0, 0, 1, 0), (0, 0, 0, 0)), Bar(2, (3, 1, 0, 0), (4, 0, 0, 0), (4, 0, 0, 0))),
)
DAYS = (0, 1, 2, 3, 5, 7, 14, 28, 56, 84)
MUCH = Spread(LONG, tuple(Bar(day, (90, 1005, 12, 1), (1, 2, 3, 4), (12345, 1, 0, 1)) for day in DAYS))
counts = st.tuples(*[st.integers(0, 10**6)] * 4)


def texts(picture):
    from matplotlib.text import Text

    return [one for one in picture.findobj(Text) if one.get_visible() and one.get_text()]


def test_it_is_a_png_of_a_phones_size_and_always_the_same():
    encoded = spread.png(FEW)
    assert encoded.startswith(b"\x89PNG\r\n")
    assert encoded == spread.png(Spread.from_json(FEW.to_json()))
    assert len(encoded) < 60_000
    from io import BytesIO

    from PIL import Image

    assert Image.open(BytesIO(encoded)).size == (WIDTH * PIXELS, HEIGHT * PIXELS)


@given(st.lists(st.builds(Bar, st.integers(0, 9999), counts, counts, counts), max_size=MOST_DAYS))
def test_the_stored_form_gives_the_same_back(bars):
    shown = Spread(LABELS, tuple(bars))
    assert Spread.from_json(shown.to_json()) == shown


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda stored: stored | {"more": 1}, id="unknown"),
        pytest.param(lambda stored: stored | {"bars": [{"day": 1}]}, id="incomplete"),
        pytest.param(lambda stored: stored | {"bars": stored["bars"] * MOST_DAYS}, id="too many"),
    ],
)
def test_anything_else_is_refused_without_quoting_it(change):
    with pytest.raises(ValueError, match=r"^not the stored form of a spread of grades$"):
        Spread.from_json(json.dumps(change(json.loads(FEW.to_json()))))


@pytest.mark.parametrize("bars", [(), (Bar(1, (0,) * 4, (0,) * 4, (0,) * 4),)], ids=["no day", "no answer"])
def test_without_an_answer_there_is_no_picture(bars):
    with pytest.raises(ValueError, match="without an answer"):
        spread.png(Spread(LABELS, bars))


def test_each_bar_is_full_and_split_by_how_many_gave_each_grade():
    swelling, redness, bruising = spread.figure(FEW).axes
    assert [(round(one.get_y(), 3), round(one.get_height(), 3)) for one in swelling.patches] == [
        (0, 0.5), (0.5, 0.5), (0, 0.75), (0.75, 0.25),
    ]  # fmt: skip
    assert [one.get_height() for one in redness.patches] == [1, 1]
    assert len(bruising.patches) == 1  # nobody was graded on day 1


def test_the_number_of_answers_stands_under_each_bar():
    written = [one.get_text() for one in texts(spread.figure(FEW))]
    assert [text for text in written if text.isdigit()] == [
        "1",
        "2",
        "2",
        "4",
        "1",
        "2",
        "1",
        "4",
        "1",
        "2",
        "0",
        "4",
    ]


def test_shades_grow_darker_step_by_step_so_that_grey_tells_them_apart():
    def light(shade):
        red, green, blue = (int(shade[n : n + 2], 16) for n in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    lights = [light(shade) for shade in SHADES]
    assert all(one - other >= 40 for one, other in pairwise(lights))


@pytest.mark.parametrize("shown", [FEW, MUCH], ids=["few", "much"])
def test_every_text_is_inside_the_sheet_and_none_covers_another(shown):
    picture = spread.figure(shown)
    boxes = [(one.get_text(), one.get_window_extent()) for one in texts(picture)]
    for text, box in boxes:
        assert box.x0 >= EDGE / 2 * PIXELS, text
        assert box.x1 <= (WIDTH - EDGE / 2) * PIXELS, text
        assert box.y0 >= 0, text
        assert box.y1 <= HEIGHT * PIXELS, text
    for n, (text, box) in enumerate(boxes):
        for other, beside in boxes[n + 1 :]:
            across = min(box.x1, beside.x1) - max(box.x0, beside.x0)
            along = min(box.y1, beside.y1) - max(box.y0, beside.y0)
            assert across <= 1 or along <= 3 * PIXELS, (text, other)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.builds(Bar, st.integers(0, 400), counts, counts, counts), min_size=1, max_size=MOST_DAYS))
def test_whatever_was_answered_can_be_drawn(bars):
    if any(map(any, (one for bar in bars for one in bar.counts))):
        assert len(spread.figure(Spread(LABELS, tuple(bars))).axes) == 3
