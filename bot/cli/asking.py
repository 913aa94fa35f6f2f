"""Questions on the terminal, and answers that come from a pipe just as well."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bot.errors import ConfigError

if TYPE_CHECKING:
    from bot.config.draft import Draft


def prompt(words: str, default: str | None = None, *, hidden: bool = False) -> str:
    """One answer without the blanks around it; an empty one is only taken where there is a default."""
    typed = sys.stdin.isatty()  # else hiding would ask the terminal, past the pipe
    answer: str = click.prompt(
        words, default=default, show_default=bool(default), hide_input=hidden and typed, type=str
    )
    if not typed:
        click.echo()  # an answer that nobody typed does not end the line
    return answer.strip()


def agreed(words: str) -> bool:
    """Yes, which is also what Enter means, or no."""
    while (answer := prompt(f"{words} [Y/n]", default="").casefold()) not in ("", "y", "yes", "n", "no"):
        say("y or n?")
    return answer not in ("n", "no")


def say(problem: object) -> None:
    """What was not right, on a line of its own; the question follows again."""
    click.echo(str(problem), err=True)


def refusal(draft: Draft, section: str, key: str, value: object) -> str | None:
    """Put an answer into the draft, or return what is wrong with it."""
    try:
        draft.answer(section, key, value)
    except ConfigError as error:
        return error.problems[0].partition(": ")[2]
    return None


def ask(draft: Draft, section: str, key: str, words: str, default: str | None = None) -> None:
    """Ask until the answer is allowed."""
    secret = key == "token"
    while problem := refusal(draft, section, key, prompt(words, default, hidden=secret)):
        say(problem)
