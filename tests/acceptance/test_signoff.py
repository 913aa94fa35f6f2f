"""The document for sign-off, `aftercare transcript`: one language played and read in full, the rest of it cheaply."""

import fcntl
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from bot import cli, wording
from bot.catalogue import Catalogue
from bot.sandbox.signoff import FOR_PATIENTS

ROOT = Path(__file__).parents[2]
LANGUAGE = "es"
SCENES = (
    "link", "cards", "well", "mild", "amber", "red", "silent", "words", "appointment", "own", "shared", "end", "lost",
)  # fmt: skip
VOID = {"meta", "br", "img"}
IN_THE_PICTURE = ("chart-",)
"""What stands in a picture, which the document holds as a picture."""
TO_STAFF = ("start-staff",)
"""What the way in says to staff."""
GAP = "\ue010"
WORDINGS = Catalogue.load((LANGUAGE, "en"))


class Page(HTMLParser):
    """Reads the document; the text of each section, and whatever is not closed in order."""

    def __init__(self, html):
        super().__init__()
        self.open, self.astray, self.names = [], [], []
        self.sections, self.links, self.pictures = {}, [], 0
        self.section = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag == "section":
            self.section = dict(attrs)["id"]
        if tag == "br":
            self.handle_data("\n")
        if tag == "img":
            self.pictures += 1
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.astray.append((tag, self.getpos()))
        if tag in {"p", "li", "div", "dt", "dd", "h2"}:
            self.handle_data("\n")

    def handle_data(self, data):
        if "style" not in self.open:
            self.sections[self.section] = self.sections.get(self.section, "") + data
        if self.open and self.open[-1] == "dt":
            self.names.append(data.strip())

    @property
    def scenes(self):
        return flat(" ".join(text for name, text in self.sections.items() if name.startswith("scene-")))

    @property
    def all(self):
        return flat(" ".join(self.sections.values()))


def flat(text):
    return " ".join(text.split())


