"""`python -m bot` is the same as `aftercare`."""

from bot.cli import main

main()
