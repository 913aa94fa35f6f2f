"""What somebody does who has never seen the sandbox: by clicks, by keys, on a phone."""

from __future__ import annotations

import re

from playwright.async_api import Page, expect

from bot.sandbox.stories import STORIES


def patient(page: Page):
    return page.get_by_test_id("patient-phone")


def staff(page: Page):
    return page.get_by_test_id("staff-phone")


async def tap(phone, label: str) -> None:
    """Press the newest button that begins so."""
    await phone.get_by_role("button", name=re.compile(f"^{label}")).last.click()


async def write(phone, text: str) -> None:
    await phone.get_by_role("textbox", name="Message").fill(text)
    await phone.get_by_role("textbox", name="Message").press("Enter")


async def test_the_guide_leads_through_the_whole_job_in_a_minute(sandbox):
    async with sandbox() as page:
        guide = page.get_by_test_id("guide")
        hint = page.locator(".hint")
        await expect(guide).to_contain_text("1 of 6")
        for step, label in (("1 of 6", "Open the link"), ("2 of 6", "I agree"), ("3 of 6", "Next event")):
            await expect(guide).to_contain_text(step)
            await expect(hint).to_have_text(re.compile(label))
            await hint.click()
        await expect(guide).to_contain_text("once more")
        await hint.click()
        for label in ("Severe", "Mild", "Mild", "None of these"):
            await expect(guide).to_contain_text("4 of 6")
            await expect(hint).to_have_text(re.compile(f"^{label}"))
            shown = await hint.evaluate_handle("element => element")
            await hint.click()
            await page.wait_for_function("element => !element.isConnected", arg=shown)
        await expect(guide).to_contain_text("AMBER")
        await hint.click()
        await expect(hint).to_have_text("Claim")
        await hint.click()
        await expect(staff(page)).to_contain_text("Maria has it")
        await expect(guide).to_contain_text("6 of 6")
        await guide.get_by_role("button", name="Fill it in").click()
        await hint.click()
        await expect(guide).to_contain_text("Done")
        await patient(page).get_by_role("tab", name="Ben Novak").click()
        await expect(patient(page).get_by_role("button", name="Open the link")).to_be_visible()
        log = page.get_by_test_id("log")
        await expect(log).to_contain_text(
            "Alert AMBER · P-0001 Anna Petrova: staff are paged — Swelling is severe"
        )
        await guide.get_by_role("button", name="Close").click()
        await expect(guide).to_be_hidden()
        await page.reload()
        await expect(page.get_by_test_id("clock")).to_contain_text("Wed 2 Sep 2026, 10:00")
        await expect(guide).to_be_hidden()


async def test_a_red_alert_is_claimed_answered_and_the_clock_moves_on(sandbox):
    async with sandbox("infection") as page:
        clock, group = page.get_by_test_id("clock"), staff(page).get_by_test_id("tab-group")
        await expect(group).to_have_attribute("aria-selected", "true")
        await expect(patient(page)).to_contain_text("Call 112 now")
        await clock.get_by_role("button", name="Next event").click()
        await expect(clock).to_contain_text("10:10")
        await expect(staff(page)).to_contain_text("Still unclaimed: page 2")
        await tap(staff(page), "Claim")
        await expect(staff(page).get_by_text("It’s yours now.")).to_be_visible()
        alert = staff(page).get_by_test_id("message").filter(has_text="RED · P-0001").last
        await alert.hover()
        await alert.get_by_role("button", name="Reply", exact=True).click()
        await write(staff(page), "Anna, can you come in at 11?")
        await expect(patient(page)).to_contain_text("Anna, can you come in at 11?")
        await write(patient(page), "Yes <b>now</b>")
        await expect(staff(page)).to_contain_text("Yes <b>now</b>")
        await clock.get_by_role("button", name="+1 day").click()
        await expect(clock).to_contain_text("Sat 5 Sep 2026, 10:10")


