"""Wording that Telegram would refuse or cut is found before a patient misses it, and `aftercare check` tells where."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import cli
from bot.catalogue import Catalogue
from bot.proofs import BUTTON, CAPTION, DESCRIPTION, TEXT, TOAST, ill_marked, limit, overlong
from bot.wording import available

MESSAGES = Path(__file__).parents[2] / "messages"
LOAD = vars(Catalogue)["load"]


@pytest.fixture(autouse=True)
def _files_are_read_each_time(monkeypatch):
    """The acceptance tests, which may have run before, read them once."""
    monkeypatch.setattr(Catalogue, "load", LOAD)


@pytest.fixture
def wording(tmp_path):
    """A catalogue of the texts given, and of no others."""

    def write(text, language="en", reference=None):
        (tmp_path / "en.ftl").write_text(reference or text, encoding="utf-8")
        (tmp_path / f"{language}.ftl").write_text(text, encoding="utf-8")
        return Catalogue.load((language,), tmp_path)

    return write


LIMITED = [
    ("button-agree", BUTTON, 45),
    ("grade-mild-swelling", BUTTON, 45),
    ("sign-fever", BUTTON, 45),
    ("question-eczema", BUTTON, 45),
    ("language-name", BUTTON, 45),
    ("toast-changed", TOAST, 200),
    ("help-stop", DESCRIPTION, 256),
    ("enrolled", CAPTION, 1024),
    ("progress", CAPTION, 1024),
    ("calendar-file", CAPTION, 1024),
    ("mydata", CAPTION, 1024),
    ("relay-photo", CAPTION, 1024),
    ("card-face", TEXT, 4096),
    ("emergency", TEXT, 4096),
    ("help-write", TEXT, 4096),
]


@pytest.mark.parametrize(("key", "most", "number"), LIMITED, ids=[key for key, *_ in LIMITED])
def test_one_more_than_fits_is_found(wording, key, most, number):
    assert limit(key) == most == number
    assert overlong(wording(f"{key} = {'W' * most}")) == []
    assert overlong(wording(f"{key} = {'W' * (most + 1)}")) == [
        f"en: {key} can have {most + 1} characters; allowed: {most}"
    ]


def test_letters_are_counted_as_telegram_counts_them(wording):
    assert overlong(wording(f"button-x = {'😀' * 22}")) == []
    assert overlong(wording(f"button-x = {'😀' * 23}")) == [
        "en: button-x can have 46 characters; allowed: 45"
    ]


def test_tags_do_not_count(wording):
    assert overlong(wording(f"card-x = <b>{'W' * TEXT}</b>")) == []


def test_what_people_put_in_counts_as_long_as_it_can_become(wording):
    text = "W" * (CAPTION - 599)
    assert overlong(wording(f"relay-photo = {text[:-1]}{{ $text }}")) == []
    assert overlong(wording(f"relay-photo = {text}{{ $text }}")) == [
        "en: relay-photo can have 1025 characters; allowed: 1024"
    ]


def test_the_longest_form_of_a_plural_counts(wording):
    long = "W" * (BUTTON + 1)
    text = "button-x = { $count ->\n  [one] ok\n *[other] LONG\n }"
    assert overlong(wording(text.replace("LONG", long))) != []
    assert overlong(wording(text.replace("LONG", "ok").replace("[one] ok", f"[one] {long}"))) != []


def test_the_language_is_named(wording):
    found = overlong(wording(f"button-x = {'é' * 50}", "fr", reference="button-x = ok"))
    assert found == ["fr: button-x can have 50 characters; allowed: 45"]


@pytest.mark.parametrize("key", ["warning-fever", "paper-intro", "scene-link"])
def test_what_no_chat_sees_may_be_long(wording, key):
    assert overlong(wording(f"{key} = {'W' * 5000}")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<b>Call", "leaves <b> open"),
        ("<b>Call <i>now</i>", "leaves <b> open"),
        ("Call</b>", "</b> that closes nothing"),
        ("<b>Call <i>now</b></i>", "</b> that closes nothing"),
        ("<br>Call", "<br>"),
        ("<p>Call</p>", "<p>"),
        ('<span class="x">Call</span>', "<span>"),
        ("1 < 2", "<"),
        ("We <3 you", "<"),
        ("Call <!-- or not --> now", "<"),
        ("Call <b", "<"),
        ("{ $count ->\n  [0] ok\n *[other] <b>Call\n }", "leaves <b> open"),
    ],
)
def test_markup_that_telegram_refuses_is_found(wording, text, words):
    found = ill_marked(wording(f"card-x = {text}"))
    assert len(found) == 1
    assert found[0].startswith("en: card-x ")
    assert words in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <u>e</u> <ins>f</ins> <s>g</s> <del>h</del>",
        "<code>a</code> <pre>b</pre> <blockquote>c</blockquote>",
        '<a href="https://a.example/?b=1&amp;c=2">a</a>',
        "<b>a <i>b</i></b>",
        "1 &lt; 2 &amp; 3 &gt; 2",
        "{ $count ->\n  [0] <b>a</b>\n *[other] <i>b</i>\n }",
        "Tom & Ann: 2 > 1",
    ],
)
def test_markup_that_telegram_takes_passes(wording, text):
    assert ill_marked(wording(f"card-x = {text}")) == []


@pytest.mark.parametrize(
    "key", ["button-x", "toast-x", "grade-x", "sign-x", "question-x", "symptom-x", "chart-x", "mydata-x"]
)
def test_markup_where_it_would_be_shown_as_it_is_written_is_found(wording, key):
    assert ill_marked(wording(f"{key} = <b>a</b>")) == [f"en: {key} is shown without markup and has <"]


def test_the_shipped_wording_has_none_of_it():
    shipped = Catalogue.load(available(MESSAGES), MESSAGES)
    assert [*overlong(shipped), *ill_marked(shipped)] == []


# `aftercare check`

CONFIG = """
[telegram]
token = "123456789:AAExampleExampleExampleExampleExample"
[clinic]
name = "Lindenhof Clinic"
timezone = "Europe/Berlin"
phone = "+49 30 1234567"
languages = ["en", "es"]
[staff]
admins = [1000001]
[storage]
path = "data/aftercare.db"
key_file = "aftercare.key"
"""


@pytest.fixture
def check(tmp_path, monkeypatch):
    """`aftercare check` on a copy of the wording in which some texts of a language are others."""
    folder = tmp_path / "messages"
    folder.mkdir()
    for language in ("en", "es"):
        shutil.copy(MESSAGES / f"{language}.ftl", folder)
    (tmp_path / "config.toml").write_text(CONFIG)
    monkeypatch.setattr("bot.wording.FOLDERS", (folder,))
    monkeypatch.setattr("bot.cli.running._token", lambda settings: "belongs to @none")

    def run(language="en", **texts):
        file = folder / f"{language}.ftl"
        whole = file.read_text(encoding="utf-8")
        for name, text in texts.items():
            key = name.replace("_", "-")
            whole, found = re.subn(rf"(?m)^{key} =.*\n", f"{key} = {text}\n", whole)
            assert found == 1
        file.write_text(whole, encoding="utf-8")
        return CliRunner().invoke(cli.cli, ["check", "--config", str(tmp_path / "config.toml")])

    return run


def test_check_passes_the_shipped_wording(check):
    run = check()
    assert (run.exit_code, run.stderr) == (0, "")
    assert "wording: en, es complete" in run.stdout


def test_check_tells_every_text_that_does_not_fit_and_fails(check):
    run = check(
        "es", button_agree="W" * 46, toast_agreed_already="W" * 201, calendar_file="W" * 1025, resumed="<b>Hi"
    )
    assert run.exit_code == 1
    assert run.stderr.splitlines() == [
        "wording: es: button-agree can have 46 characters; allowed: 45",
        "wording: es: calendar-file can have 1025 characters; allowed: 1024",
        "wording: es: toast-agreed-already can have 201 characters; allowed: 200",
        "wording: es: resumed leaves <b> open",
    ]
    assert "wording" not in run.stdout


def test_check_tells_what_a_language_lacks_or_has_too_much(check, tmp_path):
    file = tmp_path / "messages" / "es.ftl"
    whole = file.read_text(encoding="utf-8")
    for there, then in (
        ("\nresumed =", "\nresumption ="),
        ("\nbutton-done = ", "\nbutton-done = { $day } "),
        ("{ $question }", ""),
    ):
        assert there in whole
        whole = whole.replace(there, then)
    file.write_text(whole, encoding="utf-8")
    run = check()
    assert run.exit_code == 1
    assert sorted(run.stderr.splitlines()) == [
        "wording: es.ftl: button-done uses $day; en.ftl doesn't have it",
        "wording: es.ftl: presession-given leaves out $question; en.ftl uses it",
        "wording: es.ftl: resumed is missing; en.ftl has it",
        "wording: es.ftl: resumption is unknown; en.ftl doesn't have it",
    ]
    assert "wording" not in run.stdout


def test_check_still_looks_at_the_rest_when_the_wording_is_wrong(check):
    run = check(button_agree="W" * 46)
    assert run.exit_code == 1
    assert [line.partition(":")[0] for line in run.stdout.splitlines()] == ["settings", "database", "token"]
