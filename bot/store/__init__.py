"""The only room with SQL: what is remembered, in one SQLCipher file through sqlite-utils.

Each function is one use case and runs inside a transaction that its caller opened with `Store.write`.
Nothing in here is a coroutine: an `await` inside a transaction would let another one in.
"""