def transcript(*words, cwd=ROOT):
    """The real command."""
    return subprocess.run(
        [sys.executable, "-m", "bot", "transcript", *words],
        cwd=cwd, capture_output=True, text=True, timeout=120, check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The document of one language as the command writes it: the file, and what the command said.

    It takes seconds, so the workers of one run share it: who comes first writes it.
    """
    folder = tmp_path_factory.getbasetemp()
    folder = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    file, said = folder / "es.html", folder / "signoff.json"
    with (folder / "signoff.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            run = transcript("--language", LANGUAGE, "--output", str(file))
            said.write_text(json.dumps([run.returncode, run.stdout, run.stderr]))
    return file, SimpleNamespace(
        **dict(zip(("returncode", "stdout", "stderr"), json.loads(said.read_text()), strict=True))
    )


@pytest.fixture(scope="module")
def page(written):
    return Page(written[0].read_text(encoding="utf-8"))


def of_patients():
    groups = wording.checked(("en",))["en"].groups
    return [key for key, group in groups.items() if FOR_PATIENTS.match(group)]


def ways(language, key):
    """The pieces of a text between its values, for each number that may choose another form."""
    for value in (GAP, 0, 1, 2):
        text = WORDINGS.html(language, key, **dict.fromkeys(WORDINGS.variables(key), value))
        text = re.sub(r"<[^>]+>", "", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        pieces = [flat(piece) for piece in re.split(f"{GAP}|\\d+", text)]
        yield [piece for piece in pieces if piece]


def test_the_command_writes_the_file_and_says_so(written):
    file, run = written
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == f"{file} is written: open it in a browser\n"
    assert file.read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="es"')


def test_the_document_is_balanced_html(page):
    assert page.open == []
    assert page.astray == []


def test_every_text_for_patients_stands_in_a_scene_or_in_the_rest(page):
    missing = [
        key
        for key in of_patients()
        if key not in page.names
        and not key.startswith((*IN_THE_PICTURE, *TO_STAFF))
        and not any(all(piece in page.scenes for piece in way) for way in ways(LANGUAGE, key))
    ]
    assert not missing, missing


def test_whatever_the_code_tells_a_patient_stands_under_a_heading_for_patients():
    """A text under another heading would be in the document only if a scene happens to say it."""
    calls = re.compile(
        r"\.(?:(?:told|tell)\(\s*(?:turn\.)?(?:patient|one)|(?:html|plain)\(\s*patient\.language),\s*\"([a-z-]+)\""
    )
    told = {key for path in (ROOT / "bot").rglob("*.py") for key in calls.findall(path.read_text("utf-8"))}
    assert {"emergency", "erased-told", "next-none"} <= told
    assert sorted(told - set(of_patients())) == []


def test_what_stands_in_the_rest_stands_there_in_full_and_once(page):
    rest = flat(page.sections["rest"])
    names = [name for name in page.names if not name.startswith("warning-")]
    assert len(names) == len(set(names))
    assert set(names) <= set(of_patients())
    lost = [key for key in names if not any(all(p in rest for p in way) for way in ways(LANGUAGE, key))]
    assert lost == []


def test_the_picture_of_the_answers_is_in_the_document(page):
    assert page.pictures >= 1


def test_no_inside_of_a_text_is_shown(page):
    assert "{ $" not in page.all
    assert "{$" not in page.all
    assert GAP not in page.all


def test_no_english_sentence_is_left(page):
    own = {piece for key in WORDINGS.keys(LANGUAGE) for way in ways(LANGUAGE, key) for piece in way}
    english = {
        piece
        for key in WORDINGS.keys("en")
        for way in ways("en", key)
        for whole in way
        for piece in re.split(r"(?<=[.:?!]) ", whole)
        if len(re.findall(r"[A-Za-z’]{2,}", piece)) >= 3 and piece not in own
    }
    assert [piece for piece in sorted(english) if piece in page.all] == []


def test_no_scene_shows_what_staff_read(page):
    for words in ("P-0001 (", "/enroll", "alerts_chat"):
        assert words not in page.scenes


def test_what_stands_in_a_file_is_listed(page):
    """The document names the files with the own data and for the calendar, and does not open them."""
    inside = {key for key in of_patients() if key.startswith(("mydata-", "calendar-title", "calendar-notes"))}
    assert len(inside) > 2
    assert inside <= set(page.names)


def test_the_scenes_stand_in_the_order_in_which_a_patient_meets_them(written, page):
    html = written[0].read_text(encoding="utf-8")
    titles = re.findall(r'<h2 id="[^"]+">([^<]*)</h2>', html)
    ends = ("paper-rest", "paper-warnings", "paper-sign")
    keys = [*(f"scene-{name}" for name in SCENES), *ends]
    assert titles == [WORDINGS.plain(LANGUAGE, key) for key in keys]
    assert all(flat(page.sections[f"scene-{number}"]) for number in range(1, len(SCENES) + 1))


def test_it_ends_with_the_lines_to_sign(page):
    signs = flat(page.sections["signature"])
    for line in ("name", "role", "date", "signature"):
        assert WORDINGS.plain(LANGUAGE, f"paper-sign-{line}") in signs


def test_every_list_of_warning_words_is_in_the_document(page):
    names = [name for name in page.names if name.startswith("warning-")]
    assert names == [key for key in of_patients_lists() if key in names]
    assert set(names) == set(of_patients_lists())
    for phrase in WORDINGS.plain(LANGUAGE, "warning-breathing").splitlines():
        assert flat(phrase) in page.all


def of_patients_lists():
    return [key for key in wording.checked(("en",))["en"].groups if key.startswith("warning-")]


@pytest.fixture
def play(monkeypatch):
    """The command on a story that is told already: how it begins and ends without the seven seconds between."""

    async def told(language):
        return f"<!DOCTYPE html>\n<p>¡Hola! {language}</p>\n"

    monkeypatch.setattr("bot.sandbox.signoff.document", told)
    monkeypatch.setattr("bot.logs.configure", lambda level: None)
    return lambda *words: CliRunner().invoke(cli.cli, ["transcript", *words])


@pytest.mark.parametrize("language", ["xx", "../en", "", "EN"])
def test_an_unknown_language_is_wrong_usage_and_the_known_ones_are_named(play, tmp_path, language):
    file = tmp_path / "page.html"
    run = play("--language", language, "--output", str(file))
    assert run.exit_code == 2
    assert run.stdout == ""
    told = run.stderr.splitlines()[-1]
    assert told == f"Error: Invalid value for --language: {language!r}; allowed: en, es, fr, it, pt, ru"
    assert not file.exists()


def test_without_a_file_it_goes_to_the_screen_in_english(play):
    run = play()
    assert run.exit_code == 0
    assert run.stdout.startswith("<!DOCTYPE html>\n<p>¡Hola! en</p>\n")


def test_an_old_file_is_replaced_whole(play, tmp_path):
    file = tmp_path / "page.html"
    file.write_text("x" * 1000)
    assert play("--output", str(file)).exit_code == 0
    assert file.read_text(encoding="utf-8") == "<!DOCTYPE html>\n<p>¡Hola! en</p>\n"


def test_a_file_that_can_not_be_written_is_one_line(play, tmp_path):
    run = play("--output", str(tmp_path / "no" / "page.html"))
    assert run.exit_code == 1
    assert len(run.stderr.splitlines()) == 1
    assert run.stderr.startswith("aftercare: ")
    assert "page.html" in run.stderr
