"""Aftercare: a Telegram bot that looks after patients between the sessions of an injectable course."""

__version__ = "0.1.0"
