"""The wording in `messages/` against the code that says it and against Telegram's limits."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from bot.catalogue import Catalogue
from bot.proofs import ill_marked, overlong
from bot.wording import REFERENCE, available

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "messages"
# Methods that take a key, with its place among the arguments, and who has them: `dict.pop` is none of these.
SAYING = {
    "html": 1,
    "plain": 1,
    "staff": 0,
    "answer": 0,
    "edit": 0,
    "pop": 0,
    "problem": 0,
    "told": 1,
    "tell": 1,
}
SPEAKERS = {"catalogue", "clinic", "turn", "arguments", "self"}
# What chat/clinic adds to everything but buttons and toasts.
DETAILS = {"clinic", "phone", "emergency"}
SAMPLE = {"name": "Ann Lee", "code": "P-0001", "phone": "+49 30 1234567", "number": "112"}

pytestmark = pytest.mark.skipif(
    not (FOLDER / f"{REFERENCE}.ftl").is_file(), reason=f"messages/{REFERENCE}.ftl isn't written yet"
)


@cache
def catalogue():
    return Catalogue.load([REFERENCE, *(one for one in available(FOLDER) if one != REFERENCE)], FOLDER)


@cache
def trees():
    return {path: ast.parse(path.read_bytes()) for path in sorted((ROOT / "bot").rglob("*.py"))}


def nodes(kind):
    return (node for tree in trees().values() for node in ast.walk(tree) if isinstance(node, kind))


def literals():
    """Every text that stands in the code."""
    return {node.value for node in nodes(ast.Constant) if isinstance(node.value, str)}


def words():
    """What a key may be put together from: every text of the code, and the names of enum members."""
    return literals() | {node.id.lower() for node in nodes(ast.Name) if node.id.isupper()}


def templates():
    """Each f-string that begins like a key, as a pattern: f"grade-{word}-{symptom}" is `grade-(.+)-(.+)`."""
    for node in nodes(ast.JoinedStr):
        parts = [re.escape(part.value) if isinstance(part, ast.Constant) else "(.+)" for part in node.values]
        if re.match(r"[a-z]+(\\-[a-z]+)*\\-$", parts[0]):
            yield re.compile("".join(parts))


def said():
    """Each call that says a literal key: the key, the names of what is handed in (None: not to be seen), the place."""
    for path, tree in trees().items():
        for call in ast.walk(tree):
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)):
                continue
            method, speaker = call.func.attr, ast.unparse(call.func.value).rpartition(".")[2]
            if speaker in SPEAKERS and len(call.args) > SAYING.get(method, 99):
                given = {keyword.arg for keyword in call.keywords} | (
                    DETAILS if method not in {"plain", "pop"} else set()
                )
                for key in _whole(call.args[SAYING[method]]):
                    yield key, None if None in given else given, f"{path.relative_to(ROOT)}:{call.lineno}"


def _whole(argument):
    """The literal keys that an argument can be: a text, or either side of `a if x else b`."""
    if isinstance(argument, ast.IfExp):
        yield from _whole(argument.body)
        yield from _whole(argument.orelse)
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value


def rendered():
    """Every text of every language with sample values."""
    for language in catalogue().languages:
        for key in sorted(catalogue().keys(language)):
            for count in (0, 1, 2, 5):
                values = {name: SAMPLE.get(name, count) for name in catalogue().variables(key)}
                yield language, key, catalogue().html(language, key, **values)


def test_every_language_says_the_same():
    assert REFERENCE in catalogue().languages


def test_every_text_is_used():
    known, patterns, standing = words(), list(templates()), literals()

    def used(key):
        if key in standing or key.partition(".")[0] in standing:
            return True
        found = (pattern.fullmatch(key) for pattern in patterns)
        return any(match and known.issuperset(match.groups()) for match in found)

    assert not [key for key in sorted(catalogue().keys(REFERENCE)) if not used(key)]


def test_every_text_that_is_said_exists():
    assert not [f"{place} says {key}" for key, _, place in said() if key not in catalogue().keys(REFERENCE)]


def test_every_text_gets_its_variables():
    known = catalogue().keys(REFERENCE)
    missing = {
        place: (key, catalogue().variables(key) - given)
        for key, given, place in said()
        if given is not None and key in known and not catalogue().variables(key) <= given
    }
    assert not missing


def test_every_text_fits():
    assert not overlong(catalogue())


def test_no_text_shows_its_inside():
    assert not [f"{language}: {key}" for language, key, text in rendered() if "{" in text or "}" in text]


def test_every_texts_markup_is_telegrams_and_closed():
    assert not ill_marked(catalogue())
