"""The wording: every sentence a person reads, from `messages/*.ftl`, and dates as a locale writes them.

Laws:
- Every file is checked against `en` before anything is shown: nobody reads `{ $name }` or a wrong language.
- The files may hold Telegram's HTML tags; what is put into them is escaped, unless it is `Html`.
- No decision is made here: callers choose the key and hand in values.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_datetime, get_datetime_format, match_skeleton
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.errors import WordingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime, tzinfo

    from fluent.runtime.resolver import Pattern

REFERENCE = "en"
# The packed folder first: next to an installed `bot`, a folder named `messages` may be anybody's.
FOLDERS = (Path(__file__).parent / "_messages", Path(__file__).parent.parent / "messages")
# Not DATETIME: `date`, `time` and `moment` know the zone and the clock that a message needs.
FUNCTIONS = frozenset({"NUMBER"})

# Fluent refuses values above 2500 characters and a message may have 4096: long ones are put in afterwards.
LONG = 1000
_SLOT = re.compile("\ue000([a-zA-Z][a-zA-Z0-9_-]*)\ue001")

# "Monday, 14 December": CLDR's plain `en` is American ("December 14").
_DATE_PATTERNS = {"en": "EEEE, d MMMM"}
_WIDTHS = re.compile(r"'[^']*'|E+|c+|MMM+")

_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})  # controls, formats (all bidi controls are), lone surrogates
_JOINERS = frozenset("\u200c\u200d")  # Persian and Indic names, and emoji, are written with them
_FSI, _PDI = "\u2068", "\u2069"


class Html(str):
    """Text that is Telegram HTML already and is put into a message as it is."""

    __slots__ = ()


Value = str | int | float


def available(folder: Path | None = None) -> tuple[str, ...]:
    """The languages that have a file, sorted."""
    return tuple(sorted(path.stem for path in (folder or _folder()).glob("*.ftl")))


def safe_name(name: str) -> str:
    """A person's name for display: one line, no control characters, and unable to turn the text around it.

    A name with right-to-left letters is wrapped in a first-strong isolate.
    """
    visible = (
        c for c in " ".join(name.split()) if c in _JOINERS or unicodedata.category(c) not in _INVISIBLE
    )
    clean = " ".join("".join(visible).split())
    if any(unicodedata.bidirectional(c) in {"R", "AL"} for c in clean):
        return f"{_FSI}{clean}{_PDI}"
    return clean


def stamp(moment: datetime, zone: tzinfo) -> str:
    """An instant for staff, the same in every language: `2026-12-14 10:00`."""
    return _local(moment, zone).strftime("%Y-%m-%d %H:%M")


@dataclass(frozen=True, slots=True)
class _Text:
    pattern: Pattern
    variables: frozenset[str]


class _Wording:
    """One language, ready to render."""

    def __init__(self, language: str, source: _Source) -> None:
        self.locale = Locale.parse(language, sep="-")
        self.bundle = FluentBundle([language], use_isolating=False)
        self.bundle.add_resource(source.resource)
        self.texts: dict[str, _Text] = {}
        for key in source.keys:
            name, _, attribute = key.partition(".")
            message = self.bundle.get_message(name)
            pattern = message.attributes[attribute] if attribute else message.value
            if pattern is not None:
                self.texts[key] = _Text(pattern, source.variables(key))
        self.date = _date_pattern(language, self.locale)
        self.time = _time_pattern(self.locale)
        self.moment = str(get_datetime_format("medium", self.locale))


class Catalogue:
    """The wording of every configured language. Build it with `load`."""

    def __init__(self, wordings: Mapping[str, _Wording]) -> None:
        self._wordings = dict(wordings)
        self.languages: tuple[str, ...] = tuple(wordings)

    @classmethod
    def load(cls, languages: Sequence[str], folder: Path | None = None) -> Catalogue:
        """Read and check the files of `languages`; the first one is for whoever speaks none of them.

        Raises WordingError with all problems: syntax, unknown references, keys and variables unlike `en`'s.
        """
        folder = folder or _folder()
        if not languages:
            raise WordingError("no language chosen; allowed: " + ", ".join(available(folder)))
        problems: list[str] = []
        sources: dict[str, _Source] = {}
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
        return cls({language: _Wording(language, sources[language]) for language in languages})

    def html(self, language: str, key: str, **args: Value) -> str:
        """A message as Telegram HTML: every text among `args` is escaped unless it is `Html`."""
        return self._render(language, key, {name: _escaped(value) for name, value in args.items()})

    def plain(self, language: str, key: str, **args: Value) -> str:
        """A text without markup, for buttons, toasts and file names."""
        return self._render(language, key, {name: _bare(value) for name, value in args.items()})

    def _render(self, language: str, key: str, args: dict[str, Value]) -> str:
        wording = self._wording(language)
        text = wording.texts.get(key)
        if text is None:
            raise WordingError(f"{language}: no text {key!r}")
        missing = text.variables - args.keys()
        if missing:
            raise WordingError(f"{language}: {key} needs {_variables(missing)}")
        long = {name: value for name, value in args.items() if isinstance(value, str) and len(value) > LONG}
        if long:
            args = args | {name: f"\ue000{name}\ue001" for name in long}
        rendered, errors = wording.bundle.format_pattern(text.pattern, args)
        if errors or not isinstance(rendered, str):
            raise WordingError(f"{language}: {key} can't be rendered: {_kinds(errors)}")
        return _SLOT.sub(lambda slot: long.get(slot[1], slot[0]), rendered) if long else rendered

    def _wording(self, language: str) -> _Wording:
        try:
            return self._wordings[language]
        except KeyError:
            raise WordingError(f"no language {language!r}; allowed: {', '.join(self.languages)}") from None

    def keys(self, language: str) -> frozenset[str]:
        """Every key of a language; an attribute is `message.attribute`."""
        return frozenset(self._wording(language).texts)

    def variables(self, key: str) -> frozenset[str]:
        """What has to be handed in to render `key`, the same in every language."""
        text = self._wording(self.languages[0]).texts.get(key)
        if text is None:
            raise WordingError(f"{self.languages[0]}: no text {key!r}")
        return text.variables

    def language(self, code: str | None) -> str:
        """The best language for a Telegram `language_code`: `pt` serves `pt-br`, the first all others."""
        wanted = (code or "").replace("_", "-").casefold()
        base = wanted.partition("-")[0]
        for fits in (wanted, base):
            for language in self.languages:
                if language.casefold() == fits:
                    return language
        same = (language for language in self.languages if language.casefold().partition("-")[0] == base)
        return next(same, self.languages[0])

    def date(self, language: str, moment: datetime, zone: tzinfo) -> str:
        """`Monday, 14 December`, in the language's own order."""
        wording = self._wording(language)
        return format_datetime(_local(moment, zone), wording.date, locale=wording.locale)

    def time(self, language: str, moment: datetime, zone: tzinfo) -> str:
        """`10:00`, by the 24-hour clock."""
        wording = self._wording(language)
        return format_datetime(_local(moment, zone), wording.time, locale=wording.locale)

    def moment(self, language: str, moment: datetime, zone: tzinfo) -> str:
        """`Monday, 14 December, 10:00`."""
        pattern = self._wording(language).moment
        date, time = self.date(language, moment, zone), self.time(language, moment, zone)
        return pattern.replace("'", "").replace("{1}", date).replace("{0}", time)

    stamp = staticmethod(stamp)


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


