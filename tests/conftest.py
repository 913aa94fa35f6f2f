"""What holds for every test of the suite."""

from __future__ import annotations

import gc

# Thousands of collected tests and a few libraries live until the end: looking through them again and again for
# garbage is a tenth of what the suite would cost. So nothing is looked for while tests are collected, and what
# is there by then is set aside.
gc.disable()


def pytest_collection_finish() -> None:
    """Look for garbage again, but only in what the tests make."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    gc.enable()