async def test_a_fault_holds_messages_and_lets_them_go(sandbox):
    async with sandbox("well") as page:
        faults = page.get_by_test_id("faults")
        await faults.get_by_role("radio", name="Down for an hour").check()
        await expect(faults).to_contain_text(re.compile(r"It ends at .*, 11:00"))
        await write(patient(page), "/next")
        await expect(patient(page).get_by_test_id("message").last).to_contain_text("/next")
        await page.get_by_role("button", name="+1 hour").click()
        await expect(faults.get_by_role("radio", name="Working")).to_be_checked()
        await expect(patient(page).get_by_test_id("message").last).to_contain_text("Your next session")
        await expect(faults).to_contain_text("Outbox: empty")
        await faults.get_by_role("radio", name="Refusing (429)").check()
        await write(patient(page), "/tips")
        await expect(faults).to_contain_text(re.compile(r"Outbox: \d+ messages? waits?"))
        await faults.get_by_role("radio", name="Working").check()
        await expect(faults).to_contain_text("Outbox: empty")
        await patient(page).get_by_role("button", name="Block").click()
        await expect(patient(page)).to_contain_text("Anna has blocked the bot")
        await patient(page).get_by_role("button", name="Unblock").first.click()
        await expect(patient(page).get_by_role("textbox", name="Message")).to_be_visible()


async def test_pictures_files_people_and_stories(sandbox):
    async with sandbox("well") as page:
        await write(patient(page), "/progress")
        await patient(page).get_by_role("button", name="Show it large").click()
        picture = page.get_by_role("dialog", name="Picture").locator("img")
        assert (
            await picture.evaluate(
                "image => image.complete ? image.naturalWidth : image.decode().then(() => image.naturalWidth)"
            )
            > 300
        )
        await page.keyboard.press("Escape")
        await patient(page).get_by_role("button", name="Attach").click()
        await page.get_by_role("menuitem", name="Sample photo").click()
        await expect(staff(page).get_by_test_id("tab-group")).to_contain_text("unread")
        await page.get_by_role("button", name="Add somebody of the staff").click()
        await page.get_by_role("textbox", name="Name").fill("Eva Klein")
        await page.get_by_role("button", name="Invite").click()
        await expect(staff(page).get_by_role("tab", name="Eva Klein")).to_have_attribute(
            "aria-selected", "true"
        )
        await expect(staff(page)).to_contain_text("Welcome to the staff")
        await write(staff(page), "/export")
        await page.get_by_test_id("stories").get_by_role("button", name="Another date").click()
        await expect(page.get_by_test_id("stories")).to_contain_text(STORIES["moved"].told)
        await staff(page).get_by_test_id("tab-group").click()
        await tap(staff(page), "✅ Agree")
        await expect(patient(page).get_by_test_id("message").last).to_contain_text("your session is now on")


async def test_it_works_by_keyboard_on_a_phone_at_night(sandbox):
    options = {"color_scheme": "dark", "reduced_motion": "reduce", "has_touch": True}
    async with sandbox(width=390, height=844, **options) as page:

        async def overflows() -> bool:
            return await page.evaluate("document.documentElement.scrollWidth > innerWidth")

        assert not await overflows()
        await page.get_by_role("button", name="Open the link").focus()
        await page.keyboard.press("Enter")
        await page.get_by_role("button", name="I agree").focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_test_id("guide")).to_contain_text("3 of 6")
        await page.get_by_test_id("guide").get_by_role("button", name="Show me").click()
        await page.get_by_role("button", name="Next event").focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_test_id("guide")).to_contain_text("once more")
        await page.keyboard.press("Enter")
        bar = page.get_by_role("navigation", name="Parts of the page")
        await expect(bar.get_by_role("button", name="Patient")).to_contain_text("unread")
        for pane in ("Patient", "Clock", "Staff", "Log"):
            await bar.get_by_role("button", name=pane).click()
            assert not await overflows(), pane
        await bar.get_by_role("button", name="Staff").click()
        await staff(page).get_by_test_id("tab-private").focus()
        await page.keyboard.press("ArrowRight")
        await expect(staff(page).get_by_test_id("tab-group")).to_be_focused()
        await expect(staff(page)).to_contain_text("Today at the clinic")
        await bar.get_by_role("button", name="Patient").click()
        await patient(page).get_by_role("button", name="All clear").focus()
        await page.keyboard.press("Enter")
        await expect(patient(page)).to_contain_text("Is any of this there now?")
        focused = page.locator(":focus")
        await expect(focused).to_have_text(re.compile("Breathing"))