class _Source:
    """One parsed file and what can be said about it before it is used."""

    def __init__(self, name: str, resource: ast.Resource, text: str) -> None:
        self.name = name
        self.resource = resource
        self._text = text
        self._found: dict[str, _References] = {}
        self._terms: dict[str, _References] = {}
        self._twice: list[str] = []
        for entry in resource.body:
            if isinstance(entry, ast.Message | ast.Term):
                self._take(entry)

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
                yield f"{self.name}: -{key} shows {_variables(references.shown)}; terms may only select"
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

    def differences(self, reference: _Source) -> Iterator[str]:
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
                yield f"{self.name}: {key} leaves out {_variables(there - here)}; {reference.name} uses it"
            if here - there:
                yield f"{self.name}: {key} uses {_variables(here - there)}; {reference.name} doesn't have it"

    def _at(self, node: ast.SyntaxNode) -> str:
        start = node.span.start if node.span else 0
        return f"{self.name}:{self._text.count(chr(10), 0, start) + 1}"


def _folder() -> Path:
    for folder in FOLDERS:
        if folder.is_dir():
            return folder
    raise WordingError("no folder with wording found; allowed: messages/ next to bot/, or bot/_messages/")


def _read(language: str, folder: Path, problems: list[str]) -> _Source | None:
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
        return _Source(path.name, FluentParser().parse(text), text)
    return None


def _dotted(name: str, attribute: ast.Identifier | None) -> str:
    return name if attribute is None else f"{name}.{attribute.name}"


def _variables(names: Iterable[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names))


def _kinds(errors: Iterable[Exception]) -> str:
    """Names of errors only: their texts may quote a value."""
    return ", ".join(sorted({type(error).__name__ for error in errors})) or "not a text"


def _escaped(value: Value) -> Value:
    if isinstance(value, Html):
        return str(value)
    return html.escape(str(value), quote=False) if isinstance(value, str) else value


def _bare(value: Value) -> Value:
    return str(value) if isinstance(value, str) else value


def _local(moment: datetime, zone: tzinfo) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone; allowed: aware datetimes")
    return moment.astimezone(zone)


def _date_pattern(language: str, locale: Locale) -> str:
    """Day and month with full names: Babel finds the locale's order, and its widths are widened here."""
    if language in _DATE_PATTERNS:
        return _DATE_PATTERNS[language]
    known = locale.datetime_skeletons
    found = match_skeleton("MMMMEEEEd", known)
    if found is None:
        return "EEEE d MMMM"
    widen = {"E": "EEEE", "c": "cccc", "M": "MMMM"}
    return _WIDTHS.sub(lambda part: widen.get(part[0][0], part[0]), str(known[found].pattern))


def _time_pattern(locale: Locale) -> str:
    known = locale.datetime_skeletons
    return str(known["Hm"].pattern) if "Hm" in known else "HH:mm"
