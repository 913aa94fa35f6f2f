"""`aftercare sandbox` and `aftercare transcript`: everything that needs no Telegram account."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import click

from bot import config, logs
from bot.cli.ending import end_at_once_at
from bot.wording import available


@click.command()
@click.option("--play", is_flag=True, help="Run one whole course by itself, print both chats, and exit.")
@click.option(
    "--scenario",
    "story",
    metavar="STORY",
    help="Start with a ready story: well, infection, allergy, late-lump, silent or moved.",
)
@click.option("--port", default=8080, show_default=True, type=click.IntRange(1, 65535), help="Of the page.")
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="A folder in which the rehearsal is kept, to go on with it later.",
)
@click.option(
    "--config",
    "path",
    type=click.Path(path_type=Path),
    help="Rehearse with a clinic's own name, plans, treatments and rules.",
)
def sandbox(play: bool, story: str | None, port: int, data: Path | None, path: Path | None) -> None:
    """Try everything without a Telegram account: both phones in a browser, and a clock to move."""
    if not play:
        end_at_once_at(signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    from bot.sandbox.stories import (
        STORIES,  # here, since it takes a while, and what needs no bot answers at once
    )

    os.umask(0o077)
    logs.configure("WARNING")
    if play:
        _play(beside=[name for name, given in (("--scenario", story), ("--data", data)) if given is not None])
        return
    if story is not None and story not in (known := [key for key in STORIES if key]):
        raise click.BadParameter(f"{story!r}; allowed: {', '.join(known)}", param_hint="--scenario")
    from bot.sandbox.page.front import Wish, serve

    wish = Wish(port, story, data, config.rehearsed(path) if path else {})
    asyncio.run(serve(wish, click.echo))


def _play(beside: list[str]) -> None:
    if beside:
        raise click.UsageError(f"--play tells its own story: it can't go with {' and '.join(beside)}")
    from bot.sandbox.play import play_course

    click.echo(asyncio.run(play_course()))


@click.command()
@click.option("--language", default="en", show_default=True, help="A language of messages/, such as es.")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file, instead of the screen."
)
def transcript(language: str, output: Path | None) -> None:
    """Print all that patients read, in the order in which they meet it: one HTML page for review and signature."""
    from bot.sandbox.signoff import document

    logs.configure("WARNING")
    if language not in (known := available()):
        raise click.BadParameter(f"{language!r}; allowed: {', '.join(known)}", param_hint="--language")
    page = asyncio.run(document(language))
    if output is None:
        click.echo(page)
    else:
        output.write_text(page, encoding="utf-8")
        click.echo(f"{output} is written: open it in a browser")
