"""Makes README's pictures anew: `.venv/bin/python docs/pictures.py`, where Chromium is installed.

The sandbox is run and clicked through as its guide says; nothing is drawn by hand.
"""

from __future__ import annotations

import asyncio
import io
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from playwright.async_api import async_playwright

from bot.sandbox.page.front import Wish, open_with, standing

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

IMAGES = Path(__file__).parent / "images"
WIDTH = 1280
WIDE = 960
SHOWN = 2200
"""Milliseconds for each picture of the first minute."""
SETTINGS = {"clinic": {"languages": ["en"]}}


async def main() -> None:
    """Write both pictures."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("no Chromium on this machine (Debian: apt-get install chromium)")
    IMAGES.mkdir(exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        await still(browser)
        await steps(browser)
        await browser.close()


async def still(browser: Browser) -> None:
    """A RED alert that nobody has yet, with the reasons for it."""
    async with standing(Wish(0, settings=SETTINGS), print) as server:
        await open_with(server.rehearsal, Wish(0, "infection"))
        page = await opened(browser, server.address, 1020)
        picture = reduced(await page.screenshot())
        picture.save(IMAGES / "sandbox.webp", quality=85, method=6)


async def steps(browser: Browser) -> None:
    """The first minute, one picture a step."""
    async with standing(Wish(0, settings=SETTINGS), print) as server:
        await open_with(server.rehearsal, Wish(0))
        page = await opened(browser, server.address, 860)
        shots = [await page.screenshot()]
        for label in (
            "Open the link",
            "I agree",
            "Next event",
            "Next event",
            "Severe",
            "Mild",
            "Mild",
            "None of these",
        ):
            await page.locator(".hint", has_text=label).click()
            await came_to_rest(page)
            shots.append(await page.screenshot())
        for label in ("Group", "Claim"):
            await page.locator(".hint", has_text=label).click()
            await came_to_rest(page)
            shots.append(await page.screenshot())
    first, *rest = (reduced(shot) for shot in shots)
    first.save(
        IMAGES / "first-minute.webp", save_all=True, append_images=rest, duration=SHOWN, quality=70, method=6
    )


async def opened(browser: Browser, address: str, height: int) -> Page:
    """The page by day, with nothing moving on it."""
    size = {"width": WIDTH, "height": height}
    page = await browser.new_page(viewport=size, color_scheme="light", reduced_motion="reduce")
    await page.goto(address)
    await came_to_rest(page)
    return page


async def came_to_rest(page: Page) -> None:
    """Wait until the bot has said all that it has to say at this moment."""
    await page.wait_for_timeout(1800)


def reduced(shot: bytes) -> Image.Image:
    """A screenshot at the width that README shows."""
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    picture.thumbnail((WIDE, WIDE), Image.Resampling.LANCZOS)
    return picture


if __name__ == "__main__":
    asyncio.run(main())
