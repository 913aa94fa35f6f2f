"""The rooms of `bot/` and which may know which: arrows point down only."""

import ast
import importlib
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAYERS = (
    ("__main__",),
    ("cli",),
    ("sandbox",),
    ("app",),
    ("receiving", "sweeping", "worker"),
    ("chat",),
    ("media",),
    ("store",),
    ("proofs",),
    ("catalogue", "config", "logs"),
    ("wording",),
    ("errors", "care"),
)
RANK = {room: len(LAYERS) - depth for depth, rooms in enumerate(LAYERS) for room in rooms}
# What a room may import at all, where that is less than everything below it.
ONLY = {
    "care": {"bot.care"},
    "store": {"bot.care", "bot.errors", "bot.store"},
    "errors": set(),
    "media": {"bot.care", "bot.errors", "bot.media"},
}
# The sandbox's server stands for Telegram and knows nothing of the bot; these put the two together.
COMPOSING = {
    "bot/sandbox/play.py",
    "bot/sandbox/signoff.py",
    "bot/sandbox/stage.py",
}
COMPOSING_FOLDER = "bot/sandbox/page/"
IMPURE = {
    "telegram",
    "sqlite_utils",
    "sqlcipher3",
    "sqlite3",
    "asyncio",
    "apscheduler",
    "tornado",
    "httpx",
    "logging",
}
CLOCKS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"}
TELEGRAM_ERRORS = {
    "bot/chat/sender.py",
    "bot/chat/inbox.py",
    "bot/chat/lines.py",
    "bot/receiving.py",
    "bot/app.py",
}

FILES = sorted((ROOT / "bot").rglob("*.py"))
each_file = pytest.mark.parametrize(
    "path", [pytest.param(path, id=str(path.relative_to(ROOT))) for path in FILES]
)


def name(path):
    return str(path.relative_to(ROOT))


def module(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(dotted):
    """`chat` for `bot.chat.sender`; None for `bot` itself."""
    parts = dotted.split(".")
    return parts[1] if len(parts) > 1 else None


def imports(path):
    """Every module that a file imports anywhere, also inside functions and for type checking."""
    package = module(path).split(".") if path.name == "__init__.py" else module(path).split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            origin = ".".join([*base, *((node.module or "").split("."))]).strip(".")
            yield origin
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def modules_of_bot(path):
    return {found for found in imports(path) if found.startswith("bot.")}


def within(found, allowed):
    return any(found == one or found.startswith(f"{one}.") for one in allowed)


@each_file
def test_every_file_stands_in_a_room(path):
    assert module(path) == "bot" or room(module(path)) in RANK


@each_file
def test_arrows_point_down(path):
    own = room(module(path))
    if own is None:
        assert not modules_of_bot(path)
        return
    up = {
        found
        for found in modules_of_bot(path)
        if room(found) in RANK and room(found) != own and RANK[room(found)] >= RANK[own]
    }
    assert not up


@each_file
def test_a_room_imports_only_what_it_may(path):
    own = room(module(path))
    if own in ONLY:
        assert not {found for found in modules_of_bot(path) if not within(found, ONLY[own])}


@each_file
def test_care_is_pure(path):
    if room(module(path)) == "care":
        assert not {found for found in imports(path) if found.split(".")[0] in IMPURE}


@each_file
def test_the_sandboxs_server_knows_nothing_of_the_bot(path):
    composing = name(path) in COMPOSING or name(path).startswith(COMPOSING_FOLDER)
    if room(module(path)) == "sandbox" and not composing:
        assert not {found for found in modules_of_bot(path) if not within(found, {"bot.sandbox"})}


@each_file
def test_only_the_edge_reads_the_clock(path):
    if name(path) == "bot/app.py" or room(module(path)) == "sandbox":
        return
    read = {
        ast.unparse(node)
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Attribute) and ".".join(ast.unparse(node).split(".")[-2:]) in CLOCKS
    }
    assert not read


@each_file
def test_only_the_edge_knows_telegrams_errors(path):
    if name(path) in TELEGRAM_ERRORS:
        return
    assert not {found for found in imports(path) if within(found, {"telegram.error"})}
    named = {
        ast.unparse(node)
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Attribute)
    }
    assert "telegram.error" not in named


@each_file
def test_importing_starts_nothing(path, capfd):
    if path.name == "__main__.py":
        return
    before = set(threading.enumerate())
    importlib.import_module(module(path))
    assert set(threading.enumerate()) == before
    assert "".join(capfd.readouterr()) == ""
