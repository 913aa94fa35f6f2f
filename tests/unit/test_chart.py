"""A patient's course as a picture: what stands in it, what is strong and what is pale, and how it is stored."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from dataclasses import replace
from functools import cache
from itertools import pairwise
from math import isnan, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.media import chart, sheet
from bot.media.chart import Chart, Course, Dot, Labels

LABELS = {
    "en": Labels(
        "After session 2 of 6",
        "Days after the session",
        "this time",
        "session before",
        ("Swelling", "Redness", "Bruising"),
        ("none", "mild", "moderate", "severe"),
    ),
    "ru": Labels(
        "После сеанса 2 из 6",
        "Дни после сеанса",
        "в этот раз",
        "прошлые сеансы",
        ("Отёк", "Краснота", "Синяки"),
        ("нет", "немного", "умеренно", "сильно"),
    ),
    "es": Labels(
        "Después de la sesión 2 de 6",
        "Días desde la sesión",
        "esta vez",
        "sesión anterior",
        ("Hinchazón", "Enrojecimiento", "Moratón"),
        ("nada", "leve", "notable", "fuerte"),
    ),
    "fr": Labels(
        "Après la séance 2 sur 6",
        "Jours après la séance",
        "cette fois",
        "séances d’avant",
        ("Gonflement", "Rougeur", "Bleus"),
        ("pas du tout", "un peu", "assez", "beaucoup"),
    ),
    "it": Labels(
        "Dopo la seduta 2 di 6",
        "Giorni dopo la seduta",
        "questa volta",
        "sedute precedenti",
        ("Gonfiore", "Rossore", "Lividi"),
        ("nessuno", "lieve", "moderato", "forte"),
    ),
    "pt": Labels(
        "Depois da sessão 2 de 6",
        "Dias depois da sessão",
        "desta vez",
        "sessão anterior",
        ("Inchaço", "Vermelhidão", "Nódoas negras"),
        ("nada", "grau leve", "grau moderado", "grau forte"),
    ),
}
proving = settings(deadline=None, database=None)
drawing = settings(proving, max_examples=6)


def course(number, *days):
    """`course(1, "1:320", "3:2-0")`: grades on days 1 and 3, a dash where one is missing."""
    split = [day.split(":") for day in days]
    return Course(
        number, tuple(Dot(int(day), *(None if g == "-" else int(g) for g in gs)) for day, gs in split)
    )


FIRST = course(1, "1:331", "3:221", "7:110")
SECOND = course(2, "1:210", "3:110", "7:000")
BOTH = Chart(LABELS["en"], SECOND, (FIRST,))


def drawn(picture, kind, panel=0):
    """The lines of a kind as lists of (place, grade), None where broken."""
    lines = [line for line in picture.axes[panel].get_lines() if line.get_label() == kind]
    return [[None if isnan(y) else (x, y) for x, y in line.get_xydata().tolist()] for line in lines]


def texts(picture):
    from matplotlib.text import Text

    return [text for text in picture.findobj(Text) if text.get_visible() and text.get_text()]


def words(picture):
    return [text.get_text() for text in texts(picture)]


def box(picture, label):
    (text,) = [text for text in texts(picture) if text.get_text() == label]
    return text.get_window_extent()


@cache
def encoded():
    return chart.png(BOTH)


# The picture


def test_it_is_a_png_for_a_phone():
    picture = encoded()
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    assert width == 1080
    assert 3 / 4 <= width / height <= 1
    assert len(picture) < 200_000


def test_the_same_course_gives_the_same_bytes_and_they_tell_no_time():
    assert chart.png(Chart.from_json(BOTH.to_json())) == encoded()
    assert b"tEXt" not in encoded()
    assert b"tIME" not in encoded()


def test_its_ground_is_opaque_and_light_whatever_is_behind_it():
    from io import BytesIO

    from PIL import Image

    with Image.open(BytesIO(encoded())) as picture:
        assert "transparency" not in picture.info
        solid = picture.convert("RGB")
    edge = [solid.getpixel((x, y)) for x in (0, 20, 1060, 1079) for y in (0, 20, solid.height - 1)]
    assert min(min(pixel) for pixel in edge) >= 250


def test_nothing_written_reaches_the_edge():
    for labels in LABELS.values():
        picture = chart.figure(replace(BOTH, labels=labels))
        for text in texts(picture):
            extent = text.get_window_extent()
            assert extent.x0 >= 30
            assert extent.y0 >= 30
            assert extent.x1 <= picture.bbox.x1 - 30
            assert extent.y1 <= picture.bbox.y1 - 30


@pytest.mark.parametrize("language", LABELS)
def test_every_label_is_drawn_and_every_letter_of_it(language):
    labels = LABELS[language]
    written = words(chart.figure(replace(BOTH, labels=labels)))
    for once in (labels.title, labels.days, labels.now, labels.before, *labels.symptoms):
        assert written.count(once) == 1
    for word in labels.grades:
        assert written.count(word) == 3


def test_what_the_fonts_do_not_have_and_what_looks_like_a_formula_does_no_harm():
    labels = replace(
        LABELS["en"], title="$After$\n session \U0001fae0 \u20682\u2069", now="\U0001fae0", days=""
    )
    picture = chart.figure(replace(BOTH, labels=labels))
    picture.canvas.draw()
    assert "$After$ session 2" in words(picture)


def test_long_labels_become_smaller_and_stay_inside():
    labels = replace(
        LABELS["en"], title="After a session " * 5, before="before " * 7, grades=("none " * 5,) * 4
    )
    picture = chart.figure(replace(BOTH, labels=labels))
    assert all(text.get_window_extent().x1 <= picture.bbox.x1 for text in texts(picture))
    assert all(text.get_window_extent().x0 >= 0 for text in texts(picture))


def test_type_is_large_enough_for_a_phone():
    assert min(text.get_fontsize() for text in texts(chart.figure(BOTH))) >= 12


def test_threads_take_turns(monkeypatch):
    drawing_now, most = set(), []

    def encode(number):
        drawing_now.add(number)
        most.append(len(drawing_now))
        time.sleep(0.01)
        drawing_now.remove(number)

    monkeypatch.setattr(chart, "figure", lambda number: number)
    monkeypatch.setattr(sheet, "_encode", encode)
    threads = [threading.Thread(target=chart.png, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1, 1, 1]


def test_matplotlib_is_loaded_by_the_first_picture_and_says_nothing_without_a_home():
    script = (
        "import sys; from bot.media import chart; assert 'matplotlib' not in sys.modules;"
        f"chart.png(chart.Chart.from_json({BOTH.to_json()!r})); assert 'matplotlib.pyplot' not in sys.modules"
    )
    nowhere = {"HOME": "/proc/none", "XDG_CACHE_HOME": "/proc/none", "XDG_CONFIG_HOME": "/proc/none"}
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], env=nowhere, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


# The lines


def test_each_symptom_has_its_panel_from_top_to_bottom():
    picture = chart.figure(BOTH)
    assert drawn(picture, "now", 0) == [[(1, 2), (3, 1), (7, 0)]]
    assert drawn(picture, "now", 1) == [[(1, 1), (3, 1), (7, 0)]]
    assert drawn(picture, "now", 2) == [[(1, 0), (3, 0), (7, 0)]]
    tops = [axes.get_position().y1 for axes in picture.axes]
    assert tops == sorted(tops, reverse=True)
    headings = [box(picture, symptom) for symptom in BOTH.labels.symptoms]
    for heading, axes in zip(headings, picture.axes, strict=True):
        assert heading.y0 >= axes.get_window_extent().y1


def test_the_present_session_is_dark_dotted_and_before_the_others():
    from matplotlib.colors import to_rgb

    for axes in chart.figure(BOTH).axes:
        now, before = (
            next(line for line in axes.get_lines() if line.get_label() == kind) for kind in ("now", "before")
        )
        assert sum(to_rgb(now.get_color())) < 1
        assert sum(to_rgb(before.get_color())) > 2
        assert now.get_zorder() > before.get_zorder()
        assert now.get_markersize() > 2 * now.get_linewidth()
        assert before.get_linewidth() > 2 * now.get_linewidth()


def test_an_earlier_session_that_went_the_same_way_still_shows():
    from matplotlib.colors import to_hex
    from PIL import Image

    both = chart.figure(Chart(LABELS["en"], SECOND, (replace(SECOND, number=1),)))
    both.canvas.draw()
    size = both.canvas.get_width_height()
    pixels = Image.frombuffer("RGBA", size, both.canvas.buffer_rgba(), "raw", "RGBA", 0, 1).convert("RGB")
    seen = {to_hex([part / 255 for part in colour]) for _, colour in pixels.getcolors(1 << 24)}
    assert {chart.NOW, chart.BEFORE} <= seen


def test_days_are_drawn_in_order():
    picture = chart.figure(Chart(LABELS["en"], Course(1, SECOND.dots[::-1]), ()))
    assert drawn(picture, "now") == [[(1, 2), (3, 1), (7, 0)]]


def test_a_missing_grade_breaks_the_line():
    picture = chart.figure(Chart(LABELS["en"], course(2, "1:2--", "2:1--", "3:-1-", "5:0--"), ()))
    assert drawn(picture, "now", 0) == [[(1, 2), (2, 1), None, (5, 0)]]
    assert drawn(picture, "now", 1) == [[None, None, (3, 1), None]]
    assert drawn(picture, "now", 2) == []


def test_a_single_answer_is_a_dot_in_the_middle():
    picture = chart.figure(Chart(LABELS["en"], course(1, "1:210"), ()))
    for axes in picture.axes:
        (line,) = [line for line in axes.get_lines() if line.get_label() == "now"]
        assert line.get_marker() == "o"
        assert line.get_markersize() >= 10
        assert sum(axes.get_xlim()) / 2 == 1


@pytest.mark.parametrize(
    ("shown", "named"),
    [
        (Chart(LABELS["en"], SECOND, ()), {"now"}),
        (Chart(LABELS["en"], Course(2, ()), (FIRST,)), {"before"}),
        (Chart(LABELS["en"], course(2, "1:---"), (FIRST,)), {"before"}),
        (Chart(LABELS["en"], course(2, "1:--2"), (FIRST, Course(3, ()))), {"now", "before"}),
    ],
)
def test_only_lines_that_are_there_are_named(shown, named):
    written = words(chart.figure(shown))
    assert {kind for kind in ("now", "before") if getattr(shown.labels, kind) in written} == named


def test_a_chart_without_an_answer_is_refused():
    for empty in (
        Chart(LABELS["en"], Course(1, ()), ()),
        Chart(LABELS["en"], course(2, "1:---"), (Course(1, ()),)),
    ):
        with pytest.raises(ValueError):
            chart.png(empty)


grades = st.none() | st.integers(0, 3)
dots = st.builds(Dot, st.integers(0, 90), grades, grades, grades)
courses = st.builds(
    Course, st.integers(1, 20), st.lists(dots, max_size=8, unique_by=lambda dot: dot.day).map(tuple)
)


@settings(proving, max_examples=6)
@given(courses, st.lists(courses, max_size=3))
def test_names_of_lines_are_inside_their_panel_and_apart(current, earlier):
    answered = any(set(dot.grades) != {None} for one in (current, *earlier) for dot in one.dots)
    if not answered:
        return
    picture = chart.figure(Chart(LABELS["ru"], current, tuple(earlier)))
    for axes in picture.axes:
        panel = axes.get_window_extent()
        named = [text.get_window_extent() for text in axes.texts]
        for name in named:
            assert panel.x0 <= name.x0
            assert name.x1 <= panel.x1 + 1
        assert len(named) < 2 or not named[0].overlaps(named[1])


def test_the_name_of_the_present_line_stands_at_its_last_dot_when_there_is_room():
    picture = chart.figure(BOTH)
    name, axes = box(picture, BOTH.labels.now), picture.axes[0]
    x, y = axes.transData.transform((7, 0))
    assert name.x0 - 30 <= x <= name.x1 + 30
    assert name.y0 - 30 <= y <= name.y1 + 30


# Days across


def ticks(picture):
    return [text for text in picture.axes[-1].get_xticklabels() if text.get_text()]


def test_days_with_answers_are_named_under_the_last_panel():
    picture = chart.figure(Chart(LABELS["en"], course(2, "0:100", "1:100", "2:---", "5:100"), (FIRST,)))
    assert [text.get_text() for text in ticks(picture)] == ["0", "1", "3", "5", "7"]
    assert not any(text.get_visible() for axes in picture.axes[:2] for text in axes.get_xticklabels())


def test_far_days_lie_closer_together_only_when_there_are_far_days():
    three_weeks = chart.figure(Chart(LABELS["en"], course(2, "1:100", "21:000"), ()))
    twelve = chart.figure(Chart(LABELS["en"], course(2, "1:100", "28:100", "56:100", "84:000"), ()))
    assert drawn(three_weeks, "now") == [[(1, 1), (21, 0)]]
    assert [x for x, _ in drawn(twelve, "now")[0]] == pytest.approx([sqrt(day) for day in (1, 28, 56, 84)])
    assert [text.get_text() for text in ticks(twelve)] == ["1", "28", "56", "84"]


@drawing
@given(st.sets(st.integers(0, 21) | st.integers(0, 400), min_size=1, max_size=40))
def test_numbers_of_days_never_overlap_and_both_ends_are_named(days):
    picture = chart.figure(Chart(LABELS["en"], course(1, *(f"{day}:123" for day in days)), ()))
    named = ticks(picture)
    assert (
        {str(min(days)), str(max(days))} <= {text.get_text() for text in named} <= {str(day) for day in days}
    )
    for one, other in pairwise(text.get_window_extent() for text in named):
        assert one.x1 + 6 < other.x0


# The stored form


texts_of_any_kind = st.text(max_size=20)
labels_of_any_kind = st.builds(
    Labels,
    texts_of_any_kind,
    texts_of_any_kind,
    texts_of_any_kind,
    texts_of_any_kind,
    st.tuples(*[texts_of_any_kind] * 3),
    st.tuples(*[texts_of_any_kind] * 4),
)
charts = st.builds(Chart, labels_of_any_kind, courses, st.lists(courses, max_size=3).map(tuple))


@settings(proving, max_examples=25)
@given(charts)
def test_a_chart_comes_back_from_its_stored_form(shown):
    stored = shown.to_json()
    assert "\n" not in stored
    assert Chart.from_json(stored) == shown


def broken(change):
    stored = json.loads(BOTH.to_json())
    change(stored)
    return json.dumps(stored)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "{}",
        BOTH.to_json() + "}",
        broken(lambda stored: stored.pop("earlier")),
        broken(lambda stored: stored.update(more=1)),
        broken(lambda stored: stored.update(current=None)),
        broken(lambda stored: stored["labels"].update(title=None)),
        broken(lambda stored: stored["labels"].update(more="")),
        broken(lambda stored: stored["labels"]["symptoms"].pop()),
        broken(lambda stored: stored["labels"]["grades"].append("worst")),
        broken(lambda stored: stored["current"].update(number="2")),
        broken(lambda stored: stored["current"].update(dots={})),
        broken(lambda stored: stored["current"]["dots"][0].update(day=-1)),
        broken(lambda stored: stored["current"]["dots"][0].update(day=None)),
        broken(lambda stored: stored["current"]["dots"][0].update(swelling=4)),
        broken(lambda stored: stored["current"]["dots"][0].update(swelling=-1)),
        broken(lambda stored: stored["current"]["dots"][0].update(swelling=1.5)),
        broken(lambda stored: stored["current"]["dots"][0].update(swelling="1")),
        broken(lambda stored: stored["current"]["dots"][0].update(swelling=True)),
        broken(lambda stored: stored["current"]["dots"][0].pop("redness")),
    ],
)
def test_anything_else_is_refused_without_being_quoted(text):
    with pytest.raises(ValueError) as refusal:
        Chart.from_json(text)
    assert "Swelling" not in str(refusal.value)
    assert refusal.value.__suppress_context__
