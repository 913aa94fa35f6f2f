"""Callback data that no button carries, room by room: a short answer, nothing changed, and no mistake of the bot.

P-0001 (Anna) and P-0002 (Boris) are followed up and have a date, an alert of P-0002 is open, the nurse is filling in
a form, and nobody has a button to what is forged here.
"""

from __future__ import annotations

import pytest

from bot.chat import router

HUGE = "9" * 40
IDS = ("", "-1", "+1", " 1", "1.5", "0x1", "1e3", "٣", "²", "x", "9" * 15, HUGE)
SHAPES = ("{room}", "{room}:", "{room}::", "{room}:1", "{room}:1:", ":1:x", "{room}{room}:1:x", "🙂:1:x")

RESTS: dict[str, tuple[str, ...]] = {
    "c": ("all", "none", "g:redness:9", "g:redness:²", "g:nothing:1", "s:x", "g", "x"),
    "y": ("yes", "no", "perhaps"),
    "n": ("{at}:confirm", "{at}:cancel", "{at}:t:{huge}", "{at}:d:2026-99-99", "{huge}:confirm", "²:keep", "confirm"),
    "p": ("none", "m:x", "m:", "done", "x"),
    "w": ("{at}:yes", "{huge}:yes", "²:no", ":yes", "yes", "{at}:perhaps"),
    "a": ("phoned", "note", "delete", "Claim", "claim:"),
    "e": (
        "name=Eve", "treatment=face", "treatment=nothing", "course=9/6", "next=²", "next={huge}", "next=-1", "next=",
        "sure=", "=", "file", "m:2026-12", "m:²", "m:", "d:2026-99-99", "d:9999-12-31", "d:", "x",
    ),
    "k": ("nothing", "yes", "yes:", "yes:pause:0", "yes:erase:0", "yes:cancel:0", "yes:cancel:{huge}", "yes:missed:²"),
    "v": ("petrova", "x=", "²"),
    "t": ("x", "picture:", "Show"),
    "m": ("invite-owner", "invite-", "remove", "sure", "x"),
    "x": ("yes", "no", "Erase"),
    "d": ("yes", "no", "maybe"),
    "u": ("now", "later", "call", "{huge}"),
    "q": ("about:{huge}", "about:-1", "about:", "about:x:words", "resume", "nothing"),
    "l": ("es", "xx", "../en", "ru:"),
    "s": ("h:10", "h:24", "h:٣", "o:{huge}", "o:--5", "z:Mars/Base", "z:", "x"),
}  # fmt: skip
"""What is forged behind the id, which is that of somebody else, or of nobody; `{at}` is when P-0001 comes next."""

OF_STAFF = ("w", "a", "e", "k", "v", "t", "m", "x")
TAKEN = ("w:2:{at}:no", "a:1:claim", "a:1:resolve", "k:2:card", "k:2:pause", "k:2:yes:discharge:0", "k:2:erase",
         "v:0:=petrova", "v:0:=", "t:90:show", "t:0:picture", "m:0:invite-staff", "m:0:invite-admin", "m:1000001:sure",
         "x:2:erase", "x:2:keep", "e:1:leave", "e:1:back", "e:1:ask")  # fmt: skip
"""What a button of the staff does carry."""


@pytest.fixture
async def scene(stage):
    """The clinic as the head of this file tells it."""
    anna, boris = await stage.followed_up("Anna"), await stage.followed_up("Boris")
    await stage.says(boris, "Is this normal?")
    await stage.hears(stage.nurse, "/enroll")
    stage.anna, stage.guest = anna, stage.api.person("Guest")
    await stage.hears(stage.guest, "/start")
    await stage.hears(stage.doctor, "/today")
    rows = await stage.rows("SELECT unixepoch(next_at) AS at FROM sessions")
    stage.at = str(rows[0]["at"])
    return stage


async def forged(scene, person, written: list[str]) -> None:
    """Each gets a short answer, nothing is changed, and nobody is told anything."""
    before, said = await scene.dump(), all_said(scene)
    for data in [one.replace("{at}", scene.at).replace("{huge}", HUGE) for one in written]:
        answer = await scene.forge(person, person.chat.last, data)
        assert answer, data
        assert len(answer) <= 200, data
        assert "went wrong" not in answer, data
        assert await scene.dump() == before, data
    assert all_said(scene) == said


def all_said(scene) -> int:
    return sum(len(chat.from_bot) for chat in scene.api.world.chats.values())


def test_every_room_is_forged_here():
    assert RESTS.keys() == router._ROOMS.keys()


async def test_with_parts_missing_or_an_id_that_is_none_it_is_nobodys_button(scene):
    for person, rooms in ((scene.doctor, OF_STAFF), (scene.anna, [r for r in RESTS if r not in OF_STAFF])):
        written = [shape.format(room=room) for shape in SHAPES for room in rooms]
        written += [f"{room}:{one}:{RESTS[room][0]}" for one in IDS for room in rooms]
        await forged(scene, person, written)


@pytest.mark.parametrize("who", ["doctor", "nurse"])
async def test_what_staff_forge_about_somebody_who_is_not_there_or_in_words_that_are_none(scene, who):
    there = {"a": "1", "k": "1", "x": "1", "w": "1", "v": "0", "t": "31", "m": "77"}
    await forged(
        scene,
        getattr(scene, who),
        [
            f"{room}:{number}:{rest}"
            for room, rests in RESTS.items()
            for rest in rests
            for number in {there.get(room, "1"), "77"}
        ],
    )


async def test_a_form_takes_nothing_that_it_does_not_offer(scene):
    typed = {"treatment": "Eve Adams", "course": "face", "next": "2/6", "sure": "+3w"}
    for step, words in typed.items():
        await scene.hears(scene.nurse, words)
        offered = {"treatment=face"} if step == "treatment" else set()
        offered |= {"m:2026-12"} if step == "next" else set()
        rests = [rest for rest in RESTS["e"] if rest not in offered and (step, rest) != ("sure", "file")]
        await forged(scene, scene.nurse, [f"e:1:{rest}" for rest in rests])
        await forged(scene, scene.doctor, [f"e:1:{rest}" for rest in RESTS["e"]])
    assert (await scene.rows("SELECT step FROM forms"))[0]["step"] == "sure"


async def test_patients_and_guests_have_no_button_of_the_staffs_and_none_of_another_patient(scene):
    own = {"c": "2", "y": "2", "n": "2", "p": "2", "d": "2", "u": "2", "q": "2", "l": "2", "s": "2"}
    written = [f"{room}:{own.get(room, '1')}:{rest}" for room, rests in RESTS.items() for rest in rests]
    for person in (scene.anna, scene.guest):
        await forged(scene, person, [*written, *TAKEN])


async def test_a_button_of_the_staffs_answers_others_the_same_whether_or_not_there_is_such_a_one(scene):
    for person in (scene.anna, scene.guest):
        for data in (*TAKEN, *(f"{room}:{number}:x" for room in OF_STAFF for number in (1, 2, 77))):
            answer = await scene.forge(person, person.chat.last, data.replace("{at}", scene.at))
            assert answer == "This button is not for you.", data


async def test_a_nurse_has_no_button_of_an_admins(scene):
    await forged(
        scene,
        scene.nurse,
        [*(one for one in TAKEN if one[0] in "mx"), "m:1000001:remove", "m:0:keep", "k:1:erase"],
    )
