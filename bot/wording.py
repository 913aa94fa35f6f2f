"""The wording files, `messages/*.ftl`: read, and checked against `en` before any of them is used.

What is told here would otherwise be seen by a patient: broken syntax, a text that one language lacks, `{ $name }`
left standing because two languages don't use the same variables.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.errors import WordingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

REFERENCE = "en"
# The packed folder first: next to an installed `bot`, a folder named `messages` may be anybody's.
FOLDERS = (Path(__file__).parent / "_messages", Path(__file__).parent.parent / "messages")
# Not DATETIME: `date`, `time` and `moment` know the zone and the clock that a message needs.
FUNCTIONS = frozenset({"NUMBER"})


def available(folder: Path | None = None) -> tuple[str, ...]:
    """The languages that have a file, sorted."""
    return tuple(sorted(path.stem for path in (folder or _folder()).glob("*.ftl")))


def checked(languages: Sequence[str], folder: Path | None = None) -> dict[str, Source]:
    """The files of `languages`, in this order. Raises WordingError with all problems of all of them and of `en`."""
    folder = folder or _folder()
    if not languages:
        raise WordingError("no language chosen; allowed: " + ", ".join(available(folder)))
    problems: list[str] = []
    sources: dict[str, Source] = {}
    for language in dict.fromkeys((REFERENCE, *languages)):
        source = _read(language, folder, problems)
        if source is not None:
            sources[language] = source
            problems.extend(source.problems())
    reference = sources.get(REFERENCE)
    if reference is not None:
        for source in sources.values():
            problems.extend(source.differences(reference))
    if problems:
        raise WordingError(*problems)
    return {language: sources[language] for language in languages}


def listed(names: Iterable[str]) -> str:
    """Variables as the files write them: `$day, $name`."""
    return ", ".join(f"${name}" for name in sorted(names))


class _References(Visitor):
    """What a piece of Fluent refers to; `shown` are the variables that it prints (not only selects by)."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.shown: set[str] = set()
        self.messages: set[str] = set()
        self.terms: set[str] = set()
        self.functions: set[str] = set()

    def visit_Placeable(self, node: ast.Placeable) -> None:  # noqa: N802
        if isinstance(node.expression, ast.VariableReference):
            self.shown.add(node.expression.id.name)
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.messages.add(_dotted(node.id.name, node.attribute))

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.terms.add(_dotted(node.id.name, node.attribute))

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.functions.add(node.id.name)
        self.generic_visit(node)


class Source:
    """One parsed file and what can be said about it before it is used."""

    def __init__(self, name: str, resource: ast.Resource, text: str) -> None:
        self.name = name
        self.resource = resource
        self._text = text
        self._found: dict[str, _References] = {}
        self._terms: dict[str, _References] = {}
        self._twice: list[str] = []
        self.groups: dict[str, str] = {}
        """The heading (`## …`) that each text stands under."""
        group = ""
        for entry in resource.body:
            if isinstance(entry, ast.GroupComment):
                group = entry.content or ""
            elif isinstance(entry, ast.Message | ast.Term):
                self._take(entry)
                if isinstance(entry, ast.Message):
                    self.groups[entry.id.name] = group

    def _take(self, entry: ast.Message | ast.Term) -> None:
        into = self._found if isinstance(entry, ast.Message) else self._terms
        parts: list[tuple[str, ast.Pattern | None]] = [(entry.id.name, entry.value)]
        parts += [(f"{entry.id.name}.{attribute.id.name}", attribute.value) for attribute in entry.attributes]
        for key, pattern in parts:
            if pattern is None:
                continue
            if key in into:
                self._twice.append(f"{self._at(entry)}: {key} stands here a second time")
                continue
            references = into[key] = _References()
            references.visit(pattern)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every text; an attribute is `message.attribute`."""
        return tuple(self._found)

    def variables(self, key: str) -> frozenset[str]:
        """The variables of a text and of every text it includes."""
        return frozenset(name for one in {key, *self._included(key)} for name in self._found[one].variables)

    def _included(self, key: str) -> set[str]:
        """Every text that ends up in `key`'s; `key` itself only if it goes round in a circle."""
        seen: set[str] = set()
        waiting = [key]
        while waiting:
            new = (self._found[waiting.pop()].messages & self._found.keys()) - seen
            seen |= new
            waiting.extend(new)
        return seen

    def problems(self) -> Iterator[str]:
        """What is wrong with this file by itself."""
        for entry in self.resource.body:
            if isinstance(entry, ast.Junk):
                said = "; ".join(str(note.message) for note in entry.annotations) or "not Fluent"
                yield f"{self._at(entry.annotations[0] if entry.annotations else entry)}: {said}"
        yield from self._twice
        for key, references in self._found.items():
            yield from self._unknown(f"{self.name}: {key}", references)
        for key, references in self._terms.items():
            yield from self._unknown(f"{self.name}: -{key}", references)
            if references.shown:
                yield f"{self.name}: -{key} shows {listed(references.shown)}; terms may only select"
        for key in self._found:
            if key in self._included(key):
                yield f"{self.name}: {key} includes itself"

    def _unknown(self, at: str, references: _References) -> Iterator[str]:
        for message in sorted(references.messages - self._found.keys()):
            yield f"{at} refers to an unknown text {message}"
        for term in sorted(references.terms - self._terms.keys()):
            yield f"{at} refers to an unknown term -{term}"
        for function in sorted(references.functions - FUNCTIONS):
            yield f"{at} calls an unknown function {function}(); allowed: {', '.join(sorted(FUNCTIONS))}"

    def differences(self, reference: Source) -> Iterator[str]:
        """Where this file doesn't say the same things as the reference."""
        for key in reference.keys:
            if key not in self._found:
                yield f"{self.name}: {key} is missing; {reference.name} has it"
        for key in self.keys:
            if key not in reference._found:
                yield f"{self.name}: {key} is unknown; {reference.name} doesn't have it"
                continue
            here, there = self.variables(key), reference.variables(key)
            if there - here:
                yield f"{self.name}: {key} leaves out {listed(there - here)}; {reference.name} uses it"
            if here - there:
                yield f"{self.name}: {key} uses {listed(here - there)}; {reference.name} doesn't have it"

    def _at(self, node: ast.SyntaxNode) -> str:
        start = node.span.start if node.span else 0
        return f"{self.name}:{self._text.count(chr(10), 0, start) + 1}"


def _folder() -> Path:
    for folder in FOLDERS:
        if folder.is_dir():
            return folder
    raise WordingError("no folder with wording found; allowed: messages/ next to bot/, or bot/_messages/")


def _read(language: str, folder: Path, problems: list[str]) -> Source | None:
    """Parse one language's file; what prevents it goes into `problems`."""
    known = available(folder)
    if language not in known:
        problems.append(f"{language}: no wording for this language; there is: {', '.join(known) or 'none'}")
        return None
    path = folder / f"{language}.ftl"
    try:
        Locale.parse(language, sep="-")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        problems.append(f"{path.name}: can't be read: {error.strerror}")
    except UnicodeDecodeError as error:
        problems.append(f"{path.name}: not UTF-8 (byte {error.start})")
    except (UnknownLocaleError, ValueError):
        problems.append(f"{path.name}: {language!r} is not a language that dates can be written in")
    else:
        # The parser's positions count a line ending as one character.
        text = text.replace("\r\n", "\n")
        return Source(path.name, FluentParser().parse(text), text)
    return None


def _dotted(name: str, attribute: ast.Identifier | None) -> str:
    return name if attribute is None else f"{name}.{attribute.name}"
