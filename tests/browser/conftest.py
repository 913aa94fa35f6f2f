"""The sandbox's page in the machine's own Chromium, with the real bot behind it. No browser is ever downloaded."""

from __future__ import annotations

import os
import shutil
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from bot.sandbox.page.front import Wish, open_with, standing

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from playwright.async_api import Browser, Page

PATIENCE = 30_000
"""Milliseconds: a busy machine, and a bot that looks for Telegram again after an outage, take their time."""
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def _why_not() -> str:
    if CHROMIUM is None:
        return "no Chromium on this machine (Debian: apt-get install chromium)"
    return ""


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    """A browser; where there is none the test is skipped, but never where everything has to be tested."""
    if why := _why_not():
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    from playwright.async_api import async_playwright, expect

    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest.fixture
def sandbox(chromium: Browser) -> Callable[..., object]:
    """Opens the page with a story, on a window of this size; whatever the page complains of fails the test."""

    @asynccontextmanager
    async def opened(
        story: str = "", width: int = 1280, height: int = 900, **context: object
    ) -> AsyncIterator[Page]:
        wish = Wish(0, story, settings={"clinic": {"languages": ["en"]}})
        async with standing(wish, print) as server:
            await open_with(server.rehearsal, wish)
            window = await chromium.new_context(viewport={"width": width, "height": height}, **context)
            window.set_default_timeout(PATIENCE)
            page = await window.new_page()
            complaints: list[str] = []
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
            page.on(
                "request", lambda asked: complaints.append(asked.url) if not _own(asked.url, server) else None
            )
            await page.goto(server.address)
            yield page
            await window.close()
            assert complaints == []

    return opened


def _own(url: str, server: object) -> bool:
    return url.startswith((server.address, "data:", "blob:"))
