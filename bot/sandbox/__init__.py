"""A local stand-in for Telegram: a Bot API server on loopback, and the people who talk to the bot through it.

Nothing of the bot is imported in the stand-in itself: it must stay able to contradict the bot.
"""
