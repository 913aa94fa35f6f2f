"""Where Telegram ends and the clinic begins: thin adapters in and out, and what each message or tap leads to.

Handlers are plain functions that run inside one transaction (`turn.Turn`): they read, let `care` decide, and write
state, messages and the "handled" mark together. They never talk to Telegram; messages leave through the outbox.
"""
