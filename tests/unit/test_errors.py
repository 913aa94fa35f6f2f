import inspect

import pytest

from bot import errors
from bot.errors import AftercareError, ConfigError, redact

TOKEN = "123456789:AAExampleExampleExampleExampleExample"
CLASSES = [
    pytest.param(kind, id=name)
    for name, kind in inspect.getmembers(errors, inspect.isclass)
    if kind.__module__ == "bot.errors"
]


@pytest.mark.parametrize("kind", CLASSES)
def test_every_class_is_of_the_tree_and_speaks_by_its_docstring(kind):
    assert issubclass(kind, AftercareError)
    assert str(kind()) == kind.__doc__.rstrip(".")


@pytest.mark.parametrize("kind", CLASSES)
def test_a_message_is_one_line_without_the_token(kind):
    error = kind(f"found\n  {TOKEN}\tthere", "and\r\nmore")
    assert str(error) == "found <token> there; and more"
    assert error.problems == ("found <token> there", "and more")
    assert TOKEN not in repr(error)


def test_a_class_without_a_docstring_takes_its_parents():
    class OddError(ConfigError):
        pass

    assert str(OddError()) == str(ConfigError())


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        pytest.param(
            f"https://api.telegram.org/bot{TOKEN}/getMe",
            "https://api.telegram.org/bot<token>/getMe",
            id="url",
        ),
        pytest.param(TOKEN.replace(":", "%3A"), "<token>", id="url-encoded"),
        pytest.param(TOKEN.replace(":", "%3a"), "<token>", id="url-encoded-small"),
        pytest.param("update 123456789 at 10:00:00", "update 123456789 at 10:00:00", id="ids-and-times-stay"),
    ],
)
def test_redact(text, redacted):
    assert redact(text) == redacted
