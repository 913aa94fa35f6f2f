# ruff: noqa: G003, G004 - logging badly is what these tests are about
import asyncio
import gc
import io
import json
import logging
import re
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import WordingError
from bot.logs import configure, describe, quiet_loop

TOKEN = "987654321:ZZSecretSecretSecretSecretSecretSecre"
MARK = "swollen-lips-of-Ann-Lee"
LEVELS = ["DEBUG", "INFO", "WARNING"]
LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ [A-Z]+ [\w.]+ \S.*")


@pytest.fixture(autouse=True)
def restored():
    """Logging and the hooks are global: put back what pytest had."""
    root, own = logging.getLogger(), logging.getLogger("bot")
    before = (root.handlers[:], root.level, own.level)
    hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    yield
    root.handlers[:], root.level, own.level = before
    own.manager._clear_cache()
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks


@pytest.fixture(params=LEVELS)
def level(request):
    return request.param


def listening(level):
    """Called in the test and not in a fixture: pytest puts a handler of its own back between the two."""
    stream = io.StringIO()
    configure(level, stream)
    return stream


def lines(stream):
    """What was logged, after the check that it is one line a record and holds nothing it must not."""
    text = stream.getvalue()
    assert MARK not in text
    assert TOKEN not in text
    assert TOKEN.partition(":")[2] not in text
    for line in text.splitlines():
        assert LINE.fullmatch(line), line
    return text.splitlines()


class SecretError(Exception):
    pass


def fail():
    local = MARK  # noqa: F841
    try:
        {}[MARK]
    except KeyError as error:
        raise SecretError(f"{MARK} {TOKEN}") from error


def caught():
    try:
        fail()
    except SecretError as error:
        return error


# --- own records ---


def test_a_record_is_a_line_with_time_level_and_name(level):
    out = listening(level)
    logging.getLogger("bot.worker").warning("sent %d of %d", 3, 4)
    (line,) = lines(out)
    assert re.fullmatch(r"\S+Z WARNING bot\.worker sent 3 of 4", line)


@pytest.mark.parametrize(("level", "shown"), [("DEBUG", 4), ("info", 3), ("WARNING", 2), ("ERROR", 1)])
def test_the_level_is_for_own_records(level, shown):
    stream = listening(level)
    for say in ("debug", "info", "warning", "error"):
        getattr(logging.getLogger("bot.x"), say)("said")
    assert len(lines(stream)) == shown


OWN = [
    pytest.param(
        lambda log: log.error("to https://api.telegram.org/bot%s/sendMessage", TOKEN), id="token-argument"
    ),
    pytest.param(
        lambda log: log.error("to /bot" + TOKEN.replace(":", "%%3A") + "/ %s", 1), id="token-url-encoded"
    ),
    pytest.param(lambda log: log.error(f"{TOKEN}\nnext"), id="token-and-line-break"),
    pytest.param(lambda log: log.error("failed", exc_info=caught()), id="exception"),
    pytest.param(lambda log: log.error("failed: %s", caught()), id="exception-as-argument"),
    pytest.param(lambda log: log.error("failed: %r", caught()), id="exception-as-repr"),
    pytest.param(lambda log: log.error("failed: %(why)s", {"why": caught()}), id="exception-in-a-dict"),
    pytest.param(lambda log: log.error(caught()), id="exception-as-message"),
    pytest.param(lambda log: log.error("broken %d %d", MARK), id="wrong-arguments"),
    pytest.param(lambda log: log.error("broken %d", caught()), id="exception-for-a-number"),
    pytest.param(lambda log: log.error("stack", stack_info=True), id="stack"),
    pytest.param(lambda log: log.error("extra", extra={"text": MARK}), id="extra"),
    pytest.param(lambda log: log.error("group", exc_info=ExceptionGroup(MARK, [caught()])), id="group"),
]


@pytest.mark.parametrize("say", OWN)
def test_own_records_hold_nothing_back_but_secrets(level, say, capfd):
    out = listening(level)
    say(logging.getLogger("bot.chat"))
    assert len(lines(out)) == 1
    assert "".join(capfd.readouterr()) == ""


def test_an_exception_is_its_types_and_places(level):
    out = listening(level)
    logging.getLogger("bot").error("failed", exc_info=caught())
    (line,) = lines(out)
    assert re.search(
        r"bot failed \| \S*SecretError at unit/test_logs\.py:\d+ caught, unit/test_logs\.py:\d+ fail"
        r" <- KeyError at unit/test_logs\.py:\d+ fail$",
        line,
    )


def test_even_our_own_errors_are_described_without_their_message():
    assert describe(WordingError(MARK)) == "bot.errors.WordingError"


def test_a_deep_or_circular_exception_stays_short():
    def deep(n):
        return deep(n - 1) if n else 1 / 0

    error = None
    try:
        deep(500)
    except ZeroDivisionError as found:
        error = found
    error.__cause__ = error
    assert len(describe(error)) < 2000


# --- libraries ---

