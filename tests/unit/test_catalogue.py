from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import Catalogue, Html, safe_name, stamp
from bot.errors import WordingError
from bot.wording import available

EN = """\
-clinic = Example { $case ->
        [of] Clinic's
       *[plain] Clinic
    }
hello = Hello <b>{ $name }</b>
    at { -clinic(case: "of") } door
days = { $count ->
        [0] today
        [one] in one day
       *[other] in { $count } days
    }
wrapped = [{ hello }]
button-yes = Yes, { $name }
fixed = A { "{" } and <i>text</i>
parts = Parts
    .short = P { $count }
grade = { $word ->
        [mild] a little
       *[other] much
    }
"""
DE = """\
-clinic = Musterpraxis
hello = Hallo <b>{ $name }</b>, { -clinic }
days = { $count ->
        [one] in einem Tag
       *[other] in { $count } Tagen
    }
wrapped = ({ hello })
button-yes = Ja, { $name }
fixed = Fest
parts = Teile
    .short = T { $count }
grade = { $word ->
        [mild] etwas
       *[other] sehr
    }
"""
BERLIN = ZoneInfo("Europe/Berlin")
MOMENT = datetime(2026, 12, 14, 9, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "en.ftl").write_text(EN, encoding="utf-8")
    (tmp_path / "de.ftl").write_text(DE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def catalogue(folder):
    return Catalogue.load(["en", "de"], folder)


def problems(folder, languages=("en", "de")):
    with pytest.raises(WordingError) as caught:
        Catalogue.load(languages, folder)
    return caught.value.problems


# --- rendering ---


@pytest.mark.parametrize(
    ("language", "key", "args", "text"),
    [
        pytest.param(
            "en", "hello", {"name": "Ann"}, "Hello <b>Ann</b>\nat Example Clinic's door", id="lines-and-terms"
        ),
        pytest.param("de", "hello", {"name": "Ann"}, "Hallo <b>Ann</b>, Musterpraxis", id="other-language"),
        pytest.param("en", "days", {"count": 0}, "today", id="exact-number"),
        pytest.param("en", "days", {"count": 1}, "in one day", id="singular"),
        pytest.param("en", "days", {"count": 3}, "in 3 days", id="plural"),
        pytest.param(
            "en", "wrapped", {"name": "A"}, "[Hello <b>A</b>\nat Example Clinic's door]", id="inclusion"
        ),
        pytest.param("en", "parts.short", {"count": 2}, "P 2", id="attribute"),
        pytest.param("en", "grade", {"word": "mild"}, "a little", id="selected-by-text"),
        pytest.param("en", "fixed", {"unused": 1}, "A { and <i>text</i>", id="more-than-needed"),
        pytest.param(
            "en",
            "hello",
            {"name": "a<b>&\"'"},
            "Hello <b>a&lt;b&gt;&amp;\"'</b>\nat Example Clinic's door",
            id="escaped",
        ),
        pytest.param(
            "de", "hello", {"name": Html("<i>A</i>")}, "Hallo <b><i>A</i></b>, Musterpraxis", id="html-is-not"
        ),
    ],
)
def test_html(catalogue, language, key, args, text):
    assert catalogue.html(language, key, **args) == text


def test_plain_escapes_nothing(catalogue):
    assert catalogue.plain("en", "button-yes", name="<A & B>") == "Yes, <A & B>"


@pytest.mark.parametrize(
    ("language", "key", "args"),
    [
        pytest.param("en", "nothing", {}, id="unknown-key"),
        pytest.param("en", "hello", {}, id="missing-variable"),
        pytest.param("en", "wrapped", {}, id="missing-in-an-inclusion"),
        pytest.param("en", "hello", {"name": None}, id="none"),
        pytest.param("en", "-clinic", {}, id="term"),
    ],
)
def test_what_cannot_be_said_is_refused(catalogue, language, key, args):
    for say in (catalogue.html, catalogue.plain):
        with pytest.raises(WordingError):
            say(language, key, **args)


def test_a_language_that_was_given_up_is_served_by_the_nearest(catalogue):
    assert catalogue.html("fr", "hello", name="A") == catalogue.html("en", "hello", name="A")


@given(text=st.text(max_size=50) | st.integers(1, 5000).map(lambda n: "<&x>"[:4] * n))
def test_whatever_is_put_in_comes_out_escaped_and_whole(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp() / "whole"
    folder.mkdir(exist_ok=True)
    (folder / "en.ftl").write_text("say = a { $text } z { $other }\n")
    made = Catalogue.load(["en"], folder)
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert made.html("en", "say", text=text, other=text) == f"a {escaped} z {escaped}"
    assert made.plain("en", "say", text=text, other="\ue000text\ue001") == f"a {text} z " + (
        text if len(text) > 1000 else "\ue000text\ue001"
    )


def test_keys_and_variables(catalogue):
    assert catalogue.keys("en") == catalogue.keys("de")
    assert "parts.short" in catalogue.keys("en")
    assert catalogue.variables("wrapped") == {"name"}
    assert catalogue.variables("parts") == frozenset()
    with pytest.raises(WordingError):
        catalogue.variables("nothing")


# --- checking ---


def test_available(folder):
    assert available(folder) == ("de", "en")


@pytest.mark.parametrize(
    ("language", "more", "problem"),
    [
        pytest.param("en", "broken { $x\n", 'en.ftl:21: Expected token: "="', id="syntax"),
        pytest.param("en", "hello = Twice\n", "en.ftl:21: hello stands here a second time", id="twice"),
        pytest.param("de", "more = X\n", "de.ftl: more is unknown; en.ftl doesn't have it", id="unknown-key"),
        pytest.param("en", "more = X\n", "de.ftl: more is missing; en.ftl has it", id="missing-key"),
        pytest.param(
            "both", "more = { gone }\n", "de.ftl: more refers to an unknown text gone", id="unknown-text"
        ),
        pytest.param(
            "both", "more = { -gone }\n", "en.ftl: more refers to an unknown term -gone", id="unknown-term"
        ),
        pytest.param(
            "both",
            "more = { FETCH($name) }\n",
            "en.ftl: more calls an unknown function FETCH(); allowed: NUMBER",
            id="function",
        ),
        pytest.param("both", "a = { b }\nb = { a }\n", "en.ftl: a includes itself", id="circle"),
        pytest.param(
            "both",
            "-who = { $name }\n",
            "de.ftl: -who shows $name; terms may only select",
            id="term-shows-a-variable",
        ),
    ],
)
def test_a_problem_is_named_with_its_place(folder, language, more, problem):
    for name in ("en", "de") if language == "both" else (language,):
        path = folder / f"{name}.ftl"
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert problem in problems(folder)


def test_variables_have_to_be_the_references(folder):
    (folder / "de.ftl").write_text(DE.replace("Ja, { $name }", "Ja, { $nome }"), encoding="utf-8")
    assert problems(folder) == (
        "de.ftl: button-yes leaves out $name; en.ftl uses it",
        "de.ftl: button-yes uses $nome; en.ftl doesn't have it",
    )


def test_variables_are_compared_through_inclusions(folder):
    (folder / "de.ftl").write_text(DE.replace("({ hello })", "Hallo"), encoding="utf-8")
    assert problems(folder) == ("de.ftl: wrapped leaves out $name; en.ftl uses it",)


def test_all_problems_are_told_at_once(folder):
    (folder / "en.ftl").write_text(EN + "odd\nmore = { -gone }\n", encoding="utf-8")
    (folder / "de.ftl").write_text(DE.replace("fixed = Fest\n", ""), encoding="utf-8")
    told = problems(folder, ["en", "de", "fr"])
    assert len(told) == 5
    assert told[-1] == "de.ftl: more is missing; en.ftl has it"
    assert "fr: no wording for this language; there is: de, en" in told


def test_a_language_is_compared_with_en_even_where_en_is_not_configured(folder):
    assert Catalogue.load(["de"], folder).languages == ("de",)
    (folder / "en.ftl").unlink()
    assert problems(folder, ["de"]) == ("en: no wording for this language; there is: de",)


def test_files_that_are_no_wording(folder):
    (folder / "de.ftl").write_bytes(b"hello = \xfc\n")
    (folder / "xx-nowhere.ftl").write_text(EN)
    told = problems(folder, ["en", "de", "xx-nowhere"])
    assert told[0] == "de.ftl: not UTF-8 (byte 8)"
    assert told[1].startswith("xx-nowhere.ftl: 'xx-nowhere' is not a language")


def test_no_language_is_refused(folder):
    assert problems(folder, []) == ("no language chosen; allowed: de, en",)


def test_windows_line_endings_are_no_problem(folder):
    (folder / "de.ftl").write_bytes(b"\xef\xbb\xbf" + DE.replace("\n", "\r\n").encode())
    assert Catalogue.load(["de"], folder).html("de", "days", count=2) == "in 2 Tagen"


# --- dates ---


@pytest.mark.parametrize(
    ("language", "date", "time"),
    [
        pytest.param("en", "Monday, 14 December", "10:00", id="en"),
        pytest.param("de", "Montag, 14. Dezember", "10:00", id="de"),
        pytest.param("fr", "lundi 14 décembre", "10:00", id="fr"),
        pytest.param("es", "lunes, 14 de diciembre", "10:00", id="es"),
        pytest.param("tr", "14 Aralık Pazartesi", "10:00", id="tr"),
        pytest.param("ru", "понедельник, 14 декабря", "10:00", id="ru"),
        pytest.param("fi", "maanantai 14. joulukuuta", "10.00", id="fi"),
    ],
)
def test_dates(tmp_path, language, date, time):
    for name in ("en", language):
        (tmp_path / f"{name}.ftl").write_text("a = b\n")
    made = Catalogue.load([language], tmp_path)
    assert made.date(language, MOMENT, BERLIN) == date
    assert made.time(language, MOMENT, BERLIN) == time
    both = made.moment(language, MOMENT, BERLIN)
    assert both.startswith(date)
    assert both.endswith(time)


def test_dates_are_those_of_the_zone(catalogue):
    late = datetime(2026, 12, 14, 23, 30, tzinfo=UTC)
    assert catalogue.moment("en", late, BERLIN) == "Tuesday, 15 December, 00:30"
    assert catalogue.stamp(late, BERLIN) == stamp(late, BERLIN) == "2026-12-15 00:30"


def test_a_moment_without_a_zone_is_refused(catalogue):
    for say in (catalogue.date, catalogue.time, catalogue.moment):
        with pytest.raises(ValueError, match="aware"):
            say("en", datetime(2026, 12, 14), BERLIN)
    with pytest.raises(ValueError, match="aware"):
        stamp(datetime(2026, 12, 14), BERLIN)


# --- choosing a language, showing a name ---


@pytest.mark.parametrize(
    ("code", "language"),
    [
        pytest.param("de", "de", id="same"),
        pytest.param("DE", "de", id="capitals"),
        pytest.param("de-at", "de", id="region-of-it"),
        pytest.param("de_CH", "de", id="underscore"),
        pytest.param("pt", "pt-BR", id="only-with-region"),
        pytest.param("pt-pt", "pt-BR", id="other-region"),
        pytest.param("ja", "en", id="unknown"),
        pytest.param("", "en", id="empty"),
        pytest.param(None, "en", id="none"),
    ],
)
def test_language(folder, code, language):
    (folder / "pt-BR.ftl").write_text(DE)
    assert Catalogue.load(["en", "de", "pt-BR"], folder).language(code) == language


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("Ann Lee", "Ann Lee", id="plain"),
        pytest.param("  Ann \n\t Lee ", "Ann Lee", id="spaces"),
        pytest.param("Ann\u202e eeL", "Ann eeL", id="override"),
        pytest.param("A\u0000n\u200bn\u2066", "Ann", id="controls"),
        pytest.param("דנה", "\u2068דנה\u2069", id="hebrew"),
        pytest.param("Dr. محمد", "\u2068Dr. محمد\u2069", id="mixed"),
        pytest.param("می\u200cخواهم", "\u2068می\u200cخواهم\u2069", id="joiner-stays"),
        pytest.param("<b>", "<b>", id="escaping-is-for-html"),
        pytest.param("\u200e", "", id="nothing-left"),
    ],
)
def test_safe_name(name, shown):
    assert safe_name(name) == shown


@given(st.text())
def test_a_safe_name_is_one_line_and_stays_as_it_is(name):
    shown = safe_name(name)
    assert shown.splitlines() in ([shown], [])
    assert safe_name(shown) == shown
    shown.encode("utf-8")
