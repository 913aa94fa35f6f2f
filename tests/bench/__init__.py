"""How fast the bot is: figures beside those of what one would use instead, each measured in the same run.

`python -m tests.bench [agenda] [burst] [throughput] [latency] [--quick]` prints a table. Nothing here is asserted:
a time depends on the machine. pytest does not collect this folder.
"""
