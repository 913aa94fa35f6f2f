"""The page of `aftercare sandbox`: the patient's phone and the staff's phone side by side, and a clock to move.

`rehearsal` puts the real bot and its stand-in for Telegram together and lets people act; `insight` reads what the
bot did; `view` draws the chats as values; `web` serves them; `front` is the command.
"""
