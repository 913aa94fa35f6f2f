"""What the pages say is what there is: each walk here fails when something new stands without a line in them."""

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.care.model import Kind, Reason
from bot.catalogue import Catalogue
from bot.chat.commands import COMMANDS
from bot.chat.kinds import KINDS
from bot.config import File
from bot.store.migrations import migrations

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
PAGES = sorted([*(ROOT / "docs").glob("*.md"), ROOT / "README.md", ROOT / "CHANGELOG.md"])
# Never written into a repository, so searched even where git can't be asked what is ignored.
LEFT_BY_TOOLS = {".git", ".venv", "__pycache__", ".mypy_cache", ".ruff_cache", ".hypothesis", "dist", "build"}
# In parts, so that this file itself is not found.
FORBIDDEN = (
    "pypi" + ".org",
    "python" + "hosted",
    "npm" + "js.org",
    "deb.debian" + ".org",
    "file" + ":///",
    "/opt/" + "wheels",
    "/opt/" + "pypi",
    "/tmp/" + "v/",
    "/" + "work/",
    "/" + "root/",
)


def page(name):
    return (ROOT / name).read_text(encoding="utf-8")


def each(values):
    return [pytest.param(value, id=str(value)) for value in values]


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def requirement(text):
    """`("python-telegram-bot", "22.8")` for `python-telegram-bot[webhooks]>=22.8,<23`."""
    found = re.fullmatch(r"([A-Za-z0-9._-]+)(?:\[[^]]*])?>=([0-9.]+)(?:,<[0-9.]+)?", text)
    assert found, text
    return canonical(found[1]), found[2]


def version(text):
    return tuple(int(part) for part in re.findall(r"\d+", text))


def marked(name):
    """The block after the line `<!-- name -->`, as `.ci/run` reads it."""
    found = re.findall(rf"^<!-- {name} -->\n```sh\n(.*?)^```$", page("README.md"), re.DOTALL | re.MULTILINE)
    assert len(found) == 1
    return found[0].rstrip("\n")


REQUIRED = [requirement(text) for text in PROJECT["dependencies"]]
REQUIRED += [requirement(text) for texts in PROJECT["optional-dependencies"].values() for text in texts]


def pins():
    lines = page("constraints.txt").splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*", line) for line in lines)
    return {canonical(line.partition("==")[0]): line.partition("==")[2] for line in lines}


# --- commands ---


@cache
def wording():
    return Catalogue.load(["en"])


@pytest.mark.parametrize("name", each(COMMANDS))
def test_every_command_has_its_chapter_with_its_usage(name):
    chapters = re.split(r"^### ", page("docs/commands.md"), flags=re.MULTILINE)
    chapter = [text for text in chapters if text.startswith(f"`/{name}`")]
    assert len(chapter) == 1
    catalogue = wording()
    if f"usage-{name}" in catalogue.keys("en"):
        for line in re.findall(r"<code>(.*?)</code>", catalogue.html("en", f"usage-{name}")):
            assert f"    {line}\n" in chapter[0]
    else:
        assert re.search(rf"^    /{name}( TOKEN)?$", chapter[0], re.MULTILINE)


def test_no_chapter_is_about_a_command_that_does_not_exist():
    assert set(re.findall(r"^### `/(\w+)`", page("docs/commands.md"), re.MULTILINE)) == set(COMMANDS)


# --- settings (that the example covers every key is tested in test_config) ---


@pytest.mark.parametrize("section", each(File.model_fields))
def test_every_section_has_its_chapter(section):
    assert re.search(rf"^### `\[{section}(\.KEY)?]`$", page("docs/configuration.md"), re.MULTILINE)


# --- states, kinds, rules ---


def states(table):
    db = Database(memory=True)
    try:
        migrations.apply(db)
        found = re.search(r"state IN\s*\(([^)]*)\)", db[table].schema)
        return re.findall(r"'(\w+)'", found[1])
    finally:
        db.close()


@pytest.mark.parametrize("state", each(dict.fromkeys([*states("outbox"), *states("agenda")])))
def test_every_state_has_its_row(state):
    assert re.search(rf"^\| `{state}` \|", page("docs/message-lifecycle.md"), re.MULTILINE)


@pytest.mark.parametrize("kind", each(kind.value for kind in Kind))
def test_every_kind_of_agenda_row_has_its_row(kind):
    agenda = page("docs/message-lifecycle.md").partition("## To come")[2].partition("\n## ")[0]
    assert re.search(rf"^\| `{kind}` \|", agenda, re.MULTILINE)


@pytest.mark.parametrize("kind", each(KINDS))
def test_every_kind_of_message_has_its_policy(kind):
    message = KINDS[kind]
    row = f"\n| `{kind}` | {message.reader} | {message.attempts} |"
    assert row in page("docs/message-lifecycle.md")


@pytest.mark.parametrize("reason", each(reason.value for reason in Reason))
def test_every_rule_is_explained(reason):
    assert re.search(rf"^\| `{reason}` \|", page("docs/clinical-rules.md"), re.MULTILINE)


# --- dependencies ---


@pytest.mark.parametrize(("name", "least"), [pytest.param(*one, id=one[0]) for one in REQUIRED])
def test_every_dependency_is_explained_and_pinned(name, least):
    rows = re.findall(
        r"^\| ([A-Za-z0-9._-]+)(?:\[[^]]*])? \| ([0-9.]+)", page("docs/dependencies.md"), re.MULTILINE
    )
    assert {canonical(found): bound for found, bound in rows}[name] == least
    assert version(pins()[name]) >= version(least)


# --- README's two commands ---


@pytest.mark.parametrize(
    ("name", "last"),
    [
        pytest.param("first-command", ".venv/bin/aftercare sandbox", id="first"),
        pytest.param("test-command", ".venv/bin/pytest", id="tests"),
    ],
)
def test_readmes_commands_are_one_line_with_their_own_environment(name, last):
    command = marked(name)
    assert "\n" not in command
    make, install, run = command.split(" && ")
    assert make == "python3 -m venv .venv"
    assert install.startswith(".venv/bin/pip install ")
    assert "-c constraints.txt" in install
    assert run == last


# --- the pages themselves ---


@pytest.mark.parametrize("path", each(PAGES))
def test_every_link_leads_somewhere(path):
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if not re.match(r"https?://", target):
            name, _, anchor = target.partition("#")
            there = (path.parent / name) if name else path
            assert there.is_file(), target
            assert not anchor or anchor in anchors(there), target


def anchors(path):
    headings = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_page_is_reached_from_the_readme():
    readme = page("README.md")
    missing = [path.name for path in (ROOT / "docs").glob("*.md") if f"(docs/{path.name})" not in readme]
    assert not missing


def files():
    """What stands in the repository, or would after the next `git add`."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        named = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        named = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*")]
    paths = [ROOT / name for name in named if name and not LEFT_BY_TOOLS & set(Path(name).parts)]
    return [path for path in paths if path.is_file()]


def test_nothing_names_a_registrys_address_or_this_machines_folders():
    found = [
        f"{path.relative_to(ROOT)}: {needle}"
        for path in files()
        for needle in FORBIDDEN
        if needle in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert not found
