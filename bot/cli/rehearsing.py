"""`aftercare sandbox` and `aftercare transcript`: everything that needs no Telegram account."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from bot import logs
from bot.wording import available


@click.command()
@click.option("--play", is_flag=True, help="Run one whole course by itself, print both chats, and exit.")
def sandbox(play: bool) -> None:
    """Try everything without a Telegram account: a local server stands in for Telegram."""
    from bot.sandbox.play import play_course

    logs.configure("WARNING")
    if not play:
        raise click.UsageError("use --play: it runs one whole course and prints the transcript")
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
