"""The shell's commands. Errors are one line each on standard error and exit code 1; wrong usage is exit code 2.

Each file holds a few of them; here is what they share a name with, the `aftercare` command itself.
"""

from __future__ import annotations

import sys

import click

from bot import __version__
from bot.cli.answers import export
from bot.cli.backup import backup, restore
from bot.cli.init import init
from bot.cli.rehearsing import sandbox, transcript
from bot.cli.running import check, run
from bot.errors import AftercareError


class OneLine(click.Group):
    """Turns everything that is wrong with the clinic's set-up into lines, never into a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a subcommand."""
        try:
            return super().invoke(ctx)
        except AftercareError as error:
            problems = error.problems
        except OSError as error:
            problems = (_of_the_system(error),)
        for problem in problems:
            click.echo(f"aftercare: {problem}", err=True)
        return ctx.exit(1)


def _of_the_system(error: OSError) -> str:
    """A full disk, a folder without rights, a port that is taken."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or type(error).__name__}"


@click.group(cls=OneLine, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="aftercare")
def cli() -> None:
    """A Telegram bot that looks after patients between the sessions of an injectable course."""


for command in (init, run, check, sandbox, backup, restore, export, transcript):
    cli.add_command(command)


def main() -> None:
    """Entry point of the `aftercare` command."""
    sys.exit(cli())
