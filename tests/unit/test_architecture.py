"""The rooms of `bot/` and which may know which: arrows point down only."""

import ast
import importlib
import threading
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
LAYERS = (
    ("__main__",),
    ("cli",),
    ("sandbox",),
    ("app",),
    ("introducing", "receiving", "sweeping", "worker"),
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
    "bot/introducing.py",
    "bot/receiving.py",
    "bot/app.py",
}

FILES = sorted((ROOT / "bot").rglob("*.py"))


def name(path):
    return str(path.relative_to(ROOT))


def module(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(dotted):
    """`chat` for `bot.chat.sender`; None for `bot` itself."""
    parts = dotted.split(".")
    return parts[1] if len(parts) > 1 else None


@cache
def tree(path):
    """A file as parsed."""
    return ast.parse(path.read_bytes())


@cache
def imports(path):
    """Every module that a file imports anywhere, also inside functions and for type checking."""
    return set(_imports(path))


def _imports(path):
    package = module(path).split(".") if path.name == "__init__.py" else module(path).split(".")[:-1]
    for node in ast.walk(tree(path)):
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


def faults(find, files=FILES):
    """The files in which something is found that may not be there, with it."""
    found = {name(path): find(path) for path in files}
    return {file: wrong for file, wrong in found.items() if wrong}


def in_room(*rooms):
    return [path for path in FILES if room(module(path)) in rooms]


def test_every_file_stands_in_a_room():
    assert not [name(path) for path in FILES if module(path) != "bot" and room(module(path)) not in RANK]


def test_arrows_point_down():
    def up(path):
        own = room(module(path))
        if own is None:
            return modules_of_bot(path)
        return {
            found
            for found in modules_of_bot(path)
            if room(found) in RANK and room(found) != own and RANK[room(found)] >= RANK[own]
        }

    assert not faults(up)


def test_a_room_imports_only_what_it_may():
    def foreign(path):
        allowed = ONLY[room(module(path))]
        return {found for found in modules_of_bot(path) if not within(found, allowed)}

    assert not faults(foreign, in_room(*ONLY))


def test_care_is_pure():
    def impure(path):
        return {found for found in imports(path) if found.split(".")[0] in IMPURE}

    assert not faults(impure, in_room("care"))


def test_the_sandboxs_server_knows_nothing_of_the_bot():
    def known(path):
        composing = name(path) in COMPOSING or name(path).startswith(COMPOSING_FOLDER)
        return not composing and {f for f in modules_of_bot(path) if not within(f, {"bot.sandbox"})}

    assert not faults(known, in_room("sandbox"))


def test_only_the_edge_reads_the_clock():
    edge = {ROOT / "bot/app.py", *in_room("sandbox")}

    def read(path):
        found = {
            ast.unparse(node)
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute)
        }
        return {one for one in found if ".".join(one.split(".")[-2:]) in CLOCKS}

    assert not faults(read, [path for path in FILES if path not in edge])


def test_only_the_edge_knows_telegrams_errors():
    def known(path):
        named = {ast.unparse(node) for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
        return {found for found in imports(path) if within(found, {"telegram.error"})} | (
            named & {"telegram.error"}
        )

    assert not faults(known, [path for path in FILES if name(path) not in TELEGRAM_ERRORS])


def test_importing_starts_nothing(capfd):
    before = set(threading.enumerate())
    for path in FILES:
        if path.name != "__main__.py":
            importlib.import_module(module(path))
            assert set(threading.enumerate()) == before, name(path)
            assert "".join(capfd.readouterr()) == "", name(path)
