"""The quiet room: what should happen, decided from values alone.

Nothing in here knows Telegram, SQL, wording or the clock; `now` is always handed in.
"""