LIBRARIES = [
    "httpx",
    "httpcore.http11",
    "aiohttp.access",
    "apscheduler.executors",
    "telegram.ext",
    "asyncio",
    "botany",
]
LIBRARY = [
    pytest.param(lambda log: log.error('Can not load invalid JSON data: "%s"', MARK), True, id="arguments"),
    pytest.param(lambda log: log.error(f'Can not load invalid JSON data: "{MARK}"'), False, id="formatted"),
    pytest.param(lambda log: log.error(f"{MARK}: %s", 1), False, id="half-formatted"),
    pytest.param(lambda log: log.error(MARK + "%s", 1), False, id="joined"),
    pytest.param(lambda log: log.error("failed", exc_info=caught()), True, id="exception"),
    pytest.param(lambda log: log.error(caught()), False, id="exception-as-message"),
    pytest.param(lambda log: log.error({"text": "".join(MARK)}), False, id="not-a-text"),
    pytest.param(lambda log: log.error("%d", "".join(MARK)), True, id="wrong-arguments"),
    pytest.param(lambda log: log.warning("POST %s", f"/bot{TOKEN}/getMe"), True, id="token"),
]


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize(("say", "literal"), LIBRARY)
def test_a_librarys_record_shows_only_what_stands_in_its_source(level, name, say, literal):
    out = listening(level)
    say(logging.getLogger(name))
    (line,) = lines(out)
    assert ("(message withheld) at unit/test_logs.py:" in line) is not literal


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_library_is_silent_below_warning(level, name):
    out = listening(level)
    logger = logging.getLogger(name)
    before = logger.level
    logger.setLevel(logging.DEBUG)
    try:
        logger.debug("said")
        logger.info("HTTP Request: POST %s", f"/bot{TOKEN}/getMe")
    finally:
        logger.setLevel(before)
    assert lines(out) == []


def test_what_the_telegram_library_says_of_broken_json_stays_inside(level):
    """The real thing: it puts what it received into its own record and its own exception."""
    from telegram.error import TelegramError
    from telegram.request import BaseRequest

    out = listening(level)

    with pytest.raises(TelegramError):
        BaseRequest.parse_json_payload(json.dumps({"text": MARK}).encode()[:-1])
    (line,) = lines(out)
    assert (
        'telegram.request.BaseRequest Can not load invalid JSON data: "%s" | json.decoder.JSONDecodeError at'
        in line
    )


def test_a_library_without_source_is_withheld(level):
    out = listening(level)
    code = compile("def say(log, text): log.error('said %s', text)", "/nowhere/lib.py", "exec")
    scope = {}
    exec(code, scope)
    scope["say"](logging.getLogger("lib"), MARK)
    (line,) = lines(out)
    assert line.endswith("lib (message withheld) at nowhere/lib.py:1 say")


@given(text=st.text(min_size=1).filter(lambda text: text.strip()))
def test_no_text_gets_through_a_library(text):
    stream = io.StringIO()
    configure("DEBUG", stream)
    logging.getLogger("lib").error(f"\x00{text}")
    logging.getLogger("lib").error("%s", text)
    withheld, template = stream.getvalue().splitlines()
    assert "(message withheld) at unit/test_logs.py:" in withheld
    assert template.endswith("ERROR lib %s")


# --- what no logger sees ---


def test_an_uncaught_exception(level, capfd):
    out = listening(level)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    (line,) = lines(out)
    assert "CRITICAL bot uncaught | " in line
    assert "".join(capfd.readouterr()) == ""


def test_an_uncaught_exception_of_a_thread(level):
    out = listening(level)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    (line,) = lines(out)
    assert "CRITICAL bot uncaught in a thread | " in line


def test_an_exception_that_cannot_be_raised(level):
    out = listening(level)

    class Bad:
        def __del__(self):
            fail()

    bad = Bad()
    del bad
    gc.collect()
    (line,) = lines(out)
    assert "ERROR bot ignored | " in line


@pytest.mark.parametrize("debug", [False, True])
def test_the_event_loop(level, debug):
    """A callback's arguments stand in asyncio's own message, a task's result in its repr."""
    out = listening(level)

    def callback(_text):
        fail()

    async def task():
        fail()

    async def main():
        loop = asyncio.get_running_loop()
        quiet_loop(loop)
        loop.call_soon(callback, MARK)
        forgotten = loop.create_task(task(), name=MARK)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del forgotten
        gc.collect()
        loop.call_exception_handler({"message": MARK})

    asyncio.run(main(), debug=debug)
    said = [line for line in lines(out) if " asyncio " not in line]
    assert len(said) == 3
    assert all("ERROR bot uncaught in the event loop" in line for line in said)


def test_a_broken_stream_stays_silent(capfd):
    stream = io.StringIO()
    configure("INFO", stream)
    stream.close()
    logging.getLogger("bot").error("said %s", MARK)
    assert "".join(capfd.readouterr()) == ""


def test_configuring_twice_logs_once():
    stream = io.StringIO()
    configure("INFO", stream)
    configure("INFO", stream)
    logging.getLogger("bot").info("said")
    assert len(lines(stream)) == 1
